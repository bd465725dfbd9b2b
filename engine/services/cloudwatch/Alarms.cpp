#include "engine/services/cloudwatch/Alarms.h"

#include "engine/base/Trace.h"
#include "engine/delivery/Router.h"
#include "engine/services/cloudwatch/AlarmMessages.h"
#include "engine/services/cloudwatch/AlarmRule.h"
#include "engine/services/cloudwatch/AlarmTexts.h"

#include <fmt/format.h>

#include <utility>

namespace json = boost::json;

namespace lathe::services::cloudwatch {

namespace {

constexpr std::size_t mostItems = 2000;
constexpr const char* unchecked = "Unchecked: Initial alarm creation";

std::string itemKey(std::int64_t number) {
    return fmt::format("{:016}", number);
}

std::string_view actionsFor(const std::string& state) {
    if (state == "ALARM")
        return "AlarmActions";
    return state == "OK" ? "OKActions" : "InsufficientDataActions";
}

double timeIn(const json::object& alarm, std::string_view member) {
    const json::value* found = alarm.if_contains(member);
    return found && found->is_number() ? found->to_number<double>() : 0;
}

bool flagIn(const json::object& alarm, std::string_view member) {
    const json::value* found = alarm.if_contains(member);
    return found && found->is_bool() && found->get_bool();
}

} // namespace

std::string alarmNameOf(std::string_view nameOrArn) {
    constexpr std::string_view marker = ":alarm:";
    const auto at = nameOrArn.starts_with("arn:") ? nameOrArn.find(marker) : std::string_view::npos;
    return std::string{at == std::string_view::npos ? nameOrArn
                                                    : nameOrArn.substr(at + marker.size())};
}

Alarms::Alarms(State& state)
    : m_state{state} {
    if (!state.history.all().empty())
        m_nextItem = std::stoll(state.history.all().rbegin()->first) + 1;
}

void Alarms::put(const std::string& name, json::object alarm) {
    const json::object* before = m_state.alarms.find(name);
    alarm["AlarmConfigurationUpdatedTimestamp"] = m_state.now();
    if (before) {
        take(*before, alarm,
             {"StateValue", "StateReason", "StateReasonData", "StateUpdatedTimestamp",
              "StateTransitionedTimestamp"});
        // Tags are given once.
        take(*before, alarm, {".tags"});
    } else {
        alarm["StateValue"] = "INSUFFICIENT_DATA";
        alarm["StateReason"] = unchecked;
        alarm["StateUpdatedTimestamp"] = m_state.now();
        alarm["StateTransitionedTimestamp"] = m_state.now();
    }
    const bool isNew = !before;
    m_state.alarms.put(name, std::move(alarm));
    const json::object& now = *m_state.alarms.find(name);
    record(now, "ConfigurationUpdate",
           fmt::format("Alarm \"{}\" {}", name, isNew ? "created" : "updated"),
           {{"version", "1.0"},
            {"type", isNew ? "Create" : "Update"},
            {isNew ? "createdAlarm" : "updatedAlarm", shown(now)}});
    followComposites();
}

void Alarms::remove(const std::string& name) {
    const json::object* found = m_state.alarms.find(name);
    if (!found)
        return;
    record(*found, "ConfigurationUpdate", fmt::format("Alarm \"{}\" deleted", name),
           {{"version", "1.0"}, {"type", "Delete"}, {"deletedAlarm", shown(*found)}});
    m_state.alarms.remove(name);
    followComposites();
}

void Alarms::setState(const std::string& name, const AlarmVerdict& verdict) {
    change(name, verdict);
    followComposites();
}

void Alarms::setEvaluated(const std::string& name, double configured, const AlarmVerdict& verdict) {
    const json::object* alarm = m_state.alarms.find(name);
    if (!alarm || timeIn(*alarm, "AlarmConfigurationUpdatedTimestamp") != configured)
        return;
    if (textOf(*alarm, "StateValue") != verdict.state)
        setState(name, verdict);
}

void Alarms::change(const std::string& name, const AlarmVerdict& verdict) {
    const json::object* found = m_state.alarms.find(name);
    if (!found)
        return;
    const json::object before = *found;
    json::object now = before;
    const bool isOther = textOf(before, "StateValue") != verdict.state;
    now["StateValue"] = verdict.state;
    now["StateReason"] = verdict.reason;
    now.erase("StateReasonData");
    if (!verdict.reasonData.empty())
        now["StateReasonData"] = verdict.reasonData;
    now["StateUpdatedTimestamp"] = m_state.now();
    if (isOther)
        now["StateTransitionedTimestamp"] = m_state.now();
    m_state.alarms.put(name, now);
    if (!isOther)
        return;
    const auto told = [](const json::object& alarm) {
        json::object state{{"stateValue", textOf(alarm, "StateValue")},
                           {"stateReason", textOf(alarm, "StateReason")}};
        boost::system::error_code failed;
        if (json::value data = json::parse(textOf(alarm, "StateReasonData"), failed); !failed)
            state["stateReasonData"] = std::move(data);
        return state;
    };
    record(now, "StateUpdate",
           fmt::format("Alarm updated from {} to {}", textOf(before, "StateValue"), verdict.state),
           {{"version", "1.0"}, {"oldState", told(before)}, {"newState", told(now)}});
    act(before, now);
    tellBus(before, now);
}

std::string Alarms::stateOf(const std::string& nameOrArn) const {
    const json::object* alarm = m_state.alarms.find(alarmNameOf(nameOrArn));
    return alarm ? textOf(*alarm, "StateValue") : std::string{};
}

// One may stand in another's rule.
void Alarms::followComposites() {
    std::vector<std::string> composites;
    for (const auto& [name, alarm] : m_state.alarms.all())
        if (textOf(alarm, ".type") == compositeAlarmType)
            composites.push_back(name);
    bool isChanged = true;
    for (std::size_t turn = 0; isChanged && turn <= composites.size(); ++turn) {
        isChanged = false;
        for (const std::string& name : composites)
            if (const json::object* alarm = m_state.alarms.find(name))
                isChanged |= followComposite(name, json::object{*alarm});
    }
}

bool Alarms::followComposite(const std::string& name, const json::object& alarm) {
    const auto rule = AlarmRule::parse(textOf(alarm, "AlarmRule"));
    if (!rule)
        return false;
    const bool holds = rule->holds([this](const std::string& each) { return stateOf(each); });
    const std::string state = holds ? "ALARM" : "OK";
    if (textOf(alarm, "StateValue") == state)
        return false;
    // The child that has changed last is why.
    const json::object* latest = nullptr;
    for (const std::string& each : rule->alarms())
        if (const json::object* child = m_state.alarms.find(alarmNameOf(each));
            child && (!latest || timeIn(*child, "StateUpdatedTimestamp") >
                                     timeIn(*latest, "StateUpdatedTimestamp")))
            latest = child;
    if (!latest) {
        change(name, {state, fmt::format("AlarmRule is {}", holds ? "TRUE" : "FALSE"), {}});
        return true;
    }
    const Timestamp when = fromSeconds(timeIn(*latest, "StateUpdatedTimestamp"));
    json::array triggering;
    triggering.push_back(json::object{
        {"arn", textOf(*latest, "AlarmArn")},
        {"state", {{"value", textOf(*latest, "StateValue")}, {"timestamp", alarmTime(when)}}}});
    change(name, {state,
                  fmt::format("{} transitioned to {} at {}", textOf(*latest, "AlarmArn"),
                              textOf(*latest, "StateValue"), longTime(when)),
                  json::serialize(json::object{{"triggeringAlarms", std::move(triggering)}})});
    return true;
}

bool Alarms::isSuppressed(const json::object& alarm) const {
    const std::string suppressor = textOf(alarm, "ActionsSuppressor");
    return !suppressor.empty() && stateOf(suppressor) == "ALARM";
}

void Alarms::act(const json::object& before, const json::object& now) {
    if (!flagIn(now, "ActionsEnabled") || isSuppressed(now))
        return;
    const AlarmChange change{before, now};
    const std::string name = textOf(now, "AlarmName");
    for (const std::string& action : textsOf(now, actionsFor(textOf(now, "StateValue")))) {
        const std::string_view service = delivery::serviceOf(action);
        if (service != "sns" && service != "lambda") {
            record(now, "Action", fmt::format("Failed to execute action {}", action),
                   {{"actionState", "Failed"},
                    {"notificationResource", action},
                    {"error",
                     "There are no such actions here: topics and functions alone are told."}});
            continue;
        }
        delivery::Message message;
        message.target = action;
        message.service = service == "sns" ? "cloudwatch.amazonaws.com"
                                           : "lambda.alarms.cloudwatch.amazonaws.com";
        message.sourceArn = message.origin = textOf(now, "AlarmArn");
        message.traceId = newTraceRoot(m_state.surroundings.clock.wall());
        message.body =
            service == "sns" ? topicMessage(m_state, change) : functionEvent(m_state, change);
        message.subject = service == "sns" ? topicSubject(m_state, change) : std::string{};
        m_state.surroundings.router.send(
            std::move(message), [this, name, action](const Result<void>& done) {
                const json::object* alarm = m_state.alarms.find(name);
                if (!alarm)
                    return;
                json::object data{{"actionState", done ? "Succeeded" : "Failed"},
                                  {"notificationResource", action}};
                if (!done)
                    data["error"] = done.error().detail.english();
                record(*alarm, "Action",
                       fmt::format("{} action {}",
                                   done ? "Successfully executed" : "Failed to execute", action),
                       data);
            });
    }
}

void Alarms::tellBus(const json::object& before, const json::object& now) {
    delivery::Message message;
    message.target =
        fmt::format("arn:aws:events:{}:{}:event-bus/default", m_state.region, m_state.account);
    message.service = "cloudwatch.amazonaws.com";
    message.sourceArn = message.origin = textOf(now, "AlarmArn");
    message.body = busEntry({before, now});
    message.traceId = newTraceRoot(m_state.surroundings.clock.wall());
    m_state.surroundings.router.send(std::move(message), [](const Result<void>&) {});
}

void Alarms::record(const json::object& alarm, std::string_view kind, std::string summary,
                    const json::object& data) {
    m_state.history.put(itemKey(m_nextItem++), {{"AlarmName", textOf(alarm, "AlarmName")},
                                                {"AlarmType", textOf(alarm, ".type")},
                                                {"Timestamp", m_state.now()},
                                                {"HistoryItemType", kind},
                                                {"HistorySummary", std::move(summary)},
                                                {"HistoryData", json::serialize(data)}});
    while (m_state.history.all().size() > mostItems)
        m_state.history.remove(std::string{m_state.history.all().begin()->first});
}

std::vector<Alarms::Due> Alarms::due() const {
    std::vector<Due> found;
    const Timestamp now = m_state.surroundings.clock.wall();
    for (const auto& [name, alarm] : m_state.alarms.all())
        if (textOf(alarm, ".type") == metricAlarmType)
            if (auto probe = AlarmProbe::of(m_state, alarm, now))
                found.push_back(
                    {name, timeIn(alarm, "AlarmConfigurationUpdatedTimestamp"), std::move(*probe)});
    return found;
}

bool Alarms::hasMetricAlarms() const {
    for (const auto& [name, alarm] : m_state.alarms.all())
        if (textOf(alarm, ".type") == metricAlarmType)
            return true;
    return false;
}

} // namespace lathe::services::cloudwatch
