#include "engine/authoring/Clip.h"
#include "engine/authoring/Paste.h"
#include "tests/engine/authoring/Authoring.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::authoring;
using test::Authoring;

namespace {

/// Comments, blank lines, tags and quotes of a person's own.
const std::string shop = R"(AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31

Parameters:
  Stage: {Type: String, Default: dev}

Resources:
  # Takes orders in.
  Take: # the door
    Type: AWS::Serverless::Function
    DependsOn: Orders
    Properties:
      CodeUri: src/take/
      Handler: app.handler
      Runtime: python3.12
      FunctionName: take
      Environment:
        Variables:
          TABLE: !Ref Orders
          QUEUE: !GetAtt Jobs.QueueUrl # where to
          NOTE: !Sub "${Orders}-${Stage}-${AWS::Region}"
      Policies:
        - DynamoDBCrudPolicy: {TableName: !Ref Orders}
      Events:
        Get: {Type: HttpApi, Properties: {Path: "/orders/{id}", Method: get}}
    # kept warm by nobody

  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
      TableName: !Sub "${AWS::StackName}-orders"
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
      KeySchema: [{AttributeName: id, KeyType: HASH}]

  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: jobs.fifo
      FifoQueue: true

Outputs:
  Url: {Value: !Ref Jobs}
)";

} // namespace

class tst_Paste : public QObject {
    Q_OBJECT

    static Clip copy(Authoring& project, const std::vector<std::string>& nodes) {
        return clipOf(project.text, *project.project, nodes);
    }
    /// Puts it into the project, and returns what is wrong with that.
    std::string paste(Authoring& project, const std::string& clip) {
        auto pasted = authoring::paste(project.text, *project.project, clip);
        if (!pasted)
            return pasted.error().detail.english();
        m_paste = std::move(*pasted);
        project.text = m_paste.text;
        return project.load();
    }
    std::string id(const std::string& before) const {
        for (const auto& [from, to] : m_paste.ids) {
            if (from == before)
                return to;
        }
        return {};
    }

    Paste m_paste;

