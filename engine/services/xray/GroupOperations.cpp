#include "engine/base/Ids.h"
#include "engine/services/wire/Paging.h"
#include "engine/services/xray/Operations.h"

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::xray {

namespace {

constexpr std::size_t groupsPerPage = 100;
constexpr std::string_view namePattern = "^[a-zA-Z0-9_-]+$";

/// Ids at the ends of groups' ARNs: 52 capital letters and digits.
std::string newGroupId() {
    std::string id = newHexId(52);
    std::transform(id.begin(), id.end(), id.begin(), [](char digit) {
        return static_cast<char>(digit >= 'a' ? digit - 'a' + 'A' : digit - '0' + 'G');
    });
    return id;
}

json::object insightsOf(const json::object& parameters) {
    json::object settings{{"InsightsEnabled", false}, {"NotificationsEnabled", false}};
    if (const json::object* given = Parameters{parameters}.object("InsightsConfiguration"))
        for (const char* member : {"InsightsEnabled", "NotificationsEnabled"})
            if (const json::value* value = given->if_contains(member); value && value->is_bool())
                settings[member] = *value;
    return settings;
}

json::object usualGroup(const State& state) {
    return {
        {"GroupName", defaultGroup},
        {"GroupARN", state.arn("group/Default")},
        {"InsightsConfiguration", {{"InsightsEnabled", false}, {"NotificationsEnabled", false}}}};
}

/// By the parameter GroupName or GroupARN.
Result<std::string> nameIn(const State& state, const json::object& parameters) {
    const std::string name = textOf(parameters, "GroupName");
    const std::string arn = textOf(parameters, "GroupARN");
    if (name.empty() && arn.empty())
        return invalidRequest("Either GroupName or GroupARN must be specified");
    if (name == defaultGroup || arn == state.arn("group/Default"))
        return std::string{defaultGroup};
    for (const auto& [key, group] : state.groups.all())
        if (key == name || (!arn.empty() && textOf(group, "GroupARN") == arn))
            return key;
    return invalidRequest("Group not found");
}

Result<void> checkFilter(const State& state, const json::object& parameters) {
    auto filter = traces::FilterExpression::parse(
        textOf(parameters, "FilterExpression"),
        [&state](std::string_view name) { return filterOfGroup(state, name); });
    if (!filter)
        return filter.error();
    return {};
}

} // namespace

Answer createGroup(State& state, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("GroupName", {32, namePattern, 1});
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    if (auto valid = checkFilter(state, written); !valid)
        return valid.error();
    if (name == defaultGroup || state.groups.find(name))
        return invalidRequest("Group already exists");
    json::object group{{"GroupName", name},
                       {"GroupARN", state.arn("group/" + name + "/" + newGroupId())},
                       {"FilterExpression", textOf(written, "FilterExpression")},
                       {"InsightsConfiguration", insightsOf(written)}};
    takeTags(written, group);
    json::object answer{{"Group", shown(group)}};
    state.groups.put(name, std::move(group));
    return answer;
}

Answer getGroup(State& state, const json::object& parameters) {
    auto name = nameIn(state, parameters);
    if (!name)
        return name.error();
    if (*name == defaultGroup)
        return json::object{{"Group", usualGroup(state)}};
    return json::object{{"Group", shown(*state.groups.find(*name))}};
}

Answer updateGroup(State& state, const json::object& parameters) {
    auto name = nameIn(state, parameters);
    if (!name)
        return name.error();
    if (auto valid = checkFilter(state, parameters); !valid)
        return valid.error();
    if (*name == defaultGroup)
        return invalidRequest("Default group cannot be updated");
    json::object group = *state.groups.find(*name);
    if (parameters.contains("FilterExpression"))
        group["FilterExpression"] = textOf(parameters, "FilterExpression");
    if (parameters.contains("InsightsConfiguration"))
        group["InsightsConfiguration"] = insightsOf(parameters);
    json::object answer{{"Group", shown(group)}};
    state.groups.put(*name, std::move(group));
    return answer;
}

Answer deleteGroup(State& state, const json::object& parameters) {
    auto name = nameIn(state, parameters);
    if (!name)
        return name.error();
    if (*name == defaultGroup)
        return invalidRequest("Default group cannot be deleted");
    state.groups.remove(*name);
    return json::object{};
}

Answer getGroups(State& state, const json::object& parameters) {
    json::array groups;
    const std::string token = textOf(parameters, "NextToken");
    if (token.empty())
        groups.push_back(usualGroup(state));
    const std::string next = page<json::object>(state.groups.all(), "", token, groupsPerPage,
                                                [&](const std::string&, const json::object& group) {
                                                    groups.push_back(shown(group));
                                                    return true;
                                                });
    json::object answer{{"Groups", std::move(groups)}};
    if (!next.empty())
        answer["NextToken"] = next;
    return answer;
}

} // namespace lathe::services::xray
