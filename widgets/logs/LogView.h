#pragma once

#include "engine/model/StackFrame.h"
#include "widgets/logs/Highlights.h"
#include "widgets/logs/LogDelegate.h"
#include "widgets/logs/LogLines.h"

#include <QAbstractItemView>
#include <QHash>
#include <QSet>

#include <functional>
#include <optional>
#include <vector>

class QPushButton;

namespace lathe::logs {

class LogColumns;
class LogHeader;

/// The rows of LogLines, however many. It follows the end until someone scrolls up; then it stands
/// still and counts what arrives. What is remembered is the row at the top: only rows that are on
/// the screen are laid out, and the scroll bar counts rows.
class LogView : public QAbstractItemView {
    Q_OBJECT

  public:
    LogView(LogLines* lines, LogColumns* columns, QWidget* parent = nullptr);

    LogLines* lines() const { return m_lines; }
    void setLines(LogLines* lines);
    LogColumns* columns() const { return m_columns; }
    bool following() const { return m_follow; }
    /// Rows that arrived since it stopped following.
    int waiting() const { return m_waiting; }
    void setFollowing(bool follow);
    void setWrapped(bool wrapped);
    bool isWrapped() const { return m_wrapped; }
    /// Of stack traces, only the first line is shown.
    void setFolding(bool folding);
    bool isFolding() const { return m_folding; }
    bool expanded(int row) const;
    void toggleExpanded(int row);
    /// The stack trace that this row begins; 0 lines: none, or it is shown.
    LogDelegate::Fold fold(int row) const;
    /// It is part of a stack trace that is not shown.
    bool isRowHidden(int row) const;
    /// Which places of stack traces open.
    void setOpens(std::function<bool(const LogEntry&, const model::StackFrame&)> opens);
    /// They are written in another way.
    void timesChanged();
    void setHighlights(const Highlights& highlights);
    void setMatches(const Highlights& matches);
    std::vector<model::StackFrame> links(int row) const;
    /// The message as it is drawn in the width that there is.
    QString shownText(int row) const;
    QList<int> selectedLines() const;

    void setBookmarks(const QSet<qint64>& numbers);
    /// A widget of this width between the rows and the scroll bar; becomes the view's.
    void setSideBar(QWidget* bar, int width);
    /// Stands still with this row a third from above, and makes it the current one.
    void goTo(int row);
    /// Those that are on the screen; -1: none.
    int firstVisibleRow() const;
    int lastVisibleRow() const;
    QRect rowRect(int row) const;

    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint& point) const override;
    void reset() override;
    /// Letters are keys of the pane, and no search for a line that begins so.
    void keyboardSearch(const QString&) override {}
    void doItemsLayout() override;

  signals:
    void followingChanged(bool follow);
    void frameActivated(int row, const lathe::model::StackFrame& frame);
    void requestActivated(int row);
    void fieldFilterRequested(const QString& path, const QString& value);
    void fieldColumnRequested(const QString& path);
    void fieldMenuRequested(const QString& path, const QString& value, const QPoint& at);

  protected:
    bool event(QEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override;
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex& index) const override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void updateGeometries() override;
    void rowsInserted(const QModelIndex& parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) override;
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                     const QList<int>& roles) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    /// A row on the screen.
    struct Placed {
        int row = 0;
        int y = 0;
        int height = 0;
    };
    /// What stands at the top: a row, and the pixels of it that are above.
    struct Top {
        int row = 0;
        int offset = 0;
        auto operator<=>(const Top&) const = default;
    };

    int rowCount() const;
    int heightOf(int row) const;
    int messageWidth() const;
    Top topOfEnd() const;
    Top movedBy(Top top, int pixels) const;
    /// Lays out what is on the screen, if something has changed.
    void arrange() const;
    void layOutFrom(Top top) const;
    void rearrange();
    void watch(LogLines* lines);
    void forgetHeights();
    void toggle(int row);
    void paintTitle(QPainter& painter, const QRect& rect, const LogGroup& group) const;
    void updateScrollBars();
    void scrollPixels(int pixels);
    void setWaiting(int count);
    void placeButton();
    void activateRow(int row);
    void press(int row, const LogDelegate::Hit& hit, const QPoint& at);
    LogDelegate::Hit messageHit(const QModelIndex& index, const QPoint& at) const;
    int rowAt(int y) const;
    int nextShownRow(int row, int step) const;
    void paintRow(QPainter& painter, const Placed& placed);
    void paintBackground(QPainter& painter, const QRect& rect, int row, const LogEntry* entry);
    void paintCells(QPainter& painter, const Placed& placed, bool pinned);
    void widenTimes();

    LogLines* m_lines;
    LogColumns* m_columns;
    LogDelegate* m_delegate;
    LogHeader* m_header;
    QWidget* m_sideBar = nullptr;
    int m_sideBarWidth = 0;
    QPushButton* m_newLines;
    std::function<bool(const LogEntry&, const model::StackFrame&)> m_opens;
    /// By line number: lines that are expanded, and heads of stack traces that are shown.
    QSet<qint64> m_expanded;
    QSet<qint64> m_bookmarks;
    mutable QHash<qint64, int> m_heights;
    mutable std::vector<Placed> m_placed;
    mutable bool m_arranged = false;
    mutable Top m_top;
    bool m_wrapped = false;
    bool m_folding = true;
    bool m_follow = true;
    int m_waiting = 0;
    /// The view moves its own scroll bar: not a person.
    bool m_adjusting = false;
    /// Where a selection by the mouse began; -1: none is being made.
    int m_pressedRow = -1;
    int m_mouseY = 0;
};

} // namespace lathe::logs
