#include "tests/engine/dispatch/DispatchBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <chrono>

using namespace lathe;
using namespace std::chrono_literals;
using lathe::test::DispatchBench;
using lathe::test::FakeWorker;
using model::OutcomeKind;
using runtimeapi::ShutdownReason;
using Reason = sandbox::Exit::Reason;

namespace {

/// A function with an extension that is ready with the runtime.
struct Bench : DispatchBench {
    Bench() { setFunctions({function("Hello")}); }

    FakeWorker::View& worker() {
        auto& last = machine.last();
        last.extensions = {{"watcher", true, "Ready", {"INVOKE", "SHUTDOWN"}, {}}};
        return last;
    }
    /// What a killed environment comes to.
    void allGone() {
        machine.last().exit(Reason::Signalled, 9);
        poll();
    }
    bool logged(const std::string& text) const {
        const auto texts = logTexts();
        return std::any_of(texts.begin(), texts.end(), [&](const std::string& line) {
            return line.find(text) != std::string::npos;
        });
    }
    std::vector<std::string> telemetryTypes() {
        std::vector<std::string> types;
        for (const auto& event : machine.last().telemetry)
            types.push_back(event.type.empty() ? event.logsType : event.type);
        return types;
    }
};

} // namespace

class tst_Extensions : public QObject {
    Q_OBJECT

