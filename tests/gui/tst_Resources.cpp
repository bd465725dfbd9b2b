#include "app/bridge/AwsClient.h"
#include "app/window/Docks.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/resources/ApiPage.h"
#include "widgets/resources/BucketPage.h"
#include "widgets/resources/BusPage.h"
#include "widgets/resources/MachinePage.h"
#include "widgets/resources/QueuePage.h"
#include "widgets/resources/ResourcesPane.h"
#include "widgets/resources/SchedulePage.h"
#include "widgets/resources/SocketPanel.h"
#include "widgets/resources/TopicPage.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>
#include <optional>

using namespace lathe;
using resources::Kind;
using resources::ResourcesPane;

/// What lives locally, looked at and used in the window.
class tst_Resources : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    ResourcesPane* pane() { return window().docks().resources(); }
    void choose(Kind kind, const QString& name) {
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                for (const auto* row :
                     pane()->list()->findItems(name, Qt::MatchExactly | Qt::MatchRecursive)) {
                    pane()->list()->setCurrentItem(const_cast<QTreeWidgetItem*>(row));
                    return pane()->current() && pane()->current()->kind == kind;
                }
                return false;
            }(),
            30'000);
    }

    /// How many invocations of the history this trigger has made.
    int countBy(const std::string& trigger) {
        std::optional<int> found;
        window().engine().history({}, pane(), [&](const auto& records) {
            found = records ? int(std::count_if(records->begin(), records->end(),
                                                [&](const auto& one) {
                                                    return one.origin == trigger &&
                                                           one.outcome.kind ==
                                                               model::OutcomeKind::Success;
                                                }))
                            : 0;
        });
        return QTest::qWaitFor([&] { return found.has_value(); }) ? *found : 0;
    }
    bool invokedBy(const std::string& trigger) { return countBy(trigger) > 0; }

  private slots:
    void initTestCase() {
        m_test = std::make_unique<test::WindowTest>();
        m_test->write(m_test->path("project/template.yaml"),
                      "Transform: AWS::Serverless-2016-10-31\n"
                      "Resources:\n"
                      "  Work:\n"
                      "    Type: AWS::Serverless::Function\n"
                      "    Properties:\n"
                      "      InlineCode: |\n"
                      "        def handler(event, context):\n"
                      "            return event\n"
                      "      Handler: index.handler\n"
                      "      Runtime: python3.11\n"
                      "      Events:\n"
                      "        Post: {Type: HttpApi, Properties: {Path: /orders, Method: post}}\n"
                      "        News: {Type: SNS, Properties: {Topic: !Ref News}}\n"
                      "        Daily: {Type: Schedule, Properties: {Schedule: rate(1 day)}}\n"
                      "        Placed:\n"
                      "          Type: EventBridgeRule\n"
                      "          Properties: {Pattern: {source: [shop]}}\n"
                      "        Photo:\n"
                      "          Type: S3\n"
                      "          Properties: {Bucket: !Ref Photos, Events: s3:ObjectCreated:*}\n"
                      "  Chat:\n"
                      "    Type: AWS::Serverless::WebSocketApi\n"
                      "    Properties:\n"
                      "      RouteSelectionExpression: $request.body.action\n"
                      "      Routes: {talk: {FunctionArn: !GetAtt Work.Arn, "
                      "RouteResponseSelectionExpression: $default}}\n"
                      "  Photos: {Type: AWS::S3::Bucket, Properties: {BucketName: photos, "
                      "VersioningConfiguration: {Status: Enabled}}}\n"
                      "  News: {Type: AWS::SNS::Topic, Properties: {TopicName: news}}\n"
                      "  Jobs:\n"
                      "    Type: AWS::SQS::Queue\n"
                      "    Properties: {QueueName: jobs}\n"
                      "  Flow:\n"
                      "    Type: AWS::Serverless::StateMachine\n"
                      "    Properties:\n"
                      "      Name: flow\n"
                      "      Policies: [{LambdaInvokePolicy: {FunctionName: !Ref Work}}]\n"
                      "      Definition:\n"
                      "        StartAt: Do\n"
                      "        States:\n"
                      "          Do:\n"
                      "            Type: Task\n"
                      "            Resource: !GetAtt Work.Arn\n"
                      "            Next: Check\n"
                      "          Check:\n"
                      "            Type: Choice\n"
                      "            Choices: [{Variable: $.wait, IsPresent: true, Next: Hold}]\n"
                      "            Default: Done\n"
                      "          Hold: {Type: Wait, Seconds: 3600, Next: Done}\n"
                      "          Done: {Type: Succeed}\n"
                      "  Quick:\n"
                      "    Type: AWS::Serverless::StateMachine\n"
                      "    Properties:\n"
                      "      Name: quick\n"
                      "      Type: EXPRESS\n"
                      "      Definition:\n"
                      "        StartAt: Say\n"
                      "        States:\n"
                      "          Say: {Type: Pass, Result: {said: hello}, End: true}\n");
        QVERIFY(m_test->open());
        window().resize(1280, 800);
        window().docks().buildNow();
        window().docks().raise(pane());
    }
    void cleanupTestCase() { m_test.reset(); }

    void aMessageIsSentAndSeenInItsQueue() {
        choose(Kind::Queue, "jobs");
        resources::QueuePage* page = pane()->queue();
        page->body()->setPlainText("{\"order\": 7}");
        QTest::mouseClick(page->sendButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(page->table()->model()->rowCount(), 1, 20'000);
        QCOMPARE(page->table()->model()->index(0, 0).data().toString(), QString{"{\"order\": 7}"});
        QTRY_VERIFY(page->state().startsWith("1 visible"));
        page->table()->selectRow(0);
        m_test->picture("resources-queue");
    }
    void aStateMachineIsStartedFollowedAndStopped() {
        choose(Kind::Machine, "flow");
        resources::MachinePage* page = pane()->machine();
        page->input()->setPlainText("{\"order\": 7}");
        QTest::mouseClick(page->startButton(), Qt::LeftButton);
        const auto statusOf = [page](int row) {
            return page->executions()->model()->index(row, 1).data().toString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(0), QString{"Succeeded"}, 30'000);
        const auto* history = page->history()->model();
        QTRY_COMPARE_WITH_TIMEOUT(history->rowCount(), 11, 20'000);
        QTRY_VERIFY(page->details()->toPlainText().contains("\"order\": 7"));
        page->history()->selectRow(4);
        QCOMPARE(history->index(4, 0).data().toString(), QString{"LambdaFunctionSucceeded"});
        QCOMPARE(history->index(4, 1).data().toString(), QString{"Do"});
        QVERIFY(page->details()->toPlainText().contains("\"output\": {"));
        m_test->pictures("resources-machine");

        page->input()->setPlainText("{\"wait\": 1}");
        QTest::mouseClick(page->startButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(page->executions()->model()->rowCount(), 2, 20'000);
        page->executions()->selectRow(0);
        QTRY_VERIFY_WITH_TIMEOUT(page->stopButton()->isEnabled(), 20'000);
        QTest::mouseClick(page->stopButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(0), QString{"Stopped"}, 20'000);
        QVERIFY(!page->stopButton()->isEnabled());

        choose(Kind::Machine, "quick");
        page->input()->setPlainText("{}");
        QTest::mouseClick(page->startButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(page->details()->toPlainText().contains("hello"), 20'000);
        m_test->picture("resources-machine-express");
    }
    void anApiIsTriedAndItsFunctionAnswers() {
        choose(Kind::Api, "ServerlessHttpApi");
        resources::ApiPage* page = pane()->api();
        QTRY_COMPARE(page->method()->currentText(), QString{"POST"});
        page->body()->setPlainText("{\"order\": 7}");
        QTest::mouseClick(page->sendButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(page->statusText().startsWith("200 in "), 30'000);
        QVERIFY(page->answer()->toPlainText().contains("POST /orders"));
        m_test->picture("resources-api");
    }
    void anApiThatAClientHasMadeIsTriedBesideThem() {
        app::AwsClient client;
        client.setEndpoint(window().engine().endpointUrl());
        const auto post = [&](const std::string& target, const std::string& body) {
            std::optional<std::string> answer;
            client.rest("apigateway", {"POST", target, {}, body}, this,
                        [&](const Result<http::Response>& response) {
                            answer = response ? response->body : std::string{};
                        });
            return QTest::qWaitFor([&] { return answer.has_value(); }, 20'000) ? *answer : "";
        };
        const std::string made =
            post("/restapis?mode=import",
                 "{\"openapi\": \"3.0.1\", \"info\": {\"title\": \"shop\", \"version\": \"1\"}, "
                 "\"paths\": "
                 "{\"/pets\": {\"get\": {\"responses\": {\"200\": {\"description\": \"pets\"}}, "
                 "\"x-amazon-apigateway-integration\": {\"type\": \"mock\", \"requestTemplates\": "
                 "{\"application/json\": \"{statusCode: 200}\"}, \"responses\": {\"default\": "
                 "{\"statusCode\": \"200\", \"responseTemplates\": {\"application/json\": "
                 "\"$context.stage $context.resourcePath\"}}}}}}}}");
        const auto id = QJsonDocument::fromJson(QByteArray::fromStdString(made))["id"].toString();
        QVERIFY(!id.isEmpty());
        post("/restapis/" + id.toStdString() + "/deployments", "{\"stageName\": \"dev\"}");
        choose(Kind::Api, "shop/dev");
        resources::ApiPage* page = pane()->api();
        QTRY_COMPARE(page->path()->text(), QString{"/pets"});
        QTest::mouseClick(page->sendButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(page->statusText().startsWith("200 in "), 30'000);
        QVERIFY(page->answer()->toPlainText().contains("dev /pets"));
        m_test->picture("resources-made-api");
    }
    void aWebSocketApiIsTalkedTo() {
        choose(Kind::Api, "Chat");
        resources::SocketPanel* panel = pane()->api()->socket();
        QTRY_VERIFY_WITH_TIMEOUT(panel->isVisible(), 20'000);
        QTest::mouseClick(panel->connectButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(panel->sendButton()->isEnabled(), 30'000);
        panel->message()->setPlainText("{\"action\": \"talk\", \"text\": \"hello\"}");
        QTest::mouseClick(panel->sendButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(panel->talk()->toPlainText().contains(QString{"←"}), 30'000);
        m_test->picture("resources-socket");
        QTest::mouseClick(panel->connectButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!panel->sendButton()->isEnabled(), 20'000);
    }
    void aFileIsUploadedAndTheFunctionHearsOfIt() {
        choose(Kind::Bucket, "photos");
        resources::BucketPage* page = pane()->bucket();
        QTRY_COMPARE_WITH_TIMEOUT(page->bucket(), QString{"photos"}, 20'000);
        m_test->write(m_test->path("note.json"), "{\"a\": 1}");
        emit page->uploadRequested("photos", "2026/", {m_test->path("note.json")});
        QTRY_COMPARE_WITH_TIMEOUT(page->table()->model()->rowCount(), 1, 20'000);
        emit page->table()->activated(page->table()->model()->index(0, 0));
        QTRY_COMPARE_WITH_TIMEOUT(page->prefix(), QString{"2026/"}, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(page->table()->model()->index(0, 0).data().toString(),
                                  QString{"note.json"}, 20'000);
        page->table()->selectRow(0);
        QTRY_VERIFY_WITH_TIMEOUT(page->text()->toPlainText().startsWith("{\n  \"a\": 1"), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(invokedBy("Work/Photo"), 30'000);
        m_test->picture("resources-bucket");
        emit page->uploadRequested("photos", "2026/", {m_test->path("note.json")});
        QTest::mouseClick(page->versionsButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(page->table()->model()->rowCount(), 2, 20'000);
        page->table()->selectRow(1);
        QTRY_VERIFY_WITH_TIMEOUT(page->text()->toPlainText().startsWith("{\n  \"a\": 1"), 20'000);
        m_test->picture("resources-bucket-versions");
        QTest::mouseClick(page->versionsButton(), Qt::LeftButton);
    }
    void theRulesOfABusAreTriedAndAnEventIsPut() {
        choose(Kind::Bus, "default");
        resources::BusPage* page = pane()->bus();
        QTRY_COMPARE_WITH_TIMEOUT(page->table()->model()->rowCount(), 2, 20'000);
        const auto fields = page->findChildren<QLineEdit*>();
        fields.at(0)->setText("shop");
        fields.at(1)->setText("Order Placed");
        QTest::mouseClick(page->putButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(invokedBy("Work/Placed"), 30'000);
        m_test->picture("resources-bus");
        page->tabs()->setCurrentIndex(1);
        QTest::mouseClick(page->archiveButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(page->archives()->model()->rowCount(), 1, 20'000);
        QTest::mouseClick(page->putButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(page->archives()->model()->index(0, 1).data().toString(),
                                  QString{"1"}, 20'000);
        page->archives()->selectRow(0);
        const int before = countBy("Work/Placed");
        QTest::mouseClick(page->replayButton(), Qt::LeftButton);
        m_test->picture("resources-bus-archives");
        QTRY_COMPARE_WITH_TIMEOUT(page->replays()->model()->rowCount(), 1, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(countBy("Work/Placed") > before, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(page->replays()->model()->index(0, 2).data().toString(),
                                  QString{"completed"}, 30'000);
        page->tabs()->setCurrentIndex(2);
        m_test->picture("resources-bus-replays");
        page->tabs()->setCurrentIndex(0);
    }
    void aScheduleIsFiredByHand() {
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                const auto rows =
                    pane()->list()->findItems("Daily", Qt::MatchContains | Qt::MatchRecursive);
                if (!rows.isEmpty())
                    pane()->list()->setCurrentItem(rows.front());
                return !rows.isEmpty();
            }(),
            20'000);
        resources::SchedulePage* page = pane()->schedule();
        QTRY_COMPARE_WITH_TIMEOUT(page->table()->model()->rowCount(), 10, 20'000);
        QTest::mouseClick(page->fireButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(invokedBy("Work/Daily"), 30'000);
        m_test->picture("resources-schedule");
    }
    void theClockIsMovedForwardToTheNextFiring() {
        resources::SchedulePage* page = pane()->schedule();
        QTRY_COMPARE_WITH_TIMEOUT(page->table()->model()->rowCount(), 10, 20'000);
        const int before = countBy("Work/Daily");
        const QString soonest = page->table()->model()->index(0, 0).data().toString();
        page->clockButton()->menu()->actions().front()->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(countBy("Work/Daily") > before, 30'000);
        QTRY_VERIFY(page->table()->model()->index(0, 0).data().toString() != soonest);
        QVERIFY(page->clockButton()->text() != "Clock");
        m_test->picture("resources-clock");
    }
    void whatIsPublishedReachesTheFunction() {
        choose(Kind::Topic, "news");
        resources::TopicPage* page = pane()->topic();
        QTRY_COMPARE_WITH_TIMEOUT(page->table()->model()->rowCount(), 1, 20'000);
        page->message()->setPlainText("hello");
        QTest::mouseClick(page->publishButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(invokedBy("Work/News"), 30'000);
        m_test->picture("resources-topic");
    }
};

LATHE_TEST(tst_Resources)
#include "tst_Resources.moc"
