#include "tests/engine/dispatch/DispatchBench.h"
#include "tests/support/TestMain.h"

#include <QRegularExpression>
#include <QTest>

#include <chrono>

using namespace lathe;
using namespace std::chrono_literals;
using lathe::test::DispatchBench;
using model::OutcomeKind;
using Reason = sandbox::Exit::Reason;

class tst_Environment : public QObject {
    Q_OBJECT

  private slots:
    void aColdStartReportsItsInitDuration() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        const auto call = bench.invoke("Hello", R"({"name":"World"})");
        QCOMPARE(bench.machine.workers.size(), 1U);
        auto& worker = bench.machine.last();
        QCOMPARE(worker.starts, 1);
        QVERIFY(worker.events.empty());

        bench.advance(120ms);
        worker.ready();
        QCOMPARE(worker.events.size(), 1U);
        QCOMPARE(worker.events[0].payload, std::string{R"({"name":"World"})"});
        QCOMPARE(worker.events[0].requestId, *call->requestId);
        QCOMPARE(worker.events[0].functionArn,
                 std::string{"arn:aws:lambda:us-east-1:123456789012:function:Hello"});
        QCOMPARE(worker.events[0].deadline, bench.clock.wall() + 3s);
        QVERIFY(!call->answer);

        bench.advance(1500us);
        worker.respond(R"("Hi")");
        QVERIFY(call->answer);
        const auto& record = call->answer->record;
        QCOMPARE(record.response, std::string{R"("Hi")"});
        QVERIFY(record.outcome.kind == OutcomeKind::Success);
        QCOMPARE(record.initDuration->count(), 120'000);
        QCOMPARE(record.duration.count(), 1500);
        QCOMPARE(record.billedDuration.count(), 122);
        QCOMPARE(record.maxMemoryUsed.ceilMebi(), 37);
        QVERIFY(record.cost > PicoDollars{});
        QCOMPARE(bench.finished.size(), 1U);
        QVERIFY(bench.finished[0] == record);
    }

