#include "tests/engine/runtimeapi/ApiClient.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace lathe;
using lathe::test::ApiClient;
using runtimeapi::ExtensionInfo;
using runtimeapi::RuntimeApi;

namespace {

const std::string registerPath = "/2020-01-01/extension/register";
const std::string nextPath = "/2020-01-01/extension/event/next";
const std::string runtimeNext = "/2018-06-01/runtime/invocation/next";

/// An API that expects the extension "watcher", and what it told.
struct Bench {
    boost::asio::io_context io{1};
    std::vector<std::string> told;
    ExtensionInfo failed;
    std::unique_ptr<RuntimeApi> api;

    explicit Bench(std::vector<std::string> extensions = {"watcher"}) {
        runtimeapi::Handlers handlers;
        handlers.onReady = [this] { told.push_back("ready"); };
        handlers.onRuntimeDone = [this] { told.push_back("runtime done"); };
        handlers.onExtensionsRegistered = [this] { told.push_back("registered"); };
        handlers.onExtensionError = [this](const ExtensionInfo& info) {
            told.push_back("error");
            failed = info;
        };
        api = std::move(*RuntimeApi::listen(
            io, std::move(handlers), {},
            {{"hello", "$LATEST", "app.handler", "123456789012"}, std::move(extensions)}));
    }

    ApiClient client() { return {io, api->port()}; }

    /// The identifier that registering gave.
    std::string enrol(ApiClient& client, const std::string& name = "watcher",
                      const std::string& events = R"(["INVOKE","SHUTDOWN"])") {
        const auto answer = client.call("POST", registerPath, R"({"events":)" + events + "}",
                                        "Lambda-Extension-Name: " + name + "\r\n");
        return answer.field("Lambda-Extension-Identifier");
    }
    void dispatch(const std::string& id) {
        runtimeapi::NextEvent event;
        event.requestId = id;
        event.payload = "{}";
        event.functionArn = "arn:aws:lambda:us-east-1:123456789012:function:hello";
        event.traceId = "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=1";
        event.deadline = Timestamp{std::chrono::microseconds{1'542'409'706'888'999}};
        api->dispatch(std::move(event));
    }
    long tolds(const std::string& what) const { return std::count(told.begin(), told.end(), what); }
};

std::string identifier(const std::string& id) {
    return "Lambda-Extension-Identifier: " + id + "\r\n";
}

} // namespace

class tst_ExtensionsApi : public QObject {
    Q_OBJECT

  private slots:
    void registeringTellsOfTheFunction() {
        Bench bench;
        auto client = bench.client();
        // As clients send it that set no content type.
        const auto answer = client.call("POST", registerPath, R"({"events":["INVOKE"]})",
                                        "lambda-extension-name: watcher\r\n");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.field("Lambda-Extension-Identifier").size(), 36U);
        QCOMPARE(answer.text("functionName"), std::string{"hello"});
        QCOMPARE(answer.text("functionVersion"), std::string{"$LATEST"});
        QCOMPARE(answer.text("handler"), std::string{"app.handler"});
        QVERIFY(!answer.object().contains("accountId"));
        QCOMPARE(bench.told, std::vector<std::string>{"registered"});
        const auto infos = bench.api->extensions();
        QCOMPARE(infos.size(), 1U);
        QCOMPARE(infos[0].state, std::string{"Registered"});
        QCOMPARE(infos[0].events, std::vector<std::string>{"INVOKE"});
    }

    void theAccountIsToldToWhoAcceptsIt() {
        Bench bench;
        auto client = bench.client();
        const auto answer = client.call("POST", registerPath, R"({"events":[]})",
                                        "Lambda-Extension-Name: watcher\r\n"
                                        "Lambda-Extension-Accept-Feature: other, accountId\r\n");
        QCOMPARE(answer.text("accountId"), std::string{"123456789012"});
    }

