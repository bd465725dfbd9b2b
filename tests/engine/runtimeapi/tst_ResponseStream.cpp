#include "tests/engine/runtimeapi/ApiClient.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <chrono>
#include <cstdio>

using namespace lathe;
using lathe::test::ApiClient;
using runtimeapi::RuntimeApi;
using runtimeapi::RuntimeError;

namespace {

const std::string responsePath = "/2018-06-01/runtime/invocation/id/response";
const std::string nextPath = "/2018-06-01/runtime/invocation/next";

/// A runtime that has been given the event "id", whose caller takes the response as it comes.
struct Bench {
    boost::asio::io_context io{1};
    std::string contentType;
    std::vector<std::string> parts;
    std::size_t bytes = 0;
    std::optional<std::string> response;
    std::optional<RuntimeError> error;
    std::unique_ptr<RuntimeApi> api;
    std::unique_ptr<ApiClient> client;

    explicit Bench(bool streamed = true) {
        runtimeapi::Handlers handlers;
        handlers.onResponseBegin = [this](const std::string&, std::string_view type) {
            contentType = type;
        };
        handlers.onResponsePart = [this](const std::string&, std::string_view part) {
            if (part.size() < 100)
                parts.emplace_back(part);
            bytes += part.size();
        };
        handlers.onResponse = [this](const std::string&, std::string body) {
            response = std::move(body);
        };
        handlers.onError = [this](const std::string&, RuntimeError said) {
            error = std::move(said);
        };
        api = std::move(*RuntimeApi::listen(io, std::move(handlers)));
        client = std::make_unique<ApiClient>(io, api->port());
        runtimeapi::NextEvent event;
        event.requestId = "id";
        event.payload = "{}";
        event.streamed = streamed;
        api->dispatch(std::move(event));
    }
    void takeEvent() const { client->call("GET", nextPath); }
    void begin(const std::string& fields = {}) const {
        client->sendText("POST " + responsePath +
                         " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                         "Lambda-Runtime-Function-Response-Mode: streaming\r\n"
                         "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n" +
                         fields + "\r\n");
    }
    void chunk(const std::string& text) const {
        char size[16];
        std::snprintf(size, sizeof size, "%zx\r\n", text.size());
        client->sendText(size + text + "\r\n");
    }
    /// Whether so many bytes have gone on.
    bool hasTaken(std::size_t wanted) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{10};
        while (bytes < wanted && std::chrono::steady_clock::now() < end) {
            io.restart();
            io.run_for(std::chrono::milliseconds{2});
        }
        return bytes == wanted;
    }
    std::string text() const {
        std::string all;
        for (const std::string& part : parts)
            all += part;
        return all;
    }
};

} // namespace

class tst_ResponseStream : public QObject {
    Q_OBJECT

  private slots:
    void theBodyGoesOnAsItComes() {
        Bench bench;
        bench.takeEvent();
        bench.begin();
        bench.chunk("Hello, ");
        QVERIFY(bench.hasTaken(7));
        QCOMPARE(bench.contentType, std::string{"text/html"});
        QCOMPARE(bench.text(), std::string{"Hello, "});
        QVERIFY(!bench.response);
        bench.chunk("World");
        bench.client->sendText("0\r\n\r\n");
        QCOMPARE(bench.client->read().status, 202);
        QCOMPARE(bench.text(), std::string{"Hello, World"});
        QCOMPARE(*bench.response, std::string{"Hello, World"});
    }

    void anErrorInTheMiddleComesInTheTrailers() {
        Bench bench;
        bench.takeEvent();
        bench.begin("Trailer: Lambda-Runtime-Function-Error-Type, "
                    "Lambda-Runtime-Function-Error-Body\r\n");
        bench.chunk("half");
        bench.client->sendText("0\r\nLambda-Runtime-Function-Error-Type: Runtime.StreamError\r\n"
                               "Lambda-Runtime-Function-Error-Body: e30=\r\n\r\n");
        QCOMPARE(bench.client->read().status, 202);
        QCOMPARE(bench.parts, std::vector<std::string>{"half"});
        QVERIFY(!bench.response);
        QCOMPARE(bench.error->type, std::string{"Runtime.StreamError"});
        QCOMPARE(bench.error->body, std::string{"{}"});
    }

    void aWholeResponseIsOnePart() {
        Bench bench;
        bench.takeEvent();
        QCOMPARE(bench.client->call("POST", responsePath, R"("all")").status, 202);
        QCOMPARE(bench.parts, std::vector<std::string>{R"("all")"});
        QCOMPARE(*bench.response, std::string{R"("all")"});
    }

    void aStreamMayBeLongerThanAPayload() {
        Bench bench;
        bench.takeEvent();
        bench.begin();
        const std::string piece(1024 * 1024, 'x');
        for (int count = 0; count < 8; ++count)
            bench.chunk(piece);
        bench.client->sendText("0\r\n\r\n");
        QCOMPARE(bench.client->read().status, 202);
        QCOMPARE(bench.bytes, piece.size() * 8);
        QVERIFY(bench.response && bench.response->size() < piece.size() * 7);
    }

    void withoutAStreamingCallerNothingGoesOnEarly() {
        Bench bench{false};
        bench.takeEvent();
        bench.begin();
        bench.chunk("Hello");
        QVERIFY(!bench.client->isAnswered());
        QVERIFY(bench.parts.empty());
        bench.client->sendText("0\r\n\r\n");
        QCOMPARE(bench.client->read().status, 202);
        QCOMPARE(*bench.response, std::string{"Hello"});
    }
};

LATHE_TEST(tst_ResponseStream)
#include "tst_ResponseStream.moc"
