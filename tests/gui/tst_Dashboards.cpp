#include "app/bridge/EngineHost.h"
#include "app/window/Actions.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "tests/gui/WindowTest.h"
#include "tests/integration/Client.h"
#include "tests/support/TestMain.h"
#include "widgets/common/Theme.h"
#include "widgets/dashboard/DashboardPage.h"
#include "widgets/dashboard/NumberContent.h"
#include "widgets/dashboard/Tile.h"
#include "widgets/invoke/InvokePane.h"

#include <QAction>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace lathe;
using dashboard::DashboardPage;
using dashboard::Tile;

namespace {

constexpr const char* fullBoard = R"({"widgets": [
 {"type": "metric", "x": 0, "y": 0, "width": 12, "height": 6, "properties": {
   "title": "Invocations and errors", "view": "timeSeries", "stacked": false,
   "region": "us-east-1", "period": 1, "stat": "Sum",
   "metrics": [["AWS/Lambda", "Invocations", "FunctionName", "work"], [".", "Errors", ".", "."]],
   "annotations": {"horizontal": [{"value": 3, "label": "too many"}]}}},
 {"type": "metric", "x": 12, "y": 0, "width": 6, "height": 6, "properties": {
   "title": "In all", "view": "singleValue", "sparkline": true, "region": "us-east-1",
   "period": 60, "stat": "Sum", "setPeriodToTimeRange": true,
   "metrics": [["AWS/Lambda", "Invocations"], [".", "Errors"]]}},
 {"type": "metric", "x": 18, "y": 0, "width": 6, "height": 6, "properties": {
   "title": "Errors in a hundred", "view": "gauge", "region": "us-east-1", "period": 60,
   "stat": "Sum", "setPeriodToTimeRange": true, "yAxis": {"left": {"min": 0, "max": 100}},
   "metrics": [["AWS/Lambda", "Invocations", {"id": "m1", "visible": false}],
               [".", "Errors", {"id": "m2", "visible": false}],
               [{"expression": "100 * m2 / m1", "label": "Errors in a hundred", "id": "e1"}]]}},
 {"type": "metric", "x": 0, "y": 6, "width": 8, "height": 6, "properties": {
   "title": "Durations", "view": "timeSeries", "stacked": true, "region": "us-east-1",
   "period": 1, "metrics": [["AWS/Lambda", "Duration", "FunctionName", "work", {"stat": "p50"}],
                            ["...", {"stat": "p99"}]]}},
 {"type": "metric", "x": 8, "y": 6, "width": 5, "height": 6, "properties": {
   "title": "Beside each other", "view": "bar", "region": "us-east-1", "period": 60, "stat": "Sum",
   "setPeriodToTimeRange": true,
   "metrics": [["AWS/Lambda", "Invocations"], [".", "Errors"], [".", "Throttles"]]}},
 {"type": "metric", "x": 13, "y": 6, "width": 5, "height": 6, "properties": {
   "title": "Shares", "view": "pie", "region": "us-east-1", "period": 60, "stat": "Sum",
   "setPeriodToTimeRange": true, "metrics": [["AWS/Lambda", "Invocations"], [".", "Errors"]]}},
 {"type": "alarm", "x": 18, "y": 6, "width": 6, "height": 3, "properties": {
   "title": "Alarms", "alarms": ["arn:aws:cloudwatch:us-east-1:123456789012:alarm:work-fails"]}},
 {"type": "text", "x": 18, "y": 9, "width": 6, "height": 3, "properties": {
   "markdown": "**Work** divides by `n`.\n\n* Zero is an *error*."}},
 {"type": "log", "x": 0, "y": 12, "width": 24, "height": 4, "properties": {
   "title": "The last lines", "region": "us-east-1", "view": "table",
   "query": "SOURCE '/aws/lambda/work' | fields @timestamp, @message | sort @timestamp desc"}}]})";

} // namespace

