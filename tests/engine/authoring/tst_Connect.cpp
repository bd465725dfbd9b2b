#include "tests/engine/authoring/Authoring.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::authoring;
using test::Authoring;

namespace {

constexpr auto everything = R"(Transform: AWS::Serverless-2016-10-31
# What the shop needs.
Resources:
  Http:
    Type: AWS::Serverless::HttpApi

  Rest:
    Type: AWS::Serverless::Api
    Properties: {StageName: prod}
  Uploads: {Type: AWS::S3::Bucket}
  OrdersTable:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
      KeySchema: [{AttributeName: id, KeyType: HASH}]
      StreamSpecification: {StreamViewType: NEW_IMAGE}
  Simple: {Type: AWS::Serverless::SimpleTable}
  JobQueue:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 60 # seconds
  DeadQueue: {Type: AWS::SQS::Queue}
  News: {Type: AWS::SNS::Topic}
  Bus: {Type: AWS::Events::EventBus, Properties: {Name: bus}}
  Clicks: {Type: AWS::Kinesis::Stream, Properties: {ShardCount: 1}}
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition: {StartAt: A, States: {A: {Type: Pass, End: true}}}
  Pool: {Type: AWS::Cognito::UserPool}
  Log: {Type: AWS::Logs::LogGroup}
  Tools: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: tools/}}
  TakeOrder: # takes it
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.12
  Other:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.other
      Runtime: python3.12
)";

} // namespace

class tst_Connect : public QObject {
    Q_OBJECT

