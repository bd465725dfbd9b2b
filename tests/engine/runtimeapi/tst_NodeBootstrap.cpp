#include "engine/base/Clock.h"
#include "tests/engine/runtimeapi/RuntimeProcess.h"
#include "tests/support/TestMain.h"

#include <QRegularExpression>
#include <QTest>

#include <sys/wait.h>

using namespace lathe;
using lathe::test::RuntimeProcess;

namespace {

RuntimeProcess node(const std::string& code, RuntimeProcess::Variables variables = {},
                    const std::string& file = "app.js",
                    const std::string& handler = "app.handler") {
    return {"nodejs", handler, {{file, code}}, std::move(variables)};
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

class tst_NodeBootstrap : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (!RuntimeProcess::isInstalled("nodejs"))
            QSKIP("node is not installed");
    }

    void itTellsWhatItsInitWasSpentOn() {
        RuntimeProcess function{
            "nodejs",
            "app.handler",
            {{"app.js", "require('./inner.js');\nexports.handler = async () => 1;\n"},
             {"inner.js", "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);\n"}}};
        QCOMPARE(function.invoke().body, std::string{"1"});
        const QRegularExpression told{"^\\d{16}\\|[^;]*app\\.js;0;(\\d+);(\\d+),[^;]*inner\\.js;"
                                      "(\\d+);(\\d+);(\\d+)"};
        const auto match = told.match(QString::fromStdString(function.initProfile()));
        QVERIFY2(match.hasMatch(), function.initProfile().c_str());
        QVERIFY(match.captured(1).toInt() > match.captured(4).toInt());
        QVERIFY(match.captured(4).toInt() >= 9'000);
    }

    void handlersComeInEveryStyle_data() {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("async") << QByteArray{"exports.handler = async (event) => ({ event });"}
                               << QByteArray{"app.js"} << QByteArray{R"({"event":{"a":1}})"};
        QTest::newRow("promise") << QByteArray{"exports.handler = () => new Promise((r) => "
                                               "setTimeout(() => r('later'), 5));"}
                                 << QByteArray{"app.js"} << QByteArray{"\"later\""};
        QTest::newRow("callback") << QByteArray{"exports.handler = (event, context, callback) => { "
                                                "callback(null, 'called'); };"}
                                  << QByteArray{"app.js"} << QByteArray{"\"called\""};
        QTest::newRow("late callback")
            << QByteArray{"exports.handler = (event, context, callback) => { setTimeout(() => "
                          "callback(null, 'called'), 5); };"}
            << QByteArray{"app.js"} << QByteArray{"\"called\""};
        QTest::newRow("succeed")
            << QByteArray{"exports.handler = (event, context) => context.succeed('s');"}
            << QByteArray{"app.js"} << QByteArray{"\"s\""};
        QTest::newRow("done")
            << QByteArray{"exports.handler = (event, context) => { context.done(null, 'd'); };"}
            << QByteArray{"app.js"} << QByteArray{"\"d\""};
        QTest::newRow("nothing") << QByteArray{"exports.handler = () => {};"}
                                 << QByteArray{"app.js"} << QByteArray{"null"};
        QTest::newRow("undefined") << QByteArray{"exports.handler = async () => {};"}
                                   << QByteArray{"app.js"} << QByteArray{"null"};
        QTest::newRow("module") << QByteArray{"export const handler = async () => 'esm';"}
                                << QByteArray{"app.mjs"} << QByteArray{"\"esm\""};
        QTest::newRow("top-level await") << QByteArray{"const v = await Promise.resolve(5); export "
                                                       "const handler = async () => v;"}
                                         << QByteArray{"app.mjs"} << QByteArray{"5"};
        QTest::newRow("CommonJS") << QByteArray{"exports.handler = async () => 'cjs';"}
                                  << QByteArray{"app.cjs"} << QByteArray{"\"cjs\""};
        QTest::newRow("big numbers")
            << QByteArray{"exports.handler = async () => [2 ** 53, 1e21, NaN];"}
            << QByteArray{"app.js"} << QByteArray{"[9007199254740992,1e+21,null]"};
        QTest::newRow("Unicode") << QByteArray{"exports.handler = async () => 'ü😀';"}
                                 << QByteArray{"app.js"} << QByteArray{"\"ü😀\""};
    }
    void handlersComeInEveryStyle() {
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, file);
        auto function = node(code.toStdString(), {}, file.toStdString());
        QTEST(QByteArray::fromStdString(function.invoke(R"({"a":1})").body), "expected");
        QTEST(QByteArray::fromStdString(function.invoke(R"({"a":1})").body), "expected");
    }

