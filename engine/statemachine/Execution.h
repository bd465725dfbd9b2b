#pragma once

#include "engine/base/Result.h"
#include "engine/jsonata/Jsonata.h"
#include "engine/statemachine/Host.h"
#include "engine/statemachine/Run.h"
#include "engine/statemachine/StateData.h"

#include <boost/json.hpp>

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::statemachine {

/// Who an execution is.
struct Identity {
    std::string arn;
    std::string name;
    std::string machineArn;
    std::string machineName;
    std::string roleArn;
    Timestamp start{};
};

/// One execution of a state machine. It does nothing by itself: the Host tells what has become of
/// its tasks, and when it is time.
class Execution {
  public:
    /// `definition` is one that check() lets pass.
    /// `query` evaluates what it has in JSONata.
    Execution(Host& host, Identity identity, boost::json::object definition,
              jsonata::Jsonata& query);
    ~Execution();

    void begin(boost::json::value input);
    /// An execution that kept() has told of, in the engine before this one. Its tasks that nobody
    /// else will end begin anew.
    void restore(const boost::json::object& kept);
    /// Where it stands.
    boost::json::object kept() const;

    void taskStarted(const TaskId& task, boost::json::object details = {});
    /// A job, or a task with a token, is on its way; `output` is what the service has answered.
    void taskSubmitted(const TaskId& task, const boost::json::value& output);
    void taskSucceeded(const TaskId& task, boost::json::value output);
    void taskFailed(const TaskId& task, const Error& error);
    /// The task that waits for this token.
    std::optional<TaskId> taskWithToken(std::string_view token) const;
    /// A heartbeat. False where it is over.
    bool taskIsAlive(const TaskId& task);
    void goOn();
    /// Does what is due by now.
    void onTime();
    /// The next time at which onTime() has something to do.
    std::optional<Timestamp> nextDeadline() const;
    void abort(const std::string& error, const std::string& cause);

    bool isOver() const { return m_over; }

  private:
    struct Recorded {
        std::string type;
        std::string_view detailsName = {};
        boost::json::object details = {};
    };
    void record(Run& run, Recorded event);
    /// One that nothing on the way of a run follows.
    void recordBeside(std::int64_t previous, Recorded event);
    void recordTask(Run& run, std::string_view what, boost::json::object details);

    void makeReady(Run& run);
    void enter(Run& run);
    void perform(Run& run);
    void pass(Run& run);
    void choose(Run& run);
    void wait(Run& run);
    /// Of Wait states, too, whose time has come.
    void succeed(Run& run);
    void failState(Run& run);
    void work(Run& run);
    void recordScheduled(Run& run, const Task& task, std::optional<std::int64_t> timeout,
                         std::optional<std::int64_t> heartbeat);
    void checkTask(Run& run, Timestamp now);
    void split(Run& run);
    void map(Run& run);

    /// `result` of a Task, Parallel or Map: what is made of it goes on.
    void finish(Run& run, boost::json::value result);
    /// The state is left with `output`, for `next` or, where that is empty, for the end.
    void leave(Run& run, boost::json::value output, const std::string& next);
    void failed(Run& run, const Error& error);
    bool retry(Run& run, const Error& error);
    bool caught(Run& run, const Error& error);
    /// Nobody has caught it.
    void runFailed(Run& run, const Error& error);
    /// An error of the machine itself: "An error occurred while executing the state...".
    Error runtimeError(const Run& run, const Error& error) const;

    Run& addChild(Run& parent, std::size_t index, const boost::json::object& machine,
                  boost::json::value input);
    void beginItems(Run& run);
    void childEnded(Run& run, std::size_t index, boost::json::value output);
    void childFailed(Run& run, std::size_t index, const Error& error);
    void forget(Run& run);
    void end(Ending ending);

    boost::json::object contextOf(const Run& run) const;
    bool isJsonata(const Run& run) const;
    /// `context` outlives it.
    StateData dataOf(Run& run, const boost::json::object& context) const;
    /// What Parameters, or Arguments, give of a state's input.
    Result<boost::json::value> argumentsOf(const StateData& data,
                                           const boost::json::value& effective) const;
    Run* working(const TaskId& task);
    boost::json::object keptRun(const Run& run) const;
    std::unique_ptr<Run> restoredRun(const boost::json::object& kept, Run* parent,
                                     const boost::json::object& machine);
    void restart(Run& run);

    Host& m_host;
    Identity m_identity;
    boost::json::object m_definition;
    jsonata::Jsonata& m_query;
    boost::json::value m_input;
    std::unique_ptr<Run> m_root;
    std::map<std::int64_t, Run*> m_runs;
    std::deque<std::int64_t> m_ready;
    std::int64_t m_lastRun = 0;
    std::int64_t m_lastEvent = 0;
    std::optional<Timestamp> m_deadline;
    bool m_isGoing = false;
    bool m_over = false;
};

} // namespace lathe::statemachine
