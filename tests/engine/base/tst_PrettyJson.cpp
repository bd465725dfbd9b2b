#include "engine/base/PrettyJson.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
namespace json = boost::json;

class tst_PrettyJson : public QObject {
    Q_OBJECT

  private slots:
    void keysKeepTheirOrderAndLevelsAreIndented() {
        QCOMPARE(prettyJson(json::parse(R"({"b":[1,{"c":null}],"a":{},"d":[],"e":1.5})")),
                 std::string{"{\n  \"b\": [\n    1,\n    {\n      \"c\": null\n    }\n  ],\n"
                             "  \"a\": {},\n  \"d\": [],\n  \"e\": 1.5\n}"});
    }
    void numbersAreWrittenAsAPersonWould() {
        QCOMPARE(prettyJson(json::parse("[0.1,1e3,18446744073709551615]")),
                 std::string{"[\n  0.1,\n  1000,\n  18446744073709551615\n]"});
    }
};

LATHE_TEST(tst_PrettyJson)
#include "tst_PrettyJson.moc"
