#include "app/window/Docks.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/common/Theme.h"
#include "widgets/invoke/HistoryModel.h"
#include "widgets/invoke/InvokePane.h"
#include "widgets/invoke/StoryModel.h"
#include "widgets/resources/BucketPage.h"
#include "widgets/resources/ResourcesPane.h"

#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace lathe;

/// What one event leads to, followed in the window.
class tst_Stories : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    invoke::InvokePane* pane() { return window().docks().test(); }
    template <class View> View* named(const QString& name) {
        for (auto* found : pane()->findChildren<View*>()) {
            if (found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
    QToolButton* button(const QString& text) {
        for (auto* found : pane()->findChildren<QToolButton*>()) {
            if (found->text() == text && found->isVisible())
                return found;
        }
        return nullptr;
    }
    static QStringList column(const QTableView* table, int column) {
        QStringList texts;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            texts += table->model()->index(row, column).data().toString();
        return texts;
    }

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
                      "            return len(event['Records'])\n"
                      "      Handler: index.handler\n"
                      "      Runtime: python3.11\n"
                      "      Events:\n"
                      "        Messages: {Type: SQS, Properties: {Queue: !GetAtt Jobs.Arn}}\n"
                      "  Jobs:\n"
                      "    Type: AWS::SQS::Queue\n"
                      "    Properties: {QueueName: jobs}\n"
                      "  Allowed:\n"
                      "    Type: AWS::SQS::QueuePolicy\n"
                      "    Properties:\n"
                      "      Queues: [!Ref Jobs]\n"
                      "      PolicyDocument:\n"
                      "        Statement:\n"
                      "          - {Effect: Allow, Principal: '*', Action: 'sqs:SendMessage', "
                      "Resource: '*'}\n"
                      "  Photos:\n"
                      "    Type: AWS::S3::Bucket\n"
                      "    Properties:\n"
                      "      BucketName: photos\n"
                      "      NotificationConfiguration:\n"
                      "        QueueConfigurations:\n"
                      "          - {Event: 's3:ObjectCreated:*', Queue: !GetAtt Jobs.Arn}\n");
        QVERIFY(m_test->open());
        window().resize(1280, 800);
        window().docks().buildNow();
    }
    void cleanupTestCase() { m_test.reset(); }

    void anUploadIsFollowedToTheFunctionThatItStarts() {
        auto* resources = window().docks().resources();
        window().docks().raise(resources);
        QTRY_VERIFY_WITH_TIMEOUT(!resources->list()
                                      ->findItems("photos", Qt::MatchExactly | Qt::MatchRecursive)
                                      .isEmpty(),
                                 30'000);
        m_test->write(m_test->path("note.txt"), "once");
        emit resources->bucket()->uploadRequested("photos", "", {m_test->path("note.txt")});

        window().docks().raise(pane());
        QTest::mouseClick(pane()->findChild<QTabBar*>(), Qt::LeftButton, {},
                          pane()->findChild<QTabBar*>()->tabRect(1).center());
        auto* history = named<QTableView>("History of invocations");
        QTRY_COMPARE_WITH_TIMEOUT(history->model()->rowCount(), 1, 30'000);
        QCOMPARE(column(history, invoke::HistoryModel::OriginColumn), QStringList{"Jobs"});
        history->selectRow(0);
        m_test->picture("story-history");
        QTest::mouseClick(button("Story"), Qt::LeftButton);

        auto* steps = named<QTableView>("Steps of the story");
        QVERIFY(steps->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(column(steps, invoke::StoryModel::StepColumn),
                                  (QStringList{"Photos → Jobs", "Work, by Jobs"}), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(column(steps, invoke::StoryModel::OutcomeColumn),
                                  (QStringList{"Delivered", "Succeeded"}), 30'000);
        m_test->picture("story");
        m_test->settings().setTheme(ui::Theme::Mode::Dark);
        m_test->picture("story-dark");
        m_test->settings().setTheme(ui::Theme::Mode::Light);
        // The invocation was chosen, and still is: it opens with its event.
        QTest::mouseClick(button("Open"), Qt::LeftButton);
        QVERIFY(pane()->eventText().contains("ObjectCreated:Put"));
    }
};

LATHE_TEST(tst_Stories)
#include "tst_Stories.moc"
