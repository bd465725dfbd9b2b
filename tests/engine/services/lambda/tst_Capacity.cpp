#include "ServiceFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
namespace json = boost::json;

/// Capacity providers, scaling and durable functions: kept and told of.
class tst_Capacity : public QObject {
    Q_OBJECT

    std::unique_ptr<test::ServiceFixture> m_service;

    static constexpr const char* providers = "/2025-11-30/capacity-providers";
    static constexpr const char* arn =
        "arn:aws:lambda:us-east-1:123456789012:capacity-provider:ours";
    static constexpr const char* scaling =
        "/2025-11-30/functions/hello/function-scaling-config?Qualifier=%24LATEST.PUBLISHED";

    static json::object definition() {
        json::object vpc;
        vpc["SubnetIds"] = json::array{"subnet-1"};
        vpc["SecurityGroupIds"] = json::array{"sg-1"};
        return {{"CapacityProviderName", "ours"},
                {"VpcConfig", std::move(vpc)},
                {"PermissionsConfig",
                 {{"CapacityProviderOperatorRoleArn", "arn:aws:iam::123456789012:role/r"}}},
                {"CapacityProviderScalingConfig", {{"MaxVCpuCount", 10}}},
                {"Tags", {{"team", "shop"}}}};
    }
    json::object create() {
        const auto answer = m_service->call("POST", providers, definition());
        return object(answer).at("CapacityProvider").as_object();
    }
    http::Response makeFunction(const json::object& changes) {
        json::object body{
            {"FunctionName", "made"},
            {"Runtime", "python3.14"},
            {"Handler", "app.handler"},
            {"Role", "arn:aws:iam::123456789012:role/lambda-role"},
            {"Code", {{"ZipFile", test::zipWith("app.py", "def handler(e, c): return 1")}}}};
        for (const auto& [key, value] : changes)
            body[key] = value;
        return m_service->call("POST", "/2015-03-31/functions", body);
    }
    static json::object managedBy(const std::string& provider) {
        json::object managed, config, changes;
        managed["CapacityProviderArn"] = provider;
        config["LambdaManagedInstancesCapacityProviderConfig"] = std::move(managed);
        changes["CapacityProviderConfig"] = std::move(config);
        return changes;
    }
    static json::object durableFor(int seconds) {
        json::object config, changes;
        config["ExecutionTimeout"] = seconds;
        changes["DurableConfig"] = std::move(config);
        return changes;
    }
    static json::object object(const http::Response& response) {
        return test::ServiceFixture::object(response);
    }
    static std::string refusal(const http::Response& response) {
        return test::ServiceFixture::refusal(response);
    }

  private slots:
    void init() {
        model::Project project;
        model::FunctionSpec hello;
        hello.logicalId = hello.name = "hello";
        hello.runtime = "python3.12";
        hello.handler = "app.handler";
        hello.inlineCode = "def handler(event, context): return 1";
        project.functions = {hello};
        m_service = std::make_unique<test::ServiceFixture>(std::move(project));
    }

