#include "tests/engine/dispatch/DispatchBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace lathe;
using namespace std::chrono_literals;
using lathe::test::DispatchBench;
using lathe::test::FakeWorker;
using model::OutcomeKind;

namespace {

/// A function Hello whose published version 7 has SnapStart.
struct Bench : DispatchBench {
    explicit Bench(std::int64_t standbyMebi = 200)
        : DispatchBench{lathe::test::standbysWithin(standbyMebi)} {
        model::FunctionSpec hello = function("Hello");
        hello.runtime = "python3.13";
        hello.snapStart = true;
        auto project = std::make_shared<model::Project>();
        project->functions = {hello};
        hello.version = "7";
        project->versions = {hello};
        dispatcher->setProject(project);
        poll();
    }

    std::shared_ptr<Call> invokeVersion(const std::string& qualifier = "7") {
        model::InvocationRequest request;
        request.function = "Hello";
        request.qualifier = qualifier;
        return invoke(std::move(request));
    }
    /// The worker of the version, initialised ahead; those of $LATEST stand by as others do.
    FakeWorker::View& prepared() {
        for (int moment = 0; moment < 4; ++moment) {
            advance(200ms);
            FakeWorker::View& last = machine.workers.empty() ? none : machine.last();
            if (last.standsBy && !last.frozen)
                last.handlers.onStandingBy();
        }
        const auto found =
            std::find_if(machine.workers.begin(), machine.workers.end(), [](const auto& worker) {
                return worker->spec.function->version == "7" && !worker->gone;
            });
        return found == machine.workers.end() ? none : **found;
    }
    std::vector<std::string> platformLines() const {
        std::vector<std::string> lines;
        for (const std::string& line : logTexts())
            lines.push_back(line.substr(0, line.find(" RequestId")));
        return lines;
    }
    bool hasLogged(const std::string& text) const {
        const auto lines = logTexts();
        return std::any_of(lines.begin(), lines.end(),
                           [&](const auto& line) { return line.find(text) != line.npos; });
    }
    std::string variable(const char* name) {
        const auto& variables = machine.last().spec.variables;
        const auto found = variables.find(name);
        return found == variables.end() ? "unset" : found->second;
    }

    FakeWorker::View none;
};

} // namespace

class tst_SnapStart : public QObject {
    Q_OBJECT