  private slots:
    void aClipHasTheResourcesAsTheyAreWritten() {
        Authoring project{shop};
        const Clip clip = copy(project, {"Jobs", "Take", "Nowhere"});
        QCOMPARE(clip.ids, (std::vector<std::string>{"Take", "Jobs"}));
        QCOMPARE(clip.left, std::vector<std::string>{"Nowhere"});
        const std::size_t begin = shop.find("  # Takes orders in.");
        const std::size_t end = shop.find("\n  Orders:");
        QCOMPARE(clip.text, "Resources:\n" + shop.substr(begin, end - begin) +
                                "  Jobs:\n    Type: AWS::SQS::Queue\n    Properties:\n"
                                "      QueueName: jobs.fifo\n      FifoQueue: true\n");
    }
    void copiesNameEachOtherAndEverythingElseKeepsItsBytes() {
        Authoring project{shop};
        QCOMPARE(paste(project, copy(project, {"Take", "Orders", "Jobs"}).text), std::string{});
        QCOMPARE(m_paste.ids, (std::vector<std::pair<std::string, std::string>>{
                                  {"Take", "Take2"}, {"Orders", "Orders2"}, {"Jobs", "Jobs2"}}));
        QVERIFY(project.has("  # Takes orders in.\n  Take2: # the door\n"));
        QVERIFY(project.has("    DependsOn: Orders2\n"));
        QVERIFY(project.has("          TABLE: !Ref Orders2\n"));
        QVERIFY(project.has("          QUEUE: !GetAtt Jobs2.QueueUrl # where to\n"));
        QVERIFY(project.has("          NOTE: !Sub \"${Orders2}-${Stage}-${AWS::Region}\"\n"));
        QVERIFY(project.has("    # kept warm by nobody\n\n  Orders2:\n"));
        QVERIFY(m_paste.dangling.empty());
        QVERIFY(project.wire("Take2", "Orders2") && project.wire("Take2", "Jobs2"));
        QVERIFY(!project.wire("Take2", "Orders"));
        // What comes before and behind is as it was.
        const std::size_t outputs = shop.find("\nOutputs:");
        QVERIFY(project.text.starts_with(shop.substr(0, outputs)));
        QVERIFY(project.text.ends_with(shop.substr(outputs)));
    }
    void namesThatOnlyOneMayHaveGetANumber() {
        Authoring project{shop};
        QCOMPARE(paste(project, copy(project, {"Take", "Orders", "Jobs"}).text), std::string{});
        QCOMPARE(m_paste.changes,
                 (std::vector<PasteChange>{{"Take2", "FunctionName", "take", "take-2"},
                                           {"Take2", "Events/Get", "/orders/{id}", "/orders2/{id}"},
                                           {"Orders2", "TableName", "${AWS::StackName}-orders",
                                            "${AWS::StackName}-orders-2"},
                                           {"Jobs2", "QueueName", "jobs.fifo", "jobs-2.fifo"}}));
        QVERIFY(project.has("      QueueName: jobs-2.fifo\n"));
        QVERIFY(project.has("      TableName: !Sub \"${AWS::StackName}-orders-2\"\n"));
        QCOMPARE(paste(project, copy(project, {"Jobs2"}).text), std::string{});
        QCOMPARE(id("Jobs2"), std::string{"Jobs3"});
    }
    void numberedCardsAreCountedOn_data() {
        QTest::addColumn<QString>("taken");
        QTest::addColumn<QString>("free");
        QTest::newRow("the first copy") << "Jobs"
                                        << "Jobs2";
        QTest::newRow("a copy of a copy") << "Jobs2,Jobs,Jobs3"
                                          << "Jobs4";
        QTest::newRow("one of a row") << "Work0,Work1,Work2"
                                      << "Work3";
        QTest::newRow("a number of its own") << "Route53"
                                             << "Route532";
        QTest::newRow("a long number") << "A99999999999,A"
                                       << "A999999999992";
    }
    void numberedCardsAreCountedOn() {
        QFETCH(QString, taken);
        QFETCH(QString, free);
        // The one that is copied comes first.
        const QStringList ids = taken.split(',');
        QString text = "Resources:\n";
        for (const QString& id : ids)
            text += "  " + id + ": {Type: AWS::SQS::Queue}\n";
        Authoring project{text.toStdString()};
        const std::string copied = ids.first().toStdString();
        QCOMPARE(paste(project, copy(project, {copied}).text), std::string{});
        QCOMPARE(QString::fromStdString(id(copied)), free);
    }
    void aNameThatCannotBearANumberIsLeftOut() {
        Authoring project{R"(Parameters: {Name: {Type: String}}
Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Ref Name
      DelaySeconds: 5
)"};
        QCOMPARE(paste(project, copy(project, {"Jobs"}).text), std::string{});
        QCOMPARE(m_paste.changes.size(), std::size_t{1});
        QVERIFY(m_paste.changes.front().to.empty());
        QVERIFY(project.text.ends_with("  Jobs2:\n    Type: AWS::SQS::Queue\n    Properties:\n"
                                       "      DelaySeconds: 5\n"));
    }
    void whatIsNotCopiedIsNamedOnAndSaidWhereItIsNotThere() {
        Authoring from{shop};
        Authoring to{"Resources:\n    Other:\n        Type: AWS::SNS::Topic\n"};
        paste(to, copy(from, {"Take", "Jobs"}).text);
        QCOMPARE(m_paste.dangling,
                 (std::vector<DanglingName>{
                     {"Take", "DependsOn", "Orders"},
                     {"Take", "Environment/Variables/TABLE", "Orders"},
                     {"Take", "Environment/Variables/NOTE", "Orders"},
                     {"Take", "Environment/Variables/NOTE", "Stage"},
                     {"Take", "Policies/0/DynamoDBCrudPolicy/TableName", "Orders"}}));
        QCOMPARE(m_paste.code, (std::vector<LocalCode>{{"Take", "CodeUri", "src/take/"}}));
        QVERIFY(m_paste.changes.empty());
        // SAM's Transform comes along, the names stay, and lines stand where the others do.
        QVERIFY(to.has("Transform: AWS::Serverless-2016-10-31\n"));
        QVERIFY(to.has("    # Takes orders in.\n    Take: # the door\n      Type: "));
        QVERIFY(to.has("            TABLE: !Ref Orders\n"));
        const std::string before = shop;
        QCOMPARE(paste(from, copy(from, {"Take"}).text), std::string{});
        QVERIFY(m_paste.dangling.empty());
        QVERIFY(from.has("TABLE: !Ref Orders\n"));
        QVERIFY(from.wire("Take2", "Orders"));
    }
    void settingsFromGlobalsComeAlongWhereTheyAreNotTheSame() {
        Authoring from{R"(Transform: AWS::Serverless-2016-10-31
Globals:
  Function: {Runtime: python3.12, Timeout: 5, MemorySize: 256, Tags: {a: b}}
Resources:
  Work:
    Type: AWS::Serverless::Function
    Properties: {CodeUri: src/, Handler: app.handler, MemorySize: 512}
)"};
        const boost::json::object globals{{"Function",
                                           {{"Runtime", "python3.12"},
                                            {"Timeout", 5},
                                            {"MemorySize", 256},
                                            {"Tags", {{"a", "b"}}}}}};
        const std::string clip = copy(from, {"Work"}).text;
        Authoring to{"Globals:\n  Function: {Timeout: 5, Runtime: nodejs20.x}\n"};
        const auto pasted = authoring::paste(to.text, *to.project, clip, globals);
        QVERIFY(pasted);
        QCOMPARE(pasted->fromGlobals, std::vector<std::string>{"Work: Runtime"});
        to.text = pasted->text;
        QCOMPARE(to.load(), std::string{});
        QVERIFY(to.has("MemorySize: 512, Runtime: python3.12}"));
        // At home nothing has to be said twice.
        const auto home = authoring::paste(from.text, *from.project, clip, globals);
        QVERIFY(home && home->fromGlobals.empty());
    }
    void conditionsAndMappingsThatAreNotThereAreSaid() {
        Authoring project{"Resources: {}\n"};
        paste(project, R"(Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Condition: IsLarge
    Properties:
      DelaySeconds: !If [IsSlow, 5, !FindInMap [Delays, a, b]]
)");
        QCOMPARE(m_paste.dangling, (std::vector<DanglingName>{{"Jobs", "Condition", "IsLarge"},
                                                              {"Jobs", "DelaySeconds", "IsSlow"},
                                                              {"Jobs", "DelaySeconds", "Delays"}}));
    }
    void whatTiesCopiesToEachOtherComesAlong() {
        Authoring project{R"(Resources:
  News: {Type: AWS::SNS::Topic}
  Jobs: {Type: AWS::SQS::Queue}
  More: {Type: AWS::SQS::Queue}
  NewsToJobs:
    Type: AWS::SNS::Subscription
    Properties: {TopicArn: !Ref News, Protocol: sqs, Endpoint: !GetAtt Jobs.Arn}
  NewsToMore:
    Type: AWS::SNS::Subscription
    Properties: {TopicArn: !Ref News, Protocol: sqs, Endpoint: !GetAtt More.Arn}
)"};
        QCOMPARE(paste(project, copy(project, {"News", "Jobs"}).text), std::string{});
        QCOMPARE(id("NewsToJobs"), std::string{"NewsToJobs2"});
        QVERIFY(id("NewsToMore").empty());
        QVERIFY(project.wire("News2", "Jobs2"));
    }
    void whatSamMakesForACopyFollowsIt() {
        Authoring project{R"(Transform: AWS::Serverless-2016-10-31
Resources:
  Work:
    Type: AWS::Serverless::Function
    Properties: {CodeUri: src/, Handler: app.handler, Runtime: python3.12}
  Jobs:
    Type: AWS::SQS::Queue
    Properties: {Tags: [{Key: who, Value: !GetAtt WorkRole.Arn}]}
)"};
        QCOMPARE(paste(project, copy(project, {"Work", "Jobs"}).text), std::string{});
        QVERIFY(project.has("Value: !GetAtt Work2Role.Arn"));
        QVERIFY(m_paste.dangling.empty());
    }
    void anchorsAreWrittenOutSoThatNothingElseIsMeant() {
        Authoring project{R"(Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties: &common
      DelaySeconds: 5
  More:
    Type: AWS::SQS::Queue
    Properties: *common
)"};
        const std::string before = project.text;
        QCOMPARE(paste(project, copy(project, {"More"}).text), std::string{});
        QCOMPARE(project.text, before + "  More2:\n    Type: AWS::SQS::Queue\n    Properties:\n"
                                        "      DelaySeconds: 5\n");
    }
    void yamlGoesIntoJsonAndBack() {
        Authoring json{
            "{\n  \"Resources\": {\n    \"News\": {\"Type\": \"AWS::SNS::Topic\"}\n  }\n}\n"};
        Authoring yaml{shop};
        QCOMPARE(paste(json, copy(yaml, {"Jobs"}).text), std::string{});
        QVERIFY(json.has("\"QueueName\": \"jobs.fifo\""));
        const Clip clip = copy(json, {"News", "Jobs"});
        QVERIFY(clip.text.starts_with("{"));
        QCOMPARE(paste(yaml, clip.text), std::string{});
        QVERIFY(yaml.has("\n\n  News:\n    Type: AWS::SNS::Topic\n"));
        QCOMPARE(id("Jobs"), std::string{"Jobs2"});
    }
    void linesOfAnyEditorArePasted_data() {
        QTest::addColumn<QString>("clipboard");
        QTest::addColumn<QString>("id");
        QTest::newRow("with their indentation")
            << "    Mail:\n      Type: AWS::SQS::Queue\n    News:\n      Type: AWS::SNS::Topic\n"
            << "Mail";
        QTest::newRow("from behind the first line's indentation")
            << "Mail:\n      Type: AWS::SQS::Queue\n    News:\n      Type: AWS::SNS::Topic\n"
            << "Mail";
        QTest::newRow("a whole template")
            << "Parameters: {A: {Type: String}}\nResources:\n  Mail: {Type: AWS::SQS::Queue}\n"
            << "Mail";
        QTest::newRow("without a key")
            << "    Type: AWS::SQS::Queue\n    Properties:\n      DelaySeconds: 3\n"
            << "Queue";
        QTest::newRow("Windows lines") << "Mail:\r\n  Type: AWS::SQS::Queue\r\n"
                                       << "Mail";
        QTest::newRow("JSON") << "{\"Mail\": {\"Type\": \"AWS::SQS::Queue\"}}"
                              << "Mail";
        QTest::newRow("JSON without a key") << "{\"Type\": \"AWS::SQS::Queue\"}"
                                            << "Queue";
    }
    void linesOfAnyEditorArePasted() {
        QFETCH(QString, clipboard);
        QFETCH(QString, id);
        Authoring project{shop};
        QCOMPARE(paste(project, clipboard.toStdString()), std::string{});
        QVERIFY(project.graph.findNode(id.toStdString()));
        QVERIFY(!project.has("\r"));
    }
    void aTemplateWithNothingInItTakesThemToo_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << "";
        QTest::newRow("a version") << "AWSTemplateFormatVersion: '2010-09-09'\n";
        QTest::newRow("no resources") << "Resources:\nOutputs: {}\n";
        QTest::newRow("in brackets") << "{Resources: {A: {Type: 'AWS::SNS::Topic'}}}\n";
    }
    void aTemplateWithNothingInItTakesThemToo() {
        QFETCH(QString, text);
        Authoring from{shop};
        Authoring project{text.toStdString()};
        QCOMPARE(paste(project, copy(from, {"Jobs"}).text), std::string{});
        QVERIFY(project.graph.findNode("Jobs"));
    }
    void otherTextIsRefusedWithAWord_data() {
        QTest::addColumn<QString>("clipboard");
        QTest::addColumn<QString>("code");
        QTest::newRow("prose") << "Call Ada about the queue"
                               << "Paste.NoResources";
        QTest::newRow("code") << "def handler(event):\n\treturn {'a': 1\n"
                              << "Paste.Unreadable";
        QTest::newRow("properties") << "QueueName: jobs\nDelaySeconds: 3\n"
                                    << "Paste.NoResources";
        QTest::newRow("nothing") << " \n"
                                 << "Paste.NoResources";
        QTest::newRow("far too much") << QString(5 * 1024 * 1024, 'a') << "Paste.TooLarge";
    }
    void otherTextIsRefusedWithAWord() {
        QFETCH(QString, clipboard);
        QFETCH(QString, code);
        Authoring project{shop};
        const auto pasted =
            authoring::paste(project.text, *project.project, clipboard.toStdString());
        QVERIFY(!pasted);
        QCOMPARE(QString::fromStdString(pasted.error().code), code);
        QVERIFY(!pasted.error().detail.english().empty());
    }
};

LATHE_TEST(tst_Paste)
#include "tst_Paste.moc"