    void whatCannotRegisterIsRefused_data() {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("errorType");
        const QByteArray watcher = "Lambda-Extension-Name: watcher\r\n";
        QTest::newRow("without a name")
            << QByteArray{} << QByteArray{"{}"} << QByteArray{"Extension.InvalidExtensionName"};
        QTest::newRow("no JSON") << watcher << QByteArray{"events"}
                                 << QByteArray{"InvalidRequestFormat"};
        QTest::newRow("no body") << watcher << QByteArray{} << QByteArray{"InvalidRequestFormat"};
        QTest::newRow("unknown event") << watcher << QByteArray{R"({"events":["START"]})"}
                                       << QByteArray{"Extension.InvalidEventType"};
        QTest::newRow("internal for the end")
            << QByteArray{"Lambda-Extension-Name: inside\r\n"}
            << QByteArray{R"({"events":["SHUTDOWN"]})"} << QByteArray{"Extension.InvalidEventType"};
    }
    void whatCannotRegisterIsRefused() {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, errorType);
        Bench bench;
        auto client = bench.client();
        const auto answer =
            client.call("POST", registerPath, body.toStdString(), fields.toStdString());
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.errorType(), errorType.toStdString());
        QVERIFY(bench.told.empty());
    }

    void registeringTwiceIsRefused() {
        Bench bench;
        auto client = bench.client();
        bench.enrol(client);
        const auto again =
            client.call("POST", registerPath, "{}", "Lambda-Extension-Name: watcher\r\n");
        QCOMPARE(again.status, 403);
        QCOMPARE(again.errorType(), std::string{"Extension.InvalidExtensionState"});
        QCOMPARE(again.text("errorMessage"),
                 std::string{"State transition from Registered to Registered failed for extension "
                             "watcher. Error: State transition is not allowed"});
        QVERIFY(!bench.enrol(client, "inside", "[]").empty());
        QVERIFY(bench.enrol(client, "inside", "[]").empty());
    }

    void onlyTenMayRegister() {
        Bench bench{{}};
        auto client = bench.client();
        for (int number = 0; number < 10; ++number)
            QVERIFY(!bench.enrol(client, "inside" + std::to_string(number), "[]").empty());
        const auto eleventh =
            client.call("POST", registerPath, "{}", "Lambda-Extension-Name: one-too-many\r\n");
        QCOMPARE(eleventh.status, 403);
        QCOMPARE(eleventh.errorType(), std::string{"Extension.TooManyExtensions"});
    }

    void identifiersAreChecked() {
        Bench bench;
        auto client = bench.client();
        bench.enrol(client);
        QCOMPARE(client.call("GET", nextPath).errorType(),
                 std::string{"Extension.MissingExtensionIdentifier"});
        QCOMPARE(client.call("GET", nextPath, {}, identifier("watcher")).errorType(),
                 std::string{"Extension.InvalidExtensionIdentifier"});
        const auto unknown =
            client.call("GET", nextPath, {}, identifier("9e5ecf21-8f0b-4d41-8b3f-1f0c4f6f5a55"));
        QCOMPARE(unknown.errorType(), std::string{"Extension.UnknownExtensionIdentifier"});
        QCOMPARE(unknown.status, 403);
    }

    void initIsOverWhenRuntimeAndExtensionsAskForWork() {
        Bench bench;
        auto extension = bench.client();
        auto runtime = bench.client();
        const std::string id = bench.enrol(extension);
        runtime.send("GET", runtimeNext);
        QVERIFY(!runtime.isAnswered());
        QCOMPARE(bench.tolds("runtime done"), 1);
        QCOMPARE(bench.tolds("ready"), 0);
        extension.send("GET", nextPath, {}, identifier(id));
        QVERIFY(!extension.isAnswered());
        QCOMPARE(bench.tolds("ready"), 1);
        auto late = bench.client();
        const auto refused =
            late.call("POST", registerPath, "{}", "Lambda-Extension-Name: inside\r\n");
        QCOMPARE(refused.errorType(), std::string{"Extension.RegistrationClosed"});
    }

    void anInvocationIsOverWhenTheExtensionAsksAgain() {
        Bench bench;
        auto extension = bench.client();
        auto runtime = bench.client();
        const std::string id = bench.enrol(extension);
        extension.send("GET", nextPath, {}, identifier(id));
        runtime.send("GET", runtimeNext);
        QVERIFY(!runtime.isAnswered());
        bench.dispatch("8476a536-e9f4-11e8-9739-2dfe598c3fcd");
        const auto event = extension.read();
        QCOMPARE(event.status, 200);
        QCOMPARE(event.field("Lambda-Extension-Event-Identifier").size(), 36U);
        QCOMPARE(event.text("eventType"), std::string{"INVOKE"});
        QCOMPARE(event.text("requestId"), std::string{"8476a536-e9f4-11e8-9739-2dfe598c3fcd"});
        QCOMPARE(event.object().at("deadlineMs").as_int64(), 1'542'409'706'888);
        QCOMPARE(event.text("invokedFunctionArn"),
                 std::string{"arn:aws:lambda:us-east-1:123456789012:function:hello"});
        const auto object = event.object();
        const auto& tracing = object.at("tracing").as_object();
        QCOMPARE(std::string{tracing.at("type").as_string()}, std::string{"X-Amzn-Trace-Id"});
        QCOMPARE(runtime.read().status, 200);
        const auto done = runtime.call(
            "POST", "/2018-06-01/runtime/invocation/8476a536-e9f4-11e8-9739-2dfe598c3fcd/response",
            "1");
        QCOMPARE(done.status, 202);
        runtime.send("GET", runtimeNext);
        QVERIFY(!runtime.isAnswered());
        QCOMPARE(bench.tolds("runtime done"), 2);
        QCOMPARE(bench.tolds("ready"), 1);
        extension.send("GET", nextPath, {}, identifier(id));
        QVERIFY(!extension.isAnswered());
        QCOMPARE(bench.tolds("ready"), 2);
    }

    void whoDoesNotSubscribeIsNotWaitedFor() {
        Bench bench;
        auto extension = bench.client();
        auto runtime = bench.client();
        const std::string id = bench.enrol(extension, "watcher", R"(["SHUTDOWN"])");
        extension.send("GET", nextPath, {}, identifier(id));
        runtime.send("GET", runtimeNext);
        QVERIFY(!runtime.isAnswered());
        bench.dispatch("a");
        QCOMPARE(runtime.read().status, 200);
        QVERIFY(!extension.isAnswered());
        runtime.call("POST", "/2018-06-01/runtime/invocation/a/response", "1");
        runtime.send("GET", runtimeNext);
        QVERIFY(!runtime.isAnswered());
        QCOMPARE(bench.tolds("ready"), 2);
    }

    void askingTwiceAtOnceIsRefusedButNotAfterALostCall() {
        Bench bench;
        auto extension = bench.client();
        const std::string id = bench.enrol(extension);
        extension.send("GET", nextPath, {}, identifier(id));
        QVERIFY(!extension.isAnswered());
        auto second = bench.client();
        const auto refused = second.call("GET", nextPath, {}, identifier(id));
        QCOMPARE(refused.errorType(), std::string{"Extension.InvalidExtensionState"});
        extension.close();
        second.send("GET", nextPath, {}, identifier(id));
        QVERIFY(!second.isAnswered());
    }

    void theEndIsToldWithItsReason() {
        Bench bench;
        auto extension = bench.client();
        const std::string id = bench.enrol(extension);
        extension.send("GET", nextPath, {}, identifier(id));
        QVERIFY(!extension.isAnswered());
        bench.api->shutDown({runtimeapi::ShutdownReason::Timeout, Timestamp{Seconds{1000}}});
        const auto event = extension.read();
        QCOMPARE(event.text("eventType"), std::string{"SHUTDOWN"});
        QCOMPARE(event.text("shutdownReason"), std::string{"timeout"});
        QCOMPARE(event.object().at("deadlineMs").as_int64(), 1'000'000);
    }

    void whoIsStillBusyGetsTheEndWhenItAsks() {
        Bench bench;
        auto extension = bench.client();
        const std::string id = bench.enrol(extension);
        bench.api->shutDown({runtimeapi::ShutdownReason::Failure, {}});
        const auto event = extension.call("GET", nextPath, {}, identifier(id));
        QCOMPARE(event.text("shutdownReason"), std::string{"failure"});
    }

    void failuresAreTaken_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("init") << QByteArray{"/2020-01-01/extension/init/error"}
                              << QByteArray{"InitError"};
        QTest::newRow("exit") << QByteArray{"/2020-01-01/extension/exit/error"}
                              << QByteArray{"ExitError"};
    }
    void failuresAreTaken() {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, state);
        Bench bench;
        auto extension = bench.client();
        const std::string id = bench.enrol(extension);
        const auto untyped = extension.call("POST", path.toStdString(), "{}", identifier(id));
        QCOMPARE(untyped.status, 403);
        QCOMPARE(untyped.errorType(), std::string{"Extension.MissingHeader"});
        const auto taken = extension.call(
            "POST", path.toStdString(), R"({"errorMessage":"no key","errorType":"x"})",
            identifier(id) + "Lambda-Extension-Function-Error-Type: Extension.NoKey\r\n");
        QCOMPARE(taken.status, 202);
        QCOMPARE(taken.body, std::string{R"({"status":"OK"})"});
        QCOMPARE(taken.field("Lambda-Extension-Identifier"), id);
        QCOMPARE(bench.failed.state, state.toStdString());
        QCOMPARE(bench.failed.errorType, std::string{"Extension.NoKey"});
        const auto after = extension.call("GET", nextPath, {}, identifier(id));
        QCOMPARE(after.status, 403);
        QCOMPARE(after.errorType(), std::string{"Extension.InvalidExtensionState"});
    }

    void aResetForgetsWhoRegistered() {
        Bench bench;
        auto client = bench.client();
        const std::string id = bench.enrol(client);
        bench.api->reset();
        auto fresh = bench.client();
        QCOMPARE(fresh.call("GET", nextPath, {}, identifier(id)).errorType(),
                 std::string{"Extension.UnknownExtensionIdentifier"});
        QVERIFY(!bench.enrol(fresh).empty());
    }
};

LATHE_TEST(tst_ExtensionsApi)
#include "tst_ExtensionsApi.moc"
