#include "engine/statemachine/Execution.h"
#include "engine/statemachine/Fields.h"
#include "engine/statemachine/JsonText.h"
#include "engine/statemachine/StateData.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

// Task states: what is asked of the Host, and what becomes of it.

namespace json = boost::json;

namespace lathe::statemachine {

namespace {

json::object dataDetails() {
    return {{"truncated", false}};
}

/// The seconds that TimeoutSeconds or HeartbeatSeconds give, or their Path. Fails with
/// States.Runtime.
Result<std::optional<std::int64_t>> secondsOf(const StateData& data, const std::string& field,
                                              const json::value& effective) {
    auto given = data.setting(field, effective);
    if (!given)
        return given.error();
    const json::value seconds = given->value_or(json::value{});
    if (seconds.is_null())
        return std::optional<std::int64_t>{};
    if (!seconds.is_number() || seconds.to_number<double>() < 1)
        return Error{"States.Runtime",
                     Text::verbatim(fmt::format("Invalid {}: {} is no positive integer.", field,
                                                jsonText(seconds)))};
    return std::optional{static_cast<std::int64_t>(seconds.to_number<double>())};
}

/// The role that Credentials names.
Result<std::string> roleOf(const StateData& data) {
    auto credentials = data.filled("Credentials", json::value{});
    if (!credentials)
        return credentials.error();
    return credentials->is_object() ? textField(credentials->get_object(), "RoleArn")
                                    : std::string{};
}

std::string regionOf(const std::string& arn) {
    auto start = arn.find(':');
    for (int i = 0; i < 2 && start != std::string::npos; ++i)
        start = arn.find(':', start + 1);
    if (start == std::string::npos)
        return {};
    return arn.substr(start + 1, arn.find(':', start + 1) - start - 1);
}

std::string_view prefixOf(Resource::Kind kind) {
    if (kind == Resource::Kind::Function)
        return "LambdaFunction";
    return kind == Resource::Kind::Activity ? "Activity" : "Task";
}

/// As what tells of a task's data names it.
const std::string& nameOf(const Resource& resource) {
    return resource.kind == Resource::Kind::Integration ? resource.service : resource.arn;
}

Resource resourceOf(const Run& run) {
    return Resource::parse(textField(run.stateFields(), "Resource")).value_or(Resource{});
}

} // namespace

void Execution::recordTask(Run& run, std::string_view what, json::object details) {
    const Resource resource = resourceOf(run);
    const std::string type = std::string{prefixOf(resource.kind)} + std::string{what};
    if (resource.kind == Resource::Kind::Integration) {
        json::object named{{"resource", resource.historyName()},
                           {"resourceType", resource.historyType()}};
        for (auto& [name, value] : details)
            named[name] = value;
        details = std::move(named);
    }
    std::string detailsName = type + "EventDetails";
    detailsName[0] = static_cast<char>(std::tolower(detailsName[0]));
    record(run, {type, details.empty() ? std::string_view{} : detailsName, std::move(details)});
}

void Execution::work(Run& run) {
    Task task;
    task.resource = resourceOf(run);
    run.token = task.resource.isCallback() ? m_host.newToken() : std::string{};
    const json::object context = contextOf(run);
    const StateData data = dataOf(run, context);
    auto effective = data.effectiveInput();
    if (!effective)
        return failed(run, effective.error());
    auto parameters = argumentsOf(data, *effective);
    if (!parameters)
        return failed(run, parameters.error());
    auto timeout = secondsOf(data, "TimeoutSeconds", *effective);
    auto heartbeat = secondsOf(data, "HeartbeatSeconds", *effective);
    auto role = roleOf(data);
    if (!timeout || !heartbeat || !role)
        return failed(run, !timeout     ? timeout.error()
                           : !heartbeat ? heartbeat.error()
                                        : role.error());
    run.phase = Run::Phase::Working;
    run.isSubmitted = false;
    task.id = {run.id, ++run.attempt};
    task.parameters = std::move(*parameters);
    task.token = run.token;
    task.stateName = run.state;
    task.roleArn = std::move(*role);
    const Timestamp now = m_host.now();
    const auto after = [now](const std::optional<std::int64_t>& seconds) {
        return seconds ? std::optional{now + std::chrono::seconds{*seconds}} : std::nullopt;
    };
    run.taskDeadline = after(*timeout);
    run.heartbeatSeconds = heartbeat->value_or(0);
    run.heartbeatDeadline = task.resource.isCallback() ? after(*heartbeat) : std::nullopt;
    recordScheduled(run, task, *timeout, *heartbeat);
    if (task.resource.kind == Resource::Kind::Function)
        taskStarted(task.id);
    m_host.begin(task);
}

void Execution::recordScheduled(Run& run, const Task& task, std::optional<std::int64_t> timeout,
                                std::optional<std::int64_t> heartbeat) {
    json::object details;
    const std::string text = jsonText(task.parameters);
    if (task.resource.kind == Resource::Kind::Integration) {
        details["parameters"] = text;
        details["region"] = regionOf(m_identity.machineArn);
    } else {
        details["resource"] = task.resource.arn;
        details["input"] = text;
        details["inputDetails"] = dataDetails();
    }
    if (timeout)
        details["timeoutInSeconds"] = *timeout;
    if (heartbeat && task.resource.kind != Resource::Kind::Function)
        details["heartbeatInSeconds"] = *heartbeat;
    if (!task.roleArn.empty())
        details["taskCredentials"] = {{"roleArn", task.roleArn}};
    recordTask(run, "Scheduled", std::move(details));
}

Run* Execution::working(const TaskId& task) {
    const auto found = m_runs.find(task.run);
    if (m_over || found == m_runs.end())
        return nullptr;
    Run* const run = found->second;
    return run->phase == Run::Phase::Working && run->attempt == task.attempt ? run : nullptr;
}

void Execution::taskStarted(const TaskId& task, json::object details) {
    if (Run* run = working(task)) {
        if (resourceOf(*run).kind == Resource::Kind::Activity)
            run->isSubmitted = true;
        recordTask(*run, "Started", std::move(details));
    }
}

void Execution::taskSubmitted(const TaskId& task, const json::value& output) {
    Run* const run = working(task);
    if (!run)
        return;
    run->isSubmitted = true;
    recordTask(*run, "Submitted", {{"output", jsonText(output)}, {"outputDetails", dataDetails()}});
}

void Execution::taskSucceeded(const TaskId& task, json::value output) {
    Run* const run = working(task);
    if (!run)
        return;
    const std::string text = jsonText(output);
    if (text.size() > largestData) {
        taskFailed(task, {"States.DataLimitExceeded",
                          Text::verbatim(fmt::format(
                              "The state/task '{}' returned a result with a size exceeding the "
                              "maximum number of bytes service limit.",
                              nameOf(resourceOf(*run))))});
        return;
    }
    run->phase = Run::Phase::Ready;
    recordTask(*run, "Succeeded", {{"output", text}, {"outputDetails", dataDetails()}});
    finish(*run, std::move(output));
    goOn();
}

void Execution::taskFailed(const TaskId& task, const Error& error) {
    Run* const run = working(task);
    if (!run)
        return;
    json::object details{{"error", error.code}};
    if (!error.detail.empty())
        details["cause"] = error.detail.english();
    run->phase = Run::Phase::Ready;
    recordTask(*run, "Failed", std::move(details));
    failed(*run, error);
    goOn();
}

std::optional<TaskId> Execution::taskWithToken(std::string_view token) const {
    for (const auto& [id, run] : m_runs)
        if (run->phase == Run::Phase::Working && run->token == token)
            return TaskId{id, run->attempt};
    return {};
}

bool Execution::taskIsAlive(const TaskId& task) {
    Run* const run = working(task);
    if (!run)
        return false;
    if (run->heartbeatSeconds > 0)
        run->heartbeatDeadline = m_host.now() + std::chrono::seconds{run->heartbeatSeconds};
    return true;
}

void Execution::checkTask(Run& run, Timestamp now) {
    const bool isLate = run.taskDeadline && *run.taskDeadline <= now;
    const bool isSilent = run.heartbeatDeadline && *run.heartbeatDeadline <= now;
    if (!isLate && !isSilent)
        return;
    m_host.cancel({run.id, run.attempt});
    run.phase = Run::Phase::Ready;
    const std::string name = isLate ? "States.Timeout" : "States.HeartbeatTimeout";
    recordTask(run, "TimedOut", {{"error", name}});
    failed(run, {name, Text{}});
}

void Execution::finish(Run& run, json::value result) {
    const json::object& state = run.stateFields();
    const json::object context = contextOf(run);
    const StateData data = dataOf(run, context);
    auto selected = data.selected(std::move(result));
    if (!selected)
        return failed(run, selected.error());
    auto output = data.leaving(state, std::move(*selected), StateData::From::Result);
    if (!output)
        return failed(run, output.error());
    leave(run, std::move(*output), textField(state, "Next"));
}

} // namespace lathe::statemachine
