#include "tests/engine/dispatch/DispatchBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <chrono>

using namespace lathe;
using namespace std::chrono_literals;
using lathe::test::DispatchBench;
using model::OutcomeKind;

namespace {

/// A function that is debugged, with fake processes.
struct Debugged {
    DispatchBench bench;
    bool began = false;
    bool settlesAtOnce = true;
    std::shared_ptr<dispatch::Debugging> debugging = std::make_shared<dispatch::Debugging>(
        runtimes::DebugSupport{}, "/nowhere",
        dispatch::Debugging::Debugger{[this](const dispatch::CodePackage&) { began = true; },
                                      [this] {
                                          if (settlesAtOnce)
                                              debugging->settled();
                                      }});
    std::shared_ptr<DispatchBench::Call> call = std::make_shared<DispatchBench::Call>();

    explicit Debugged(std::optional<int> reserved = {}) {
        model::FunctionSpec function = bench.function("Hello");
        function.reservedConcurrency = reserved;
        bench.setFunctions({function});
    }
    void start() {
        model::InvocationRequest request;
        request.function = "Hello";
        bench.dispatcher->debug(
            std::move(request), debugging,
            [call = call](Result<std::string> accepted) { call->requestId = *accepted; },
            [call = call](dispatch::Answer answer) { call->answer = std::move(answer); });
        bench.poll();
    }
    test::FakeWorker::View& worker() { return bench.machine.last(); }
};

} // namespace

class tst_Debugging : public QObject {
    Q_OBJECT

  private slots:
    void itRunsInAnEnvironmentOfItsOwnThatEndsWithIt() {
        Debugged debugged;
        auto& bench = debugged.bench;
        bench.invoke("Hello");
        debugged.worker().ready();
        debugged.worker().respond("1");
        debugged.start();
        QVERIFY(debugged.began);
        QCOMPARE(bench.machine.workers.size(), 2U);
        QVERIFY(debugged.worker().spec.debugging == debugged.debugging);
        debugged.debugging->setStandsStill(false);
        debugged.worker().ready();
        debugged.worker().respond("2");
        bench.poll();
        QCOMPARE(debugged.call->answer->record.response, std::string{"2"});
        QVERIFY(debugged.worker().gone);
        QVERIFY(!bench.machine.workers[0]->gone);
    }

    void timeThatItStandsIsNotCounted() {
        Debugged debugged;
        debugged.start();
        debugged.bench.advance(1h);
        debugged.debugging->setStandsStill(false);
        debugged.bench.advance(200ms);
        debugged.debugging->setStandsStill(true);
        debugged.bench.advance(1h);
        debugged.debugging->setStandsStill(false);
        debugged.worker().ready();
        debugged.bench.advance(1s);
        debugged.debugging->setStandsStill(true);
        debugged.bench.advance(1h);
        QVERIFY(!debugged.call->answer);
        debugged.debugging->setStandsStill(false);
        debugged.bench.advance(500ms);
        debugged.worker().respond("1");
        const auto& record = debugged.call->answer->record;
        QCOMPARE(record.initDuration->count(), 200'000);
        QCOMPARE(record.duration.count(), 1'500'000);
        QVERIFY(record.debugged());
        QCOMPARE(record.cost.count, 0);
        QVERIFY(debugged.call->answer->logTail.find("10800.00 s that it stood still") !=
                std::string::npos);
    }

    void theTimeLimitHoldsForTheRest() {
        Debugged debugged;
        debugged.start();
        debugged.debugging->setStandsStill(false);
        debugged.worker().ready();
        debugged.bench.advance(2s);
        debugged.debugging->setStandsStill(true);
        debugged.bench.advance(10s);
        debugged.debugging->setStandsStill(false);
        debugged.bench.advance(900ms);
        QCOMPARE(debugged.worker().kills, 0);
        debugged.bench.advance(200ms);
        QCOMPARE(debugged.worker().kills, 1);
        debugged.worker().exit(sandbox::Exit::Reason::Signalled, 9);
        QVERIFY(debugged.call->answer->record.outcome.kind == OutcomeKind::Timeout);
        QCOMPARE(debugged.call->answer->record.duration.count(), 3'000'000);
    }

    void stoppedWhileItStandsItHasTakenWhatItRan() {
        Debugged debugged;
        debugged.start();
        debugged.debugging->setStandsStill(false);
        debugged.worker().ready();
        debugged.bench.advance(700ms);
        debugged.debugging->setStandsStill(true);
        debugged.bench.advance(1h);
        debugged.bench.dispatcher->stop(*debugged.call->requestId);
        debugged.worker().exit(sandbox::Exit::Reason::Signalled, 9);
        QVERIFY(debugged.call->answer->record.outcome.kind == OutcomeKind::Stopped);
        QCOMPARE(debugged.call->answer->record.duration.count(), 700'000);
        // Its debugger may be late.
        debugged.debugging->setStandsStill(true);
        debugged.debugging->log("late");
    }

    void itTakesNoConcurrency() {
        Debugged debugged{1};
        debugged.start();
        const auto other = debugged.bench.invoke("Hello");
        QVERIFY(!other->error);
        debugged.worker().ready();
        debugged.worker().respond("1");
        QCOMPARE(other->answer->record.response, std::string{"1"});
    }

    void itHasAWholeCpu() {
        Debugged debugged;
        debugged.start();
        debugged.debugging->setStandsStill(false);
        debugged.worker().ready();
        QCOMPARE(debugged.worker().cpuMillis, 1000);
    }

    void anInitThatFailsIsNotTriedAgain() {
        Debugged debugged;
        debugged.start();
        debugged.debugging->setStandsStill(false);
        debugged.worker().exit(sandbox::Exit::Reason::Exited, 1);
        debugged.bench.poll();
        QVERIFY(debugged.call->answer->record.outcome.kind == OutcomeKind::Crash);
        QCOMPARE(debugged.worker().starts, 1);
        QVERIFY(debugged.worker().gone);
    }

    void itsLogHasWhatTheDebuggerSaysEvenLate() {
        Debugged debugged;
        debugged.settlesAtOnce = false;
        debugged.start();
        debugged.debugging->setStandsStill(false);
        debugged.worker().ready();
        debugged.worker().respond("1");
        QVERIFY(!debugged.call->answer);
        debugged.debugging->log("total 4");
        debugged.debugging->settled();
        QVERIFY(debugged.call->answer->logTail.find("total 4\n") != std::string::npos);
    }
};

LATHE_TEST(tst_Debugging)
#include "tst_Debugging.moc"
