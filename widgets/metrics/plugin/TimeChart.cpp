#include "widgets/metrics/plugin/TimeChart.h"

#include <QApplication>
#include <QDateTime>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLineSeries>
#include <QLocale>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <utility>

namespace lathe::metrics {

namespace {

constexpr int bottomScale = 16;
constexpr int topSpace = 4;
/// Fewer points than this are marked: a lone one would not be seen as a line.
constexpr int fewPoints = 30;

} // namespace

double niceCeiling(double value) {
    if (value <= 1)
        return 1;
    const double decade = std::pow(10, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (value <= factor * decade * 1.0000001)
            return factor * decade;
    }
    return 10 * decade;
}

TimeChart::TimeChart(const QStringList& lines, std::function<QString(double)> format,
                     QWidget* parent)
    : QChartView{parent}
    , m_lines{lines}
    , m_format{std::move(format)}
    , m_x{new QValueAxis{this}}
    , m_y{new QValueAxis{this}} {
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundVisible(false);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->addAxis(m_x, Qt::AlignBottom);
    chart()->addAxis(m_y, Qt::AlignLeft);
    m_x->setVisible(false);
    m_y->setLabelsVisible(false);
    m_y->setLineVisible(false);
    m_y->setGridLineVisible(false);
    // What was before lies below.
    for (std::vector<QLineSeries*>* all : {&m_before, &m_series}) {
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            auto* series = new QLineSeries{this};
            chart()->addSeries(series);
            series->attachAxis(m_x);
            series->attachAxis(m_y);
            all->push_back(series);
        }
    }
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(120, 60);
}

void TimeChart::wear(const ChartLook& look) {
    m_look = look;
    setBackgroundBrush(look.background);
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        m_series[i]->setPen(QPen{look.lines[i], 1.6});
        m_series[i]->setColor(look.lines[i]);
        QColor faint = look.lines[i];
        faint.setAlphaF(0.45f);
        m_before[i]->setPen(QPen{faint, 1.2, Qt::DashLine});
    }
    scene()->update();
}

void TimeChart::setData(ChartData data) {
    m_data = std::move(data);
    double highest = 0;
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        QList<QPointF> points;
        // Beside the first line, one of nothing but zeros would only hide the others.
        if (i > 0 && std::all_of(m_data.values[i].begin(), m_data.values[i].end(),
                                 [](const auto& value) { return value == 0.0; })) {
            m_series[i]->clear();
            m_before[i]->clear();
            continue;
        }
        for (std::size_t k = 0; k < m_data.values[i].size(); ++k) {
            if (const auto& value = m_data.values[i][k]) {
                points.push_back({double(k), *value});
                highest = std::max(highest, *value);
            }
        }
        QList<QPointF> earlier;
        for (std::size_t k = 0; i < m_data.before.size() && k < m_data.before[i].size(); ++k) {
            if (const auto& value = m_data.before[i][k]) {
                earlier.push_back({double(k), *value});
                highest = std::max(highest, *value);
            }
        }
        m_before[i]->replace(earlier);
        m_series[i]->setPointsVisible(points.size() < fewPoints &&
                                      points.size() < qsizetype(m_data.times.size()));
        m_series[i]->replace(points);
    }
    m_x->setRange(-0.5, std::max<double>(1, double(m_data.times.size())) - 0.5);
    m_y->setRange(0, niceCeiling(highest * 1.1));
    if (m_cursor >= int(m_data.times.size()))
        m_cursor = -1;
    scene()->update();
}

void TimeChart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    chart()->setPlotArea(QRectF{rect()}.adjusted(1, topSpace, -1, -bottomScale));
}

int TimeChart::pointAt(const QPointF& position) const {
    const QRectF plot = chart()->plotArea();
    if (m_data.times.empty() || plot.width() <= 0 || position.x() < plot.left() ||
        position.x() > plot.right())
        return -1;
    const double share = (position.x() - plot.left()) / plot.width();
    return std::clamp(int(share * double(m_data.times.size())), 0, int(m_data.times.size()) - 1);
}

QPointF TimeChart::positionOf(int index) const {
    const QRectF plot = chart()->plotArea();
    return {plot.left() + (index + 0.5) / double(m_data.times.size()) * plot.width(),
            plot.center().y()};
}

void TimeChart::showCursor(int index) {
    if (index == m_cursor)
        return;
    m_cursor = index;
    scene()->update();
}

void TimeChart::moveCursor(int index) {
    if (index == m_cursor)
        return;
    showCursor(index);
    cursorMoved(index);
}

void TimeChart::mouseMoveEvent(QMouseEvent* event) {
    const int index = pointAt(event->position());
    // Dragged beyond its end, it is the end.
    moveCursor(index < 0 && m_pressed ? m_cursor : index);
    if (m_pressed)
        scene()->update();
}

void TimeChart::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && pointAt(event->position()) >= 0)
        m_pressed = event->position();
}

bool TimeChart::isDragged() const {
    return m_pressed && m_cursor >= 0 &&
           std::abs(positionOf(m_cursor).x() - m_pressed->x()) >= QApplication::startDragDistance();
}

void TimeChart::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    const bool dragged = isDragged();
    const int from = pointAt(*std::exchange(m_pressed, std::nullopt));
    scene()->update();
    if (dragged)
        return spanSelected(std::min(from, m_cursor), std::max(from, m_cursor));
    if (const int index = pointAt(event->position()); index >= 0)
        pointActivated(index);
}

void TimeChart::leaveEvent(QEvent* event) {
    QChartView::leaveEvent(event);
    moveCursor(-1);
}

