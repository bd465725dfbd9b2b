#include "tests/support/TestMain.h"
#include "widgets/cost/LoopWatch.h"

#include <QTest>

#include <chrono>

using namespace lathe;
using namespace lathe::cost;
using namespace std::chrono_literals;

class tst_LoopWatch : public QObject {
    Q_OBJECT

    static model::InvocationRecord record(const std::string& root, Microseconds after) {
        model::InvocationRecord record;
        record.function = "Orders";
        record.traceId = "Root=" + root + ";Lineage=1:00000000:1";
        record.accepted = Timestamp{1'700'000'000s} + after;
        record.finished = record.accepted + 10ms;
        record.cost = {1'000'000};
        return record;
    }

  private slots:
    void aFunctionThatComesBackIsToldOnceWithItsPace() {
        LoopWatch watch;
        for (int round = 1; round < LoopWatch::fewestRounds; ++round)
            QVERIFY(!watch.add(record("1-a-b", Seconds{round}), round));
        const auto loop = watch.add(record("1-a-b", 4s), 4);
        QVERIFY(loop.has_value());
        QCOMPARE(loop->function, std::string{"Orders"});
        QCOMPARE(loop->rounds, 4);
        QCOMPARE(loop->time, Microseconds{3s + 10ms});
        // Four invocations of a million pico-dollars in 3.01 seconds.
        QCOMPARE(loop->perHour.count, std::int64_t(4e6 * 3600 / 3.01));
        QVERIFY(!loop->stopped);
        QVERIFY(!watch.add(record("1-a-b", 5s), 5));
    }
    void anotherEventIsAnotherChain() {
        LoopWatch watch;
        for (int i = 0; i < 100; ++i)
            QVERIFY(!watch.add(record("1-a-" + std::to_string(i), Seconds{i}), 1));
        QVERIFY(!watch.add(record("", 1s), 4));
    }
    void itsEndIsToldToo() {
        LoopWatch watch;
        QVERIFY(watch.add(record("1-a-b", 1s), 4).has_value());
        model::InvocationRecord refused = record("1-a-b", 2s);
        refused.outcome = {model::OutcomeKind::NotRun, "RecursiveInvocationException", "loop"};
        const auto end = watch.add(refused, 17);
        QVERIFY(end && end->stopped);
        QVERIFY(!watch.add(refused, 17));
    }
    void aLoopOfAnInstantHasAPaceThatMakesSense() {
        LoopWatch watch;
        model::InvocationRecord instant = record("1-a-b", 0s);
        instant.finished = instant.accepted;
        const auto loop = watch.add(instant, 4);
        QCOMPARE(loop->perHour.count, std::int64_t(1e6 * 36'000));
    }
    void aFloodOfEventsDoesNotFillTheMemory() {
        LoopWatch watch;
        for (int i = 0; i < 50'000; ++i)
            watch.add(record("1-a-" + std::to_string(i), Milliseconds{i}), 1);
        QVERIFY(watch.add(record("1-x-y", 60s), 4).has_value());
    }
};

LATHE_TEST(tst_LoopWatch)
#include "tst_LoopWatch.moc"
