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

/// REST APIs that clients make, change and deploy.
class tst_RestApis : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    boost::asio::io_context m_io;
    ManualClock m_clock;
    delivery::Router m_router;
    Everything m_access;
    std::unique_ptr<apigateway::ApiGatewayService> m_service;
    std::string m_api;
    std::string m_root;

    void start() {
        m_service = std::make_unique<apigateway::ApiGatewayService>(
            Surroundings{m_io, m_clock, m_folder.path().toStdString(), "http://here", m_router,
                         m_access, [](const Error& error) { qWarning("%s", error.code.c_str()); }});
        m_service->setProject(test::projectOf("Resources: {}\n"));
    }
    json::object ask(const std::string& method, const std::string& target, int status,
                     const std::string& body = {}) {
        const auto response = m_service->answer({http::Request{method, target, {}, body}, {}});
        if (response.status != status)
            qWarning("%s %s: %d %s", method.c_str(), target.c_str(), response.status,
                     response.body.c_str());
        m_status = response.status == status;
        return response.body.empty() ? json::object{} : json::parse(response.body).as_object();
    }
    std::string path(const std::string& rest) const { return "/restapis/" + m_api + rest; }
    std::string messageOf(const std::string& method, const std::string& target, int status,
                          const std::string& body = {}) {
        return std::string{ask(method, target, status, body).at("message").as_string()};
    }
    std::string make(const std::string& target, const std::string& body, const char* id = "id") {
        return std::string{ask("POST", target, 201, body).at(id).as_string()};
    }
    static std::string replacing(const char* at, const std::string& value) {
        const json::object operation{{"op", "replace"}, {"path", at}, {"value", value}};
        return json::serialize(json::object{{"patchOperations", json::array{operation}}});
    }
    /// A method that answers with this status by itself.
    void mock(const std::string& resource, int status) {
        const std::string method = path("/resources/" + resource + "/methods/GET");
        ask("PUT", method, 201, R"({"authorizationType":"NONE"})");
        const std::string text = json::serialize(json::object{{"statusCode", status}});
        ask("PUT", method + "/integration", 201,
            json::serialize(json::object{{"type", "MOCK"},
                                         {"requestTemplates", {{"application/json", text}}}}));
        ask("PUT", method + "/responses/" + std::to_string(status), 201, "{}");
        ask("PUT", method + "/integration/responses/" + std::to_string(status), 201, "{}");
    }
    std::size_t routes(std::string_view stage) {
        const auto served = m_service->served(m_api, stage);
        return served ? served->routes.size() : 0;
    }

    bool m_status = false;

  private slots:
    void init() {
        start();
        const json::object api = ask("POST", "/restapis", 201, R"({"name":"shop"})");
        m_api = api.at("id").as_string();
        m_root = api.at("rootResourceId").as_string();
    }
    void anApiIsMadeWithARootAndTheUsualModels() {
        QVERIFY(ask("GET", path(""), 200).at("name") == "shop");
        QVERIFY(ask("GET", path("/resources"), 200).at("item").at(0).at("path") == "/");
        QCOMPARE(ask("GET", path("/models"), 200).at("item").as_array().size(), 2u);
        QVERIFY(ask("GET", path("/gatewayresponses/THROTTLED"), 200).at("statusCode") == "429");
    }
    void policiesAreLookedAtAndShownAsTextInAText() {
        const json::object policy{{"Statement", json::array{{{"Effect", "Allow"},
                                                             {"Principal", "*"},
                                                             {"Action", "execute-api:Invoke"},
                                                             {"Resource", "execute-api:/*"}}}}};
        const auto shown =
            ask("PATCH", path(""), 200, replacing("/policy", json::serialize(policy)));
        const std::string text{shown.at("policy").as_string()};
        QVERIFY(text.starts_with("{\\\"Statement\\\":"));
        // What Terraform does with it.
        const json::value document = json::parse(json::parse("\"" + text + "\"").as_string());
        QCOMPARE(document.at("Statement").at(0).at("Resource").as_string().c_str(),
                 ("arn:aws:execute-api:us-east-1:123456789012:" + m_api + "/*").c_str());
        QVERIFY(messageOf("PATCH", path(""), 400, replacing("/policy", "{}"))
                    .starts_with("Invalid policy document."));
        QVERIFY(messageOf("POST", "/restapis", 400, R"({"name":"other","policy":"none"})")
                    .starts_with("Invalid policy document."));
        ask("PATCH", path(""), 200, replacing("/policy", ""));
        QVERIFY(!ask("GET", path(""), 200).contains("policy"));
    }
    void resourcesHavePathsThatFollowTheirParents() {
        const auto pets = make(path("/resources/" + m_root), R"({"pathPart":"pets"})");
        const auto one = make(path("/resources/" + pets), R"({"pathPart":"{id}"})");
        QVERIFY(ask("GET", path("/resources/" + one), 200).at("path") == "/pets/{id}");
        ask("PATCH", path("/resources/" + pets), 200, replacing("/pathPart", "dogs"));
        QVERIFY(ask("GET", path("/resources/" + one), 200).at("path") == "/dogs/{id}");
        ask("PATCH", path("/resources/" + pets), 400, replacing("/parentId", one));
        QVERIFY(m_status);
        ask("DELETE", path("/resources/" + pets), 202);
        ask("GET", path("/resources/" + one), 404);
        QVERIFY(m_status);
    }
    void siblingsOfTheSameNameAreRefused() {
        make(path("/resources/" + m_root), R"({"pathPart":"{proxy+}"})");
        QCOMPARE(messageOf("POST", path("/resources/" + m_root), 400, R"({"pathPart":"{id}"})"),
                 std::string{"A sibling ({proxy+}) of this resource already has a variable path "
                             "part -- only one is allowed"});
        QCOMPARE(messageOf("POST", path("/resources/" + m_root), 409, R"({"pathPart":"{proxy+}"})"),
                 std::string{"Another resource with the same parent already has this name: "
                             "{proxy+}"});
    }
    void whatAMethodNamesHasToBeThere() {
        const std::string method = path("/resources/" + m_root + "/methods/GET");
        QCOMPARE(messageOf("PUT", method, 400, R"({"authorizationType":"CUSTOM"})"),
                 std::string{"Invalid authorizer ID specified. Setting the authorization type to "
                             "CUSTOM or COGNITO_USER_POOLS requires a valid authorizer."});
        QCOMPARE(messageOf("PUT", method, 400,
                           R"({"authorizationType":"NONE","requestModels":{"a/b":"None"}})"),
                 std::string{"Invalid model identifier specified: None"});
    }
    void modelsInUseStay() {
        make(path("/models"), R"({"name":"Pet","contentType":"application/json",
                                  "schema":"{\"type\":\"object\"}"})");
        ask("PUT", path("/resources/" + m_root + "/methods/ANY"), 201,
            R"({"authorizationType":"NONE","requestModels":{"application/json":"Pet"}})");
        QCOMPARE(messageOf("DELETE", path("/models/Pet"), 409),
                 std::string{"Cannot delete model 'Pet', is referenced in method request: //ANY"});
        ask("DELETE", path("/resources/" + m_root + "/methods/ANY"), 204);
        ask("DELETE", path("/models/Pet"), 202);
        QVERIFY(m_status);
    }
    void aStageServesWhatWasDeployedToIt() {
        QCOMPARE(messageOf("POST", path("/deployments"), 400, "{}"),
                 std::string{"The REST API doesn't contain any methods"});
        mock(m_root, 200);
        make(path("/deployments"), R"({"stageName":"dev","variables":{"color":"blue"}})");
        QCOMPARE(routes("dev"), 1u);
        QCOMPARE(routes("prod"), 0u);
        const auto pets = make(path("/resources/" + m_root), R"({"pathPart":"pets"})");
        mock(pets, 200);
        QCOMPARE(routes("dev"), 1u);
        make(path("/deployments"), R"({"stageName":"dev"})");
        QCOMPARE(routes("dev"), 2u);
        QCOMPARE(m_service->served(m_api, "dev")->stages[0].variables.at("color"),
                 std::string{"blue"});
    }
    void anApiWithoutItsUsualEndpointIsNotServedThere() {
        mock(m_root, 200);
        make(path("/deployments"), R"({"stageName":"dev"})");
        ask("PATCH", path(""), 200, replacing("/disableExecuteApiEndpoint", "true"));
        QCOMPARE(routes("dev"), 0u);
        ask("PATCH", path(""), 200, replacing("/disableExecuteApiEndpoint", "false"));
        QCOMPARE(routes("dev"), 1u);
    }
    void aCanaryGetsItsShareAndItsVariables() {
        mock(m_root, 200);
        make(path("/deployments"), R"({"stageName":"dev","variables":{"color":"blue"}})");
        make(path("/deployments"), R"({"stageName":"dev","canarySettings":
            {"percentTraffic":100,"stageVariableOverrides":{"color":"yellow"}}})");
        const auto canary = m_service->served(m_api, "dev");
        QVERIFY(canary->stages[0].isCanary == true);
        QCOMPARE(canary->stages[0].variables.at("color"), std::string{"yellow"});
        ask("PATCH", path("/stages/dev"), 200, replacing("/canarySettings/percentTraffic", "0"));
        QVERIFY(m_service->served(m_api, "dev")->stages[0].isCanary == false);
    }
    void settingsOfMethodsBeginWithThoseOfAll() {
        mock(m_root, 200);
        make(path("/deployments"), R"({"stageName":"dev"})");
        ask("PATCH", path("/stages/dev"), 200, replacing("/*/*/throttling/burstLimit", "12"));
        const auto stage = ask("PATCH", path("/stages/dev"), 200,
                               replacing("/~1pets/GET/caching/enabled", "true"));
        const auto& pets = stage.at("methodSettings").at("pets/GET");
        QVERIFY(pets.at("cachingEnabled") == true && pets.at("throttlingBurstLimit") == 12);
        QVERIFY(messageOf("PATCH", path("/stages/dev"), 400,
                          R"({"patchOperations":[{"op":"remove","path":"/x/GET"}]})")
                    .starts_with("Cannot remove method setting x/GET because"));
    }
    void keysReachAStageThroughItsPlans() {
        mock(m_root, 200);
        make(path("/deployments"), R"({"stageName":"dev"})");
        const auto plan = make(
            "/usageplans",
            json::serialize(json::object{{"name", "p"},
                                         {"throttle", {{"rateLimit", 2.5}, {"burstLimit", 3}}},
                                         {"apiStages", {{{"apiId", m_api}, {"stage", "dev"}}}}}));
        const auto key = make("/apikeys", R"({"name":"k","enabled":true})");
        QVERIFY(m_service->served(m_api, "dev")->keys.empty());
        ask("POST", "/usageplans/" + plan + "/keys", 201,
            json::serialize(json::object{{"keyType", "API_KEY"}, {"keyId", key}}));
        const auto served = m_service->served(m_api, "dev");
        QCOMPARE(served->keys.size(), 1u);
        QCOMPARE(served->keys[0].plans[0].rate.value_or(0), 2.5);
        ask("PATCH", "/usageplans/" + plan, 200,
            replacing(("/apiStages/" + m_api + ":dev/throttle/~1pets~1GET/rateLimit").c_str(),
                      "7.5"));
        const auto throttles = m_service->served(m_api, "dev")->keys[0].plans[0].throttles;
        QVERIFY((throttles == std::vector<sources::http::Throttle>{{"/pets", "GET", 7.5, 7}}));
        ask("DELETE", path(""), 202);
        QVERIFY(ask("GET", "/usageplans/" + plan, 200).at("apiStages").as_array().empty());
    }
    void limitsThatAreNoneDoNotLimit() {
        mock(m_root, 200);
        make(path("/deployments"), R"({"stageName":"dev"})");
        const json::object throttles{
            {"/a/GET", 5}, {"/b/GET", {{"rateLimit", nullptr}}}, {"/c/GET", json::object{}}};
        const json::object limits{{"rateLimit", {{"x", 1}}}, {"burstLimit", 2.5}};
        const auto plan = make(
            "/usageplans",
            json::serialize(json::object{
                {"name", "p"},
                {"throttle", limits},
                {"quota", {{"limit", nullptr}, {"period", "DAY"}}},
                {"apiStages", {{{"apiId", m_api}, {"stage", "dev"}, {"throttle", throttles}}}}}));
        const auto key = make("/apikeys", R"({"name":"k","enabled":true})");
        ask("POST", "/usageplans/" + plan + "/keys", 201,
            json::serialize(json::object{{"keyType", "API_KEY"}, {"keyId", key}}));
        const auto served = m_service->served(m_api, "dev");
        QVERIFY(!served->keys.at(0).plans.at(0).rate);
        QVERIFY(!served->keys.at(0).plans.at(0).quota);
        QVERIFY(served->keys.at(0).plans.at(0).throttles.empty());
    }
    void everyWrongOperationOfAPatchIsTold() {
        const auto message = messageOf("PATCH", path(""), 400, R"({"patchOperations":[
            {"op":"wrong","path":"/name"},{"op":"replace","path":"/name","value":"x"},
            {"op":"bad","path":"/name"}]})");
        QVERIFY(message.starts_with("2 validation errors detected: Value 'wrong' at "
                                    "'updateRestApiInput.patchOperations.1.member.op'"));
        QVERIFY(message.find("patchOperations.3.member.op") != std::string::npos);
        QVERIFY(ask("GET", path(""), 200).at("name") == "shop");
    }
    void whatWasMadeIsThereAfterARestart() {
        mock(m_root, 200);
        make(path("/deployments"), R"({"stageName":"dev"})");
        start();
        QCOMPARE(routes("dev"), 1u);
        QVERIFY(ask("GET", path("/stages/dev"), 200).at("stageName") == "dev");
    }
    void membersOfAnotherKindAreRefused_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("body");
        QTest::newRow("flag") << "/apikeys"
                              << R"({"enabled":"yes"})";
        QTest::newRow("structure") << "/usageplans"
                                   << R"({"quota":7})";
        QTest::newRow("limit") << "/usageplans"
                               << R"({"throttle":{"rateLimit":"x"}})";
        QTest::newRow("entry") << "/usageplans"
                               << R"({"apiStages":["x"]})";
        QTest::newRow("list") << "/restapis"
                              << R"({"name":"x","binaryMediaTypes":{}})";
        QTest::newRow("text") << "/restapis"
                              << R"({"name":5})";
        QTest::newRow("map") << "/restapis"
                             << R"({"name":"x","tags":{"a":1}})";
    }
    void membersOfAnotherKindAreRefused() {
        QFETCH(QString, target);
        QFETCH(QString, body);
        const auto response = m_service->answer(
            {http::Request{"POST", target.toStdString(), {}, body.toStdString()}, {}});
        QCOMPARE(response.status, 400);
        QCOMPARE(std::string{*response.fields.find("x-amzn-ErrorType")},
                 std::string{"SerializationException"});
    }
    void bodiesOfEveryKindAreAnswered_data() {
        QTest::addColumn<QString>("body");
        for (const char* body : {"", "[]", "{", R"({"patchOperations":5})",
                                 R"({"patchOperations":[5,null,{"op":"add","path":5}]})",
                                 R"({"patchOperations":[{"op":"replace","path":"/~"}]})",
                                 R"({"requestParameters":[],"requestModels":"x","type":5})"})
            QTest::newRow(body) << body;
    }
    void bodiesOfEveryKindAreAnswered() {
        QFETCH(QString, body);
        mock(m_root, 200);
        make(path("/deployments"), R"({"stageName":"dev"})");
        const std::string text = body.toStdString();
        const std::string method = path("/resources/" + m_root + "/methods/GET");
        for (const auto& [verb, target] :
             {std::pair{"PATCH", path("")}, std::pair{"PATCH", path("/stages/dev")},
              std::pair{"PATCH", method}, std::pair{"PATCH", method + "/integration"},
              std::pair{"PUT", path("/resources/" + m_root + "/methods/PUT")},
              std::pair{"PUT", method + "/integration"}, std::pair{"POST", path("/models")},
              std::pair{"POST", path("/stages")}, std::pair{"POST", std::string{"/usageplans"}},
              std::pair{"POST", path("/documentation/parts")}}) {
            const auto response = m_service->answer({http::Request{verb, target, {}, text}, {}});
            QVERIFY(response.status >= 200 && response.status < 500);
        }
    }
};

LATHE_TEST(tst_RestApis)
#include "tst_RestApis.moc"
