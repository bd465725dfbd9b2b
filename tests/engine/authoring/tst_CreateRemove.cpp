#include "tests/engine/authoring/Authoring.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::authoring;
using test::Authoring;

class tst_CreateRemove : public QObject {
    Q_OBJECT

  private slots:
    void everyKindCanBeMadeInAnEmptyTemplate_data() {
        QTest::addColumn<NodeKind>("kind");
        for (const NodeKind kind : creatableKinds()) {
            if (kind != NodeKind::Schedule)
                QTest::addRow("%d", static_cast<int>(kind)) << kind;
        }
    }
    void everyKindCanBeMadeInAnEmptyTemplate() {
        QFETCH(NodeKind, kind);
        Authoring project{"AWSTemplateFormatVersion: '2010-09-09'\n"};
        QCOMPARE(project.create(kind), std::string{});
        const GraphNode* node = project.graph.findNode(project.created.id);
        QVERIFY(node);
        QCOMPARE(node->kind, kind);
        // A second one has a name of its own, and the first one goes without a trace of it.
        const std::string first = project.created.id;
        const std::string before = project.text;
        QCOMPARE(project.create(kind), std::string{});
        QVERIFY(project.created.id != first);
        QCOMPARE(project.remove({project.created.id}), std::string{});
        QCOMPARE(project.text, before);
    }
    void blankLinesAfterTheLastResourceStayAsManyAsTheyAre() {
        const std::string before =
            "Resources:\n\n  Jobs:\n    Type: AWS::SQS::Queue\n\n  News:\n    "
            "Type: AWS::SNS::Topic\n\n\n\nOutputs:\n  Url: {Value: x}\n";
        Authoring project{before};
        QCOMPARE(project.create(NodeKind::Bucket), std::string{});
        QCOMPARE(project.text,
                 std::string{"Resources:\n\n  Jobs:\n    Type: AWS::SQS::Queue\n\n  News:\n    "
                             "Type: AWS::SNS::Topic\n\n  Bucket:\n    Type: "
                             "AWS::S3::Bucket\n\n\n\nOutputs:\n  Url: {Value: x}\n"});
        QCOMPARE(project.remove({project.created.id}), std::string{});
        QCOMPARE(project.text, before);
    }
    void whatStaysDoesNotWaitForWhatWent() {
        Authoring project{R"(Resources:
  Jobs: {Type: AWS::SQS::Queue}
  News:
    Type: AWS::SNS::Topic
    DependsOn: [Jobs, Log]
  Log: {Type: AWS::Logs::LogGroup, DependsOn: Jobs}
)"};
        QCOMPARE(project.load(), std::string{});
        QCOMPARE(project.remove({"Jobs"}), std::string{});
        QVERIFY(project.has("DependsOn: [Log]\n"));
        QVERIFY(project.has("Log: {Type: AWS::Logs::LogGroup}\n"));
    }
    void aConnectorGoesWithItsDestination() {
        Authoring project{R"(Transform: AWS::Serverless-2016-10-31
Resources:
  News:
    Type: AWS::SNS::Topic
    Connectors:
      ToJobs: {Properties: {Destination: {Id: Jobs}, Permissions: [Write]}}
      ToMore: {Properties: {Destination: {Id: More}, Permissions: [Write]}}
  Jobs: {Type: AWS::SQS::Queue}
  More: {Type: AWS::SQS::Queue}
)"};
        QCOMPARE(project.load(), std::string{});
        QCOMPARE(project.remove({"Jobs"}), std::string{});
        QVERIFY(!project.has("ToJobs") && project.has("ToMore"));
    }
    void whatTheBodyOfAnApiNamesIsTold() {
        Authoring project{R"(Transform: AWS::Serverless-2016-10-31
Resources:
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Body: {paths: {/: {get: {x-amazon-apigateway-integration: {uri: !Sub "${Hello.Arn}/invocations"}}}}}
  Hello:
    Type: AWS::Serverless::Function
    Properties: {CodeUri: a/, Handler: a.b, Runtime: python3.12}
)"};
        QCOMPARE(project.load(), std::string{});
        QVERIFY(!project.remove({"Hello"}).empty());
        QCOMPARE(project.removal.dangling.size(), 1U);
        QVERIFY(project.removal.dangling.front().starts_with("Api: Body/paths"));
    }
    void aFunctionSpeaksTheLanguageOfTheOthers() {
        Authoring project{R"(Transform: AWS::Serverless-2016-10-31
Resources:
  One: {Type: AWS::Serverless::Function, Properties: {CodeUri: a/, Handler: a.b, Runtime: nodejs20.x}}
)"};
        QCOMPARE(project.create(NodeKind::Function), std::string{});
        QVERIFY(project.has("Runtime: nodejs20.x\n"));
        QVERIFY(project.created.files.contains("src/function/app.mjs"));
        QVERIFY(project.has("Handler: app.handler"));
    }
    void aScheduleIsAnEventOfItsFunction() {
        Authoring project{"{}"};
        QCOMPARE(project.create(NodeKind::Function), std::string{});
        QCOMPARE(project.apply(createSchedule(project.text, "Function").edits), std::string{});
        QVERIFY(project.wire("Function/Schedule", "Function"));
        QCOMPARE(project.remove({"Function/Schedule"}), std::string{});
        QVERIFY(!project.has("Schedule"));
    }
    void removingACardTakesAllThatNamesIt() {
        const std::string before = R"(Transform: AWS::Serverless-2016-10-31
Resources:
  Jobs:
    Type: AWS::SQS::Queue
  Work:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.12
Outputs:
  Url: {Value: !Ref Work}
)";
        Authoring project{before};
        QCOMPARE(project.create(NodeKind::Table), std::string{});
        QCOMPARE(project.connect("Work", "Table"), std::string{});
        QCOMPARE(project.connect("Jobs", "Work"), std::string{});
        QCOMPARE(project.connect("Work", "Jobs"), std::string{});
        QCOMPARE(project.remove({"Table"}), std::string{});
        QCOMPARE(
            project.removal.parts,
            (std::vector<std::string>{"Work: Environment/Variables/TABLE", "Work: Policies/0"}));
        QVERIFY(project.wire("Jobs", "Work") && project.wire("Work", "Jobs"));
        QCOMPARE(project.remove({}, {"trigger Jobs>Work", "access Work>Jobs"}), std::string{});
        QCOMPARE(project.text, before);
    }
    void outputsAndTiesGoWithWhatTheyName() {
        Authoring project{R"(Transform: AWS::Serverless-2016-10-31
Resources:
  News: {Type: AWS::SNS::Topic}
  Jobs: {Type: AWS::SQS::Queue}
  Let:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Queues: [!Ref Jobs]
      PolicyDocument: {Statement: [{Effect: Allow, Principal: "*", Action: "sqs:*", Resource: !GetAtt Jobs.Arn}]}
Outputs:
  Url: {Value: !Sub "${Jobs.QueueUrl}"}
  Topic: {Value: !Ref News}
)"};
        QCOMPARE(project.remove({"Jobs"}), std::string{});
        QCOMPARE(project.removal.parts, (std::vector<std::string>{"Outputs/Url", "Let"}));
        QVERIFY(project.has("Topic: {Value: !Ref News}"));
    }
    void whatStandsInGlobalsIsLeftAndToldOf() {
        Authoring project{R"(Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Layers: [!Ref A]
    Environment: {Variables: {NAME: !Ref Jobs}}
Resources:
  Jobs: {Type: AWS::SQS::Queue}
  A: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: a/}}
  B: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: b/}}
  Work:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.12
      Layers: [!Ref B]
)"};
        const std::string before = project.text;
        project.remove({}, {"need Work>A", "access Work>Jobs"});
        QCOMPARE(project.text, before);
        QCOMPARE(project.removal.dangling,
                 (std::vector<std::string>{"Work: Globals/Layers/0",
                                           "Work: Globals/Environment/Variables/NAME"}));
        QCOMPARE(project.remove({}, {"need Work>B"}), std::string{});
        QVERIFY(!project.has("Layers: [!Ref B]"));
        QVERIFY(project.has("Layers: [!Ref A]"));
    }
    void aBucketsOwnNotificationIsLeftWithTheBucket() {
        Authoring project{R"(Resources:
  Uploads:
    Type: AWS::S3::Bucket
    Properties:
      NotificationConfiguration:
        LambdaConfigurations: [{Event: "s3:ObjectCreated:*", Function: !GetAtt Work.Arn}]
  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}}}
  Work:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: python3.12
      Handler: index.handler
      Role: !GetAtt Role.Arn
      Code: {ZipFile: "def handler(e, c): pass"}
)"};
        const std::string before = project.text;
        project.remove({}, {"trigger Uploads>Work"});
        QCOMPARE(project.text, before);
        QVERIFY(!project.removal.dangling.empty());
    }
    void oneOfSeveralResourcesOfAStatementGoesAlone() {
        Authoring project{R"(Transform: AWS::Serverless-2016-10-31
Resources:
  A: {Type: AWS::Serverless::SimpleTable}
  B: {Type: AWS::Serverless::SimpleTable}
  Work:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.12
      Policies:
        - Version: "2012-10-17"
          Statement:
            - Effect: Allow
              Action: "dynamodb:*"
              Resource: [!GetAtt A.Arn, !GetAtt B.Arn]
)"};
        QCOMPARE(project.remove({"A"}), std::string{});
        QVERIFY(project.has("Resource: [!GetAtt B.Arn]"));
        QCOMPARE(project.remove({"B"}), std::string{});
        QVERIFY(!project.has("Policies"));
    }
    void policiesAreRemovedFromTheLastOn() {
        Authoring project{R"(Transform: AWS::Serverless-2016-10-31
Resources:
  A: {Type: AWS::Serverless::SimpleTable}
  B: {Type: AWS::Serverless::SimpleTable}
  Work:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.12
      Policies:
        - DynamoDBCrudPolicy: {TableName: !Ref A}
        - AmazonS3ReadOnlyAccess
        - DynamoDBReadPolicy: {TableName: !Ref B}
        - DynamoDBReadPolicy: {TableName: !Ref A}
)"};
        QCOMPARE(project.remove({"A", "B"}), std::string{});
        QVERIFY(project.has("      Policies:\n        - AmazonS3ReadOnlyAccess\n"));
        QVERIFY(!project.has("DynamoDB"));
    }
    void whatStaysAndNamesWhatGoesIsSaid() {
        Authoring project{R"(Resources:
  Key: {Type: AWS::KMS::Key, Properties: {KeyPolicy: {}}}
  Jobs: {Type: AWS::SQS::Queue, Properties: {KmsMasterKeyId: !Ref Key}}
)"};
        project.remove({"Key"});
        QCOMPARE(project.removal.dangling, std::vector<std::string>{"Jobs: KmsMasterKeyId"});
        QVERIFY(project.has("KmsMasterKeyId: !Ref Key"));
    }
    void whatIsNotOfThisTemplateStays() {
        Authoring project{R"(Transform: AWS::Serverless-2016-10-31
Resources:
  Work:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.12
      Events:
        Get: {Type: Api, Properties: {Path: /, Method: get}}
)"};
        // Its events make the API: they go, and with them the API.
        QCOMPARE(project.remove({"ServerlessRestApi"}), std::string{});
        QVERIFY(!project.graph.findNode("ServerlessRestApi"));
        QVERIFY(!project.has("Events"));
    }
};

LATHE_TEST(tst_CreateRemove)
#include "tst_CreateRemove.moc"
