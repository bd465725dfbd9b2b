#include "engine/debug/SourceMap.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using debug::SourceMap;

namespace {

/// As esbuild makes it of
///     0  interface Order { total: number }
///     1
///     2  export const handler = async (order: Order) => {
///     3    const sum = order.total + 1;
///     4    return sum;
///     5  };
constexpr const char* map =
    R"({"version":3,"sources":["../src/app.ts"],"names":[],)"
    R"("mappings":";AAEO,IAAM,UAAU,OAAO,UAAiB;AAC7C,QAAM,MAAM,MAAM,QAAQ;AAC1B,SAAO;AACT;"})";

} // namespace

class tst_SourceMap : public QObject {
    Q_OBJECT

  private slots:
    void aPlaceOfTheScriptIsALineOfTheSource() {
        const auto read = SourceMap::parse(map, "/project/dist");
        QVERIFY(read);
        QCOMPARE(read->sources().at(0), std::filesystem::path{"/project/src/app.ts"});
        const auto original = read->originalOf({2, 4});
        QVERIFY(original);
        QCOMPARE(original->source, std::filesystem::path{"/project/src/app.ts"});
        QCOMPARE(original->line, 3);
        QVERIFY(!read->originalOf({0, 0}));
    }

    void aLineOfTheSourceIsAPlaceOfTheScript() {
        const auto read = SourceMap::parse(map, "/project/dist");
        const auto place = read->generatedFrom("/project/src/app.ts", 4);
        QVERIFY(place);
        QCOMPARE(place->line, 3);
        QCOMPARE(place->column, 0);
        QVERIFY(!read->generatedFrom("/project/src/other.ts", 4));
    }

    void aLineWithoutCodeIsTheNextThatHasSome() {
        const auto place =
            SourceMap::parse(map, "/project/dist")->generatedFrom("/project/src/app.ts", 0);
        QVERIFY(place);
        QCOMPARE(place->line, 1);
    }

    void nonsenseIsNoMap_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no JSON") << QByteArray{"hello"};
        QTest::newRow("no sources") << QByteArray{R"({"mappings":"AAAA"})"};
        QTest::newRow("no such source") << QByteArray{R"({"sources":[],"mappings":"AAAA"})"};
        QTest::newRow("no base 64") << QByteArray{R"({"sources":["a"],"mappings":"A?AA"})"};
        QTest::newRow("half a number") << QByteArray{R"({"sources":["a"],"mappings":"AAAg"})"};
        QTest::newRow("endless") << QByteArray{R"({"sources":["a"],"mappings":"gggggggggggggA"})"};
    }
    void nonsenseIsNoMap() {
        QFETCH(QByteArray, text);
        QVERIFY(!SourceMap::parse(text.toStdString(), "/"));
    }
};

LATHE_TEST(tst_SourceMap)
#include "tst_SourceMap.moc"
