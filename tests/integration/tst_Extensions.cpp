#include "tests/integration/ExtensionLayer.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <fmt/format.h>

using namespace lathe;
using namespace lathe::test;
using model::OutcomeKind;
using namespace std::chrono_literals;

namespace {

const std::string helloHandler = "def handler(event, context):\n"
                                 "    print('handling')\n"
                                 "    return 'done'\n";

/// Registers for both events and says what it gets.
const std::string watcher = R"(
import atexit
function = register(['INVOKE', 'SHUTDOWN'])
say('watching', function['functionName'], function['handler'])
while True:
    event = following()
    say('got', event['eventType'], event.get('requestId', event.get('shutdownReason')))
    if event['eventType'] == 'SHUTDOWN':
        break
)";

std::string textOf(const std::vector<std::string>& lines) {
    return fmt::format("{}", fmt::join(lines, "\n"));
}

} // namespace

#define VERIFY_LINE(bench, text)                                                                   \
    QVERIFY2(comesTrue([&] { return hasLine(bench, text); }), textOf(allLines(bench)).c_str())

class tst_Extensions : public QObject {
    Q_OBJECT

  private slots:
    void anExtensionRunsBesideTheFunctionFromInitToTheEnd() {
        EngineBench bench;
        bench.writePython(helloHandler, withLayer());
        writeExtension(bench, "watcher", watcher);
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        QCOMPARE(answer.record.response, std::string{"\"done\""});
        QVERIFY(answer.record.coldStart());
        VERIFY_LINE(bench, "watching App app.handler");
        VERIFY_LINE(bench, "EXTENSION\tName: watcher\tState: Ready\tEvents: [INVOKE, SHUTDOWN]");
        VERIFY_LINE(bench, "got INVOKE " + answer.record.requestId);
        bool fromExtension = false;
        for (const model::LogLine& line : bench.storedLogs(answer.record.requestId))
            fromExtension |= line.source == model::LogSource::Extension;
        QVERIFY(fromExtension);
        const auto second = bench.invoke();
        QVERIFY(!second.record.coldStart());
        VERIFY_LINE(bench, "got INVOKE " + second.record.requestId);
        bench.engine.reset();
        QVERIFY(bench.start());
        VERIFY_LINE(bench, "got SHUTDOWN spindown");
    }

    void itsEnvironmentIsTheFunctionsWithoutTheRuntimesOwn() {
        EngineBench bench;
        bench.writePython(helloHandler, "      Environment:\n"
                                        "        Variables: {COLOUR: green}\n" +
                                            withLayer());
        writeExtension(bench, "watcher", R"(
register(['INVOKE'])
for name in ('COLOUR', 'AWS_LAMBDA_FUNCTION_NAME', 'AWS_REGION', 'AWS_ACCESS_KEY_ID'):
    say('has', name, name in os.environ)
for name in ('_HANDLER', 'LAMBDA_TASK_ROOT', 'AWS_LAMBDA_LOG_GROUP_NAME', 'AWS_EXECUTION_ENV'):
    say('has', name, name in os.environ)
while True:
    following()
)");
        QVERIFY(bench.start());
        QCOMPARE(bench.invoke().record.response, std::string{"\"done\""});
        for (const char* line :
             {"has COLOUR True", "has AWS_LAMBDA_FUNCTION_NAME True", "has AWS_REGION True",
              "has AWS_ACCESS_KEY_ID True", "has _HANDLER False", "has LAMBDA_TASK_ROOT False",
              "has AWS_LAMBDA_LOG_GROUP_NAME False", "has AWS_EXECUTION_ENV False"})
            VERIFY_LINE(bench, line);
    }

