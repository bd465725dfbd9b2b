#include "engine/http/Client.h"
#include "engine/runtimeapi/RuntimeApi.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <boost/json.hpp>

#include <algorithm>

using namespace lathe;
using boost::asio::ip::tcp;
using runtimeapi::NextEvent;
using runtimeapi::RuntimeApi;
using runtimeapi::RuntimeError;

namespace {

constexpr std::size_t limit = 6 * 1024 * 1024 + 100;

/// A Runtime API, what it told, and a client; all on the test's thread.
struct Bench {
    boost::asio::io_context io{1};
    std::vector<std::string> told;
    std::string response;
    RuntimeError error;
    std::function<void()> whenReady;
    std::unique_ptr<RuntimeApi> api;

    Bench() {
        runtimeapi::Handlers handlers;
        handlers.onReady = [this] {
            told.push_back("ready");
            if (whenReady)
                whenReady();
        };
        handlers.onResponse = [this](const std::string& id, std::string body) {
            told.push_back("response " + id);
            response = std::move(body);
        };
        handlers.onError = [this](const std::string& id, RuntimeError said) {
            told.push_back("error " + id);
            error = std::move(said);
        };
        handlers.onInitError = [this](RuntimeError said) {
            told.push_back("init error");
            error = std::move(said);
        };
        handlers.onStandingBy = [this] { told.push_back("standing by"); };
        api = std::move(*RuntimeApi::listen(io, std::move(handlers)));
    }

