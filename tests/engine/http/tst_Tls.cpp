#include "engine/base/Clock.h"
#include "engine/http/Authority.h"
#include "engine/http/Fetch.h"
#include "engine/http/Tls.h"
#include "tests/engine/http/Loopback.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lathe;
using lathe::test::LoopbackServer;

/// TLS on the port of plain HTTP, with a certificate of one's own.
class tst_Tls : public QObject {
    Q_OBJECT

    static constexpr Timestamp now{std::chrono::seconds{1'796'000'000}};
    QTemporaryDir m_folder;
    std::filesystem::path folder() const { return m_folder.path().toStdString(); }

    static QByteArray contents(const std::filesystem::path& path) {
        QFile file{QString::fromStdString(path.string())};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    static Result<http::Response> fetch(std::uint16_t port, const std::string& host) {
        boost::asio::io_context io;
        Result<http::Response> got = Error{"None", {}};
        const auto url = http::parseUrl("https://" + host + ":" + std::to_string(port) + "/x");
        http::fetch(io, *url, {"POST", {}, {}, std::string(100'000, 'y')},
                    {std::chrono::milliseconds{20'000}, 1'000'000},
                    [&](Result<http::Response> response) { got = std::move(response); });
        io.run();
        return got;
    }

  private slots:
    void initTestCase() {
        const auto files = http::ensureAuthority(folder() / "tls", {}, Clock::system().wall());
        QVERIFY(files);
        // Read once, by the client's first use of TLS.
        qputenv("SSL_CERT_FILE", files->authority.c_str());
    }
    void theSamePortTakesBoth() {
        const auto files = http::ensureAuthority(folder() / "tls", {}, Clock::system().wall());
        http::ServerOptions options;
        auto identity = http::TlsIdentity::load(files->certificate, files->key);
        QVERIFY(identity);
        options.tls = *identity;
        LoopbackServer server{[](const http::Request& request, http::Responder responder) {
                                  http::Response response{200, {}, request.body};
                                  response.fields.add("X-Secure", request.secure ? "yes" : "no");
                                  responder.send(std::move(response));
                              },
                              options};
        for (const char* host : {"localhost", "127.0.0.1"}) {
            const auto response = fetch(server.port(), host);
            QVERIFY2(response, response ? "" : response.error().detail.english().c_str());
            QCOMPARE(response->body.size(), std::size_t{100'000});
            QCOMPARE(std::string{response->fields.valueOr("X-Secure", "")}, std::string{"yes"});
        }
        test::RawClient plain{server.port()};
        plain.send(test::get("/"));
        QVERIFY(plain.readAnswer().find("X-Secure: no") != std::string::npos);
    }
    void whatIsNoTlsAfterItsFirstByteIsLetGoOf() {
        const auto files = http::ensureAuthority(folder() / "tls", {}, Clock::system().wall());
        http::ServerOptions options;
        options.tls = *http::TlsIdentity::load(files->certificate, files->key);
        LoopbackServer server{test::echo, options};
        test::RawClient client{server.port()};
        client.send(std::string{"\x16"} + std::string(100, 'x'));
        QVERIFY(client.readToEnd().find("HTTP") == std::string::npos);
    }
    void whereTlsIsNotSpokenItIsNoHttp() {
        LoopbackServer server{test::echo};
        test::RawClient client{server.port()};
        client.send(std::string{"\x16\x03\x01\x00\x05hello\r\n\r\n", 14});
        QCOMPARE(test::statusOf(client.readAnswer()), 400);
    }
    void theAuthorityStaysAndTheCertificateIsRenewed() {
        const auto first = http::ensureAuthority(folder() / "a", {}, now);
        QVERIFY(first);
        const QByteArray authority = contents(first->authority);
        const QByteArray certificate = contents(first->certificate);
        QVERIFY(contents(first->bundle).endsWith(authority));
        QVERIFY(http::ensureAuthority(folder() / "a", {}, now + std::chrono::days{300}));
        QCOMPARE(contents(first->certificate), certificate);
        QVERIFY(http::ensureAuthority(folder() / "a", {"*.execute-api.eu-west-1.localhost"}, now));
        const QByteArray named = contents(first->certificate);
        QVERIFY(named != certificate);
        QVERIFY(http::ensureAuthority(folder() / "a", {}, now + std::chrono::days{380}));
        QVERIFY(contents(first->certificate) != named);
        QCOMPARE(contents(first->authority), authority);
    }
    void keysAreTheOwnersAlone() {
        const auto files = http::ensureAuthority(folder() / "b", {}, now);
        for (const auto& file : {files->key, folder() / "b/authority.key"})
            QVERIFY(QFile::permissions(QString::fromStdString(file.string())) ==
                    (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    }
    void whatCannotBeReadIsMadeAnew() {
        const auto files = http::ensureAuthority(folder() / "c", {}, now);
        for (const auto& file : {files->authority, files->key}) {
            QFile damaged{QString::fromStdString(file.string())};
            QVERIFY(damaged.open(QIODevice::WriteOnly));
            damaged.write("x");
            damaged.close();
            QVERIFY(http::ensureAuthority(folder() / "c", {}, now));
            QVERIFY(http::TlsIdentity::load(files->certificate, files->key));
        }
    }
    void whereNothingCanBeKeptItFails() {
        const auto files = http::ensureAuthority("/proc/none", {}, now);
        QVERIFY(!files);
        QCOMPARE(files.error().code, std::string{"Tls.Authority"});
    }
};

LATHE_TEST(tst_Tls)
#include "tst_Tls.moc"
