#include "engine/sources/http/GatewayError.h"
#include "tests/engine/sources/http/ProjectOf.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::sources::http;

class tst_GatewayError : public QObject {
    Q_OBJECT

    static Response answer(ApiKind kind, GatewayError error,
                           std::map<std::string, GatewayResponse> own = {}) {
        auto api = std::make_shared<Api>();
        api->kind = kind;
        api->stages.push_back({"Prod", {}});
        api->gatewayResponses = std::move(own);
        return answerTo(error, test::exchangeOf(api, Request{"GET", "/", {}, {}}));
    }

  private slots:
    void eachKindOfApiHasItsOwnWords() {
        const auto check = [](ApiKind kind, GatewayError error, int status, const char* body) {
            const Response response = answer(kind, error);
            QCOMPARE(response.status, status);
            QCOMPARE(response.body, std::string{body});
        };
        check(ApiKind::Rest, GatewayError::ResourceNotFound, 403,
              R"({"message":"Missing Authentication Token"})");
        check(ApiKind::Http, GatewayError::ResourceNotFound, 404, R"({"message":"Not Found"})");
        check(ApiKind::Rest, GatewayError::IntegrationFailure, 502,
              R"({"message":"Internal server error"})");
        check(ApiKind::Http, GatewayError::IntegrationFailure, 500,
              R"({"message":"Internal Server Error"})");
        check(ApiKind::FunctionUrl, GatewayError::IntegrationFailure, 502, "Internal Server Error");
        check(ApiKind::Rest, GatewayError::IntegrationTimeout, 504,
              R"({"message":"Endpoint request timed out"})");
        check(ApiKind::Http, GatewayError::IntegrationTimeout, 503,
              R"({"message":"Service Unavailable"})");
    }
    void ownResponsesOfRestApisGoOverThem() {
        const GatewayResponse own{
            401,
            {{"gatewayresponse.header.Access-Control-Allow-Origin", "'*'"}},
            {{"application/json",
              R"({"m":$context.error.messageString,"t":"$context.error.responseType"})"}}};
        const Response response = answer(ApiKind::Rest, GatewayError::ResourceNotFound,
                                         {{"MISSING_AUTHENTICATION_TOKEN", own}});
        QCOMPARE(response.status, 401);
        QCOMPARE(response.body,
                 std::string{
                     R"({"m":"Missing Authentication Token","t":"MISSING_AUTHENTICATION_TOKEN"})"});
        QVERIFY(response.fields.find("Access-Control-Allow-Origin") == "*");
        QCOMPARE(answer(ApiKind::Rest, GatewayError::IntegrationFailure,
                        {{"DEFAULT_5XX", {501, {}, {}}}})
                     .status,
                 501);
    }
};

LATHE_TEST(tst_GatewayError)
#include "tst_GatewayError.moc"
