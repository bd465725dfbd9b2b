#include "ServiceFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <fstream>

using namespace lathe;
using namespace lathe::services::lambda;
using namespace std::chrono_literals;
namespace json = boost::json;

class tst_LambdaService : public QObject {
    Q_OBJECT

    std::unique_ptr<test::ServiceFixture> m_service;
    QTemporaryDir m_code;

    http::Response call(const std::string& method, const std::string& target, std::string body = {},
                        const std::vector<std::pair<std::string, std::string>>& fields = {}) {
        return m_service->call(method, target, std::move(body), fields);
    }
    static std::string field(const http::Response& response, const char* name) {
        return test::ServiceFixture::field(response, name);
    }
    static json::object object(const http::Response& response) {
        return test::ServiceFixture::object(response);
    }

  private slots:
    void initTestCase() {
        std::filesystem::create_directories((m_code.path() + "/hello").toStdString());
        std::ofstream{(m_code.path() + "/hello/app.py").toStdString()} << "def handler(e, c): pass";
        model::FunctionSpec hello;
        hello.logicalId = "HelloFunction";
        hello.name = "hello";
        hello.runtime = "python3.13";
        hello.handler = "app.handler";
        hello.code = (m_code.path() + "/hello").toStdString();
        hello.environment = {{"TABLE", "orders"}};
        hello.reservedConcurrency = 5;
        hello.tags = {{"team", "shop"}};
        model::FunctionSpec other = hello;
        other.logicalId = other.name = "Other";
        other.reservedConcurrency.reset();
        other.async.maximumRetryAttempts = 1;
        other.async.onFailure = "arn:aws:sqs:us-east-1:123456789012:failed";
        model::Project project;
        project.root = m_code.path().toStdString();
        project.functions = {hello, other};
        m_service = std::make_unique<test::ServiceFixture>(std::move(project));
    }
    void cleanupTestCase() { m_service.reset(); }
    void init() {
        m_service->refuses.reset();
        m_service->answer = {};
        m_service->answer.record.response = R"({"ok": true})";
        m_service->answer.record.version = "$LATEST";
        m_service->answer.logTail = "START\nEND\n";
    }

