#include "engine/http/Server.h"
#include "engine/runtimeapi/TelemetryStream.h"
#include "tests/engine/runtimeapi/ApiClient.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <chrono>

using namespace lathe;
using lathe::test::ApiClient;
using runtimeapi::RuntimeApi;
using telemetry::Category;
using telemetry::TelemetryEvent;
using namespace std::chrono_literals;

namespace {

/// Takes what is posted, on the test's thread.
struct Listener {
    boost::asio::io_context& io;
    std::vector<boost::json::array> batches;
    std::vector<std::string> methods;
    int status = 200;
    int refused = 0;
    std::unique_ptr<http::Server> server;

    explicit Listener(boost::asio::io_context& loop)
        : io{loop} {
        http::ServerOptions options;
        options.checkHost = false;
        server = std::move(*http::Server::listen(
            io, options, [this](http::Request request, http::Responder responder) {
                if (status == 200) {
                    methods.push_back(request.method + " " + request.target);
                    batches.push_back(boost::json::parse(request.body).as_array());
                } else {
                    ++refused;
                }
                responder.send({status, {}, {}});
            }));
    }
    std::vector<std::string> types() const {
        std::vector<std::string> all;
        for (const auto& batch : batches)
            for (const auto& event : batch)
                all.emplace_back(event.at("type").as_string());
        return all;
    }
};

/// An API with one extension that has registered.
struct Bench {
    boost::asio::io_context io{1};
    Listener listener{io};
    std::unique_ptr<RuntimeApi> api;
    std::unique_ptr<ApiClient> client;
    std::string id;

    Bench() {
        api = std::move(*RuntimeApi::listen(io, {}, {}, {{}, {"watcher"}, {}}));
        client = std::make_unique<ApiClient>(io, api->port());
        id = client
                 ->call("POST", "/2020-01-01/extension/register", R"({"events":["INVOKE"]})",
                        "Lambda-Extension-Name: watcher\r\n")
                 .field("Lambda-Extension-Identifier");
    }
    ApiClient::Answer subscribe(const std::string& path, const std::string& body) const {
        return client->call("PUT", path, body, "Lambda-Extension-Identifier: " + id + "\r\n");
    }
    std::string body(const std::string& version, const std::string& types,
                     const std::string& buffering = {}) const {
        const std::string uri =
            "http://sandbox.localdomain:" + std::to_string(listener.server->port()) + "/in";
        boost::json::object made{{"schemaVersion", version},
                                 {"types", boost::json::parse(types)},
                                 {"destination", {{"protocol", "HTTP"}, {"URI", uri}}}};
        if (!buffering.empty())
            made["buffering"] = boost::json::parse(buffering);
        return boost::json::serialize(made);
    }
    ApiClient::Answer subscribeTo(const std::string& types,
                                  const std::string& buffering = R"({"timeoutMs":25})") {
        return subscribe("/2022-07-01/telemetry", body("2022-12-13", types, buffering));
    }
    void line(const std::string& text, Category category = Category::Function) {
        api->publish(telemetry::lineLogged(category, Timestamp{}, text, model::LogFormat::Text));
    }
    bool runUntil(const std::function<bool()>& condition) {
        const auto end = std::chrono::steady_clock::now() + 20s;
        while (!condition()) {
            if (std::chrono::steady_clock::now() > end)
                return false;
            io.restart();
            io.run_for(5ms);
        }
        return true;
    }
};

} // namespace

class tst_TelemetryApi : public QObject {
    Q_OBJECT

