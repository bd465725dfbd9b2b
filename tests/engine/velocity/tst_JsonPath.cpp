#include "engine/velocity/JsonPath.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
namespace json = boost::json;

class tst_JsonPath : public QObject {
    Q_OBJECT

  private slots:
    void leadsToValues_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("expected");
        QTest::newRow("all") << "$"
                             << "{\"a\":{\"b c\":[1,2,3]},\"d\":[{\"e\":1},{\"e\":2}]}";
        QTest::newRow("name") << "$.a['b c']"
                              << "[1,2,3]";
        QTest::newRow("index") << "$.a['b c'][0]"
                               << "1";
        QTest::newRow("from the end") << "$.a['b c'][-1]"
                                      << "3";
        QTest::newRow("each") << "$.d[*].e"
                              << "[1,2]";
        QTest::newRow("below") << "$..e"
                               << "[1,2]";
        QTest::newRow("slice") << "$.a['b c'][1:]"
                               << "[2,3]";
        QTest::newRow("several") << "$.a['b c'][0,2]"
                                 << "[1,3]";
        QTest::newRow("nowhere") << "$.x.y"
                                 << "nothing";
        QTest::newRow("malformed") << "$.a["
                                   << "nothing";
        QTest::newRow("filter") << "$.d[?(@.e > 1)].e"
                                << "[2]";
        QTest::newRow("two conditions") << "$.d[?(@.e==1 || @.e >= 2 && !(@.x))]"
                                        << "[{\"e\":1},{\"e\":2}]";
        QTest::newRow("what exists") << "$..[?(@.e)].e"
                                     << "[1,2]";
        QTest::newRow("compared with the document") << "$.d[?(@.e == $.a['b c'][1])].e"
                                                    << "[2]";
        QTest::newRow("text is no number") << "$.d[?(@.e == '1')]"
                                           << "[]";
        QTest::newRow("no condition") << "$.d[?(@.e >)]"
                                      << "nothing";
        QTest::newRow("dots") << "$....."
                              << "nothing";
    }
    void leadsToValues() {
        QFETCH(QString, path);
        QFETCH(QString, expected);
        const json::value document =
            json::parse("{\"a\":{\"b c\":[1,2,3]},\"d\":[{\"e\":1},{\"e\":2}]}");
        const auto value = velocity::valueAt(document, path.toStdString());
        QCOMPARE(value ? QString::fromStdString(json::serialize(*value)) : QString{"nothing"},
                 expected);
    }
};

LATHE_TEST(tst_JsonPath)
#include "tst_JsonPath.moc"
