#include "engine/services/scheduler/Operations.h"

#include "engine/services/wire/Parameters.h"

#include <array>
#include <charconv>

namespace json = boost::json;

namespace lathe::services::scheduler {

namespace {

struct Route {
    std::string_view method;
    std::string_view collection;
    /// Whether a name follows.
    bool named;
    std::string_view operation;
    Answer (*run)(const Desk&, const json::object&);
};
constexpr std::array routes = {
    Route{"POST", "schedules", true, "CreateSchedule", createSchedule},
    Route{"PUT", "schedules", true, "UpdateSchedule", updateSchedule},
    Route{"GET", "schedules", true, "GetSchedule", getSchedule},
    Route{"DELETE", "schedules", true, "DeleteSchedule", deleteSchedule},
    Route{"GET", "schedules", false, "ListSchedules", listSchedules},
    Route{"POST", "schedule-groups", true, "CreateScheduleGroup", createScheduleGroup},
    Route{"GET", "schedule-groups", true, "GetScheduleGroup", getScheduleGroup},
    Route{"DELETE", "schedule-groups", true, "DeleteScheduleGroup", deleteScheduleGroup},
    Route{"GET", "schedule-groups", false, "ListScheduleGroups", listScheduleGroups},
    Route{"POST", "tags", true, "TagResource", tagResource},
    Route{"DELETE", "tags", true, "UntagResource", untagResource},
    Route{"GET", "tags", true, "ListTagsForResource", listTagsForResource},
};

/// What stands in the query, by the names that the body would have for it.
void takeQuery(std::string_view query, json::object& parameters) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> names{{
        {"clientToken", "ClientToken"},
        {"groupName", "GroupName"},
        {"ScheduleGroup", "GroupName"},
        {"NamePrefix", "NamePrefix"},
        {"NextToken", "NextToken"},
        {"State", "State"},
    }};
    for (const auto& [written, name] : names) {
        if (const auto value = http::queryValue(query, written))
            parameters[name] = *value;
    }
    if (const auto most = http::queryValue(query, "MaxResults")) {
        std::int64_t number = 0;
        std::from_chars(most->data(), most->data() + most->size(), number);
        parameters["MaxResults"] = number;
    }
    json::array keys;
    for (const std::string& key : http::queryValues(query, "TagKeys"))
        keys.push_back(json::value(key));
    if (!keys.empty())
        parameters["TagKeys"] = std::move(keys);
}

std::string resourceOf(const State& state, std::string_view collection,
                       const json::object& parameters) {
    const std::string name = textOf(parameters, "Name");
    if (collection == "tags")
        return textOf(parameters, "ResourceArn");
    if (name.empty())
        return "*";
    if (collection == "schedule-groups")
        return state.arn("schedule-group/" + name);
    const std::string group = textOf(parameters, "GroupName");
    return state.arn("schedule/" + (group.empty() ? "default" : group) + "/" + name);
}

} // namespace

std::optional<Result<Operation>> operationOf(const State& state, const http::Request& request) {
    std::string_view path = request.path();
    path.remove_prefix(path.starts_with('/') ? 1 : 0);
    const auto slash = path.find('/');
    const std::string_view collection = path.substr(0, slash);
    const std::string name = slash == std::string_view::npos
                                 ? std::string{}
                                 : http::percentDecoded(path.substr(slash + 1));
    for (const Route& route : routes) {
        if (route.method != request.method || route.collection != collection ||
            route.named == name.empty())
            continue;
        boost::system::error_code error;
        const json::value body =
            request.body.empty() ? json::value(json::object{}) : json::parse(request.body, error);
        if (error || !body.is_object())
            return Error{"SerializationException",
                         Text::verbatim("Could not parse the request body as a JSON object.")};
        Operation operation{std::string{route.operation}, route.run, body.get_object(), "*"};
        if (!name.empty())
            operation.parameters[collection == "tags" ? "ResourceArn" : "Name"] = name;
        takeQuery(request.query(), operation.parameters);
        operation.resource = resourceOf(state, collection, operation.parameters);
        return operation;
    }
    return {};
}

} // namespace lathe::services::scheduler
