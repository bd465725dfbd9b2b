#include "tests/engine/dispatch/DispatchBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace lathe;
using namespace lathe::test;
using namespace std::chrono_literals;

/// How many environments are in their init at once.
class tst_Starts : public QObject {
    Q_OBJECT

  private slots:
    void ofABurstOfShortInvocationsTheFirstEnvironmentsServeTheRest() {
        DispatchBench bench{coresOf(2)};
        bench.setFunctions({bench.function("Hello")});
        std::vector<std::shared_ptr<DispatchBench::Call>> calls;
        for (int i = 0; i < 6; ++i)
            calls.push_back(bench.invokeEarly("Hello"));
        QCOMPARE(bench.machine.workers.size(), 2U);
        const auto first = bench.machine.workers[0];
        first->ready();
        for (const char* response : {"1", "2", "3", "4"}) {
            bench.advance(1ms);
            first->respond(response);
        }
        QCOMPARE(first->events.size(), 5U);
        bench.poll();
        QCOMPARE(bench.machine.workers.size(), 2U);
        const auto answered = std::count_if(
            calls.begin(), calls.end(), [](const auto& call) { return call->answer.has_value(); });
        QCOMPARE(answered, 4);
    }
    void anInvocationThatGoesOnLetsTheNextEnvironmentBegin() {
        DispatchBench bench{coresOf(2)};
        bench.setFunctions({bench.function("Hello")});
        for (int i = 0; i < 4; ++i)
            bench.invoke("Hello");
        QCOMPARE(bench.machine.workers.size(), 2U);
        bench.machine.workers[0]->ready();
        bench.advance(2ms);
        QCOMPARE(bench.machine.workers.size(), 2U);
        bench.advance(1ms);
        QCOMPARE(bench.machine.workers.size(), 3U);
        bench.machine.workers[1]->ready();
        bench.machine.workers[2]->ready();
        bench.advance(3ms);
        QCOMPARE(bench.machine.workers.size(), 4U);
    }
    void anInitThatFailsMakesRoomToo() {
        DispatchBench bench{coresOf(2)};
        bench.setFunctions({bench.function("Hello")});
        for (int i = 0; i < 3; ++i)
            bench.invoke("Hello");
        const auto worker = bench.machine.workers[0];
        worker->exit(sandbox::Exit::Reason::Exited, 1);
        worker->exit(sandbox::Exit::Reason::Exited, 1);
        QCOMPARE(worker->starts, 3);
        bench.poll();
        QCOMPARE(bench.machine.workers.size(), 2U);
        QCOMPARE(bench.finished.size(), 1U);
    }
    void anInitThatTakesItsTimeDoesNotKeepOthersWaiting() {
        DispatchBench bench{coresOf(2)};
        bench.setFunctions({bench.function("Hello")});
        for (int i = 0; i < 5; ++i)
            bench.invoke("Hello");
        bench.advance(249ms);
        QCOMPARE(bench.machine.workers.size(), 2U);
        bench.advance(1ms);
        QCOMPARE(bench.machine.workers.size(), 4U);
        bench.advance(250ms);
        QCOMPARE(bench.machine.workers.size(), 5U);
    }
    void theBurstOfOneFunctionDoesNotKeepAnotherWaiting() {
        DispatchBench bench{coresOf(2)};
        bench.setFunctions({bench.function("A"), bench.function("B")});
        for (int i = 0; i < 10; ++i)
            bench.invoke("A");
        bench.invoke("B");
        for (int i = 0; i < 2; ++i) {
            bench.machine.workers[static_cast<std::size_t>(i)]->ready();
            bench.advance(3ms);
        }
        const auto& workers = bench.machine.workers;
        QVERIFY(std::any_of(workers.begin(), workers.end(), [](const auto& worker) {
            return worker->spec.function->logicalId == "B";
        }));
    }
};

LATHE_TEST(tst_Starts)
#include "tst_Starts.moc"