/// Dashboards in the window and those of CloudWatch, which are the same.
class tst_Dashboards : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    DashboardPage* page() { return window().findChild<DashboardPage*>(); }
    QList<Tile*> tiles() {
        QList<Tile*> shown = page()->findChildren<Tile*>();
        shown.removeIf([](const Tile* tile) { return tile->isHidden(); });
        return shown;
    }
    QAction* action(const QString& text) {
        for (QAction* found : page()->findChildren<QAction*>())
            if (found->text() == text)
                return found;
        return nullptr;
    }
    QJsonDocument aws(const QStringList& arguments) {
        const QString url = window().engine().endpointUrl();
        const auto run = test::runClient(
            "/usr/bin/aws",
            QStringList{"--endpoint-url", url, "--output", "json", "cloudwatch"} + arguments,
            test::clientEnvironment(url.toStdString()));
        if (!run.succeeded)
            qWarning().noquote() << run.output;
        return QJsonDocument::fromJson(run.output.toUtf8());
    }
    void invoke(const QString& payload) {
        model::InvocationRequest request;
        request.function = "Work";
        request.payload = payload.toStdString();
        bool isOver = false;
        window().engine().runToEnd(request, this, [&](const auto&) { isOver = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isOver, 20'000);
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
                      "      FunctionName: work\n"
                      "      InlineCode: |\n"
                      "        def handler(event, context):\n"
                      "            return 1 / event['n']\n"
                      "      Handler: index.handler\n"
                      "      Runtime: python3.11\n"
                      "  Failing:\n"
                      "    Type: AWS::CloudWatch::Alarm\n"
                      "    Properties:\n"
                      "      AlarmName: work-fails\n"
                      "      Namespace: AWS/Lambda\n"
                      "      MetricName: Errors\n"
                      "      Dimensions: [{Name: FunctionName, Value: !Ref Work}]\n"
                      "      Statistic: Sum\n"
                      "      Period: 10\n"
                      "      EvaluationPeriods: 1\n"
                      "      Threshold: 0\n"
                      "      ComparisonOperator: GreaterThanThreshold\n");
        QVERIFY(m_test->open());
        window().resize(1280, 800);
        window().docks().buildNow();
        QTRY_COMPARE_WITH_TIMEOUT(window().engine().state(), app::EngineHost::State::Running,
                                  30'000);
        for (int n = 0; n < 8; ++n)
            invoke(QStringLiteral("{\"n\": %1}").arg(n % 4));
    }
    void cleanupTestCase() { m_test.reset(); }

    void oneThatIsMadeHereIsWhatClientsGet() {
        window().actions()["dashboards"]->trigger();
        QVERIFY(page() && page()->isVisible());
        QPushButton* make = nullptr;
        const auto find = [&] {
            for (QPushButton* found : page()->findChildren<QPushButton*>())
                if (found->text() == "New dashboard" && found->isVisible())
                    make = found;
            return make != nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(find(), 20'000);
        m_test->picture("dashboard-none");
        QTest::mouseClick(make, Qt::LeftButton);
        QLineEdit* name = nullptr;
        for (QLineEdit* found : page()->findChildren<QLineEdit*>())
            if (found->accessibleName() == "Name of the new dashboard")
                name = found;
        QVERIFY(name && name->isVisible());
        QTest::keyClicks(name, "team");
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(page()->name(), "team");
        action("Lines")->trigger();
        QTreeWidget* tree = nullptr;
        for (QTreeWidget* found : page()->findChildren<QTreeWidget*>())
            if (found->accessibleName() == "Metrics")
                tree = found;
        QTRY_VERIFY(tree->topLevelItemCount() > 0);
        QTreeWidgetItem* errors = nullptr;
        for (QTreeWidgetItem* found :
             tree->findItems("Errors", Qt::MatchExactly | Qt::MatchRecursive))
            if (found->text(1) == "work")
                errors = found;
        QVERIFY(errors);
        tree->setCurrentItem(errors);
        // Until the panel lies where it is to.
        QTest::qWait(100);
        for (QPushButton* found : page()->findChildren<QPushButton*>())
            if (found->text() == "Add to the tile")
                QTest::mouseClick(found, Qt::LeftButton);
        m_test->picture("dashboard-editing");
        // It is kept a moment later; each look of the AWS CLI takes more than a second.
        QTest::qWait(1'000);
        QVERIFY(
            aws({"get-dashboard", "--dashboard-name", "team"})["DashboardBody"].toString().contains(
                "\"Errors\""));
    }
    void oneThatClientsPutIsShownHere() {
        const QJsonDocument told =
            aws({"put-dashboard", "--dashboard-name", "all", "--dashboard-body", fullBoard});
        QCOMPARE(told["DashboardValidationMessages"].toArray().size(), 0);
        page()->reload();
        QTRY_VERIFY(page()->findChild<QComboBox*>()->findText("all") >= 0);
        page()->open("all");
        QCOMPARE(tiles().size(), 9);
        auto* figures = page()->findChild<dashboard::NumberContent*>();
        QTRY_COMPARE_WITH_TIMEOUT(figures->texts().value(0), "Invocations: 8", 10'000);
        QCOMPARE(figures->texts().value(1), "Errors: 2");
        page()->setTime({Seconds{5 * 60}});
        QTest::qWait(300);
        m_test->picture("dashboard-dark");
        m_test->settings().setTheme(ui::Theme::Mode::Light);
        QTest::qWait(200);
        m_test->picture("dashboard-light");
        window().resize(1920, 1080);
        QTest::qWait(300);
        m_test->picture("dashboard-light-large");
        m_test->settings().setTheme(ui::Theme::Mode::Dark);
        QTest::qWait(200);
        m_test->picture("dashboard-dark-large");
        window().resize(1280, 800);
    }
    void aFigureLeadsToItsInvocations() {
        auto* figures = page()->findChild<dashboard::NumberContent*>();
        QTest::mouseClick(figures, Qt::LeftButton, {}, {figures->width() / 2, 20});
        QTRY_VERIFY(window().docks().test()->isVisible());
    }
};

LATHE_TEST(tst_Dashboards)
#include "tst_Dashboards.moc"
