#pragma once

#include "engine/model/StackFrame.h"
#include "widgets/logs/Highlights.h"
#include "widgets/logs/LineText.h"
#include "widgets/logs/LogLines.h"

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
        /// All of it, the fields of JSON one by one.
        Expanded,
    };
    /// Lines of a stack trace that are not shown.
    struct Fold {
        int lines = 0;
        /// What the last of them says.
        QString last;
    };
    struct Source {
        /// Only asked for where it is there.
        std::function<const LogEntry&(int row)> entry;
        std::function<Shape(int row)> shape;
        /// Nothing where the row begins no stack trace, or where that is shown.
        std::function<Fold(int row)> fold;
        /// Whether the place lies on this machine: only then it looks like a link.
        std::function<bool(const LogEntry&, const model::StackFrame&)> opens;
    };
    struct Hit {
        enum class On { Nothing, Chevron, Fold, Link, FieldFilter, FieldColumn, FieldValue };
        On on = On::Nothing;
        std::optional<model::StackFrame> frame;
        std::optional<loghistory::JsonField> field;
    };

    LogDelegate(Source source, QObject* parent);

    void setHighlights(Highlights highlights) { m_highlights = std::move(highlights); }
    /// What the filter looks for.
    void setMatches(Highlights matches) { m_matches = std::move(matches); }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    /// Height of the row when its message has this width.
    int rowHeight(int row, int messageWidth) const;
    /// What lies at `position` of the message cell `cell`.
    Hit hit(int row, const QRect& cell, const QPoint& position) const;
    /// The places of this line that open.
    std::vector<model::StackFrame> links(const LogEntry& entry) const;

    /// What is drawn of the row's message in this width.
    LineText messageText(int row, int width) const;

    static int lineHeight();

  private:
    struct Link {
        /// Characters of the text that is shown.
        int begin = 0;
        int length = 0;
        model::StackFrame frame;
    };
    void paintMessage(QPainter* painter, const QRect& cell, int row, const QColor& color) const;
    void paintFieldButtons(QPainter* painter, const QRect& area, const QTextLayout& layout,
                           const LineText& shown) const;
    void paintFold(QPainter* painter, const QRect& area, int textWidth, const Fold& fold) const;
    std::vector<Link> linksIn(const QString& shown, const LogEntry& entry) const;
    /// Lays the message out in `width`; returns its height.
    int layOut(QTextLayout& layout, const LineText& shown, int row, int width) const;
    QList<QTextLayout::FormatRange> formats(const LineText& shown, int row) const;
    void addMarks(QList<QTextLayout::FormatRange>& ranges, const QString& text) const;
    static QRect foldRect(const QRect& area, int textWidth, const Fold& fold);

    Source m_source;
    Highlights m_highlights;
    Highlights m_matches;
};

} // namespace lathe::logs
