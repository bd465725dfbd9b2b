#pragma once

#include "engine/base/Clock.h"
#include "engine/base/Result.h"
#include "engine/events/EventCatalog.h"
#include "engine/model/Delivery.h"
#include "engine/model/Invocation.h"
#include "engine/model/Project.h"
#include "widgets/invoke/SavedEvent.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <memory>
#include <string>
#include <vector>

class QBoxLayout;
class QComboBox;
class QLineEdit;
class QPushButton;
class QTabBar;
class QToolButton;

namespace lathe::model {
struct StackFrame;
}

namespace lathe::invoke {

class EventEditor;
class HistoryView;
class ResultView;
class StoryView;

/// The Test dock: write an event, run a function with it, read what came back, go through what ran
/// before. It knows no engine: it asks by signals and is told by slots.
class InvokePane : public QWidget {
    Q_OBJECT

  public:
    explicit InvokePane(const Clock& clock = Clock::system(), QWidget* parent = nullptr);
    ~InvokePane() override;

    /// Logical id; empty when the project has no function.
    QString currentFunction() const;
    QString eventText() const;
    /// Of the saved event that is shown; empty: the new one.
    QString eventName() const;

    EventDrafts drafts() const;
    void setDrafts(const EventDrafts& drafts);
    /// The invocation in the result area, while the history has it.
    std::optional<model::InvocationRecord> shownInvocation() const;

  public slots:
    void setProject(std::shared_ptr<const model::Project> project);
    /// Another project: no event, no result, no history.
    void clear();
    /// Follows the window's current function. Does not emit functionChosen.
    void setCurrentFunction(const QString& logicalId);
    /// The project's saved events; what is being edited stays.
    void setSavedEvents(const std::vector<invoke::SavedEvent>& events);
    /// Why nothing can be run now; empty: it can.
    void setObstacle(const QString& reason);
    /// What the generator offers.
    void setEventKinds(const std::vector<events::EventKind>& kinds);
    /// The answer to eventGenerationRequested.
    void showGeneratedEvent(const QString& text);
    void showGenerationFailure(const QString& reason);

    /// The answer to historyRequested: newest first. Replaces what is listed.
    void setHistory(const std::vector<model::InvocationRecord>& records);
    /// The answer to storyRequested.
    void showStory(const model::Story& story);
    /// Lists only these, which finished from `from` on and before `to`, until all are asked for.
    void showExcerpt(const std::vector<model::InvocationRecord>& records, Timestamp from,
                     Timestamp to);
    /// EventBatch::started and EventBatch::finished, whoever asked for them. Those with the request
    /// id of invokeRequested fill the result area.
    void addStarted(const std::vector<model::InvocationRecord>& records);
    void addFinished(const std::vector<model::InvocationRecord>& records);
    /// EventBatch::deliveries.
    void addDeliveries(const std::vector<model::Delivery>& deliveries);
    /// The engine refused a request before anything ran (Dispatcher::Accepted).
    void showRefusal(const QString& requestId, const Error& error);
    /// The engine accepted an Event or DryRun invocation: for the caller it has ended.
    void showAccepted(const QString& requestId);
    /// Shows the record in the result area and its payload in the event editor.
    void openInvocation(const model::InvocationRecord& record);

    /// As the buttons do; bound to Ctrl+Enter within the pane. While one runs, another may be
    /// started beside it: the newest is shown.
    void invokeFunction();
    /// The same under the debugger: the request's origin says so.
    void debugFunction();
    void stopInvocation();

  signals:
    /// The request carries the request id by which the answers are known, and origin "window" (or
    /// model::debuggerOrigin).
    void invokeRequested(const model::InvocationRequest& request);
    void stopRequested(const QString& requestId);
    void functionChosen(const QString& logicalId);

    /// Write events/NAME.json, over what is there.
    void eventSaveRequested(const QString& name, const QString& text);
    void eventRenameRequested(const QString& from, const QString& to);
    void eventDeleteRequested(const QString& name);
    void eventGenerationRequested(const std::string& service, const std::string& kind,
                                  const std::map<std::string, std::string>& fields);

    /// Newest records of this function (empty: of all) are wanted; answer with setHistory.
    void historyRequested(const QString& logicalId);
    /// Run these once more with the code as it is now, and compare.
    void replayRequested(const std::vector<lathe::model::InvocationRecord>& records);
    /// The same with all that failed of this function (empty: of all) in the time before now.
    void failedReplayRequested(const QString& logicalId, std::chrono::seconds span);
    void keepRequested(const lathe::model::InvocationRecord& record);
    /// What has the same root as this X-Amzn-Trace-Id; answer with showStory.
    void storyRequested(const QString& traceId);
    /// Jump to a setting: `property` is "Timeout", "MemorySize", "Handler", "Runtime"...
    void settingRequested(const QString& logicalId, const QString& property);
    /// A place of a stack trace: absolute path; line and column from 1, column 0 when not known.
    void openRequested(const QString& path, int line, int column);
    /// Show the log lines of this invocation.
    void logsRequested(const QString& logicalId, const QString& requestId);
    /// Show where the time of this invocation went.
    void traceRequested(const QString& requestId);
    /// True while the invocation that is shown runs: for the window's actions.
    void runningChanged(bool running);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QBoxLayout* makeBar();
    void connectParts();
    void followFunction();
    /// The result area waits for this invocation; empty: for none.
    void await(const QString& requestId);
    void refuse(const QString& headline, const QString& reason);
    void ask(const std::string& origin);
    void countRunning();
    void showElapsed();
    void updateButtons();
    void invokeAgain(const model::InvocationRecord& record);
    void openFrame(const model::StackFrame& frame);
    const model::FunctionSpec* spec(const QString& logicalId) const;

    const Clock& m_clock;
    std::shared_ptr<const model::Project> m_project;
    QComboBox* m_function;
    QComboBox* m_type;
    /// Seen while the function keeps tenants apart.
    QLineEdit* m_tenant;
    QPushButton* m_invoke;
    QToolButton* m_stop;
    QTabBar* m_tabs;
    EventEditor* m_editor;
    ResultView* m_result;
    HistoryView* m_history;
    StoryView* m_story;
    QTimer m_ticker;
    QString m_obstacle;
    /// Request id of the invocation whose end fills the result area; empty when there is none. What
    /// else runs is in the history.
    QString m_awaited;
    Clock::Steady m_began{};
    /// It is under the debugger, where no time limit is in sight.
    bool m_debugged = false;
    /// The function whose result is shown.
    QString m_shown;
};

} // namespace lathe::invoke
