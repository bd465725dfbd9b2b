#include "tests/support/TestMain.h"
#include "widgets/metrics/plugin/LinePlot.h"
#include "widgets/metrics/plugin/SharePlot.h"

#include <QAreaSeries>
#include <QBarSet>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QPieSeries>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace lathe;
using namespace lathe::metrics;

/// Charts of any number of lines.
class tst_LinePlot : public QObject {
    Q_OBJECT

    static constexpr Timestamp Begin{std::chrono::hours{24 * 365 * 50}};
    std::unique_ptr<LinePlot> m_plot;

    static SeriesLine line(const QString& name, const std::vector<double>& values) {
        SeriesLine made{name, Qt::red, false, false, {}};
        for (std::size_t at = 0; at < values.size(); ++at) {
            const auto time = Begin + std::chrono::minutes{at};
            made.points.emplace_back(
                double(std::chrono::floor<Milliseconds>(time.time_since_epoch()).count()),
                values[at]);
        }
        return made;
    }
    static SeriesData data(std::vector<SeriesLine> lines) {
        SeriesData made{std::move(lines)};
        made.from = Begin;
        made.until = Begin + std::chrono::minutes{10};
        return made;
    }
    QPoint at(int minute, double value) const {
        return m_plot->positionOf(Begin + std::chrono::minutes{minute}, value).toPoint();
    }

