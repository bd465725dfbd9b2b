#pragma once

#include "engine/model/StackFrame.h"
#include "widgets/logs/LogFilterModel.h"

#include <QSet>
#include <QTableView>

#include <functional>

class QPushButton;

namespace lathe::logs {

class LogDelegate;

/// The lines of a LogFilterModel. It follows the end until someone scrolls up; then it stands still
/// and counts what arrives. All rows have one height except those that are on the screen and
/// wrapped or expanded: heights are worked out only for what is seen.
class LogView : public QTableView {
    Q_OBJECT

  public:
    explicit LogView(LogFilterModel* lines, QWidget* parent = nullptr);

    bool following() const { return m_follow; }
    /// Rows that arrived since it stopped following.
    int waiting() const { return m_waiting; }
    void setFollowing(bool follow);
    void setWrapped(bool wrapped);
    bool expanded(int row) const;
    void toggleExpanded(int row);
    /// Which places of stack traces open.
    void setOpens(std::function<bool(const LogEntry&, const model::StackFrame&)> opens);
    std::vector<model::StackFrame> links(int row) const;
    /// The message as it is drawn in the width that there is.
    QString shownText(int row) const;
    QList<int> selectedLines() const;
    /// The selected lines as they were printed; with time, level, function and request id in front
    /// where `withDetails`.
    QString selectedText(bool withDetails) const;

  signals:
    void followingChanged(bool follow);
    void frameActivated(int row, const lathe::model::StackFrame& frame);
    void requestActivated(int row);

  protected:
    void updateGeometries() override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void sizeColumns();
    void sizeVisibleRows();
    void sizeRow(int row);
    void toEnd();
    void setWaiting(int count);
    void placeButton();
    void activateRow(int row);
    void onRowsAboutToBeRemoved(int last);

    LogFilterModel* m_lines;
    LogDelegate* m_delegate;
    QPushButton* m_newLines;
    std::function<bool(const LogEntry&, const model::StackFrame&)> m_opens;
    /// By line number.
    QSet<qint64> m_expanded;
    bool m_wrapped = false;
    bool m_follow = true;
    int m_waiting = 0;
    /// Pixels that left at the front since the last layout.
    int m_removedHeight = 0;
    /// The view moves its own scroll bar: not a person.
    bool m_adjusting = false;
};

} // namespace lathe::logs
