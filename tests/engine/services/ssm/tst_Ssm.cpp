#include "engine/services/ssm/SsmService.h"
#include "tests/support/Quoted.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <boost/json.hpp>

#include <memory>
#include <string>

using namespace lathe;
using namespace lathe::services;
namespace json = boost::json;

namespace {

class Everything final : public iam::Access {
    Result<void> check(const iam::AccessRequest&) const override { return {}; }
};

} // namespace

/// Parameter Store as SDKs speak to it.
class tst_Ssm : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    boost::asio::io_context m_io;
    ManualClock m_clock;
    delivery::Router m_router;
    Everything m_access;
    std::unique_ptr<ssm::SsmService> m_service;

    void start() {
        m_service = std::make_unique<ssm::SsmService>(
            Surroundings{m_io, m_clock, m_folder->path().toStdString(), "http://here", m_router,
                         m_access, [](const Error&) {}});
        m_service->setProject(project());
    }
    static std::shared_ptr<model::Project> project() {
        auto project = std::make_shared<model::Project>();
        project->region = "us-east-1";
        project->accountId = "123456789012";
        return project;
    }
    json::object ask(const char* operation, const QByteArray& parameters) {
        http::Request request{"POST", "/", {}, test::quoted(parameters.toStdString())};
        request.fields.add("X-Amz-Target", std::string{"AmazonSSM."} + operation);
        request.fields.add("Content-Type", "application/x-amz-json-1.1");
        return json::parse(m_service->answer({std::move(request), {}}).body).as_object();
    }
    static std::string errorOf(const json::object& answer) {
        const json::value* type = answer.if_contains("__type");
        return type ? std::string{type->as_string()} : std::string{};
    }

  private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        start();
    }
    void cleanup() { m_service.reset(); }

    void whatIsPutIsThereAfterARestart() {
        QCOMPARE(
            ask("PutParameter", "{'Name':'/db/host','Value':'a','Type':'String'}").at("Version"),
            json::value(1));
        start();
        const auto parameter =
            ask("GetParameter", "{'Name':'/db/host'}").at("Parameter").as_object();
        QVERIFY(parameter.at("Value") == "a");
        QVERIFY(parameter.at("ARN") == "arn:aws:ssm:us-east-1:123456789012:parameter/db/host");
    }
    void aParameterIsOverwrittenOnlyWhenTold() {
        ask("PutParameter", "{'Name':'p','Value':'a','Type':'String'}");
        QCOMPARE(errorOf(ask("PutParameter", "{'Name':'p','Value':'b'}")),
                 std::string{"ParameterAlreadyExists"});
        QCOMPARE(ask("PutParameter", "{'Name':'p','Value':'b','Overwrite':true}").at("Version"),
                 json::value(2));
        QVERIFY(ask("GetParameter", "{'Name':'p:1'}").at("Parameter").at("Value") == "a");
        QVERIFY(ask("GetParameter", "{'Name':'p'}").at("Parameter").at("Value") == "b");
    }
    void aSecureStringIsShownWhenItIsToBeDecrypted() {
        ask("PutParameter", "{'Name':'p','Value':'key','Type':'SecureString'}");
        QVERIFY(ask("GetParameter", "{'Name':'p'}").at("Parameter").at("Value") != "key");
        QVERIFY(
            ask("GetParameter", "{'Name':'p','WithDecryption':true}").at("Parameter").at("Value") ==
            "key");
    }
    void pathsAreSearchedOneLevelOrAll() {
        for (const char* name : {"/a/b", "/a/c/d", "/ab"})
            ask("PutParameter",
                ("{'Name':'" + std::string{name} + "','Value':'v','Type':'String'}").c_str());
        const auto count = [&](const char* parameters) {
            return ask("GetParametersByPath", parameters).at("Parameters").as_array().size();
        };
        QCOMPARE(count("{'Path':'/a'}"), 1u);
        QCOMPARE(count("{'Path':'/a','Recursive':true}"), 2u);
        QCOMPARE(count("{'Path':'/','Recursive':true}"), 3u);
    }
    void manyAreGotAtOnceAndMissingOnesNamed() {
        ask("PutParameter", "{'Name':'p','Value':'a','Type':'String'}");
        const auto answer = ask("GetParameters", "{'Names':['p','q']}");
        QCOMPARE(answer.at("Parameters").as_array().size(), 1u);
        QVERIFY(answer.at("InvalidParameters") == json::array{"q"});
    }
    void labelsSelectVersions() {
        ask("PutParameter", "{'Name':'p','Value':'a','Type':'String'}");
        ask("PutParameter", "{'Name':'p','Value':'b','Overwrite':true}");
        ask("LabelParameterVersion", "{'Name':'p','ParameterVersion':1,'Labels':['live']}");
        QVERIFY(ask("GetParameter", "{'Name':'p:live'}").at("Parameter").at("Value") == "a");
        QCOMPARE(errorOf(ask("GetParameter", "{'Name':'p:9'}")),
                 std::string{"ParameterVersionNotFound"});
    }
    void labelsAreTakenAway() {
        ask("PutParameter", "{'Name':'p','Value':'a','Type':'String'}");
        ask("LabelParameterVersion", "{'Name':'p','Labels':['old']}");
        const auto answer = ask("UnlabelParameterVersion",
                                "{'Name':'p','ParameterVersion':1,'Labels':['old','none']}");
        QVERIFY(answer.at("RemovedLabels") == json::array{"old"});
        QVERIFY(answer.at("InvalidLabels") == json::array{"none"});
        QCOMPARE(errorOf(ask("GetParameter", "{'Name':'p:old'}")),
                 std::string{"ParameterVersionNotFound"});
        QCOMPARE(errorOf(ask("UnlabelParameterVersion",
                             "{'Name':'p','ParameterVersion':2,'Labels':['old']}")),
                 std::string{"ParameterVersionNotFound"});
    }
    void aNameOfOnePartMeansTheSameWithASlash() {
        ask("PutParameter", "{'Name':'p','Value':'a','Type':'String'}");
        QVERIFY(ask("GetParameter", "{'Name':'/p'}").at("Parameter").at("Name") == "/p");
        QCOMPARE(errorOf(ask("PutParameter", "{'Name':'/p','Value':'b','Type':'String'}")),
                 std::string{"ParameterAlreadyExists"});
        ask("DeleteParameter", "{'Name':'/p'}");
        QCOMPARE(errorOf(ask("GetParameter", "{'Name':'p'}")), std::string{"ParameterNotFound"});
    }
    void whatIsNoPathIsRefused_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("no slash in front") << QByteArray{"a/b"};
        QTest::newRow("two slashes") << QByteArray{"/a//b"};
    }
    void whatIsNoPathIsRefused() {
        QFETCH(QByteArray, name);
        QCOMPARE(errorOf(ask("GetParameter", "{'Name':'" + name + "'}")),
                 std::string{"ValidationException"});
        QCOMPARE(errorOf(ask("GetParameters", "{'Names':['" + name + "']}")),
                 std::string{"ValidationException"});
        QCOMPARE(
            errorOf(ask("PutParameter", "{'Name':'" + name + "','Value':'a','Type':'String'}")),
            std::string{"ValidationException"});
    }
    void secretsAreReadAsParameters() {
        m_service->setSecrets(
            [](const iam::Principal&, const json::object& request) -> Result<json::object> {
                if (request.at("SecretId") != "db")
                    return Error{"ResourceNotFoundException", Text{}};
                const json::value* stage = request.if_contains("VersionStage");
                return json::object{{"ARN", "arn:aws:secretsmanager:us-east-1:1:secret:db"},
                                    {"Name", "db"},
                                    {"SecretString", stage ? stage->as_string() : "now"},
                                    {"CreatedDate", 5.0}};
            });
        const auto secret = ask("GetParameter", "{'Name':'/aws/reference/secretsmanager/db',"
                                                "'WithDecryption':true}")
                                .at("Parameter")
                                .as_object();
        QVERIFY(secret.at("Name") == "/aws/reference/secretsmanager/db");
        QVERIFY(secret.at("Value") == "now" && secret.at("Type") == "SecureString");
        const json::value source =
            json::parse(json::value_to<std::string>(secret.at("SourceResult")));
        QVERIFY(source.at("name") == "db" && source.at("secretString") == "now");
        QVERIFY(source.at("ARN") == secret.at("ARN"));
        QVERIFY(ask("GetParameter", "{'Name':'/aws/reference/secretsmanager/db:AWSPREVIOUS',"
                                    "'WithDecryption':true}")
                    .at("Parameter")
                    .at("Value") == "AWSPREVIOUS");
        QCOMPARE(errorOf(ask("GetParameter", "{'Name':'/aws/reference/secretsmanager/db'}")),
                 std::string{"ValidationException"});
        const auto missing = ask("GetParameter", "{'Name':'/aws/reference/secretsmanager/other',"
                                                 "'WithDecryption':true}");
        QCOMPARE(errorOf(missing), std::string{"ParameterNotFound"});
        const auto many = ask("GetParameters", "{'Names':['/aws/reference/secretsmanager/db',"
                                               "'/aws/reference/secretsmanager/other'],"
                                               "'WithDecryption':true}");
        QCOMPARE(many.at("Parameters").as_array().size(), 1U);
        QVERIFY(many.at("InvalidParameters") == json::array{"/aws/reference/secretsmanager/other"});
    }
    void whatIsNotThereIsSaid() {
        QCOMPARE(errorOf(ask("GetParameter", "{'Name':'none'}")), std::string{"ParameterNotFound"});
        QCOMPARE(errorOf(ask("PutParameter", "{'Name':'p','Value':'a'}")),
                 std::string{"ValidationException"});
        QCOMPARE(errorOf(ask("PutParameter", "{'Name':'p','Value':'a','Type':'String',"
                                             "'AllowedPattern':'^[0-9]+$'}")),
                 std::string{"ParameterPatternMismatchException"});
        QCOMPARE(errorOf(ask("Dance", "{}")), std::string{"UnknownOperationException"});
    }
    void theTemplatesParametersComeAndGo() {
        auto with = project();
        model::Resource resource;
        resource.logicalId = "Host";
        resource.type = "AWS::SSM::Parameter";
        resource.physicalId = "/db/host";
        resource.properties = {{"Type", "String"}, {"Value", "a"}};
        with->resources.push_back(resource);
        m_service->setProject(with);
        QCOMPARE(m_service->resolve("/db/host").value_or(""), std::string{"a"});
        with = std::make_shared<model::Project>(*with);
        with->resources.front().type = "AWS::SQS::Queue";
        m_service->setProject(with);
        QVERIFY(!m_service->resolve("/db/host"));
    }
};

LATHE_TEST(tst_Ssm)
#include "tst_Ssm.moc"
