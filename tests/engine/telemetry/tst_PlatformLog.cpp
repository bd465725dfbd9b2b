#include "engine/telemetry/PlatformLog.h"

#include "engine/model/SegmentIds.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::telemetry;
using model::OutcomeKind;
using namespace std::chrono_literals;

namespace {

const model::LoggingSettings text;

model::LoggingSettings jsonAt(const char* level) {
    model::LoggingSettings settings;
    settings.format = model::LogFormat::Json;
    settings.systemLevel = level;
    return settings;
}

model::InvocationRecord record() {
    model::InvocationRecord record;
    record.requestId = "8f507cfc-xmpl-4697-b07a-ac58fc914c95";
    record.started = Timestamp{1'700'000'000'123'456us};
    record.finished = Timestamp{1'700'000'001'000'000us};
    record.duration = 1'234us;
    record.billedDuration = 2ms;
    record.memorySize = Bytes::mebi(128);
    record.maxMemoryUsed = Bytes{Bytes::mebi(36).count + 1};
    record.response = "\"ok\"";
    return record;
}

} // namespace

class tst_PlatformLog : public QObject {
    Q_OBJECT

  private slots:
    void startAndEndNameTheRequest() {
        QCOMPARE(
            startLine(text, record()),
            std::string{"START RequestId: 8f507cfc-xmpl-4697-b07a-ac58fc914c95 Version: $LATEST"});
        QCOMPARE(endLine(text, record()),
                 std::string{"END RequestId: 8f507cfc-xmpl-4697-b07a-ac58fc914c95"});
    }
    void aWarmReportEndsWithATab() {
        QCOMPARE(reportLine(text, record()),
                 std::string{"REPORT RequestId: 8f507cfc-xmpl-4697-b07a-ac58fc914c95\t"
                             "Duration: 1.23 ms\tBilled Duration: 2 ms\tMemory Size: 128 MB\t"
                             "Max Memory Used: 37 MB\t"});
    }
    void aRecordedTraceIsToldOnALineOfItsOwn() {
        auto traced = record();
        traced.traceId =
            "Root=1-5e1b4151-43a0913a12345678901234ab;Parent=6b3bdd2e40b4e7f2;Sampled=1";
        QVERIFY(reportLine(text, traced)
                    .ends_with("\tMax Memory Used: 37 MB\t\nXRAY TraceId: "
                               "1-5e1b4151-43a0913a12345678901234ab\tSegmentId: " +
                               model::functionSegmentId(traced.requestId, 1) +
                               "\tSampled: true\t"));
        traced.traceId.back() = '0';
        QVERIFY(reportLine(text, traced).ends_with("\tMax Memory Used: 37 MB\t"));
    }
    void aColdReportTellsTheInitDuration() {
        auto cold = record();
        cold.initDuration = 110'104us;
        QVERIFY(reportLine(text, cold).ends_with("\tInit Duration: 110.10 ms\t"));
    }
    // As recorded: "...Billed Duration: 2521 ms\tMemory Size: 3009 MB\tMax Memory Used: 173
    // MB\tRestore Duration: 398.97 ms\tBilled Restore Duration: 182 ms\t", where Lambda had 216 ms
    // of its own in it.
    void aReportAfterARestorationTellsItsDuration() {
        auto restored = record();
        restored.restoreDuration = 398'970us;
        QVERIFY(reportLine(text, restored)
                    .ends_with("Max Memory Used: 37 MB\tRestore Duration: 398.97 ms\t"
                               "Billed Restore Duration: 399 ms\t"));
        QVERIFY(reportLine(jsonAt("INFO"), restored)
                    .ends_with(R"("restoreDurationMs":398.97},"status":"success"}})"));
    }
    void durationsRoundToHundredthsOfAMillisecond() {
        auto odd = record();
        odd.duration = 9'995us;
        QVERIFY(reportLine(text, odd).find("\tDuration: 10.00 ms\t") != std::string::npos);
    }
    void onlyWhatThePlatformEndedHasAStatus_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("end");
        QTest::newRow("handler's error") << int(OutcomeKind::FunctionError) << "37 MB\t";
        QTest::newRow("timeout") << int(OutcomeKind::Timeout) << "37 MB\tStatus: timeout";
        QTest::newRow("crash") << int(OutcomeKind::Crash)
                               << "37 MB\tStatus: error\tError Type: Runtime.ExitError";
    }
    void onlyWhatThePlatformEndedHasAStatus() {
        QFETCH(int, kind);
        auto failed = record();
        failed.outcome = {OutcomeKind(kind), "Runtime.ExitError", "message"};
        const QString line = QString::fromStdString(reportLine(text, failed));
        QFETCH(QString, end);
        QVERIFY2(line.endsWith(end), qPrintable(line));
    }
    void initLinesAreWrittenAsAwsWritesThem() {
        QCOMPARE(initStartLine(text, "python:3.11.v12", "arn:aws:lambda:us-east-1::runtime:0a1b"),
                 std::string{"INIT_START Runtime Version: python:3.11.v12\tRuntime Version ARN: "
                             "arn:aws:lambda:us-east-1::runtime:0a1b"});
        QCOMPARE(initStartLine(text, "python:3.11.2", ""),
                 std::string{"INIT_START Runtime Version: python:3.11.2"});
        QCOMPARE(
            initReportLine(text, {"init", "timeout", "", 10'008'320us}),
            std::string{"INIT_REPORT Init Duration: 10008.32 ms\tPhase: init\tStatus: timeout"});
        QCOMPARE(initReportLine(text, {"invoke", "error", "Runtime.ExitError", 1'390us}),
                 std::string{"INIT_REPORT Init Duration: 1.39 ms\tPhase: invoke\tStatus: error\t"
                             "Error Type: Runtime.ExitError"});
    }
    void anInitThatWentWellIsReportedWhereItRanAhead() {
        QVERIFY(initReportLine(text, {"init", "success", "", 5ms, "on-demand"}).empty());
        QCOMPARE(initReportLine(text, {"init", "success", "", 5ms, "provisioned-concurrency"}),
                 std::string{"INIT_REPORT Init Duration: 5.00 ms\tPhase: init"});
        const InitEnd snapStart{"init", "success", "", 5ms, "snap-start"};
        QVERIFY(initReportLine(jsonAt("INFO"), snapStart)
                    .ends_with(R"("record":{"initializationType":"snap-start","phase":"init",)"
                               R"("status":"success","metrics":{"durationMs":5}}})"));
        QVERIFY(initReportLine(jsonAt("WARN"), snapStart).empty());
    }
    void restoreLinesAreWrittenAsAwsWritesThem() {
        InitStart start;
        start.runtimeVersion = "java:11.v20";
        start.runtimeVersionArn = "arn:aws:lambda:us-east-1::runtime:b8b2";
        start.functionName = "orders";
        start.functionVersion = "7";
        const Timestamp time{1'700'000'000'000'000us};
        QCOMPARE(restoreStartLine(text, start, time),
                 std::string{"RESTORE_START Runtime Version: java:11.v20\tRuntime Version ARN: "
                             "arn:aws:lambda:us-east-1::runtime:b8b2"});
        QVERIFY(restoreStartLine(jsonAt("INFO"), start, time)
                    .ends_with(R"("type":"platform.restoreStart","record":{"runtimeVersion":)"
                               R"("java:11.v20","runtimeVersionArn":)"
                               R"("arn:aws:lambda:us-east-1::runtime:b8b2",)"
                               R"("functionName":"orders","functionVersion":"7"}})"));
        QCOMPARE(restoreReportLine(text, {"success", "", 474'370us}, time),
                 std::string{"RESTORE_REPORT Restore Duration: 474.37 ms"});
        QCOMPARE(restoreReportLine(text, {"timeout", "", 10'000'040us}, time),
                 std::string{"RESTORE_REPORT Restore Duration: 10000.04 ms\tStatus: timeout"});
        const RestoreEnd failed{"error", "Runtime.ExitError", 1'236'040us};
        QCOMPARE(restoreReportLine(text, failed, time),
                 std::string{"RESTORE_REPORT Restore Duration: 1236.04 ms\tStatus: error\t"
                             "Error Type: Runtime.ExitError"});
        QVERIFY(restoreReportLine(jsonAt("WARN"), failed, time)
                    .ends_with(R"("record":{"status":"error","errorType":"Runtime.ExitError",)"
                               R"("metrics":{"durationMs":1236.04}}})"));
        QVERIFY(restoreReportLine(jsonAt("WARN"), {}, time).empty());
    }
    void jsonRecordsFollowTheTelemetrySchema() {
        QCOMPARE(startLine(jsonAt("INFO"), record()),
                 std::string{R"({"time":"2023-11-14T22:13:20.123Z","type":"platform.start",)"
                             R"("record":{"requestId":"8f507cfc-xmpl-4697-b07a-ac58fc914c95",)"
                             R"("version":"$LATEST"}})"});
        auto cold = record();
        cold.initDuration = 110'104us;
        QCOMPARE(
            reportLine(jsonAt("INFO"), cold),
            std::string{R"({"time":"2023-11-14T22:13:21.000Z","type":"platform.report",)"
                        R"("record":{"requestId":"8f507cfc-xmpl-4697-b07a-ac58fc914c95",)"
                        R"("metrics":{"durationMs":1.234,"billedDurationMs":2,"memorySizeMB":128,)"
                        R"("maxMemoryUsedMB":37,"initDurationMs":110.104},"status":"success"}})"});
        QCOMPARE(endLine(jsonAt("DEBUG"), record()),
                 std::string{R"({"time":"2023-11-14T22:13:21.000Z","type":"platform.runtimeDone",)"
                             R"("record":{"requestId":"8f507cfc-xmpl-4697-b07a-ac58fc914c95",)"
                             R"("status":"success","metrics":{"durationMs":1.234,)"
                             R"("producedBytes":4}}})"});
    }
    void jsonFailuresCarryStatusAndType() {
        auto failed = record();
        failed.outcome = {OutcomeKind::Crash, "Runtime.ExitError", "message"};
        QVERIFY(reportLine(jsonAt("WARN"), failed)
                    .ends_with(R"("status":"error","errorType":"Runtime.ExitError"}})"));
        failed.outcome = {OutcomeKind::Timeout, "Sandbox.Timedout", "message"};
        QVERIFY(reportLine(jsonAt("WARN"), failed).ends_with(R"("status":"timeout"}})"));
        const std::string init =
            initReportLine(jsonAt("WARN"), {"init", "error", "Runtime.ExitError", 5ms},
                           Timestamp{1'700'000'000'000'000us});
        QCOMPARE(init,
                 std::string{R"({"time":"2023-11-14T22:13:20.000Z","type":"platform.initReport",)"
                             R"("record":{"initializationType":"on-demand","phase":"init",)"
                             R"("status":"error","errorType":"Runtime.ExitError",)"
                             R"("metrics":{"durationMs":5}}})"});
    }
    // As Lambda has it: the runtime, which reported the error, went on.
    void anErrorOfTheHandlerIsASuccessOfTheRuntime() {
        auto failed = record();
        failed.outcome = {OutcomeKind::FunctionError, "ValueError", "message", "Runtime.Unknown"};
        QVERIFY(reportLine(jsonAt("INFO"), failed).ends_with(R"("status":"success"}})"));
        QVERIFY(reportLine(jsonAt("WARN"), failed).empty());
        QVERIFY(endLine(jsonAt("DEBUG"), failed)
                    .ends_with(R"("status":"success","metrics":{"durationMs":1.234,)"
                               R"("producedBytes":0}}})"));
    }
    void thePlatformKnowsTypesOfItsOwnOnly_data() {
        QTest::addColumn<QString>("reported");
        QTest::addColumn<QString>("known");
        const auto row = [](const char* reported, const char* known) {
            QTest::newRow(reported) << reported << known;
        };
        row("Runtime.ImportModuleError", "Runtime.ImportModuleError");
        row("Function.TooBusy", "Function.TooBusy");
        row("Function.tooBusy", "Function.Unknown");
        row("Runtime.7", "Runtime.Unknown");
        row("ReferenceError", "Runtime.Unknown");
        row("", "Runtime.Unknown");
    }
    void thePlatformKnowsTypesOfItsOwnOnly() {
        QFETCH(QString, reported);
        QFETCH(QString, known);
        QCOMPARE(platformErrorType(reported.toStdString()), known.toStdString());
    }
    void whatTheFunctionCallsItsErrorIsNotInTheReport() {
        auto failed = record();
        failed.outcome = {OutcomeKind::Crash, "ReferenceError", "message", "Runtime.Unknown"};
        QVERIFY(reportLine(text, failed).ends_with("\tStatus: error\tError Type: Runtime.Unknown"));
    }
    void theSystemLevelKeepsRecordsBack() {
        QVERIFY(startLine(jsonAt("WARN"), record()).empty());
        QVERIFY(reportLine(jsonAt("WARN"), record()).empty());
        QVERIFY(endLine(jsonAt("INFO"), record()).empty());
        QVERIFY(!reportLine(jsonAt("INFO"), record()).empty());
        QVERIFY(initStartLine(jsonAt("WARN"), "python:3.11", "").empty());
        QVERIFY(!printsPlatformLines(jsonAt("WARN")));
        QVERIFY(printsPlatformLines(jsonAt("INFO")));
    }
    void textKnowsNoSystemLevel() {
        model::LoggingSettings warn;
        warn.systemLevel = "WARN";
        QVERIFY(!startLine(warn, record()).empty());
        QVERIFY(printsPlatformLines(warn));
    }
};

LATHE_TEST(tst_PlatformLog)
#include "tst_PlatformLog.moc"
