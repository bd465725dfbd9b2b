#include "ServiceFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace std::chrono_literals;
namespace json = boost::json;

/// What the API knows of SnapStart.
class tst_SnapStart : public QObject {
    Q_OBJECT

    std::unique_ptr<test::ServiceFixture> m_service;

    static constexpr const char* functions = "/2015-03-31/functions";

    http::Response create(const json::object& settings) {
        json::object body{{"FunctionName", "made"},
                          {"Runtime", "python3.13"},
                          {"Handler", "app.handler"},
                          {"Role", "arn:aws:iam::123456789012:role/lambda-role"},
                          {"Code", {{"ZipFile", test::zipWith("app.py", "")}}}};
        for (const auto& [key, value] : settings)
            body[key] = value;
        return m_service->call("POST", functions, body);
    }
    json::object snapStart(const std::string& path) {
        const auto answer = m_service->call("GET", functions + std::string{"/made"} + path);
        return test::ServiceFixture::object(answer).at("SnapStart").as_object();
    }
    static std::string refusal(const http::Response& response) {
        return test::ServiceFixture::refusal(response);
    }
    static json::object on() { return {{"ApplyOn", "PublishedVersions"}}; }
    /// The environment was not restored.
    http::Response invokeInVain(const std::string& errorType, const std::string& errorMessage,
                                const std::string& way) {
        create({{"SnapStart", on()}, {"Publish", true}});
        m_service->answer.record.restoreDuration = 4ms;
        m_service->answer.record.outcome = {model::OutcomeKind::Crash, errorType, errorMessage};
        return m_service->call("POST", way, "{}");
    }

  private slots:
    void init() { m_service = std::make_unique<test::ServiceFixture>(); }

    void itIsRefusedWhereItDoesNotGo_data() {
        QTest::addColumn<QString>("settings");
        QTest::addColumn<QString>("what");
        QTest::newRow("runtime") << R"({"Runtime": "nodejs22.x"})"
                                 << "nodejs22.x";
        QTest::newRow("older runtime") << R"({"Runtime": "python3.11"})"
                                       << "python3.11";
        QTest::newRow("storage") << R"({"EphemeralStorage": {"Size": 513}})"
                                 << "EphemeralStorage larger than 512 MB";
        QTest::newRow("file system")
            << QString{R"({"FileSystemConfigs": [{"Arn": "%1", "LocalMountPath": "/mnt/data"}]})"}
                   .arg("arn:aws:elasticfilesystem:us-east-1:123456789012:access-point/"
                        "fsap-0123456789abcdef0")
            << "FileSystemConfigs";
    }
    void itIsRefusedWhereItDoesNotGo() {
        QFETCH(QString, settings);
        QFETCH(QString, what);
        json::object body = json::parse(settings.toStdString()).as_object();
        const std::string refused = "InvalidParameterValueException: " + what.toStdString() +
                                    " is not supported for SnapStart enabled functions.";
        body["SnapStart"] = on();
        QCOMPARE(refusal(create(body)), refused);
        body.erase("SnapStart");
        QCOMPARE(create(body).status, 201);
        const auto answer = m_service->call("PUT", functions + std::string{"/made/configuration"},
                                            json::object{{"SnapStart", on()}});
        QCOMPARE(refusal(answer), refused);
        QCOMPARE(snapStart("/configuration").at("ApplyOn").as_string(), "None");
    }
    void provisionedConcurrencyAndItExcludeEachOther() {
        create({{"SnapStart", on()}, {"Publish", true}});
        const auto answer =
            m_service->call("PUT", "/2019-09-30/functions/made/provisioned-concurrency?Qualifier=1",
                            json::object{{"ProvisionedConcurrentExecutions", 1}});
        QCOMPARE(refusal(answer),
                 std::string{"InvalidParameterValueException: Provisioned Concurrency is not "
                             "supported for SnapStart enabled functions."});
    }
    void itIsOnForPublishedVersionsOnly() {
        create({{"SnapStart", on()}, {"Publish", true}});
        const std::string latest = "/configuration";
        QCOMPARE(snapStart(latest).at("ApplyOn").as_string(), "PublishedVersions");
        QCOMPARE(snapStart(latest).at("OptimizationStatus").as_string(), "Off");
        QCOMPARE(snapStart(latest + "?Qualifier=1").at("OptimizationStatus").as_string(), "On");
    }
    void itIsOnForTheAliasThatTheTemplatePublishes() {
        model::FunctionSpec declared;
        declared.logicalId = declared.name = "made";
        declared.runtime = "python3.13";
        declared.snapStart = true;
        declared.autoPublishAlias = "live";
        model::Project project;
        project.functions = {declared};
        m_service = std::make_unique<test::ServiceFixture>(project);
        QCOMPARE(snapStart("/configuration").at("OptimizationStatus").as_string(), "Off");
        QCOMPARE(snapStart("/configuration?Qualifier=live").at("OptimizationStatus").as_string(),
                 "On");
    }
    void aFailedHookIsASnapStartException_data() {
        QTest::addColumn<QString>("way");
        QTest::newRow("whole") << "/2015-03-31/functions/made:1/invocations";
        QTest::newRow("streamed") << "/2021-11-15/functions/made:1/response-streaming-invocations";
    }
    void aFailedHookIsASnapStartException() {
        QFETCH(QString, way);
        const auto answer = invokeInVain("Runtime.AfterRestoreError", "no", way.toStdString());
        QCOMPARE(answer.status, 400);
        QCOMPARE(refusal(answer),
                 std::string{"SnapStartException: The afterRestore() runtime hook encountered an "
                             "error. For more information, check the Amazon CloudWatch logs."});
    }
    void hooksThatTakeTooLongAreASnapStartTimeout() {
        const auto answer =
            invokeInVain("SnapStartTimeoutException",
                         "Lambda couldn't restore the snapshot within the timeout limit.",
                         "/2015-03-31/functions/made:1/invocations");
        QCOMPARE(answer.status, 408);
        QCOMPARE(refusal(answer),
                 std::string{"SnapStartTimeoutException: Lambda couldn't restore the snapshot "
                             "within the timeout limit."});
    }
};

LATHE_TEST(tst_SnapStart)
#include "tst_SnapStart.moc"
