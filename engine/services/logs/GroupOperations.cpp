#include "engine/base/Regex.h"
#include "engine/services/logs/MetricFilters.h"
#include "engine/services/logs/Operations.h"
#include "engine/services/logs/Subscriptions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace json = boost::json;

namespace lathe::services::logs {

namespace {

constexpr std::array<std::int64_t, 22> retentions{1,    3,    5,    7,    14,   30,  60,  90,
                                                  120,  150,  180,  365,  400,  545, 731, 1096,
                                                  1827, 2192, 2557, 2922, 3288, 3653};
constexpr std::size_t mostTags = 50;

const TextRule& classRule() {
    static const TextRule rule{0, {}, 0, {"STANDARD", "INFREQUENT_ACCESS", "DELIVERY"}};
    return rule;
}

std::int64_t metricFiltersOf(const State& state, const std::string& group) {
    const auto& all = state.metricFilters.all();
    const std::string prefix = filterKey(group, "");
    return std::count_if(all.lower_bound(prefix), all.end(), [&prefix](const auto& filter) {
        return filter.first.starts_with(prefix);
    });
}

json::object described(const State& state, const std::string& name, const json::object& group) {
    const std::string arn = state.home.groupArn(name);
    json::object answer{{"logGroupName", name}, {"metricFilterCount", metricFiltersOf(state, name)},
                        {"arn", arn + ":*"},    {"logGroupArn", arn},
                        {"storedBytes", 0},     {"deletionProtectionEnabled", false}};
    take(group, answer,
         {"creationTime", "retentionInDays", "kmsKeyId", "logGroupClass",
          "deletionProtectionEnabled"});
    return answer;
}

/// Changes a member of the group that the call names; null takes it away.
Reply change(const Desk& desk, const json::object& written, std::string_view member,
             const json::value& value) {
    const auto name = groupIn(desk.state, written);
    if (!name)
        return name.error();
    json::object group = *desk.state.groups.find(*name);
    if (value.is_null())
        group.erase(member);
    else
        group[member] = value;
    desk.state.groups.put(*name, std::move(group));
    return json::object{};
}

std::string kmsTarget(const json::object& written) {
    const std::string name = textOf(written, "logGroupName");
    return name.empty() ? groupNameOf(textOf(written, "resourceIdentifier")) : name;
}

} // namespace

Reply createLogGroup(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("logGroupName", {512, groupPattern, 1});
    const std::string kind = parameters.has("logGroupClass")
                                 ? parameters.text("logGroupClass", classRule())
                                 : "STANDARD";
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    const json::object* tags = parameters.object("tags");
    if (tags && tags->size() > mostTags)
        return invalid("1 validation error detected: Value at 'tags' failed to satisfy constraint: "
                       "Member must have length less than or equal to 50");
    if (desk.state.groups.find(name))
        return alreadyExists("The specified log group already exists");
    json::object group{{"creationTime", desk.state.now()}, {"logGroupClass", kind}};
    take(written, group, {"kmsKeyId", "deletionProtectionEnabled"});
    if (tags && !tags->empty())
        group[".tags"] = *tags;
    desk.state.groups.put(name, std::move(group));
    return json::object{};
}

Reply deleteLogGroup(const Desk& desk, const json::object& written) {
    const auto name = groupIn(desk.state, written);
    if (!name)
        return name.error();
    if (Parameters{*desk.state.groups.find(*name)}.flag("deletionProtectionEnabled"))
        return validationError(fmt::format(
            "Log group {} cannot be deleted because deletion protection is enabled.", *name));
    State& state = desk.state;
    const std::string prefix = filterKey(*name, "");
    for (Things* filters : {&state.metricFilters, &state.subscriptionFilters}) {
        std::vector<std::string> gone;
        for (const auto& [key, filter] : filters->all())
            if (key.starts_with(prefix))
                gone.push_back(key);
        for (const std::string& key : gone)
            filters->remove(key);
    }
    desk.subscriptions.refresh();
    desk.metricFilters.refresh();
    state.groups.remove(*name);
    desk.journal.removeStreams(state.home.journalGroup(*name), {});
    return json::object{};
}

Reply describeLogGroups(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string prefix = parameters.text("logGroupNamePrefix", {512, groupPattern});
    const std::string pattern = parameters.text("logGroupNamePattern", {512});
    const std::string kind = parameters.text("logGroupClass", classRule());
    parameters.integer("limit", 1, 50);
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    if (!prefix.empty() && !pattern.empty())
        return invalid("LogGroup name prefix and LogGroup name pattern are mutually exclusive "
                       "parameters.");
    std::set<std::string> identified;
    if (const json::array* identifiers = parameters.array("logGroupIdentifiers"))
        for (const json::value& identifier : *identifiers)
            if (identifier.is_string())
                identified.insert(groupNameOf(std::string_view{identifier.get_string()}));
    const auto lowered = [](std::string text) {
        std::transform(text.begin(), text.end(), text.begin(),
                       [](unsigned char c) { return std::tolower(c); });
        return text;
    };
    return listed(
        desk.state.groups, written, "logGroups", 50,
        [&](const std::string& name, const json::object& group) -> std::optional<json::object> {
            if ((!kind.empty() && textOf(group, "logGroupClass") != kind) ||
                (!identified.empty() && !identified.contains(name)) ||
                lowered(name).find(lowered(pattern)) == std::string::npos)
                return {};
            json::object seen = described(desk.state, name, group);
            // A search by pattern is another index's, which does not know all.
            if (!pattern.empty()) {
                seen.erase("storedBytes");
                seen.erase("deletionProtectionEnabled");
            }
            return seen;
        },
        prefix);
}

Reply listLogGroups(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string pattern = parameters.text("logGroupNamePattern", {129});
    const std::string kind = parameters.text("logGroupClass", classRule());
    parameters.integer("limit", 1, 1000);
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    const auto regex = Regex::compile(pattern);
    if (!regex)
        return invalid("Invalid log group name pattern.");
    return listed(
        desk.state.groups, written, "logGroups", 1000,
        [&](const std::string& name, const json::object& group) -> std::optional<json::object> {
            const std::string own = textOf(group, "logGroupClass");
            if ((!kind.empty() && own != kind) || !regex->matches(name))
                return {};
            return json::object{{"logGroupName", name},
                                {"logGroupArn", desk.state.home.groupArn(name)},
                                {"logGroupClass", own}};
        });
}

Reply putRetentionPolicy(const Desk& desk, const json::object& written) {
    const auto days = Parameters{written}.integer("retentionInDays");
    if (!days || std::find(retentions.begin(), retentions.end(), *days) == retentions.end())
        return invalid(fmt::format(
            "1 validation error detected: Value '{}' at 'retentionInDays' failed to satisfy "
            "constraint: Member must satisfy enum value set: [{}]",
            days ? fmt::format("{}", *days) : "null", fmt::join(retentions, ", ")));
    return change(desk, written, "retentionInDays", *days);
}

Reply deleteRetentionPolicy(const Desk& desk, const json::object& written) {
    return change(desk, written, "retentionInDays", nullptr);
}

Reply associateKmsKey(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string key = parameters.requiredText("kmsKeyId", {256});
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    return change(desk, {{"logGroupName", kmsTarget(written)}}, "kmsKeyId", json::value(key));
}

Reply disassociateKmsKey(const Desk& desk, const json::object& written) {
    return change(desk, {{"logGroupName", kmsTarget(written)}}, "kmsKeyId", nullptr);
}

Reply putLogGroupDeletionProtection(const Desk& desk, const json::object& written) {
    return change(desk, written, "deletionProtectionEnabled",
                  Parameters{written}.flag("deletionProtectionEnabled"));
}

} // namespace lathe::services::logs