    void packagesOfModulesAndFoldersAreLoaded() {
        RuntimeProcess module{"nodejs",
                              "app.handler",
                              {{"app.js", "export const handler = async () => 'esm';"},
                               {"package.json", R"({"type":"module"})"}}};
        QCOMPARE(module.invoke().body, std::string{"\"esm\""});
        RuntimeProcess nested{
            "nodejs",
            "src/lib/app.api.v1.handler",
            {{"src/lib/app.js", "exports.api = { v1: { handler: async () => 'nested' } };"}}};
        QCOMPARE(nested.invoke().body, std::string{"\"nested\""});
    }

    void aCallbackWaitsForTheEventLoopUnlessToldOtherwise() {
        auto waits = node("exports.handler = (e, c, callback) => { const r = []; callback(null, r);"
                          " setTimeout(() => r.push('after'), 20); };");
        QCOMPARE(waits.invoke().body, std::string{"[\"after\"]"});
        auto leaves = node("exports.handler = (e, c, callback) => { const r = [];"
                           " c.callbackWaitsForEmptyEventLoop = false; callback(null, r);"
                           " setTimeout(() => r.push('after'), 20); };");
        QCOMPARE(leaves.invoke().body, std::string{"[]"});
    }

    void errorsCarryTheirTypeMessageAndTrace() {
        auto function = node("class MyError extends Error { constructor(m) { super(m); this.name = "
                             "'MyError'; this.code = 7; } }\n"
                             "exports.handler = async () => { throw new MyError('bad'); };");
        const auto outcome = function.invoke();
        QCOMPARE(outcome.kind, std::string{"error"});
        QCOMPARE(outcome.type, std::string{"MyError"});
        QCOMPARE(outcome.field("errorMessage"), std::string{"bad"});
        QVERIFY(contains(std::string{outcome.json().at("trace").as_array()[1].as_string()},
                         "app.js:2"));
        QVERIFY(contains(function.log(),
                         "\trequest-1\tERROR\tInvoke Error \t{\"errorType\":\"MyError\","
                         "\"errorMessage\":\"bad\",\"code\":7,"));
        QCOMPARE(function.invoke().kind, std::string{"error"});
    }

    void whatIsNoErrorIsToldByItsKind() {
        auto function = node("exports.handler = (e, c, callback) => callback('text');");
        const auto outcome = function.invoke();
        QCOMPARE(outcome.body,
                 std::string{R"({"errorType":"string","errorMessage":"text","trace":[]})"});
    }

    void aResultThatIsNoJsonIsAnError() {
        auto function = node("exports.handler = async () => 1n;");
        QCOMPARE(function.invoke().field("errorMessage"),
                 std::string{"Unable to stringify response body"});
    }

