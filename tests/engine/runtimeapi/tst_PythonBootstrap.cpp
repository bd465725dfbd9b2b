#include "tests/engine/runtimeapi/RuntimeProcess.h"
#include "tests/support/TestMain.h"

#include "engine/base/Clock.h"

#include <QRegularExpression>
#include <QTest>

#include <sys/wait.h>

using namespace lathe;
using lathe::test::RuntimeProcess;

namespace {

RuntimeProcess python(const std::string& code, RuntimeProcess::Variables variables = {},
                      const std::string& handler = "app.handler") {
    return {"python", handler, {{"app.py", code}}, std::move(variables)};
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

class tst_PythonBootstrap : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (!RuntimeProcess::isInstalled("python"))
            QSKIP("python3 is not installed");
    }

    void theHandlersResultIsTheResponse() {
        auto function = python("count = 0\n"
                               "def handler(event, context):\n"
                               "    global count\n"
                               "    count += 1\n"
                               "    return {'event': event, 'count': count}\n");
        QCOMPARE(function.invoke(R"({"a":[1,2.5,"ü",null]})").body,
                 std::string{"{\"event\": {\"a\": [1, 2.5, \"\\u00fc\", null]}, \"count\": 1}"});
        QCOMPARE(function.invoke("3").body, std::string{"{\"event\": 3, \"count\": 2}"});
    }

    void newerRuntimesWriteUnicodeAsItIs() {
        auto function = python("def handler(event, context): return event",
                               {{"AWS_EXECUTION_ENV", "AWS_Lambda_python3.13"}});
        QCOMPARE(function.invoke("\"\\u00fc\\ud83d\\ude00\"").body, std::string{"\"ü😀\""});
    }

    void hooksRunBeforeAndAfterASnapshot() {
        auto function = python("from snapshot_restore_py import *\n"
                               "ran = []\n"
                               "@register_before_snapshot\n"
                               "def first(): ran.append('before 1')\n"
                               "register_before_snapshot(ran.append, 'before 2')\n"
                               "@register_after_restore\n"
                               "def third(n='1'): ran.append('after ' + n)\n"
                               "register_after_restore(third, n='2')\n"
                               "def handler(event, context): return ran\n",
                               {{"AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"}});
        QCOMPARE(function.invoke().body,
                 std::string{R"(["before 2", "before 1", "after 1", "after 2"])"});
        QCOMPARE(function.invoke().body,
                 std::string{R"(["before 2", "before 1", "after 1", "after 2"])"});
    }

    void withoutASnapshotNoHookRuns() {
        auto function = python("import snapshot_restore_py\n"
                               "ran = []\n"
                               "snapshot_restore_py.register_before_snapshot(ran.append, 1)\n"
                               "snapshot_restore_py.register_after_restore(ran.append, 2)\n"
                               "def handler(event, context): return ran\n");
        QCOMPARE(function.invoke().body, std::string{"[]"});
    }

    void aHookThatFailsEndsTheRuntime_data() {
        QTest::addColumn<QByteArray>("hook");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("status");
        QTest::newRow("before") << QByteArray{"register_before_snapshot"}
                                << QByteArray{"Runtime.BeforeSnapshotError"} << 64;
        QTest::newRow("after") << QByteArray{"register_after_restore"}
                               << QByteArray{"Runtime.AfterRestoreError"} << 65;
    }
    void aHookThatFailsEndsTheRuntime() {
        QFETCH(QByteArray, hook);
        auto function = python("from snapshot_restore_py import *\n"
                               "@" +
                                   hook.toStdString() +
                                   "\n"
                                   "def fail(): raise ValueError('no')\n"
                                   "def handler(event, context): return 1\n",
                               {{"AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"}});
        const auto outcome = function.invoke();
        QCOMPARE(outcome.kind, std::string{"init error"});
        QTEST(QByteArray::fromStdString(outcome.type), "type");
        QCOMPARE(outcome.field("errorType"), std::string{"ValueError"});
        QCOMPARE(outcome.field("errorMessage"), std::string{"no"});
        QFETCH(int, status);
        QCOMPARE(WEXITSTATUS(function.wait()), status);
        QVERIFY(contains(function.log(), "[ERROR] ValueError: no\n"));
    }

