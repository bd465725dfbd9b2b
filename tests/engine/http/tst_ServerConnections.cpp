#include "engine/http/Server.h"
#include "tests/engine/http/Loopback.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <fcntl.h>

#include <future>
#include <memory>
#include <vector>

using namespace lathe;
using lathe::test::bodyOf;
using lathe::test::echo;
using lathe::test::get;
using lathe::test::LoopbackServer;
using lathe::test::post;
using lathe::test::RawClient;
using lathe::test::statusOf;

class tst_ServerConnections : public QObject {
    Q_OBJECT

  private slots:
    void aClientCanBeBornConnected() {
        http::ServerOptions options;
        options.admit = [](int) { return false; };
        LoopbackServer server{echo, std::move(options)};
        int socket = -1;
        server.onThread([&](http::Server& one) { socket = one.connect(); });
        QVERIFY(socket >= 0);
        QVERIFY(::fcntl(socket, F_GETFD) & FD_CLOEXEC);
        RawClient client{RawClient::Connected{socket}};
        for (const std::string size : {"1", "3000000"}) {
            const std::string body(std::stoul(size), 'x');
            QVERIFY(client.send(post(body)));
            QCOMPARE(bodyOf(client.readAnswer()), body);
        }
        server.onThread([](http::Server& one) { one.disconnectAll(); });
        QCOMPARE(client.readToEnd(), std::string{});
    }

    void notAdmittedConnectionsAreClosed() {
        http::ServerOptions options;
        options.admit = [](int) { return false; };
        LoopbackServer server{echo, options};
        RawClient client{server.port()};
        client.send(get("/"));
        QCOMPARE(client.readToEnd(), std::string{});
    }

    void closingEndsIdleConnectionsAndFinishesTheOthers() {
        std::promise<void> arrived;
        std::vector<http::Responder> held;
        LoopbackServer server{[&](http::Request, http::Responder responder) {
            held.push_back(std::move(responder));
            arrived.set_value();
        }};
        RawClient idle{server.port()};
        RawClient busy{server.port()};
        busy.send(get("/"));
        arrived.get_future().wait();
        server.onThread([](http::Server& it) { it.close(); });
        QCOMPARE(idle.readToEnd(), std::string{});
        server.onThread([&](http::Server&) {
            held.front().send({200, {}, "last"});
            held.clear();
        });
        const std::string answer = busy.readToEnd();
        QVERIFY(answer.find("Connection: close") != std::string::npos);
        QCOMPARE(bodyOf(answer), std::string{"last"});
        RawClient late{server.port()};
        QVERIFY(!late.send(get("/")) || late.readToEnd().empty());
    }

    void slowClientsAreLetGoAndSlowHandlersAreNot() {
        http::ServerOptions options;
        options.sweepInterval = options.idleTimeout = options.requestTimeout = Milliseconds{20};
        std::vector<http::Responder> held;
        LoopbackServer server{
            [&](http::Request, http::Responder responder) { held.push_back(std::move(responder)); },
            options};
        RawClient waiting{server.port()};
        waiting.send(get("/"));
        RawClient idle{server.port()};
        RawClient halfHead{server.port()};
        halfHead.send("GET / HTTP/1.1\r\nHost: ");
        RawClient halfBody{server.port()};
        halfBody.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nabc");
        RawClient halfChunk{server.port()};
        halfChunk.send(
            "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc");
        QCOMPARE(idle.readToEnd(), std::string{});
        QCOMPARE(statusOf(halfHead.readToEnd()), 408);
        QCOMPARE(statusOf(halfBody.readToEnd()), 408);
        QCOMPARE(statusOf(halfChunk.readToEnd()), 408);
        server.onThread([&](http::Server&) { held.front().send({200, {}, "at last"}); });
        QCOMPARE(bodyOf(waiting.readAnswer()), std::string{"at last"});
        server.onThread([&](http::Server&) { held.clear(); });
    }

