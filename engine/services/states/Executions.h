#pragma once

#include "engine/services/states/Activities.h"
#include "engine/services/states/State.h"
#include "engine/services/states/Tasks.h"
#include "engine/services/wire/Alarm.h"
#include "engine/statemachine/Host.h"

#include <boost/json.hpp>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lathe::services::states {

class LiveExecution;

/// The executions of a region: those that run, and what is left of those that have. What has
/// happened is on disk after flush(), which is called by itself soon.
class Executions {
  public:
    /// What runs, and how it was asked for.
    struct Start {
        std::string machine;
        /// Name in State::revisions.
        std::string revision;
        bool isExpress = false;
        /// Empty: a new one.
        std::string name;
        boost::json::value input;
        /// As it was given.
        std::string inputText;
        std::string versionArn;
        std::string aliasArn;
        std::string traceId;
        /// Is told when it has ended; for StartSyncExecution and who waits for a child.
        std::function<void(const boost::json::object& execution)> ended;
    };

    Executions(State& state, const Tasks& tasks, Activities& activities);
    ~Executions();

    /// Goes on with what the engine before this one has left.
    void recover();
    /// As DescribeExecution shows it. Fails with ExecutionAlreadyExists.
    Result<boost::json::object> start(Start start);
    void stop(const std::string& arn, const std::string& error, const std::string& cause);
    bool isRunning(const std::string& arn) const { return m_live.contains(arn); }
    /// `ended` is told when it has; at once where it has already.
    void whenEnded(const std::string& arn,
                   std::function<void(const boost::json::object& execution)> ended);

    /// Each fails with InvalidToken, TaskTimedOut or TaskDoesNotExist.
    Result<void> succeed(const std::string& token, boost::json::value output);
    Result<void> fail(const std::string& token, const std::string& error, const std::string& cause);
    Result<void> heartbeat(const std::string& token);
    /// A worker has taken the task of an activity.
    void taken(const std::string& token, const std::string& workerName);

    /// Events of an execution, as GetExecutionHistory shows them, from `first` on.
    std::vector<boost::json::object> history(const std::string& arn, std::int64_t first,
                                             std::int64_t last);
    void removeHistory(const std::string& key);

    void onClockMoved();
    void flush();

  private:
    friend class LiveExecution;

    Result<std::pair<LiveExecution*, std::string>> ofToken(const std::string& token);
    void perform(LiveExecution& live, const statemachine::Task& task);
    void waitForChild(LiveExecution& live, const statemachine::TaskId& task,
                      const statemachine::Resource& resource, const boost::json::value& begun);
    void rearm(LiveExecution& live);
    void changed(LiveExecution& live);
    void onAlarm();
    void onEnded(LiveExecution& live);
    void tellBus(const boost::json::object& execution, const std::string& traceId);
    void measure(const boost::json::object& execution, std::string_view metric, double value,
                 std::string_view unit = "Count") const;
    void flushSoon();
    void setAlarm();
    /// Runs `then` on the io thread where the execution still runs.
    void later(const std::string& arn, std::function<void(LiveExecution&)> then);

    State& m_state;
    const Tasks& m_tasks;
    Activities& m_activities;
    std::shared_ptr<Executions*> m_self = std::make_shared<Executions*>(this);
    /// By ARN.
    std::map<std::string, std::unique_ptr<LiveExecution>> m_live;
    std::set<std::pair<Timestamp, std::string>> m_due;
    std::set<std::string> m_changed;
    bool m_willFlush = false;
    Alarm m_alarm;
};

} // namespace lathe::services::states