    static void addPairs() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const auto row = [](const char* from, const char* to) {
            QTest::addRow("%s to %s", from, to) << QString{from} << QString{to};
        };
        for (const char* source : {"Http", "Rest", "Uploads", "OrdersTable", "JobQueue", "News",
                                   "Bus", "Clicks", "Pool", "Log"})
            row(source, "TakeOrder");
        for (const char* used : {"OrdersTable", "Simple", "JobQueue", "News", "Uploads", "Bus",
                                 "Clicks", "Other", "Flow", "Tools"})
            row("TakeOrder", used);
        row("Flow", "TakeOrder");
        row("News", "JobQueue");
        row("JobQueue", "DeadQueue");
    }

  private slots:
    void eachConnectionMakesAGoodTemplateWithItsWire_data() { addPairs(); }
    void eachConnectionMakesAGoodTemplateWithItsWire() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        Authoring shop{everything};
        QCOMPARE(shop.load(), std::string{});
        QVERIFY(!shop.wire(from.toStdString(), to.toStdString()));
        QCOMPARE(shop.connect(from.toStdString(), to.toStdString()), std::string{});
        QVERIFY(shop.wire(from.toStdString(), to.toStdString()));
        // What was there stands there still.
        for (const char* kept : {"# What the shop needs.\n", "TakeOrder: # takes it\n",
                                 "  Http:\n    Type: AWS::Serverless::HttpApi\n\n  Rest:\n",
                                 "VisibilityTimeout: 60 # seconds\n"})
            QVERIFY2(shop.has(kept), kept);
    }
    void removingTheWireGivesTheTextBack_data() { addPairs(); }
    void removingTheWireGivesTheTextBack() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        Authoring shop{everything};
        QCOMPARE(shop.connect(from.toStdString(), to.toStdString()), std::string{});
        std::vector<std::string> wires;
        for (const GraphWire& wire : shop.graph.wires)
            wires.push_back(wire.id);
        QCOMPARE(shop.remove({}, wires), std::string{});
        QVERIFY(!shop.wire(from.toStdString(), to.toStdString()));
        QVERIFY(shop.removal.dangling.empty());
        // The policy that lets a topic into a queue is no wire.
        if (from != "News" || to != "JobQueue")
            QCOMPARE(shop.text, std::string{everything});
    }
    void aQueueBringsEventPermissionAndTime() {
        Authoring shop{everything};
        QCOMPARE(shop.apply({{{"Resources", "TakeOrder", "Properties", "Timeout"}, 120}}),
                 std::string{});
        QCOMPARE(shop.connect("JobQueue", "TakeOrder"), std::string{});
        QVERIFY(shop.has("        JobQueueEvent:\n"
                         "          Type: SQS\n"
                         "          Properties:\n"
                         "            Queue: !GetAtt JobQueue.Arn\n"
                         "            BatchSize: 10\n"));
        QVERIFY(shop.has("        - SQSPollerPolicy:\n"
                         "            QueueName: !GetAtt JobQueue.QueueName\n"));
        QVERIFY(shop.has("VisibilityTimeout: 720 # seconds\n"));
    }
    void aTableGetsTheStreamThatItsEventsNeed() {
        Authoring shop{everything};
        QCOMPARE(
            shop.apply({{{"Resources", "OrdersTable", "Properties", "StreamSpecification"}, {}}}),
            std::string{});
        QCOMPARE(shop.connect("OrdersTable", "TakeOrder"), std::string{});
        QVERIFY(shop.has("StreamViewType: NEW_AND_OLD_IMAGES"));
    }
    void aFunctionIsToldWhatItMayUse() {
        Authoring shop{everything};
        QCOMPARE(shop.connect("TakeOrder", "OrdersTable"), std::string{});
        QCOMPARE(shop.connect("TakeOrder", "JobQueue"), std::string{});
        QCOMPARE(shop.connect("TakeOrder", "News"), std::string{});
        QVERIFY(shop.has("      Policies:\n"
                         "        - DynamoDBCrudPolicy:\n"
                         "            TableName: !Ref OrdersTable\n"
                         "        - SQSSendMessagePolicy:\n"
                         "            QueueName: !GetAtt JobQueue.QueueName\n"
                         "        - SNSPublishMessagePolicy:\n"
                         "            TopicName: !GetAtt News.TopicName\n"));
        QVERIFY(shop.has("          ORDERS_TABLE: !Ref OrdersTable\n"
                         "          JOB_QUEUE_URL: !Ref JobQueue\n"
                         "          NEWS_TOPIC_ARN: !Ref News\n"));
    }
    void aSinglePolicyBecomesTheFirstOfAList() {
        Authoring shop{everything};
        QCOMPARE(shop.apply({{{"Resources", "TakeOrder", "Properties", "Policies"},
                              "AmazonS3ReadOnlyAccess"}}),
                 std::string{});
        QCOMPARE(shop.connect("TakeOrder", "Simple"), std::string{});
        QVERIFY(shop.has("        - AmazonS3ReadOnlyAccess\n        - DynamoDBCrudPolicy:\n"));
    }
    void aBucketAndItsFunctionDoNotWaitForEachOther_data() {
        QTest::addColumn<bool>("eventFirst");
        QTest::newRow("event, then use") << true;
        QTest::newRow("use, then event") << false;
    }
    void aBucketAndItsFunctionDoNotWaitForEachOther() {
        QFETCH(bool, eventFirst);
        Authoring shop{everything};
        const auto draw = [&](bool event) {
            return event ? shop.connect("Uploads", "TakeOrder")
                         : shop.connect("TakeOrder", "Uploads");
        };
        QCOMPARE(draw(eventFirst), std::string{});
        QCOMPARE(draw(!eventFirst), std::string{});
        QVERIFY(shop.has("BucketName: !Sub uploads-${AWS::AccountId}-${AWS::Region}"));
        QVERIFY(shop.has("UPLOADS_BUCKET: !Sub uploads-${AWS::AccountId}-${AWS::Region}"));
        QVERIFY(!shop.has("BucketName: !Ref Uploads"));
        // Known by its name, the bucket is used all the same.
        QVERIFY(shop.wire("TakeOrder", "Uploads"));
        QCOMPARE(shop.wire("TakeOrder", "Uploads")->places.size(), 2U);
    }
    void routesOfOneApiDiffer() {
        Authoring shop{everything};
        QCOMPARE(shop.connect("Http", "TakeOrder"), std::string{});
        QCOMPARE(shop.connect("Http", "TakeOrder"), std::string{});
        QVERIFY(shop.has("            Path: /take-order\n"));
        QVERIFY(shop.has("            Path: /take-order2\n"));
        QCOMPARE(shop.wire("Http", "TakeOrder")->triggers.size(), std::size_t{2});
    }
    void whatCannotBeConnectedSaysWhy_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* from, const char* to, const char* reason) {
            QTest::newRow(reason) << QString{from} << QString{to} << QString{reason};
        };
        row("Simple", "TakeOrder",
            "Simple is a SimpleTable, which has no stream; an AWS::DynamoDB::Table has one");
        row("Bus", "JobQueue", "Bus sends nothing to JobQueue");
        row("TakeOrder", "TakeOrder", "A wire leads from one card to another");
        row("TakeOrder", "Pool", "A function has nothing to do with Pool");
        row("Flow", "Tools", "Only functions have layers");
        row("TakeOrder", "Nothing", "A wire leads from one card to another");
    }
    void whatCannotBeConnectedSaysWhy() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, reason);
        Authoring shop{everything};
        QCOMPARE(QString::fromStdString(shop.connect(from.toStdString(), to.toStdString())),
                 reason);
        QCOMPARE(shop.text, std::string{everything});
    }
    void twoThatWouldWaitForEachOtherAreNotConnected() {
        Authoring shop{everything};
        QCOMPARE(shop.connect("TakeOrder", "Other"), std::string{});
        QCOMPARE(shop.connect("Other", "TakeOrder"),
                 std::string{"TakeOrder uses Other: each would wait for the other to be made"});
        QCOMPARE(shop.connect("JobQueue", "DeadQueue"), std::string{});
        QCOMPARE(shop.connect("DeadQueue", "JobQueue"),
                 std::string{"JobQueue uses DeadQueue: each would wait for the other to be made"});
    }
    void aBucketThatStartsTheFunctionIsToldOnce() {
        Authoring shop{everything};
        QCOMPARE(shop.connect("Uploads", "TakeOrder"), std::string{});
        QCOMPARE(shop.connect("TakeOrder", "Uploads"), std::string{});
        const std::string before = shop.text;
        QCOMPARE(shop.connect("TakeOrder", "Uploads"),
                 std::string{"TakeOrder uses Uploads already"});
        QCOMPARE(shop.text, before);
    }
    void aPoolHasOneFunctionForEachOfItsTriggers() {
        Authoring shop{everything};
        QCOMPARE(shop.connect("Pool", "TakeOrder"), std::string{});
        QCOMPARE(shop.connect("Pool", "Other"), std::string{});
        QVERIFY(shop.has("Trigger: PreSignUp\n") && shop.has("Trigger: PostConfirmation\n"));
    }
    void aStateMachineHasPoliciesOrARole() {
        Authoring flow{R"(Transform: AWS::Serverless-2016-10-31
Resources:
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: flow.asl.json
      Policies: AmazonS3ReadOnlyAccess
  Role:
    Type: AWS::IAM::Role
    Properties: {AssumeRolePolicyDocument: {}}
)"};
        QCOMPARE(flow.connect("Flow", "Role"),
                 std::string{"Flow has policies of its own: it cannot have a role besides"});
    }
    void whatIsConnectedIsNotConnectedAgain() {
        Authoring shop{everything};
        QCOMPARE(shop.connect("JobQueue", "TakeOrder"), std::string{});
        QCOMPARE(shop.connect("JobQueue", "TakeOrder"),
                 std::string{"JobQueue starts TakeOrder already"});
        QCOMPARE(shop.connect("TakeOrder", "Simple"), std::string{});
        QCOMPARE(shop.connect("TakeOrder", "Simple"), std::string{"TakeOrder uses Simple already"});
    }
};

LATHE_TEST(tst_Connect)
#include "tst_Connect.moc"
