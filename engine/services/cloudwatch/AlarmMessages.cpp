#include "engine/services/cloudwatch/AlarmMessages.h"

#include "engine/base/Ids.h"
#include "engine/services/cloudwatch/AlarmTexts.h"
#include "engine/services/cloudwatch/Alarms.h"

#include <fmt/format.h>

#include <cctype>

namespace json = boost::json;

namespace lathe::services::cloudwatch {

namespace {

std::string timeOf(const json::object& alarm, std::string_view member) {
    const json::value* found = alarm.if_contains(member);
    return alarmTime(fromSeconds(found && found->is_number() ? found->to_number<double>() : 0));
}

json::array namedDimensions(const json::object& of) {
    json::array all;
    if (const json::value* found = of.if_contains("Dimensions"); found && found->is_array())
        for (const json::value& each : found->get_array())
            if (each.is_object())
                all.push_back(json::object{{"value", textOf(each.get_object(), "Value")},
                                           {"name", textOf(each.get_object(), "Name")}});
    return all;
}

std::string upper(std::string text) {
    for (char& letter : text)
        letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    return text;
}

// What the alarm watches, as topics are told.
json::object triggerOf(const json::object& alarm) {
    json::object trigger;
    if (const json::value* metrics = alarm.if_contains("Metrics");
        metrics && metrics->is_array() && !metrics->get_array().empty()) {
        trigger["Metrics"] = *metrics;
        trigger["Period"] = 0;
    } else {
        take(alarm, trigger, {"MetricName", "Namespace"});
        const std::string statistic = textOf(alarm, "Statistic");
        trigger["StatisticType"] = statistic.empty() ? "ExtendedStatistic" : "Statistic";
        if (statistic.empty())
            take(alarm, trigger, {"ExtendedStatistic"});
        else
            trigger["Statistic"] =
                statistic == "SampleCount" ? std::string{"SAMPLE_COUNT"} : upper(statistic);
        const json::value* unit = alarm.if_contains("Unit");
        trigger["Unit"] = unit ? *unit : json::value(nullptr);
        trigger["Dimensions"] = namedDimensions(alarm);
        take(alarm, trigger, {"Period"});
    }
    take(alarm, trigger,
         {"EvaluationPeriods", "DatapointsToAlarm", "ComparisonOperator", "Threshold",
          "ThresholdMetricId"});
    const std::string missing = textOf(alarm, "TreatMissingData");
    trigger["TreatMissingData"] = missing.empty() ? "missing" : missing;
    trigger["EvaluateLowSampleCountPercentile"] = textOf(alarm, "EvaluateLowSampleCountPercentile");
    return trigger;
}

// Names of members as events have them: "MetricStat" -> "metricStat".
json::value lowered(const json::value& value) {
    if (const json::array* all = value.if_array()) {
        json::array result;
        for (const json::value& each : *all)
            result.push_back(lowered(each));
        return result;
    }
    const json::object* object = value.if_object();
    if (!object)
        return value;
    json::object result;
    for (const auto& [key, each] : *object) {
        std::string name{key};
        name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
        result[name == "metricName" ? "name" : name] = lowered(each);
    }
    // Dimensions are an object there.
    if (const json::value* dimensions = object->if_contains("Dimensions")) {
        json::object byName;
        if (dimensions->is_array())
            for (const json::value& each : dimensions->get_array())
                if (each.is_object())
                    byName[textOf(each.get_object(), "Name")] = textOf(each.get_object(), "Value");
        result["dimensions"] = std::move(byName);
    }
    return result;
}

json::object metricOf(const json::object& alarm) {
    json::object metric;
    take(alarm, metric, {"Namespace", "MetricName"});
    const json::value* dimensions = alarm.if_contains("Dimensions");
    metric["Dimensions"] = dimensions ? *dimensions : json::value(json::array{});
    json::object stat{{"Metric", std::move(metric)}};
    take(alarm, stat, {"Period", "Unit"});
    for (const char* member : {"Statistic", "ExtendedStatistic"})
        if (const std::string statistic = textOf(alarm, member); !statistic.empty())
            stat["Stat"] = statistic;
    return {{"Id", newUuid()}, {"MetricStat", std::move(stat)}, {"ReturnData", true}};
}

json::object configurationOf(const json::object& alarm) {
    json::object configuration;
    if (const std::string text = textOf(alarm, "AlarmDescription"); !text.empty())
        configuration["description"] = text;
    if (textOf(alarm, ".type") == compositeAlarmType) {
        configuration["alarmRule"] = textOf(alarm, "AlarmRule");
        if (const std::string suppressor = textOf(alarm, "ActionsSuppressor"); !suppressor.empty())
            configuration["actionsSuppressor"] = suppressor;
        return configuration;
    }
    const json::value* metrics = alarm.if_contains("Metrics");
    configuration["metrics"] =
        lowered(metrics && metrics->is_array() && !metrics->get_array().empty()
                    ? *metrics
                    : json::value(json::array{metricOf(alarm)}));
    return configuration;
}

json::object stateOf(const json::object& alarm) {
    json::object state{{"value", textOf(alarm, "StateValue")},
                       {"reason", textOf(alarm, "StateReason")}};
    if (const std::string data = textOf(alarm, "StateReasonData"); !data.empty())
        state["reasonData"] = data;
    state["timestamp"] = timeOf(alarm, "StateUpdatedTimestamp");
    return state;
}

json::object dataOf(const AlarmChange& change) {
    return {{"alarmName", textOf(change.now, "AlarmName")},
            {"state", stateOf(change.now)},
            {"previousState", stateOf(change.before)},
            {"configuration", configurationOf(change.now)}};
}

} // namespace

std::string topicMessage(const State& state, const AlarmChange& change) {
    const json::object& alarm = change.now;
    json::object message{{"AlarmName", textOf(alarm, "AlarmName")}};
    const json::value* description = alarm.if_contains("AlarmDescription");
    message["AlarmDescription"] = description ? *description : json::value(nullptr);
    message["AWSAccountId"] = state.account;
    message["AlarmConfigurationUpdatedTimestamp"] =
        timeOf(alarm, "AlarmConfigurationUpdatedTimestamp");
    message["NewStateValue"] = textOf(alarm, "StateValue");
    message["NewStateReason"] = textOf(alarm, "StateReason");
    message["StateChangeTime"] = timeOf(alarm, "StateTransitionedTimestamp");
    message["Region"] = regionName(state.region);
    message["AlarmArn"] = textOf(alarm, "AlarmArn");
    message["OldStateValue"] = textOf(change.before, "StateValue");
    take(alarm, message, {"OKActions", "AlarmActions", "InsufficientDataActions"});
    if (textOf(alarm, ".type") == metricAlarmType) {
        message["Trigger"] = triggerOf(alarm);
        return json::serialize(message);
    }
    message["AlarmRule"] = textOf(alarm, "AlarmRule");
    json::array children;
    boost::system::error_code failed;
    const json::value data = json::parse(textOf(alarm, "StateReasonData"), failed);
    const json::value* triggering =
        !failed && data.is_object() ? data.get_object().if_contains("triggeringAlarms") : nullptr;
    if (triggering && triggering->is_array())
        for (const json::value& child : triggering->get_array()) {
            const json::object& told = child.get_object();
            const json::object& its = told.at("state").get_object();
            children.push_back(json::object{
                {"Arn", textOf(told, "arn")},
                {"State",
                 {{"Value", textOf(its, "value")}, {"Timestamp", textOf(its, "timestamp")}}}});
        }
    message["TriggeringChildren"] = std::move(children);
    return json::serialize(message);
}

std::string topicSubject(const State& state, const AlarmChange& change) {
    // SNS takes a hundred characters.
    return fmt::format("{}: \"{}\" in {}", textOf(change.now, "StateValue"),
                       textOf(change.now, "AlarmName"), regionName(state.region))
        .substr(0, 99);
}

std::string functionEvent(const State& state, const AlarmChange& change) {
    return json::serialize(json::object{{"source", "aws.cloudwatch"},
                                        {"alarmArn", textOf(change.now, "AlarmArn")},
                                        {"accountId", state.account},
                                        {"time", timeOf(change.now, "StateUpdatedTimestamp")},
                                        {"region", state.region},
                                        {"alarmData", dataOf(change)}});
}

std::string busEntry(const AlarmChange& change) {
    return json::serialize(
        json::object{{"source", "aws.cloudwatch"},
                     {"detail-type", "CloudWatch Alarm State Change"},
                     {"detail", dataOf(change)},
                     {"resources", json::array{textOf(change.now, "AlarmArn")}}});
}

} // namespace lathe::services::cloudwatch