  private slots:
    void init() {
        m_plot = std::make_unique<LinePlot>([](double value) { return QString::number(value); });
        m_plot->wear({Qt::white, Qt::gray, Qt::black, Qt::white, Qt::gray, Qt::blue, {}, font()});
        m_plot->resize(600, 200);
        m_plot->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_plot.get()));
    }
    void cleanup() { m_plot.reset(); }
    static QFont font() { return {}; }

    void aMillionPointsAreDrawnAsPixelsNeedThem() {
        SeriesLine many{"many", Qt::red, false, false, {}};
        const double first =
            double(std::chrono::floor<Milliseconds>(Begin.time_since_epoch()).count());
        for (int at = 0; at < 1'000'000; ++at)
            many.points.emplace_back(first + at, at % 1000);
        SeriesData all = data({many, many});
        all.until = Begin + std::chrono::seconds{1000};
        m_plot->setData(all);
        QVERIFY(m_plot->drawnPoints() <= 2 * (600 + 2));
        m_plot->showSpan(Begin, Begin + Milliseconds{50});
        QVERIFY(m_plot->drawnPoints() <= 2 * 52);
    }
    void areasLieOnEachOther() {
        SeriesData stacked = data({line("a", {1, 2, 3}), line("b", {10, 20, 30})});
        stacked.isStacked = true;
        m_plot->setData(stacked);
        const auto series = m_plot->chart()->series();
        QCOMPARE(series.size(), 2);
        const auto* upper = qobject_cast<QAreaSeries*>(series[1]);
        QVERIFY(upper);
        QCOMPARE(upper->upperSeries()->at(2).y(), 33.0);
        QCOMPARE(upper->lowerSeries()->at(2).y(), 3.0);
    }
    void theMouseMarksAStretchOfTime() {
        m_plot->setData(data({line("a", {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})}));
        std::optional<std::pair<Timestamp, Timestamp>> marked;
        m_plot->spanSelected = [&](Timestamp from, Timestamp until) { marked = {from, until}; };
        QTest::mousePress(m_plot->viewport(), Qt::LeftButton, {}, at(2, 5));
        QTest::mouseMove(m_plot->viewport(), at(4, 5));
        QTest::mouseMove(m_plot->viewport(), at(6, 5));
        QTest::mouseRelease(m_plot->viewport(), Qt::LeftButton, {}, at(6, 5));
        QVERIFY(marked);
        const auto near = [](Timestamp a, Timestamp b) {
            return std::chrono::abs(a - b) < std::chrono::seconds{5};
        };
        QVERIFY(near(marked->first, Begin + std::chrono::minutes{2}));
        QVERIFY(near(marked->second, Begin + std::chrono::minutes{6}));
    }
    void aClickLeadsToTheNearestLine() {
        m_plot->setData(data({line("low", {1, 1, 1, 1, 1}), line("high", {9, 9, 9, 9, 9})}));
        std::optional<std::pair<int, Timestamp>> chosen;
        m_plot->pointActivated = [&](int number, Timestamp time) { chosen = {number, time}; };
        QTest::mouseMove(m_plot->viewport(), at(3, 8));
        QTest::mouseClick(m_plot->viewport(), Qt::LeftButton, {}, at(3, 8));
        QVERIFY(chosen);
        QCOMPARE(chosen->first, 1);
        QVERIFY(chosen->second == Begin + std::chrono::minutes{3});
    }
    void theCrosshairMovesByKeys() {
        m_plot->setData(data({line("a", {1, 2, 3})}));
        std::optional<Timestamp> told;
        m_plot->cursorMoved = [&](std::optional<Timestamp> time) { told = time; };
        QTest::keyClick(m_plot.get(), Qt::Key_Left);
        QVERIFY(told && *told == Begin + std::chrono::minutes{9});
        QTest::keyClick(m_plot.get(), Qt::Key_Left);
        QVERIFY(told && *told == Begin + std::chrono::minutes{8});
        QTest::keyClick(m_plot.get(), Qt::Key_Escape);
        QVERIFY(!told);
    }
    void ctrlAndTheWheelZoom() {
        m_plot->setData(data({line("a", {1, 2, 3})}));
        std::optional<std::pair<Timestamp, Timestamp>> wanted;
        m_plot->spanSelected = [&](Timestamp from, Timestamp until) { wanted = {from, until}; };
        const QPointF middle = m_plot->viewport()->rect().center();
        QWheelEvent plain{middle, middle, {}, {0, 120}, {}, {}, Qt::NoScrollPhase, false};
        QApplication::sendEvent(m_plot->viewport(), &plain);
        QVERIFY(!wanted);
        QWheelEvent zoom{middle, middle, {}, {0, 120}, {}, Qt::ControlModifier, Qt::NoScrollPhase,
                         false};
        QApplication::sendEvent(m_plot->viewport(), &zoom);
        QVERIFY(wanted);
        QVERIFY(wanted->first > Begin && wanted->second < Begin + std::chrono::minutes{10});
    }
    void scalesOfSmallValuesEndOnRoundNumbersToo() {
        QCOMPARE(roundCeiling(0), 1.0);
        QCOMPARE(roundCeiling(0.03), 0.05);
        QCOMPARE(roundCeiling(0.2), 0.2);
        QCOMPARE(roundCeiling(2100), 2500.0);
    }

    void barsPiesAndGaugesShowTheirShares() {
        const auto format = [](double value) { return QString::number(value); };
        SharePlot bars{ShareKind::Bars, format};
        bars.setShares({{"a", Qt::red, 3}, {"b", Qt::blue, 1}}, {});
        const auto* rows =
            qobject_cast<QHorizontalStackedBarSeries*>(bars.chart()->series().value(0));
        QVERIFY(rows);
        QCOMPARE(rows->barSets()[0]->sum(), 3.0);
        SharePlot pie{ShareKind::Pie, format};
        pie.setShares({{"a", Qt::red, 3}, {"b", Qt::blue, 1}}, {});
        QCOMPARE(
            qobject_cast<QPieSeries*>(pie.chart()->series().value(0))->slices()[0]->percentage(),
            0.75);
        SharePlot gauge{ShareKind::Gauge, format};
        gauge.setShares({{"a", Qt::red, 25}}, {0.0, 100.0});
        QCOMPARE(
            qobject_cast<QPieSeries*>(gauge.chart()->series().value(0))->slices()[0]->percentage(),
            0.25);
    }
};

LATHE_TEST(tst_LinePlot)
#include "tst_LinePlot.moc"
