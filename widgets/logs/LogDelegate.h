#pragma once

#include "engine/model/StackFrame.h"
#include "widgets/logs/LogModel.h"

#include <QStyledItemDelegate>
#include <QTextLayout>

#include <functional>
#include <optional>
#include <vector>

namespace lathe::logs {

/// Draws the cells of a LogView, and knows what lies under the mouse.
class LogDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    /// How much of a line is shown.
    enum class Shape {
        /// One row, cut at the right.
        Line,
        /// All of it, on as many rows as it needs.
        Wrapped,
        /// All of it, JSON indented.
        Expanded,
    };
    struct Source {
        std::function<const LogEntry&(int row)> entry;
        std::function<Shape(int row)> shape;
        /// Whether the place lies on this machine: only then it looks like a link.
        std::function<bool(const LogEntry&, const model::StackFrame&)> opens;
    };
    struct Hit {
        bool chevron = false;
        std::optional<model::StackFrame> frame;
    };

    LogDelegate(Source source, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    /// Height of the row when its message has this width.
    int rowHeight(int row, int messageWidth) const;
    /// What lies at `position` of the message cell `cell`.
    Hit hit(int row, const QRect& cell, const QPoint& position) const;
    /// The places of this line that open.
    std::vector<model::StackFrame> links(const LogEntry& entry) const;

    /// What is drawn of the row's message in this width.
    QString messageText(int row, int width) const;

    static int lineHeight();
    /// The whole of a line; JSON in it indented.
    static QString expandedText(const LogEntry& entry);

  private:
    void paintMessage(QPainter* painter, const QRect& cell, int row, const QColor& color) const;
    struct Link {
        /// Characters of the text that is shown.
        int begin = 0;
        int length = 0;
        model::StackFrame frame;
    };
    std::vector<Link> linksIn(const QString& shown, const LogEntry& entry) const;
    /// Lays the message out in `width`; returns its height.
    int layOut(QTextLayout& layout, int row, int width) const;
    QList<QTextLayout::FormatRange> formats(const QString& shown, int row) const;

    Source m_source;
};

} // namespace lathe::logs
