#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"
#include "engine/statemachine/Resource.h"

#include <boost/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::statemachine {

/// One thing that has happened in an execution
/// (https://docs.aws.amazon.com/step-functions/latest/apireference/API_HistoryEvent.html).
struct HistoryEvent {
    std::int64_t id = 0;
    std::int64_t previous = 0;
    Timestamp time{};
    /// "TaskStateEntered"
    std::string type;
    /// "stateEnteredEventDetails"; empty where it has none.
    std::string detailsName;
    boost::json::object details;
};

/// One attempt of a Task state, while it runs.
struct TaskId {
    std::int64_t run = 0;
    int attempt = 0;

    bool operator==(const TaskId&) const = default;
};

struct Task {
    TaskId id;
    Resource resource;
    boost::json::value parameters;
    /// ARN of the role that does it, where Credentials names one.
    std::string roleArn;
    /// Of callbacks and activities.
    std::string token;
    std::string stateName;
    std::optional<std::int64_t> timeoutSeconds;
    std::optional<std::int64_t> heartbeatSeconds;
};

/// Where an execution has come to its end.
struct Ending {
    /// "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED"
    std::string status;
    /// Of one that succeeded.
    boost::json::value output;
    /// Of the others.
    std::string error;
    std::string cause;
};

/// What an execution needs of the world. All is called from within its methods, and may not call it
/// back before they have returned.
class Host {
  public:
    virtual ~Host() = default;
    virtual Timestamp now() const = 0;
    virtual void record(const HistoryEvent& event) = 0;
    /// Execution::taskStarted() and the like tell what becomes of it.
    virtual void begin(const Task& task) = 0;
    /// It is no longer waited for.
    virtual void cancel(const TaskId& task) = 0;
    /// A token that nobody can guess.
    virtual std::string newToken() = 0;
    /// From 0 up to 1.
    virtual double random() = 0;
    /// Calls Execution::goOn() soon: others are to get their turn.
    virtual void yield() = 0;
    virtual void ended(const Ending& ending) = 0;
};

} // namespace lathe::statemachine
