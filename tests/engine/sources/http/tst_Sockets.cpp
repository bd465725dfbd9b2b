#include "engine/sources/http/Sockets.h"
#include "tests/engine/sources/http/ProjectOf.h"
#include "tests/support/TestMain.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/streambuf.hpp>
#include <boost/asio/write.hpp>

#include <QTest>

using namespace lathe;
using namespace lathe::sources::http;
using namespace std::chrono_literals;
namespace asio = boost::asio;
namespace json = boost::json;

namespace {

class AllowAll final : public iam::Access {
  public:
    Result<void> check(const iam::AccessRequest&) const override { return {}; }
};

} // namespace

/// Connections of a WebSocket API, with a function that is none and a clock that is moved by hand.
class tst_Sockets : public QObject {
    Q_OBJECT

    /// A server of one API, and a client of it, on one thread.
    struct Bench {
        explicit Bench(const std::function<void(Api&)>& shape = {}) {
            auto made = std::make_shared<Api>();
            made->kind = ApiKind::WebSocket;
            made->id = "api";
            made->routeSelection = "$request.body.action";
            made->stages.push_back({"prod", {}});
            for (const char* key : {"$disconnect", "talk", "quiet"}) {
                Route route;
                route.path = PathPattern{key};
                route.integration.uri = ":function:App";
                route.answers = std::string_view{key} == "talk";
                made->routes.push_back(std::move(route));
            }
            if (shape)
                shape(*made);
            api = std::move(made);
            server =
                *lathe::http::Server::listen(io, {}, [this](Request request, Responder responder) {
                    Exchange exchange;
                    exchange.request = std::move(request);
                    exchange.api = api;
                    exchange.stage = &api->stages.front();
                    sockets->connect(std::move(exchange), std::move(responder));
                });
            client.connect({asio::ip::address_v4::loopback(), server->port()});
            send("GET /prod HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n"
                 "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                 "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
            asio::read_until(client, input, "\r\n\r\n");
            input.consume(input.size());
        }
        void send(std::string_view bytes) {
            asio::write(client, asio::buffer(bytes));
            io.run_for(50ms);
        }
        void say(const std::string& text) {
            send(std::string{"\x81"} + static_cast<char>(0x80 | text.size()) +
                 std::string(4, '\0') + text);
        }
        std::string hear(std::size_t count) {
            std::string bytes(count, ' ');
            boost::system::error_code error;
            bytes.resize(asio::read(client, asio::buffer(bytes), error));
            return bytes;
        }
        json::object lastEvent() const {
            return payloads.empty() ? json::object{} : json::parse(payloads.back()).as_object();
        }

        asio::io_context io;
        ManualClock clock;
        AllowAll access;
        std::string response = R"({"statusCode": 200, "body": "yes"})";
        std::vector<std::string> payloads;
        Gateway gateway{{io, clock,
                         [this](const model::InvocationRequest& request, const auto&,
                                const auto& done, dispatch::Reply, const auto&) {
                             payloads.push_back(request.payload);
                             dispatch::Answer answer;
                             answer.record.outcome.kind = model::OutcomeKind::Success;
                             answer.record.response = response;
                             done(std::move(answer));
                         },
                         access, [](Request&) { return iam::Principal{}; }, "http://127.0.0.1:1"}};
        std::shared_ptr<Sockets> sockets = std::make_shared<Sockets>(io, clock, gateway);
        std::shared_ptr<const Api> api;
        std::unique_ptr<lathe::http::Server> server;
        asio::io_context clientIo;
        asio::ip::tcp::socket client{clientIo};
        asio::streambuf input;
    };

  private slots:
    void onlyRoutesThatAnswerAnswer() {
        Bench bench;
        bench.say(R"({"action": "quiet"})");
        bench.say(R"({"action": "talk"})");
        QCOMPARE(bench.payloads.size(), std::size_t{2});
        QCOMPARE(bench.hear(5), std::string("\x81\x03yes"));
    }
    void aFunctionThatGivesNoAnswerIsAnError() {
        Bench bench;
        bench.response = "null";
        bench.say(R"({"action": "quiet"})");
        QCOMPARE(bench.hear(37).substr(2), std::string{R"({"message":"Internal server error",)"});
    }
    void messagesThatDoNotFitTheirModelAreRefused() {
        Bench bench{[](Api& api) {
            Route& quiet = api.routes.back();
            quiet.validatesBody = true;
            quiet.modelSelection = "$request.body.kind";
            quiet.models = {{"order", "Order"}};
            api.models["Order"] = {{"type", "object"}, {"required", json::array{"id"}}};
        }};
        bench.say(R"({"action": "quiet", "kind": "order", "id": 7})");
        bench.say(R"({"action": "quiet", "kind": "other"})");
        QCOMPARE(bench.payloads.size(), std::size_t{2});
        bench.say(R"({"action": "quiet", "kind": "order"})");
        QCOMPARE(bench.payloads.size(), std::size_t{2});
        QCOMPARE(bench.hear(36).substr(2), std::string{R"({"message":"Invalid request body",)"});
    }
    void messagesBeyondTheStagesRateAreRefused() {
        Bench bench{[](Api& api) { api.stages.front().throttles = {{"*", "*", 1, 1}}; }};
        bench.say(R"({"action": "quiet"})");
        bench.say(R"({"action": "quiet"})");
        QCOMPARE(bench.payloads.size(), std::size_t{1});
        QCOMPARE(bench.hear(33).substr(2), std::string{R"({"message":"Too Many Requests",)"});
        bench.clock.advance(1s);
        bench.say(R"({"action": "quiet"})");
        QCOMPARE(bench.payloads.size(), std::size_t{2});
    }
    void whoIsIdleForTenMinutesIsLetGo() {
        Bench bench;
        bench.clock.advance(9min);
        bench.say(R"({"action": "quiet"})");
        bench.clock.advance(9min);
        bench.sockets->advance();
        QCOMPARE(bench.payloads.size(), std::size_t{1});
        bench.clock.advance(1min);
        bench.sockets->advance();
        bench.io.run_for(50ms);
        QCOMPARE(bench.hear(4), std::string("\x88\x0c\x03\xe9"));
        const auto context = bench.lastEvent()["requestContext"];
        QVERIFY(context.at("eventType") == "DISCONNECT");
        QVERIFY(context.at("disconnectStatusCode") == 1001);
        QVERIFY(context.at("disconnectReason") == "Going away");
    }
    void nobodyStaysLongerThanTwoHours() {
        Bench bench;
        for (int i = 0; i < 13; ++i) {
            bench.clock.advance(9min + 30s);
            bench.sockets->advance();
            if (bench.payloads.size() == static_cast<std::size_t>(i))
                bench.say(R"({"action": "quiet"})");
        }
        QVERIFY(bench.lastEvent()["requestContext"].at("eventType") == "DISCONNECT");
    }
    void anApiThatHasGoneClosesItsConnections() {
        Bench bench;
        bench.sockets->setApis({bench.api});
        QVERIFY(bench.payloads.empty());
        bench.sockets->setApis({});
        bench.io.run_for(50ms);
        QCOMPARE(bench.payloads.size(), std::size_t{1});
        QCOMPARE(bench.hear(2), std::string("\x88\x0c"));
    }
};

LATHE_TEST(tst_Sockets)
#include "tst_Sockets.moc"
