#include "engine/sources/http/UsagePlans.h"
#include "tests/engine/sources/http/ProjectOf.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::sources::http;
using namespace std::chrono_literals;

class tst_UsagePlans : public QObject {
    Q_OBJECT

    static std::shared_ptr<Api> api(UsagePlan plan) {
        auto api = std::make_shared<Api>();
        api->stages.push_back({"Prod", {}});
        Route route;
        route.apiKeyRequired = true;
        api->routes.push_back(std::move(route));
        plan.id = "plan";
        api->keys.push_back({"key", "secret", true, {std::move(plan)}});
        return api;
    }
    static std::optional<GatewayError> ask(UsagePlans& plans, const std::shared_ptr<Api>& api,
                                           const std::string& key) {
        Request request{"GET", "/", {}, {}};
        if (!key.empty())
            request.fields.add("X-Api-Key", key);
        auto exchange = test::exchangeOf(api, std::move(request));
        return plans.check(exchange);
    }

    ManualClock m_clock;

  private slots:
    void onlyKeysOfThePlanPass() {
        UsagePlans plans{m_clock};
        const auto mine = api({});
        QVERIFY(ask(plans, mine, "") == GatewayError::InvalidApiKey);
        QVERIFY(ask(plans, mine, "other") == GatewayError::InvalidApiKey);
        QVERIFY(!ask(plans, mine, "secret"));
        UsagePlan elsewhere;
        elsewhere.stage = "Test";
        QVERIFY(ask(plans, api(elsewhere), "secret") == GatewayError::InvalidApiKey);
    }
    void aBurstIsThrottledUntilTimePasses() {
        UsagePlans plans{m_clock};
        UsagePlan plan;
        plan.rate = 1;
        plan.burst = 2;
        const auto mine = api(plan);
        QVERIFY(!ask(plans, mine, "secret"));
        QVERIFY(!ask(plans, mine, "secret"));
        QVERIFY(ask(plans, mine, "secret") == GatewayError::Throttled);
        m_clock.advance(1s);
        QVERIFY(!ask(plans, mine, "secret"));
    }
    void aMethodMayHaveLimitsOfItsOwn() {
        UsagePlans plans{m_clock};
        UsagePlan plan;
        plan.rate = 1;
        plan.burst = 1;
        plan.throttles = {{"/", "GET", 1, 3}};
        const auto mine = api(plan);
        mine->routes.front().method = "GET";
        for (int i = 0; i < 3; ++i)
            QVERIFY(!ask(plans, mine, "secret"));
        QVERIFY(ask(plans, mine, "secret") == GatewayError::Throttled);
        mine->routes.front().method = "ANY";
        QVERIFY(!ask(plans, mine, "secret"));
        QVERIFY(ask(plans, mine, "secret") == GatewayError::Throttled);
    }
    void aQuotaLastsItsPeriod() {
        UsagePlans plans{m_clock};
        UsagePlan plan;
        plan.quota = 1;
        plan.quotaPeriod = "DAY";
        const auto mine = api(plan);
        QVERIFY(!ask(plans, mine, "secret"));
        QVERIFY(ask(plans, mine, "secret") == GatewayError::QuotaExceeded);
        m_clock.advance(24h);
        QVERIFY(!ask(plans, mine, "secret"));
    }
    void keysAndPlansOfTheTemplateAreRead() {
        const auto apis = apisOf(*test::projectOf(test::withFunction(
            "  Site:\n"
            "    Type: AWS::Serverless::Api\n"
            "    Properties: {StageName: dev, Auth: {ApiKeyRequired: true}}\n"
            "  Key: {Type: AWS::ApiGateway::ApiKey, Properties: {Enabled: true, Value: secret}}\n"
            "  Plan:\n"
            "    Type: AWS::ApiGateway::UsagePlan\n"
            "    Properties:\n"
            "      ApiStages: [{ApiId: !Ref Site, Stage: dev}]\n"
            "      Quota: {Limit: 5, Period: DAY}\n"
            "  Link:\n"
            "    Type: AWS::ApiGateway::UsagePlanKey\n"
            "    Properties: {KeyId: !Ref Key, KeyType: API_KEY, UsagePlanId: !Ref Plan}\n",
            "      Events:\n"
            "        A: {Type: Api, Properties: {Path: /o, Method: get, RestApiId: !Ref "
            "Site}}\n")));
        QCOMPARE(apis.size(), 1u);
        QCOMPARE(apis[0].keys.size(), 1u);
        QVERIFY(apis[0].keys[0].value == "secret" && apis[0].keys[0].plans[0].quota == 5);
        QVERIFY(apis[0].routes.front().apiKeyRequired);
    }
};

LATHE_TEST(tst_UsagePlans)
#include "tst_UsagePlans.moc"
