#include "engine/schedule/Expression.h"
#include "engine/services/events/Operations.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::events {

namespace {

std::string busIn(const json::object& written) {
    return busNameOf(textOf(written, "EventBusName"));
}

/// A name as DescribeRule and the like take it.
Result<void> checkName(const json::object& written) {
    Parameters parameters{written};
    parameters.requiredText("Name", {64, namePattern});
    return parameters.verdict();
}

Result<void> checkRule(const json::object& written) {
    Parameters parameters{written};
    parameters.requiredText("Name", {64, namePattern});
    parameters.text("ScheduleExpression", {256});
    parameters.text("Description", {512});
    parameters.text(
        "State",
        {0, {}, 0, {"ENABLED", "DISABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"}});
    if (auto valid = parameters.verdict(); !valid)
        return valid;
    const std::string pattern = textOf(written, "EventPattern");
    const std::string expression = textOf(written, "ScheduleExpression");
    if (pattern.empty() && expression.empty())
        return validationError(
            "Parameter(s) EventPattern or ScheduleExpression must be specified.");
    if (!expression.empty()) {
        const auto parsed = schedule::parse(expression);
        if (!parsed || std::holds_alternative<schedule::Once>(*parsed))
            return validationError("Parameter ScheduleExpression is not valid.");
        if (busIn(written) != "default")
            return validationError(
                "ScheduleExpression is supported only on the default event bus.");
    }
    return pattern.empty() ? Result<void>{} : checkPattern(pattern);
}

Answer setState(const Desk& desk, const json::object& written, std::string_view state) {
    if (auto valid = checkName(written); !valid)
        return valid.error();
    const std::string bus = busIn(written);
    auto found = desk.state.rule(bus, textOf(written, "Name"));
    if (!found)
        return found.error();
    if (auto free = checkUnmanaged(**found, written); !free)
        return free.error();
    json::object rule = **found;
    rule["State"] = state;
    desk.state.rules.put(ruleKey(bus, textOf(written, "Name")), std::move(rule));
    desk.traffic.refresh();
    return json::object{};
}

} // namespace

Result<void> checkUnmanaged(const json::object& rule, const json::object& parameters) {
    const json::value* force = parameters.if_contains("Force");
    if (!rule.contains("ManagedBy") || (force && force->is_bool() && force->get_bool()))
        return {};
    return Error{"ManagedRuleException",
                 Text::verbatim(fmt::format("Rule {} is managed by an AWS service can only be "
                                            "modified if force is set to true.",
                                            textOf(rule, "Name")))};
}

Answer putRule(const Desk& desk, const json::object& written) {
    if (auto valid = checkRule(written); !valid)
        return valid.error();
    const std::string busName = busIn(written);
    if (auto bus = desk.state.bus(busName); !bus)
        return bus.error();
    auto tags = tagsOf(Parameters{written}.array("Tags"));
    if (!tags)
        return tags.error();
    const std::string name = textOf(written, "Name");
    const std::string key = ruleKey(busName, name);
    json::object rule{{"Name", name},
                      {"Arn", desk.state.home.ruleArn(busName, name)},
                      {"State", "ENABLED"},
                      {"EventBusName", busName},
                      {"CreatedBy", desk.state.home.account},
                      {".created", desk.state.surroundings.clock.wall().time_since_epoch().count()},
                      {".tags", *tags}};
    take(written, rule, {"EventPattern", "ScheduleExpression", "Description", "RoleArn", "State"});
    if (const json::object* before = desk.state.rules.find(key)) {
        if (auto free = checkUnmanaged(*before, written); !free)
            return free.error();
        // A rate counts from when it was given.
        if (textOf(*before, "ScheduleExpression") == textOf(rule, "ScheduleExpression"))
            take(*before, rule, {".created"});
        take(*before, rule, {".targets", ".tags", ".declared"});
    }
    const json::object answer{{"RuleArn", rule.at("Arn")}};
    desk.state.rules.put(key, std::move(rule));
    desk.traffic.refresh();
    return answer;
}

Answer deleteRule(const Desk& desk, const json::object& written) {
    if (auto valid = checkName(written); !valid)
        return valid.error();
    const std::string busName = busIn(written);
    if (auto bus = desk.state.bus(busName); !bus)
        return bus.error();
    const std::string key = ruleKey(busName, textOf(written, "Name"));
    const json::object* rule = desk.state.rules.find(key);
    if (!rule)
        return json::object{};
    if (auto free = checkUnmanaged(*rule, written); !free)
        return free.error();
    const json::array* targets = Parameters{*rule}.array(".targets");
    if (targets && !targets->empty())
        return validationError("Rule can't be deleted since it has targets.");
    desk.state.rules.remove(key);
    desk.traffic.refresh();
    return json::object{};
}

Answer describeRule(const Desk& desk, const json::object& written) {
    if (auto valid = checkName(written); !valid)
        return valid.error();
    auto rule = desk.state.rule(busIn(written), textOf(written, "Name"));
    if (!rule)
        return rule.error();
    return shown(**rule);
}

Answer listRules(const Desk& desk, const json::object& written) {
    const std::string bus = busIn(written);
    if (auto found = desk.state.bus(bus); !found)
        return found.error();
    return listed(desk.state.rules, written, "Rules", "NamePrefix", ruleKey(bus, ""),
                  [](const json::object& rule) { return shown(rule, {"CreatedBy"}); });
}

Answer enableRule(const Desk& desk, const json::object& written) {
    return setState(desk, written, "ENABLED");
}

Answer disableRule(const Desk& desk, const json::object& written) {
    return setState(desk, written, "DISABLED");
}

Answer listRuleNamesByTarget(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string wanted = parameters.requiredText("TargetArn", {1600, {}, 1});
    if (auto valid = parameters.verdict(); !valid)
        return valid.error();
    const std::string bus = busIn(written);
    if (auto found = desk.state.bus(bus); !found)
        return found.error();
    auto rules = listed(desk.state.rules, written, "RuleNames", "", ruleKey(bus, ""),
                        [&](const json::object& rule) -> std::optional<json::object> {
                            const json::array* targets = Parameters{rule}.array(".targets");
                            for (const json::value& target : targets ? *targets : json::array{}) {
                                if (textOf(target.get_object(), "Arn") == wanted)
                                    return json::object{{"Name", rule.at("Name")}};
                            }
                            return std::nullopt;
                        });
    if (!rules)
        return rules;
    json::array names;
    for (const json::value& rule : rules->at("RuleNames").get_array())
        names.push_back(rule.at("Name"));
    (*rules)["RuleNames"] = std::move(names);
    return rules;
}

} // namespace lathe::services::events