    void aClientThatTakesNothingIsLetGo() {
        http::ServerOptions options;
        options.sweepInterval = options.requestTimeout = Milliseconds{20};
        std::promise<void> closed;
        std::vector<http::Responder> held;
        LoopbackServer server{[&](http::Request, http::Responder responder) {
                                  responder.onClosed([&] { closed.set_value(); });
                                  responder.begin({200, {}, {}});
                                  responder.write(std::string(32 * 1024 * 1024, 'x'));
                                  held.push_back(std::move(responder));
                              },
                              options};
        RawClient client{server.port()};
        client.send(get("/"));
        closed.get_future().wait();
        QVERIFY(client.readToEnd().size() < 32 * 1024 * 1024);
        server.onThread([&](http::Server&) { held.clear(); });
    }

    void manyClientsAtOnceAreServed() {
        LoopbackServer server{echo};
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 100; ++i)
            clients.push_back(std::make_unique<RawClient>(server.port()));
        for (int i = 0; i < 100; ++i)
            clients[i]->send(post(std::to_string(i)));
        for (int i = 0; i < 100; ++i)
            QCOMPARE(bodyOf(clients[i]->readAnswer()), std::to_string(i));
    }

    void theConnectionIdleForLongestGivesWayToANewOne() {
        http::ServerOptions options;
        options.connectionLimit = 3;
        options.whenFull = http::WhenFull::DropLongestIdle;
        LoopbackServer server{echo, options};
        RawClient halfHead{server.port()};
        halfHead.send("GET / HTTP/1.1\r\nHost: ");
        RawClient idle{server.port()};
        RawClient used{server.port()};
        idle.send(get("/"));
        QCOMPARE(statusOf(idle.readAnswer()), 200);
        used.send(get("/"));
        QCOMPARE(statusOf(used.readAnswer()), 200);

        RawClient first{server.port()};
        first.send(get("/"));
        QCOMPARE(statusOf(first.readAnswer()), 200);
        QCOMPARE(halfHead.readToEnd(), std::string{});
        RawClient second{server.port()};
        second.send(get("/"));
        QCOMPARE(statusOf(second.readAnswer()), 200);
        QCOMPARE(idle.readToEnd(), std::string{});
        used.send(get("/"));
        QCOMPARE(statusOf(used.readAnswer()), 200);
    }

    void orNoConnectionGivesWay() {
        http::ServerOptions options;
        options.connectionLimit = 1;
        LoopbackServer server{echo, options};
        RawClient first{server.port()};
        first.send(get("/"));
        QCOMPARE(statusOf(first.readAnswer()), 200);
        RawClient second{server.port()};
        second.send(get("/"));
        QCOMPARE(second.readToEnd(), std::string{});
        first.send(get("/"));
        QCOMPARE(statusOf(first.readAnswer()), 200);
    }

    void noConnectionGivesWayWhileItWaitsForItsAnswer() {
        http::ServerOptions options;
        options.connectionLimit = 2;
        options.whenFull = http::WhenFull::DropLongestIdle;
        std::promise<void> bothArrived;
        std::vector<http::Responder> held;
        LoopbackServer server{[&](http::Request, http::Responder responder) {
                                  held.push_back(std::move(responder));
                                  if (held.size() == 2)
                                      bothArrived.set_value();
                              },
                              options};
        RawClient first{server.port()};
        RawClient second{server.port()};
        first.send(get("/"));
        second.send(get("/"));
        bothArrived.get_future().wait();
        RawClient third{server.port()};
        third.send(get("/"));
        QCOMPARE(third.readToEnd(), std::string{});
        server.onThread([&](http::Server&) {
            for (http::Responder& responder : held)
                responder.send({200, {}, "kept"});
            held.clear();
        });
        QCOMPARE(bodyOf(first.readAnswer()), std::string{"kept"});
        QCOMPARE(bodyOf(second.readAnswer()), std::string{"kept"});
    }

    void aFloodOfHalfOpenConnectionsLeavesRoomForOthers() {
        http::ServerOptions options;
        options.connectionLimit = 50;
        options.whenFull = http::WhenFull::DropLongestIdle;
        LoopbackServer server{echo, options};
        std::vector<std::unique_ptr<RawClient>> flood;
        for (int i = 0; i < 300; ++i) {
            flood.push_back(std::make_unique<RawClient>(server.port()));
            flood.back()->send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{");
        }
        for (int i = 0; i < 20; ++i) {
            RawClient client{server.port()};
            client.send(get("/"));
            QCOMPARE(statusOf(client.readAnswer()), 200);
        }
    }
};

LATHE_TEST(tst_ServerConnections)
#include "tst_ServerConnections.moc"
