#include "engine/monitoring/Statistic.h"
#include "engine/monitoring/Units.h"
#include "engine/services/cloudwatch/AlarmRule.h"
#include "engine/services/cloudwatch/Errors.h"
#include "engine/services/cloudwatch/MetricNames.h"
#include "engine/services/cloudwatch/Operations.h"
#include "engine/services/cloudwatch/Periods.h"

#include <fmt/format.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::cloudwatch {

namespace {

constexpr std::size_t mostActions = 5;
constexpr std::size_t mostNames = 100;

const std::vector<std::string_view> comparisons{"GreaterThanOrEqualToThreshold",
                                                "GreaterThanThreshold",
                                                "LessThanThreshold",
                                                "LessThanOrEqualToThreshold",
                                                "LessThanLowerOrGreaterThanUpperThreshold",
                                                "LessThanLowerThreshold",
                                                "GreaterThanUpperThreshold"};

/// What metric alarms and composite ones have in common.
json::object commonOf(Parameters& parameters, const json::object& written, const State& state,
                      std::string_view type) {
    const std::string name = parameters.requiredText("AlarmName", {.longest = 255, .shortest = 1});
    json::object alarm{
        {".type", type}, {"AlarmName", name}, {"AlarmArn", state.arn("alarm:" + name)}};
    if (parameters.has("AlarmDescription"))
        alarm["AlarmDescription"] = parameters.text("AlarmDescription", {.longest = 1024});
    alarm["ActionsEnabled"] =
        !parameters.has("ActionsEnabled") || parameters.flag("ActionsEnabled");
    for (const char* kind : {"OKActions", "AlarmActions", "InsufficientDataActions"}) {
        json::array& actions = alarm[kind].emplace_array();
        for (const std::string& action : textsOf(written, kind))
            actions.emplace_back(action);
        if (actions.size() > mostActions)
            parameters.complain("[...]", kind, "Member must have length less than or equal to 5");
    }
    if (const json::array* tags = parameters.array("Tags")) {
        json::object& kept = alarm[".tags"].emplace_object();
        for (const json::value& tag : *tags)
            if (tag.is_object())
                kept[textOf(tag.get_object(), "Key")] = textOf(tag.get_object(), "Value");
    }
    return alarm;
}

/// Of one that watches a single metric.
Result<void> readMetric(Parameters& parameters, const json::object& written, const State& state,
                        json::object& alarm) {
    const auto metric = metricIn(parameters, written, state.region);
    parameters.text("Namespace", {.longest = 255, .pattern = "[^:].*", .shortest = 1});
    const std::string unit = parameters.text(
        "Unit", {.oneOf = {monitoring::units().begin(), monitoring::units().end()}});
    const std::string statistic = parameters.text(
        "Statistic", {.oneOf = {"SampleCount", "Average", "Sum", "Minimum", "Maximum"}});
    if (auto fits = verdictOf(parameters); !fits)
        return fits;
    if (!metric)
        return metric.error();
    if (metric->name.empty() || metric->space.empty())
        return missingParameter(fmt::format("The parameter {} is required.",
                                            metric->name.empty() ? "MetricName" : "Namespace"));
    const std::string extended = textOf(written, "ExtendedStatistic");
    if (statistic.empty() == extended.empty())
        return invalidCombination(
            "Exactly one of the parameters Statistic and ExtendedStatistic must be specified.");
    if (!extended.empty()) {
        const auto read = monitoring::Statistic::of(extended);
        if (!read || read->isBasic())
            return invalidValue(fmt::format(
                "The value {} for parameter ExtendedStatistic is not supported.", extended));
    }
    const auto period = periodIn(written, "Period");
    if (!period)
        return period.error();
    take(written, alarm,
         {"MetricName", "Namespace", "Statistic", "ExtendedStatistic", "Period", "Unit"});
    alarm["Dimensions"] = dimensionsOf(*metric);
    return {};
}

/// Of one that watches what metric math comes to.
Result<void> readMetrics(const json::object& written, const State& state, json::object& alarm) {
    for (const char* other : {"MetricName", "Namespace", "Statistic", "ExtendedStatistic", "Period",
                              "Dimensions", "Unit"})
        if (const json::value* found = written.if_contains(other);
            found && !(found->is_array() && found->get_array().empty()))
            return invalidCombination(
                fmt::format("The parameters Metrics and {} must not both be specified.", other));
    const auto queries = queriesIn(state, &written.at("Metrics").get_array());
    if (!queries)
        return queries.error();
    const std::string band = textOf(written, "ThresholdMetricId");
    const auto returned = std::count_if(queries->begin(), queries->end(), [&](const auto& query) {
        return query.isReturned && query.id != band;
    });
    if (returned != 1)
        return invalid("Exactly two elements of the metrics list should return data.");
    alarm["Metrics"] = written.at("Metrics");
    take(written, alarm, {"ThresholdMetricId"});
    return {};
}

bool isOf(const json::object& alarm, std::string_view member, const std::string& wanted) {
    return wanted.empty() || textOf(alarm, member) == wanted;
}

} // namespace

