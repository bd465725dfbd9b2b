#include "engine/base/Trace.h"

#include "tests/support/TestMain.h"

#include <QRegularExpression>
#include <QTest>

using namespace lathe;

class tst_Trace : public QObject {
    Q_OBJECT

  private slots:
    void aNewRootBearsItsTime() {
        const std::string made = newTraceRoot(Timestamp{Seconds{0x5759e988}});
        QVERIFY(QRegularExpression{"^Root=1-5759e988-[0-9a-f]{24}$"}
                    .match(QString::fromStdString(made))
                    .hasMatch());
        QVERIFY(made != newTraceRoot(Timestamp{Seconds{0x5759e988}}));
        QVERIFY(isTraceRoot(made));
    }
    void theRootIsFoundWhereverItStands_data() {
        QTest::addColumn<QString>("traceId");
        QTest::addColumn<QString>("root");
        QTest::newRow("alone") << "Root=1-a-b"
                               << "1-a-b";
        QTest::newRow("first") << "Root=1-a-b;Parent=c;Sampled=0"
                               << "1-a-b";
        QTest::newRow("behind a load balancer's") << "Self=1-x-y;Root=1-a-b"
                                                  << "1-a-b";
        QTest::newRow("none") << "Parent=c"
                              << "";
        QTest::newRow("within another") << "XRoot=1-a-b"
                                        << "";
        QTest::newRow("empty") << ""
                               << "";
    }
    void theRootIsFoundWhereverItStands() {
        QFETCH(QString, traceId);
        QFETCH(QString, root);
        const std::string text = traceId.toStdString();
        QCOMPARE(std::string{traceRootOf(text)}, root.toStdString());
        QCOMPARE(isTraceRoot(text), text == "Root=" + root.toStdString());
    }
    void theHeaderSaysWhoCallsAndWhetherItIsRecorded() {
        const TraceHeader header = readTraceHeader("Root=1-a-b;Parent=c;Sampled=1;Lineage=1:d:2");
        QCOMPARE(header.root, std::string_view{"1-a-b"});
        QCOMPARE(header.parent, std::string_view{"c"});
        QCOMPARE(header.sampled, std::optional{true});
        QVERIFY(!readTraceHeader("Root=1-a-b;Sampled=?").sampled);
        QCOMPARE(readTraceHeader("Sampled=0").sampled, std::optional{false});
    }
    void anotherParentTakesThePlaceOfTheFirst() {
        QCOMPARE(withParent("Root=1-a-b;Parent=c;Sampled=0;Lineage=1:d:2", "e", true),
                 std::string{"Root=1-a-b;Parent=e;Sampled=1;Lineage=1:d:2"});
        QCOMPARE(withParent("Self=1-x-y;Root=1-a-b", "e", false),
                 std::string{"Root=1-a-b;Parent=e;Sampled=0;Self=1-x-y"});
    }
    void idsFollowFromNames() {
        QCOMPARE(segmentIdOf("a").size(), std::size_t{16});
        QCOMPARE(segmentIdOf("a"), segmentIdOf("a"));
        QVERIFY(segmentIdOf("a") != segmentIdOf("b"));
    }
};

LATHE_TEST(tst_Trace)
#include "tst_Trace.moc"
