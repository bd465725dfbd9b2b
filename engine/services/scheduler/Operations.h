#pragma once

#include "engine/http/Message.h"
#include "engine/services/scheduler/Runner.h"
#include "engine/services/scheduler/State.h"

#include <boost/json.hpp>

#include <optional>
#include <string>

namespace lathe::services::scheduler {

struct Desk {
    State& state;
    Runner& runner;
    /// What the template declares may have begun long ago.
    bool isTemplate = false;
};
/// Gives what is answered, or the error, with AWS's code and words.
using Answer = Result<boost::json::object>;

/// One operation of https://docs.aws.amazon.com/scheduler/latest/APIReference/API_Operations.html.
/// Its parameters are gathered from path, query and body, by the names that the API has for them.
struct Operation {
    std::string name;
    Answer (*run)(const Desk& desk, const boost::json::object& parameters);
    boost::json::object parameters;
    /// ARN of what it acts on; "*" where there is none.
    std::string resource = "*";
};
/// Nothing where no operation has this method and path. Fails with SerializationException.
std::optional<Result<Operation>> operationOf(const State& state, const http::Request& request);

Answer createSchedule(const Desk&, const boost::json::object&);
Answer updateSchedule(const Desk&, const boost::json::object&);
Answer getSchedule(const Desk&, const boost::json::object&);
Answer deleteSchedule(const Desk&, const boost::json::object&);
Answer listSchedules(const Desk&, const boost::json::object&);
Answer createScheduleGroup(const Desk&, const boost::json::object&);
Answer getScheduleGroup(const Desk&, const boost::json::object&);
Answer deleteScheduleGroup(const Desk&, const boost::json::object&);
Answer listScheduleGroups(const Desk&, const boost::json::object&);
Answer tagResource(const Desk&, const boost::json::object&);
Answer untagResource(const Desk&, const boost::json::object&);
Answer listTagsForResource(const Desk&, const boost::json::object&);

inline constexpr std::string_view namePattern = "^[0-9a-zA-Z-_.]+$";

} // namespace lathe::services::scheduler
