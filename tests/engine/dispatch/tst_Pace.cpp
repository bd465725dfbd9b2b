#include "engine/dispatch/Pace.h"
#include "tests/engine/dispatch/DispatchBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace lathe;
using namespace lathe::test;
using namespace std::chrono_literals;

namespace {

/// Two environments at work on invocations that take 100 us as a rule, and a third that is free.
struct Busy {
    Busy() {
        bench.setFunctions({bench.function("Hello")});
        for (std::size_t i = 0; i < 3; ++i) {
            bench.invoke("Hello");
            if (bench.machine.workers.size() <= i)
                bench.advance(300ms);
        }
        for (const auto& worker : bench.machine.workers)
            worker->ready();
        bench.advance(100us);
        for (const auto& worker : bench.machine.workers)
            worker->respond("1");
        first = bench.invoke("Hello");
        second = bench.invoke("Hello");
    }
    std::size_t working() const {
        return static_cast<std::size_t>(
            std::count_if(bench.machine.workers.begin(), bench.machine.workers.end(),
                          [](const auto& worker) { return worker->events.size() == 2; }));
    }

    DispatchBench bench{coresOf(2)};
    std::shared_ptr<DispatchBench::Call> first;
    std::shared_ptr<DispatchBench::Call> second;
};

} // namespace

/// What waits for an environment that is at work, and for how long.
class tst_Pace : public QObject {
    Q_OBJECT

  private slots:
    void shortInvocationsAreBriefAndALongOneBetweenThemChangesNothing() {
        dispatch::Pace pace;
        QVERIFY(!pace.isBrief());
        for (int i = 0; i < 20; ++i)
            pace.learn(200us);
        pace.learn(20ms);
        QVERIFY(pace.isBrief());
        QVERIFY(pace.served(5ms) >= 3);
        for (int i = 0; i < 20; ++i)
            pace.learn(20ms);
        QVERIFY(!pace.isBrief());
    }
    void environmentsThatAreFreeStayFreeWhileTheOthersKeepAllCoresBusy() {
        Busy busy;
        QCOMPARE(busy.bench.machine.workers.size(), 3U);
        QCOMPARE(busy.working(), 2U);
        const auto third = busy.bench.invoke("Hello");
        QCOMPARE(busy.working(), 2U);
        busy.bench.advance(100us);
        for (const auto& worker : busy.bench.machine.workers)
            if (worker->events.size() == 2) {
                worker->respond("2");
                break;
            }
        QVERIFY(busy.first->answer || busy.second->answer);
        QVERIFY(std::any_of(busy.bench.machine.workers.begin(), busy.bench.machine.workers.end(),
                            [](const auto& worker) { return worker->events.size() == 3; }));
    }
    void whatWaitsLongerThanAMomentGetsTheFreeEnvironment() {
        Busy busy;
        busy.bench.invoke("Hello");
        busy.bench.advance(4ms);
        QCOMPARE(busy.working(), 2U);
        busy.bench.advance(6ms);
        QCOMPARE(busy.working(), 3U);
    }
    void moreThanTheBusyOnesCanServeInAMomentGetsTheFreeEnvironment() {
        Busy busy;
        for (int i = 0; i < 200 && busy.working() == 2; ++i)
            busy.bench.invoke("Hello");
        QCOMPARE(busy.working(), 3U);
    }
    void anEngineThatGotNoTimeLooksAgainBeforeItStartsAnother() {
        DispatchBench bench{coresOf(2)};
        bench.setFunctions({bench.function("Hello")});
        bench.invoke("Hello");
        const auto worker = bench.machine.workers[0];
        worker->ready();
        bench.advance(100us);
        worker->respond("1");
        const auto first = bench.invoke("Hello");
        // The whole machine stands still; the answer is there and has not been read.
        bench.clock.advance(60ms);
        const auto second = bench.invoke("Hello");
        QCOMPARE(bench.machine.workers.size(), 1U);
        worker->respond("2");
        worker->respond("3");
        QVERIFY(first->answer);
        QVERIFY(second->answer);
        bench.advance(50ms);
        QCOMPARE(bench.machine.workers.size(), 1U);
    }
    void whatIsStuckIsNotWaitedFor() {
        DispatchBench bench{coresOf(2)};
        bench.setFunctions({bench.function("Hello")});
        bench.invoke("Hello");
        bench.machine.workers[0]->ready();
        bench.advance(100us);
        bench.machine.workers[0]->respond("1");
        bench.invoke("Hello");
        bench.advance(11ms);
        bench.invoke("Hello");
        QCOMPARE(bench.machine.workers.size(), 1U);
        bench.advance(3ms);
        QCOMPARE(bench.machine.workers.size(), 2U);
    }
};

LATHE_TEST(tst_Pace)
#include "tst_Pace.moc"
