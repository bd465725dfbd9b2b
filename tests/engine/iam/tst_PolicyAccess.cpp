#include "engine/base/Paths.h"
#include "engine/iam/PolicyAccess.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::iam;
namespace json = boost::json;

namespace {

json::object parsed(std::string text) {
    std::replace(text.begin(), text.end(), '\'', '"');
    return json::parse("{" + text + "}").as_object();
}

/// A project of resources, and what asks of it.
class Bench {
  public:
    Bench() {
        project.root = "/home/me/shop";
        project.stackName = "shop";
    }
    void add(const char* id, const char* type, const std::string& properties,
             const char* physicalId = nullptr) {
        project.resources.push_back(
            {id, type, parsed(properties), physicalId ? physicalId : id, {}, {}});
    }
    void addFunction(const char* id, const std::string& properties) {
        add(id, "AWS::Serverless::Function", properties);
        model::FunctionSpec spec;
        spec.logicalId = spec.name = id;
        project.functions.push_back(spec);
    }
    Result<void> ask(const std::string& role, const std::string& action,
                     const std::string& resource) {
        Principal principal;
        principal.accountId = project.accountId;
        principal.roleArn = "arn:aws:iam::123456789012:role/" + role;
        principal.arn = "arn:aws:sts::123456789012:assumed-role/" + role + "/App";
        principal.function = "App";
        return ask({principal, action, resource});
    }
    /// A service, on behalf of something.
    Result<void> send(const std::string& service, const std::string& source,
                      const std::string& action, const std::string& resource) {
        Principal principal;
        principal.service = service;
        return ask({principal,
                    action,
                    resource,
                    {{"aws:SourceArn", {source}}, {"aws:SourceAccount", {"123456789012"}}}});
    }
    Result<void> ask(const AccessRequest& request) {
        access.setProject(std::make_shared<const model::Project>(project));
        return access.check(request);
    }

    model::Project project;
    std::vector<model::Denial> denials;
    std::vector<Error> troubles;
    ManualClock clock;
    PolicyAccess access{{clock, resourceDirectory() / "iam",
                         [this](model::Denial denial) { denials.push_back(std::move(denial)); },
                         [this](Error trouble) { troubles.push_back(std::move(trouble)); }}};
};

const std::string queue = "arn:aws:sqs:us-east-1:123456789012:jobs";
const std::string functionArn = "arn:aws:lambda:us-east-1:123456789012:function:App";

} // namespace

class tst_PolicyAccess : public QObject {
    Q_OBJECT

