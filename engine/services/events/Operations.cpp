#include "engine/services/events/Operations.h"

#include "engine/patterns/Pattern.h"
#include "engine/services/wire/Paging.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace json = boost::json;

namespace lathe::services::events {

namespace {

std::string busOf(const State& state, const json::object& parameters, std::string_view member) {
    return state.home.busArn(busNameOf(textOf(parameters, member)));
}

std::string namedBus(const State& state, const json::object& parameters) {
    return busOf(state, parameters, "Name");
}

std::string permittedBus(const State& state, const json::object& parameters) {
    return busOf(state, parameters, "EventBusName");
}

template <const char* member>
std::string ruleOf(const State& state, const json::object& parameters) {
    return state.home.ruleArn(busNameOf(textOf(parameters, "EventBusName")),
                              textOf(parameters, member));
}
constexpr char name[] = "Name";
constexpr char rule[] = "Rule";

template <const char* kind, const char* member>
std::string thingOf(const State& state, const json::object& parameters) {
    return state.home.arn(fmt::format("{}/{}", kind, textOf(parameters, member)));
}
constexpr char archive[] = "archive";
constexpr char archiveName[] = "ArchiveName";
constexpr char replay[] = "replay";
constexpr char replayName[] = "ReplayName";
constexpr char connection[] = "connection";
constexpr char destination[] = "api-destination";

std::string taggedThing(const State&, const json::object& parameters) {
    return textOf(parameters, "ResourceARN");
}

constexpr std::array operations = {
    Operation{"CreateEventBus", createEventBus, namedBus},
    Operation{"UpdateEventBus", updateEventBus, namedBus},
    Operation{"DeleteEventBus", deleteEventBus, namedBus},
    Operation{"DescribeEventBus", describeEventBus, namedBus},
    Operation{"ListEventBuses", listEventBuses},
    Operation{"PutPermission", putPermission, permittedBus},
    Operation{"RemovePermission", removePermission, permittedBus},
    Operation{"PutRule", putRule, ruleOf<name>},
    Operation{"DeleteRule", deleteRule, ruleOf<name>},
    Operation{"DescribeRule", describeRule, ruleOf<name>},
    Operation{"ListRules", listRules},
    Operation{"EnableRule", enableRule, ruleOf<name>},
    Operation{"DisableRule", disableRule, ruleOf<name>},
    Operation{"ListRuleNamesByTarget", listRuleNamesByTarget},
    Operation{"PutTargets", putTargets, ruleOf<rule>},
    Operation{"RemoveTargets", removeTargets, ruleOf<rule>},
    Operation{"ListTargetsByRule", listTargetsByRule, ruleOf<rule>},
    Operation{"PutEvents", putEvents, permittedBus},
    Operation{"TestEventPattern", testEventPattern},
    Operation{"CreateArchive", createArchive, thingOf<archive, archiveName>},
    Operation{"UpdateArchive", updateArchive, thingOf<archive, archiveName>},
    Operation{"DeleteArchive", deleteArchive, thingOf<archive, archiveName>},
    Operation{"DescribeArchive", describeArchive, thingOf<archive, archiveName>},
    Operation{"ListArchives", listArchives},
    Operation{"StartReplay", startReplay, thingOf<replay, replayName>},
    Operation{"CancelReplay", cancelReplay, thingOf<replay, replayName>},
    Operation{"DescribeReplay", describeReplay, thingOf<replay, replayName>},
    Operation{"ListReplays", listReplays},
    Operation{"CreateConnection", createConnection, thingOf<connection, name>},
    Operation{"UpdateConnection", updateConnection, thingOf<connection, name>},
    Operation{"DeleteConnection", deleteConnection, thingOf<connection, name>},
    Operation{"DeauthorizeConnection", deauthorizeConnection, thingOf<connection, name>},
    Operation{"DescribeConnection", describeConnection, thingOf<connection, name>},
    Operation{"ListConnections", listConnections},
    Operation{"CreateApiDestination", createApiDestination, thingOf<destination, name>},
    Operation{"UpdateApiDestination", updateApiDestination, thingOf<destination, name>},
    Operation{"DeleteApiDestination", deleteApiDestination, thingOf<destination, name>},
    Operation{"DescribeApiDestination", describeApiDestination, thingOf<destination, name>},
    Operation{"ListApiDestinations", listApiDestinations},
    Operation{"TagResource", tagResource, taggedThing},
    Operation{"UntagResource", untagResource, taggedThing},
    Operation{"ListTagsForResource", listTagsForResource, taggedThing},
};

} // namespace

const Operation* findOperation(std::string_view wanted) {
    const auto found = std::find_if(operations.begin(), operations.end(),
                                    [&](const Operation& each) { return each.name == wanted; });
    return found == operations.end() ? nullptr : &*found;
}

Result<json::object> tagsOf(const json::array* tags, const json::object& before) {
    json::object result = before;
    json::object seen;
    for (const json::value& tag : tags ? *tags : json::array{}) {
        if (!tag.is_object())
            continue;
        const std::string key = textOf(tag.get_object(), "Key");
        if (!seen.emplace(key, nullptr).second)
            return validationError("Invalid parameter: Duplicated keys are not allowed.");
        result[key] = textOf(tag.get_object(), "Value");
    }
    return result;
}

Result<void> checkPattern(const std::string& pattern) {
    const auto compiled = patterns::Pattern::compile(pattern);
    if (compiled)
        return {};
    std::string why = compiled.error().detail.english();
    // AWS does not name the place.
    if (const auto colon = why.find(": "); colon != std::string::npos)
        why.erase(0, colon + 2);
    return Error{"InvalidEventPatternException",
                 Text::verbatim("Event pattern is not valid. Reason: " + why)};
}

void take(const json::object& from, json::object& to,
          std::initializer_list<std::string_view> members) {
    for (const std::string_view member : members) {
        if (const json::value* value = from.if_contains(member); value && !value->is_null())
            to[member] = *value;
    }
}

Result<void> checkFilters(const json::object& parameters, std::string_view operation) {
    constexpr std::array<std::string_view, 3> filters{"State", "EventSourceArn", "NamePrefix"};
    const auto given = std::count_if(filters.begin(), filters.end(), [&](std::string_view filter) {
        return !textOf(parameters, filter).empty();
    });
    if (given <= 1)
        return {};
    return validationError(fmt::format("At most one filter is allowed for {}. Use either : State, "
                                       "EventSourceArn, or NamePrefix.",
                                       operation));
}

Answer listed(const Things& things, const json::object& written, std::string_view member,
              std::string_view prefixParameter, std::string_view keyPrefix,
              const std::function<std::optional<json::object>(const json::object&)>& shows) {
    Parameters parameters{written};
    const auto limit = parameters.integer("Limit", 1, 100).value_or(100);
    const std::string token = parameters.text("NextToken");
    if (auto valid = parameters.verdict(); !valid)
        return valid.error();
    json::array members;
    const std::string next = page<json::object>(
        things.all(), std::string{keyPrefix} + textOf(written, prefixParameter), token,
        static_cast<std::size_t>(limit), [&](const std::string&, const json::object& thing) {
            auto seen = shows(thing);
            if (seen)
                members.push_back(std::move(*seen));
            return seen.has_value();
        });
    json::object answer{{member, std::move(members)}};
    if (!next.empty())
        answer["NextToken"] = next;
    return answer;
}

} // namespace lathe::services::events