    void dispatch(const std::string& id) {
        NextEvent event;
        event.requestId = id;
        event.payload = R"({"n":1})";
        event.functionArn = "arn:aws:lambda:us-east-1:123456789012:function:f";
        event.traceId =
            "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1";
        event.deadline = Timestamp{std::chrono::microseconds{1'542'409'706'888'999}};
        api->dispatch(std::move(event));
    }
};

class Client {
  public:
    explicit Client(Bench& bench)
        : m_bench(bench)
        , m_socket(bench.io) {
        m_socket.connect({boost::asio::ip::address_v4::loopback(), bench.api->port()});
        m_socket.non_blocking(true);
    }

    void send(std::string_view bytes) {
        bool sent = false;
        boost::asio::async_write(m_socket, boost::asio::buffer(bytes),
                                 [&](const auto&, std::size_t) { sent = true; });
        while (!sent)
            m_bench.io.run_one();
    }

    void send(const std::string& method, const std::string& path, const std::string& body = {},
              const std::string& fields = {}) {
        send(method + " /2018-06-01" + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + fields +
             "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    }

    struct Answer {
        int status = 0;
        std::string head;
        std::string body;
    };

    Answer read() {
        Answer answer;
        answer.head = take([](const std::string& bytes) { return bytes.find("\r\n\r\n") + 4; });
        answer.status = std::atoi(answer.head.c_str() + 9);
        const auto at = answer.head.find("Content-Length: ") + 16;
        const auto length = std::strtoull(answer.head.c_str() + at, nullptr, 10);
        answer.body = take([&](const std::string&) { return length; });
        return answer;
    }

    Answer call(const std::string& method, const std::string& path, const std::string& body = {},
                const std::string& fields = {}) {
        send(method, path, body, fields);
        return read();
    }

    void close() { m_socket.close(); }

  private:
    template <class Length> std::string take(Length length) {
        while (m_buffer.size() < length(m_buffer) || length(m_buffer) < 4) {
            if (length(m_buffer) == 0)
                return {};
            m_bench.io.poll();
            char piece[65536];
            boost::system::error_code error;
            const auto count = m_socket.read_some(boost::asio::buffer(piece), error);
            if (error && error != boost::asio::error::would_block)
                return {};
            m_buffer.append(piece, count);
        }
        const std::string taken = m_buffer.substr(0, length(m_buffer));
        m_buffer.erase(0, taken.size());
        return taken;
    }

    Bench& m_bench;
    tcp::socket m_socket;
    std::string m_buffer;
};

std::string typeOf(const Client::Answer& answer) {
    return std::string{boost::json::parse(answer.body).at("errorType").as_string()};
}

void waitFor(Bench& bench, const std::string& what) {
    while (bench.told.empty() || bench.told.back() != what)
        bench.io.run_one();
}

} // namespace

class tst_RuntimeApi : public QObject {
    Q_OBJECT

  private slots:
    void nextWaitsForTheEventAndCarriesItsHeaders() {
        Bench bench;
        Client client{bench};
        client.send("GET", "/runtime/invocation/next");
        waitFor(bench, "ready");
        bench.dispatch("id-1");
        const auto answer = client.read();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, std::string{R"({"n":1})"});
        for (const char* line :
             {"Content-Type: application/json\r\n", "Lambda-Runtime-Aws-Request-Id: id-1\r\n",
              "Lambda-Runtime-Deadline-Ms: 1542409706888\r\n",
              "Lambda-Runtime-Invoked-Function-Arn: "
              "arn:aws:lambda:us-east-1:123456789012:function:f\r\n",
              "Lambda-Runtime-Trace-Id: "
              "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1\r\n"})
            QVERIFY2(answer.head.find(line) != std::string::npos, line);
        QVERIFY(answer.head.find("Client-Context") == std::string::npos);
        QVERIFY(answer.head.find("Lathe-") == std::string::npos);
    }

    void nextTellsWhenEveryCoreIsTaken() {
        Bench bench;
        Client client{bench};
        client.send("GET", "/runtime/invocation/next");
        waitFor(bench, "ready");
        NextEvent event;
        event.requestId = "id-1";
        event.coresAreTaken = true;
        bench.api->dispatch(std::move(event));
        QVERIFY(client.read().head.find("Lathe-Cores: taken\r\n") != std::string::npos);
    }

    void responsesAreAcceptedAndTheRuntimeIsReadyAgain() {
        Bench bench;
        Client client{bench};
        bench.dispatch("id-1");
        QCOMPARE(client.call("GET", "/runtime/invocation/next").status, 200);
        const auto answer = client.call("POST", "/runtime/invocation/id-1/response", "\"ok\"");
        QCOMPARE(answer.status, 202);
        QCOMPARE(answer.body, std::string{R"({"status":"OK"})"});
        QCOMPARE(bench.response, std::string{"\"ok\""});
        bench.whenReady = [&] { bench.dispatch("id-2"); };
        QVERIFY(client.call("GET", "/runtime/invocation/next").head.find("id-2") !=
                std::string::npos);
        QCOMPARE(bench.told, (std::vector<std::string>{"ready", "response id-1", "ready"}));
    }

    void responseAndNextMayBeSentTogether() {
        Bench bench;
        Client client{bench};
        bench.dispatch("id-1");
        client.call("GET", "/runtime/invocation/next");
        bench.whenReady = [&] { bench.dispatch("id-2"); };
        client.send("POST", "/runtime/invocation/id-1/response", "1");
        client.send("GET", "/runtime/invocation/next");
        QCOMPARE(client.read().status, 202);
        QVERIFY(client.read().head.find("id-2") != std::string::npos);
    }

    void theResponseIsAcknowledgedAlsoWhenNoNextEventComes() {
        Bench bench;
        Client client{bench};
        bench.dispatch("id-1");
        client.call("GET", "/runtime/invocation/next");
        client.send("POST", "/runtime/invocation/id-1/response", "1");
        client.send("GET", "/runtime/invocation/next");
        QCOMPARE(client.read().status, 202);
    }

    void errorsCarryTheirTypeAndBody() {
        Bench bench;
        Client client{bench};
        bench.dispatch("id-1");
        client.call("GET", "/runtime/invocation/next");
        const auto answer = client.call("POST", "/runtime/invocation/id-1/error", "{}",
                                        "Lambda-Runtime-Function-Error-Type: Runtime.X\r\n");
        QCOMPARE(answer.status, 202);
        QCOMPARE(bench.told.back(), std::string{"error id-1"});
        QCOMPARE(bench.error.type, std::string{"Runtime.X"});
        QCOMPARE(bench.error.body, std::string{"{}"});
    }

    void anErrorMayComeWithoutItsType() {
        Bench bench;
        Client client{bench};
        bench.dispatch("id-1");
        client.call("GET", "/runtime/invocation/next");
        client.call("POST", "/runtime/invocation/id-1/error", R"({"errorType":"RangeError"})");
        QCOMPARE(bench.error.type, std::string{});
        QCOMPARE(bench.error.body, std::string{R"({"errorType":"RangeError"})"});
    }

    void theCauseOfAnErrorIsForXRayOnly() {
        Bench bench;
        Client client{bench};
        bench.dispatch("id-1");
        client.call("GET", "/runtime/invocation/next");
        client.call("POST", "/runtime/invocation/id-1/error",
                    R"({"errorType":"A","errorMessage":"m","errorCause":{"paths":[]}})",
                    "Content-Type: application/vnd.aws.lambda.error.cause+json\r\n");
        QCOMPARE(bench.error.body, std::string{R"({"errorMessage":"m","errorType":"A"})"});
    }

    void initErrorsAreTold() {
        Bench bench;
        Client client{bench};
        QCOMPARE(client
                     .call("POST", "/runtime/init/error", R"({"errorMessage":"m"})",
                           "Lambda-Runtime-Function-Error-Type: Runtime.ImportModuleError\r\n")
                     .status,
                 202);
        QCOMPARE(bench.error.type, std::string{"Runtime.ImportModuleError"});
        const auto again = client.call("GET", "/runtime/invocation/next");
        QCOMPARE(again.status, 403);
        QCOMPARE(typeOf(again), std::string{"InvalidStateTransition"});
    }

    void whatComesOutOfTurnIsRefused() {
        Bench bench;
        Client client{bench};
        const auto early = client.call("POST", "/runtime/invocation/id-1/response", "1");
        QCOMPARE(early.status, 400);
        QCOMPARE(typeOf(early), std::string{"InvalidRequestID"});
        bench.dispatch("id-1");
        client.call("GET", "/runtime/invocation/next");
        QCOMPARE(client.call("POST", "/runtime/invocation/other/response", "1").status, 400);
        QCOMPARE(client.call("POST", "/runtime/init/error", "{}").status, 403);
        QCOMPARE(client.call("POST", "/runtime/invocation/id-1/response", "1").status, 202);
        const auto twice = client.call("POST", "/runtime/invocation/id-1/response", "1");
        QCOMPARE(twice.status, 403);
        QCOMPARE(
            twice.body,
            std::string{R"({"errorMessage":"State transition from RuntimeResponseSentState to )"
                        R"(InvocationResponse failed for runtime. Error: State transition is )"
                        R"(not allowed","errorType":"InvalidStateTransition"})"});
        QCOMPARE(client.call("POST", "/runtime/invocation/id-1/error", "{}").status, 403);
        QCOMPARE(bench.told, (std::vector<std::string>{"ready", "response id-1"}));
    }

    void askingAgainGivesTheSameEvent() {
        Bench bench;
        Client client{bench};
        bench.dispatch("id-1");
        client.call("GET", "/runtime/invocation/next");
        QVERIFY(client.call("GET", "/runtime/invocation/next").head.find("id-1") !=
                std::string::npos);
        QCOMPARE(bench.told, (std::vector<std::string>{"ready"}));
    }

    void aWaitingRuntimeMayReconnect() {
        Bench bench;
        Client first{bench};
        first.send("GET", "/runtime/invocation/next");
        waitFor(bench, "ready");
        first.close();
        bench.io.poll();
        Client second{bench};
        second.send("GET", "/runtime/invocation/next");
        bench.io.poll();
        bench.dispatch("id-1");
        QCOMPARE(second.read().status, 200);
        QCOMPARE(bench.told, (std::vector<std::string>{"ready"}));
    }

    void sixMegabytesPassAndOneByteMoreDoesNot() {
        Bench bench;
        Client client{bench};
        bench.dispatch("id-1");
        client.call("GET", "/runtime/invocation/next");
        QCOMPARE(client.call("POST", "/runtime/invocation/id-1/response", std::string(limit, '1'))
                     .status,
                 202);
        QCOMPARE(bench.response.size(), limit);
        bench.dispatch("id-2");
        client.call("GET", "/runtime/invocation/next");
        const auto answer =
            client.call("POST", "/runtime/invocation/id-2/response", std::string(limit + 1, '1'));
        QCOMPARE(answer.status, 413);
        QCOMPARE(typeOf(answer), std::string{"RequestEntityTooLarge"});
        QCOMPARE(bench.error.type, std::string{"Function.ResponseSizeTooLarge"});
        QCOMPARE(boost::json::parse(bench.error.body).at("errorMessage").as_string(),
                 "Response payload size exceeded maximum allowed payload size (6291556 bytes).");
        bench.dispatch("id-3");
        QCOMPARE(client.call("GET", "/runtime/invocation/next").status, 200);
        QCOMPARE(bench.told.back(), std::string{"ready"});
    }

    void streamedResponsesAreCollected() {
        Bench bench;
        Client client{bench};
        bench.dispatch("id-1");
        client.call("GET", "/runtime/invocation/next");
        client.send("POST /2018-06-01/runtime/invocation/id-1/response HTTP/1.1\r\nHost: "
                    "localhost\r\nTransfer-Encoding: chunked\r\n"
                    "Lambda-Runtime-Function-Response-Mode: streaming\r\n\r\n");
        client.send("5\r\nhello\r\n");
        bench.io.poll();
        client.send("6\r\n world\r\n0\r\n\r\n");
        QCOMPARE(client.read().status, 202);
        QCOMPARE(bench.response, std::string{"hello world"});
    }

    void errorTrailersTurnAStreamIntoAnError() {
        Bench bench;
        Client client{bench};
        bench.dispatch("id-1");
        client.call("GET", "/runtime/invocation/next");
        client.send("POST /2018-06-01/runtime/invocation/id-1/response HTTP/1.1\r\nHost: "
                    "localhost\r\nTransfer-Encoding: chunked\r\n"
                    "Lambda-Runtime-Function-Response-Mode: streaming\r\nTrailer: "
                    "Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body\r\n\r\n"
                    "5\r\nhello\r\n0\r\nLambda-Runtime-Function-Error-Type: Error\r\n"
                    "Lambda-Runtime-Function-Error-Body: eyJlcnJvclR5cGUiOiJFcnJvciJ9\r\n\r\n");
        QCOMPARE(client.read().status, 202);
        QCOMPARE(bench.told.back(), std::string{"error id-1"});
        QCOMPARE(bench.error.body, std::string{R"({"errorType":"Error"})"});
    }

    void aStreamThatBreaksOffMayBeSentAgain() {
        Bench bench;
        Client client{bench};
        bench.dispatch("id-1");
        client.call("GET", "/runtime/invocation/next");
        Client dying{bench};
        dying.send("POST /2018-06-01/runtime/invocation/id-1/response HTTP/1.1\r\nHost: "
                   "localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
        bench.io.poll();
        dying.close();
        bench.io.poll();
        QCOMPARE(client.call("POST", "/runtime/invocation/id-1/response", "2").status, 202);
        QCOMPARE(bench.response, std::string{"2"});
    }

    void anUnknownResponseModeIsRefused() {
        Bench bench;
        Client client{bench};
        bench.dispatch("id-1");
        client.call("GET", "/runtime/invocation/next");
        const auto answer = client.call("POST", "/runtime/invocation/id-1/response", "1",
                                        "Lambda-Runtime-Function-Response-Mode: odd\r\n");
        QCOMPARE(answer.status, 400);
        QCOMPARE(typeOf(answer), std::string{"InvalidFunctionResponseMode"});
        QCOMPARE(bench.error.type, std::string{"Runtime.InvalidResponseModeHeader"});
    }

    void otherPathsAndMethodsAreNotFound() {
        Bench bench;
        Client client{bench};
        QCOMPARE(client.call("GET", "/ping").body, std::string{"pong"});
        QCOMPARE(client.call("GET", "/runtime/nothing").status, 404);
        QCOMPARE(client.call("POST", "/runtime/invocation/next").status, 405);
        client.send("POST /2019-01-01/extension/register HTTP/1.1\r\nHost: localhost\r\n"
                    "Content-Length: 0\r\n\r\n");
        QCOMPARE(client.read().status, 404);
    }

    void resetForgetsTheRuntimeThatWasThere() {
        Bench bench;
        Client old{bench};
        bench.dispatch("id-1");
        old.call("GET", "/runtime/invocation/next");
        bench.api->reset();
        Client fresh{bench};
        fresh.send("GET", "/runtime/invocation/next");
        while (bench.told.size() < 2)
            bench.io.run_one();
        QCOMPARE(bench.told, (std::vector<std::string>{"ready", "ready"}));
        bench.dispatch("id-2");
        QVERIFY(fresh.read().head.find("id-2") != std::string::npos);
        QCOMPARE(fresh.call("POST", "/runtime/invocation/id-1/response", "1").status, 400);
    }

    void aRuntimeStandsByUntilItsInitMayBegin() {
        Bench bench;
        bench.api->holdInit();
        Client client{bench};
        client.send("GET", "/runtime/standby");
        waitFor(bench, "standing by");
        bench.api->beginInit();
        QCOMPARE(client.read().status, 200);
        client.send("GET", "/runtime/invocation/next");
        waitFor(bench, "ready");
    }
    void aRuntimeDoesNotStandByWhenItsInitMayBeginAlready() {
        Bench bench;
        Client client{bench};
        QCOMPARE(client.call("GET", "/runtime/standby").status, 200);
        bench.api->holdInit();
        bench.api->beginInit();
        QCOMPARE(client.call("GET", "/runtime/standby").status, 200);
        QVERIFY(bench.told.empty());
    }
    void aRuntimeThatIsThroughItsInitDoesNotStandBy() {
        Bench bench;
        Client client{bench};
        client.send("GET", "/runtime/invocation/next");
        waitFor(bench, "ready");
        bench.dispatch("1");
        QCOMPARE(client.read().status, 200);
        QCOMPARE(client.call("GET", "/runtime/standby").status, 403);
    }
    void resetForgetsWhoStoodBy() {
        Bench bench;
        bench.api->holdInit();
        Client first{bench};
        first.send("GET", "/runtime/standby");
        waitFor(bench, "standing by");
        bench.api->reset();
        Client second{bench};
        QCOMPARE(second.call("GET", "/runtime/standby").status, 200);
    }
    void aFunctionCannotTakeAllDescriptorsOfTheEngine() {
        Bench bench;
        const tcp::endpoint api{boost::asio::ip::address_v4::loopback(), bench.api->port()};
        std::vector<tcp::socket> open;
        for (int i = 0; i < 100; ++i) {
            open.emplace_back(bench.io).connect(api);
            bench.io.poll();
        }
        const auto refused = std::count_if(open.begin(), open.end(), [](tcp::socket& socket) {
            boost::system::error_code error;
            socket.non_blocking(true);
            char byte = 0;
            socket.read_some(boost::asio::buffer(&byte, 1), error);
            return error != boost::asio::error::would_block;
        });
        QCOMPARE(refused, 36);
    }

    void theApiMayBeDestroyedByWhomItTells() {
        Bench bench;
        Client client{bench};
        bench.whenReady = [&] { bench.api.reset(); };
        client.send("GET", "/runtime/invocation/next");
        waitFor(bench, "ready");
        QVERIFY(!bench.api);
    }
};

LATHE_TEST(tst_RuntimeApi)
#include "tst_RuntimeApi.moc"
