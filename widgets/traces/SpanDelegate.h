#pragma once

#include "widgets/traces/SpanModel.h"
#include "widgets/traces/TimeAxis.h"

#include <QStyledItemDelegate>

namespace lathe::traces {

/// Draws the rows of a waterfall: names with what they are behind them, and bars in time.
class SpanDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    /// Both outlive it.
    SpanDelegate(const SpanModel& model, const TimeAxis& axis, QObject* parent);

    void setCriticalPathShown(bool shown) { m_isCriticalShown = shown; }
    bool isCriticalPathShown() const { return m_isCriticalShown; }
    /// Those whose names have this in them stand out; empty: none.
    void setSought(const QString& text) { m_sought = text; }
    bool isSought(int span) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Of a bar in a cell; at least two pixels wide.
    QRectF barRect(const Interval& time, const QRectF& cell) const;

  private:
    void paintName(QPainter* painter, const QStyleOptionViewItem& option,
                   const QModelIndex& index) const;
    void paintBar(QPainter* painter, const QRectF& cell, const Span& span) const;
    void paintLabel(QPainter* painter, const QRectF& cell, const QRectF& bar,
                    const Span& span) const;

    const SpanModel& m_model;
    const TimeAxis& m_axis;
    bool m_isCriticalShown = true;
    QString m_sought;
};

} // namespace lathe::traces