  private slots:
    void theCallerNeedNotWaitForExtensionsButTheRecordDoes() {
        Bench bench;
        const auto call = bench.invokeEarly("Hello");
        auto& worker = bench.worker();
        worker.ready();
        bench.advance(5ms);
        worker.answer("1");
        QVERIFY(call->answer);
        worker.handlers.onRuntimeDone();
        QVERIFY(bench.finished.empty());
        bench.advance(800ms);
        QVERIFY(!worker.frozen);
        worker.ready();
        QCOMPARE(bench.finished.size(), 1U);
        QCOMPARE(bench.finished[0].duration.count(), 805'000);
        QVERIFY(bench.finished[0].outcome.kind == OutcomeKind::Success);
        QVERIFY(bench.logged("EXTENSION\tName: watcher\tState: Ready\tEvents: [INVOKE, SHUTDOWN]"));
    }

    void anExtensionThatWorksTooLongTimesTheInvocationOut() {
        Bench bench;
        const auto call = bench.invoke("Hello");
        auto& worker = bench.worker();
        worker.ready();
        worker.answer("1");
        worker.handlers.onRuntimeDone();
        bench.advance(3s);
        QCOMPARE(worker.shutdowns, std::vector<ShutdownReason>{ShutdownReason::Timeout});
        bench.allGone();
        QVERIFY(call->answer);
        QCOMPARE(call->answer->record.response, std::string{"1"});
        QVERIFY(bench.logged("Task timed out after 3.00 seconds"));
    }

    void aCrashedExtensionFailsTheInvocation() {
        Bench bench;
        const auto call = bench.invoke("Hello");
        auto& worker = bench.worker();
        worker.ready();
        worker.handlers.onExtensionExit({"watcher", "Extension.Crash", {Reason::Exited, 0, {}}});
        QCOMPARE(worker.shutdowns, std::vector<ShutdownReason>{ShutdownReason::Failure});
        QVERIFY(!call->answer);
        bench.allGone();
        QVERIFY(call->answer);
        QCOMPARE(call->answer->record.outcome.errorType, std::string{"Extension.Crash"});
        QCOMPARE(call->answer->record.outcome.errorMessage,
                 "RequestId: " + *call->requestId + " Error: exit code 0");
        bench.invoke("Hello");
        QCOMPARE(worker.starts, 2);
    }

    void aCrashDuringInitIsTriedAgainAsPartOfTheInvocation() {
        Bench bench;
        const auto call = bench.invoke("Hello");
        auto& worker = bench.worker();
        worker.handlers.onExtensionExit({"watcher", "Extension.Crash", {Reason::Exited, 1, {}}});
        bench.allGone();
        QVERIFY(bench.logged("Phase: init\tStatus: error\tError Type: Extension.Crash"));
        QCOMPARE(worker.starts, 2);
        QVERIFY(!call->answer);
        worker.handlers.onExtensionExit({"watcher", "Extension.Crash", {Reason::Exited, 1, {}}});
        bench.allGone();
        QVERIFY(call->answer);
        QVERIFY(bench.logged("Phase: invoke\tStatus: error\tError Type: Extension.Crash"));
        QCOMPARE(call->answer->record.response,
                 R"({"errorType":"Extension.Crash","errorMessage":"RequestId: )" +
                     *call->requestId + R"( Error: exit status 1"})");
    }

    void extensionsHaveTheirTimeAfterTheRuntimeCrashed() {
        Bench bench;
        const auto call = bench.invoke("Hello");
        auto& worker = bench.worker();
        worker.ready();
        worker.handlers.onRuntimeExit({Reason::Exited, 7, {}});
        QCOMPARE(worker.shutdowns, std::vector<ShutdownReason>{ShutdownReason::Failure});
        // Longer than the function's timeout: that no longer counts.
        bench.advance(5s);
        QVERIFY(!call->answer);
        bench.allGone();
        QCOMPARE(call->answer->record.outcome.errorType, std::string{"Runtime.ExitError"});
        QVERIFY(call->answer->record.outcome.errorMessage.ends_with("exit status 7"));
    }

    void anInvocationWaitsWhileTheOneBeforeIsShutDown() {
        Bench bench;
        bench.invoke("Hello");
        auto& worker = bench.worker();
        worker.ready();
        worker.respond("1");
        worker.handlers.onExtensionExit({"watcher", "Extension.Crash", {Reason::Exited, 1, {}}});
        const auto second = bench.invoke("Hello");
        QCOMPARE(worker.starts, 1);
        bench.allGone();
        QCOMPARE(worker.starts, 2);
        worker.ready();
        worker.respond("2");
        QCOMPARE(second->answer->record.response, std::string{"2"});
    }

    void anIdleEnvironmentIsToldOfItsEnd() {
        Bench bench;
        bench.invoke("Hello");
        auto& worker = bench.worker();
        worker.ready();
        worker.respond("1");
        bench.advance(20ms);
        QVERIFY(worker.frozen);
        bench.advance(11min);
        QVERIFY(!worker.frozen);
        QCOMPARE(worker.shutdowns, std::vector<ShutdownReason>{ShutdownReason::Spindown});
        QVERIFY(!worker.gone);
        bench.allGone();
        QVERIFY(worker.gone);
    }

    void theDispatcherWaitsForExtensionsBeforeItEnds() {
        Bench bench;
        bench.invoke("Hello");
        auto& worker = bench.worker();
        worker.ready();
        worker.respond("1");
        bool over = false;
        bench.dispatcher->shutDown([&] { over = true; });
        bench.poll();
        QCOMPARE(worker.shutdowns.size(), 1U);
        QVERIFY(!over);
        bench.allGone();
        QVERIFY(over);
    }

    void withoutExtensionsTheDispatcherEndsAtOnce() {
        Bench bench;
        bench.invoke("Hello");
        bench.machine.last().ready();
        bool over = false;
        bench.dispatcher->shutDown([&] { over = true; });
        bench.poll();
        QVERIFY(over);
        QVERIFY(bench.machine.last().gone);
        QVERIFY(bench.finished.at(0).outcome.kind == OutcomeKind::Stopped);
    }

    void telemetryTellsWhatHappensInItsOrder() {
        Bench bench;
        bench.invoke("Hello");
        auto& worker = bench.worker();
        worker.subscribers = true;
        worker.handlers.onRuntimeDone();
        worker.ready();
        bench.advance(1ms);
        worker.print("a line\n");
        worker.handlers.onExtensionOutput("watcher", sandbox::Stream::Out, "another\n");
        worker.answer("1");
        worker.handlers.onRuntimeDone();
        worker.ready();
        const std::vector<std::string> wanted{"platform.initStart", "platform.initRuntimeDone",
                                              "platform.extension", "platform.initReport",
                                              "platform.start",     "function",
                                              "extension",          "platform.runtimeDone",
                                              "platform.end",       "platform.report"};
        QCOMPARE(bench.telemetryTypes(), wanted);
        QVERIFY(worker.telemetry[7].record.find(R"("name":"responseLatency")") !=
                std::string::npos);
    }

    void whereNobodySubscribedThereIsNoTelemetryAfterInit() {
        Bench bench;
        bench.invoke("Hello");
        auto& worker = bench.worker();
        worker.ready();
        const auto before = worker.telemetry.size();
        worker.print("a line\n");
        worker.respond("1");
        QCOMPARE(worker.telemetry.size(), before);
    }
};

LATHE_TEST(tst_Extensions)
#include "tst_Extensions.moc"
