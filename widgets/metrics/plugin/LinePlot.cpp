#include "widgets/metrics/plugin/LinePlot.h"

#include <QAreaSeries>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <map>

namespace lathe::metrics {

namespace {

constexpr int bottomScale = 16;
constexpr int topSpace = 4;
/// Fewer points than this are marked: a lone one would not be seen as a line.
constexpr std::size_t fewPoints = 30;

double millisOf(Timestamp time) {
    return double(std::chrono::floor<Milliseconds>(time.time_since_epoch()).count());
}

} // namespace

double roundCeiling(double value) {
    if (value <= 0)
        return 1;
    const double decade = std::pow(10, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0})
        if (value <= factor * decade * 1.0000001)
            return factor * decade;
    return 10 * decade;
}

LinePlot::LinePlot(std::function<QString(double)> format, QWidget* parent)
    : QChartView{parent}
    , m_format{std::move(format)}
    , m_x{new QValueAxis{this}}
    , m_left{new QValueAxis{this}}
    , m_right{new QValueAxis{this}} {
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundVisible(false);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->addAxis(m_x, Qt::AlignBottom);
    chart()->addAxis(m_left, Qt::AlignLeft);
    chart()->addAxis(m_right, Qt::AlignRight);
    for (QValueAxis* axis : {m_x, m_left, m_right}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
        axis->setGridLineVisible(false);
    }
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(60, 40);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

LinePlot::~LinePlot() = default;

void LinePlot::wear(const ChartLook& look) {
    m_look = look;
    setBackgroundBrush(look.background);
    dressSeries();
    scene()->update();
}

void LinePlot::setData(SeriesData data) {
    const bool fits = data.lines.size() == m_data.lines.size() &&
                      data.isStacked == m_data.isStacked &&
                      std::equal(data.lines.begin(), data.lines.end(), m_data.lines.begin(),
                                 [](const SeriesLine& a, const SeriesLine& b) {
                                     return a.color == b.color && a.isOnRight == b.isOnRight &&
                                            a.isBefore == b.isBefore;
                                 });
    m_data = std::move(data);
    if (!fits)
        makeSeries();
    auto sums = m_data.isStacked ? stacked() : std::vector<std::vector<QPointF>>{};
    for (std::size_t i = 0; i < m_drawn.size(); ++i)
        m_drawn[i].points =
            Thinning{m_data.isStacked && !m_data.lines[i].isBefore ? std::move(sums[i])
                                                                   : m_data.lines[i].points};
    scaleAxes();
    showSpan(m_data.from, m_data.until);
}

/// Anew, where the lines are others.
void LinePlot::makeSeries() {
    chart()->removeAllSeries();
    m_drawn.clear();
    for (const SeriesLine& line : m_data.lines) {
        Drawn drawn;
        drawn.line = new QLineSeries;
        QAbstractSeries* shown = drawn.line;
        if (m_data.isStacked && !line.isBefore) {
            drawn.floor = new QLineSeries;
            drawn.area = new QAreaSeries{drawn.line, drawn.floor};
            drawn.line->setParent(drawn.area);
            drawn.floor->setParent(drawn.area);
            shown = drawn.area;
        }
        chart()->addSeries(shown);
        shown->attachAxis(m_x);
        shown->attachAxis(line.isOnRight ? m_right : m_left);
        m_drawn.push_back(std::move(drawn));
    }
    dressSeries();
}

void LinePlot::dressSeries() {
    for (std::size_t i = 0; i < m_drawn.size(); ++i) {
        QColor color = m_data.lines[i].color;
        if (m_data.lines[i].isBefore) {
            color.setAlphaF(0.45f);
            m_drawn[i].line->setPen(QPen{color, 1.2, Qt::DashLine});
            continue;
        }
        m_drawn[i].line->setPen(QPen{color, 1.6});
        m_drawn[i].line->setColor(color);
        if (m_drawn[i].area) {
            m_drawn[i].area->setPen(QPen{color, 1.2});
            color.setAlphaF(0.5f);
            m_drawn[i].area->setBrush(color);
        }
    }
}

/// Each line on top of those before it; at a time when one has no point, its last one counts.
std::vector<std::vector<QPointF>> LinePlot::stacked() const {
    std::map<double, double> heights;
    for (const SeriesLine& line : m_data.lines)
        if (!line.isBefore)
            for (const QPointF& point : line.points)
                heights[point.x()] = 0;
    std::vector<std::vector<QPointF>> sums(m_data.lines.size());
    for (std::size_t i = 0; i < m_data.lines.size(); ++i) {
        if (m_data.lines[i].isBefore)
            continue;
        const auto& points = m_data.lines[i].points;
        std::size_t next = 0;
        sums[i].reserve(heights.size());
        for (auto& [x, height] : heights) {
            if (next < points.size() && points[next].x() == x)
                height += points[next++].y();
            sums[i].emplace_back(x, height);
        }
    }
    return sums;
}

void LinePlot::scaleAxes() {
    const auto scale = [this](QValueAxis* axis, const SeriesScale& wanted, bool isOnRight) {
        double least = 0;
        double greatest = 0;
        for (std::size_t i = 0; i < m_drawn.size(); ++i) {
            if (m_data.lines[i].isOnRight != isOnRight)
                continue;
            for (const QPointF& point : m_drawn[i].points.points()) {
                least = std::min(least, point.y());
                greatest = std::max(greatest, point.y());
            }
        }
        for (const SeriesLevel& level : m_data.levels)
            if (level.isOnRight == isOnRight)
                greatest = std::max(greatest, level.value);
        const double top = wanted.greatest.value_or(roundCeiling(greatest * 1.05));
        const double bottom = wanted.least.value_or(least < 0 ? -roundCeiling(-least * 1.05) : 0);
        axis->setRange(bottom, top > bottom ? top : bottom + 1);
    };
    scale(m_left, m_data.left, false);
    scale(m_right, m_data.right, true);
}

void LinePlot::showSpan(Timestamp from, Timestamp until) {
    m_from = from;
    m_until = std::max(until, from + Milliseconds{1});
    m_x->setRange(millisOf(m_from), millisOf(m_until));
    if (m_cursor && (*m_cursor < m_from || *m_cursor >= m_until))
        m_cursor.reset();
    thin();
}

void LinePlot::thin() {
    // Two points for each: as many as there are pixels.
    const int columns = std::max(1, int(chart()->plotArea().width()) / 2);
    const double from = millisOf(m_from);
    const double until = millisOf(m_until);
    QList<QPointF> floor;
    for (std::size_t i = 0; i < m_drawn.size(); ++i) {
        Drawn& drawn = m_drawn[i];
        QList<QPointF> points = drawn.points.within(from, until, columns);
        if (drawn.area) {
            drawn.floor->replace(
                floor.isEmpty() && !points.isEmpty()
                    ? QList<QPointF>{{points.front().x(), 0}, {points.back().x(), 0}}
                    : floor);
            floor = points;
        }
        drawn.line->setPointsVisible(!drawn.area && !m_data.lines[i].isBefore &&
                                     std::size_t(points.size()) < fewPoints);
        drawn.line->replace(points);
    }
    scene()->update();
}

qsizetype LinePlot::drawnPoints() const {
    qsizetype count = 0;
    for (const Drawn& drawn : m_drawn)
        count += drawn.line->count();
    return count;
}

void LinePlot::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    chart()->setPlotArea(QRectF{rect()}.adjusted(1, topSpace, -1, -bottomScale));
    thin();
}