  private slots:
    void refusesInAwssWords() {
        Bench bench;
        bench.addFunction("App", "");
        const auto refused = bench.ask("shop-AppRole", "s3:GetObject", "arn:aws:s3:::b/k");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string{"AccessDenied"});
        QCOMPARE(refused.error().detail.english(),
                 std::string{"User: arn:aws:sts::123456789012:assumed-role/shop-AppRole/App is not "
                             "authorized to perform: s3:GetObject on resource: "
                             "\"arn:aws:s3:::b/k\" because no identity-based policy allows the "
                             "s3:GetObject action"});
        QVERIFY(
            bench.ask("shop-AppRole", "sqs:SendMessage", queue)
                .error()
                .detail.english()
                .ends_with("perform: sqs:sendmessage on resource: " + queue +
                           " because no identity-based policy allows the sqs:sendmessage action"));
        QCOMPARE(bench.denials.size(), std::size_t{2});
        QCOMPARE(bench.denials[0].function, std::string{"App"});
        QVERIFY(bench.denials[0].wasRefused);
        QCOMPARE(
            json::serialize(bench.denials[0].missing),
            std::string{
                R"({"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/k"})"});
    }
    void readsThePoliciesOfASamFunction() {
        Bench bench;
        bench.addFunction("App", "'Policies':['AmazonSNSReadOnlyAccess',{'SQSSendMessagePolicy':"
                                 "{'QueueName':'jobs'}},{'Statement':{'Effect':'Allow','Action':"
                                 "'s3:GetObject','Resource':'arn:aws:s3:::b/*'}}]");
        QVERIFY(bench.ask("shop-AppRole", "sqs:SendMessage", queue));
        QVERIFY(!bench.ask("shop-AppRole", "sqs:SendMessage", queue + "2"));
        QVERIFY(bench.ask("shop-AppRole", "s3:GetObject", "arn:aws:s3:::b/k"));
        QVERIFY(bench.ask("shop-AppRole", "sns:ListTopics", "*"));
        QVERIFY(!bench.ask("shop-AppRole", "sns:Publish", "arn:aws:sns:us-east-1:123456789012:t"));
        // SAM adds what every function needs.
        QVERIFY(bench.ask("shop-AppRole", "logs:PutLogEvents",
                          "arn:aws:logs:us-east-1:123456789012:log-group:x"));
    }
    void readsOnePolicyThatIsNoList() {
        Bench bench;
        bench.addFunction("App", "'Policies':'AmazonSQSFullAccess'");
        QVERIFY(bench.ask("shop-AppRole", "sqs:SendMessage", queue));
        bench.project.resources.clear();
        bench.addFunction("App", "'Policies':{'SQSPollerPolicy':{'QueueName':'jobs'},"
                                 "'SNSPublishMessagePolicy':{'TopicName':'t'}}");
        QVERIFY(bench.ask("shop-AppRole", "sqs:ReceiveMessage", queue));
        QVERIFY(bench.ask("shop-AppRole", "sns:Publish", "arn:aws:sns:us-east-1:123456789012:t"));
        QVERIFY(!bench.ask("shop-AppRole", "sqs:SendMessage", queue));
    }
    void addsWhatSamAddsForSourcesAndDestinations() {
        Bench bench;
        bench.addFunction(
            "App", "'Events':{'Jobs':{'Type':'SQS','Properties':{'Queue':'" + queue +
                       "','DestinationConfig':{'OnFailure':{'Type':'SNS','Destination':"
                       "'arn:aws:sns:us-east-1:123456789012:failed'}}}}},'DeadLetterQueue':{'Type':"
                       "'SQS','TargetArn':'" +
                       queue +
                       "-dead'},'EventInvokeConfig':{'DestinationConfig':{'OnSuccess':{'Type':"
                       "'EventBridge','Destination':'arn:aws:events:us-east-1:123456789012:"
                       "event-bus/default'},'OnFailure':{'Type':'SQS'}}}");
        bench.project.generatedResources.push_back(
            {"AppEventInvokeConfigOnFailureQueue",
             "AWS::SQS::Queue",
             {},
             "https://sqs.us-east-1.amazonaws.com/123456789012/shop-failures",
             {},
             {}});
        const char* role = "shop-AppRole";
        QVERIFY(bench.ask(role, "sqs:ReceiveMessage", queue));
        QVERIFY(bench.ask(role, "sqs:SendMessage", queue + "-dead"));
        QVERIFY(!bench.ask(role, "sqs:SendMessage", queue));
        QVERIFY(bench.ask(role, "sns:Publish", "arn:aws:sns:us-east-1:123456789012:failed"));
        QVERIFY(bench.ask(role, "events:PutEvents",
                          "arn:aws:events:us-east-1:123456789012:event-bus/default"));
        QVERIFY(
            bench.ask(role, "sqs:SendMessage", "arn:aws:sqs:us-east-1:123456789012:shop-failures"));
    }
    void readsRolesAndWhatIsAttachedToThem() {
        Bench bench;
        const std::string document =
            "{'Version':'2012-10-17','Statement':{'Effect':'Allow','Action':'";
        bench.add("Worker", "AWS::IAM::Role",
                  "'Policies':[{'PolicyName':'own','PolicyDocument':" + document +
                      "s3:GetObject','Resource':'*'}}}],'ManagedPolicyArns':"
                      "['arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole',"
                      "'arn:aws:iam::123456789012:policy/mine'],'PermissionsBoundary':"
                      "'arn:aws:iam::aws:policy/PowerUserAccess'",
                  "worker-role");
        bench.add("More", "AWS::IAM::Policy",
                  "'Roles':['worker-role'],'PolicyDocument':" + document +
                      "sns:Publish','Resource':'*'}}");
        bench.add("Mine", "AWS::IAM::ManagedPolicy",
                  "'PolicyDocument':" + document + "events:PutEvents','Resource':'*'}}",
                  "arn:aws:iam::123456789012:policy/mine");
        bench.add("Late", "AWS::IAM::RolePolicy",
                  "'RoleName':'worker-role','PolicyDocument':" + document +
                      "iam:ListRoles','Resource':'*'}}");
        for (const char* action :
             {"s3:GetObject", "sqs:ReceiveMessage", "sns:Publish", "events:PutEvents"})
            QVERIFY2(bench.ask("worker-role", action, "*"), action);
        QVERIFY(!bench.ask("worker-role", "s3:PutObject", "*"));
        QCOMPARE(bench.troubles.size(), std::size_t{0});
    }
    void keepsToABoundaryOfTheRole() {
        Bench bench;
        bench.add("Worker", "AWS::IAM::Role",
                  "'ManagedPolicyArns':['arn:aws:iam::aws:policy/AdministratorAccess'],"
                  "'PermissionsBoundary':'arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess'");
        QVERIFY(bench.ask("Worker", "sqs:GetQueueUrl", queue));
        const auto refused = bench.ask("Worker", "sqs:SendMessage", queue);
        QVERIFY(!refused);
        QVERIFY(refused.error().detail.english().find("no permissions boundary allows") !=
                std::string::npos);
    }
    void allowsAndSaysOnceWhatItDoesNotKnow() {
        Bench bench;
        bench.add("Worker", "AWS::IAM::Role",
                  "'ManagedPolicyArns':['arn:aws:iam::aws:policy/AmazonNobodyKnowsAccess']");
        for (int i = 0; i < 2; ++i) {
            QVERIFY(bench.ask("Worker", "sqs:SendMessage", queue));
            QVERIFY(bench.ask("elsewhere", "sqs:SendMessage", queue));
        }
        QCOMPARE(bench.troubles.size(), std::size_t{2});
        QCOMPARE(bench.denials.size(), std::size_t{0});
    }
    void saysWhichPolicyIsMalformedAndReadsTheOthers() {
        Bench bench;
        bench.addFunction("App", "'Policies':[{'Statement':[{'Effect':'Perhaps'}]},"
                                 "'AmazonSQSFullAccess']");
        QVERIFY(bench.ask("shop-AppRole", "sqs:SendMessage", queue));
        QCOMPARE(bench.troubles.size(), std::size_t{1});
        QCOMPARE(bench.troubles[0].code, std::string{"Iam.MalformedPolicy"});
    }
    void letsThePersonDoWhatNobodyDenies() {
        Bench bench;
        Principal root{"123456789012", "arn:aws:iam::123456789012:root", {}, {}, {}};
        QVERIFY(bench.ask({root, "s3:GetObject", "arn:aws:s3:::b/k"}));
        const json::object denying =
            parsed("'Statement':{'Effect':'Deny','Principal':'*','Action':'s3:*','Resource':'*'}");
        QVERIFY(!bench.ask({root, "s3:GetObject", "arn:aws:s3:::b/k", {}, &denying}));
        QVERIFY(bench.ask({root, "s3:DeleteBucketPolicy", "arn:aws:s3:::b", {}, &denying}));
    }
    void letsWhoHasNotSignedDoWhatAResourceAllows() {
        Bench bench;
        json::object open = parsed("'Statement':{'Effect':'Allow','Principal':'*','Action':"
                                   "'s3:GetObject','Resource':'arn:aws:s3:::b/*'}");
        QVERIFY(bench.ask({{}, "s3:GetObject", "arn:aws:s3:::b/k", {}, &open}));
        const auto refused = bench.ask({{}, "s3:PutObject", "arn:aws:s3:::b/k", {}, &open});
        QVERIFY(!refused);
        QCOMPARE(refused.error().detail.english(), std::string{"Access Denied"});
        // A service's policy changes in its place.
        open["Statement"].as_object()["Action"] = "s3:PutObject";
        QVERIFY(bench.ask({{}, "s3:PutObject", "arn:aws:s3:::b/k", {}, &open}));
    }
    void takesWhatAnAclAllows() {
        Bench bench;
        AccessRequest read{{}, "s3:GetObject", "arn:aws:s3:::b/k"};
        read.allowedByAcl = true;
        QVERIFY(bench.ask(read));
        const json::object denying =
            parsed("'Statement':{'Effect':'Deny','Principal':'*','Action':'s3:*','Resource':'*'}");
        read.resourcePolicy = &denying;
        QVERIFY(!bench.ask(read));
    }
    void takesAServiceInARoleForTheRole() {
        Bench bench;
        bench.addFunction("App", "'Policies':'AmazonSQSFullAccess'");
        Principal scheduler;
        scheduler.service = "scheduler.amazonaws.com";
        scheduler.roleArn = "arn:aws:iam::123456789012:role/shop-AppRole";
        QVERIFY(bench.ask({scheduler, "sqs:SendMessage", queue}));
        const auto refused = bench.ask({scheduler, "sns:Publish", "arn:aws:sns:r:123456789012:t"});
        QVERIFY(!refused);
        QVERIFY(refused.error().detail.english().starts_with(
            "User: arn:aws:sts::123456789012:assumed-role/shop-AppRole/scheduler is not"));
    }
    void tellsWhatItWouldRefuseAndLooksAtNothingWhereItIsOff() {
        Bench bench;
        bench.addFunction("App", "");
        bench.access.setMode(model::IamMode::Warn);
        QVERIFY(bench.ask("shop-AppRole", "sqs:SendMessage", queue));
        QCOMPARE(bench.denials.size(), std::size_t{1});
        QVERIFY(!bench.denials[0].wasRefused);
        bench.access.setMode(model::IamMode::Off);
        QVERIFY(bench.ask("shop-AppRole", "sqs:SendMessage", queue));
        QCOMPARE(bench.denials.size(), std::size_t{1});
    }

    void letsServicesInvokeWhatTheirPermissionNames() {
        Bench bench;
        bench.addFunction("App", "'Role':'x','Events':{'Up':{'Type':'S3'},'News':{'Type':'SNS',"
                                 "'Properties':{'Topic':'arn:aws:sns:us-east-1:123456789012:t'}}}");
        const char* action = "lambda:InvokeFunction";
        QVERIFY(bench.send("s3.amazonaws.com", "arn:aws:s3:::b", action, functionArn));
        QVERIFY(bench.send("s3.amazonaws.com", "arn:aws:s3:::b", action, functionArn + ":prod"));
        QVERIFY(bench.send("sns.amazonaws.com", "arn:aws:sns:us-east-1:123456789012:t", action,
                           functionArn));
        QVERIFY(!bench.send("sns.amazonaws.com", "arn:aws:sns:us-east-1:123456789012:u", action,
                            functionArn));
        QVERIFY(!bench.send("events.amazonaws.com", "arn:aws:events:us-east-1:123456789012:rule/r",
                            action, functionArn));
        QCOMPARE(bench.denials.back().function, std::string{"App"});
        QCOMPARE(json::serialize(bench.denials.back().missing),
                 R"({"FunctionName":")" + functionArn +
                     R"(","Action":"lambda:InvokeFunction","Principal":"events.amazonaws.com",)"
                     R"("SourceArn":"arn:aws:events:us-east-1:123456789012:rule/r"})");
    }
    void letsApisOfSamInvokeTheirAuthorizers() {
        Bench bench;
        bench.addFunction("App", "'Role':'x'");
        const char* action = "lambda:InvokeFunction";
        const auto mayInvoke = [&](const std::string& flags) {
            bench.project.resources.resize(1);
            bench.add("Web", "AWS::Serverless::HttpApi",
                      "'Auth':{'Authorizers':{'Guard':{'FunctionArn':'" + functionArn + "'" +
                          flags + "}}}",
                      "a1b2");
            const char* source = "arn:aws:execute-api:us-east-1:123456789012:a1b2/authorizers/g";
            return bench.send("apigateway.amazonaws.com", source, action, functionArn).has_value();
        };
        QVERIFY(mayInvoke(""));
        QVERIFY(mayInvoke(",'EnableFunctionDefaultPermissions':true"));
        QVERIFY(!mayInvoke(",'EnableFunctionDefaultPermissions':false"));
        QVERIFY(!mayInvoke(",'DisableFunctionDefaultPermissions':true"));
        mayInvoke("");
        QVERIFY(!bench.send("apigateway.amazonaws.com",
                            "arn:aws:execute-api:us-east-1:123456789012:a1b2/*/GET/", action,
                            functionArn));
    }
    void readsPermissionsOfTheTemplateAndOfClients() {
        Bench bench;
        bench.addFunction("App", "'Role':'x'");
        bench.add("May", "AWS::Lambda::Permission",
                  "'FunctionName':'App','Action':'lambda:InvokeFunction','Principal':"
                  "'events.amazonaws.com','SourceArn':'arn:aws:events:*:*:rule/nightly'");
        bench.project.functionStatements["App"] = {
            parsed("'Effect':'Allow','Principal':{'Service':'s3.amazonaws.com'},'Action':"
                   "'lambda:InvokeFunction','Resource':'" +
                   functionArn + ":prod'")};
        const char* action = "lambda:InvokeFunction";
        QVERIFY(bench.send("events.amazonaws.com",
                           "arn:aws:events:us-east-1:123456789012:rule/nightly", action,
                           functionArn));
        QVERIFY(!bench.send("events.amazonaws.com",
                            "arn:aws:events:us-east-1:123456789012:rule/daily", action,
                            functionArn));
        QVERIFY(bench.send("s3.amazonaws.com", "arn:aws:s3:::b", action, functionArn + ":prod"));
        QVERIFY(!bench.send("s3.amazonaws.com", "arn:aws:s3:::b", action, functionArn));
    }
    void aPermissionForTheUrlOpensNoOtherWay() {
        Bench bench;
        bench.addFunction("App", "'Role':'x'");
        bench.add("May", "AWS::Lambda::Permission",
                  "'FunctionName':'App','Action':'lambda:InvokeFunction','Principal':"
                  "'events.amazonaws.com','InvokedViaFunctionUrl':true");
        QVERIFY(!bench.send("events.amazonaws.com",
                            "arn:aws:events:us-east-1:123456789012:rule/nightly",
                            "lambda:InvokeFunction", functionArn));
    }
    void connectsWithConnectors() {
        Bench bench;
        bench.addFunction("App", "");
        bench.add("Jobs", "AWS::SQS::Queue", "",
                  "https://sqs.us-east-1.amazonaws.com/123456789012/jobs");
        bench.add("News", "AWS::SNS::Topic", "", "arn:aws:sns:us-east-1:123456789012:news");
        bench.add("Writes", "AWS::Serverless::Connector",
                  "'Source':{'Id':'App'},'Destination':[{'Id':'Jobs'}],'Permissions':['Write']");
        bench.add("Feeds", "AWS::Serverless::Connector",
                  "'Source':{'Id':'News'},'Destination':{'Id':'Jobs'},'Permissions':['Write']");
        bench.add("Starts", "AWS::Serverless::Connector",
                  "'Source':{'Id':'News'},'Destination':{'Id':'App'},'Permissions':['Write']");
        QVERIFY(bench.ask("shop-AppRole", "sqs:SendMessage", queue));
        QVERIFY(!bench.ask("shop-AppRole", "sqs:ReceiveMessage", queue));
        const std::string topic = "arn:aws:sns:us-east-1:123456789012:news";
        QVERIFY(bench.send("sns.amazonaws.com", topic, "sqs:SendMessage", queue));
        QVERIFY(!bench.send("sns.amazonaws.com", topic + "2", "sqs:SendMessage", queue));
        QVERIFY(bench.send("sns.amazonaws.com", topic, "lambda:InvokeFunction", functionArn));
    }
    void letsInARoleWhomItsTrustPolicyMeans() {
        Bench bench;
        bench.add("Desk", "AWS::IAM::Role",
                  "'AssumeRolePolicyDocument':{'Statement':{'Effect':'Allow','Principal':{'AWS':"
                  "'123456789012'},'Action':'sts:AssumeRole'}}");
        bench.addFunction("App", "");
        bench.access.setProject(std::make_shared<const model::Project>(bench.project));
        const Principal root{"123456789012", "arn:aws:iam::123456789012:root", {}, {}, {}};
        const std::string roles = "arn:aws:iam::123456789012:role/";
        QVERIFY(bench.access.checkAssume(root, roles + "Desk"));
        QVERIFY(bench.access.checkAssume(root, roles + "elsewhere"));
        const auto refused = bench.access.checkAssume(root, roles + "shop-AppRole");
        QVERIFY(!refused);
        QCOMPARE(refused.error().detail.english(),
                 std::string{"User: arn:aws:iam::123456789012:root is not authorized to perform: "
                             "sts:AssumeRole on resource: "
                             "arn:aws:iam::123456789012:role/shop-AppRole"});
        // The account lets its roles in only where they are allowed to go.
        const Principal app{"123456789012",
                            "arn:aws:sts::123456789012:assumed-role/shop-AppRole/App",
                            roles + "shop-AppRole",
                            "App",
                            {}};
        QVERIFY(!bench.access.checkAssume(app, roles + "Desk"));
    }
    void knowsWhatComesWithLathe() {
        const auto library = Library::load(resourceDirectory() / "iam");
        QVERIFY(library);
        const model::Project project;
        for (const char* name : {"AWSLambdaBasicExecutionRole", "AdministratorAccess",
                                 "arn:aws:iam::aws:policy/service-role/AWSLambdaRole"}) {
            const json::object* document = library->managed(name);
            QVERIFY2(document && Policy::read(*document), name);
        }
        QVERIFY(!library->managed("arn:aws:iam::123456789012:policy/AdministratorAccess"));
        const auto made =
            library->fromTemplate("DynamoDBCrudPolicy", parsed("'TableName':'orders'"), project);
        QVERIFY(made && Policy::read(*made));
        QVERIFY(json::serialize(*made).find(
                    "arn:aws:dynamodb:us-east-1:123456789012:table/orders/index/*") !=
                std::string::npos);
        QVERIFY(!library->fromTemplate("NoSuchPolicy", {}, project));
    }
};

LATHE_TEST(tst_PolicyAccess)
#include "tst_PolicyAccess.moc"
