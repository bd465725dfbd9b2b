#include "engine/base/Ids.h"
#include "engine/services/secretsmanager/Password.h"
#include "engine/services/secretsmanager/SecretsService.h"
#include "tests/support/Quoted.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <boost/json.hpp>

#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

using namespace lathe;
using namespace lathe::services;
namespace json = boost::json;

namespace {

class Everything final : public iam::Access {
    Result<void> check(const iam::AccessRequest& request) const override {
        policy = request.resourcePolicy ? *request.resourcePolicy : json::object{};
        return {};
    }

  public:
    /// Of the resource that was asked about last.
    mutable json::object policy;
};

} // namespace

/// Secrets Manager as SDKs speak to it.
class tst_Secrets : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    boost::asio::io_context m_io;
    ManualClock m_clock;
    delivery::Router m_router;
    Everything m_access;
    std::unique_ptr<secretsmanager::SecretsService> m_service;

    void start() {
        m_service = std::make_unique<secretsmanager::SecretsService>(
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
    /// With a ClientRequestToken, as SDKs send one.
    json::object ask(const char* operation, const std::string& parameters) {
        json::object input = json::parse(test::quoted(parameters)).as_object();
        if (!input.contains("ClientRequestToken"))
            input["ClientRequestToken"] = newUuid();
        return askPlainly(operation, std::move(input));
    }
    json::object askPlainly(const char* operation, const json::object& input) {
        http::Request request{"POST", "/", {}, json::serialize(input)};
        request.fields.add("X-Amz-Target", std::string{"secretsmanager."} + operation);
        request.fields.add("Content-Type", "application/x-amz-json-1.1");
        return json::parse(m_service->answer({std::move(request), {}}).body).as_object();
    }
    static std::string textAt(const json::object& answer, const char* member) {
        const json::value* value = answer.if_contains(member);
        return value ? std::string{value->as_string()} : std::string{};
    }
    std::string value(const std::string& parameters) {
        return textAt(ask("GetSecretValue", parameters), "SecretString");
    }

  private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        start();
    }
    void cleanup() { m_service.reset(); }

    void whatIsMadeIsThereAfterARestart() {
        const auto made = ask("CreateSecret", "{'Name':'db','SecretString':'a'}");
        const std::string arn = textAt(made, "ARN");
        QVERIFY(arn.starts_with("arn:aws:secretsmanager:us-east-1:123456789012:secret:db-"));
        start();
        QCOMPARE(value("{'SecretId':'db'}"), std::string{"a"});
        QCOMPARE(value("{'SecretId':'" + arn + "'}"), std::string{"a"});
        // Without the characters that were added to the name.
        QCOMPARE(value("{'SecretId':'" + arn.substr(0, arn.size() - 7) + "'}"), std::string{"a"});
    }
    void aNewValueBecomesTheCurrentOneAndTheOldOneThePrevious() {
        ask("CreateSecret", "{'Name':'db','SecretString':'a'}");
        ask("PutSecretValue", "{'SecretId':'db','SecretString':'b'}");
        QCOMPARE(value("{'SecretId':'db'}"), std::string{"b"});
        QCOMPARE(value("{'SecretId':'db','VersionStage':'AWSPREVIOUS'}"), std::string{"a"});
        ask("PutSecretValue", "{'SecretId':'db','SecretString':'c'}");
        const auto versions = ask("ListSecretVersionIds", "{'SecretId':'db'}");
        QCOMPARE(versions.at("Versions").as_array().size(), 2u);
    }
    void aVersionWithoutALabelIsAskedForByItsId() {
        const auto first =
            textAt(ask("CreateSecret", "{'Name':'db','SecretString':'v0'}"), "VersionId");
        std::string third;
        for (int i = 1; i <= 3; ++i) {
            m_clock.advance(Milliseconds{1});
            third = textAt(ask("PutSecretValue",
                               "{'SecretId':'db','SecretString':'v" + std::to_string(i) + "'}"),
                           "VersionId");
        }
        const std::string old = "{'SecretId':'db','VersionId':'" + first + "'}";
        QCOMPARE(value(old), std::string{"v0"});
        QVERIFY(!ask("GetSecretValue", old).contains("VersionStages"));
        const auto versions = [&](const std::string& parameters) {
            return ask("ListSecretVersionIds", parameters);
        };
        QCOMPARE(versions("{'SecretId':'db'}").at("Versions").as_array().size(), 2u);
        const auto all = versions("{'SecretId':'db','IncludeDeprecated':true}");
        QCOMPARE(all.at("Versions").as_array().size(), 4u);
        for (const json::value& one : all.at("Versions").as_array()) {
            const bool isOld = one.at("VersionId").as_string() == first;
            QCOMPARE(one.as_object().contains("LastAccessedDate"), isOld);
            QVERIFY(!isOld || !one.as_object().contains("VersionStages"));
        }
        // The oldest first, whatever their ids.
        QVERIFY(all.at("Versions").as_array().front().at("VersionId").as_string() == first);
        QVERIFY(all.at("Versions").as_array().back().at("VersionId").as_string() == third);
        // Page by page.
        const auto page = versions("{'SecretId':'db','IncludeDeprecated':true,'MaxResults':3}");
        QCOMPARE(page.at("Versions").as_array().size(), 3u);
        const auto rest = versions("{'SecretId':'db','IncludeDeprecated':true,'NextToken':'" +
                                   textAt(page, "NextToken") + "'}");
        QCOMPARE(rest.at("Versions").as_array().size(), 1u);
        // Not without end.
        for (int i = 0; i < 130; ++i) {
            m_clock.advance(Milliseconds{1});
            ask("PutSecretValue", "{'SecretId':'db','SecretString':'" + std::to_string(i) + "'}");
        }
        QCOMPARE(versions("{'SecretId':'db','IncludeDeprecated':true,'MaxResults':100}")
                     .contains("NextToken"),
                 true);
        QCOMPARE(textAt(ask("GetSecretValue", old), "__type"),
                 std::string{"ResourceNotFoundException"});
    }
    void aVersionIsPutOnce() {
        ask("CreateSecret", "{'Name':'db'}");
        const std::string put = "{'SecretId':'db','ClientRequestToken':"
                                "'00000000-0000-0000-0000-000000000001','SecretString':";
        QVERIFY(ask("PutSecretValue", put + "'a'}").contains("VersionId"));
        QVERIFY(ask("PutSecretValue", put + "'a'}").contains("VersionId"));
        QCOMPARE(textAt(ask("PutSecretValue", put + "'b'}"), "__type"),
                 std::string{"ResourceExistsException"});
    }
    void whatWasPendingIsNotWhenItIsThePreviousOne() {
        const auto first =
            textAt(ask("CreateSecret", "{'Name':'db','SecretString':'a'}"), "VersionId");
        const auto second = textAt(ask("PutSecretValue", "{'SecretId':'db','SecretString':'b',"
                                                         "'VersionStages':['AWSPENDING']}"),
                                   "VersionId");
        ask("UpdateSecretVersionStage",
            "{'SecretId':'db','VersionStage':'AWSCURRENT','MoveToVersionId':'" + second +
                "','RemoveFromVersionId':'" + first + "'}");
        const auto stages = [&] {
            return json::serialize(
                ask("GetSecretValue", "{'SecretId':'db','VersionId':'" + second + "'}")
                    .at("VersionStages"));
        };
        QCOMPARE(stages(), test::quoted("['AWSCURRENT','AWSPENDING']"));
        ask("PutSecretValue", "{'SecretId':'db','SecretString':'c'}");
        QCOMPARE(stages(), test::quoted("['AWSPREVIOUS']"));
    }
    void filtersMayBeNegated() {
        ask("CreateSecret", "{'Name':'/a','Description':'An old Secret'}");
        ask("CreateSecret", "{'Name':'b','Description':'theSecret'}");
        const auto names = [&](const std::string& filter) {
            std::string all;
            const auto listed = ask("ListSecrets", "{'Filters':[" + filter + "]}");
            for (const json::value& one : listed.at("SecretList").as_array())
                all += textAt(one.as_object(), "Name");
            return all;
        };
        QCOMPARE(names("{'Key':'name','Values':['/']}"), std::string{"/a"});
        QCOMPARE(names("{'Key':'name','Values':['!/']}"), std::string{"b"});
        QCOMPARE(names("{'Key':'description','Values':['a secret']}"), std::string{"/a"});
        QCOMPARE(names("{'Key':'description','Values':['!a secret']}"), std::string{"b"});
    }
    void aRequestThatMakesAVersionHasAToken() {
        for (const char* operation :
             {"CreateSecret", "UpdateSecret", "PutSecretValue", "RotateSecret"})
            QCOMPARE(textAt(askPlainly(operation, {{"Name", "db"}, {"SecretId", "db"}}), "Message"),
                     std::string{"You must provide a ClientRequestToken value. We recommend a "
                                 "UUID-type value."});
    }
    void aPolicyIsKeptAndReadByWhoDecides() {
        ask("CreateSecret", "{'Name':'db','SecretString':'a'}");
        const auto put = [&](const json::object& policy, bool blocksPublic = false) {
            return textAt(
                askPlainly("PutResourcePolicy", {{"SecretId", "db"},
                                                 {"ResourcePolicy", json::serialize(policy)},
                                                 {"BlockPublicPolicy", blocksPublic}}),
                "__type");
        };
        const json::object statement{{"Effect", "Allow"},
                                     {"Principal", "*"},
                                     {"Action", "secretsmanager:GetSecretValue"},
                                     {"Resource", "*"}};
        const json::object policy{{"Version", "2012-10-17"}, {"Statement", json::array{statement}}};
        QCOMPARE(put({{"Statement", "?"}}), std::string{"MalformedPolicyDocumentException"});
        QCOMPARE(put(policy, true), std::string{"PublicPolicyException"});
        QCOMPARE(put(policy), std::string{});
        QVERIFY(json::parse(textAt(ask("GetResourcePolicy", "{'SecretId':'db'}"),
                                   "ResourcePolicy")) == policy);
        QCOMPARE(value("{'SecretId':'db'}"), std::string{"a"});
        QVERIFY(m_access.policy == policy);
        ask("DeleteResourcePolicy", "{'SecretId':'db'}");
        QVERIFY(!ask("GetResourcePolicy", "{'SecretId':'db'}").contains("ResourcePolicy"));
        QVERIFY(m_access.policy.empty());
    }
    void theTemplatesPolicyComesAndGoesWithIt() {
        ask("CreateSecret", "{'Name':'db','SecretString':'a'}");
        auto with = project();
        model::Resource resource;
        resource.logicalId = "Policy";
        resource.type = "AWS::SecretsManager::ResourcePolicy";
        resource.properties = {{"SecretId", "db"},
                               {"ResourcePolicy", {{"Statement", json::array{}}}}};
        with->resources.push_back(resource);
        m_service->setProject(with);
        QCOMPARE(textAt(ask("GetResourcePolicy", "{'SecretId':'db'}"), "ResourcePolicy"),
                 test::quoted("{'Statement':[]}"));
        with = project();
        model::Resource other;
        other.logicalId = "Other";
        with->resources.push_back(other);
        m_service->setProject(with);
        QVERIFY(!ask("GetResourcePolicy", "{'SecretId':'db'}").contains("ResourcePolicy"));
    }
    void stagesAreMovedWhenTheirPlaceIsNamed() {
        const auto first =
            textAt(ask("CreateSecret", "{'Name':'db','SecretString':'a'}"), "VersionId");
        const auto second = textAt(ask("PutSecretValue", "{'SecretId':'db','SecretString':'b',"
                                                         "'VersionStages':['AWSPENDING']}"),
                                   "VersionId");
        QCOMPARE(value("{'SecretId':'db'}"), std::string{"a"});
        const std::string move =
            "{'SecretId':'db','VersionStage':'AWSCURRENT','MoveToVersionId':'" + second + "'";
        QCOMPARE(textAt(ask("UpdateSecretVersionStage", move + "}"), "__type"),
                 std::string{"InvalidParameterException"});
        ask("UpdateSecretVersionStage", move + ",'RemoveFromVersionId':'" + first + "'}");
        QCOMPARE(value("{'SecretId':'db'}"), std::string{"b"});
        QCOMPARE(value("{'SecretId':'db','VersionStage':'AWSPREVIOUS'}"), std::string{"a"});
    }
    void aDeletedSecretIsRestoredUntilItsTime() {
        ask("CreateSecret", "{'Name':'db','SecretString':'a'}");
        ask("DeleteSecret", "{'SecretId':'db'}");
        QCOMPARE(textAt(ask("GetSecretValue", "{'SecretId':'db'}"), "__type"),
                 std::string{"InvalidRequestException"});
        ask("RestoreSecret", "{'SecretId':'db'}");
        QCOMPARE(value("{'SecretId':'db'}"), std::string{"a"});
        ask("DeleteSecret", "{'SecretId':'db','ForceDeleteWithoutRecovery':true}");
        QCOMPARE(textAt(ask("GetSecretValue", "{'SecretId':'db'}"), "__type"),
                 std::string{"ResourceNotFoundException"});
        // Once more succeeds, as it does where there was none.
        QVERIFY(ask("DeleteSecret", "{'SecretId':'db','ForceDeleteWithoutRecovery':true}")
                    .contains("DeletionDate"));
    }
    void aRotationGoesThroughItsSteps() {
        std::vector<std::string> asked;
        std::function<void(Result<void>)> waiting;
        const auto answer = [&](Result<void> result) {
            std::exchange(waiting, {})(std::move(result));
        };
        m_service->setRotationFunctions(
            {[](const std::string&, const std::string&) { return Result<void>{}; },
             [&](const std::string&, const std::string& payload,
                 std::function<void(Result<void>)> done) {
                 asked.push_back(textAt(json::parse(payload).as_object(), "Step"));
                 waiting = std::move(done);
             }});
        const auto old =
            textAt(ask("CreateSecret", "{'Name':'db','SecretString':'a'}"), "VersionId");
        QCOMPARE(textAt(ask("RotateSecret", "{'SecretId':'db'}"), "__type"),
                 std::string{"InvalidRequestException"});
        const auto token = textAt(
            ask("RotateSecret", "{'SecretId':'db','RotationLambdaARN':'arn:f','RotationRules':{"
                                "'AutomaticallyAfterDays':1}}"),
            "VersionId");
        const std::string pending =
            "{'SecretId':'db','VersionId':'" + token + "','VersionStage':'AWSPENDING'}";
        // There is the version, but no value yet.
        QCOMPARE(textAt(ask("GetSecretValue", pending), "__type"),
                 std::string{"ResourceNotFoundException"});
        ask("PutSecretValue", "{'SecretId':'db','SecretString':'b','ClientRequestToken':'" + token +
                                  "','VersionStages':['AWSPENDING']}");
        QCOMPARE(value(pending), std::string{"b"});
        answer({});
        answer(Error{"Boom", {}});
        QVERIFY(textAt(ask("RotateSecret", "{'SecretId':'db'}"), "Message")
                    .starts_with("A previous rotation isn't complete."));
        for (int i = 0; i < 3; ++i)
            answer({});
        ask("UpdateSecretVersionStage",
            "{'SecretId':'db','VersionStage':'AWSCURRENT','MoveToVersionId':'" + token +
                "','RemoveFromVersionId':'" + old + "'}");
        answer({});
        const std::vector<std::string> expected{"createSecret", "setSecret",  "createSecret",
                                                "setSecret",    "testSecret", "finishSecret"};
        QCOMPARE(asked, expected);
        QCOMPARE(value("{'SecretId':'db'}"), std::string{"b"});
        const auto described = ask("DescribeSecret", "{'SecretId':'db'}");
        QVERIFY(described.at("RotationEnabled").as_bool());
        QVERIFY(described.contains("LastRotatedDate") && described.contains("NextRotationDate"));
        ask("CancelRotateSecret", "{'SecretId':'db'}");
        QVERIFY(!ask("DescribeSecret", "{'SecretId':'db'}").at("RotationEnabled").as_bool());
    }
    void rotationsComeDueByTheirRules() {
        std::vector<std::string> begun;
        m_service->setRotationFunctions(
            {[](const std::string&, const std::string&) { return Result<void>{}; },
             [&](const std::string&, const std::string& payload,
                 const std::function<void(Result<void>)>& done) {
                 const auto asked = json::parse(payload).as_object();
                 if (textAt(asked, "Step") == "createSecret")
                     begun.push_back(textAt(asked, "SecretId"));
                 done({});
             }});
        const auto rotating = [this](const std::string& name, const std::string& rules) {
            ask("CreateSecret", "{'Name':'" + name + "','SecretString':'a'}");
            return ask("RotateSecret", "{'SecretId':'" + name +
                                           "','RotationLambdaARN':'arn:f',"
                                           "'RotateImmediately':false,'RotationRules':{" +
                                           rules + "}}");
        };
        const auto next = [this](const std::string& name) {
            return ask("DescribeSecret", "{'SecretId':'" + name + "'}")
                .at("NextRotationDate")
                .to_number<double>();
        };
        const auto pass = [this](Seconds time) {
            m_clock.advance(time);
            m_service->onClockMoved();
        };
        const std::string rated =
            textAt(rotating("rated", "'ScheduleExpression':'rate(4 hours)'"), "ARN");
        const std::string daily = textAt(rotating("daily", "'AutomaticallyAfterDays':1"), "ARN");
        QCOMPARE(textAt(rotating("both", "'AutomaticallyAfterDays':1,'ScheduleExpression':'rate(4 "
                                         "hours)'"),
                        "__type"),
                 std::string{"InvalidParameterException"});
        QCOMPARE(textAt(rotating("wrong", "'ScheduleExpression':'rate(4 parsecs)'"), "__type"),
                 std::string{"InvalidParameterException"});
        const double first = next("rated");
        pass(std::chrono::hours{4} - Seconds{1});
        QVERIFY(begun.empty());
        pass(Seconds{1});
        QCOMPARE(begun, std::vector<std::string>{rated});
        QCOMPARE(next("rated"), first + 4 * 3600);
        // What came due while nothing ran is done once.
        pass(std::chrono::hours{20});
        const std::vector<std::string> both{rated, daily, rated};
        QVERIFY(std::is_permutation(begun.begin(), begun.end(), both.begin(), both.end()));
        ask("CancelRotateSecret", "{'SecretId':'rated'}");
        pass(std::chrono::hours{10});
        QCOMPARE(begun.size(), both.size());
        // Nobody has moved the clock: the timer comes by itself.
        start();
        m_service->setRotationFunctions(
            {[](const std::string&, const std::string&) { return Result<void>{}; },
             [&](const std::string&, const std::string&, const std::function<void(Result<void>)>&) {
                 begun.clear();
             }});
        m_clock.advance(std::chrono::hours{24});
        m_service->setProject(project());
        QTRY_VERIFY((m_io.restart(), m_io.poll(), begun.empty()));
    }
    void passwordsHaveWhatIsWanted() {
        const auto password = secretsmanager::randomPassword(
            {{"PasswordLength", 12}, {"ExcludePunctuation", true}, {"ExcludeCharacters", "abc"}});
        QVERIFY(password && password->size() == 12);
        QVERIFY(std::all_of(password->begin(), password->end(),
                            [](unsigned char c) { return std::isalnum(c) && c != 'a'; }));
        QVERIFY(std::any_of(password->begin(), password->end(),
                            [](unsigned char c) { return std::isdigit(c); }));
        const auto made = secretsmanager::generatedSecret(
            {{"SecretStringTemplate", "{\"user\": \"me\"}"}, {"GenerateStringKey", "password"}});
        QVERIFY(made);
        const auto object = json::parse(*made).as_object();
        QVERIFY(object.at("user") == "me" && object.at("password").as_string().size() == 32);
    }
    void theTemplatesSecretsKeepWhatWasMadeForThem() {
        auto with = project();
        model::Resource resource;
        resource.logicalId = "Db";
        resource.type = "AWS::SecretsManager::Secret";
        resource.physicalId = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-abc123";
        resource.properties = {
            {"GenerateSecretString",
             {{"SecretStringTemplate", "{\"user\": \"me\"}"}, {"GenerateStringKey", "password"}}}};
        with->resources.push_back(resource);
        m_service->setProject(with);
        const std::string first = value("{'SecretId':'db'}");
        m_service->setProject(with);
        QCOMPARE(value("{'SecretId':'db'}"), first);
        QCOMPARE(m_service->resolve("db:SecretString:user").value_or(""), std::string{"me"});
        QCOMPARE(m_service->resolve(resource.physicalId + ":SecretString:user").value_or(""),
                 std::string{"me"});
        QCOMPARE(m_service->resolve("db").value_or(""), first);
        QVERIFY(!m_service->resolve("none:SecretString:user"));
    }
    void whatIsNotOfferedIsSaid() {
        QCOMPARE(textAt(ask("ReplicateSecretToRegions", "{'SecretId':'db'}"), "__type"),
                 std::string{"UnknownOperationException"});
        for (const char* operation : {"CreateSecret", "GetSecretValue", "DeleteSecret"})
            QCOMPARE(textAt(ask(operation, "{'Name':'a b','SecretId':'a b'}"), "__type"),
                     std::string{"ValidationException"});
    }
};

LATHE_TEST(tst_Secrets)
#include "tst_Secrets.moc"