double LinePlot::xOf(Timestamp time) const {
    const QRectF plot = chart()->plotArea();
    const auto since = std::chrono::duration<double>(time - m_from);
    return plot.left() + plot.width() * (since / (m_until - m_from));
}

Timestamp LinePlot::timeAt(double x) const {
    const QRectF plot = chart()->plotArea();
    const double share = std::clamp((x - plot.left()) / plot.width(), 0.0, 1.0);
    return m_from + Microseconds{std::int64_t(share * double((m_until - m_from).count()))};
}

double LinePlot::yOf(double value, bool isOnRight) const {
    const QRectF plot = chart()->plotArea();
    const QValueAxis* axis = isOnRight ? m_right : m_left;
    return plot.bottom() -
           plot.height() * (value - axis->min()) / std::max(1e-300, axis->max() - axis->min());
}

QPointF LinePlot::positionOf(Timestamp time, double value, bool isOnRight) const {
    return {xOf(time), yOf(value, isOnRight)};
}

bool LinePlot::isInPlot(const QPointF& position) const {
    const QRectF plot = chart()->plotArea();
    return position.x() >= plot.left() && position.x() <= plot.right();
}

int LinePlot::lineAt(const QPointF& position) const {
    const double at = millisOf(timeAt(position.x()));
    int closest = -1;
    double distance = 0;
    for (std::size_t i = 0; i < m_drawn.size(); ++i) {
        const auto index = m_drawn[i].points.nearest(at);
        if (index < 0 || m_data.lines[i].isBefore)
            continue;
        const double y =
            yOf(m_drawn[i].points.points()[std::size_t(index)].y(), m_data.lines[i].isOnRight);
        if (closest < 0 || std::abs(y - position.y()) < distance) {
            closest = int(i);
            distance = std::abs(y - position.y());
        }
    }
    return closest;
}

} // namespace lathe::metrics
