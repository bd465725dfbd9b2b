#include "engine/services/apigateway/ApiGatewayService.h"
#include "tests/engine/sources/http/ProjectOf.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <boost/json.hpp>

#include <string>

using namespace lathe;
using namespace lathe::services;
namespace json = boost::json;

namespace {

class Everything final : public iam::Access {
    Result<void> check(const iam::AccessRequest&) const override { return {}; }
};

} // namespace

/// What clients read of the template's APIs.
class tst_ApiGateway : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    boost::asio::io_context m_io;
    ManualClock m_clock;
    delivery::Router m_router;
    Everything m_access;
    apigateway::ApiGatewayService m_service{
        Surroundings{m_io, m_clock, m_folder.path().toStdString(), "http://here", m_router,
                     m_access, [](const Error&) {}}};

    json::object ask(const std::string& target, int status = 200) {
        const auto response = m_service.answer({http::Request{"GET", target, {}, {}}, {}});
        if (response.status != status)
            qWarning("%d", response.status);
        return json::parse(response.body).as_object();
    }

  private slots:
    void initTestCase() {
        m_service.setProject(test::projectOf(
            "Resources:\n"
            "  Site:\n"
            "    Type: AWS::Serverless::Api\n"
            "    Properties: {StageName: dev, Name: shop}\n"
            "  Plan:\n"
            "    Type: AWS::ApiGateway::UsagePlan\n"
            "    Properties:\n"
            "      UsagePlanName: daily\n"
            "      ApiStages: [{ApiId: !Ref Site, Stage: dev}]\n"
            "      Quota: {Limit: 5, Period: DAY}\n"
            "  Key: {Type: AWS::ApiGateway::ApiKey, Properties: {Name: mine}}\n"
            "  Link:\n"
            "    Type: AWS::ApiGateway::UsagePlanKey\n"
            "    Properties: {KeyId: !Ref Key, KeyType: API_KEY, UsagePlanId: !Ref Plan}\n"
            "  Feed: {Type: AWS::Serverless::HttpApi}\n"));
    }
    void aKeysValueIsToldToWhoAsksForIt() {
        const auto keys = ask("/apikeys").at("item").as_array();
        QCOMPARE(keys.size(), 1u);
        QVERIFY(!keys[0].as_object().contains("value"));
        const std::string id{keys[0].at("id").as_string()};
        QVERIFY(ask("/apikeys/" + id + "?includeValue=true").at("value").as_string().size() >= 20);
        QCOMPARE(ask("/apikeys?includeValues=true&name=mi").at("item").as_array().size(), 1u);
        QVERIFY(ask("/apikeys?name=other").at("item").as_array().empty());
    }
    void apisAndTheirStagesAreListed() {
        const auto apis = ask("/restapis").at("item").as_array();
        QCOMPARE(apis.size(), 1u);
        QVERIFY(apis[0].at("name") == "shop");
        const std::string id{apis[0].at("id").as_string()};
        QVERIFY(ask("/restapis/" + id).at("id") == apis[0].at("id"));
        QVERIFY(ask("/restapis/" + id + "/stages").at("item").at(0).at("stageName") == "dev");
        QVERIFY(ask("/v2/apis").at("items").at(0).at("protocolType") == "HTTP");
    }
    void plansNameTheirStagesAndKeys() {
        const auto plan = ask("/usageplans").at("item").at(0).as_object();
        QVERIFY(plan.at("name") == "daily" && plan.at("quota").at("limit") == 5);
        QVERIFY(plan.at("apiStages").at(0).at("stage") == "dev");
        QVERIFY(!plan.contains(".keys"));
        const std::string id{plan.at("id").as_string()};
        QCOMPARE(ask("/usageplans/" + id + "/keys").at("item").as_array().size(), 1u);
    }
    void whatIsNotThereIsSaid() {
        QVERIFY(ask("/restapis/none", 404).contains("message"));
        QVERIFY(ask("/clientcertificates", 400).contains("message"));
    }
};

LATHE_TEST(tst_ApiGateway)
#include "tst_ApiGateway.moc"
