#include "widgets/query/plugin/ResultPlot.h"

#include <QAreaSeries>
#include <QBarSeries>
#include <QBarSet>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QPieSeries>
#include <QPieSlice>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace lathe::query {

namespace {

constexpr int bottomScale = 18;
constexpr int topSpace = 6;
/// Fewer points than this are marked: a lone one would not be seen as a line.
constexpr int fewPoints = 30;
constexpr double penWidth = 1.8;
constexpr double barWidth = 0.72;
constexpr double pieSize = 0.92;
constexpr double pieHole = 0.5;

} // namespace

double roundedUp(double value) {
    if (value <= 0)
        return 1;
    const double decade = std::pow(10, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0})
        if (value <= factor * decade * 1.0000001)
            return factor * decade;
    return 10 * decade;
}

ResultPlot::ResultPlot(QWidget* parent)
    : QChartView{parent} {
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundVisible(false);
    chart()->setAnimationOptions(QChart::NoAnimation);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(160, 80);
}

void ResultPlot::wear(const ChartWear& look) {
    m_look = look;
    setBackgroundBrush(look.background);
    rebuild();
}

void ResultPlot::draw(const ChartDrawing& drawing) {
    m_drawing = drawing;
    m_cursor = -1;
    rebuild();
}

QColor ResultPlot::colorOf(std::size_t series) const {
    return m_look.series.empty() ? m_look.accent : m_look.series[series % m_look.series.size()];
}

int ResultPlot::points() const {
    return isPie() ? int(m_drawing.series.size()) : int(m_drawing.points.size());
}

void ResultPlot::rebuild() {
    chart()->removeAllSeries();
    for (QAbstractAxis* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    switch (m_drawing.kind) {
    case ChartKind::Lines:
        addLines();
        break;
    case ChartKind::Areas:
        addAreas();
        break;
    case ChartKind::Bars:
        addBars();
        break;
    case ChartKind::Pie:
        addPie();
        break;
    }
    if (!isPie())
        addAxes();
    scene()->update();
}

void ResultPlot::addLines() {
    for (std::size_t i = 0; i < m_drawing.series.size(); ++i) {
        auto* line = new QLineSeries;
        QList<QPointF> places;
        const auto& values = m_drawing.series[i].values;
        for (std::size_t k = 0; k < values.size(); ++k)
            if (values[k])
                places.push_back({double(k), *values[k]});
        line->setPen(QPen{colorOf(i), penWidth});
        line->setColor(colorOf(i));
        line->setPointsVisible(places.size() < fewPoints);
        line->replace(places);
        chart()->addSeries(line);
    }
}

void ResultPlot::addAreas() {
    std::vector<double> below(std::size_t(points()), 0);
    QList<QPointF> lower;
    for (std::size_t k = 0; k < below.size(); ++k)
        lower.push_back({double(k), 0});
    for (std::size_t i = 0; i < m_drawing.series.size(); ++i) {
        QList<QPointF> upper;
        for (std::size_t k = 0; k < below.size(); ++k) {
            below[k] += m_drawing.series[i].values[k].value_or(0);
            upper.push_back({double(k), below[k]});
        }
        auto* area = new QAreaSeries;
        auto* top = new QLineSeries{area};
        auto* bottom = new QLineSeries{area};
        top->replace(upper);
        bottom->replace(lower);
        area->setUpperSeries(top);
        area->setLowerSeries(bottom);
        QColor fill = colorOf(i);
        fill.setAlphaF(0.55f);
        area->setBrush(fill);
        area->setPen(QPen{colorOf(i), penWidth});
        chart()->addSeries(area);
        lower = upper;
    }
}

void ResultPlot::addBars() {
    auto* bars = new QBarSeries;
    bars->setBarWidth(barWidth);
    for (std::size_t i = 0; i < m_drawing.series.size(); ++i) {
        auto* set = new QBarSet{m_drawing.series[i].name};
        for (const auto& value : m_drawing.series[i].values)
            set->append(value.value_or(0));
        set->setColor(colorOf(i));
        set->setBorderColor(Qt::transparent);
        bars->append(set);
    }
    chart()->addSeries(bars);
}

void ResultPlot::addPie() {
    auto* pie = new QPieSeries;
    pie->setPieSize(pieSize);
    pie->setHoleSize(pieHole);
    for (std::size_t i = 0; i < m_drawing.series.size(); ++i) {
        const auto& one = m_drawing.series[i];
        QPieSlice* slice = pie->append(one.name, one.values.front().value_or(0));
        slice->setColor(colorOf(i));
        slice->setBorderColor(m_look.background);
        slice->setBorderWidth(2);
    }
    chart()->addSeries(pie);
}

std::pair<double, double> ResultPlot::range() const {
    double low = 0, high = 0;
    for (int k = 0; k < points(); ++k) {
        double sum = 0;
        for (const auto& one : m_drawing.series) {
            const double value = one.values[std::size_t(k)].value_or(0);
            sum += value;
            const double place = m_drawing.kind == ChartKind::Areas ? sum : value;
            low = std::min(low, place);
            high = std::max(high, place);
        }
    }
    return {low < 0 ? -roundedUp(-low * 1.05) : 0, high > 0  ? roundedUp(high * 1.05)
                                                   : low < 0 ? 0
                                                             : 1};
}

void ResultPlot::addAxes() {
    auto* x = new QValueAxis;
    auto* y = new QValueAxis;
    const auto [low, high] = range();
    x->setRange(-0.5, std::max(1, points()) - 0.5);
    y->setRange(low, high);
    x->setVisible(false);
    y->setLabelsVisible(false);
    y->setLineVisible(false);
    y->setGridLineVisible(false);
    chart()->addAxis(x, Qt::AlignBottom);
    chart()->addAxis(y, Qt::AlignLeft);
    for (QAbstractSeries* series : chart()->series()) {
        series->attachAxis(x);
        series->attachAxis(y);
    }
}

void ResultPlot::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    chart()->setPlotArea(QRectF{rect()}.adjusted(1, topSpace, -1, -bottomScale));
}

} // namespace lathe::query
