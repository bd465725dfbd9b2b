#include "engine/http/Server.h"
#include "engine/http/SocketClient.h"
#include "engine/http/WebSocket.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace lathe;

/// The client's end of a WebSocket, with a server on the same thread that says what it hears.
class tst_SocketClient : public QObject {
    Q_OBJECT

    struct Bench {
        Bench() {
            server = *http::Server::listen(
                io, {}, [this](const http::Request& request, http::Responder responder) {
                    if (!http::isHandshake(request) || request.path() != "/prod")
                        return responder.send({403, {}, "no"});
                    name = request.fields.valueOr("X-Name", "");
                    socket = http::WebSocket::accept(
                        request, std::move(responder), {}, {},
                        {[this](const std::string& payload, http::FrameKind kind) {
                             socket->send("heard " + payload, kind);
                         },
                         [] {}, [](std::uint16_t, const std::string&) {}});
                });
        }
        void connect(const std::string& target) {
            http::Fields fields;
            fields.add("X-Name", "me");
            client = http::SocketClient::connect(io, {false, "127.0.0.1", server->port(), target},
                                                 fields,
                                                 {[this] { told.push_back("open"); },
                                                  [this](std::string payload) {
                                                      told.push_back(std::move(payload));
                                                      io.stop();
                                                  },
                                                  [this](const std::string& why) {
                                                      told.push_back("closed " + why);
                                                      io.stop();
                                                  }});
        }
        void run() {
            io.restart();
            io.run_for(std::chrono::seconds{20});
        }

        boost::asio::io_context io;
        std::unique_ptr<http::Server> server;
        std::shared_ptr<http::WebSocket> socket;
        std::shared_ptr<http::SocketClient> client;
        std::string name;
        std::vector<std::string> told;
    };

  private slots:
    void messagesGoBothWays() {
        Bench bench;
        bench.connect("/prod");
        // Before it is open, too.
        bench.client->send("one");
        bench.run();
        bench.client->send("two");
        bench.run();
        bench.client->close();
        bench.run();
        const std::vector<std::string> expected{"open", "heard one", "heard two"};
        QCOMPARE(bench.told.size(), expected.size() + 1);
        QVERIFY(std::equal(expected.begin(), expected.end(), bench.told.begin()));
        QVERIFY2(bench.told.back().starts_with("closed 1000"), bench.told.back().c_str());
        QCOMPARE(bench.name, std::string{"me"});
    }
    void whoRefusesTheHandshakeIsQuoted() {
        Bench bench;
        bench.connect("/other");
        bench.run();
        QCOMPARE(bench.told, std::vector<std::string>{"closed 403 no"});
    }
    void whatIsClosedBeforeItWasOpenNeverOpens() {
        Bench bench;
        bench.connect("/prod");
        bench.client->close();
        bench.io.restart();
        bench.io.run_for(std::chrono::milliseconds{300});
        QCOMPARE(bench.told, std::vector<std::string>{"closed "});
    }
    void whereNobodyListensThereIsNoConnection() {
        Bench bench;
        bench.server.reset();
        bench.client = http::SocketClient::connect(
            bench.io, {false, "127.0.0.1", 1, "/"}, {},
            {[] {}, [](const std::string&) {},
             [&](const std::string& why) { bench.told.push_back(why); }});
        bench.run();
        QCOMPARE(bench.told.size(), std::size_t{1});
        QVERIFY(!bench.told[0].empty());
    }
};

LATHE_TEST(tst_SocketClient)
#include "tst_SocketClient.moc"