    void theInvocationEndsWhenTheExtensionIsDone() {
        EngineBench bench;
        bench.writePython(helloHandler, withLayer());
        writeExtension(bench, "slow", R"(
register(['INVOKE'])
following()
while True:
    time.sleep(0.7)
    following()
)");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        QCOMPARE(answer.record.response, std::string{"\"done\""});
        QVERIFY2(answer.record.duration >= 700ms,
                 fmt::format("{}", answer.record.duration.count()).c_str());
        QVERIFY(answer.record.duration < 3s);
    }

    void aCrashIsLoggedAndAnsweredAsAwsDoes() {
        EngineBench bench;
        bench.writePython(helloHandler, withLayer());
        writeExtension(bench, "weak", "register(['INVOKE'])\nfollowing()\nsys.exit(3)\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        // It falls with the first event: the response may come before or after.
        if (answer.record.outcome.kind != OutcomeKind::Success)
            QCOMPARE(answer.record.outcome.errorType, std::string{"Extension.Crash"});
        VERIFY_LINE(bench, "RequestId: " + answer.record.requestId + " Error: exit status 3");
        VERIFY_LINE(bench, "Extension.Crash");
    }

    void anExtensionThatCannotInitFailsTheFunction() {
        EngineBench bench;
        bench.writePython(helloHandler, withLayer());
        writeExtension(bench, "broken", R"(
register(['INVOKE'])
ask('POST', '/2020-01-01/extension/init/error', {'errorMessage': 'no key'},
    {'Lambda-Extension-Function-Error-Type': 'Extension.NoKey'})
)");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        QCOMPARE(answer.record.outcome.errorType, std::string{"Extension.InitError"});
        QCOMPARE(answer.record.response,
                 R"({"errorType":"Extension.InitError","errorMessage":"RequestId: )" +
                     answer.record.requestId + R"( Error: exit code 0"})");
        VERIFY_LINE(bench, "EXTENSION\tName: broken\tState: InitError\tEvents: [INVOKE]\t"
                           "Error Type: Extension.NoKey");
        VERIFY_LINE(bench, "Phase: init\tStatus: error\tError Type: Extension.InitError");
        VERIFY_LINE(bench, "Phase: invoke\tStatus: error\tError Type: Extension.InitError");
    }

    void anExtensionThatIsNoProgramIsALaunchError() {
        EngineBench bench;
        bench.writePython(helloHandler, withLayer());
        bench.write("layer/extensions/readme.txt", "not a program\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        QCOMPARE(answer.record.outcome.errorType, std::string{"Extension.LaunchError"});
        VERIFY_LINE(bench, "EXTENSION\tName: readme.txt\tState: LaunchError\tEvents: []\t"
                           "Error Type: PermissionDenied");
    }

    void afterATimeoutExtensionsAreToldAndStartAnew() {
        EngineBench bench;
        bench.writePython("import time\n"
                          "def handler(event, context):\n"
                          "    time.sleep(event.get('sleep', 0))\n"
                          "    return 'done'\n",
                          "      Timeout: 3\n"
                          "      MemorySize: 1769\n" +
                              withLayer());
        writeExtension(bench, "watcher", watcher);
        QVERIFY(bench.start());
        const auto late = bench.invoke(R"({"sleep":30})");
        QCOMPARE(late.record.outcome.errorType, std::string{"Sandbox.Timedout"});
        VERIFY_LINE(bench, "got SHUTDOWN timeout");
        const auto fine = bench.invoke();
        QCOMPARE(fine.record.response, std::string{"\"done\""});
        VERIFY_LINE(bench, "got INVOKE " + fine.record.requestId);
    }

    void afterACrashOfTheRuntimeExtensionsAreTold() {
        EngineBench bench;
        bench.writePython("import os\n"
                          "def handler(event, context):\n"
                          "    os._exit(7)\n",
                          withLayer());
        writeExtension(bench, "watcher", watcher);
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        QCOMPARE(answer.record.outcome.errorType, std::string{"Runtime.ExitError"});
        VERIFY_LINE(bench, "got SHUTDOWN failure");
    }

    void theRuntimeMayEndInOrderWhereThereAreExtensions() {
        EngineBench bench;
        bench.writePython("import signal, sys\n"
                          "def leave(number, frame):\n"
                          "    print('leaving in order', flush=True)\n"
                          "    sys.exit(0)\n"
                          "signal.signal(signal.SIGTERM, leave)\n" +
                              helloHandler,
                          withLayer());
        writeExtension(bench, "watcher", watcher);
        QVERIFY(bench.start());
        bench.invoke();
        bench.engine.reset();
        QVERIFY(bench.start());
        VERIFY_LINE(bench, "leaving in order");
    }
};

LATHE_TEST(tst_Extensions)
#include "tst_Extensions.moc"
