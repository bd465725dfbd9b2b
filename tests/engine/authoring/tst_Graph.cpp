#include "engine/authoring/Graph.h"
#include "engine/template/ProjectLoader.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace lathe;
using namespace lathe::authoring;

class tst_Graph : public QObject {
    Q_OBJECT

    Graph graph(const std::string& text) {
        tmpl::LoadOptions options;
        options.text = text;
        const auto loaded =
            tmpl::loadProject(m_folder.filePath("template.yaml").toStdString(), options);
        for (const auto& diagnostic : loaded.diagnostics) {
            if (diagnostic.severity == model::Severity::Error)
                qWarning("%s", diagnostic.message.english().c_str());
        }
        return loaded.project ? graphOf(*loaded.project) : Graph{};
    }

    static const GraphWire* wire(const Graph& graph, const std::string& from,
                                 const std::string& to) {
        for (const GraphWire& wire : graph.wires) {
            if (wire.from == from && wire.to == to)
                return &wire;
        }
        return nullptr;
    }

    QTemporaryDir m_folder;

    static constexpr auto shop = R"(
Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Runtime: python3.12
    CodeUri: src/
    Handler: index.handler
    Environment: {Variables: {BUS: !Ref Bus}}
Resources:
  Orders:
    Type: AWS::Serverless::SimpleTable
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 3}
  Dead: {Type: AWS::SQS::Queue}
  Bus: {Type: AWS::Events::EventBus}
  News: {Type: AWS::SNS::Topic}
  NewsToJobs:
    Type: AWS::SNS::Subscription
    Properties: {TopicArn: !Ref News, Endpoint: !GetAtt Jobs.Arn, Protocol: sqs}
  Tools:
    Type: AWS::Serverless::LayerVersion
    Properties: {ContentUri: layer/}
  Take:
    Type: AWS::Serverless::Function
    Properties:
      Layers: [!Ref Tools]
      Policies:
        - DynamoDBCrudPolicy: {TableName: !Ref Orders}
        - Statement: [{Effect: Allow, Action: "sqs:SendMessage", Resource: !Sub "${Jobs.Arn}"}]
      Environment: {Variables: {TABLE: !Ref Orders}}
      Events:
        List: {Type: Api, Properties: {Path: /orders, Method: get}}
        Put: {Type: Api, Properties: {Path: /orders, Method: post}}
        Daily: {Type: Schedule, Properties: {Schedule: rate(1 day)}}
  Work:
    Type: AWS::Serverless::Function
    Properties:
      DeadLetterQueue: {Type: SQS, TargetArn: !GetAtt Dead.Arn}
      Events:
        Job: {Type: SQS, Properties: {Queue: !GetAtt Jobs.Arn}}
        Far: {Type: Kinesis, Properties: {Stream: "arn:aws:kinesis:us-east-1:1:stream/far", StartingPosition: LATEST}}
)";

  private slots:
    void resourcesAreCardsInTheOrderOfTheTemplate() {
        const Graph found = graph(shop);
        QStringList ids;
        for (const GraphNode& node : found.nodes)
            ids << QString::fromStdString(node.id);
        QCOMPARE(ids.join(' '), "Orders Jobs Dead Bus News Tools Take Work ServerlessRestApi "
                                "Take/Daily arn:aws:kinesis:us-east-1:1:stream/far");
        QCOMPARE(found.findNode("Orders")->kind, NodeKind::Table);
        QCOMPARE(found.findNode("Take")->kind, NodeKind::Function);
        QVERIFY(found.findNode("Take")->isResource);
        QVERIFY(!found.findNode("ServerlessRestApi")->isResource);
        QCOMPARE(found.findNode("Take/Daily")->kind, NodeKind::Schedule);
        QCOMPARE(found.findNode("Take/Daily")->name, std::string{"Daily"});
        QCOMPARE(found.nodes.back().kind, NodeKind::Outside);
        QVERIFY(!found.findNode("NewsToJobs"));
    }
    void eventsOfOneSourceAreOneWire() {
        const Graph found = graph(shop);
        const GraphWire* api = wire(found, "ServerlessRestApi", "Take");
        QVERIFY(api && api->kind == WireKind::Trigger);
        QCOMPARE(api->triggers.size(), std::size_t{2});
        QCOMPARE(wire(found, "Jobs", "Work")->kind, WireKind::Trigger);
        QVERIFY(wire(found, "Take/Daily", "Take"));
        // The events' own references make no wires of their own.
        QVERIFY(!wire(found, "Work", "Jobs"));
    }
    void whatAFunctionUsesIsWhereItIsNamed() {
        const Graph found = graph(shop);
        const GraphWire* table = wire(found, "Take", "Orders");
        QVERIFY(table && table->kind == WireKind::Access);
        QCOMPARE(table->places,
                 (std::vector<std::string>{"Environment/Variables/TABLE",
                                           "Policies/0/DynamoDBCrudPolicy/TableName"}));
        QCOMPARE(wire(found, "Take", "Jobs")->places,
                 std::vector<std::string>{"Policies/1/Statement/0/Resource"});
        QCOMPARE(wire(found, "Take", "Tools")->kind, WireKind::Need);
        QCOMPARE(wire(found, "Work", "Dead")->kind, WireKind::Destination);
        QCOMPARE(wire(found, "Jobs", "Dead")->kind, WireKind::Destination);
    }
    void globalsCountForEachFunction() {
        const Graph found = graph(shop);
        QCOMPARE(wire(found, "Take", "Bus")->kind, WireKind::Access);
        QCOMPARE(wire(found, "Work", "Bus")->kind, WireKind::Access);
    }
    void whatOnlyTiesOthersTogetherIsAWire() {
        const Graph found = graph(shop);
        const GraphWire* subscription = wire(found, "News", "Jobs");
        QVERIFY(subscription);
        QCOMPARE(subscription->places, std::vector<std::string>{"NewsToJobs"});
    }
    void aPlainRuleIsTheSourceOfWhatItStarts() {
        const Graph found = graph(R"(
Resources:
  Nightly:
    Type: AWS::Events::Rule
    Properties:
      ScheduleExpression: cron(0 3 * * ? *)
      Targets: [{Id: one, Arn: !GetAtt Clean.Arn}]
  Allow:
    Type: AWS::Lambda::Permission
    Properties: {FunctionName: !Ref Clean, Action: "lambda:InvokeFunction", Principal: events.amazonaws.com}
  Role:
    Type: AWS::IAM::Role
    Properties: {AssumeRolePolicyDocument: {}}
  Clean:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: python3.12
      Handler: index.handler
      Role: !GetAtt Role.Arn
      Code: {ZipFile: "def handler(e, c): pass"}
)");
        QCOMPARE(found.nodes.size(), std::size_t{3});
        QCOMPARE(wire(found, "Nightly", "Clean")->kind, WireKind::Trigger);
        QCOMPARE(wire(found, "Clean", "Role")->kind, WireKind::Need);
        QCOMPARE(found.wires.size(), std::size_t{2});
    }
    void anIdTellsAWireApartFromOthers() {
        const Graph found = graph(shop);
        std::set<std::string> ids;
        for (const GraphWire& wire : found.wires)
            ids.insert(wire.id);
        QCOMPARE(ids.size(), found.wires.size());
        QVERIFY(ids.contains("trigger Jobs>Work"));
    }
};

LATHE_TEST(tst_Graph)
#include "tst_Graph.moc"
