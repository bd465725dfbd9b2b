#include "engine/statemachine/Execution.h"

#include "engine/statemachine/Fields.h"
#include "engine/statemachine/JsonText.h"
#include "engine/statemachine/StateData.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

// How an execution begins, goes on and ends. What each state does is in ExecutionStates.cpp, what
// happens to tasks in ExecutionTasks.cpp, to branches and items in ExecutionChildren.cpp, to what
// fails in ExecutionErrors.cpp.

namespace json = boost::json;

namespace lathe::statemachine {

namespace {

/// What the history of an execution may have.
constexpr std::int64_t mostEvents = 25'000;
constexpr int mostStatesInATurn = 100;

json::object dataDetails() {
    return {{"truncated", false}};
}

} // namespace

Execution::Execution(Host& host, Identity identity, json::object definition,
                     jsonata::Jsonata& query)
    : m_host{host}
    , m_identity{std::move(identity)}
    , m_definition{std::move(definition)}
    , m_query{query} {}

Execution::~Execution() = default;

void Execution::begin(json::value input) {
    m_input = input;
    m_root = std::make_unique<Run>();
    m_root->id = ++m_lastRun;
    m_root->machine = &m_definition;
    m_root->state = textField(m_definition, "StartAt");
    m_root->input = std::move(input);
    m_runs[m_root->id] = m_root.get();
    // The first state does not follow it.
    recordBeside(0, {"ExecutionStarted",
                     "executionStartedEventDetails",
                     {{"input", jsonText(m_input)},
                      {"inputDetails", dataDetails()},
                      {"roleArn", m_identity.roleArn}}});
    if (fieldOf(m_definition, "TimeoutSeconds"))
        m_deadline = m_identity.start + std::chrono::seconds{static_cast<std::int64_t>(
                                            numberField(m_definition, "TimeoutSeconds", 0))};
    makeReady(*m_root);
    goOn();
}

void Execution::record(Run& run, Recorded event) {
    if (m_over)
        return;
    recordBeside(run.lastEvent, std::move(event));
    run.lastEvent = m_lastEvent;
}

void Execution::recordBeside(std::int64_t previous, Recorded event) {
    if (m_over)
        return;
    HistoryEvent told;
    told.id = ++m_lastEvent;
    told.previous = previous;
    told.time = m_host.now();
    told.type = event.type;
    told.detailsName = event.detailsName;
    told.details = std::move(event.details);
    m_host.record(told);
}

void Execution::makeReady(Run& run) {
    run.phase = Run::Phase::Ready;
    m_ready.push_back(run.id);
}

void Execution::goOn() {
    if (m_isGoing)
        return;
    m_isGoing = true;
    for (int entered = 0; !m_ready.empty() && !m_over; ++entered) {
        if (entered == mostStatesInATurn) {
            m_host.yield();
            break;
        }
        const auto run = m_runs.find(m_ready.front());
        m_ready.pop_front();
        if (run != m_runs.end())
            enter(*run->second);
    }
    m_isGoing = false;
}

void Execution::enter(Run& run) {
    if (m_lastEvent >= mostEvents)
        return end({"FAILED",
                    {},
                    "States.Runtime",
                    fmt::format("The execution reached the maximum number of history events ({}).",
                                mostEvents)});
    const std::string type = textField(run.stateFields(), "Type");
    run.entered = m_host.now();
    run.retries.clear();
    run.retryCount = 0;
    record(
        run,
        {type + "StateEntered",
         "stateEnteredEventDetails",
         {{"name", run.state}, {"input", jsonText(run.input)}, {"inputDetails", dataDetails()}}});
    run.enteredEvent = run.lastEvent;
    perform(run);
}

void Execution::leave(Run& run, json::value output, const std::string& next) {
    const std::string text = jsonText(output);
    if (text.size() > largestData)
        return runFailed(
            run, {"States.DataLimitExceeded",
                  Text::verbatim(fmt::format(
                      "The state/task '{}' returned a result with a size exceeding the maximum "
                      "number of bytes service limit.",
                      run.state))});
    const std::string type = textField(run.stateFields(), "Type");
    record(run, {type + "StateExited",
                 "stateExitedEventDetails",
                 {{"name", run.state}, {"output", text}, {"outputDetails", dataDetails()}}});
    if (!next.empty()) {
        run.state = next;
        run.input = std::move(output);
        return makeReady(run);
    }
    if (run.parent)
        return childEnded(*run.parent, run.index, std::move(output));
    end({"SUCCEEDED", std::move(output), {}, {}});
}

void Execution::end(Ending ending) {
    if (m_over)
        return;
    for (const auto& [id, run] : m_runs)
        if (run->phase == Run::Phase::Working)
            m_host.cancel({run->id, run->attempt});
    json::object details;
    std::string name;
    if (ending.status == "SUCCEEDED") {
        name = "ExecutionSucceeded";
        details = {{"output", jsonText(ending.output)}, {"outputDetails", dataDetails()}};
    } else {
        name = ending.status == "FAILED"      ? "ExecutionFailed"
               : ending.status == "TIMED_OUT" ? "ExecutionTimedOut"
                                              : "ExecutionAborted";
        if (!ending.error.empty())
            details["error"] = ending.error;
        if (!ending.cause.empty())
            details["cause"] = ending.cause;
    }
    std::string detailsName = name + "EventDetails";
    detailsName[0] = 'e';
    record(*m_root, {name, detailsName, std::move(details)});
    m_over = true;
    m_ready.clear();
    m_runs.clear();
    m_root->children.clear();
    m_host.ended(ending);
}

void Execution::abort(const std::string& error, const std::string& cause) {
    end({"ABORTED", {}, error, cause});
}

void Execution::onTime() {
    const Timestamp now = m_host.now();
    if (m_deadline && *m_deadline <= now)
        return end({"TIMED_OUT", {}, {}, {}});
    std::vector<std::int64_t> ids;
    for (const auto& [id, run] : m_runs)
        ids.push_back(id);
    for (const std::int64_t id : ids) {
        const auto found = m_runs.find(id);
        if (found == m_runs.end())
            continue;
        Run& run = *found->second;
        if (run.phase == Run::Phase::Waiting && run.due <= now)
            succeed(run);
        else if (run.phase == Run::Phase::Retrying && run.due <= now)
            perform(run);
        else if (run.phase == Run::Phase::Working)
            checkTask(run, now);
    }
    goOn();
}

std::optional<Timestamp> Execution::nextDeadline() const {
    std::optional<Timestamp> next = m_over ? std::nullopt : m_deadline;
    const auto consider = [&next](std::optional<Timestamp> time) {
        if (time && (!next || *time < *next))
            next = time;
    };
    for (const auto& [id, run] : m_runs) {
        if (run->phase == Run::Phase::Waiting || run->phase == Run::Phase::Retrying)
            consider(run->due);
        if (run->phase == Run::Phase::Working) {
            consider(run->taskDeadline);
            consider(run->heartbeatDeadline);
        }
    }
    return next;
}

bool Execution::isJsonata(const Run& run) const {
    const std::string own = textField(run.stateFields(), "QueryLanguage");
    return (own.empty() ? textField(m_definition, "QueryLanguage") : own) == "JSONata";
}

StateData Execution::dataOf(Run& run, const json::object& context) const {
    return {run.stateFields(), run.input, context, run.variables,
            isJsonata(run) ? &m_query : nullptr};
}

Result<json::value> Execution::argumentsOf(const StateData& data,
                                           const json::value& effective) const {
    return data.filled(data.isJsonata() ? "Arguments" : "Parameters", effective);
}

json::object Execution::contextOf(const Run& run) const {
    json::object context{
        {"Execution",
         {{"Id", m_identity.arn},
          {"Input", m_input},
          {"Name", m_identity.name},
          {"RoleArn", m_identity.roleArn},
          {"StartTime", toIso8601(m_identity.start)},
          {"RedriveCount", 0}}},
        {"StateMachine", {{"Id", m_identity.machineArn}, {"Name", m_identity.machineName}}},
        {"State",
         {{"Name", run.state},
          {"EnteredTime", toIso8601(run.entered)},
          {"RetryCount", run.retryCount}}}};
    if (!run.token.empty())
        context["Task"] = {{"Token", run.token}};
    if (!run.mapContext.empty())
        context["Map"] = run.mapContext;
    return context;
}

} // namespace lathe::statemachine