  private slots:
    void aSubscriberGetsAlsoWhatHappenedBefore() {
        Bench bench;
        bench.api->publish(telemetry::initStarted(Timestamp{}, {}));
        const auto answer = bench.subscribeTo(R"(["platform"])");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, std::string{"\"OK\""});
        QVERIFY(bench.runUntil([&] { return bench.listener.types().size() == 2; }));
        QCOMPARE(
            bench.listener.types(),
            (std::vector<std::string>{"platform.initStart", "platform.telemetrySubscription"}));
        QCOMPARE(bench.listener.methods.front(), std::string{"POST /in"});
    }

    void onlyTheTypesSubscribedToAreDelivered() {
        Bench bench;
        bench.subscribeTo(R"(["extension"])");
        bench.line("of the function");
        bench.line("of the extension", Category::Extension);
        QVERIFY(bench.runUntil([&] { return !bench.listener.batches.empty(); }));
        QCOMPARE(bench.listener.types(), std::vector<std::string>{"extension"});
        QCOMPARE(bench.listener.batches[0][0].at("record").as_string(), "of the extension");
    }

    void eventsAreGatheredForTheTimeout() {
        Bench bench;
        bench.subscribeTo(R"(["function"])", R"({"timeoutMs":200})");
        for (int number = 0; number < 50; ++number)
            bench.line("line " + std::to_string(number));
        QVERIFY(bench.runUntil([&] { return !bench.listener.batches.empty(); }));
        QCOMPARE(bench.listener.batches.size(), 1U);
        QCOMPARE(bench.listener.batches[0].size(), 50U);
    }

    void aFullBufferIsDeliveredAtOnce() {
        Bench bench;
        bench.subscribeTo(R"(["function"])", R"({"timeoutMs":30000,"maxItems":1000})");
        for (int number = 0; number < 1000; ++number)
            bench.line("line");
        QVERIFY(bench.runUntil([&] { return !bench.listener.batches.empty(); }));
        QCOMPARE(bench.listener.batches[0].size(), 1000U);
    }

    void whatIsNotTakenIsSentAgain() {
        Bench bench;
        bench.listener.status = 500;
        bench.subscribeTo(R"(["function"])");
        bench.line("kept");
        QVERIFY(bench.runUntil([&] { return bench.listener.refused > 0; }));
        bench.listener.status = 200;
        QVERIFY(bench.runUntil([&] { return !bench.listener.batches.empty(); }));
        QCOMPARE(bench.listener.batches[0][0].at("record").as_string(), "kept");
    }

    void whoFallsBehindIsToldWhatWasDropped() {
        Bench bench;
        bench.listener.status = 500;
        bench.subscribeTo(R"(["platform","function"])", R"({"timeoutMs":25,"maxItems":1000})");
        for (int number = 0; number < 5000; ++number)
            bench.line("line");
        bench.listener.status = 200;
        QVERIFY(bench.runUntil([&] { return bench.listener.batches.size() >= 3; }));
        bench.line("after");
        QVERIFY(bench.runUntil([&] {
            return bench.listener.types().back() == "function" &&
                   bench.listener.batches.back().back().at("record") == "after";
        }));
        const auto types = bench.listener.types();
        const auto dropped = std::find(types.begin(), types.end(), "platform.logsDropped");
        QVERIFY(dropped != types.end());
    }

    void flushingDoesNotWaitForTheTimeout() {
        Bench bench;
        bench.subscribeTo(R"(["function"])", R"({"timeoutMs":30000})");
        bench.line("last words");
        bool flushed = false;
        bench.api->flushTelemetry([&] { flushed = true; });
        QVERIFY(bench.runUntil([&] { return flushed; }));
        QCOMPARE(bench.listener.types(), std::vector<std::string>{"function"});
    }

    void theLogsApiHasTheOlderForms() {
        Bench bench;
        QCOMPARE(bench
                     .subscribe("/2020-08-15/logs",
                                bench.body("2020-08-15", R"(["platform"])", R"({"timeoutMs":25})"))
                     .status,
                 200);
        model::InvocationRecord record;
        record.requestId = "id";
        bench.api->publish(telemetry::initStarted(Timestamp{}, {}));
        bench.api->publish(telemetry::started(Timestamp{}, record));
        bench.api->publish(telemetry::runtimeDone(Timestamp{}, record, {}));
        bench.api->publish(telemetry::ended(Timestamp{}, record));
        bench.api->publish(telemetry::reported(Timestamp{}, record));
        QVERIFY(bench.runUntil([&] { return bench.listener.types().size() >= 4; }));
        QCOMPARE(bench.listener.types(),
                 (std::vector<std::string>{"platform.logsSubscription", "platform.start",
                                           "platform.end", "platform.report"}));
        const auto other = bench.subscribeTo(R"(["platform"])");
        QCOMPARE(other.status, 400);
    }

    void jsonLinesAreObjectsWithTheJsonFormat() {
        const auto event = telemetry::lineLogged(Category::Function, Timestamp{},
                                                 R"({"level":"INFO"})", model::LogFormat::Json);
        QCOMPARE(event.record, std::string{R"({"level":"INFO"})"});
        QCOMPARE(telemetry::lineLogged(Category::Function, Timestamp{}, "{broken",
                                       model::LogFormat::Json)
                     .record,
                 std::string{"\"{broken\""});
    }

    void wrongSubscriptionsAreRefused_data() {
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* name, QByteArray body) {
            QTest::newRow(name) << body.replace('\'', '"');
        };
        const QByteArray to = "'destination':{'protocol':'HTTP','URI':'http://sandbox:1234'}}";
        const QByteArray head = "{'schemaVersion':'2022-12-13','types':['platform'],";
        row("no JSON", "x");
        row("no version", "{'types':['platform']," + to);
        row("other version", "{'schemaVersion':'2020-01-01','types':['platform']," + to);
        row("no types", "{'schemaVersion':'2022-12-13','types':[]," + to);
        row("wrong type", "{'schemaVersion':'2022-12-13','types':['metrics']," + to);
        row("too short a timeout", head + "'buffering':{'timeoutMs':24}," + to);
        row("too few bytes", head + "'buffering':{'maxBytes':1024}," + to);
        row("too many items", head + "'buffering':{'maxItems':10001}," + to);
        row("no destination", "{'schemaVersion':'2022-12-13','types':['platform']}");
        row("no port",
            head + "'destination':{'protocol':'HTTP','URI':'http://sandbox.localdomain/'}}");
        row("another host",
            head + "'destination':{'protocol':'HTTP','URI':'http://example.com:80/'}}");
        row("the reserved port",
            head + "'destination':{'protocol':'HTTP','URI':'http://sandbox:9001/'}}");
    }
    void wrongSubscriptionsAreRefused() {
        QFETCH(QByteArray, body);
        Bench bench;
        const auto answer = bench.subscribe("/2022-07-01/telemetry/", body.toStdString());
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.errorType(), std::string{"ValidationError"});
        QVERIFY(!bench.api->hasSubscribers());
    }

    void afterInitNobodySubscribes() {
        Bench bench;
        ApiClient runtime{bench.io, bench.api->port()};
        ApiClient waiting{bench.io, bench.api->port()};
        waiting.send("GET", "/2020-01-01/extension/event/next", {},
                     "Lambda-Extension-Identifier: " + bench.id + "\r\n");
        QVERIFY(!waiting.isAnswered());
        runtime.send("GET", "/2018-06-01/runtime/invocation/next");
        QVERIFY(!runtime.isAnswered());
        const auto answer = bench.subscribeTo(R"(["platform"])");
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.errorType(), std::string{"Telemetry.SubscriptionClosed"});
    }
};

LATHE_TEST(tst_TelemetryApi)
#include "tst_TelemetryApi.moc"
