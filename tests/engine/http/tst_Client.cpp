#include "engine/http/Client.h"
#include "tests/engine/http/Loopback.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using lathe::test::LoopbackServer;

class tst_Client : public QObject {
    Q_OBJECT

  private slots:
    void exchangesOneRequest() {
        LoopbackServer server{[](http::Request request, http::Responder responder) {
            http::Response response{
                201, {}, request.method + " " + request.target + " " + request.body};
            response.fields.add("X-Seen", std::string{request.fields.valueOr("x-sent", "")});
            responder.send(std::move(response));
        }};
        http::Request request{"PUT", "/a?b=c", {}, "body"};
        request.fields.add("X-Sent", "yes");
        const auto answer =
            http::exchange("localhost", server.port(), request, std::chrono::seconds{20});
        QVERIFY(answer);
        QCOMPARE(answer->status, 201);
        QCOMPARE(answer->body, std::string{"PUT /a?b=c body"});
        QCOMPARE(answer->fields.valueOr("x-seen", ""), std::string_view{"yes"});
    }

    void readsChunkedAnswers() {
        LoopbackServer server{[](http::Request, http::Responder responder) {
            responder.begin({200, {}, {}});
            responder.write("one ");
            responder.write("two");
            responder.finish();
        }};
        const auto answer = http::exchange("127.0.0.1", server.port(), {"GET", "/", {}, {}},
                                           std::chrono::seconds{20});
        QVERIFY(answer);
        QCOMPARE(answer->body, std::string{"one two"});
    }

    void handsTheBodyOverAsItComes() {
        std::vector<http::Responder> held;
        LoopbackServer server{[&](http::Request, http::Responder responder) {
            responder.begin({200, {}, {}});
            responder.write("one");
            held.push_back(std::move(responder));
        }};
        std::vector<std::string> pieces;
        const auto answer = http::exchange("127.0.0.1", server.port(), {"GET", "/", {}, {}},
                                           std::chrono::seconds{20}, [&](std::string_view piece) {
                                               pieces.emplace_back(piece);
                                               server.onThread([&](http::Server&) {
                                                   if (pieces.size() == 1)
                                                       held.front().write("two");
                                                   else
                                                       held.front().finish();
                                               });
                                           });
        QVERIFY(answer);
        QCOMPARE(pieces, (std::vector<std::string>{"one", "two"}));
        QVERIFY(answer->body.empty());
        server.onThread([&](http::Server&) { held.clear(); });
    }

    void saysWhenNobodyListens() {
        std::uint16_t port = 0;
        {
            LoopbackServer server{[](http::Request, http::Responder) {}};
            port = server.port();
        }
        const auto answer =
            http::exchange("127.0.0.1", port, {"GET", "/", {}, {}}, std::chrono::seconds{20});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, std::string{"Unreachable"});
    }

    void givesUpAfterItsTime() {
        std::vector<http::Responder> held;
        LoopbackServer server{[&](http::Request, http::Responder responder) {
            held.push_back(std::move(responder));
        }};
        const auto answer = http::exchange("127.0.0.1", server.port(), {"GET", "/", {}, {}},
                                           std::chrono::milliseconds{50});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, std::string{"Timeout"});
        server.onThread([&](http::Server&) { held.clear(); });
    }

    void leavesTheMachineToNobody() {
        const auto answer =
            http::exchange("192.0.2.1", 80, {"GET", "/", {}, {}}, std::chrono::seconds{20});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, std::string{"Unreachable"});
    }
};

LATHE_TEST(tst_Client)
#include "tst_Client.moc"