    void handlersLieInFoldersAndPackages() {
        const RuntimeProcess::Files files{
            {"folder/mod.py", "def f(event, context): return __name__"}};
        RuntimeProcess bySlash{"python", "folder/mod.f", files};
        QCOMPARE(bySlash.invoke().body, std::string{"\"folder.mod\""});
        RuntimeProcess byDot{"python", "folder.mod.f", files};
        QCOMPARE(byDot.invoke().body, std::string{"\"folder.mod\""});
    }

    void valuesThatJsonLacksAreMarshalledAsLambdaDoes_data() {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("decimal")
            << QByteArray{"[Decimal('1.10'), Decimal('12345678901234567890.5')]"}
            << QByteArray{"[1.10, 12345678901234567890.5]"};
        QTest::newRow("NaN") << QByteArray{"[float('nan'), float('inf'), Decimal('nan')]"}
                             << QByteArray{"[NaN, Infinity, NaN]"};
        QTest::newRow("bytes within") << QByteArray{"{'a': b'x'}"} << QByteArray{R"({"a": "x"})"};
        QTest::newRow("bytes") << QByteArray{"b'raw'"} << QByteArray{"raw"};
        QTest::newRow("big integer")
            << QByteArray{"2**80"} << QByteArray{"1208925819614629174706176"};
        QTest::newRow("keys") << QByteArray{"{1: 'a', None: 'b', True: 'c'}"}
                              << QByteArray{R"({"1": "c", "null": "b"})"};
        QTest::newRow("nothing") << QByteArray{"None"} << QByteArray{"null"};
    }
    void valuesThatJsonLacksAreMarshalledAsLambdaDoes() {
        QFETCH(QByteArray, value);
        auto function = python("from decimal import Decimal\ndef handler(event, context): return " +
                               value.toStdString());
        QTEST(QByteArray::fromStdString(function.invoke().body), "expected");
    }

    void aResultThatIsNoJsonIsAMarshalError() {
        auto function = python("def handler(event, context): return {1, 2}");
        const auto outcome = function.invoke();
        QCOMPARE(outcome.kind, std::string{"error"});
        QCOMPARE(outcome.type, std::string{"Runtime.MarshalError"});
        QCOMPARE(
            outcome.field("errorMessage"),
            std::string{"Unable to marshal response: Object of type set is not JSON serializable"});
        QCOMPARE(function.invoke().kind, std::string{"error"});
    }

    void anExceptionCarriesItsTypeMessageAndTrace() {
        auto function = python("def inner(): raise ValueError('bad value')\n"
                               "def handler(event, context): inner()\n");
        const auto outcome = function.invoke();
        QCOMPARE(outcome.kind, std::string{"error"});
        QCOMPARE(outcome.type, std::string{"ValueError"});
        QCOMPARE(outcome.field("errorType"), std::string{"ValueError"});
        QCOMPARE(outcome.field("errorMessage"), std::string{"bad value"});
        QCOMPARE(outcome.field("requestId"), std::string{"request-1"});
        const auto trace = outcome.json().at("stackTrace").as_array();
        QCOMPARE(trace.size(), std::size_t{2});
        QVERIFY(contains(std::string{trace[0].as_string()}, "app.py\", line 2, in handler\n"));
        // Lambda's client leaves the marks below the line out.
        QVERIFY(!contains(outcome.field("stackTrace"), "^"));
        QVERIFY(contains(function.log(), "[ERROR] ValueError: bad value\n"
                                         "Traceback (most recent call last):\n  File \""));
    }

