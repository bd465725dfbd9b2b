#pragma once

#include "engine/model/Invocation.h"
#include "engine/model/Project.h"
#include "widgets/logs/Highlights.h"

#include <QJsonObject>
#include <QSet>
#include <QWidget>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

class QMenu;
class QPushButton;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace lathe::model {
struct StackFrame;
}
namespace lathe::ui {
class ElidedLabel;
class EmptyState;
class InfoBar;
} // namespace lathe::ui

namespace lathe::logs {

class DensityBar;
class GroupRows;
class HighlightsPopup;
class JumpPopup;
class LogColumns;
class LogFilterBar;
class LogLines;
class LogRows;
class LogStore;
class LogView;
class SeverityMarks;
struct LogEntry;
struct TimeStyle;

/// The Logs dock: all lines that the project's functions ever logged, and those that they log now,
/// filtered as one types.
class LogsPane : public QWidget {
    Q_OBJECT

  public:
    explicit LogsPane(QWidget* parent = nullptr);
    ~LogsPane() override;

    LogView* view() const { return m_view; }
    LogRows* rows() const { return m_rows; }
    GroupRows* groups() const { return m_groups; }
    /// By invocation, or plain.
    void setGrouped(bool grouped);
    /// Where all lines are. It goes with the pane, or with the next one that is set; nullptr: none.
    void setStore(std::unique_ptr<LogStore> store);
    /// How the person wants the lines; keptStateChanged() tells that it is another.
    QJsonObject keptState() const;
    void setKeptState(const QJsonObject& state);
    /// Numbers of lines, ascending.
    std::vector<std::int64_t> bookmarks() const;
    void setBookmarks(const std::vector<std::int64_t>& lines);
    /// Writes the lines that pass, or of them those that are selected. The form is that of the
    /// file's ending: .jsonl, .csv, .txt (with time, level, function and request id), others (as
    /// they were printed).
    void exportTo(const QString& file, bool onlySelected);

  public slots:
    /// The functions to choose from, and where their code lies.
    void setProject(std::shared_ptr<const model::Project> project);
    /// EventBatch::logs and EventBatch::droppedLogLines: once a batch, in order.
    void appendLines(const std::vector<model::LogLine>& lines, std::int64_t dropped = 0);
    /// Only the lines of this function (empty: of all), and of this invocation (empty: of all).
    void showInvocation(const QString& logicalId, const QString& requestId);
    /// Only lines that come from now on.
    void clear();

  signals:
    /// A place of a stack trace: absolute path; line and column from 1, column 0 when not known.
    void openRequested(const QString& path, int line, int column);
    /// Show where the time of this invocation went.
    void traceRequested(const QString& requestId);
    void keptStateChanged();
    void bookmarksChanged();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build();
    void connectView();
    void applyFilter();
    void showEarlier();
    void updateState();
    void updateEmpty();
    QString statusText() const;
    void showAround(int row);
    std::filesystem::path pathOf(const LogEntry& entry, const model::StackFrame& frame) const;
    void openFrame(int row, const model::StackFrame& frame);
    void showMenu(const QPoint& position);
    void fillLineMenu(QMenu* menu, int row);
    void showFieldMenu(const QString& path, const QString& value, const QPoint& at);
    void fillFieldMenu(QMenu* menu, const QString& path, const QString& value);
    void fillMoreMenu();
    void fillGroupMenu(QMenu* menu);
    LogLines* lines() const;
    bool isGrouped() const;
    void fillTimeMenu(QMenu* menu);
    QList<QByteArray> projectZones() const;
    void fillMarkMenu(QMenu* menu);
    void setTimeStyle(const TimeStyle& style);
    void setHighlights(const std::vector<HighlightRule>& rules);
    void copy(bool withDetails);
    void askForFile(bool onlySelected);
    void toggleBookmark();
    void goToBookmark(bool forwards);
    void goToError(bool forwards);
    void askForTime();
    void editHighlights();
    std::int64_t currentLine() const;
    void goToLine(std::int64_t line);
    QPoint popupCorner() const;
    QList<std::int64_t> selectedNumbers() const;

    std::shared_ptr<const model::Project> m_project;
    std::unique_ptr<LogStore> m_store;
    LogRows* m_rows;
    GroupRows* m_groups;
    LogColumns* m_columns;
    LogFilterBar* m_bar;
    LogView* m_view;
    ui::EmptyState* m_empty;
    SeverityMarks* m_marks;
    DensityBar* m_density;
    QToolButton* m_grouped;
    JumpPopup* m_jump = nullptr;
    HighlightsPopup* m_highlightsPopup = nullptr;
    ui::InfoBar* m_info;
    QStackedWidget* m_stack;
    ui::ElidedLabel* m_status;
    QPushButton* m_stop;
    QPushButton* m_earlier;
    QPushButton* m_stopExport;
    /// Ages of lines grow.
    QTimer* m_ageing;
    std::vector<HighlightRule> m_highlights;
    QSet<qint64> m_bookmarks;
    /// Of the lines that are looked through for a file; empty: none is being written.
    QString m_exporting;
    QString m_trouble;
    std::int64_t m_dropped = 0;
};

} // namespace lathe::logs
