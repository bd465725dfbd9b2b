#include "widgets/query/plugin/ResultPlot.h"

#include <QKeyEvent>
#include <QLineF>
#include <QPieSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lathe::query {

namespace {

/// Room that the words below a point take.
constexpr int labelWidth = 110;
constexpr int labelGap = 6;
constexpr std::size_t mostTipLines = 18;

} // namespace

int ResultPlot::pointAt(const QPointF& position) const {
    const QRectF plot = chart()->plotArea();
    if (points() == 0 || plot.width() <= 0)
        return -1;
    if (!isPie()) {
        if (position.x() < plot.left() || position.x() > plot.right())
            return -1;
        const double share = (position.x() - plot.left()) / plot.width();
        return std::clamp(int(share * points()), 0, points() - 1);
    }
    const QPointF from = position - plot.center();
    const double radius = std::min(plot.width(), plot.height()) / 2;
    if (std::hypot(from.x(), from.y()) > radius)
        return -1;
    // Slices begin above and go with the clock.
    double angle = std::atan2(from.x(), -from.y()) / (2 * std::numbers::pi);
    angle = angle < 0 ? angle + 1 : angle;
    double sum = 0, all = 0;
    for (const auto& one : m_drawing.series)
        all += one.values.front().value_or(0);
    for (std::size_t i = 0; i < m_drawing.series.size(); ++i) {
        sum += m_drawing.series[i].values.front().value_or(0);
        if (angle * all <= sum)
            return int(i);
    }
    return points() - 1;
}

QPointF ResultPlot::positionOf(int point) const {
    const QRectF plot = chart()->plotArea();
    if (!isPie())
        return {plot.left() + (point + 0.5) / points() * plot.width(), plot.center().y()};
    double before = 0, all = 0;
    for (std::size_t i = 0; i < m_drawing.series.size(); ++i) {
        const double value = m_drawing.series[i].values.front().value_or(0);
        all += value;
        before += int(i) < point ? value : int(i) == point ? value / 2 : 0;
    }
    const double angle = all > 0 ? before / all * 2 * std::numbers::pi : 0;
    const double radius = std::min(plot.width(), plot.height()) / 2 * 0.7;
    return plot.center() + QPointF{std::sin(angle) * radius, -std::cos(angle) * radius};
}

void ResultPlot::moveCursor(int point) {
    if (point == m_cursor)
        return;
    m_cursor = point;
    scene()->update();
}

void ResultPlot::mouseMoveEvent(QMouseEvent* event) {
    moveCursor(pointAt(event->position()));
}

void ResultPlot::leaveEvent(QEvent* event) {
    QChartView::leaveEvent(event);
    moveCursor(-1);
}

void ResultPlot::keyPressEvent(QKeyEvent* event) {
    const int last = points() - 1;
    if (event->key() == Qt::Key_Left)
        moveCursor(m_cursor < 0 ? last : std::max(0, m_cursor - 1));
    else if (event->key() == Qt::Key_Right)
        moveCursor(m_cursor < 0 ? std::min(0, last) : std::min(last, m_cursor + 1));
    else if (event->key() == Qt::Key_Escape && m_cursor >= 0)
        moveCursor(-1);
    else
        QWidget::keyPressEvent(event);
}

void ResultPlot::drawBackground(QPainter* painter, const QRectF& rect) {
    QChartView::drawBackground(painter, rect);
    if (isPie())
        return;
    const QRectF plot = chart()->plotArea();
    painter->setPen(QPen{m_look.border, 1});
    for (const double y : {plot.top(), plot.center().y(), plot.bottom()})
        painter->drawLine(QPointF{plot.left(), y}, QPointF{plot.right(), y});
}

