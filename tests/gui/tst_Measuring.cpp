#include "app/bridge/EngineHost.h"
#include "app/window/Docks.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/common/Theme.h"
#include "widgets/metrics/AlarmStrip.h"
#include "widgets/metrics/MetricsPane.h"

#include <QAction>
#include <QDateTime>
#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace lathe;

/// What a running project did, in the Metrics dock.
class tst_Measuring : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    metrics::MetricsPane* pane() { return window().docks().metrics(); }
    QString kpi(const QString& name) {
        for (const auto* label : pane()->findChildren<QLabel*>())
            if (label->accessibleName() == name)
                return label->text();
        return {};
    }
    QToolButton* button(const QString& text) {
        for (auto* found : pane()->findChildren<QToolButton*>())
            if (found->text() == text)
                return found;
        return nullptr;
    }
    QToolButton* named(const QString& accessibleName) {
        for (auto* found : pane()->findChildren<QToolButton*>())
            if (found->accessibleName() == accessibleName)
                return found;
        return nullptr;
    }
    /// By the figures that it saves.
    qint64 secondsShown() {
        const QString path = m_test->path("metrics.csv");
        const QList<QByteArray> lines =
            pane()->save(path) ? m_test->read(path).split('\n') : QList<QByteArray>{};
        if (lines.size() < 3)
            return 0;
        const auto timeOf = [&](qsizetype line) {
            return QDateTime::fromString(QString{lines[line].split(',')[0]}, Qt::ISODateWithMs);
        };
        return timeOf(1).secsTo(timeOf(lines.size() - 2));
    }
    void invoke(const QString& payload) {
        model::InvocationRequest request;
        request.function = "Work";
        request.payload = payload.toStdString();
        bool accepted = false;
        window().engine().invoke(request, this, [&](const auto&) { accepted = true; });
        QTRY_VERIFY_WITH_TIMEOUT(accepted, 20'000);
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
        for (int n = 0; n < 5; ++n)
            invoke(QStringLiteral("{\"n\": %1}").arg(n));
        window().docks().raise(pane());
    }
    void cleanupTestCase() { m_test.reset(); }

    void whatWasMeasuredIsKeptAndShownForALongTime() {
        QTRY_COMPARE_WITH_TIMEOUT(kpi("Invocations"), QString{"5"}, 20'000);
        m_test->picture("metrics-live");
        QTest::mouseClick(button("3 h"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(kpi("Invocations"), QString{"5"}, 20'000);
        QTRY_COMPARE(kpi("Errors"), QString{"1 (20.0 %)"});
        QTRY_VERIFY(secondsShown() > 2 * 60 * 60);
        QTRY_VERIFY(kpi("p95") != QString{"\u2013"});
    }
    void anAlarmGoesOffAndLeadsToItsFunction() {
        auto* strip = pane()->findChild<metrics::AlarmStrip*>();
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible() && button("work-fails"), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(button("work-fails")->accessibleName().contains("is in alarm"),
                                 40'000);
        m_test->picture("metrics-alarm");
        QTest::mouseClick(button("work-fails"), Qt::LeftButton);
        QTRY_COMPARE(kpi("Invocations"), QString{"5"});
        QVERIFY(named("Back to all of it")->isVisible());
        for (auto* action : pane()->findChildren<QAction*>())
            if (action->isCheckable())
                action->trigger();
        m_test->picture("metrics-compared");
        m_test->settings().setTheme(ui::Theme::Mode::Light);
        window().resize(1920, 1080);
        m_test->picture("metrics-light");
        QTest::mouseClick(named("Back to all of it"), Qt::LeftButton);
        QVERIFY(!named("Back to all of it")->isVisible());
    }
};

LATHE_TEST(tst_Measuring)
#include "tst_Measuring.moc"
