#pragma once

#include "engine/model/Invocation.h"
#include "engine/model/Project.h"

#include <QWidget>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

class QStackedWidget;

namespace lathe::model {
struct StackFrame;
}
namespace lathe::ui {
class ElidedLabel;
class EmptyState;
} // namespace lathe::ui

namespace lathe::logs {

class LogFilterBar;
class LogFilterModel;
class LogModel;
class LogView;
struct LogEntry;

/// The Logs dock: the newest lines of all functions, filtered as one types.
class LogsPane : public QWidget {
    Q_OBJECT

  public:
    explicit LogsPane(QWidget* parent = nullptr);
    ~LogsPane() override;

  public slots:
    /// The functions to choose from, and where their code lies.
    void setProject(std::shared_ptr<const model::Project> project);
    /// EventBatch::logs and EventBatch::droppedLogLines: once a batch, in order.
    void appendLines(const std::vector<model::LogLine>& lines, std::int64_t dropped = 0);
    /// The answer to storedLinesRequested: in order; lines that are shown already are left out.
    void showStoredLines(const std::vector<model::LogLine>& lines);
    /// Only the lines of this function (empty: of all), and of this invocation (empty: of all).
    void showInvocation(const QString& logicalId, const QString& requestId);
    void clear();

  signals:
    /// A place of a stack trace: absolute path; line and column from 1, column 0 when not known.
    void openRequested(const QString& path, int line, int column);
    /// One invocation is asked for: the journal's lines of it are wanted, should it have more.
    void storedLinesRequested(const QString& logicalId, const QString& requestId);

  private:
    void applyFilter();
    void updateState();
    std::filesystem::path pathOf(const LogEntry& entry, const model::StackFrame& frame) const;
    void openFrame(int row, const model::StackFrame& frame);
    void showMenu(const QPoint& position);

    std::shared_ptr<const model::Project> m_project;
    /// The newest lines of all; and those of one invocation that the journal had more of.
    LogModel* m_live;
    LogModel* m_stored;
    LogFilterModel* m_shown;
    LogFilterBar* m_bar;
    LogView* m_view;
    ui::EmptyState* m_empty;
    QStackedWidget* m_stack;
    ui::ElidedLabel* m_status;
    std::int64_t m_dropped = 0;
};

} // namespace lathe::logs
