#pragma once

#include "engine/model/Invocation.h"
#include "engine/model/Project.h"
#include "widgets/logs/Highlights.h"

#include <QJsonObject>
#include <QWidget>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

class QMenu;
class QPushButton;
class QStackedWidget;

namespace lathe::model {
struct StackFrame;
}
namespace lathe::ui {
class ElidedLabel;
class EmptyState;
} // namespace lathe::ui

namespace lathe::logs {

class LogColumns;
class LogFilterBar;
class LogRows;
class LogStore;
class LogView;
struct LogEntry;

/// The Logs dock: all lines that the project's functions ever logged, and those that they log now,
/// filtered as one types.
class LogsPane : public QWidget {
    Q_OBJECT

  public:
    explicit LogsPane(QWidget* parent = nullptr);
    ~LogsPane() override;

    LogView* view() const { return m_view; }
    LogRows* rows() const { return m_rows; }
    /// Where all lines are. It goes with the pane, or with the next one that is set; nullptr: none.
    void setStore(std::unique_ptr<LogStore> store);
    /// How the person wants the lines; keptStateChanged() tells that it is another.
    QJsonObject keptState() const;
    void setKeptState(const QJsonObject& state);

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
    void keptStateChanged();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build();
    void connectView();
    void applyFilter();
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
    void copy(bool withDetails);

    std::shared_ptr<const model::Project> m_project;
    std::unique_ptr<LogStore> m_store;
    LogRows* m_rows;
    LogColumns* m_columns;
    LogFilterBar* m_bar;
    LogView* m_view;
    ui::EmptyState* m_empty;
    QStackedWidget* m_stack;
    ui::ElidedLabel* m_status;
    QPushButton* m_stop;
    QPushButton* m_earlier;
    QString m_trouble;
    std::int64_t m_dropped = 0;
};

} // namespace lathe::logs
