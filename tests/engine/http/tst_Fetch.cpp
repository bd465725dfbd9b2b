#include "engine/http/Fetch.h"
#include "tests/engine/http/Loopback.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <fmt/format.h>

#include <optional>

using namespace lathe;
using lathe::test::LoopbackServer;

/// The client that does not block, and the URLs that it takes.
class tst_Fetch : public QObject {
    Q_OBJECT

    static Result<http::Response> fetch(const std::string& url,
                                        const http::Request& request = {"GET", {}, {}, {}},
                                        http::FetchLimits limits = {Milliseconds{20'000}}) {
        boost::asio::io_context io;
        Result<http::Response> got = Error{"None", {}};
        http::fetch(io, *http::parseUrl(url), request, limits,
                    [&](Result<http::Response> response) { got = std::move(response); });
        io.run();
        return got;
    }
    static std::string textOf(const std::string& url) {
        const auto parsed = http::parseUrl(url);
        return parsed ? fmt::format("{} {} {} {} {}", parsed->secure, parsed->host, parsed->port,
                                    parsed->target, parsed->isLoopback())
                      : "none";
    }

  private slots:
    void urlsAreReadInTheirParts() {
        QCOMPARE(textOf("http://example.com"), std::string{"false example.com 80 / false"});
        QCOMPARE(textOf("HTTPS://u:p@example.com:8443/a?b=c#d"),
                 std::string{"true example.com 8443 /a?b=c false"});
        QCOMPARE(textOf("http://[::1]:81?q"), std::string{"false ::1 81 /?q true"});
        QCOMPARE(textOf("http://a.localhost/"), std::string{"false a.localhost 80 / true"});
        QCOMPARE(textOf("http://127.9.9.9"), std::string{"false 127.9.9.9 80 / true"});
        QCOMPARE(textOf("http://alocalhost"), std::string{"false alocalhost 80 / false"});
        for (const char* wrong : {"", "ftp://a", "http://", "http://:80", "http://a:b",
                                  "http://a:70000", "http://a/b c", "http://a/\r\nX: y"})
            QCOMPARE(textOf(wrong), std::string{"none"});
    }
    void hostsAreWrittenWithoutTheSchemesOwnPort() {
        QCOMPARE(http::parseUrl("https://a:443/")->authority(), std::string{"a"});
        QCOMPARE(http::parseUrl("https://[::1]:80/")->authority(), std::string{"[::1]:80"});
    }
    void whatIsBelowLocalhostIsThisMachine() {
        const LoopbackServer server{test::echo};
        const http::Request request{"POST", {}, {}, "hello"};
        const auto response =
            fetch(fmt::format("http://some.where.localhost:{}/a?b", server.port()), request);
        QVERIFY2(response, response ? "" : response.error().detail.english().c_str());
        QCOMPARE(response->body, std::string{"hello"});
        QVERIFY(response->fields.find("X-Target") == "/a?b");
    }
    void anAnswerOfAnyStatusIsOne() {
        const LoopbackServer server{[](const http::Request&, http::Responder responder) {
            responder.send({503, {}, "busy"});
        }};
        const auto response = fetch(fmt::format("http://127.0.0.1:{}", server.port()));
        QVERIFY(response && response->status == 503 && response->body == "busy");
    }
    void anAnswerCountsThatComesBeforeAllHasBeenRead() {
        http::ServerOptions options;
        options.bodyLimit = 10;
        const LoopbackServer server{test::echo, options};
        const http::Request request{"POST", {}, {}, std::string(5'000'000, 'x')};
        const auto response = fetch(fmt::format("http://127.0.0.1:{}", server.port()), request);
        QVERIFY2(response, response ? "" : response.error().detail.english().c_str());
        QCOMPARE(response->status, 413);
    }
    void whoDoesNotAnswerInTimeHasNot() {
        std::optional<http::Responder> kept;
        LoopbackServer server{[&](const http::Request&, http::Responder responder) {
            kept.emplace(std::move(responder));
        }};
        const auto response = fetch(fmt::format("http://127.0.0.1:{}", server.port()),
                                    {"GET", {}, {}, {}}, {Milliseconds{50}});
        QVERIFY(!response);
        QCOMPARE(response.error().code, std::string{"Timeout"});
        server.onThread([&](http::Server&) { kept.reset(); });
    }
    void whereNobodyListensNobodyIsReached() {
        const auto response = fetch("http://127.0.0.1:1/");
        QVERIFY(!response);
        QCOMPARE(response.error().code, std::string{"Unreachable"});
    }
};

LATHE_TEST(tst_Fetch)
#include "tst_Fetch.moc"