void TimeChart::keyPressEvent(QKeyEvent* event) {
    const int last = int(m_data.times.size()) - 1;
    if (event->key() == Qt::Key_Left)
        moveCursor(m_cursor < 0 ? last : std::max(0, m_cursor - 1));
    else if (event->key() == Qt::Key_Right)
        moveCursor(m_cursor < 0 ? last : std::min(last, m_cursor + 1));
    else if (event->key() == Qt::Key_Escape && (m_cursor >= 0 || m_pressed)) {
        m_pressed.reset();
        moveCursor(-1);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_cursor >= 0)
        pointActivated(m_cursor);
    else
        QWidget::keyPressEvent(event);
}

// The axis has a grid too, which keeps the width that it had first.
void TimeChart::drawBackground(QPainter* painter, const QRectF& rect) {
    QChartView::drawBackground(painter, rect);
    const QRectF plot = chart()->plotArea();
    painter->setPen(QPen{m_look.border, 1});
    for (const double y : {plot.top(), plot.center().y(), plot.bottom()})
        painter->drawLine(QPointF{plot.left(), y}, QPointF{plot.right(), y});
}

void TimeChart::drawForeground(QPainter* painter, const QRectF&) {
    painter->save();
    painter->resetTransform();
    painter->setFont(m_look.font);
    drawMarks(painter);
    drawSelection(painter);
    drawScale(painter);
    if (m_cursor >= 0)
        drawTip(*painter, chart()->plotArea(), positionOf(m_cursor).x(), tipLines(), m_look);
    if (hasFocus()) {
        painter->setPen(m_look.accent);
        painter->drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

double TimeChart::placeOf(Timestamp time) const {
    const QRectF plot = chart()->plotArea();
    const auto whole = m_data.step * std::int64_t(m_data.times.size());
    const auto since = std::chrono::duration<double>(time - m_data.times.front());
    return plot.left() + plot.width() * (since / whole);
}

void TimeChart::drawMarks(QPainter* painter) const {
    const QRectF plot = chart()->plotArea();
    painter->setPen(QPen{m_look.accent, 1, Qt::DotLine});
    for (const ChartMark& mark : m_data.marks) {
        const double x = m_data.times.empty() ? -1 : placeOf(mark.time);
        if (x < plot.left() || x > plot.right())
            continue;
        painter->drawLine(QPointF{x, plot.top()}, QPointF{x, plot.bottom()});
        painter->setBrush(m_look.accent);
        painter->drawPolygon(QPolygonF{
            {x - 3, plot.bottom() + 4}, {x + 3, plot.bottom() + 4}, {x, plot.bottom() - 1}});
    }
}

void TimeChart::drawSelection(QPainter* painter) const {
    if (!isDragged())
        return;
    const QRectF plot = chart()->plotArea();
    const double to = positionOf(m_cursor).x();
    QColor shade = m_look.accent;
    shade.setAlphaF(0.18f);
    painter->fillRect(QRectF{QPointF{std::min(m_pressed->x(), to), plot.top()},
                             QPointF{std::max(m_pressed->x(), to), plot.bottom()}},
                      shade);
}

QString TimeChart::timeText(Timestamp time) const {
    const auto millis = std::chrono::floor<Milliseconds>(time.time_since_epoch()).count();
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(millis);
    const auto length = m_data.step * std::int64_t(m_data.times.size());
    if (m_data.isLive || length <= std::chrono::hours{1})
        return moment.toString(QStringLiteral("HH:mm:ss"));
    return length <= std::chrono::hours{12}
               ? moment.toString(QStringLiteral("HH:mm"))
               : QLocale{}.toString(moment.date(), QLocale::ShortFormat) +
                     moment.toString(QStringLiteral(" HH:mm"));
}

void TimeChart::drawScale(QPainter* painter) const {
    const QRectF plot = chart()->plotArea();
    painter->setPen(m_look.muted);
    const double top = m_y->max();
    const int height = painter->fontMetrics().height();
    painter->drawText(QRectF{plot.left() + 2, plot.top(), plot.width(), double(height)},
                      Qt::AlignLeft | Qt::AlignTop, m_format(top));
    if (plot.height() > 5 * height)
        painter->drawText(QRectF{plot.left() + 2, plot.center().y(), plot.width(), double(height)},
                          Qt::AlignLeft | Qt::AlignTop, m_format(top / 2));
    if (m_data.times.empty())
        return;
    const qint64 minutes = qint64(m_data.times.size()) * m_data.step.count() / 60;
    const QRectF below{plot.left() + 2, plot.bottom(), plot.width() - 4, double(bottomScale)};
    if (m_data.isLive) {
        painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter, tr("%1 min ago").arg(minutes));
        painter->drawText(below, Qt::AlignRight | Qt::AlignVCenter, tr("now"));
        return;
    }
    painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter, timeText(m_data.times.front()));
    painter->drawText(below, Qt::AlignRight | Qt::AlignVCenter,
                      timeText(m_data.times.back() + m_data.step));
}

TipLines TimeChart::tipLines() const {
    const auto cursor = std::size_t(m_cursor);
    const Timestamp from = m_data.times[cursor];
    const QString none = QStringLiteral("\u2013");
    TipLines lines{{timeText(from), m_look.muted}};
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        const auto& value = m_data.values[i][cursor];
        QString text = tr("%1: %2").arg(m_lines[qsizetype(i)], value ? m_format(*value) : none);
        if (i < m_data.before.size() && cursor < m_data.before[i].size()) {
            const auto& earlier = m_data.before[i][cursor];
            text = tr("%1 (before: %2)").arg(text, earlier ? m_format(*earlier) : none);
        }
        lines.emplace_back(text, m_look.lines[i]);
    }
    for (const ChartMark& mark : m_data.marks)
        if (mark.time >= from && mark.time < from + m_data.step)
            lines.emplace_back(mark.text, m_look.accent);
    return lines;
}

} // namespace lathe::metrics
