#include "ServiceFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
namespace json = boost::json;

class tst_ProvisionedConcurrency : public QObject {
    Q_OBJECT

    std::unique_ptr<test::ServiceFixture> m_service;

    static constexpr const char* role = "arn:aws:iam::123456789012:role/lambda-role";

    static std::string path(const std::string& function, const std::string& qualifier) {
        return "/2019-09-30/functions/" + function + "/provisioned-concurrency" +
               (qualifier.empty() ? "?List=ALL" : "?Qualifier=" + qualifier);
    }
    http::Response put(const std::string& qualifier, int count,
                       const std::string& function = "made") {
        return m_service->call("PUT", path(function, qualifier),
                               json::object{{"ProvisionedConcurrentExecutions", count}});
    }
    http::Response get(const std::string& qualifier, const std::string& function = "made") {
        return m_service->call("GET", path(function, qualifier));
    }
    static std::string refusal(const http::Response& response) {
        return test::ServiceFixture::refusal(response);
    }
    static json::object object(const http::Response& response) {
        return test::ServiceFixture::object(response);
    }
    /// What the engine is to keep ready of a version.
    std::optional<int> deployed(const char* version) {
        return m_service->deployed()->findVersion("made", version)->provisionedConcurrency;
    }

  private slots:
    void init() {
        m_service = std::make_unique<test::ServiceFixture>();
        m_service->call("POST", "/2015-03-31/functions",
                        json::object{{"FunctionName", "made"},
                                     {"Runtime", "python3.12"},
                                     {"Handler", "app.handler"},
                                     {"Role", role},
                                     {"Publish", true},
                                     {"Code", {{"ZipFile", test::zipWith("app.py", "")}}}});
        m_service->call("POST", "/2015-03-31/functions/made/aliases",
                        json::object{{"Name", "live"}, {"FunctionVersion", "1"}});
    }

