#include "engine/http/WebSocket.h"
#include "tests/engine/http/Loopback.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <future>

using namespace lathe;
using lathe::test::LoopbackServer;
using lathe::test::RawClient;

/// The server's end of a WebSocket.
class tst_WebSocket : public QObject {
    Q_OBJECT

    static constexpr const char* handshake = "GET /chat HTTP/1.1\r\nHost: localhost\r\n"
                                             "Connection: keep-alive, Upgrade\r\n"
                                             "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

    std::shared_ptr<http::WebSocket> m_socket;
    std::promise<std::uint16_t> m_closed;

    /// Says back what it hears.
    http::Server::Handler echo() {
        m_socket.reset();
        m_closed = {};
        return [this](const http::Request& request, http::Responder responder) {
            if (!http::isHandshake(request))
                return responder.send({400, {}, {}});
            m_socket = http::WebSocket::accept(
                request, std::move(responder), {}, {},
                {[this](const std::string& payload, http::FrameKind kind) {
                     m_socket->send(payload, kind);
                 },
                 [] {},
                 [this](std::uint16_t code, const std::string&) { m_closed.set_value(code); }});
        };
    }

  private slots:
    void theHandshakeIsAnsweredWithTheKey() {
        LoopbackServer server{echo()};
        RawClient client{server.port()};
        client.send(handshake);
        const std::string answer = client.readUntil("\r\n\r\n");
        QVERIFY(answer.starts_with("HTTP/1.1 101 "));
        // The example of RFC 6455, section 1.3.
        QVERIFY(answer.find("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=") !=
                std::string::npos);
        server.onThread([this](http::Server&) { m_socket.reset(); });
        QCOMPARE(client.readToEnd(), std::string{});
    }
    void whatIsNoHandshakeIsNone() {
        LoopbackServer server{echo()};
        for (const char* missing :
             {"Upgrade: websocket", "Version: 13", "dGhlIHNhbXBsZSBub25jZQ", "GET"}) {
            std::string text = handshake;
            text.replace(text.find(missing), std::string{missing}.size(), "PUT");
            RawClient client{server.port()};
            client.send(text);
            QVERIFY2(client.readUntil("\r\n").starts_with("HTTP/1.1 400"), missing);
        }
    }
    void messagesGoBothWaysAndPingsAreAnswered() {
        LoopbackServer server{echo()};
        RawClient client{server.port()};
        client.send(handshake);
        client.readUntil("\r\n\r\n");
        client.send({"\x81\x82\0\0\0\0hi\x89\x81\0\0\0\0p", 15});
        QCOMPARE(client.readExactly(7), std::string("\x81\x02hi\x8a\x01p", 7));
        client.send({"\x88\x82\0\0\0\0\x03\xe8", 8});
        QCOMPARE(client.readToEnd(), std::string("\x88\x02\x03\xe8", 4));
        QCOMPARE(int(m_closed.get_future().get()), 1000);
    }
    void aClientThatBreaksTheProtocolLearnsWhy() {
        LoopbackServer server{echo()};
        RawClient client{server.port()};
        client.send(handshake);
        client.readUntil("\r\n\r\n");
        client.send({"\x81\x02hi", 4});
        QCOMPARE(client.readToEnd(), std::string("\x88\x02\x03\xea", 4));
        QCOMPARE(int(m_closed.get_future().get()), 1002);
    }
    void aClientThatGoesWithoutAWordIsMissed() {
        LoopbackServer server{echo()};
        RawClient client{server.port()};
        client.send(handshake);
        client.readUntil("\r\n\r\n");
        client.close();
        QCOMPARE(int(m_closed.get_future().get()), int(http::close_code::abnormal));
    }
    void theServerCloses() {
        LoopbackServer server{echo()};
        RawClient client{server.port()};
        client.send(handshake);
        client.readUntil("\r\n\r\n");
        server.onThread([this](http::Server&) { m_socket->close(1001, "away"); });
        QCOMPARE(client.readToEnd(), std::string("\x88\x06\x03\xe9"
                                                 "away",
                                                 8));
        QCOMPARE(int(m_closed.get_future().get()), 1001);
    }
};

LATHE_TEST(tst_WebSocket)
#include "tst_WebSocket.moc"
