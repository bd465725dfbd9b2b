#include "engine/sources/http/Throttles.h"
#include "tests/engine/sources/http/ProjectOf.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::sources::http;
using namespace std::chrono_literals;

class tst_Throttles : public QObject {
    Q_OBJECT

    static std::shared_ptr<Api> api(std::vector<Throttle> throttles) {
        auto api = std::make_shared<Api>();
        api->stages.push_back({"Prod", {}, std::move(throttles)});
        for (const char* method : {"GET", "POST"}) {
            Route route;
            route.method = method;
            route.path = PathPattern{"/orders"};
            api->routes.push_back(std::move(route));
        }
        return api;
    }
    static bool ask(Throttles& throttles, const std::shared_ptr<Api>& api,
                    const std::string& method) {
        return throttles.admit(test::exchangeOf(api, {method, "/orders", {}, {}}));
    }

    ManualClock m_clock;

  private slots:
    void whereNothingIsSaidEverybodyPasses() {
        Throttles throttles{m_clock};
        const auto open = api({});
        for (int i = 0; i < 100; ++i)
            QVERIFY(ask(throttles, open, "GET"));
    }
    void aMethodHasABucketOfItsOwn() {
        Throttles throttles{m_clock};
        const auto mine = api({{"*", "*", 1, 2}});
        QVERIFY(ask(throttles, mine, "GET") && ask(throttles, mine, "GET"));
        QVERIFY(!ask(throttles, mine, "GET"));
        QVERIFY(ask(throttles, mine, "POST"));
        m_clock.advance(1s);
        QVERIFY(ask(throttles, mine, "GET"));
        QVERIFY(!ask(throttles, mine, "GET"));
    }
    void theCloserLimitCounts() {
        Throttles throttles{m_clock};
        const auto mine = api({{"/orders", "GET", 1, 1}, {"*", "*", 100, 100}});
        QVERIFY(ask(throttles, mine, "GET"));
        QVERIFY(!ask(throttles, mine, "GET"));
        QVERIFY(ask(throttles, mine, "POST") && ask(throttles, mine, "POST"));
    }
    void noRateLetsNobodyPass() {
        Throttles throttles{m_clock};
        QVERIFY(!ask(throttles, api({{"*", "*", 0, 0}}), "GET"));
    }
    void limitsOfTheTemplateAreRead() {
        const auto apis = apisOf(*test::projectOf(test::withFunction(
            "  Site:\n"
            "    Type: AWS::Serverless::Api\n"
            "    Properties:\n"
            "      StageName: dev\n"
            "      MethodSettings:\n"
            "        - {ResourcePath: '/*', HttpMethod: '*', ThrottlingRateLimit: 5}\n"
            "        - {ResourcePath: '/~1orders~1{id}', HttpMethod: GET, "
            "ThrottlingRateLimit: 2.5, ThrottlingBurstLimit: 3}\n"
            "        - {ResourcePath: /x, HttpMethod: GET, LoggingLevel: INFO}\n"
            "  Web:\n"
            "    Type: AWS::Serverless::HttpApi\n"
            "    Properties:\n"
            "      DefaultRouteSettings: {ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20}\n"
            "      RouteSettings: {GET /w: {ThrottlingRateLimit: 1, ThrottlingBurstLimit: 1}}\n",
            "      Events:\n"
            "        A: {Type: Api, Properties: {Path: /o, Method: get, RestApiId: !Ref Site}}\n"
            "        B: {Type: HttpApi, Properties: {Path: /w, Method: get, ApiId: !Ref "
            "Web}}\n")));
        QCOMPARE(apis.size(), 2u);
        const std::vector<Throttle> rest{{"*", "*", 5, 5}, {"/orders/{id}", "GET", 2.5, 3}};
        QVERIFY(apis[0].stages.front().throttles == rest);
        const std::vector<Throttle> http{{"*", "*", 10, 20}, {"/w", "GET", 1, 1}};
        QVERIFY(apis[1].stages.front().throttles == http);
    }
};

LATHE_TEST(tst_Throttles)
#include "tst_Throttles.moc"
