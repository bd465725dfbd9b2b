#include "app/bridge/EngineHost.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "engine/base/Clock.h"
#include "tests/gui/SyntheticHour.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/cost/BreakdownView.h"
#include "widgets/cost/CostPane.h"
#include "widgets/cost/WhatIfView.h"
#include "widgets/invoke/HistoryModel.h"
#include "widgets/invoke/HistoryView.h"
#include "widgets/invoke/InvokePane.h"
#include "widgets/logs/LogLines.h"
#include "widgets/logs/LogRows.h"
#include "widgets/logs/LogView.h"
#include "widgets/logs/LogsPane.h"
#include "widgets/metrics/MetricsPane.h"
#include "widgets/query/ChartPage.h"
#include "widgets/query/QueryPane.h"
#include "widgets/traces/MapPage.h"
#include "widgets/traces/ServiceMapView.h"
#include "widgets/traces/SpanDetails.h"
#include "widgets/traces/TimelinePage.h"
#include "widgets/traces/TracesPane.h"
#include "widgets/traces/WaterfallView.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDateTime>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace lathe;
namespace SyntheticHour = test::SyntheticHour;

/// A person comes to an application that has run for an hour, and finds out by clicks why it has
/// become slow, and which line of its code throws.
class tst_AnHour : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;
    Timestamp m_end = Clock::system().wall();
    /// X-Amzn-Trace-Id of the invocation that was opened last.
    std::string m_trace;
    /// Since when Ship throws.
    QDateTime m_throwing;

    app::MainWindow& window() { return m_test->window(); }
    metrics::MetricsPane* metrics() { return window().docks().metrics(); }
    logs::LogView* lines() { return window().docks().logs()->findChild<logs::LogView*>(); }
    traces::WaterfallView& waterfall() { return window().docks().traces()->timeline().waterfall(); }

    void clickDock(const QString& name) {
        for (auto* tabs : window().findChildren<QTabBar*>())
            for (int i = 0; i < tabs->count(); ++i)
                if (tabs->isVisible() && tabs->tabText(i) == name)
                    return QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(i).center());
        QFAIL(qPrintable("no tab " + name));
    }
    template <class Widget> Widget* named(QWidget* pane, const QString& name) {
        for (auto* found : pane->findChildren<Widget*>())
            if (found->accessibleName() == name && found->isVisible())
                return found;
        return nullptr;
    }
    void clickButton(QWidget* pane, const QString& name) {
        QTRY_VERIFY2(named<QToolButton>(pane, name), qPrintable(name));
        QTest::mouseClick(named<QToolButton>(pane, name), Qt::LeftButton);
    }
    void choose(QComboBox* box, const QString& entry) {
        QTest::mouseClick(box, Qt::LeftButton);
        QTRY_VERIFY(box->view()->isVisible());
        const QModelIndex index = box->model()->index(box->findText(entry), 0);
        const QPoint place = box->view()->visualRect(index).center();
        QTest::mouseMove(box->view()->viewport(), place);
        // A list takes no release that may belong to the click which has opened it.
        QTest::qWait(QApplication::doubleClickInterval() + 50);
        QTest::mouseClick(box->view()->viewport(), Qt::LeftButton, {}, place);
        QTRY_COMPARE(box->currentText(), entry);
    }
    /// The figures that the charts are drawn from, by the name of their column.
    std::vector<std::pair<QDateTime, double>> curve(const QString& column) {
        const QString path = m_test->path("metrics.csv");
        if (!metrics()->save(path))
            return {};
        const QStringList rows = QString{m_test->read(path)}.split('\n', Qt::SkipEmptyParts);
        const qsizetype place = rows.value(0).split(',').indexOf(column);
        std::vector<std::pair<QDateTime, double>> points;
        for (qsizetype row = 1; place >= 0 && row < rows.size(); ++row) {
            const QStringList cells = rows[row].split(',');
            if (!cells.value(place).isEmpty())
                points.emplace_back(QDateTime::fromString(cells[0], Qt::ISODateWithMs),
                                    cells[place].toDouble());
        }
        return points;
    }
    /// Not what was shown before.
    bool reachesBack(const QString& column) {
        const auto points = curve(column);
        return !points.empty() && points.front().first < moment(Seconds{600});
    }
    QDateTime firstAbove(const QString& column, double limit) {
        for (const auto& [time, value] : curve(column))
            if (value > limit)
                return time;
        return {};
    }
    QDateTime moment(Seconds intoTheHour) const {
        return QDateTime::fromMSecsSinceEpoch(
            std::chrono::floor<Milliseconds>(m_end - std::chrono::hours{1} + intoTheHour)
                .time_since_epoch()
                .count());
    }
    /// Clicks into the chart until the invocations of this time are asked for.
    void clickChart(const QString& chart, const QDateTime& time) {
        QSignalSpy asked{metrics(), &metrics::MetricsPane::invocationsRequested};
        auto* view = named<QAbstractScrollArea>(metrics(), chart);
        QVERIFY(view);
        QWidget* area = view->viewport();
        for (int x = area->width() - 2; x > 0; x -= 2) {
            asked.clear();
            QTest::mouseClick(area, Qt::LeftButton, {}, {x, area->height() / 2});
            if (asked.isEmpty())
                continue;
            const auto from = asked[0][1].value<Timestamp>();
            if (QDateTime::fromMSecsSinceEpoch(
                    std::chrono::floor<Milliseconds>(from).time_since_epoch().count()) == time)
                return;
            clickDock("Metrics");
        }
        QFAIL("no such point");
    }
    void clickTab(QWidget* pane, const QString& name) {
        auto* tabs = pane->findChild<QTabBar*>();
        for (int i = 0; i < tabs->count(); ++i)
            if (tabs->tabText(i) == name)
                return QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(i).center());
        QFAIL(qPrintable("no tab " + name));
    }
    void showMetricsOf(const QString& function) {
        clickDock("Metrics");
        choose(named<QComboBox>(metrics(), "Function"), function);
        clickButton(metrics(), "The last 3 hours");
    }
    /// Opens the first listed invocation that is like this.
    void openInvocation(const QDateTime& since,
                        const std::function<bool(const model::InvocationRecord&)>& wanted) {
        auto* history = window().docks().test()->findChild<invoke::HistoryView*>();
        auto* table = history->findChild<QTableView*>();
        auto* proxy = qobject_cast<QSortFilterProxyModel*>(table->model());
        QTRY_VERIFY(table->isVisible() && proxy->rowCount() > 0);
        // Not those of a point that was clicked before.
        // Of another day it has a date before it.
        const QString told = since.toLocalTime().toString("HH:mm:ss");
        const auto isExcerpt = [&] {
            for (const auto* label : history->findChildren<ui::ElidedLabel*>())
                if (label->isVisible() && label->text().startsWith("Finished from ") &&
                    label->text().section(" to ", 0, 0).endsWith(told))
                    return true;
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isExcerpt(), 20'000);
        for (int row = 0; row < proxy->rowCount(); ++row) {
            const QModelIndex index = proxy->index(row, invoke::HistoryModel::DurationColumn);
            const auto& record = history->model().record(proxy->mapToSource(index).row());
            if (!wanted(record))
                continue;
            m_trace = record.traceId;
            table->scrollTo(index);
            const QPoint place = table->visualRect(index).center();
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
            return QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, place);
        }
        QFAIL("none of the listed invocations is like this");
    }
    bool isTraceShown() {
        const auto& trace = waterfall().tree().trace();
        return trace && m_trace.find(trace->id) != std::string::npos;
    }
    int lineWith(const QString& text) {
        for (int row = 0; row < lines()->model()->rowCount(); ++row)
            if (lines()
                    ->model()
                    ->index(row, logs::LogLines::MessageColumn)
                    .data()
                    .toString()
                    .contains(text))
                return row;
        return -1;
    }

  private slots:
    void initTestCase() {
        m_test = std::make_unique<test::WindowTest>();
        const std::filesystem::path folder{m_test->path("project").toStdString()};
        SyntheticHour::writeProject(folder);
        SyntheticHour::writeTraffic(folder, m_end);
        QVERIFY(m_test->open());
        window().resize(1280, 800);
        window().docks().buildNow();
        QTRY_COMPARE_WITH_TIMEOUT(window().engine().state(), app::EngineHost::State::Running,
                                  60'000);
    }
    void whyIsCheckoutSlow() {
        // Since when?
        showMetricsOf("Checkout");
        QTRY_VERIFY_WITH_TIMEOUT(reachesBack("p95 (ms)"), 20'000);
        m_test->pictures("hour-metrics");
        const QDateTime since = firstAbove("p95 (ms)", 500);
        QVERIFY(std::abs(since.secsTo(moment(SyntheticHour::slowAfter))) <= 300);
        // Which invocations are these, and where did the time of one go?
        clickChart("Duration", since);
        openInvocation(since,
                       [](const auto& record) { return record.duration > Milliseconds{500}; });
        clickButton(window().docks().test(), "Show where its time went");
        QTRY_VERIFY_WITH_TIMEOUT(waterfall().isVisible(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(isTraceShown(), 20'000);
        const traces::SpanTree& tree = waterfall().tree();
        int slowest = 0;
        for (int span = 0; span < int(tree.spans().size()); ++span)
            if (tree.at(span).self > tree.at(slowest).self)
                slowest = span;
        QVERIFY(tree.at(slowest).self > tree.whole() / 2);
        const QModelIndex index = waterfall().spans()->indexOf(slowest);
        waterfall().scrollTo(index);
        QTest::mouseClick(waterfall().viewport(), Qt::LeftButton, {},
                          waterfall().visualRect(index).center());
        m_test->pictures("hour-trace");
        // What does its function say?
        clickButton(window().docks().traces(), "Show its log");
        QTRY_VERIFY(lines()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(lineWith("rates are stale: table fetched anew in") >= 0, 20'000);
        m_test->pictures("hour-log");
    }
    void whichLineThrows() {
        showMetricsOf("Ship");
        QTRY_VERIFY_WITH_TIMEOUT(firstAbove("errors", 0).isValid(), 20'000);
        m_throwing = firstAbove("errors", 0);
        QVERIFY(std::abs(m_throwing.secsTo(moment(SyntheticHour::throwsAfter))) <= 300);
        m_test->pictures("hour-errors");
        for (auto* chart : metrics()->findChildren<QAbstractScrollArea*>())
            if (chart->isVisible() && chart->accessibleName().startsWith("Invocations per "))
                return clickChart(chart->accessibleName(), m_throwing);
        QFAIL("no chart of invocations");
    }
    void itsLineOpens() {
        openInvocation(m_throwing, [](const auto& record) {
            return record.outcome.kind == model::OutcomeKind::FunctionError;
        });
        QAbstractButton* log = nullptr;
        for (auto* button : window().docks().test()->findChildren<QAbstractButton*>())
            if (button->isVisible() && button->toolTip().startsWith("Show the log of "))
                log = button;
        QVERIFY(log);
        QTest::mouseClick(log, Qt::LeftButton);
        QTRY_VERIFY(lines()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(lineWith("KeyError: 'weight'") >= 0, 20'000);
        const int head = lineWith("KeyError: 'weight'");
        m_test->pictures("hour-error-log");
        const QRect cell =
            lines()->visualRect(lines()->model()->index(head, logs::LogLines::MessageColumn));
        QTest::mouseClick(lines()->viewport(), Qt::LeftButton, {},
                          cell.topLeft() + QPoint{4, cell.height() / 2});
        const int frame = lineWith("/var/task/ship.py");
        QVERIFY(frame >= 0);
        const QRect place =
            lines()->visualRect(lines()->model()->index(frame, logs::LogLines::MessageColumn));
        QTest::mouseClick(lines()->viewport(), Qt::LeftButton, {},
                          place.topLeft() + QPoint{100, place.height() / 2});
        QTRY_VERIFY_WITH_TIMEOUT(window().editors().current() &&
                                     window().editors().current()->path().endsWith("ship.py"),
                                 20'000);
        const auto line = [this] {
            int row = 0;
            int column = 0;
            window().editors().current()->editor()->getCursorPosition(&row, &column);
            return row + 1;
        };
        QTRY_COMPARE(line(), SyntheticHour::throwingLine);
    }
    void theOtherPanesTellTheSame() {
        cost::CostPane* cost = window().docks().cost();
        clickDock("Cost");
        clickTab(cost, "Breakdown");
        auto* table = cost->breakdown().findChild<QTableView*>();
        // The hour may have begun yesterday.
        choose(named<QComboBox>(&cost->breakdown(), "Time"), "the last 7 days");
        // Six functions, and all of them.
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 7, 20'000);
        m_test->pictures("hour-cost");
        clickTab(cost, "What if");
        QTRY_VERIFY(cost->whatIf().isVisible());
        m_test->pictures("hour-what-if");

        clickDock("Traces");
        clickTab(window().docks().traces(), "Service map");
        const traces::ServiceMapView& map = window().docks().traces()->map().map();
        // Of all traces of the hour, which takes its time where nothing is optimised.
        QTRY_VERIFY_WITH_TIMEOUT(map.isVisible() && map.graph().size() >= 6, 120'000);
        m_test->pictures("hour-map");
    }
    void aQuerySaysWhenItBecameSlow() {
        query::QueryPane* pane = window().docks().query();
        clickDock("Query");
        // A function has a log group when its first environment has begun.
        const auto isListed = [&] {
            clickDock("Logs");
            clickDock("Query");
            QTest::qWait(50);
            return named<QComboBox>(pane, "Log group")->findText("/aws/lambda/Checkout") > 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isListed(), 20'000);
        choose(named<QComboBox>(pane, "Log group"), "/aws/lambda/Checkout");
        choose(named<QComboBox>(pane, "Time range"), "Last 12 hours");
        pane->setText("filter @type = 'REPORT'\n| stats avg(@duration) as average, "
                      "pct(@duration, 95) as p95 by bin(5m) as time\n| sort time");
        QTest::mouseClick(pane->findChild<QPushButton*>(), Qt::LeftButton);
        const QAbstractItemModel* rows = pane->findChild<QTableView*>()->model();
        QTRY_VERIFY_WITH_TIMEOUT(rows->rowCount() >= 12, 20'000);
        QDateTime since;
        for (int row = 0; row < rows->rowCount() && !since.isValid(); ++row)
            if (rows->index(row, 2).data().toDouble() > 500)
                since = QDateTime::fromString(rows->index(row, 0).data().toString(),
                                              "yyyy-MM-dd HH:mm:ss.zzz");
        since.setTimeSpec(Qt::UTC);
        QVERIFY(std::abs(since.secsTo(moment(SyntheticHour::slowAfter))) <= 300);
        clickButton(pane, "Chart");
        auto* chart = pane->findChild<query::ChartPage*>();
        QTRY_VERIFY(chart->isVisible() && chart->hasChart());
        m_test->pictures("hour-query");
    }
    void cleanupTestCase() { m_test.reset(); }
};

LATHE_TEST(tst_AnHour)
#include "tst_AnHour.moc"
