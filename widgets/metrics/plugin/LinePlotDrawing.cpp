#include "widgets/metrics/plugin/LinePlot.h"

#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>

// What stands in a plot beside its lines: scale, levels, marks, the crosshair.

namespace lathe::metrics {

namespace {

constexpr int bottomScale = 16;
/// More lines than this are not told at the crosshair, but counted.
constexpr std::size_t mostTold = 12;

} // namespace

void LinePlot::drawBackground(QPainter* painter, const QRectF& rect) {
    QChartView::drawBackground(painter, rect);
    const QRectF plot = chart()->plotArea();
    painter->setPen(QPen{m_look.border, 1});
    for (const double y : {plot.top(), plot.center().y(), plot.bottom()})
        painter->drawLine(QPointF{plot.left(), y}, QPointF{plot.right(), y});
}

void LinePlot::drawForeground(QPainter* painter, const QRectF&) {
    painter->save();
    painter->resetTransform();
    painter->setFont(m_look.font);
    drawLevels(*painter);
    drawMarks(*painter);
    if (isDragged()) {
        const QRectF plot = chart()->plotArea();
        QColor shade = m_look.accent;
        shade.setAlphaF(0.18f);
        painter->fillRect(QRectF{QPointF{std::min(m_pressed->x(), m_mouse.x()), plot.top()},
                                 QPointF{std::max(m_pressed->x(), m_mouse.x()), plot.bottom()}},
                          shade);
    }
    drawScale(*painter);
    if (m_cursor)
        drawTip(*painter, chart()->plotArea(), xOf(*m_cursor), tipLines(), m_look);
    if (hasFocus()) {
        painter->setPen(m_look.accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

void LinePlot::drawMarks(QPainter& painter) const {
    const QRectF plot = chart()->plotArea();
    painter.setPen(QPen{m_look.accent, 1, Qt::DotLine});
    painter.setBrush(m_look.accent);
    for (const ChartMark& mark : m_data.marks) {
        const double x = xOf(mark.time);
        if (x < plot.left() || x > plot.right())
            continue;
        painter.drawLine(QPointF{x, plot.top()}, QPointF{x, plot.bottom()});
        painter.drawPolygon(QPolygonF{
            {x - 3, plot.bottom() + 4}, {x + 3, plot.bottom() + 4}, {x, plot.bottom() - 1}});
    }
}

void LinePlot::drawLevels(QPainter& painter) const {
    const QRectF plot = chart()->plotArea();
    for (const SeriesLevel& level : m_data.levels) {
        const double y = yOf(level.value, level.isOnRight);
        if (y < plot.top() || y > plot.bottom())
            continue;
        const QColor color = level.color.isValid() ? level.color : m_look.muted;
        painter.setPen(QPen{color, 1, Qt::DashLine});
        painter.drawLine(QPointF{plot.left(), y}, QPointF{plot.right(), y});
        const int height = painter.fontMetrics().height();
        const bool isHigh = y - height < plot.top();
        painter.drawText(
            QRectF{plot.left(), isHigh ? y : y - height, plot.width() - 4, double(height)},
            Qt::AlignRight | Qt::AlignVCenter,
            level.text.isEmpty() ? m_format(level.value) : level.text);
    }
}

QString LinePlot::timeText(Timestamp time) const {
    const auto millis = std::chrono::floor<Milliseconds>(time.time_since_epoch()).count();
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(millis);
    const auto length = m_until - m_from;
    if (length <= std::chrono::hours{1})
        return moment.toString(QStringLiteral("HH:mm:ss"));
    return length <= std::chrono::hours{12}
               ? moment.toString(QStringLiteral("HH:mm"))
               : QLocale{}.toString(moment.date(), QLocale::ShortFormat) +
                     moment.toString(QStringLiteral(" HH:mm"));
}

void LinePlot::drawScale(QPainter& painter) const {
    const QRectF plot = chart()->plotArea();
    painter.setPen(m_look.muted);
    const double height = painter.fontMetrics().height();
    const bool hasRight = std::any_of(m_data.lines.begin(), m_data.lines.end(),
                                      [](const SeriesLine& line) { return line.isOnRight; });
    const auto draw = [&](const QValueAxis* axis, Qt::Alignment side) {
        const QRectF line{plot.left() + 2, plot.top(), plot.width() - 4, height};
        painter.drawText(line, side | Qt::AlignTop, m_format(axis->max()));
        if (plot.height() > 5 * height)
            painter.drawText(line.translated(0, plot.height() / 2), side | Qt::AlignTop,
                             m_format((axis->max() + axis->min()) / 2));
        if (axis->min() != 0)
            painter.drawText(line.translated(0, plot.height() - height), side | Qt::AlignTop,
                             m_format(axis->min()));
    };
    draw(m_left, Qt::AlignLeft);
    if (hasRight)
        draw(m_right, Qt::AlignRight);
    const QRectF below{plot.left() + 2, plot.bottom(), plot.width() - 4, double(bottomScale)};
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, timeText(m_from));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, timeText(m_until));
}

TipLines LinePlot::tipLines() const {
    const QString none = QStringLiteral("\u2013");
    TipLines lines{{timeText(*m_cursor), m_look.muted}};
    const double at =
        double(std::chrono::floor<Milliseconds>(m_cursor->time_since_epoch()).count());
    const double reach = double(m_data.step.count()) * 500;
    for (std::size_t i = 0; i < m_data.lines.size() && lines.size() <= mostTold; ++i) {
        const SeriesLine& line = m_data.lines[i];
        const auto place =
            std::lower_bound(line.points.begin(), line.points.end(), at - reach,
                             [](const QPointF& p, double edge) { return p.x() < edge; });
        const bool isThere = place != line.points.end() && place->x() <= at + reach;
        const QString value = isThere ? m_format(place->y()) : none;
        lines.emplace_back(line.isBefore ? tr("%1 before: %2").arg(line.name, value)
                                         : tr("%1: %2").arg(line.name, value),
                           line.color);
    }
    if (m_data.lines.size() > mostTold)
        lines.emplace_back(tr("and %n more", nullptr, int(m_data.lines.size() - mostTold)),
                           m_look.muted);
    for (const ChartMark& mark : m_data.marks)
        if (mark.time >= *m_cursor && mark.time < *m_cursor + m_data.step)
            lines.emplace_back(mark.text, m_look.accent);
    return lines;
}

} // namespace lathe::metrics