    void aHandlerThatCannotBeLoadedIsAnInitError_data() {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("handler");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("no module")
            << QByteArray{""} << QByteArray{"other.f"} << QByteArray{"Runtime.ImportModuleError"}
            << QByteArray{"Error: Cannot find module 'other'"};
        QTest::newRow("missing dependency")
            << QByteArray{"require('nothing')"} << QByteArray{"app.f"}
            << QByteArray{"Runtime.ImportModuleError"}
            << QByteArray{"Error: Cannot find module 'nothing'"};
        QTest::newRow("no function")
            << QByteArray{""} << QByteArray{"app.f"} << QByteArray{"Runtime.HandlerNotFound"}
            << QByteArray{"app.f is undefined or not exported"};
        QTest::newRow("not a function")
            << QByteArray{"exports.f = 1"} << QByteArray{"app.f"}
            << QByteArray{"Runtime.HandlerNotFound"} << QByteArray{"app.f is not a function"};
        QTest::newRow("no dot") << QByteArray{""} << QByteArray{"app"}
                                << QByteArray{"Runtime.MalformedHandlerName"}
                                << QByteArray{"Bad handler"};
        QTest::newRow("parent folder") << QByteArray{""} << QByteArray{"../app.f"}
                                       << QByteArray{"Runtime.MalformedHandlerName"}
                                       << QByteArray{"'../app.f' is not a valid handler name."};
        QTest::newRow("syntax") << QByteArray{"exports.f = ("} << QByteArray{"app.f"}
                                << QByteArray{"Runtime.UserCodeSyntaxError"}
                                << QByteArray{"SyntaxError: Unexpected"};
        QTest::newRow("exception") << QByteArray{"throw new TypeError('t')"} << QByteArray{"app.f"}
                                   << QByteArray{"TypeError"} << QByteArray{"t"};
    }
    void aHandlerThatCannotBeLoadedIsAnInitError() {
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, handler);
        QFETCH(QByteArray, message);
        auto function = node(code.toStdString(), {}, "app.js", handler.toStdString());
        const auto outcome = function.invoke();
        QCOMPARE(outcome.kind, std::string{"init error"});
        QTEST(QByteArray::fromStdString(outcome.field("errorType")), "type");
        const std::string typeTwice =
            outcome.field("errorType") + ": " + outcome.field("errorType");
        QVERIFY2(outcome.body.find(typeTwice) == std::string::npos, outcome.body.c_str());
        QVERIFY2(outcome.field("errorMessage").starts_with(message.toStdString()),
                 outcome.body.c_str());
        QCOMPARE(WEXITSTATUS(function.wait()), 1);
    }

    void unhandledRejectionsEndTheRuntime() {
        auto function = node("exports.handler = async () => { Promise.reject(new Error('lost'));"
                             " await new Promise((r) => setTimeout(r, 1000)); };");
        const auto outcome = function.invoke();
        QCOMPARE(outcome.type, std::string{"Runtime.UnhandledPromiseRejection"});
        QCOMPARE(outcome.field("errorMessage"), std::string{"Error: lost"});
        QCOMPARE(WEXITSTATUS(function.wait()), 128);
    }

    void uncaughtExceptionsEndTheRuntime() {
        auto function = node("exports.handler = (e, c, callback) => { setTimeout(() => {"
                             " throw new RangeError('late'); }, 1); };");
        const auto outcome = function.invoke();
        QCOMPARE(outcome.type, std::string{"RangeError"});
        QCOMPARE(WEXITSTATUS(function.wait()), 129);
        QVERIFY(
            contains(function.log(), "ERROR\tUncaught Exception \t{\"errorType\":\"RangeError\""));
    }

    void aPromiseThatNeverSettlesIsAnError() {
        auto function = node("exports.handler = async () => new Promise(() => {});");
        QCOMPARE(function.invoke().type, std::string{"Runtime.NodeJsExit"});
        QCOMPARE(function.invoke().type, std::string{"Runtime.NodeJsExit"});
    }

    void exitEndsTheRuntimeWithItsStatus() {
        auto function = node("exports.handler = async () => { process.exit(7); };");
        QCOMPARE(WEXITSTATUS(function.invoke().status), 7);
    }

    void version2OfTheSdkIsToldWhereTheServicesAre() {
        // Laid out as the SDK is: its core comes before its settings, and is required again.
        RuntimeProcess function{
            "nodejs",
            "app.handler",
            {{"app.js", "const AWS = require('aws-sdk');\n"
                        "exports.handler = async () => AWS.config.set;"},
             {"node_modules/aws-sdk/package.json", R"({"main": "lib/aws.js"})"},
             {"node_modules/aws-sdk/lib/aws.js",
              "require('./loader'); module.exports = require('./core');"},
             {"node_modules/aws-sdk/lib/loader.js",
              "require('./core').config = { update(set) { this.set = set; } };"},
             {"node_modules/aws-sdk/lib/core.js", "module.exports = {};"}},
            {{"AWS_ENDPOINT_URL", "http://127.0.0.1:4566"}}};
        const auto told = function.invoke().json();
        QCOMPARE(told.at("endpoint").as_string().c_str(), "http://127.0.0.1:4566");
        QVERIFY(told.at("s3ForcePathStyle").as_bool());
        QVERIFY(function.log().empty());
    }

    void theContextIsComplete() {
        auto function =
            node("exports.handler = async (event, c) => [c.functionName, c.functionVersion, "
                 "c.invokedFunctionArn, c.memoryLimitInMB, c.awsRequestId, c.logGroupName, "
                 "c.logStreamName, c.identity.cognitoIdentityId, c.clientContext.custom, "
                 "c.callbackWaitsForEmptyEventLoop, c.getRemainingTimeInMillis() > 0, c.tenantId];",
                 {{"AWS_LAMBDA_FUNCTION_NAME", "f"},
                  {"AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"},
                  {"AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128"},
                  {"AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/f"},
                  {"AWS_LAMBDA_LOG_STREAM_NAME", "stream"}});
        runtimeapi::NextEvent event;
        event.requestId = "id";
        event.payload = "{}";
        event.functionArn = "arn";
        event.clientContext = R"({"custom":{"k":"Ü"}})";
        event.cognitoIdentity = R"({"cognitoIdentityId":"cid"})";
        event.tenantId = "blue";
        event.deadline = Clock::system().wall() + std::chrono::seconds{30};
        QCOMPARE(
            function.invoke(event).json(),
            boost::json::parse(R"(["f","$LATEST","arn","128","id","/aws/lambda/f","stream","cid",)"
                               R"({"k":"Ü"},true,true,"blue"])"));
    }

    void aLongHeadIsReadToItsEnd() {
        auto function = node("exports.handler = async (event, context) => [event, "
                             "process.env._X_AMZN_TRACE_ID.length];");
        runtimeapi::NextEvent event;
        event.requestId = "id";
        event.payload = "7";
        event.traceId = "Root=" + std::string(70'000, 'x');
        QCOMPARE(function.invoke(event).body, std::string{"[7,70005]"});
    }

    void itDoesNotLookForEventsWhenEveryCoreIsTaken() {
        auto function = node("exports.handler = async () => "
                             "process.moduleLoadList.includes('NativeModule wasi');",
                             {{"AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769"}});
        // Whether it has ever looked: it loads what it yields the core with then.
        const auto hasLooked = [&](bool coresAreTaken) {
            std::string answer;
            for (int i = 0; i < 200; ++i) {
                runtimeapi::NextEvent event;
                event.requestId = "id";
                event.payload = "{}";
                event.coresAreTaken = coresAreTaken;
                answer = function.invoke(event).body;
            }
            return answer == "true";
        };
        QVERIFY(!hasLooked(true));
        if (!hasLooked(false))
            QSKIP("no event came quickly enough to look for the next");
        QVERIFY(hasLooked(true));
    }

    void theConsoleHasLambdasFormat() {
        auto function =
            node("exports.handler = async () => { console.log('hello %s', 'there', {a: 1});"
                 " console.warn('w'); };");
        function.invoke();
        const QRegularExpression expected{
            R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\trequest-1\tINFO\thello there \{ a: 1 \}\n)"
            R"([^\t]*\trequest-1\tWARN\tw\n$)"};
        QVERIFY2(expected.match(QString::fromStdString(function.log())).hasMatch(),
                 function.log().c_str());
    }

    void theConsoleCanBeJson() {
        auto function =
            node("exports.handler = async () => { console.debug('hidden');"
                 " console.info({k: 1}); console.error('failed', new TypeError('t')); };",
                 {{"AWS_LAMBDA_LOG_FORMAT", "JSON"}, {"AWS_LAMBDA_LOG_LEVEL", "INFO"}});
        function.invoke();
        const std::string log = function.log();
        const auto first = boost::json::parse(log.substr(0, log.find('\n')));
        QCOMPARE(first.at("level").as_string(), "INFO");
        QCOMPARE(first.at("requestId").as_string(), "request-1");
        QCOMPARE(first.at("message").at("k").as_int64(), 1);
        const auto second = boost::json::parse(log.substr(log.find('\n') + 1));
        QCOMPARE(second.at("errorType").as_string(), "TypeError");
        QCOMPARE(second.at("errorMessage").as_string(), "t");
    }

    void streamedResponsesAreWritten() {
        auto function =
            node("exports.handler = awslambda.streamifyResponse(async (event, stream) => {"
                 " stream.setContentType('text/plain'); stream.write('hello ');"
                 " await new Promise((r) => setTimeout(r, 5)); stream.write('world');"
                 " stream.end(); });");
        QCOMPARE(function.invoke().body, std::string{"hello world"});
        QCOMPARE(function.invoke().body, std::string{"hello world"});
    }

    void streamedResponsesMayHaveAPrelude() {
        auto function =
            node("exports.handler = awslambda.streamifyResponse(async (event, stream) => {"
                 " stream = awslambda.HttpResponseStream.from(stream, {statusCode: 201});"
                 " stream.end('body'); });");
        QCOMPARE(function.invoke().body,
                 std::string{"{\"statusCode\":201}"} + std::string(8, '\0') + "body");
    }

    void streamsThatFailAreErrors_data() {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("before") << QByteArray{"throw new Error('early');"} << QByteArray{"early"};
        QTest::newRow("midway") << QByteArray{"stream.write('part'); throw new Error('midway');"}
                                << QByteArray{"midway"};
        QTest::newRow("never ended")
            << QByteArray{"stream.write('part');"}
            << QByteArray{"The event loop was empty before the response stream was finished."};
    }
    void streamsThatFailAreErrors() {
        QFETCH(QByteArray, code);
        auto function =
            node("exports.handler = awslambda.streamifyResponse(async (event, stream) => {" +
                 code.toStdString() + "});");
        const auto outcome = function.invoke();
        QCOMPARE(outcome.kind, std::string{"error"});
        QTEST(QByteArray::fromStdString(outcome.field("errorMessage")), "message");
        QCOMPARE(function.invoke().kind, std::string{"error"});
    }

    void sixMegabytesGoThrough() {
        auto function = node("exports.handler = async (event) => event;");
        const std::string payload = '"' + std::string(6 * 1024 * 1024 - 2, 'x') + '"';
        QVERIFY(function.invoke(payload).body == payload);
    }

    void aResponseThatIsTooLargeIsAnErrorAndTheRuntimeGoesOn() {
        auto function = node("exports.handler = async (event) => 'x'.repeat(event);");
        QCOMPARE(function.invoke("7000000").type, std::string{"Function.ResponseSizeTooLarge"});
        QCOMPARE(function.invoke("1").body, std::string{"\"x\""});
    }
};

LATHE_TEST(tst_NodeBootstrap)
#include "tst_NodeBootstrap.moc"