    void whatIsNoUtf8IsAnsweredInJsonAllTheSame() {
        const auto messageOf = [](const http::Response& response) {
            return std::string{test::ServiceFixture::object(response).at("message").as_string()};
        };
        const auto named = call("POST", "/2015-03-31/functions/a%FF/invocations");
        QVERIFY(messageOf(named).find("'a\uFFFD'") != std::string::npos);
        const auto typed = call("POST", "/2015-03-31/functions/hello/invocations", "{}",
                                {{"X-Amz-Invocation-Type", "\xFF"}});
        QVERIFY(messageOf(typed).find("'\uFFFD'") != std::string::npos);
        const auto unknown = call("GET", "/2015-03-31/functions/hello/nothing\xFF");
        QVERIFY(messageOf(unknown).find("nothing\uFFFD") != std::string::npos);
    }
    void aNameOfMegabytesIsRefusedAndTheServiceGoesOn() {
        const std::string arn =
            "arn:aws:" + std::string(2'000'000, 'a') + ":us-east-1:123456789012:q";
        const auto response =
            call("PUT", "/2019-09-25/functions/hello/event-invoke-config",
                 R"({"DestinationConfig": {"OnSuccess": {"Destination": ")" + arn + R"("}}})");
        QCOMPARE(response.status, 400);
        QCOMPARE(field(response, "x-amzn-errortype"), std::string{"ValidationException"});
    }
    void anInvocationAnswersTheHandlersJson() {
        const auto response =
            call("POST", "/2015-03-31/functions/hello/invocations", R"({"a": 1})");
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body, std::string{R"({"ok": true})"});
        QCOMPARE(field(response, "x-amz-executed-version"), std::string{"$LATEST"});
        QCOMPARE(field(response, "x-amzn-requestid"), std::string{"the-request-id"});
        QCOMPARE(field(response, "x-amz-function-error"), std::string{"(missing)"});
        QCOMPARE(field(response, "x-amz-log-result"), std::string{"(missing)"});
        QCOMPARE(m_service->asked.function, std::string{"HelloFunction"});
        QCOMPARE(m_service->asked.payload, std::string{R"({"a": 1})"});
    }
    void noPayloadIsAnEmptyObject() {
        call("POST", "/2015-03-31/functions/hello/invocations");
        QCOMPARE(m_service->asked.payload, std::string{"{}"});
    }
    void onlyTheLogTailIsWorthWaitingForTheWholeRecord() {
        call("POST", "/2015-03-31/functions/hello/invocations");
        QVERIFY(m_service->reply == dispatch::Reply::Early);
        call("POST", "/2015-03-31/functions/hello/invocations", "{}", {{"X-Amz-Log-Type", "Tail"}});
        QVERIFY(m_service->reply == dispatch::Reply::Complete);
    }

    void theLogTailComesInBase64WhenAskedFor() {
        const auto response = call("POST", "/2015-03-31/functions/hello/invocations", "{}",
                                   {{"X-Amz-Log-Type", "Tail"}});
        QCOMPARE(base64Decoded(field(response, "x-amz-log-result")).value(),
                 std::string{"START\nEND\n"});
    }
    void aFailedHandlerIsUnhandled() {
        m_service->answer.record.outcome.kind = model::OutcomeKind::FunctionError;
        m_service->answer.record.response = R"({"errorType": "ValueError"})";
        const auto response = call("POST", "/2015-03-31/functions/hello/invocations", "{}");
        QCOMPARE(response.status, 200);
        QCOMPARE(field(response, "x-amz-function-error"), std::string{"Unhandled"});
    }
    void anEventIsAcceptedWithoutABody() {
        const auto response = call("POST", "/2015-03-31/functions/hello/invocations", "{}",
                                   {{"X-Amz-Invocation-Type", "Event"}});
        QCOMPARE(response.status, 202);
        QVERIFY(response.body.empty());
        QVERIFY(m_service->asked.type == model::InvocationType::Event);
        const auto old = call("POST", "/2014-11-13/functions/hello/invoke-async/", "{}");
        QCOMPARE(old.status, 202);
        QVERIFY(m_service->asked.type == model::InvocationType::Event);
    }
    void whatTheTemplateSaysOfEventsIsTold() {
        const std::string path = "/2019-09-25/functions/Other/event-invoke-config";
        const auto told = call("GET", path);
        QCOMPARE(told.status, 200);
        const auto config = boost::json::parse(told.body).as_object();
        QCOMPARE(config.at("MaximumRetryAttempts").as_int64(), 1);
        QCOMPARE(boost::json::serialize(config.at("DestinationConfig")),
                 std::string{R"({"OnSuccess":{},"OnFailure":{"Destination":)"
                             R"("arn:aws:sqs:us-east-1:123456789012:failed"}})"});
        const auto all = boost::json::parse(call("GET", path + "/list").body);
        QCOMPARE(all.at("FunctionEventInvokeConfigs").as_array().size(), 1U);
        QCOMPARE(call("GET", "/2019-09-25/functions/hello/event-invoke-config").status, 404);
        const auto changed = call("POST", path, R"({"MaximumEventAgeInSeconds":60})");
        QCOMPARE(changed.status, 200);
        QVERIFY(changed.body.find(":failed") != std::string::npos);
    }
    void aDryRunAnswersNothing() {
        const auto response = call("POST", "/2015-03-31/functions/hello/invocations", "{}",
                                   {{"X-Amz-Invocation-Type", "DryRun"}});
        QCOMPARE(response.status, 204);
        QVERIFY(response.body.empty());
    }
    void theTenantIsPassedOn() {
        call("POST", "/2015-03-31/functions/hello/invocations", "{}",
             {{"X-Amz-Tenant-Id", "blue:1"}});
        QCOMPARE(m_service->asked.tenantId, std::string{"blue:1"});
        const auto bad = call("POST", "/2015-03-31/functions/hello/invocations", "{}",
                              {{"X-Amz-Tenant-Id", "blue#1"}});
        QCOMPARE(bad.status, 400);
        QCOMPARE(field(bad, "x-amzn-errortype"), std::string{"ValidationException"});
    }
    void theClientContextIsDecoded() {
        call("POST", "/2015-03-31/functions/hello/invocations", "{}",
             {{"X-Amz-Client-Context", base64(R"({"custom": {"a": "b"}})")}});
        QCOMPARE(m_service->asked.clientContext, std::string{R"({"custom": {"a": "b"}})"});
        const auto bad = call("POST", "/2015-03-31/functions/hello/invocations", "{}",
                              {{"X-Amz-Client-Context", "!!"}});
        QCOMPARE(bad.status, 400);
        QCOMPARE(field(bad, "x-amzn-errortype"), std::string{"InvalidRequestContentException"});
    }
    void refusalsHaveAwsShapes_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("body");
        QTest::newRow("not found") << "ResourceNotFoundException"
                                   << "Function not found: x" << 404
                                   << R"({"Type":"User","Message":"Function not found: x"})";
        QTest::newRow("content") << "InvalidRequestContentException"
                                 << "Could not parse" << 400
                                 << R"({"Type":"User","message":"Could not parse"})";
        QTest::newRow("throttled")
            << "TooManyRequestsException"
            << "ReservedFunctionConcurrentInvocationLimitExceeded: Rate Exceeded." << 429
            << R"({"Reason":"ReservedFunctionConcurrentInvocationLimitExceeded","Type":"User","message":"Rate Exceeded."})";
        QTest::newRow("validation") << "ValidationException"
                                    << "1 validation" << 400 << R"({"message":"1 validation"})";
        QTest::newRow("anything else")
            << "Journal.NotWritten"
            << "disk full" << 500 << R"({"Type":"Service","message":"disk full"})";
    }
    void refusalsHaveAwsShapes() {
        QFETCH(QString, code);
        QFETCH(QString, detail);
        m_service->refuses = Error{code.toStdString(), Text::verbatim(detail.toStdString())};
        const auto response = call("POST", "/2015-03-31/functions/hello/invocations", "{}");
        QTEST(response.status, "status");
        QTEST(QString::fromStdString(response.body), "body");
        QVERIFY(field(response, "x-amzn-requestid").size() == 36);
    }
    void aPayloadThatIsTooLargeNeverReachesTheEngine() {
        m_service->asked = {};
        const auto response = call("POST", "/2015-03-31/functions/hello/invocations",
                                   std::string(6 * 1024 * 1024 + 1, ' '));
        QCOMPARE(response.status, 413);
        QCOMPARE(field(response, "x-amzn-errortype"), std::string{"RequestTooLargeException"});
        const auto event =
            call("POST", "/2015-03-31/functions/hello/invocations",
                 std::string(1024 * 1024 + 1, ' '), {{"X-Amz-Invocation-Type", "Event"}});
        QCOMPARE(event.status, 413);
        QVERIFY(m_service->asked.function.empty());
    }
    void membersThatAreNotInTheEnumAreValidationErrors() {
        const auto type = call("POST", "/2015-03-31/functions/hello/invocations", "{}",
                               {{"X-Amz-Invocation-Type", "Later"}});
        QCOMPARE(type.status, 400);
        QVERIFY(type.body.find("Value 'Later' at 'invocationType' failed to satisfy constraint: "
                               "Member must satisfy enum value set") != std::string::npos);
        const auto log = call("POST", "/2015-03-31/functions/hello/invocations", "{}",
                              {{"X-Amz-Log-Type", "All"}});
        QCOMPARE(log.status, 400);
    }
    void theConfigurationIsComplete() {
        const auto config = object(call("GET", "/2015-03-31/functions/hello/configuration"));
        for (const char* key : {"FunctionName",     "FunctionArn",
                                "Runtime",          "Role",
                                "Handler",          "CodeSize",
                                "Description",      "Timeout",
                                "MemorySize",       "LastModified",
                                "CodeSha256",       "Version",
                                "Environment",      "TracingConfig",
                                "RevisionId",       "State",
                                "LastUpdateStatus", "PackageType",
                                "Architectures",    "EphemeralStorage",
                                "SnapStart",        "RuntimeVersionConfig",
                                "LoggingConfig"})
            QVERIFY2(config.contains(key), key);
        QCOMPARE(config.at("CodeSize").as_int64(), 23);
        QCOMPARE(json::serialize(config.at("Environment")),
                 std::string{R"({"Variables":{"TABLE":"orders"}})"});
        QVERIFY(config.at("LastModified").as_string().ends_with("+0000"));
        QCOMPARE(config.at("CodeSha256").as_string().size(), std::size_t{44});
    }
    void theHashFollowsTheCode() {
        const auto before = object(call("GET", "/2015-03-31/functions/hello/configuration"));
        const auto again = object(call("GET", "/2015-03-31/functions/hello/configuration"));
        QVERIFY(before == again);
        std::ofstream{(m_code.path() + "/hello/more.py").toStdString()} << "x = 1";
        const auto after = object(call("GET", "/2015-03-31/functions/hello/configuration"));
        std::filesystem::remove((m_code.path() + "/hello/more.py").toStdString());
        QVERIFY(before.at("CodeSha256") != after.at("CodeSha256"));
        QVERIFY(before.at("RevisionId") != after.at("RevisionId"));
    }
    void aFunctionTellsItsCodeTagsAndConcurrency() {
        const auto function = object(call("GET", "/2015-03-31/functions/hello"));
        QCOMPARE(function.at("Code").at("RepositoryType").as_string(), "S3");
        QCOMPARE(function.at("Tags").at("team").as_string(), "shop");
        QCOMPARE(function.at("Concurrency").at("ReservedConcurrentExecutions").as_int64(), 5);
        QCOMPARE(object(call("GET", "/2019-09-30/functions/hello/concurrency"))
                     .at("ReservedConcurrentExecutions")
                     .as_int64(),
                 5);
        QCOMPARE(call("GET", "/2019-09-30/functions/Other/concurrency").body, std::string{"{}"});
    }
    void theListComesInPages() {
        const auto whole = object(call("GET", "/2015-03-31/functions/"));
        QCOMPARE(whole.at("Functions").as_array().size(), std::size_t{2});
        QVERIFY(!whole.contains("NextMarker"));
        const auto first = object(call("GET", "/2015-03-31/functions?MaxItems=1"));
        QCOMPARE(first.at("Functions").at(0).at("FunctionName").as_string(), "Other");
        QVERIFY(!first.at("Functions").at(0).as_object().contains("State"));
        const std::string marker{first.at("NextMarker").as_string()};
        const auto second =
            object(call("GET", "/2015-03-31/functions?MaxItems=1&Marker=" + marker));
        QCOMPARE(second.at("Functions").at(0).at("FunctionName").as_string(), "hello");
        QVERIFY(!second.contains("NextMarker"));
        QCOMPARE(call("GET", "/2015-03-31/functions?MaxItems=0").status, 400);
        const std::string of = "/2015-03-31/functions?FunctionVersion=ALL&MasterRegion=";
        QVERIFY(object(call("GET", of + "eu-west-1")).at("Functions").as_array().empty());
        QVERIFY(!object(call("GET", of + "ALL")).at("Functions").as_array().empty());
        QCOMPARE(call("GET", of + "nowhere").status, 400);
        QCOMPARE(
            object(call("GET", "/2015-03-31/functions?Marker=")).at("Functions").as_array().size(),
            std::size_t{2});
        for (const char* nonsense : {"nonsense", "aGVsbG8=", "%00"}) {
            const auto refused =
                call("GET", std::string{"/2015-03-31/functions?Marker="} + nonsense);
            QCOMPARE(refused.status, 400);
            QCOMPARE(field(refused, "x-amzn-errortype"),
                     std::string{"InvalidParameterValueException"});
        }
    }
    void whatIsNotOfferedIsAnUnknownOperation() {
        const auto response = call("PATCH", "/2015-03-31/functions/hello");
        QCOMPARE(response.status, 404);
        QCOMPARE(field(response, "x-amzn-errortype"), std::string{"UnknownOperationException"});
        QCOMPARE(call("GET", "/bucket/2015-03-31/functions").body, std::string{"not Lambda's"});
        QCOMPARE(call("GET", "/2015-03-31/buckets").body, std::string{"not Lambda's"});
    }
    void anEncodedArnIsUnderstood() {
        const auto response =
            call("POST",
                 "/2015-03-31/functions/arn%3Aaws%3Alambda%3Aus-east-1%"
                 "3A123456789012%3Afunction%3Ahello/invocations?Qualifier=%24LATEST",
                 "{}");
        QCOMPARE(response.status, 200);
        QCOMPARE(m_service->asked.qualifier, std::string{"$LATEST"});
    }
    void theStreamSendsItsOwnLinesAndThenTheRecord() {
        m_service->answer.record.finished = Timestamp{1'700'000'000s};
        const auto response =
            call("POST", "/_lathe/invoke?function=hello&origin=cli", R"({"a":1})");
        QCOMPARE(response.status, 200);
        const auto end = response.body.find('\n');
        const auto line = json::parse(response.body.substr(0, end)).as_object();
        QCOMPARE(line.at("log").at("text").as_string(), "printed");
        const auto answer = json::parse(response.body.substr(end + 1)).as_object();
        QCOMPARE(answer.at("answer").at("response").as_string(), R"({"ok": true})");
        QCOMPARE(answer.at("region").as_string(), "us-east-1");
        QCOMPARE(m_service->asked.origin, std::string{"cli"});
        QCOMPARE(m_service->asked.payload, std::string{R"({"a":1})"});
    }
    void theStreamTellsARefusal() {
        m_service->refuses =
            Error{"ResourceNotFoundException", Text::verbatim("Function not found: x")};
        const auto response = call("POST", "/_lathe/invoke?function=nobody");
        QCOMPARE(json::parse(response.body).at("error").at("code").as_string(),
                 "ResourceNotFoundException");
        QCOMPARE(call("POST", "/_lathe/invoke?function=hello&type=Never").status, 400);
        QCOMPARE(call("GET", "/_lathe/other").status, 404);
    }
};

LATHE_TEST(tst_LambdaService)
#include "tst_LambdaService.moc"
