#include "engine/http/Client.h"
#include "engine/http/Server.h"
#include "tests/engine/http/Loopback.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <atomic>
#include <future>
#include <mutex>
#include <random>

using namespace lathe;
using lathe::test::bodyOf;
using lathe::test::echo;
using lathe::test::get;
using lathe::test::LoopbackServer;
using lathe::test::post;
using lathe::test::RawClient;
using lathe::test::statusOf;

class tst_Server : public QObject {
    Q_OBJECT

  private slots:
    void answersSeveralRequestsOnOneConnection() {
        LoopbackServer server{echo};
        RawClient client{server.port()};
        for (int i = 0; i < 3; ++i) {
            const std::string body = "body " + std::to_string(i);
            QVERIFY(client.send(post(body)));
            QCOMPARE(bodyOf(client.readAnswer()), body);
        }
    }

    void requestsSentAheadAreAnsweredInOrder() {
        std::vector<http::Responder> waiting;
        LoopbackServer server{[&](http::Request request, http::Responder responder) {
            if (request.target == "/later")
                waiting.push_back(std::move(responder));
            else
                echo(std::move(request), std::move(responder));
        }};
        RawClient client{server.port()};
        QVERIFY(client.send(get("/1") + get("/later") + get("/3") + get("/4")));
        QVERIFY(client.readAnswer().find("X-Target: /1") != std::string::npos);
        while (true) {
            bool arrived = false;
            server.onThread([&](http::Server&) { arrived = !waiting.empty(); });
            if (arrived)
                break;
        }
        server.onThread([&](http::Server&) { waiting.front().send({200, {}, "late"}); });
        QCOMPARE(bodyOf(client.readAnswer()), std::string{"late"});
        QVERIFY(client.readAnswer().find("X-Target: /3") != std::string::npos);
        QVERIFY(client.readAnswer().find("X-Target: /4") != std::string::npos);
        server.onThread([&](http::Server&) { waiting.clear(); });
    }

    void whoWatchesAnAnswerIsToldItsHeadWhenItIsComplete() {
        std::atomic<int> told = 0;
        LoopbackServer server{[&](const http::Request& request, http::Responder responder) {
            responder.onAnswered([&](const http::Response& head) {
                if (head.body.empty() && head.fields.find("X-Kind"))
                    told = head.status;
            });
            http::Response response{201, {}, "whole"};
            response.fields.add("X-Kind", "some");
            if (request.target == "/whole")
                return responder.send(std::move(response));
            response.status = 202;
            response.fields.add("Content-Length", "14");
            responder.begin(std::move(response));
            responder.write(" and more");
            responder.finish();
        }};
        RawClient client{server.port()};
        QVERIFY(client.send(get("/whole")));
        QCOMPARE(bodyOf(client.readAnswer()), std::string{"whole"});
        QCOMPARE(told.load(), 201);
        QVERIFY(client.send(get("/pieces")));
        QVERIFY(client.readUntil("0\r\n\r\n").find("and more") != std::string::npos);
        QTRY_COMPARE(told.load(), 202);
    }

    // "first" is answered at once, "last" by nobody: what is gathered must not wait for it.
    void anAnswerThatCouldGoWithTheNextIsNotKeptFromItsClient() {
        http::ServerOptions options;
        options.gatherAnswers = true;
        std::vector<http::Responder> waiting;
        LoopbackServer server{[&](http::Request request, http::Responder responder) {
                                  if (request.target == "/first")
                                      echo(std::move(request), std::move(responder));
                                  else
                                      waiting.push_back(std::move(responder));
                              },
                              options};
        RawClient client{server.port()};
        QVERIFY(client.send(get("/first") + get("/last")));
        QVERIFY(client.readAnswer().find("X-Target: /first") != std::string::npos);
    }

    void aRequestMayBeSplitAnywhere() {
        LoopbackServer server{echo};
        const std::string chunked =
            "POST /c HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: "
            "chunked\r\n\r\n5\r\nhello\r\n6;x=y\r\n world\r\n0\r\nX-T: 1\r\n\r\n";
        for (const std::string& request : {post("0123456789"), chunked}) {
            const std::string expected = request == chunked ? "hello world" : "0123456789";
            for (std::size_t cut = 1; cut < request.size(); ++cut) {
                RawClient client{server.port()};
                QVERIFY(client.send(request.substr(0, cut)));
                // Lets the server see the first part alone.
                server.onThread([](http::Server&) {});
                QVERIFY(client.send(request.substr(cut)));
                QCOMPARE(bodyOf(client.readAnswer()), expected);
            }
        }
    }

    void aRequestMayComeByteForByte() {
        LoopbackServer server{echo};
        RawClient client{server.port()};
        for (const char byte : get("/slow") + post("abc"))
            QVERIFY(client.send({&byte, 1}));
        QVERIFY(client.readAnswer().find("X-Target: /slow") != std::string::npos);
        QCOMPARE(bodyOf(client.readAnswer()), std::string{"abc"});
    }

