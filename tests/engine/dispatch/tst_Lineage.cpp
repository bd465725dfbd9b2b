#include "engine/dispatch/Lineage.h"

#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe::dispatch;

class tst_Lineage : public QObject {
    Q_OBJECT

  private slots:
    void everyInvocationCounts() {
        std::string trace = "Root=1-2-3;Parent=4;Sampled=0";
        QCOMPARE(invocationsIn(trace, "A"), 0);
        for (int i = 1; i <= 3; ++i) {
            trace = withInvocation(trace, "A");
            QCOMPARE(invocationsIn(trace, "A"), i);
        }
        QVERIFY(trace.starts_with("Root=1-2-3;Parent=4;Sampled=0;Lineage=1:"));
    }
    void functionsOfOneChainAreCountedApart() {
        std::string trace;
        for (int i = 0; i < 2; ++i)
            trace = withInvocation(withInvocation(trace, "A"), "B");
        trace = withInvocation(trace + ";Self=1-2", "B");
        QCOMPARE(invocationsIn(trace, "A"), 2);
        QCOMPARE(invocationsIn(trace, "B"), 3);
        QVERIFY(trace.ends_with(";Self=1-2"));
    }
    void whatMakesNoSenseCountsNothing() {
        for (const char* trace : {"Lineage=", "Lineage=|||", "Lineage=1:x", "Lineage=1:00000000:-5",
                                  "Lineage=1::99999999999999", ";;;", "Lineage=:::"}) {
            QCOMPARE(invocationsIn(trace, "A"), 0);
            QCOMPARE(invocationsIn(withInvocation(trace, "A"), "A"), 1);
        }
    }
    void itStaysShort() {
        std::string trace = "Root=1-2-3";
        for (int i = 0; i < 1'000; ++i)
            trace = withInvocation(trace, std::to_string(i));
        QVERIFY(trace.size() < 1'000);
        for (int i = 0; i < 100; ++i)
            trace = withInvocation(trace, "A");
        QCOMPARE(invocationsIn(trace, "A"), mostInChain + 1);
    }
};

LATHE_TEST(tst_Lineage)
#include "tst_Lineage.moc"
