#include "engine/sources/http/CorsRules.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe::sources::http;

class tst_CorsRules : public QObject {
    Q_OBJECT

    static Request from(const std::string& origin) {
        Request request{"OPTIONS", "/", {}, {}};
        request.fields.add("Origin", origin);
        request.fields.add("Access-Control-Request-Method", "PUT");
        return request;
    }
    static std::string field(const Response& response, std::string_view name) {
        return std::string{response.fields.valueOr(name, "")};
    }

    const Cors m_cors{
        {"https://a.example", "https://*.b.example"}, {"GET", "PUT"}, {"x-a"}, {"x-b"}, 60, true};

  private slots:
    void preflightsSayWhatIsAllowed() {
        const Response response = preflightAnswer(m_cors, from("https://a.example"), ApiKind::Http);
        QCOMPARE(response.status, 204);
        QCOMPARE(field(response, "Access-Control-Allow-Origin"), std::string{"https://a.example"});
        QCOMPARE(field(response, "Access-Control-Allow-Methods"), std::string{"GET,PUT"});
        QCOMPARE(field(response, "Access-Control-Allow-Headers"), std::string{"x-a"});
        QCOMPARE(field(response, "Access-Control-Allow-Credentials"), std::string{"true"});
        QCOMPARE(field(response, "Access-Control-Max-Age"), std::string{"60"});
    }
    void otherOriginsAreToldNothing() {
        const Response response =
            preflightAnswer(m_cors, from("https://evil.example"), ApiKind::Http);
        QCOMPARE(response.fields.count(), 0u);
        QVERIFY(!field(preflightAnswer(m_cors, from("https://x.b.example"), ApiKind::Http),
                       "Access-Control-Allow-Origin")
                     .empty());
    }
    void answersGetTheConfigurationsFieldsOverTheFunctionsOwn() {
        Response response;
        response.fields.add("access-control-allow-origin", "https://own.example");
        addCorsHeaders(m_cors, from("https://a.example"), response);
        QCOMPARE(field(response, "Access-Control-Allow-Origin"), std::string{"https://a.example"});
        QCOMPARE(field(response, "Access-Control-Expose-Headers"), std::string{"x-b"});
    }
    void everybodyIsAStarWithoutCredentials() {
        const Cors all{{"*"}, {}, {}, {}, {}, false};
        QCOMPARE(field(preflightAnswer(all, from("https://c"), ApiKind::Http),
                       "Access-Control-Allow-Origin"),
                 std::string{"*"});
    }
    void onlyAskingForAMethodIsAPreflight() {
        QVERIFY(isPreflight(from("https://a")));
        Request plain{"OPTIONS", "/", {}, {}};
        QVERIFY(!isPreflight(plain));
    }
};

LATHE_TEST(tst_CorsRules)
#include "tst_CorsRules.moc"
