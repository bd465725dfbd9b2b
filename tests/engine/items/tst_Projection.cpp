#include "engine/items/Projection.h"
#include "tests/engine/items/ItemBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

class tst_Projection : public QObject {
    Q_OBJECT

  private slots:
    void takesTheNamedParts_data() {
        QTest::addColumn<QString>("part");
        const auto row = [](const char* text, const char* part) { QTest::newRow(text) << part; };
        row("a", "{'a':{'S':'1'}}");
        row("#m.x, #m.z", "{'m':{'M':{'x':{'N':'1'},'z':{'N':'3'}}}}");
        row("l[2], l[0]", "{'l':{'L':[{'N':'0'},{'N':'2'}]}}");
        row("l[1].q", "{'l':{'L':[{'M':{'q':{'S':'w'}}}]}}");
        row("absent, a.b, l[9], #m.zz", "{}");
    }
    void takesTheNamedParts() {
        QFETCH(QString, part);
        const items::Map item = test::item("{'a':{'S':'1'},'m':{'M':{'x':{'N':'1'},'y':{'N':'2'},'"
                                           "z':{'N':'3'}}},'l':{'L':[{'N':'0'},{'M':"
                                           "{'q':{'S':'w'}}},{'N':'2'}]}}");
        auto stands = test::substitutions("{}", "{'#m':'m'}");
        const auto paths = items::projectionOf(QTest::currentDataTag(), stands);
        QVERIFY(paths);
        QCOMPARE(QString::fromStdString(test::written(items::project(item, *paths))), part);
    }
    void refusesPathsWithinOthers() {
        auto stands = test::substitutions();
        QCOMPARE(
            items::projectionOf("a, a.b", stands).error().detail.english(),
            std::string{"Invalid ProjectionExpression: Two document paths overlap with each other; "
                        "must remove or rewrite one of these paths; path one: [a], path two: [a, "
                        "b]"});
    }
    void refusesBadSyntax() {
        auto stands = test::substitutions();
        for (const char* text : {"a,", ",a", "a..b", "a[b]", "(a)", "a b", "size(a)", ":a"})
            QVERIFY2(!items::projectionOf(text, stands), text);
    }
};

LATHE_TEST(tst_Projection)
#include "tst_Projection.moc"
