#include "app/bridge/EngineHost.h"
#include "app/window/Docks.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/common/Theme.h"
#include "widgets/query/ChartPage.h"
#include "widgets/query/QueryEdit.h"
#include "widgets/query/QueryPane.h"

#include <QComboBox>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace lathe;

/// The log of a running project, asked in the Query dock.
class tst_Querying : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    query::QueryPane* pane() { return window().docks().query(); }
    QTableView* table() {
        for (auto* found : pane()->findChildren<QTableView*>())
            if (found->accessibleName() == "Results")
                return found;
        return nullptr;
    }
    QString cell(int row, int column) {
        return table()->model()->index(row, column).data().toString();
    }
    void invoke(const QString& payload) {
        model::InvocationRequest request;
        request.function = "Work";
        request.payload = payload.toStdString();
        bool accepted = false;
        window().engine().invoke(request, this, [&](const auto&) { accepted = true; });
        QTRY_VERIFY_WITH_TIMEOUT(accepted, 20'000);
    }
    void ask(const QString& text) {
        QTRY_COMPARE(pane()->findChild<QPushButton*>()->text(), QString{"Run"});
        pane()->setText(text);
        pane()->findChild<query::QueryEdit*>()->setFocus();
        QTest::keyClick(pane()->findChild<query::QueryEdit*>(), Qt::Key_Return,
                        Qt::ControlModifier);
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
                      "            print('ERROR' if event['n'] % 3 == 0 else 'fine', event['n'])\n"
                      "      Handler: index.handler\n"
                      "      Runtime: python3.11\n");
        QVERIFY(m_test->open());
        window().resize(1280, 800);
        window().docks().buildNow();
        QTRY_COMPARE_WITH_TIMEOUT(window().engine().state(), app::EngineHost::State::Running,
                                  30'000);
        for (int n = 0; n < 10; ++n)
            invoke(QStringLiteral("{\"n\": %1}").arg(n));
    }
    void cleanupTestCase() { m_test.reset(); }

    void theGroupsOfTheFunctionsAreThereToChooseFrom() {
        window().docks().raise(pane());
        auto* groups = pane()->findChild<QComboBox*>();
        QTRY_VERIFY(groups->findText("/aws/lambda/Work") > 0);
    }

    void whatWasLoggedIsFoundAndCounted() {
        // An answer may come before the lines of an invocation are all logged.
        const auto reports = [this] {
            ask("filter @type = 'REPORT' | stats count(*) as n");
            (void)QTest::qWaitFor([this] { return table()->model()->rowCount() == 1; }, 1000);
            return cell(0, 0);
        };
        QTRY_COMPARE_WITH_TIMEOUT(reports(), QString{"10"}, 20'000);
        ask("fields @timestamp, @message, @requestId\n| filter @message like /^ERROR/\n"
            "| sort @timestamp");
        QTRY_COMPARE(table()->model()->rowCount(), 4);
        QCOMPARE(cell(0, 1), QString{"ERROR 0"});
        QCOMPARE(cell(3, 1), QString{"ERROR 9"});
        m_test->picture("query");
    }

    void countsByTimeAreShownAsAChartAndSoTheNextTime() {
        ask("filter @type = 'REPORT' | stats count(*) as invocations, max(@duration) as longest "
            "by bin(10s)");
        QTRY_VERIFY(table()->model()->rowCount() > 0 &&
                    table()->model()->headerData(1, Qt::Horizontal) == QString{"invocations"});
        const auto press = [this](const QString& text) {
            for (auto* button : pane()->findChildren<QToolButton*>())
                if (button->text() == text)
                    QTest::mouseClick(button, Qt::LeftButton);
        };
        press("Chart");
        auto* chart = pane()->findChild<query::ChartPage*>();
        QTRY_VERIFY(chart->isVisible() && chart->hasChart());
        QCOMPARE(window().settings().queryView(), QString{"chart"});
        m_test->themePictures("query-chart");
        ask("fields @message");
        QTRY_VERIFY(chart->isVisible() && !chart->hasChart());
        m_test->picture("query-no-chart");
        press("Table");
        QTRY_VERIFY(table()->isVisible());
    }

    void aQueryIsSavedAndThereAfterwards() {
        emit pane()->saveRequested("Errors of mine", "filter @message like /ERROR/");
        const auto names = [this] {
            QStringList all;
            for (const QAction* action : pane()->findChild<QMenu*>()->actions())
                all << action->text();
            return all;
        };
        QTRY_VERIFY(names().contains("Errors of mine"));
        emit pane()->removeRequested("Errors of mine");
        QTRY_VERIFY(!names().contains("Errors of mine"));
    }

    void whatIsNoQueryIsSaidWhereItStands() {
        ask("fields @message\n| sturt @timestamp");
        QTRY_VERIFY(!pane()->findChild<query::QueryEdit*>()->complaint().isEmpty());
        m_test->themePictures("query-wrong");
    }
};

LATHE_TEST(tst_Querying)
#include "tst_Querying.moc"
