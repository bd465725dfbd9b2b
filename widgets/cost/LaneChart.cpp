#include "widgets/cost/LaneChart.h"

#include "widgets/common/Formats.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace lathe::cost {

namespace {

constexpr double throttleHeight = 10;
constexpr double tallestLane = 14;

} // namespace

LaneChart::LaneChart(QWidget* parent)
    : QWidget{parent} {
    setAccessibleName(tr("Requests and environments over time"));
    connect(ui::Theme::current(), &ui::Theme::changed, this, qOverload<>(&QWidget::update));
}

void LaneChart::setLanes(const LaneBook* book) {
    m_book = book;
    update();
}

void LaneChart::setSeconds(const std::vector<load::Measured>* seconds) {
    m_seconds = seconds;
    update();
}

void LaneChart::setTime(Timestamp from, Microseconds whole, Timestamp now) {
    m_from = from;
    m_whole = std::max(
        {whole, Microseconds{1'000'000}, std::chrono::duration_cast<Microseconds>(now - from)});
    m_now = now;
    update();
}

QColor LaneChart::color(LaneState state) {
    const ui::Colors& colors = ui::colors();
    switch (state) {
    case LaneState::Starting:
        return colors.warning;
    case LaneState::Busy:
        return colors.accent;
    case LaneState::Warm:
        return colors.success;
    case LaneState::Frozen:
        break;
    }
    return colors.borderStrong;
}

QRectF LaneChart::curves() const {
    const QRectF all = QRectF{rect()}.adjusted(ui::space::One, ui::space::Half, -ui::space::One, 0);
    return {all.left(), all.top() + fontMetrics().height(), all.width(),
            std::max(24.0, all.height() * 0.35 - fontMetrics().height())};
}

QRectF LaneChart::throttles() const {
    const QRectF above = curves();
    return {above.left(), above.bottom() + ui::space::Half, above.width(), throttleHeight};
}

QRectF LaneChart::lanes() const {
    const QRectF above = throttles();
    return {above.left(), above.bottom() + ui::space::Half, above.width(),
            height() - above.bottom() - ui::space::One};
}

double LaneChart::xOf(Timestamp time) const {
    const QRectF area = lanes();
    const double share = double(std::chrono::duration_cast<Microseconds>(time - m_from).count()) /
                         double(m_whole.count());
    return area.left() + std::clamp(share, 0.0, 1.0) * area.width();
}

double LaneChart::laneHeight() const {
    const double count = m_book ? double(std::max<std::size_t>(1, m_book->lanes().size())) : 1;
    return std::clamp(lanes().height() / count, 1.0, tallestLane);
}

void LaneChart::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.fillRect(rect(), ui::colors().background);
    painter.setFont(ui::smallFont());
    drawCurves(painter);
    drawThrottles(painter);
    drawLanes(painter);
}

void LaneChart::drawCurves(QPainter& painter) const {
    const QRectF area = curves();
    painter.setPen(QPen{ui::colors().border, 1});
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    if (!m_seconds || m_seconds->empty())
        return;
    double mostRequests = 1;
    double mostTime = 1;
    for (const load::Measured& one : *m_seconds) {
        mostRequests = std::max(mostRequests, double(one.sent));
        mostTime = std::max(mostTime, double(one.latencies.percentile(95).count()));
    }
    QPolygonF times;
    for (std::size_t i = 0; i < m_seconds->size(); ++i) {
        const load::Measured& one = (*m_seconds)[i];
        const double left = xOf(m_from + Seconds{i});
        const double right = xOf(m_from + Seconds{i + 1});
        QColor bar = ui::colors().seriesColor(0);
        bar.setAlphaF(0.35F);
        const double height = double(one.sent) / mostRequests * area.height();
        painter.fillRect(
            QRectF{left, area.bottom() - height, std::max(1.0, right - left - 1), height}, bar);
        if (one.latencies.count() > 0)
            times << QPointF{(left + right) / 2,
                             area.bottom() - double(one.latencies.percentile(95).count()) /
                                                 mostTime * area.height()};
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{ui::colors().seriesColor(1), 1.8});
    painter.drawPolyline(times);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QRectF line{area.left(), area.top() - painter.fontMetrics().height(), area.width(),
                      double(painter.fontMetrics().height())};
    painter.setPen(ui::colors().seriesColor(0));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Requests a second, to %1").arg(ui::countText(qint64(mostRequests))));
    painter.setPen(ui::colors().seriesColor(1));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                     tr("p95, to %1").arg(ui::durationText(Microseconds{std::int64_t(mostTime)})));
}

void LaneChart::drawThrottles(QPainter& painter) const {
    if (!m_seconds)
        return;
    const QRectF area = throttles();
    for (std::size_t i = 0; i < m_seconds->size(); ++i) {
        if ((*m_seconds)[i].throttled == 0)
            continue;
        const double left = xOf(m_from + Seconds{i});
        const double right = xOf(m_from + Seconds{i + 1});
        painter.fillRect(QRectF{left, area.top(), std::max(2.0, right - left - 1), area.height()},
                         ui::colors().error);
    }
}

void LaneChart::drawLanes(QPainter& painter) const {
    if (!m_book)
        return;
    const QRectF area = lanes();
    const double step = laneHeight();
    const double height = step > 3 ? step - 1 : step;
    double top = area.top();
    for (const Lane& lane : m_book->lanes()) {
        if (top + height > area.bottom())
            return;
        // Spans that are narrower than a pixel share it: the later one shows.
        for (const Lane::Span& span : lane.spans) {
            const double left = xOf(std::max(span.from, m_from));
            const double right = xOf(span.to.value_or(m_now));
            if (right >= area.left() && (!span.to || *span.to > m_from))
                painter.fillRect(QRectF{left, top, std::max(1.0, right - left), height},
                                 color(span.state));
        }
        top += step;
    }
}

bool LaneChart::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || !m_book)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto row = std::size_t(std::max(0.0, (help->pos().y() - lanes().top()) / laneHeight()));
    if (help->pos().y() < lanes().top() || row >= m_book->lanes().size()) {
        QToolTip::hideText();
        return true;
    }
    for (const Lane::Span& span : m_book->lanes()[row].spans) {
        if (xOf(span.from) <= help->pos().x() && help->pos().x() <= xOf(span.to.value_or(m_now)))
            QToolTip::showText(
                help->globalPos(),
                tr("Environment %1: %2").arg(ui::countText(qint64(row) + 1), laneText(span.state)),
                this);
    }
    return true;
}

} // namespace lathe::cost