    void aWarmInvocationStartsNothing() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        bench.invoke("Hello");
        bench.machine.last().ready();
        bench.machine.last().respond("1");
        const auto second = bench.invoke("Hello");
        bench.machine.last().respond("2");
        QCOMPARE(bench.machine.workers.size(), 1U);
        QCOMPARE(bench.machine.last().starts, 1);
        QVERIFY(!second->answer->record.coldStart());
        QCOMPARE(second->answer->record.response, std::string{"2"});
    }

    void aCallerWhoWantsNoMoreHasTheResponseBeforeTheRuntimeAsksAgain() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        const auto call = bench.invokeEarly("Hello");
        auto& worker = bench.machine.last();
        worker.ready();
        worker.answer("1");
        QVERIFY(call->answer);
        QCOMPARE(call->answer->record.requestId, *call->requestId);
        QCOMPARE(call->answer->record.response, std::string{"1"});
        QVERIFY(bench.finished.empty());
        bench.advance(7ms);
        worker.ready();
        QCOMPARE(bench.finished.size(), 1U);
        QCOMPARE(bench.finished.front().response, std::string{"1"});
        QCOMPARE(bench.finished.front().duration.count(), 7'000);
    }

    void whatTheCallerWasToldIsNotChangedByWhatFollows() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        const auto call = bench.invokeEarly("Hello");
        auto& worker = bench.machine.last();
        worker.ready();
        worker.answer("1");
        bench.dispatcher->stop(*call->requestId);
        worker.exit(Reason::Signalled, 9);
        QCOMPARE(bench.finished.size(), 1U);
        QVERIFY(bench.finished.front().outcome.kind == OutcomeKind::Success);
        QCOMPARE(bench.finished.front().response, std::string{"1"});
    }

    void whoComesBeforeTheRuntimeAsksAgainWaitsForIt() {
        DispatchBench bench;
        auto function = bench.function("Hello");
        function.reservedConcurrency = 1;
        bench.setFunctions({function});
        bench.invokeEarly("Hello");
        auto& worker = bench.machine.last();
        worker.ready();
        worker.answer("1");
        const auto second = bench.invokeEarly("Hello");
        QVERIFY(!second->error);
        QCOMPARE(bench.machine.workers.size(), 1U);
        worker.ready();
        QCOMPARE(worker.events.size(), 2U);
        worker.answer("2");
        QCOMPARE(second->answer->record.response, std::string{"2"});
    }

    void whoHasWaitedLongEnoughForItGetsAnotherEnvironment() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        bench.invokeEarly("Hello");
        auto& worker = bench.machine.last();
        worker.ready();
        worker.answer("1");
        bench.invokeEarly("Hello");
        bench.advance(9ms);
        QCOMPARE(bench.machine.workers.size(), 1U);
        bench.advance(1ms);
        QCOMPARE(bench.machine.workers.size(), 2U);
    }

    void itIsFrozenSoonAfterTheInvocationAndThawedForTheNext() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        bench.invoke("Hello");
        auto& worker = bench.machine.last();
        worker.ready();
        worker.respond("1");
        QVERIFY(!worker.frozen);
        bench.advance(10ms);
        QVERIFY(worker.frozen);
        QVERIFY(bench.environments.back().state == dispatch::EnvironmentState::Frozen);
        bench.invoke("Hello");
        QVERIFY(!worker.frozen);
        QCOMPARE(worker.events.size(), 2U);
        bench.advance(1s);
        QVERIFY(!worker.frozen);
    }

    void initHasAFullProcessorAndTheInvocationItsShare() {
        DispatchBench bench;
        auto function = bench.function("Hello");
        function.memory = Bytes::mebi(1769 / 2);
        bench.setFunctions({function});
        bench.invoke("Hello");
        QCOMPARE(bench.machine.last().spec.cpuMillis, 1000);
        bench.machine.last().ready();
        QCOMPARE(bench.machine.last().cpuMillis, 499);
    }

    void aTimeoutKillsAndTheNextInvocationGetsAFreshProcessInTheSameSandbox() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Slow")});
        const auto call = bench.invoke("Slow");
        auto& worker = bench.machine.last();
        worker.ready();
        bench.advance(2999ms);
        QCOMPARE(worker.kills, 0);
        bench.advance(2ms);
        QCOMPARE(worker.kills, 1);
        QVERIFY(!call->answer);
        worker.exit(Reason::Signalled, 9);
        QVERIFY(call->answer);
        const auto& record = call->answer->record;
        QVERIFY(record.outcome.kind == OutcomeKind::Timeout);
        QCOMPARE(record.outcome.errorType, std::string{"Sandbox.Timedout"});
        QCOMPARE(record.response, R"({"errorType":"Sandbox.Timedout","errorMessage":"RequestId: )" +
                                      *call->requestId +
                                      R"( Error: Task timed out after 3.00 seconds"})");
        QCOMPARE(record.duration.count(), 3'000'000);
        QVERIFY(
            call->answer->logTail.find(*call->requestId + " Task timed out after 3.00 seconds\n") !=
            std::string::npos);

        const auto next = bench.invoke("Slow");
        QCOMPARE(bench.machine.workers.size(), 1U);
        QCOMPARE(worker.starts, 2);
        bench.advance(500ms);
        worker.ready();
        worker.respond("1");
        // The init of a reset counts as the invocation's own time.
        QVERIFY(!next->answer->record.coldStart());
        QCOMPARE(next->answer->record.duration.count(), 500'000);
    }

    void anExitIsReportedInLambdasWords_data() {
        QTest::addColumn<int>("reason");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("text");
        QTest::newRow("status") << int(Reason::Exited) << 127 << "Runtime.ExitError"
                                << "Runtime exited with error: exit status 127";
        QTest::newRow("zero") << int(Reason::Exited) << 0 << "Runtime.ExitError"
                              << "Runtime exited without providing a reason";
        QTest::newRow("signal") << int(Reason::Signalled) << 11 << "Runtime.ExitError"
                                << "Runtime exited with error: signal: segmentation fault";
        QTest::newRow("memory") << int(Reason::OutOfMemory) << 9 << "Runtime.OutOfMemory"
                                << "Runtime exited with error: signal: killed";
    }
    void anExitIsReportedInLambdasWords() {
        QFETCH(int, reason);
        QFETCH(int, status);
        QFETCH(QString, type);
        QFETCH(QString, text);
        DispatchBench bench;
        bench.setFunctions({bench.function("Crash")});
        const auto call = bench.invoke("Crash");
        bench.machine.last().ready();
        bench.machine.last().exit(static_cast<Reason>(reason), status);
        QVERIFY(call->answer);
        const auto& record = call->answer->record;
        QVERIFY(record.outcome.kind == OutcomeKind::Crash);
        QCOMPARE(record.outcome.errorType, type.toStdString());
        QCOMPARE(record.outcome.errorMessage,
                 "RequestId: " + *call->requestId + " Error: " + text.toStdString());
        bench.invoke("Crash");
        QCOMPARE(bench.machine.last().starts, 2);
    }

    void aFailedInitIsTriedAgainWithinTheInvocation() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Broken")});
        const auto call = bench.invoke("Broken");
        auto& worker = bench.machine.last();
        const std::string body =
            R"({"errorMessage":"No module named 'x'","errorType":"Runtime.ImportModuleError"})";
        for (int attempt = 1; attempt <= 2; ++attempt) {
            QCOMPARE(worker.starts, attempt);
            worker.handlers.onInitError({"Runtime.ImportModuleError", body});
            QVERIFY(!call->answer);
            worker.exit(Reason::Exited, 1);
        }
        QVERIFY(call->answer);
        const auto& record = call->answer->record;
        QVERIFY(record.outcome.kind == OutcomeKind::Crash);
        QCOMPARE(record.outcome.errorType, std::string{"Runtime.ImportModuleError"});
        QCOMPARE(record.outcome.errorMessage, std::string{"No module named 'x'"});
        QCOMPARE(record.response, body);
        QVERIFY(!record.coldStart());
        const auto texts = bench.logTexts();
        QVERIFY(texts[0].starts_with("INIT_START Runtime Version: python:3.11.2\tRuntime Version "
                                     "ARN: arn:aws:lambda:us-east-1::runtime:"));
        QVERIFY(texts[1].find("Phase: init\tStatus: error\tError Type: Runtime.ImportModule") !=
                std::string::npos);
        QVERIFY(texts[2].find("Phase: invoke\tStatus: error") != std::string::npos);
        QVERIFY(texts[3].starts_with("START RequestId: "));
    }

    void initHasTenSecondsAndThenTheFunctionsTimeout() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Slow")});
        const auto call = bench.invoke("Slow");
        auto& worker = bench.machine.last();
        bench.advance(9999ms);
        QCOMPARE(worker.kills, 0);
        bench.advance(2ms);
        QCOMPARE(worker.kills, 1);
        worker.exit(Reason::Signalled, 9);
        QCOMPARE(worker.starts, 2);
        bench.advance(3s);
        QCOMPARE(worker.kills, 2);
        worker.exit(Reason::Signalled, 9);
        QVERIFY(call->answer);
        QVERIFY(call->answer->record.outcome.kind == OutcomeKind::Timeout);
    }

    void whatLiesInThePipeComesBeforeTheReport() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Chatty")});
        const auto call = bench.invoke("Chatty");
        auto& worker = bench.machine.last();
        worker.ready();
        worker.print("one\ntw");
        worker.unread = "o\nthree";
        worker.respond("1");
        const auto texts = bench.logTexts();
        const std::string& id = *call->requestId;
        QCOMPARE(texts.size(), 7U);
        QCOMPARE(texts[1], "START RequestId: " + id + " Version: $LATEST");
        QCOMPARE(texts[2], std::string{"one"});
        QCOMPARE(texts[3], std::string{"two"});
        QCOMPARE(texts[4], std::string{"three"});
        QCOMPARE(texts[5], "END RequestId: " + id);
        QVERIFY(texts[6].starts_with("REPORT RequestId: " + id));
        for (std::size_t i = 1; i < bench.logs.size(); ++i)
            QCOMPARE(bench.logs[i].requestId, id);
        QVERIFY(call->answer->logTail.starts_with("START RequestId: "));
        worker.print("later\n");
        QCOMPARE(bench.logs.back().requestId, std::string{});
    }

    void theTailIsTheLastFourKilobytes() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Chatty")});
        const auto call = bench.invoke("Chatty");
        auto& worker = bench.machine.last();
        worker.ready();
        for (int i = 0; i < 1000; ++i)
            worker.print("ä line that is long enough to count for something " + std::to_string(i) +
                         "\n");
        worker.respond("1");
        const std::string& tail = call->answer->logTail;
        QVERIFY(tail.size() <= 4096 && tail.size() > 4090);
        QVERIFY(tail.find("something 999\nEND RequestId") != std::string::npos);
        QVERIFY(QString::fromStdString(tail).toStdString() == tail);
    }

    void stoppingKillsAndResets() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Endless")});
        const auto call = bench.invoke("Endless");
        auto& worker = bench.machine.last();
        worker.ready();
        bench.dispatcher->stop(*call->requestId);
        QCOMPARE(worker.kills, 1);
        worker.exit(Reason::Signalled, 9);
        QVERIFY(call->answer->record.outcome.kind == OutcomeKind::Stopped);
        bench.invoke("Endless");
        QCOMPARE(worker.starts, 2);
    }

    void stoppingDuringAFailedInitDoesNotTryAgain() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Broken")});
        const auto call = bench.invoke("Broken");
        auto& worker = bench.machine.last();
        worker.handlers.onInitError({"Runtime.Unknown", "{}"});
        bench.dispatcher->stop(*call->requestId);
        worker.exit(Reason::Exited, 1);
        QCOMPARE(worker.starts, 1);
        QVERIFY(call->answer->record.outcome.kind == OutcomeKind::Stopped);
    }

    void anErrorOfTheHandlerIsPassedOnAsItIs() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Faulty")});
        const auto call = bench.invoke("Faulty");
        bench.machine.last().ready();
        const std::string body = R"({"errorMessage":"boom","errorType":"ValueError"})";
        bench.machine.last().fail("Unhandled", body);
        const auto& record = call->answer->record;
        QVERIFY(record.outcome.kind == OutcomeKind::FunctionError);
        QCOMPARE(record.outcome.errorType, std::string{"ValueError"});
        QCOMPARE(record.outcome.errorMessage, std::string{"boom"});
        QCOMPARE(record.response, body);
    }

    void anErrorWithoutABodyIsItsType() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Faulty")});
        const auto call = bench.invoke("Faulty");
        bench.machine.last().ready();
        bench.machine.last().fail("Runtime.BadEvent", "");
        const auto& record = call->answer->record;
        QCOMPARE(record.outcome.errorType, std::string{"Runtime.BadEvent"});
        QCOMPARE(record.response, std::string{R"({"errorType":"Runtime.BadEvent"})"});
    }

    void theTypeOfAFailedInitIsThePlatformsInTheLogAndTheFunctionsInTheAnswer() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Broken")});
        const auto call = bench.invoke("Broken");
        auto& worker = bench.machine.last();
        for (int attempt = 1; attempt <= 2; ++attempt) {
            worker.handlers.onInitError({"ReferenceError", R"({"errorType":"ReferenceError"})"});
            worker.exit(Reason::Exited, 1);
        }
        QCOMPARE(call->answer->record.outcome.errorType, std::string{"ReferenceError"});
        const auto texts = bench.logTexts();
        QVERIFY(texts[1].ends_with("\tStatus: error\tError Type: Runtime.Unknown"));
        QVERIFY(texts.back().ends_with("\tStatus: error\tError Type: Runtime.Unknown"));
    }

    void aRuntimeThatExitsWhileIdleIsStartedAgain() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        bench.invoke("Hello");
        auto& worker = bench.machine.last();
        worker.ready();
        worker.respond("1");
        worker.exit(Reason::Exited, 1);
        const auto call = bench.invoke("Hello");
        QCOMPARE(worker.starts, 2);
        worker.ready();
        worker.respond("2");
        QVERIFY(call->answer->record.outcome.kind == OutcomeKind::Success);
    }

    void theStandardVariablesAreThere() {
        DispatchBench bench;
        auto function = bench.function("Hello");
        function.environment = {{"STAGE", "test"}};
        bench.setFunctions({function});
        bench.invoke("Hello");
        const auto& variables = bench.machine.last().spec.variables;
        QCOMPARE(variables.at("STAGE"), std::string{"test"});
        QCOMPARE(variables.at("_HANDLER"), std::string{"app.handler"});
        QCOMPARE(variables.at("AWS_LAMBDA_FUNCTION_NAME"), std::string{"Hello"});
        QCOMPARE(variables.at("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"), std::string{"128"});
        QCOMPARE(variables.at("AWS_LAMBDA_LOG_GROUP_NAME"), std::string{"/aws/lambda/Hello"});
        QVERIFY(QRegularExpression{R"(^2023/11/14/\[\$LATEST\][0-9a-f]{32}$)"}
                    .match(QString::fromStdString(variables.at("AWS_LAMBDA_LOG_STREAM_NAME")))
                    .hasMatch());
        QVERIFY(variables.at("AWS_ACCESS_KEY_ID").starts_with("ASIA"));
    }
};

LATHE_TEST(tst_Environment)
#include "tst_Environment.moc"
