#pragma once

#include "engine/base/Units.h"
#include "engine/statemachine/Host.h"

#include <boost/json.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lathe::statemachine {

/// A way through one {StartAt, States}: the execution's own, that of a branch of a Parallel state
/// or that of an item of a Map.
struct Run {
    enum class Phase {
        /// `state` is to be entered.
        Ready,
        /// A Wait state, until `due`.
        Waiting,
        /// `state` is tried again at `due`.
        Retrying,
        /// A Task, whose attempt is `attempt`.
        Working,
        /// Its children run.
        Splitting,
    };

    std::int64_t id = 0;
    Run* parent = nullptr;
    /// Among the children of its parent.
    std::size_t index = 0;
    const boost::json::object* machine = nullptr;
    /// Those of the runs around it are copied when it begins: it may read them, not change them.
    boost::json::object variables;
    /// "Map" of the context object, within a Map.
    boost::json::object mapContext;
    /// The last event of its way.
    std::int64_t lastEvent = 0;
    Phase phase = Phase::Ready;

    /// The state that it is in, and what came into it.
    std::string state;
    boost::json::value input;
    Timestamp entered{};
    std::int64_t enteredEvent = 0;
    /// Of each Retrier: how often it has been used.
    std::vector<int> retries;
    int retryCount = 0;

    Timestamp due{};

    int attempt = 0;
    std::string token;
    /// A worker has it, or the service that will give the token back.
    bool isSubmitted = false;
    std::optional<Timestamp> taskDeadline;
    std::optional<Timestamp> heartbeatDeadline;
    std::int64_t heartbeatSeconds = 0;

    /// Those that run, by index; what those have given that are over.
    std::map<std::size_t, std::unique_ptr<Run>> children;
    boost::json::array results;
    std::size_t finished = 0;
    /// Of a Map: its items, and how many have been begun.
    boost::json::array items;
    std::size_t begun = 0;
    std::size_t mostAtOnce = 0;

    /// Its state's own description.
    const boost::json::object& stateFields() const {
        return machine->at("States").as_object().at(state).as_object();
    }
};

} // namespace lathe::statemachine