    void aCapacityProviderIsKept() {
        const auto made = create();
        QCOMPARE(made.at("CapacityProviderArn").as_string(), arn);
        QCOMPARE(made.at("State").as_string(), "Active");
        m_service->restart();
        const auto told = m_service->call("GET", std::string{providers} + "/ours");
        QCOMPARE(told.status, 200);
        QVERIFY(object(told).at("CapacityProvider").as_object() == made);
        const auto all = object(m_service->call("GET", providers)).at("CapacityProviders");
        QCOMPARE(all.as_array().size(), std::size_t{1});
        QCOMPARE(refusal(m_service->call("POST", providers, definition())),
                 std::string{"ResourceConflictException: Capacity provider already exists: "} +
                     arn);
    }
    void itsScalingIsChanged() {
        create();
        const auto changed = m_service->call(
            "PUT", std::string{providers} + "/ours",
            json::object{{"CapacityProviderScalingConfig", {{"MaxVCpuCount", 20}}}});
        QCOMPARE(changed.status, 202);
        const auto told = object(m_service->call("GET", std::string{providers} + "/ours"));
        QCOMPARE(told.at("CapacityProvider")
                     .at("CapacityProviderScalingConfig")
                     .at("MaxVCpuCount")
                     .as_int64(),
                 20);
    }
    void itIsDeletedWhenNoFunctionUsesIt() {
        create();
        QCOMPARE(makeFunction(managedBy(arn)).status, 201);
        const std::string path = std::string{providers} + "/ours";
        const auto versions = object(m_service->call("GET", path + "/function-versions"));
        QCOMPARE(versions.at("CapacityProviderArn").as_string(), arn);
        QCOMPARE(versions.at("FunctionVersions").as_array().size(), std::size_t{1});
        QCOMPARE(m_service->call("DELETE", path).status, 409);
        m_service->call("DELETE", "/2015-03-31/functions/made");
        const auto gone = m_service->call("DELETE", path);
        QCOMPARE(gone.status, 202);
        QCOMPARE(object(gone).at("CapacityProvider").at("State").as_string(), "Deleting");
        QCOMPARE(refusal(m_service->call("GET", path)),
                 std::string{"ResourceNotFoundException: Capacity provider not found: "} + arn);
    }
    void itHasTags() {
        create();
        std::string path = "/2017-03-31/tags/";
        for (const char letter : std::string_view{arn})
            path += letter == ':' ? std::string{"%3A"} : std::string(1, letter);
        const auto tags = object(m_service->call("GET", path)).at("Tags");
        QCOMPARE(tags.at("team").as_string(), "shop");
    }
    void whatItLacksIsTold() {
        const auto told = refusal(
            m_service->call("POST", providers, json::object{{"CapacityProviderName", "a b"}}));
        for (const char* part :
             {"ValidationException: 3 validation errors detected: Value 'a b' at "
              "'capacityProviderName' failed",
              "Value null at 'vpcConfig' failed", "Value null at 'permissionsConfig' failed"})
            QVERIFY2(told.find(part) != std::string::npos, told.c_str());
    }
    void aFunctionNeedsAProviderThatIsThere() {
        QCOMPARE(refusal(makeFunction(managedBy(arn))),
                 std::string{"ResourceNotFoundException: Capacity provider not found: "} + arn);
        const auto bad = refusal(makeFunction(managedBy("x")));
        QVERIFY2(bad.starts_with("ValidationException: 1 validation error detected: Value 'x' at "
                                 "'capacityProviderConfig.lambdaManagedInstancesCapacityProvider"
                                 "Config.capacityProviderArn' failed"),
                 bad.c_str());
    }
    void aDurableConfigIsKept() {
        const auto made = makeFunction(durableFor(300));
        QCOMPARE(made.status, 201);
        const json::object expected{{"ExecutionTimeout", 300}, {"RetentionPeriodInDays", 14}};
        QVERIFY(object(made).at("DurableConfig").as_object() == expected);
        QCOMPARE(refusal(makeFunction(durableFor(0))),
                 std::string{"ValidationException: 1 validation error detected: Value '0' at "
                             "'durableConfig.executionTimeout' failed to satisfy constraint: "
                             "Member must have value greater than or equal to 1"});
    }
    void aScalingConfigIsToldAsItWasSet() {
        const json::object config{{"MinExecutionEnvironments", 1}, {"MaxExecutionEnvironments", 3}};
        const auto put =
            m_service->call("PUT", scaling, json::object{{"FunctionScalingConfig", config}});
        QCOMPARE(put.status, 202);
        QCOMPARE(object(put).at("FunctionState").as_string(), "Active");
        m_service->restart();
        const auto told = object(m_service->call("GET", scaling));
        QVERIFY(told.at("RequestedFunctionScalingConfig").as_object() == config);
        QVERIFY(told.at("AppliedFunctionScalingConfig").as_object() == config);
        QCOMPARE(told.at("FunctionArn").as_string(),
                 "arn:aws:lambda:us-east-1:123456789012:function:hello:$LATEST.PUBLISHED");
    }
    void aScalingConfigIsOfAVersion() {
        const std::string path = "/2025-11-30/functions/hello/function-scaling-config";
        QCOMPARE(refusal(m_service->call("GET", path)),
                 std::string{"ValidationException: 1 validation error detected: Value null at "
                             "'qualifier' failed to satisfy constraint: Member must not be null"});
        QCOMPARE(refusal(m_service->call("GET", path + "?Qualifier=7")),
                 std::string{"ResourceNotFoundException: Function not found: "
                             "arn:aws:lambda:us-east-1:123456789012:function:hello:7"});
    }
    void thereAreNoDurableExecutions() {
        const auto all = m_service->call("GET", "/2025-12-01/functions/hello/durable-executions");
        QCOMPARE(all.status, 200);
        QVERIFY(object(all).at("DurableExecutions").as_array().empty());
        const std::string execution = "arn:aws:lambda:us-east-1:123456789012:function:hello:"
                                      "$LATEST/durable-execution/a/b";
        QCOMPARE(refusal(m_service->call(
                     "GET", "/2025-12-01/durable-executions/"
                            "arn%3Aaws%3Alambda%3Aus-east-1%3A123456789012%3Afunction%3Ahello%3A"
                            "%24LATEST%2Fdurable-execution%2Fa%2Fb")),
                 "ResourceNotFoundException: Durable execution not found: " + execution);
        QCOMPARE(refusal(m_service->call(
                     "POST", "/2025-12-01/durable-execution-callbacks/abc/succeed", "1")),
                 std::string{"InvalidParameterValueException: Callback not found: abc"});
    }
    void whatLambdaDoesNotKnowItRefusesInItsShape() {
        for (const char* path : {"/2015-03-31/functions/hello", "/2025-11-30/capacity-providers",
                                 "/2025-12-01/durable-executions/a/b/c"}) {
            const auto response = m_service->call("PATCH", path);
            QCOMPARE(response.status, 404);
            QCOMPARE(test::ServiceFixture::field(response, "x-amzn-ErrorType"),
                     std::string{"UnknownOperationException"});
        }
    }
};

LATHE_TEST(tst_Capacity)
#include "tst_Capacity.moc"
