#include "widgets/traces/SpanDelegate.h"

#include "widgets/common/Formats.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/traces/RulerHeader.h"
#include "widgets/traces/SpanWords.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace lathe::traces {

namespace {

constexpr double barInset = 5;
constexpr double narrowestBar = 2;
constexpr double criticalHeight = 2;

/// Black or white, whichever is read better on it.
QColor textOn(const QColor& ground) {
    const double light = 0.299 * ground.redF() + 0.587 * ground.greenF() + 0.114 * ground.blueF();
    return light > 0.55 ? QColor{0x10, 0x12, 0x1a} : QColor{Qt::white};
}

} // namespace

SpanDelegate::SpanDelegate(const SpanModel& model, const TimeAxis& axis, QObject* parent)
    : QStyledItemDelegate{parent}
    , m_model{model}
    , m_axis{axis} {}

bool SpanDelegate::isSought(int span) const {
    if (m_sought.isEmpty())
        return false;
    const Span& one = m_model.tree().at(span);
    return spanTitle(one).contains(m_sought, Qt::CaseInsensitive) ||
           spanSubtitle(one).contains(m_sought, Qt::CaseInsensitive);
}

QSize SpanDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {QStyledItemDelegate::sizeHint(option, index).width(), ui::size::Row};
}

QRectF SpanDelegate::barRect(const Interval& time, const QRectF& cell) const {
    const double left = cell.left() + m_axis.x(time.from, cell.width());
    const double right = cell.left() + m_axis.x(time.until, cell.width());
    return {left, cell.top() + barInset, std::max(narrowestBar, right - left),
            cell.height() - 2 * barInset};
}

void SpanDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    if (index.column() == SpanModel::NameColumn) {
        paintName(painter, option, index);
        return;
    }
    if (index.column() != SpanModel::TimelineColumn) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const int place = SpanModel::spanOf(index);
    if (place < 0)
        return;
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QWidget* widget = option.widget;
    (widget ? widget->style() : QApplication::style())
        ->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, widget);
    painter->save();
    painter->setClipRect(option.rect);
    const QRectF cell{option.rect};
    painter->setPen(ui::colors().border);
    for (const Microseconds tick : m_axis.ticks(cell.width(), tickGap)) {
        const double x = cell.left() + m_axis.x(tick, cell.width());
        painter->drawLine(QPointF{x, cell.top()}, QPointF{x, cell.bottom()});
    }
    paintBar(painter, cell, m_model.tree().at(place));
    painter->restore();
}

void SpanDelegate::paintName(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const int place = SpanModel::spanOf(index);
    const Span& span = m_model.tree().at(place);
    if (isSought(place))
        own.font.setBold(true);
    if (span.hasFailed())
        own.palette.setColor(QPalette::Text, ui::colors().error);
    const QWidget* widget = option.widget;
    const QStyle* style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &own, painter, widget);
    const QRect text = style->subElementRect(QStyle::SE_ItemViewItemText, &own, widget);
    const int taken = QFontMetrics{own.font}.horizontalAdvance(own.text) + ui::space::OneAndHalf;
    const QString what = spanSubtitle(span);
    if (what.isEmpty() || taken + ui::space::Three > text.width())
        return;
    const QRect rest = text.adjusted(taken, 0, -ui::space::Half, 0);
    painter->save();
    painter->setFont(ui::smallFont());
    painter->setPen(ui::colors().muted);
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(what, Qt::ElideRight, rest.width()));
    painter->restore();
}

void SpanDelegate::paintBar(QPainter* painter, const QRectF& cell, const Span& span) const {
    const QRectF bar = barRect(span.time, cell);
    QColor color = kindColor(span.kind);
    painter->setRenderHint(QPainter::Antialiasing);
    if (span.time.length().count() == 0) {
        // A moment, not a time.
        const double half = bar.height() / 2 - 1;
        const QPointF middle{std::min(bar.left(), cell.right() - half), bar.center().y()};
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawPolygon(QPolygonF{{middle.x() - half, middle.y()},
                                       {middle.x(), middle.y() - half},
                                       {middle.x() + half, middle.y()},
                                       {middle.x(), middle.y() + half}});
        paintLabel(painter, cell, bar.adjusted(-half, 0, half, 0), span);
        return;
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(span.isInProgress() ? QBrush{color, Qt::BDiagPattern} : QBrush{color});
    painter->drawRoundedRect(bar, 2, 2);
    if (span.hasFailed()) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen{ui::colors().error, 1.5});
        painter->drawRoundedRect(bar.adjusted(-0.5, -0.5, 0.5, 0.5), 2, 2);
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    if (m_isCriticalShown)
        for (const Interval& critical : span.critical) {
            const QRectF part = barRect(critical, cell);
            painter->fillRect(QRectF{part.left(), bar.bottom() + 1, part.width(), criticalHeight},
                              ui::colors().text);
        }
    paintLabel(painter, cell, bar, span);
}

/// Behind the bar where there is room, else before it, else on it.
void SpanDelegate::paintLabel(QPainter* painter, const QRectF& cell, const QRectF& bar,
                              const Span& span) const {
    if (bar.right() < cell.left() || bar.left() > cell.right())
        return;
    painter->setFont(ui::smallFont());
    const QString label =
        span.time.length().count() > 0 ? ui::durationText(span.time.length()) : spanTitle(span);
    const double width = painter->fontMetrics().horizontalAdvance(label) + ui::space::One;
    const double height = cell.height();
    QRectF place{bar.right() + ui::space::Half, cell.top(), width, height};
    painter->setPen(ui::colors().muted);
    if (place.right() > cell.right()) {
        if (bar.left() - width - ui::space::Half > cell.left()) {
            place.moveRight(bar.left() - ui::space::Half);
        } else {
            const QRectF seen = bar.intersected(cell);
            if (seen.width() < width + ui::space::Half || span.isInProgress())
                return;
            place = QRectF{seen.right() - width, cell.top(), width, height};
            painter->setPen(textOn(kindColor(span.kind)));
        }
    }
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter, label);
}

} // namespace lathe::traces
