#include "S3Bench.h"
#include "engine/services/s3/Website.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::test;

/// Buckets as websites.
class tst_S3Website : public QObject {
    Q_OBJECT

    std::unique_ptr<S3Bench> m_bench;

    http::Response visit(const std::string& path, const std::string& method = "GET") {
        return m_bench->ask(method, path, {}, {{"Host", "photos.s3-website.localhost"}});
    }
    void configure(const std::string& inner) {
        QCOMPARE(m_bench
                     ->ask("PUT", "/photos?website",
                           "<WebsiteConfiguration>" + inner + "</WebsiteConfiguration>")
                     .status,
                 200);
    }
    static std::string field(const http::Response& response, const char* name) {
        return std::string{response.fields.valueOr(name, "")};
    }
    static constexpr const char* index =
        "<IndexDocument><Suffix>index.html</Suffix></IndexDocument>";
    static constexpr const char* error = "<ErrorDocument><Key>error.html</Key></ErrorDocument>";

  private slots:
    void init() {
        m_bench = std::make_unique<S3Bench>();
        m_bench->ask("PUT", "/photos");
        m_bench->ask("PUT", "/photos/index.html", "home", {{"Content-Type", "text/html"}});
        m_bench->ask("PUT", "/photos/docs/index.html", "docs");
    }
    void cleanup() { m_bench.reset(); }

    void hostsNameWebsites() {
        using services::s3::websiteOfHost;
        QCOMPARE(*websiteOfHost("my.photos.s3-website-eu-west-1.amazonaws.com"),
                 std::string{"my.photos"});
        QCOMPARE(*websiteOfHost("photos.s3-website.eu-central-1.amazonaws.com"),
                 std::string{"photos"});
        QCOMPARE(*websiteOfHost("photos.s3-website.localhost:4566"), std::string{"photos"});
        QVERIFY(!websiteOfHost("photos.s3.localhost") && !websiteOfHost("s3-website.localhost"));
    }
    void foldersShowTheirIndex() {
        configure(index);
        const auto home = visit("/");
        QCOMPARE(home.body, std::string{"home"});
        QCOMPARE(field(home, "Content-Type"), std::string{"text/html"});
        QCOMPARE(visit("/docs/").body, std::string{"docs"});
        const auto folder = visit("/docs");
        QCOMPARE(folder.status, 302);
        QCOMPARE(field(folder, "Location"), std::string{"/docs/"});
    }
    void whatIsMissingIsShownAsAPage() {
        QVERIFY(visit("/").body.find("<li>Code: NoSuchWebsiteConfiguration</li>") !=
                std::string::npos);
        configure(std::string{index} + error);
        const auto missing = visit("/none<b>");
        QCOMPARE(missing.status, 404);
        QVERIFY(missing.body.find("<li>Key: none&lt;b&gt;</li>") != std::string::npos);
        QVERIFY(missing.body.find("Retrieve a Custom Error Document") != std::string::npos);
        m_bench->ask("PUT", "/photos/error.html", "sorry");
        QCOMPARE(visit("/none").status, 404);
        QCOMPARE(visit("/none").body, std::string{"sorry"});
    }
    void rulesSendBrowsersElsewhere() {
        configure(std::string{index} +
                  "<RoutingRules><RoutingRule><Condition><KeyPrefixEquals>old/</KeyPrefixEquals>"
                  "</Condition><Redirect><ReplaceKeyPrefixWith>new/</ReplaceKeyPrefixWith>"
                  "<HttpRedirectCode>302</HttpRedirectCode></Redirect></RoutingRule><RoutingRule>"
                  "<Condition><HttpErrorCodeReturnedEquals>404</HttpErrorCodeReturnedEquals>"
                  "</Condition><Redirect><HostName>example.com</HostName><Protocol>https</Protocol>"
                  "</Redirect></RoutingRule></RoutingRules>");
        const auto moved = visit("/old/a%20b");
        QCOMPARE(moved.status, 302);
        QCOMPARE(field(moved, "Location"),
                 std::string{"http://photos.s3-website.localhost/new/a%20b"});
        QCOMPARE(field(visit("/none"), "Location"), std::string{"https://example.com/none"});
        QCOMPARE(visit("/docs/").status, 200);
    }
    void allRequestsOrOneObjectAreRedirected() {
        configure(index);
        m_bench->ask("PUT", "/photos/moved", "", {{"x-amz-website-redirect-location", "/docs/"}});
        QCOMPARE(visit("/moved").status, 301);
        QCOMPARE(field(visit("/moved"), "Location"), std::string{"/docs/"});
        configure(
            "<RedirectAllRequestsTo><HostName>example.com</HostName></RedirectAllRequestsTo>");
        QCOMPARE(field(visit("/x"), "Location"), std::string{"http://example.com/x"});
    }
    void nobodyWritesThroughAWebsite() {
        configure(index);
        QCOMPARE(visit("/index.html", "DELETE").status, 405);
        const std::string large(1024 * 1024, 'x');
        QCOMPARE(
            m_bench->ask("PUT", "/index.html", large, {{"Host", "photos.s3-website.localhost"}})
                .status,
            405);
        QCOMPARE(visit("/").body, std::string{"home"});
    }
};

LATHE_TEST(tst_S3Website)
#include "tst_S3Website.moc"