Reply putMetricAlarm(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    json::object alarm = commonOf(parameters, written, desk.state, metricAlarmType);
    const auto periods = parameters.integer("EvaluationPeriods", 1);
    const auto needed = parameters.integer("DatapointsToAlarm", 1);
    parameters.requiredText("ComparisonOperator", {.oneOf = comparisons});
    parameters.text("TreatMissingData",
                    {.oneOf = {"breaching", "notBreaching", "ignore", "missing"}});
    if (auto fits = verdictOf(parameters); !fits)
        return fits.error();
    if (!periods)
        return missingParameter("The parameter EvaluationPeriods is required.");
    if (needed && *needed > *periods)
        return invalid("Metrics cannot be checked across more than EvaluationPeriods: "
                       "DatapointsToAlarm must not be greater than it.");
    const json::array* metrics = parameters.array("Metrics");
    auto read = metrics && !metrics->empty() ? readMetrics(written, desk.state, alarm)
                                             : readMetric(parameters, written, desk.state, alarm);
    if (!read)
        return read.error();
    if (!parameters.has("Threshold") && textOf(written, "ThresholdMetricId").empty())
        return missingParameter("The parameter Threshold is required.");
    take(written, alarm,
         {"EvaluationPeriods", "DatapointsToAlarm", "ComparisonOperator", "TreatMissingData",
          "EvaluateLowSampleCountPercentile"});
    if (const json::value* threshold = written.if_contains("Threshold")) {
        boost::system::error_code failed;
        alarm["Threshold"] = threshold->to_number<double>(failed);
        if (failed)
            return Error{"SerializationError", Text::verbatim("Threshold is no number.")};
    }
    desk.alarms.put(textOf(alarm, "AlarmName"), alarm);
    return json::object{};
}