  private slots:
    void aVersionIsInitialisedAheadAndFrozenWhereASnapshotIsTaken() {
        Bench bench;
        FakeWorker::View& worker = bench.prepared();
        QCOMPARE(worker.starts, 1);
        QVERIFY(!worker.frozen);
        worker.reachCheckpoint();
        QVERIFY(worker.frozen);
        QVERIFY(worker.events.empty());
        QVERIFY(bench.hasLogged("INIT_START"));
        QVERIFY(bench.hasLogged("INIT_REPORT Init Duration: "));
    }
    void theFirstInvocationWaitsForTheHooksOnly() {
        Bench bench;
        FakeWorker::View& worker = bench.prepared();
        worker.reachCheckpoint();
        bench.advance(1h);
        bench.logs.clear();
        const auto call = bench.invokeVersion();
        QVERIFY(!worker.frozen);
        QVERIFY(worker.events.empty());
        bench.advance(34'560us);
        worker.ready();
        QCOMPARE(worker.events.size(), std::size_t{1});
        bench.advance(2ms);
        worker.respond("1");
        QVERIFY(call->answer);
        const model::InvocationRecord& record = call->answer->record;
        QCOMPARE(record.response, std::string{"1"});
        QVERIFY(record.coldStart());
        QVERIFY(!record.initDuration);
        QCOMPARE(record.restoreDuration.value(), Microseconds{34'560});
        QCOMPARE(record.duration, Microseconds{2ms});
        QCOMPARE(record.billedDuration, Milliseconds{37});
        const std::vector<std::string> lines = bench.platformLines();
        QVERIFY(lines.at(0).starts_with("RESTORE_START Runtime Version: python:3.11.2"));
        QCOMPARE(lines.at(1), std::string{"RESTORE_REPORT Restore Duration: 34.56 ms"});
        QCOMPARE(lines.at(2), std::string{"START"});
        QVERIFY(bench.hasLogged("\tRestore Duration: 34.56 ms\tBilled Restore Duration: 35 ms\t"));
        QVERIFY(!bench.hasLogged("\tInit Duration"));
    }
    void anInvocationThatComesBeforeItIsReadyWaitsForItsInit() {
        Bench bench;
        FakeWorker::View& worker = bench.prepared();
        const auto call = bench.invokeVersion();
        QCOMPARE(worker.starts, 1);
        bench.advance(3s);
        worker.reachCheckpoint();
        QVERIFY(!worker.frozen);
        bench.advance(5ms);
        worker.ready();
        worker.respond("1");
        QVERIFY(call->answer);
        QCOMPARE(call->answer->record.restoreDuration.value(), Microseconds{5ms});
    }
    void withoutMemoryForStandbyItIsInitialisedWithItsFirstInvocation() {
        Bench bench{0};
        const auto call = bench.invokeVersion();
        FakeWorker::View& worker = bench.machine.last();
        worker.reachCheckpoint();
        worker.ready();
        worker.respond("1");
        QVERIFY(call->answer->record.restoreDuration);
        QVERIFY(!call->answer->record.initDuration);
    }
    void theSecondInvocationIsWarm() {
        Bench bench;
        FakeWorker::View& worker = bench.prepared();
        worker.reachCheckpoint();
        bench.invokeVersion();
        worker.ready();
        worker.respond("1");
        const auto second = bench.invokeVersion();
        QCOMPARE(worker.events.size(), std::size_t{2});
        worker.respond("2");
        QVERIFY(!second->answer->record.coldStart());
    }
    void anotherIsInitialisedWhenOneIsTaken() {
        Bench bench;
        bench.prepared().reachCheckpoint();
        bench.invokeVersion();
        const std::size_t before = bench.machine.workers.size();
        bench.machine.last().handlers.onStandingBy();
        bench.advance(1s);
        QCOMPARE(bench.machine.workers.size(), before + 1);
        QCOMPARE(bench.machine.last().spec.function->version, std::string{"7"});
        QCOMPARE(bench.machine.last().starts, 1);
    }
    void aRuntimeWithoutHooksIsRestoredAtOnce() {
        Bench bench;
        FakeWorker::View& worker = bench.prepared();
        worker.ready();
        QVERIFY(worker.frozen);
        const auto call = bench.invokeVersion();
        QCOMPARE(worker.events.size(), std::size_t{1});
        worker.respond("1");
        QCOMPARE(call->answer->record.restoreDuration.value(), Microseconds{});
    }
    void theUnpublishedVersionStartsAsOthersDo() {
        Bench bench{0};
        const auto call = bench.invokeVersion("$LATEST");
        QCOMPARE(bench.variable("AWS_LAMBDA_INITIALIZATION_TYPE"), std::string{"on-demand"});
        bench.machine.last().ready();
        bench.machine.last().respond("1");
        QVERIFY(call->answer->record.initDuration);
        QVERIFY(!bench.hasLogged("RESTORE"));
    }
    void theFunctionIsToldThatItIsASnapshotOfNoLogStream() {
        Bench bench{0};
        bench.invokeVersion();
        QCOMPARE(bench.variable("AWS_LAMBDA_INITIALIZATION_TYPE"), std::string{"snap-start"});
        QCOMPARE(bench.variable("AWS_LAMBDA_LOG_GROUP_NAME"), std::string{"unset"});
        QCOMPARE(bench.variable("AWS_LAMBDA_LOG_STREAM_NAME"), std::string{"unset"});
    }
    void initMayTakeLongerThanTenSeconds() {
        Bench bench;
        FakeWorker::View& worker = bench.prepared();
        bench.advance(129s);
        QCOMPARE(worker.kills, 0);
        bench.advance(1s);
        QCOMPARE(worker.kills, 1);
        worker.exit(sandbox::Exit::Reason::Signalled, 9);
        QVERIFY(bench.hasLogged("\tPhase: init\tStatus: timeout"));
    }
    void aFailedHookBeforeTheSnapshotIsToldWithTheInvocationThatWaits() {
        Bench bench{0};
        const auto call = bench.invokeVersion();
        FakeWorker::View& worker = bench.machine.last();
        worker.handlers.onInitError(
            {"Runtime.BeforeSnapshotError", R"({"errorType":"ValueError","errorMessage":"no"})"});
        worker.exit(sandbox::Exit::Reason::Exited, 64);
        bench.poll();
        QVERIFY(call->answer);
        const model::Outcome& outcome = call->answer->record.outcome;
        QCOMPARE(outcome.kind, OutcomeKind::Crash);
        QCOMPARE(outcome.errorType, std::string{"Runtime.BeforeSnapshotError"});
        QCOMPARE(outcome.errorMessage, std::string{"no"});
        QVERIFY(call->answer->record.response.find("ValueError") != std::string::npos);
        QVERIFY(bench.hasLogged("\tStatus: error\tError Type: Runtime.BeforeSnapshotError"));
        // Init is not tried again: it is gone, and the next invocation begins anew.
        QCOMPARE(worker.starts, 1);
        QVERIFY(worker.gone);
    }
    void aVersionThatCannotBeInitialisedIsNotTriedAheadAgain() {
        Bench bench;
        bench.prepared().exit(sandbox::Exit::Reason::Exited, 1);
        bench.poll();
        const std::size_t before = bench.machine.workers.size();
        bench.advance(1s);
        bench.advance(1s);
        QCOMPARE(bench.machine.workers.size(), before);
    }
    void aFailedHookAfterTheRestorationIsAFailedRestoration() {
        Bench bench;
        FakeWorker::View& worker = bench.prepared();
        worker.reachCheckpoint();
        const auto call = bench.invokeVersion();
        bench.advance(4ms);
        worker.handlers.onInitError(
            {"Runtime.AfterRestoreError", R"({"errorType":"ValueError","errorMessage":"no"})"});
        worker.exit(sandbox::Exit::Reason::Exited, 65);
        bench.poll();
        QVERIFY(call->answer);
        const model::InvocationRecord& record = call->answer->record;
        QCOMPARE(record.outcome.errorType, std::string{"Runtime.AfterRestoreError"});
        QCOMPARE(record.billedDuration, Milliseconds{4});
        QVERIFY(!record.started);
        QVERIFY(bench.hasLogged("RESTORE_REPORT Restore Duration: 4.00 ms\tStatus: error\t"
                                "Error Type: Runtime.AfterRestoreError"));
        QVERIFY(worker.gone);
    }
    void aRuntimeThatExitsWhileItIsRestoredIsAFailedRestoration() {
        Bench bench;
        FakeWorker::View& worker = bench.prepared();
        worker.reachCheckpoint();
        const auto call = bench.invokeVersion();
        worker.exit(sandbox::Exit::Reason::Exited, 1);
        bench.poll();
        QCOMPARE(call->answer->record.outcome.errorType, std::string{"Runtime.ExitError"});
        QVERIFY(bench.hasLogged("\tStatus: error\tError Type: Runtime.ExitError"));
    }
    void hooksThatTakeLongerThanTenSecondsAreATimeout() {
        Bench bench;
        FakeWorker::View& worker = bench.prepared();
        worker.reachCheckpoint();
        const auto call = bench.invokeVersion();
        bench.advance(10s);
        QCOMPARE(worker.kills, 1);
        worker.exit(sandbox::Exit::Reason::Signalled, 9);
        bench.poll();
        const model::Outcome& outcome = call->answer->record.outcome;
        QCOMPARE(outcome.errorType, std::string{"SnapStartTimeoutException"});
        QCOMPARE(outcome.errorMessage,
                 std::string{"Lambda couldn't restore the snapshot within the timeout limit."});
        QVERIFY(bench.hasLogged("RESTORE_REPORT Restore Duration: 10000.00 ms\tStatus: timeout"));
    }
    void anEnvironmentThatWasResetMakesWayForARestoredOne() {
        Bench bench;
        FakeWorker::View& worker = bench.prepared();
        worker.reachCheckpoint();
        bench.invokeVersion();
        worker.ready();
        worker.exit(sandbox::Exit::Reason::Exited, 1);
        bench.poll();
        QVERIFY(worker.gone);
        bench.invokeVersion();
        QVERIFY(&bench.machine.last() != &worker);
        QCOMPARE(bench.variable("AWS_LAMBDA_INITIALIZATION_TYPE"), std::string{"snap-start"});
    }
    void anInvocationThatComesWhileASnapshotFallsApartIsServed() {
        Bench bench;
        FakeWorker::View& worker = bench.prepared();
        worker.extensions = {{"watcher", true, "Ready", {"SHUTDOWN"}, {}}};
        worker.reachCheckpoint();
        worker.handlers.onRuntimeExit({sandbox::Exit::Reason::Exited, 1, {}});
        const auto call = bench.invokeVersion();
        worker.exit(sandbox::Exit::Reason::Signalled, 9);
        bench.poll();
        QCOMPARE(worker.starts, 2);
        worker.ready();
        worker.respond("1");
        QCOMPARE(call->answer->record.response, std::string{"1"});
    }
    void whoSubscribedIsToldOfTheRestoration() {
        Bench bench;
        FakeWorker::View& worker = bench.prepared();
        worker.subscribers = true;
        worker.reachCheckpoint();
        worker.telemetry.clear();
        bench.invokeVersion();
        worker.ready();
        std::vector<std::string> types;
        for (const auto& event : worker.telemetry)
            types.push_back(event.type);
        QCOMPARE(types,
                 (std::vector<std::string>{"platform.restoreStart", "platform.restoreRuntimeDone",
                                           "platform.restoreReport", "platform.start"}));
        QVERIFY(worker.telemetry.front().record.find(R"("functionVersion":"7")") !=
                std::string::npos);
    }
    void aPersonMayStopARestoration() {
        Bench bench;
        FakeWorker::View& worker = bench.prepared();
        worker.reachCheckpoint();
        const auto call = bench.invokeVersion();
        bench.dispatcher->stop(*call->requestId);
        worker.exit(sandbox::Exit::Reason::Signalled, 9);
        bench.poll();
        QCOMPARE(call->answer->record.outcome.kind, OutcomeKind::Stopped);
    }
};

LATHE_TEST(tst_SnapStart)
#include "tst_SnapStart.moc"
