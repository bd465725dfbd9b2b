#include "widgets/traces/RulerHeader.h"

#include "widgets/common/Formats.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace lathe::traces {

namespace {

/// Where a section's edge is dragged.
constexpr int edge = 5;
/// What is narrower is a click.
constexpr int narrowestBand = 4;

} // namespace

RulerHeader::RulerHeader(TimeAxis& axis, int section, QWidget* parent)
    : QHeaderView{Qt::Horizontal, parent}
    , m_axis{axis}
    , m_section{section} {
    setAccessibleName(tr("Time ruler"));
    setSectionsClickable(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setHighlightSections(false);
    setToolTip(tr("Drag to look at a piece of the time, double-click for the whole"));
    connect(ui::Theme::current(), &ui::Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void RulerHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    if (section != m_section) {
        QHeaderView::paintSection(painter, rect, section);
        return;
    }
    const ui::Colors& colors = ui::colors();
    painter->save();
    painter->setClipRect(rect);
    painter->fillRect(rect, colors.surface);
    painter->setFont(ui::smallFont());
    const double width = rect.width();
    for (const Microseconds tick : m_axis.ticks(width, tickGap)) {
        const double x = rect.left() + m_axis.x(tick, width);
        painter->setPen(colors.borderStrong);
        painter->drawLine(QPointF{x, double(rect.bottom() - ui::space::Half)},
                          QPointF{x, double(rect.bottom())});
        painter->setPen(colors.muted);
        const QString label = tick.count() == 0 ? QStringLiteral("0") : ui::durationText(tick);
        painter->drawText(
            QRectF{x + ui::space::Half, double(rect.top()), tickGap, double(rect.height())},
            Qt::AlignLeft | Qt::AlignVCenter, label);
    }
    painter->setPen(colors.border);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (m_band) {
        QColor wash = colors.accent;
        wash.setAlphaF(0.25F);
        const auto [left, right] = std::minmax(m_band->first, m_band->second);
        painter->fillRect(QRect{rect.left() + left, rect.top(), right - left, rect.height()}, wash);
    }
    painter->restore();
}

bool RulerHeader::isOnRuler(int x) const {
    return logicalIndexAt(x) == m_section && inSection(x) > edge;
}

int RulerHeader::inSection(int x) const {
    return x - sectionViewportPosition(m_section);
}

void RulerHeader::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !isOnRuler(event->pos().x())) {
        QHeaderView::mousePressEvent(event);
        return;
    }
    const int x = inSection(event->pos().x());
    m_band = {x, x};
}

void RulerHeader::mouseMoveEvent(QMouseEvent* event) {
    if (!m_band) {
        QHeaderView::mouseMoveEvent(event);
        return;
    }
    m_band->second = std::clamp(inSection(event->pos().x()), 0, sectionSize(m_section));
    viewport()->update();
    emit bandChanged();
}

void RulerHeader::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_band) {
        QHeaderView::mouseReleaseEvent(event);
        return;
    }
    const auto [left, right] = std::minmax(m_band->first, m_band->second);
    const double width = sectionSize(m_section);
    const bool isClick = right - left < narrowestBand;
    const Interval chosen{m_axis.timeAt(left, width), m_axis.timeAt(right, width)};
    m_band.reset();
    if (!isClick)
        m_axis.show(chosen);
    viewport()->update();
    emit axisChanged();
}

void RulerHeader::mouseDoubleClickEvent(QMouseEvent* event) {
    if (!isOnRuler(event->pos().x())) {
        QHeaderView::mouseDoubleClickEvent(event);
        return;
    }
    m_axis.showAll();
    viewport()->update();
    emit axisChanged();
}

} // namespace lathe::traces