void ResultPlot::drawForeground(QPainter* painter, const QRectF&) {
    painter->save();
    painter->resetTransform();
    painter->setFont(m_look.font);
    if (!isPie())
        drawScale(painter);
    if (m_cursor >= 0 && m_cursor < points())
        drawTip(painter);
    if (hasFocus()) {
        painter->setPen(m_look.accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

void ResultPlot::drawScale(QPainter* painter) const {
    const QRectF plot = chart()->plotArea();
    const auto axes = chart()->axes(Qt::Vertical);
    const auto* y = axes.isEmpty() ? nullptr : qobject_cast<QValueAxis*>(axes.front());
    if (!y || points() == 0)
        return;
    painter->setPen(m_look.muted);
    const QFontMetrics metrics = painter->fontMetrics();
    const int height = metrics.height();
    const auto write = [&](double value, double top) {
        painter->drawText(QRectF{plot.left() + 2, top, plot.width(), double(height)},
                          Qt::AlignLeft | Qt::AlignTop, m_drawing.format(value));
    };
    write(y->max(), plot.top());
    if (plot.height() > 5 * height)
        write((y->max() + y->min()) / 2, plot.center().y());
    if (y->min() < 0)
        write(y->min(), plot.bottom() - height);
    const int room = std::max(1, int(plot.width()) / labelWidth);
    const int step = std::max(1, (points() + room - 1) / room);
    const double width = plot.width() / points() * step;
    for (int i = 0; i < points(); i += step) {
        const QString label =
            metrics.elidedText(m_drawing.points[i], Qt::ElideRight, int(width) - labelGap);
        const double length = metrics.horizontalAdvance(label) + 2;
        const double x = std::clamp(positionOf(i).x() - length / 2, plot.left(),
                                    std::max(plot.left(), plot.right() - length));
        painter->drawText(QRectF{x, plot.bottom() + 2, length, double(height)}, Qt::AlignCenter,
                          label);
    }
}

std::vector<std::pair<QString, QColor>> ResultPlot::tipLines() const {
    std::vector<std::pair<QString, QColor>> lines;
    const auto cursor = std::size_t(m_cursor);
    if (isPie()) {
        double all = 0;
        for (const auto& one : m_drawing.series)
            all += one.values.front().value_or(0);
        const auto& slice = m_drawing.series[cursor];
        const double value = slice.values.front().value_or(0);
        lines.emplace_back(slice.name, m_look.text);
        lines.emplace_back(tr("%1 (%2 %)")
                               .arg(m_drawing.format(value),
                                    m_drawing.format(std::round(value / all * 1000) / 10)),
                           colorOf(cursor));
        return lines;
    }
    lines.emplace_back(m_drawing.points[m_cursor], m_look.muted);
    for (std::size_t i = 0; i < m_drawing.series.size() && lines.size() < mostTipLines; ++i) {
        const auto& value = m_drawing.series[i].values[cursor];
        const QString text = value ? m_drawing.format(*value) : QStringLiteral("\u2013");
        lines.emplace_back(m_drawing.series[i].name.isEmpty()
                               ? text
                               : tr("%1: %2").arg(m_drawing.series[i].name, text),
                           colorOf(i));
    }
    return lines;
}

void ResultPlot::drawTip(QPainter* painter) const {
    const QRectF plot = chart()->plotArea();
    const QPointF place = positionOf(m_cursor);
    if (!isPie()) {
        painter->setPen(QPen{m_look.borderStrong, 1, Qt::DashLine});
        painter->drawLine(QPointF{place.x(), plot.top()}, QPointF{place.x(), plot.bottom()});
    }
    const auto lines = tipLines();
    const QFontMetrics metrics = painter->fontMetrics();
    const int widest = std::max(80, int(plot.width() * 0.6));
    int width = 0;
    for (const auto& [line, color] : lines)
        width = std::min(widest, std::max(width, metrics.horizontalAdvance(line)));
    QRectF box{place.x() + 8, isPie() ? place.y() : plot.top() + 2, double(width + 28),
               double(int(lines.size()) * metrics.height() + 8)};
    if (box.right() > plot.right())
        box.moveRight(place.x() - 8);
    box.moveLeft(std::max(plot.left(), box.left()));
    box.moveBottom(std::min(box.bottom(), double(viewport()->height() - 1)));
    painter->setPen(m_look.borderStrong);
    painter->setBrush(m_look.raised);
    painter->drawRoundedRect(box, 3, 3);
    double y = box.top() + 4;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& [line, color] = lines[i];
        const double text = box.left() + (i == 0 ? 8 : 20);
        if (i > 0) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(color);
            painter->drawEllipse(QPointF{box.left() + 12, y + metrics.height() / 2.0}, 3.5, 3.5);
        }
        painter->setPen(i == 0 ? m_look.muted : m_look.text);
        painter->drawText(QPointF{text, y + metrics.ascent()},
                          metrics.elidedText(line, Qt::ElideMiddle, width + 2));
        y += metrics.height();
    }
}

} // namespace lathe::query