    void aHandlerThatCannotBeLoadedIsAnInitError_data() {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("handler");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("no module")
            << QByteArray{""} << QByteArray{"other.f"} << QByteArray{"Runtime.ImportModuleError"}
            << QByteArray{"Unable to import module 'other': No module named 'other'"};
        QTest::newRow("no function")
            << QByteArray{""} << QByteArray{"app.f"} << QByteArray{"Runtime.HandlerNotFound"}
            << QByteArray{"Handler 'f' missing on module 'app'"};
        QTest::newRow("no dot")
            << QByteArray{""} << QByteArray{"app"} << QByteArray{"Runtime.MalformedHandlerName"}
            << QByteArray{"Bad handler 'app': not enough values to unpack (expected 2, got 1)"};
        QTest::newRow("built in") << QByteArray{""} << QByteArray{"sys.exit"}
                                  << QByteArray{"Runtime.BuiltInModuleConflict"}
                                  << QByteArray{
                                         "Cannot use built-in module sys as a handler module"};
        QTest::newRow("exception") << QByteArray{"raise KeyError('k')"} << QByteArray{"app.f"}
                                   << QByteArray{"KeyError"} << QByteArray{"'k'"};
    }
    void aHandlerThatCannotBeLoadedIsAnInitError() {
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, handler);
        auto function = python(code.toStdString(), {}, handler.toStdString());
        const auto outcome = function.invoke();
        QCOMPARE(outcome.kind, std::string{"init error"});
        QTEST(QByteArray::fromStdString(outcome.field("errorType")), "type");
        QTEST(QByteArray::fromStdString(outcome.field("errorMessage")), "message");
        QCOMPARE(WEXITSTATUS(function.wait()), 1);
    }

    void aSyntaxErrorSaysWhere() {
        auto function = python("def handler(event, context)\n    pass\n");
        const auto outcome = function.invoke();
        QCOMPARE(outcome.type, std::string{"Runtime.UserCodeSyntaxError"});
        QVERIFY(contains(outcome.field("errorMessage"), "Syntax error in module 'app': "));
        QVERIFY(contains(outcome.field("stackTrace"), "app.py\\\" Line 1"));
    }

    void exitEndsTheRuntimeWithItsStatus() {
        auto function =
            python("import sys\ndef handler(event, context):\n    print('bye', end='')\n"
                   "    sys.exit(7)\n");
        const auto outcome = function.invoke();
        QCOMPARE(outcome.kind, std::string{"exit"});
        QCOMPARE(WEXITSTATUS(outcome.status), 7);
        QCOMPARE(function.log(), std::string{"bye"});
    }

    void theContextIsComplete() {
        auto function =
            python("def handler(event, c):\n"
                   "    return [c.function_name, c.function_version, c.invoked_function_arn, "
                   "c.memory_limit_in_mb, c.aws_request_id, c.log_group_name, c.log_stream_name, "
                   "c.identity.cognito_identity_id, c.client_context.client.app_title, "
                   "c.client_context.custom, 0 < c.get_remaining_time_in_millis() <= 30000]\n",
                   {{"AWS_LAMBDA_FUNCTION_NAME", "f"},
                    {"AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"},
                    {"AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128"},
                    {"AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/f"},
                    {"AWS_LAMBDA_LOG_STREAM_NAME", "stream"}});
        runtimeapi::NextEvent event;
        event.requestId = "id";
        event.payload = "{}";
        event.functionArn = "arn";
        event.clientContext = R"({"client":{"app_title":"Ü"},"custom":{"k":"v"}})";
        event.cognitoIdentity = R"({"cognitoIdentityId":"cid","cognitoIdentityPoolId":"pid"})";
        event.deadline = Clock::system().wall() + std::chrono::seconds{30};
        QCOMPARE(function.invoke(event).json(),
                 boost::json::parse(R"(["f","$LATEST","arn","128","id","/aws/lambda/f","stream",)"
                                    R"("cid","Ü",{"k":"v"},true])"));
    }

    void loggingHasLambdasFormat() {
        auto function = python("import logging\n"
                               "logging.getLogger().setLevel('INFO')\n"
                               "def handler(event, context):\n"
                               "    logging.info('hello %s', 'there')\n"
                               "    print('plain')\n");
        function.invoke();
        const QRegularExpression expected{
            R"(^\[INFO\]\t\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\trequest-1\thello there\nplain\n$)"};
        QVERIFY2(expected.match(QString::fromStdString(function.log())).hasMatch(),
                 function.log().c_str());
    }

    void loggingCanBeJson() {
        auto function =
            python("import logging\n"
                   "def handler(event, context):\n"
                   "    logging.debug('hidden')\n"
                   "    logging.getLogger('l').info('hello', extra={'k': 1})\n",
                   {{"AWS_LAMBDA_LOG_FORMAT", "JSON"}, {"AWS_LAMBDA_LOG_LEVEL", "INFO"}});
        function.invoke();
        const auto line = boost::json::parse(function.log());
        QCOMPARE(line.at("level").as_string(), "INFO");
        QCOMPARE(line.at("message").as_string(), "hello");
        QCOMPARE(line.at("logger").as_string(), "l");
        QCOMPARE(line.at("requestId").as_string(), "request-1");
        QCOMPARE(line.at("k").as_int64(), 1);
    }

    void linesArriveWhileTheHandlerRuns() {
        auto function = python("import os\ndef handler(event, context):\n"
                               "    print('first')\n    os._exit(3)\n");
        QCOMPARE(WEXITSTATUS(function.invoke().status), 3);
        QCOMPARE(function.log(), std::string{"first\n"});
    }

    void theTraceIdIsInTheEnvironment() {
        auto function =
            python("import os\ndef handler(event, c): return os.environ.get('_X_AMZN_TRACE_ID')");
        runtimeapi::NextEvent event;
        event.requestId = "id";
        event.payload = "{}";
        event.traceId = "Root=1-2-3";
        QCOMPARE(function.invoke(event).body, std::string{"\"Root=1-2-3\""});
        QCOMPARE(function.invoke().body, std::string{"null"});
    }

    void itTellsWhatItsInitWasSpentOn() {
        RuntimeProcess function{"python",
                                "app.handler",
                                {{"app.py", "import inner, quick\n"
                                            "def handler(event, context): return 1\n"},
                                 {"inner.py", "import time\ntime.sleep(0.01)\n"},
                                 {"quick.py", "\n"}}};
        QCOMPARE(function.invoke().body, std::string{"1"});
        // Where the machine is busy, the quick one may take longer than what is not told of.
        const QRegularExpression told{
            "^\\d{16}\\|app;0;(\\d+);(\\d+),inner;(\\d+);(\\d+);(\\d+)(,quick;[\\d;]+)?$"};
        const auto match = told.match(QString::fromStdString(function.initProfile()));
        QVERIFY2(match.hasMatch(), function.initProfile().c_str());
        QVERIFY(match.captured(1).toInt() > match.captured(4).toInt());
        QVERIFY(match.captured(2).toInt() < 9'000);
        QVERIFY(match.captured(4).toInt() >= 10'000);
    }
    void tracebacksOfImportsShowTheFunctionsFramesOnly() {
        RuntimeProcess function{
            "python", "app.handler", {{"app.py", "import inner\n"}, {"inner.py", "1/0\n"}}};
        const auto failed = function.invoke();
        QCOMPARE(failed.kind, std::string{"init error"});
        const boost::json::value error = failed.json();
        const auto& trace = error.at("stackTrace").as_array();
        QCOMPARE(trace.size(), std::size_t{2});
        QVERIFY(contains(std::string{trace.at(1).as_string()}, "inner.py"));
    }

    void sixMegabytesGoThrough() {
        auto function = python("def handler(event, c): return event");
        const std::string payload = '"' + std::string(6 * 1024 * 1024 - 2, 'x') + '"';
        QVERIFY(function.invoke(payload).body == payload);
    }

    void aResponseThatIsTooLargeIsAnErrorAndTheRuntimeGoesOn() {
        auto function = python("def handler(event, c): return 'x' * event");
        QCOMPARE(function.invoke("7000000").type, std::string{"Function.ResponseSizeTooLarge"});
        QCOMPARE(function.invoke("1").body, std::string{"\"x\""});
    }
};

LATHE_TEST(tst_PythonBootstrap)
#include "tst_PythonBootstrap.moc"