    void garbageIsAnswered400_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("no HTTP")
            << QByteArray{"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15} << 400;
        QTest::newRow("no version") << QByteArray{"GET /\r\n\r\n"} << 400;
        QTest::newRow("other version")
            << QByteArray{"GET / HTTP/2.0\r\nHost: localhost\r\n\r\n"} << 505;
        QTest::newRow("space in name")
            << QByteArray{"GET / HTTP/1.1\r\nHost : localhost\r\n\r\n"} << 400;
        QTest::newRow("no host") << QByteArray{"GET / HTTP/1.1\r\n\r\n"} << 400;
        QTest::newRow("bad length")
            << QByteArray{"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1x\r\n\r\n"}
            << 400;
        QTest::newRow("two lengths")
            << QByteArray{"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                          "1\r\nContent-Length: 2\r\n\r\nab"}
            << 400;
        QTest::newRow("length and chunks")
            << QByteArray{"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                          "1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"}
            << 400;
        QTest::newRow("bad chunk")
            << QByteArray{"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: "
                          "chunked\r\n\r\nzz\r\n\r\n"}
            << 400;
        QTest::newRow("coding")
            << QByteArray{"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip, "
                          "chunked\r\n\r\n0\r\n\r\n"}
            << 501;
        QTest::newRow("expectation") << QByteArray{"POST / HTTP/1.1\r\nHost: localhost\r\nExpect: "
                                                   "tea\r\nContent-Length: 0\r\n\r\n"}
                                     << 417;
        QTest::newRow("huge field")
            << QByteArray{"GET / HTTP/1.1\r\nHost: localhost\r\nX: "} + QByteArray(70'000, 'x')
            << 431;
        QTest::newRow("huge target") << QByteArray{"GET /"} + QByteArray(70'000, 'x') << 431;
    }
    void garbageIsAnswered400() {
        QFETCH(QByteArray, bytes);
        LoopbackServer server{echo};
        RawClient client{server.port()};
        client.send({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        const std::string answer = client.readAnswer();
        QTEST(statusOf(answer), "status");
        QVERIFY(bodyOf(answer).starts_with("{\"message\":"));
    }

    void noiseNeverBreaksTheServer() {
        LoopbackServer server{echo};
        std::mt19937 random{7};
        const std::string seed =
            post("hello", "X-A: b\r\n") +
            "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
            "5\r\nhello\r\n0\r\n\r\n";
        for (int round = 0; round < 300; ++round) {
            std::string bytes = seed;
            for (int i = 0; i < 1 + round % 5; ++i)
                bytes[random() % bytes.size()] = static_cast<char>(random());
            RawClient client{server.port()};
            client.send(bytes);
            client.shutdownSend();
            client.readToEnd();
        }
        RawClient client{server.port()};
        QVERIFY(client.send(get("/")));
        QCOMPARE(statusOf(client.readAnswer()), 200);
    }

    void tooLargeBodiesAreRefusedAndTheConnectionStaysOfUse() {
        http::ServerOptions options;
        options.bodyLimit = 1000;
        options.tooLarge = [](const http::Request& head) {
            return http::Response{413, {}, "too large for " + head.target};
        };
        LoopbackServer server{echo, options};
        RawClient client{server.port()};
        QVERIFY(client.send(post(std::string(300'000, 'x')) + get("/after")));
        const std::string answer = client.readAnswer();
        QCOMPARE(statusOf(answer), 413);
        QCOMPARE(bodyOf(answer), std::string{"too large for /"});
        QVERIFY(client.readAnswer().find("X-Target: /after") != std::string::npos);
    }

    void aChunkedBodyIsCountedAsItComes() {
        http::ServerOptions options;
        options.bodyLimit = 1000;
        LoopbackServer server{echo, options};
        RawClient client{server.port()};
        client.send("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
        const std::string chunk = "100\r\n" + std::string(256, 'x') + "\r\n";
        for (int i = 0; i < 5; ++i)
            client.send(chunk);
        QCOMPARE(statusOf(client.readAnswer()), 413);
    }

    void largeBodiesGoBothWays() {
        LoopbackServer server{echo};
        http::Request request{"POST", "/big", {}, std::string(6 * 1024 * 1024, 'b')};
        const auto answer =
            http::exchange("127.0.0.1", server.port(), request, std::chrono::seconds{30});
        QVERIFY(answer);
        QVERIFY(answer->body == request.body);
    }

    void continueIsSentOnlyToThoseWhoWait() {
        LoopbackServer server{echo};
        RawClient client{server.port()};
        client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nExpect: "
                    "100-continue\r\n\r\n");
        QCOMPARE(client.readUntil("\r\n\r\n"), std::string{"HTTP/1.1 100 Continue\r\n\r\n"});
        client.send("abc");
        QCOMPARE(bodyOf(client.readAnswer()), std::string{"abc"});
        client.send(post("abc", "Expect: 100-continue\r\n"));
        QCOMPARE(statusOf(client.readAnswer()), 200);
    }

    void aTooLargeBodyIsRefusedBeforeItIsSent() {
        http::ServerOptions options;
        options.bodyLimit = 10;
        LoopbackServer server{echo, options};
        RawClient client{server.port()};
        client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\nExpect: "
                    "100-continue\r\n\r\n");
        QCOMPARE(statusOf(client.readAnswer()), 413);
        QCOMPARE(client.readToEnd(), std::string{});
    }

    void headGetsTheLengthWithoutTheBody() {
        LoopbackServer server{[](http::Request, http::Responder responder) {
            responder.send({200, {}, "twelve bytes"});
        }};
        RawClient client{server.port()};
        client.send("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n" + get("/"));
        const std::string head = client.readUntil("\r\n\r\n");
        QVERIFY(head.find("Content-Length: 12\r\n") != std::string::npos);
        QCOMPARE(bodyOf(client.readAnswer()), std::string{"twelve bytes"});
    }

    void http10ClosesUnlessAskedToStay() {
        LoopbackServer server{echo};
        RawClient client{server.port()};
        client.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        QVERIFY(client.readAnswer().find("Connection: keep-alive") != std::string::npos);
        client.send("GET / HTTP/1.0\r\n\r\n");
        QVERIFY(client.readToEnd().find("Connection: close") != std::string::npos);
    }

    void answersCanBeChunkedWithTrailers() {
        LoopbackServer server{[](http::Request, http::Responder responder) {
            responder.begin({200, {}, {}});
            responder.write("hello");
            responder.write(" world");
            http::Fields trailers;
            trailers.add("X-Checksum", "1");
            responder.finish(trailers);
        }};
        RawClient client{server.port()};
        client.send(get("/"));
        const std::string head = client.readUntil("\r\n\r\n");
        QVERIFY(head.find("Transfer-Encoding: chunked") != std::string::npos);
        QCOMPARE(client.readUntil("\r\n\r\n"),
                 std::string{"5\r\nhello\r\n6\r\n world\r\n0\r\nX-Checksum: 1\r\n\r\n"});
        client.send(get("/"));
        QCOMPARE(statusOf(client.readUntil("0\r\nX-Checksum: 1\r\n\r\n")), 200);
    }

    void aProducerCanWaitForASlowReader() {
        std::atomic<int> taken = 0;
        std::vector<http::Responder> held;
        LoopbackServer server{[&](http::Request, http::Responder responder) {
            responder.begin({200, {}, {}});
            for (int i = 0; i < 64; ++i)
                responder.write(std::string(256 * 1024, 'x'), [&] { ++taken; });
            held.push_back(responder);
        }};
        RawClient client{server.port()};
        client.send(get("/"));
        client.readUntil("\r\n\r\n");
        server.onThread([&](http::Server&) { held.front().finish(); });
        QVERIFY(taken < 64);
        const std::string all = client.readUntil("0\r\n\r\n");
        QVERIFY(all.size() > 64 * 256 * 1024);
        server.onThread([](http::Server&) {});
        QCOMPARE(taken.load(), 64);
    }

    void streamedBodiesComeInPiecesWithTrailers() {
        std::string received;
        std::string trailer;
        http::ServerOptions options;
        options.bodyLimit = 10;
        options.streaming = [&](const http::Request& head, http::Responder responder) {
            std::optional<http::BodyStream> stream;
            if (head.target != "/stream")
                return stream;
            stream.emplace();
            stream->data = [&](std::string_view bytes) { received += bytes; };
            stream->end = [&, responder](const http::Fields& trailers, bool complete) mutable {
                trailer = trailers.valueOr("X-T", "none");
                responder.send({complete ? 200 : 500, {}, "done"});
            };
            return stream;
        };
        LoopbackServer server{echo, options};
        RawClient client{server.port()};
        client.send(
            "POST /stream HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 4; ++i)
            client.send("5\r\n12345\r\n");
        client.send("0\r\nX-T: yes\r\n\r\n" + post("short"));
        QCOMPARE(bodyOf(client.readAnswer()), std::string{"done"});
        QCOMPARE(bodyOf(client.readAnswer()), std::string{"short"});
        QCOMPARE(received, std::string{"12345123451234512345"});
        QCOMPARE(trailer, std::string{"yes"});
    }

    void aStreamIsToldWhenItsClientGoesAway() {
        std::promise<bool> ended;
        http::ServerOptions options;
        options.streaming = [&](const http::Request&, http::Responder) {
            return http::BodyStream{
                [](std::string_view) {},
                [&](const http::Fields&, bool complete) { ended.set_value(complete); }};
        };
        LoopbackServer server{echo, options};
        RawClient client{server.port()};
        client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc");
        client.close();
        QCOMPARE(ended.get_future().get(), false);
    }

    void whoeverDropsTheResponderAnswers500() {
        LoopbackServer server{[](http::Request, http::Responder) {}};
        RawClient client{server.port()};
        client.send(get("/") + get("/"));
        QCOMPARE(statusOf(client.readAnswer()), 500);
        QCOMPARE(statusOf(client.readAnswer()), 500);
    }

    void aHandlerLearnsThatItsClientHasGone() {
        std::promise<void> closed;
        std::vector<http::Responder> held;
        LoopbackServer server{[&](http::Request, http::Responder responder) {
            responder.onClosed([&] { closed.set_value(); });
            held.push_back(std::move(responder));
        }};
        RawClient client{server.port()};
        client.send(get("/"));
        client.close();
        closed.get_future().wait();
        server.onThread([&](http::Server&) {
            held.front().send({200, {}, "for nobody"});
            held.clear();
        });
    }

    void aClientThatClosedItsSendingHalfStillGetsItsAnswer() {
        std::promise<void> closed;
        std::vector<http::Responder> held;
        LoopbackServer server{[&](http::Request, http::Responder responder) {
            responder.onClosed([&] { closed.set_value(); });
            held.push_back(std::move(responder));
        }};
        RawClient client{server.port()};
        client.send(get("/"));
        client.shutdownSend();
        closed.get_future().wait();
        server.onThread([&](http::Server&) {
            held.front().send({200, {}, "late"});
            held.clear();
        });
        QCOMPARE(bodyOf(client.readToEnd()), std::string{"late"});
    }

    void foreignHostsAndOriginsAreRefused_data() {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("status");
        QTest::newRow("localhost") << QByteArray{"Host: localhost:4566\r\n"} << 200;
        QTest::newRow("address") << QByteArray{"Host: 127.0.0.1:4566\r\n"} << 200;
        QTest::newRow("bucket") << QByteArray{"Host: bucket.s3.localhost:4566\r\n"} << 200;
        QTest::newRow("IPv6") << QByteArray{"Host: [::1]:4566\r\n"} << 200;
        QTest::newRow("foreign") << QByteArray{"Host: evil.example\r\n"} << 421;
        QTest::newRow("suffix") << QByteArray{"Host: evil-localhost\r\n"} << 421;
        QTest::newRow("prefix") << QByteArray{"Host: 127.0.0.1.evil.example\r\n"} << 421;
        QTest::newRow("own page")
            << QByteArray{"Host: localhost\r\nOrigin: http://localhost:3000\r\n"} << 200;
        QTest::newRow("foreign page")
            << QByteArray{"Host: localhost\r\nOrigin: https://evil.example\r\n"} << 403;
        QTest::newRow("opaque page") << QByteArray{"Host: localhost\r\nOrigin: null\r\n"} << 403;
    }
    void foreignHostsAndOriginsAreRefused() {
        QFETCH(QByteArray, fields);
        LoopbackServer server{echo};
        RawClient client{server.port()};
        client.send("GET / HTTP/1.1\r\n" + fields.toStdString() + "\r\n");
        QTEST(statusOf(client.readAnswer()), "status");
    }

    void fieldsCannotSmuggleLines() {
        LoopbackServer server{[](http::Request, http::Responder responder) {
            http::Response response;
            response.fields.add("X-Value", "a\r\nX-Smuggled: b");
            responder.send(std::move(response));
        }};
        RawClient client{server.port()};
        client.send(get("/"));
        QVERIFY(client.readAnswer().find("\r\nX-Smuggled") == std::string::npos);
    }

    void aTakenPortIsAClearError() {
        LoopbackServer first{echo};
        boost::asio::io_context io;
        http::ServerOptions options;
        options.port = first.port();
        const auto second = http::Server::listen(io, options, echo);
        QVERIFY(!second);
        QCOMPARE(second.error().code, std::string{"PortInUse"});
    }

    void aServerMayBeDestroyedWhileItHandles() {
        boost::asio::io_context io{1};
        std::unique_ptr<http::Server> server;
        std::vector<http::Responder> outliving;
        auto made = http::Server::listen(io, {}, [&](http::Request, http::Responder responder) {
            outliving.push_back(std::move(responder));
            server.reset();
        });
        server = std::move(*made);
        RawClient client{server->port()};
        client.send(get("/"));
        while (server)
            io.run_one();
        QCOMPARE(client.readToEnd(), std::string{});
        outliving.clear();
    }
};

LATHE_TEST(tst_Server)
#include "tst_Server.moc"
