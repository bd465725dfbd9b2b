#include "app/window/Docks.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/resources/QueuePage.h"
#include "widgets/resources/ResourcesPane.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

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
                      "  Jobs:\n"
                      "    Type: AWS::SQS::Queue\n"
                      "    Properties: {QueueName: jobs}\n");
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
};

LATHE_TEST(tst_Resources)
#include "tst_Resources.moc"