Reply putCompositeAlarm(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    json::object alarm = commonOf(parameters, written, desk.state, compositeAlarmType);
    const std::string text =
        parameters.requiredText("AlarmRule", {.longest = 10'240, .shortest = 1});
    if (auto fits = verdictOf(parameters); !fits)
        return fits.error();
    const auto rule = AlarmRule::parse(text);
    if (!rule)
        return rule.error();
    for (const std::string& each : rule->alarms())
        if (!desk.state.alarms.find(alarmNameOf(each)))
            return invalid(fmt::format("Could not save the composite alarm as alarms [{}] in the "
                                       "alarm rule do not exist",
                                       each));
    take(written, alarm,
         {"AlarmRule", "ActionsSuppressor", "ActionsSuppressorWaitPeriod",
          "ActionsSuppressorExtensionPeriod"});
    desk.alarms.put(textOf(alarm, "AlarmName"), alarm);
    return json::object{};
}

Reply deleteAlarms(const Desk& desk, const json::object& written) {
    const auto names = textsOf(written, "AlarmNames");
    if (names.size() > mostNames)
        return invalidValue("The collection AlarmNames must not have a size greater than 100.");
    for (const std::string& name : names) {
        for (const auto& [other, alarm] : desk.state.alarms.all()) {
            const auto rule = AlarmRule::parse(textOf(alarm, "AlarmRule"));
            const auto in = rule ? rule->alarms() : std::vector<std::string>{};
            const bool isNamed = std::any_of(in.begin(), in.end(), [&](const std::string& each) {
                return alarmNameOf(each) == name;
            });
            if (isNamed && std::find(names.begin(), names.end(), other) == names.end())
                return invalid(fmt::format("Cannot delete {} as there are composite alarms "
                                           "depending on it.",
                                           name));
        }
    }
    for (const std::string& name : names)
        desk.alarms.remove(name);
    return json::object{};
}

Reply describeAlarms(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string prefix = parameters.text("AlarmNamePrefix", {.longest = 255});
    const std::string actionPrefix = parameters.text("ActionPrefix", {.longest = 1024});
    const std::string state =
        parameters.text("StateValue", {.oneOf = {"OK", "ALARM", "INSUFFICIENT_DATA"}});
    const auto most = parameters.integer("MaxRecords", 1, 100).value_or(50);
    if (auto fits = verdictOf(parameters); !fits)
        return fits.error();
    const auto names = textsOf(written, "AlarmNames");
    auto types = textsOf(written, "AlarmTypes");
    if (types.empty())
        types.emplace_back(metricAlarmType);
    const auto hasAction = [&](const json::object& alarm) {
        if (actionPrefix.empty())
            return true;
        for (const char* kind : {"OKActions", "AlarmActions", "InsufficientDataActions"})
            for (const std::string& action : textsOf(alarm, kind))
                if (action.starts_with(actionPrefix))
                    return true;
        return false;
    };
    json::array found;
    for (const auto& [name, alarm] : desk.state.alarms.all()) {
        const bool isNamed =
            names.empty() || std::find(names.begin(), names.end(), name) != names.end();
        const bool isTyped =
            std::find(types.begin(), types.end(), textOf(alarm, ".type")) != types.end();
        if (isNamed && isTyped && name.starts_with(prefix) && isOf(alarm, "StateValue", state) &&
            hasAction(alarm))
            found.push_back(alarm);
    }
    auto page = paged(written, "all", std::move(found), static_cast<std::size_t>(most));
    if (!page)
        return page.error();
    json::array metricAlarms;
    json::array composites;
    for (const json::value& alarm : page->at("all").get_array())
        (textOf(alarm.get_object(), ".type") == metricAlarmType ? metricAlarms : composites)
            .push_back(shown(alarm.get_object()));
    json::object answer{{"CompositeAlarms", std::move(composites)},
                        {"MetricAlarms", std::move(metricAlarms)}};
    take(*page, answer, {"NextToken"});
    return answer;
}

Reply describeAlarmsForMetric(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    parameters.requiredText("MetricName", {.longest = 255, .shortest = 1});
    parameters.requiredText("Namespace", {.longest = 255, .pattern = "[^:].*", .shortest = 1});
    const auto metric = metricIn(parameters, written, desk.state.region);
    if (auto fits = verdictOf(parameters); !fits)
        return fits.error();
    if (!metric)
        return metric.error();
    const json::array dimensions = dimensionsOf(*metric);
    const json::value* period = written.if_contains("Period");
    json::array found;
    for (const auto& [name, alarm] : desk.state.alarms.all()) {
        const json::value* its = alarm.if_contains("Dimensions");
        const json::value* itsPeriod = alarm.if_contains("Period");
        if (textOf(alarm, "MetricName") == metric->name &&
            textOf(alarm, "Namespace") == metric->space && its && its->get_array() == dimensions &&
            isOf(alarm, "Statistic", textOf(written, "Statistic")) &&
            isOf(alarm, "ExtendedStatistic", textOf(written, "ExtendedStatistic")) &&
            isOf(alarm, "Unit", textOf(written, "Unit")) &&
            (!period || (itsPeriod && *itsPeriod == *period)))
            found.push_back(shown(alarm));
    }
    return json::object{{"MetricAlarms", std::move(found)}};
}

Reply describeAlarmHistory(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string alarm = parameters.text("AlarmName", {.longest = 255});
    const std::string kind = parameters.text(
        "HistoryItemType", {.oneOf = {"ConfigurationUpdate", "StateUpdate", "Action"}});
    const std::string order =
        parameters.text("ScanBy", {.oneOf = {"TimestampDescending", "TimestampAscending"}});
    const auto from = parameters.time("StartDate");
    const auto until = parameters.time("EndDate");
    const auto most = parameters.integer("MaxRecords", 1, 100).value_or(100);
    if (auto fits = verdictOf(parameters); !fits)
        return fits.error();
    auto types = textsOf(written, "AlarmTypes");
    if (types.empty())
        types.emplace_back(metricAlarmType);
    json::array found;
    for (const auto& [number, item] : desk.state.history.all()) {
        const double time = item.at("Timestamp").to_number<double>();
        if (isOf(item, "AlarmName", alarm) && isOf(item, "HistoryItemType", kind) &&
            (!from || time >= *from) && (!until || time <= *until) &&
            std::find(types.begin(), types.end(), textOf(item, "AlarmType")) != types.end())
            found.push_back(item);
    }
    if (order != "TimestampAscending")
        std::reverse(found.begin(), found.end());
    auto page =
        paged(written, "AlarmHistoryItems", std::move(found), static_cast<std::size_t>(most));
    if (!page)
        return page.error();
    return std::move(*page);
}

Reply setAlarmState(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("AlarmName", {.longest = 255, .shortest = 1});
    const std::string value = textOf(written, "StateValue");
    if (value != "OK" && value != "ALARM" && value != "INSUFFICIENT_DATA")
        parameters.complain(value, "stateValue",
                            "Member must satisfy enum value set: [INSUFFICIENT_DATA, ALARM, OK]");
    const std::string reason = parameters.requiredText("StateReason", {.longest = 1023});
    const std::string data = parameters.text("StateReasonData", {.longest = 4000});
    if (auto fits = verdictOf(parameters); !fits)
        return fits.error();
    if (!desk.state.alarms.find(name))
        return notFound();
    boost::system::error_code failed;
    json::parse(data, failed);
    if (!data.empty() && failed)
        return Error{"InvalidFormat", Text::verbatim("StateReasonData was not valid JSON")};
    desk.alarms.setState(name, {value, reason, data});
    return json::object{};
}

namespace {

Reply setActions(const Desk& desk, const json::object& written, bool enabled) {
    for (const std::string& name : textsOf(written, "AlarmNames"))
        if (const json::object* found = desk.state.alarms.find(name)) {
            json::object alarm = *found;
            alarm["ActionsEnabled"] = enabled;
            desk.alarms.put(name, std::move(alarm));
        }
    return json::object{};
}

} // namespace

Reply enableAlarmActions(const Desk& desk, const json::object& written) {
    return setActions(desk, written, true);
}

Reply disableAlarmActions(const Desk& desk, const json::object& written) {
    return setActions(desk, written, false);
}

} // namespace lathe::services::cloudwatch
