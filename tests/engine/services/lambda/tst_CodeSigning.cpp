#include "ServiceFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
namespace json = boost::json;

/// Code signing configurations, and what decides on a function's runtime version.
class tst_CodeSigning : public QObject {
    Q_OBJECT

    std::unique_ptr<test::ServiceFixture> m_service;

    static constexpr const char* configs = "/2020-04-22/code-signing-configs";
    static constexpr const char* ofHello = "/2020-06-30/functions/hello/code-signing-config";
    static constexpr const char* runtimeOfHello =
        "/2021-07-20/functions/hello/runtime-management-config";
    static constexpr const char* unknown =
        "arn:aws:lambda:us-east-1:123456789012:code-signing-config:csc-00000000000000000";

    json::object create() {
        const auto answer =
            m_service->call("POST", configs,
                            json::object{{"AllowedPublishers",
                                          {{"SigningProfileVersionArns", {"arn:aws:signer:x"}}}},
                                         {"Description", "Ours"},
                                         {"Tags", {{"team", "shop"}}}});
        return object(answer).at("CodeSigningConfig").as_object();
    }
    static std::string arnOf(const json::object& config) {
        return std::string{config.at("CodeSigningConfigArn").as_string()};
    }
    static std::string pathOf(const std::string& arn) { return configs + ("/" + arn); }
    static json::object object(const http::Response& response) {
        return test::ServiceFixture::object(response);
    }
    static std::string refusal(const http::Response& response) {
        return test::ServiceFixture::refusal(response);
    }

  private slots:
    void init() {
        model::FunctionSpec hello;
        hello.logicalId = hello.name = "hello";
        model::Project project;
        project.functions = {hello};
        m_service = std::make_unique<test::ServiceFixture>(std::move(project));
    }

    void aConfigurationWarnsUnlessItSaysOtherwise() {
        const auto config = create();
        QVERIFY(config.at("CodeSigningConfigId").as_string().starts_with("csc-"));
        QCOMPARE(json::serialize(config.at("CodeSigningPolicies")),
                 std::string{R"({"UntrustedArtifactOnDeployment":"Warn"})"});
        const auto updated = m_service->call(
            "PUT", pathOf(arnOf(config)),
            json::object{{"CodeSigningPolicies", {{"UntrustedArtifactOnDeployment", "Enforce"}}}});
        QCOMPARE(updated.status, 200);
        m_service->restart();
        const auto kept = object(m_service->call("GET", pathOf(arnOf(config))))
                              .at("CodeSigningConfig")
                              .as_object();
        QCOMPARE(json::serialize(kept.at("CodeSigningPolicies")),
                 std::string{R"({"UntrustedArtifactOnDeployment":"Enforce"})"});
        QCOMPARE(kept.at("Description").as_string(), "Ours");
        QCOMPARE(m_service->call("GET", "/2017-03-31/tags/" + arnOf(config)).body,
                 std::string{R"({"Tags":{"team":"shop"}})"});
    }
    void aFunctionHasOneUntilItIsDetached() {
        const std::string arn = arnOf(create());
        QCOMPARE(m_service->call("GET", ofHello).body, std::string{"{}"});
        const auto attached =
            m_service->call("PUT", ofHello, json::object{{"CodeSigningConfigArn", arn}});
        QCOMPARE(attached.status, 200);
        QCOMPARE(object(m_service->call("GET", ofHello)).at("CodeSigningConfigArn").as_string(),
                 json::string{arn});
        const auto functions = object(m_service->call("GET", pathOf(arn) + "/functions"));
        QCOMPARE(json::serialize(functions),
                 std::string{R"({"FunctionArns":["arn:aws:lambda:us-east-1:123456789012:function:)"
                             R"(hello"]})"});
        QCOMPARE(m_service->call("DELETE", pathOf(arn)).status, 409);
        QCOMPARE(m_service->call("DELETE", ofHello).status, 204);
        QCOMPARE(m_service->call("DELETE", pathOf(arn)).status, 204);
        QCOMPARE(object(m_service->call("GET", configs)).at("CodeSigningConfigs").as_array().size(),
                 std::size_t{0});
    }
    void whatIsNotThereIsToldInAwsWords() {
        const std::string arn = unknown;
        QCOMPARE(refusal(m_service->call("GET", pathOf(arn))),
                 "ResourceNotFoundException: The Lambda code signing configuration " + arn +
                     " can not be found.");
        QCOMPARE(
            refusal(m_service->call("PUT", ofHello, json::object{{"CodeSigningConfigArn", arn}})),
            "CodeSigningConfigNotFoundException: The code signing configuration cannot be "
            "found. Check that the provided configuration is not deleted: " +
                arn + ".");
        QCOMPARE(m_service->call("GET", "/2020-06-30/functions/nobody/code-signing-config").status,
                 404);
        QCOMPARE(m_service->call("POST", configs, json::object{{"Description", "x"}}).status, 400);
    }

    void runtimesAreUpdatedByThemselvesUnlessAClientSaysOtherwise() {
        QCOMPARE(m_service->call("GET", runtimeOfHello).body,
                 std::string{R"({"UpdateRuntimeOn":"Auto","FunctionArn":"arn:aws:lambda:us-east-1:)"
                             R"(123456789012:function:hello"})"});
        const json::object manual{
            {"UpdateRuntimeOn", "Manual"},
            {"RuntimeVersionArn", "arn:aws:lambda:us-east-1::runtime:0123456789"}};
        QCOMPARE(m_service->call("PUT", runtimeOfHello, manual).status, 200);
        m_service->restart();
        QCOMPARE(object(m_service->call("GET", runtimeOfHello)).at("UpdateRuntimeOn").as_string(),
                 "Manual");
    }
    void aRuntimeVersionGoesWithManualOnly() {
        const auto put = [&](const json::object& body) {
            return m_service->call("PUT", runtimeOfHello, body).status;
        };
        QCOMPARE(put({{"UpdateRuntimeOn", "Manual"}}), 400);
        QCOMPARE(put({{"UpdateRuntimeOn", "Auto"},
                      {"RuntimeVersionArn", "arn:aws:lambda:us-east-1::runtime:1"}}),
                 400);
        QCOMPARE(put({{"UpdateRuntimeOn", "Never"}}), 400);
        QCOMPARE(m_service->call("GET", std::string{runtimeOfHello} + "?Qualifier=3").status, 404);
    }
};

LATHE_TEST(tst_CodeSigning)
#include "tst_CodeSigning.moc"
