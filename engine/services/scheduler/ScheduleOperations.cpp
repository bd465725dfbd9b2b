#include "engine/services/scheduler/Operations.h"
#include "engine/services/wire/Paging.h"
#include "engine/services/wire/Parameters.h"

#include <fmt/format.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::scheduler {

namespace {

std::string groupOf(const json::object& written) {
    const std::string group = textOf(written, "GroupName");
    return group.empty() ? "default" : group;
}

std::string keyOf(const json::object& written) {
    return groupOf(written) + "/" + textOf(written, "Name");
}

Error noSchedule(const json::object& written) {
    return {"ResourceNotFoundException",
            Text::verbatim(fmt::format("Schedule {} does not exist.", textOf(written, "Name")))};
}

void checkTarget(const json::object& target, Parameters& parameters) {
    Parameters member{target, "target"};
    member.requiredText("Arn", {1600, {}, 1});
    member.requiredText("RoleArn",
                        {1600, R"(^arn:aws(-[a-z]+)?:iam::\d{12}:role\/[\w+=,.@\/-]+$)", 1});
    if (const json::object* retry = member.object("RetryPolicy")) {
        Parameters policy{*retry, "target.retryPolicy"};
        policy.integer("MaximumRetryAttempts", 0, 185);
        policy.integer("MaximumEventAgeInSeconds", 60, 86'400);
        member.join(policy);
    }
    parameters.join(member);
}

Result<void> checkModel(const json::object& written) {
    Parameters parameters{written};
    parameters.requiredText("Name", {64, namePattern, 1});
    parameters.text("GroupName", {64, namePattern, 1});
    parameters.text("ClientToken", {64, "^[a-zA-Z0-9-_]+$", 1});
    parameters.text("Description", {512});
    parameters.requiredText("ScheduleExpression", {256, {}, 1});
    parameters.text("ScheduleExpressionTimezone", {50, {}, 1});
    parameters.text("State", {0, {}, 0, {"ENABLED", "DISABLED"}});
    parameters.text("ActionAfterCompletion", {0, {}, 0, {"NONE", "DELETE"}});
    static const json::object none;
    const json::object* window = parameters.object("FlexibleTimeWindow");
    Parameters flexible{window ? *window : none, "flexibleTimeWindow"};
    flexible.requiredText("Mode", {0, {}, 0, {"OFF", "FLEXIBLE"}});
    flexible.integer("MaximumWindowInMinutes", 1, 1440);
    parameters.join(flexible);
    const json::object* target = parameters.object("Target");
    checkTarget(target ? *target : none, parameters);
    return parameters.verdict();
}

/// What does not stand in the model of the API, but in its answers.
Result<void> checkMeaning(const State& state, const json::object& written, bool isNew) {
    const std::string expression = textOf(written, "ScheduleExpression");
    if (!schedule::parse(expression, schedule::RateWords::Any))
        return validationError(fmt::format("Invalid Schedule Expression {}.", expression));
    const std::string zone = textOf(written, "ScheduleExpressionTimezone");
    if (!zone.empty() && !schedule::TimeZone::named(zone))
        return validationError(fmt::format("Invalid ScheduleExpressionTimezone {}.", zone));
    const Parameters parameters{written};
    const json::object& window = *parameters.object("FlexibleTimeWindow");
    const bool isFlexible = textOf(window, "Mode") == "FLEXIBLE";
    if (isFlexible != window.contains("MaximumWindowInMinutes"))
        return validationError(
            isFlexible
                ? "MaximumWindowInMinutes must be set when FlexibleTimeWindow mode is FLEXIBLE."
                : "MaximumWindowInMinutes must not be set when FlexibleTimeWindow mode is OFF.");
    const auto start = parameters.time("StartDate");
    const auto end = parameters.time("EndDate");
    if (isNew && start && *start < state.now() - 300)
        return validationError("The StartDate you specify cannot be earlier than 5 minutes ago.");
    if (isNew && end && *end < state.now())
        return validationError("The EndDate you specify cannot be earlier than now.");
    if (start && end && *start >= *end)
        return validationError("The StartDate you specify cannot be later than the EndDate.");
    return checkTargetMeaning(*parameters.object("Target"));
}

json::object scheduleOf(const State& state, const json::object& written) {
    const std::string group = groupOf(written);
    json::object schedule{{"Arn", state.arn("schedule/" + group + "/" + textOf(written, "Name"))},
                          {"Name", textOf(written, "Name")},
                          {"GroupName", group},
                          {"State", "ENABLED"},
                          {"ScheduleExpressionTimezone", "UTC"},
                          {"ActionAfterCompletion", "NONE"}};
    for (const std::string_view member :
         {"ScheduleExpression", "ScheduleExpressionTimezone", "Description", "State",
          "FlexibleTimeWindow", "ActionAfterCompletion", "KmsKeyArn"}) {
        if (const json::value* value = written.if_contains(member); value && !value->is_null())
            schedule[member] = *value;
    }
    const Parameters parameters{written};
    for (const std::string_view member : {"StartDate", "EndDate"}) {
        if (const auto time = parameters.time(member))
            schedule[member] = *time;
    }
    json::object target = *parameters.object("Target");
    if (!target.contains("RetryPolicy"))
        target["RetryPolicy"] =
            json::object{{"MaximumEventAgeInSeconds", 86'400}, {"MaximumRetryAttempts", 185}};
    schedule["Target"] = std::move(target);
    return schedule;
}

} // namespace

Answer createSchedule(const Desk& desk, const json::object& written) {
    if (auto valid = checkModel(written); !valid)
        return valid.error();
    if (auto valid = checkMeaning(desk.state, written, !desk.isTemplate); !valid)
        return valid.error();
    if (!desk.state.groups.find(groupOf(written)))
        return Error{
            "ResourceNotFoundException",
            Text::verbatim(fmt::format("Schedule group {} does not exist.", groupOf(written)))};
    const std::string key = keyOf(written);
    const std::string token = textOf(written, "ClientToken");
    json::object schedule = scheduleOf(desk.state, written);
    const json::object answer{{"ScheduleArn", schedule.at("Arn")}};
    if (const json::object* before = desk.state.schedules.find(key)) {
        if (!token.empty() && textOf(*before, ".token") == token)
            return answer;
        return Error{"ConflictException", Text::verbatim(fmt::format("Schedule {} already exists.",
                                                                     textOf(written, "Name")))};
    }
    schedule[".token"] = token;
    schedule["CreationDate"] = schedule["LastModificationDate"] = desk.state.now();
    desk.state.schedules.put(key, std::move(schedule));
    desk.runner.refresh();
    return answer;
}

Answer updateSchedule(const Desk& desk, const json::object& written) {
    if (auto valid = checkModel(written); !valid)
        return valid.error();
    const json::object* before = desk.state.schedules.find(keyOf(written));
    if (!before)
        return noSchedule(written);
    if (auto valid = checkMeaning(desk.state, written, false); !valid)
        return valid.error();
    json::object schedule = scheduleOf(desk.state, written);
    schedule["CreationDate"] = before->at("CreationDate");
    schedule["LastModificationDate"] = desk.state.now();
    const json::object answer{{"ScheduleArn", schedule.at("Arn")}};
    if (const json::value* declared = before->if_contains(".declared"))
        schedule[".declared"] = *declared;
    desk.state.schedules.put(keyOf(written), std::move(schedule));
    desk.runner.refresh();
    return answer;
}

Answer getSchedule(const Desk& desk, const json::object& written) {
    const json::object* schedule = desk.state.schedules.find(keyOf(written));
    if (!schedule)
        return noSchedule(written);
    return shown(*schedule);
}

Answer deleteSchedule(const Desk& desk, const json::object& written) {
    if (!desk.state.schedules.find(keyOf(written)))
        return noSchedule(written);
    desk.state.schedules.remove(keyOf(written));
    desk.runner.refresh();
    return json::object{};
}

Answer listSchedules(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string group = parameters.text("GroupName", {64, namePattern, 1});
    const std::string prefix = parameters.text("NamePrefix", {64, namePattern, 1});
    const std::string state = parameters.text("State", {0, {}, 0, {"ENABLED", "DISABLED"}});
    const auto most = parameters.integer("MaxResults", 1, 100).value_or(100);
    if (auto valid = parameters.verdict(); !valid)
        return valid.error();
    json::array schedules;
    const std::string next = page<json::object>(
        desk.state.schedules.all(), group.empty() ? "" : group + "/" + prefix,
        textOf(written, "NextToken"), static_cast<std::size_t>(most),
        [&](const std::string&, const json::object& schedule) {
            if ((!state.empty() && textOf(schedule, "State") != state) ||
                !textOf(schedule, "Name").starts_with(prefix))
                return false;
            json::object seen;
            for (const std::string_view member :
                 {"Arn", "CreationDate", "GroupName", "LastModificationDate", "Name", "State"})
                seen[member] = schedule.at(member);
            seen["Target"] =
                json::object{{"Arn", textOf(*Parameters{schedule}.object("Target"), "Arn")}};
            schedules.push_back(std::move(seen));
            return true;
        });
    json::object answer{{"Schedules", std::move(schedules)}};
    if (!next.empty())
        answer["NextToken"] = next;
    return answer;
}

} // namespace lathe::services::scheduler