    void itIsInProgressUntilTheEngineIsReady() {
        const auto answer = put("1", 2);
        QCOMPARE(answer.status, 202);
        auto body = object(answer);
        QVERIFY(body.at("LastModified").as_string().ends_with("+0000"));
        body.erase("LastModified");
        const json::object expected{{"RequestedProvisionedConcurrentExecutions", 2},
                                    {"AvailableProvisionedConcurrentExecutions", 0},
                                    {"AllocatedProvisionedConcurrentExecutions", 0},
                                    {"Status", "IN_PROGRESS"}};
        QVERIFY(body == expected);
        QCOMPARE(deployed("1").value_or(0), 2);
        m_service->provisioned->set("made", "1", {2, false});
        QCOMPARE(object(get("1")).at("Status").as_string(), "READY");
        m_service->provisioned->set("made", "1", {0, true});
        QCOMPARE(object(get("1")).at("Status").as_string(), "FAILED");
        QCOMPARE(object(get("1")).at("StatusReason").as_string(), "FUNCTION_ERROR_INIT_FAILURE");
    }
    void anAliasMeansTheVersionThatItPointsAt() {
        QCOMPARE(put("live", 3).status, 202);
        QCOMPARE(deployed("1").value_or(0), 3);
        const auto list = object(get(""));
        QCOMPARE(list.at("ProvisionedConcurrencyConfigs").at(0).at("FunctionArn").as_string(),
                 "arn:aws:lambda:us-east-1:123456789012:function:made:live");
        m_service->call("DELETE", "/2015-03-31/functions/made/aliases/live");
        QVERIFY(!deployed("1"));
        QVERIFY(object(get("")).at("ProvisionedConcurrencyConfigs").as_array().empty());
    }
    void itGoesWhenItIsDeletedAndStaysOverARestart() {
        put("1", 1);
        m_service->restart();
        QCOMPARE(object(get("1")).at("RequestedProvisionedConcurrentExecutions").as_int64(), 1);
        QCOMPARE(deployed("1").value_or(0), 1);
        QCOMPARE(m_service->call("DELETE", path("made", "1")).status, 204);
        QCOMPARE(refusal(get("1")),
                 std::string{"ProvisionedConcurrencyConfigNotFoundException: No Provisioned "
                             "Concurrency Config found for this function"});
        QCOMPARE(m_service->call("DELETE", path("made", "1")).status, 204);
    }
    void aVersionHasItByNumberOrByOneAlias() {
        put("1", 1);
        QCOMPARE(refusal(put("live", 1)),
                 std::string{"ResourceConflictException: Alias can't be used for Provisioned "
                             "Concurrency configuration on an already Provisioned version"});
        m_service->call("DELETE", path("made", "1"));
        QCOMPARE(put("live", 1).status, 202);
        QCOMPARE(refusal(put("1", 1)),
                 std::string{"ResourceConflictException: Version is pointed by a Provisioned "
                             "Concurrency alias"});
    }
    void whatCannotHaveItIsRefusedInAwsWords() {
        const std::string arn = "arn:aws:lambda:us-east-1:123456789012:function:";
        QCOMPARE(refusal(put("$LATEST", 1)),
                 std::string{"InvalidParameterValueException: Provisioned Concurrency Configs "
                             "cannot be applied to unpublished function versions."});
        QCOMPARE(refusal(get("$LATEST")),
                 std::string{"InvalidParameterValueException: The function resource provided must "
                             "be an alias or a published version."});
        QCOMPARE(refusal(put("nowhere", 1)),
                 "ResourceNotFoundException: Cannot find alias arn: " + arn + "made:nowhere");
        QCOMPARE(refusal(put("nowhere", 1, "nobody")),
                 "ResourceNotFoundException: Cannot find alias arn: " + arn + "nobody:nowhere");
        QCOMPARE(refusal(put("10", 1)),
                 "ResourceNotFoundException: Function not found: " + arn + "made:10");
        QCOMPARE(refusal(put("1", 0)),
                 std::string{"ValidationException: 1 validation error detected: Value '0' at "
                             "'provisionedConcurrentExecutions' failed to satisfy constraint: "
                             "Member must have value greater than or equal to 1"});
    }
    void limitsAreThoseOfTheAccountAndOfTheReservation() {
        QCOMPARE(refusal(put("1", 1001)),
                 std::string{"InvalidParameterValueException: Specified ConcurrentExecutions for "
                             "function is greater than account's unreserved concurrency [1000]."});
        QCOMPARE(refusal(put("1", 901)),
                 std::string{"InvalidParameterValueException: Specified ConcurrentExecutions for "
                             "function decreases account's UnreservedConcurrentExecution below its "
                             "minimum value of [100]."});
        put("1", 2);
        const auto reserve = [&](int count) {
            return m_service->call("PUT", "/2017-10-31/functions/made/concurrency",
                                   json::object{{"ReservedConcurrentExecutions", count}});
        };
        QCOMPARE(refusal(reserve(1)),
                 std::string{"InvalidParameterValueException:  ReservedConcurrentExecutions  1 "
                             "should not be lower than function's total provisioned concurrency "
                             "[2]."});
        QCOMPARE(reserve(2).status, 200);
        QCOMPARE(refusal(put("1", 3)),
                 std::string{"InvalidParameterValueException: Requested Provisioned Concurrency "
                             "should not be greater than the reservedConcurrentExecution for "
                             "function"});
    }
    void theTemplatesOwnIsThatOfItsAlias() {
        model::FunctionSpec hello;
        hello.logicalId = hello.name = "Hello";
        hello.autoPublishAlias = "live";
        hello.provisionedConcurrency = 4;
        model::Project project;
        project.functions = {hello};
        m_service = std::make_unique<test::ServiceFixture>(std::move(project));
        QCOMPARE(
            object(get("live", "Hello")).at("RequestedProvisionedConcurrentExecutions").as_int64(),
            4);
        QCOMPARE(m_service->deployed()->findFunction("Hello")->provisionedConcurrency.value_or(0),
                 4);
        QCOMPARE(put("live", 5, "Hello").status, 202);
        QCOMPARE(m_service->deployed()->findFunction("Hello")->provisionedConcurrency.value_or(0),
                 5);
    }
};

LATHE_TEST(tst_ProvisionedConcurrency)
#include "tst_ProvisionedConcurrency.moc"
