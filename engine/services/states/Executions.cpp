#include "engine/services/states/Executions.h"

#include "engine/base/Base64.h"
#include "engine/base/Ids.h"
#include "engine/base/Trace.h"
#include "engine/services/states/LiveExecution.h"
#include "engine/statemachine/Fields.h"
#include "engine/statemachine/JsonText.h"

#include <boost/asio/post.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace json = boost::json;

namespace lathe::services::states {

namespace {

using statemachine::textField;

std::string historyKind(const std::string& key) {
    return "history " + key;
}

std::string eventName(std::int64_t id) {
    return fmt::format("{:08}", id);
}

/// "MACHINE:NAME" of "arn:aws:states:REGION:ACCOUNT:execution:MACHINE:NAME".
std::string keyOf(std::string_view arn) {
    for (int i = 0; i < 6; ++i)
        arn.remove_prefix(std::min(arn.find(':') + 1, arn.size()));
    return std::string{arn};
}

Error lostTask() {
    return {"TaskTimedOut",
            Text::verbatim("Task Timed Out: 'Provided task does not exist anymore'")};
}

} // namespace

Executions::Executions(State& state, const Tasks& tasks, Activities& activities)
    : m_state{state}
    , m_tasks{tasks}
    , m_activities{activities}
    , m_alarm{state.surroundings.io, state.surroundings.clock, [this] { onAlarm(); }} {}

Executions::~Executions() {
    flush();
}

void Executions::recover() {
    std::vector<std::pair<std::string, json::object>> running;
    for (const auto& [key, shown] : m_state.executions.all())
        if (textField(shown, "status") == "RUNNING")
            running.emplace_back(key, shown);
    for (auto& [key, shown] : running) {
        const json::object* kept = statemachine::objectField(shown, ".kept");
        const json::object* revision = m_state.revisions.find(textField(shown, ".revision"));
        if (!kept || !kept->contains("root") || !revision)
            continue;
        auto made = std::make_unique<LiveExecution>(*this, key, shown, *revision, false);
        LiveExecution& live = *made;
        live.traceId = textField(shown, ".trace");
        m_live[live.arn()] = std::move(made);
        live.execution.restore(*kept);
        changed(live);
    }
}

Result<json::object> Executions::start(Start start) {
    const json::object* revision = m_state.revisions.find(start.revision);
    const Timestamp now = m_state.time();
    const bool isNew = start.name.empty();
    const std::string name = isNew ? newUuid() : start.name;
    std::string key = start.machine + ":" + name;
    std::string arn = m_state.arn((start.isExpress ? "express:" : "execution:") + key);
    if (start.isExpress) {
        const std::string number = newUuid();
        key += ":" + number;
        arn += ":" + number;
    } else if (const json::object* existing = m_state.executions.find(key)) {
        // The same again is no error as long as it runs.
        if (textField(*existing, "status") == "RUNNING" &&
            textField(*existing, "input") == start.inputText)
            return *existing;
        return Error{"ExecutionAlreadyExists",
                     Text::verbatim(fmt::format("Execution Already Exists: '{}'", arn))};
    }
    json::object shown{{"executionArn", arn},
                       {"stateMachineArn", m_state.arn("stateMachine:" + start.machine)},
                       {"name", name},
                       {"status", "RUNNING"},
                       {"startDate", secondsOf(now)},
                       {"input", start.inputText},
                       {"inputDetails", {{"included", true}}},
                       {"redriveCount", 0},
                       {"redriveStatus", "NOT_REDRIVABLE"},
                       {"redriveStatusReason", "Execution is RUNNING and cannot be redriven"}};
    if (!start.versionArn.empty())
        shown["stateMachineVersionArn"] = start.versionArn;
    if (!start.aliasArn.empty())
        shown["stateMachineAliasArn"] = start.aliasArn;
    shown[".revision"] = start.revision;
    auto made = std::make_unique<LiveExecution>(*this, key, shown, *revision, start.isExpress);
    LiveExecution& live = *made;
    live.traceId = start.traceId.empty() ? newTraceRoot(now) : start.traceId;
    live.shown[".trace"] = live.traceId;
    if (start.ended)
        live.waiting.push_back(std::move(start.ended));
    m_live[arn] = std::move(made);
    measure(shown, "ExecutionsStarted", 1);
    tellBus(shown, live.traceId);
    live.execution.begin(std::move(start.input));
    changed(live);
    return shown;
}

void Executions::stop(const std::string& arn, const std::string& error, const std::string& cause) {
    const auto live = m_live.find(arn);
    if (live == m_live.end() || live->second->isOver)
        return;
    live->second->execution.abort(error, cause);
    changed(*live->second);
}

void Executions::whenEnded(const std::string& arn,
                           std::function<void(const json::object& execution)> ended) {
    const auto live = m_live.find(arn);
    if (live != m_live.end() && !live->second->isOver)
        return live->second->waiting.push_back(std::move(ended));
    if (const json::object* over = m_state.executions.find(keyOf(arn)))
        ended(*over);
}

Result<std::pair<LiveExecution*, std::string>> Executions::ofToken(const std::string& token) {
    const auto text = base64Decoded(token);
    const auto line = text ? text->find('\n') : std::string::npos;
    if (line == std::string::npos)
        return Error{"InvalidToken", Text::verbatim("Invalid Token: 'Invalid token'")};
    const auto live = m_live.find(text->substr(0, line));
    if (live == m_live.end() || !live->second->execution.taskWithToken(token))
        return lostTask();
    return std::pair{live->second.get(), token};
}

Result<void> Executions::succeed(const std::string& token, json::value output) {
    auto found = ofToken(token);
    if (!found)
        return found.error();
    auto& execution = found->first->execution;
    execution.taskSucceeded(*execution.taskWithToken(token), std::move(output));
    changed(*found->first);
    return {};
}

Result<void> Executions::fail(const std::string& token, const std::string& error,
                              const std::string& cause) {
    auto found = ofToken(token);
    if (!found)
        return found.error();
    auto& execution = found->first->execution;
    execution.taskFailed(*execution.taskWithToken(token), {error, Text::verbatim(cause)});
    changed(*found->first);
    return {};
}

Result<void> Executions::heartbeat(const std::string& token) {
    auto found = ofToken(token);
    if (!found)
        return found.error();
    auto& execution = found->first->execution;
    execution.taskIsAlive(*execution.taskWithToken(token));
    changed(*found->first);
    return {};
}

void Executions::taken(const std::string& token, const std::string& workerName) {
    auto found = ofToken(token);
    if (!found)
        return;
    auto& execution = found->first->execution;
    json::object details;
    if (!workerName.empty())
        details["workerName"] = workerName;
    execution.taskStarted(*execution.taskWithToken(token), std::move(details));
    changed(*found->first);
}

void Executions::later(const std::string& arn, std::function<void(LiveExecution&)> then) {
    boost::asio::post(m_state.surroundings.io,
                      [weak = std::weak_ptr{m_self}, arn, then = std::move(then)] {
                          const auto self = weak.lock();
                          if (!self)
                              return;
                          const auto live = (*self)->m_live.find(arn);
                          if (live == (*self)->m_live.end() || live->second->isOver)
                              return;
                          then(*live->second);
                          (*self)->changed(*live->second);
                      });
}

void Executions::changed(LiveExecution& live) {
    m_changed.insert(live.arn());
    if (live.isOver && !std::exchange(live.isTold, true))
        onEnded(live);
    rearm(live);
    flushSoon();
}

void Executions::rearm(LiveExecution& live) {
    const auto due = live.isOver ? std::nullopt : live.execution.nextDeadline();
    if (due == live.due)
        return;
    if (live.due)
        m_due.erase({*live.due, live.arn()});
    if (due)
        m_due.insert({*due, live.arn()});
    live.due = due;
    setAlarm();
}

void Executions::setAlarm() {
    m_alarm.set(m_due.empty() ? std::nullopt : std::optional{m_due.begin()->first});
}

void Executions::onAlarm() {
    const Timestamp now = m_state.time();
    while (!m_due.empty() && m_due.begin()->first <= now) {
        const auto live = m_live.find(m_due.begin()->second);
        m_due.erase(m_due.begin());
        if (live == m_live.end())
            continue;
        live->second->due.reset();
        live->second->execution.onTime();
        changed(*live->second);
    }
    setAlarm();
}

void Executions::onClockMoved() {
    m_alarm.set({});
    onAlarm();
}

void Executions::onEnded(LiveExecution& live) {
    const json::object& shown = live.shown;
    const std::string status = textField(shown, "status");
    const double time = (statemachine::numberField(shown, "stopDate", 0) -
                         statemachine::numberField(shown, "startDate", 0)) *
                        1000;
    measure(shown, "ExecutionTime", time, "Milliseconds");
    measure(shown,
            status == "SUCCEEDED"   ? "ExecutionsSucceeded"
            : status == "FAILED"    ? "ExecutionsFailed"
            : status == "TIMED_OUT" ? "ExecutionsTimedOut"
                                    : "ExecutionsAborted",
            1);
    tellBus(shown, live.traceId);
    if (live.waiting.empty())
        return;
    // Whoever waits may be another execution, which is not to be called back from here.
    boost::asio::post(m_state.surroundings.io, [waiting = std::exchange(live.waiting, {}), shown] {
        for (const auto& each : waiting)
            each(shown);
    });
}

void Executions::measure(const json::object& execution, std::string_view metric, double value,
                         std::string_view unit) const {
    m_state.surroundings.measure({m_state.region,
                                  "AWS/States",
                                  metric,
                                  unit,
                                  {{"StateMachineArn", textField(execution, "stateMachineArn")}},
                                  value});
}

// https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html
void Executions::tellBus(const json::object& execution, const std::string& traceId) {
    const std::string arn = textField(execution, "executionArn");
    if (arn.find(":express:") != std::string::npos)
        return;
    const auto milliseconds = [&](std::string_view name) -> json::value {
        const json::value* found = execution.if_contains(name);
        return found
                   ? json::value(static_cast<std::int64_t>(found->to_number<double>() * 1000 + 0.5))
                   : json::value{};
    };
    const auto orNull = [&](std::string_view name) {
        const json::value* found = execution.if_contains(name);
        return found ? *found : json::value{};
    };
    json::object detail{{"executionArn", arn},
                        {"stateMachineArn", orNull("stateMachineArn")},
                        {"name", orNull("name")},
                        {"status", orNull("status")},
                        {"startDate", milliseconds("startDate")},
                        {"stopDate", milliseconds("stopDate")},
                        {"input", orNull("input")},
                        {"output", orNull("output")},
                        {"stateMachineVersionArn", orNull("stateMachineVersionArn")},
                        {"stateMachineAliasArn", orNull("stateMachineAliasArn")},
                        {"redriveCount", 0},
                        {"redriveDate", nullptr},
                        {"redriveStatus", "NOT_REDRIVABLE"},
                        {"redriveStatusReason", orNull("redriveStatusReason")},
                        {"inputDetails", {{"included", true}}},
                        {"outputDetails", orNull("outputDetails")},
                        {"error", orNull("error")},
                        {"cause", orNull("cause")}};
    delivery::Message message;
    message.target =
        fmt::format("arn:aws:events:{}:{}:event-bus/default", m_state.region, m_state.account);
    message.body =
        json::serialize(json::object{{"source", "aws.states"},
                                     {"detail-type", "Step Functions Execution Status Change"},
                                     {"resources", json::array{json::value(arn)}},
                                     {"detail", std::move(detail)}});
    message.service = "states.amazonaws.com";
    message.sourceArn = arn;
    message.traceId = traceId;
    m_state.surroundings.router.send(std::move(message), [](const Result<void>&) {});
}

void Executions::flushSoon() {
    if (std::exchange(m_willFlush, true))
        return;
    boost::asio::post(m_state.surroundings.io, [weak = std::weak_ptr{m_self}] {
        if (const auto self = weak.lock())
            (*self)->flush();
    });
}

void Executions::flush() {
    m_willFlush = false;
    if (m_changed.empty())
        return;
    m_state.documents->begin();
    for (const std::string& arn : std::exchange(m_changed, {})) {
        const auto found = m_live.find(arn);
        if (found == m_live.end())
            continue;
        LiveExecution& live = *found->second;
        if (!live.isExpress) {
            for (const json::object& event : std::exchange(live.unwritten, {}))
                m_state.documents->put(historyKind(live.key()),
                                       eventName(event.at("id").to_number<std::int64_t>()),
                                       json::serialize(event));
            json::object shown = live.shown;
            if (!live.isOver)
                shown[".kept"] = live.execution.kept();
            m_state.executions.put(live.key(), std::move(shown));
        }
        if (live.isOver)
            m_live.erase(found);
    }
    m_state.documents->commit();
    if (auto kept = m_state.documents->takeFailure(); !kept)
        m_state.surroundings.tellTrouble(kept.error());
}

std::vector<json::object> Executions::history(const std::string& arn, std::int64_t first,
                                              std::int64_t last) {
    flush();
    std::vector<json::object> events;
    m_state.documents->forEachBetween(historyKind(keyOf(arn)), eventName(first),
                                      eventName(last + 1),
                                      [&events](const std::string&, const std::string& text) {
                                          boost::system::error_code error;
                                          json::value event = json::parse(text, error);
                                          if (!error && event.is_object())
                                              events.push_back(std::move(event.get_object()));
                                      });
    return events;
}

void Executions::removeHistory(const std::string& key) {
    m_state.documents->removeAll(historyKind(key));
}

} // namespace lathe::services::states
