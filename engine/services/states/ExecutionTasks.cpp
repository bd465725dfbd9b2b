#include "engine/services/states/Executions.h"
#include "engine/services/states/LiveExecution.h"
#include "engine/services/states/TaskRequest.h"
#include "engine/statemachine/Fields.h"
#include "engine/statemachine/JsonText.h"

#include <fmt/format.h>

#include <array>
#include <utility>

// What becomes of the tasks that executions begin.

namespace json = boost::json;

namespace lathe::services::states {

namespace {

using statemachine::Resource;
using statemachine::textField;

/// How the end of a child execution is told to the task that waits for it.
json::object childResult(const json::object& child, bool asJson) {
    const auto parsed = [asJson](const std::string& text) -> json::value {
        if (!asJson)
            return json::value(text);
        auto read = statemachine::parsedJson(text);
        return read ? std::move(*read) : json::value(text);
    };
    const auto milliseconds = [&child](std::string_view name) {
        return static_cast<std::int64_t>(statemachine::numberField(child, name, 0) * 1000 + 0.5);
    };
    json::object result{{"ExecutionArn", textField(child, "executionArn")},
                        {"Input", parsed(textField(child, "input"))},
                        {"InputDetails", {{"Included", true}}},
                        {"Name", textField(child, "name")}};
    if (child.contains("output")) {
        result["Output"] = parsed(textField(child, "output"));
        result["OutputDetails"] = {{"Included", true}};
    }
    for (const auto& [from, to] : {std::pair{"error", "Error"}, std::pair{"cause", "Cause"}})
        if (child.contains(from))
            result[to] = textField(child, from);
    result["StartDate"] = milliseconds("startDate");
    result["StateMachineArn"] = textField(child, "stateMachineArn");
    result["Status"] = textField(child, "status");
    result["StopDate"] = milliseconds("stopDate");
    return result;
}

/// What is only over when the job is, and is known here.
bool isChild(const Resource& resource) {
    return resource.service == "states" && resource.action == "startExecution" &&
           (resource.pattern == Resource::Pattern::Job ||
            resource.pattern == Resource::Pattern::JobWithOutput);
}

} // namespace

void Executions::perform(LiveExecution& live, const statemachine::Task& task) {
    const statemachine::TaskId id = task.id;
    if (task.resource.kind == Resource::Kind::Activity) {
        m_activities.offer(task.resource.arn,
                           {task.token, statemachine::jsonText(task.parameters)});
        return;
    }
    later(live.arn(), [id, kind = task.resource.kind](LiveExecution& later) {
        if (kind == Resource::Kind::Integration)
            later.execution.taskStarted(id);
    });
    const bool isJob = task.resource.pattern == Resource::Pattern::Job ||
                       task.resource.pattern == Resource::Pattern::JobWithOutput;
    if (isJob && !isChild(task.resource))
        return later(live.arn(), [id, arn = task.resource.arn](LiveExecution& later) {
            later.execution.taskFailed(
                id,
                {"States.TaskFailed", Text::verbatim(fmt::format("{} does not run here.", arn))});
        });
    const TaskCall call{
        task.resource,  task.parameters, task.roleArn.empty() ? live.roleArn : task.roleArn,
        m_state.region, m_state.account, live.traceId};
    m_tasks.perform(call, [weak = std::weak_ptr{m_self}, arn = live.arn(), id,
                           resource = task.resource](Result<json::value> result) {
        const auto self = weak.lock();
        if (!self)
            return;
        const auto found = (*self)->m_live.find(arn);
        if (found == (*self)->m_live.end() || found->second->isOver)
            return;
        LiveExecution& live = *found->second;
        if (!result)
            live.execution.taskFailed(id, result.error());
        else if (isChild(resource))
            (*self)->waitForChild(live, id, resource, *result);
        else if (resource.pattern == Resource::Pattern::Token)
            live.execution.taskSubmitted(id, *result);
        else
            live.execution.taskSucceeded(id, std::move(*result));
        (*self)->changed(live);
    });
}

void Executions::waitForChild(LiveExecution& live, const statemachine::TaskId& task,
                              const Resource& resource, const json::value& begun) {
    live.execution.taskSubmitted(task, begun);
    const std::string child = textField(begun.as_object(), "ExecutionArn");
    live.children[{task.run, task.attempt}] = child;
    whenEnded(child, [weak = std::weak_ptr{m_self}, arn = live.arn(), task,
                      asJson = resource.pattern ==
                               Resource::Pattern::JobWithOutput](const json::object& ended) {
        const auto self = weak.lock();
        if (!self)
            return;
        (*self)->later(arn, [task, asJson, ended](LiveExecution& live) {
            live.children.erase({task.run, task.attempt});
            const json::object result = childResult(ended, asJson);
            if (textField(ended, "status") == "SUCCEEDED")
                live.execution.taskSucceeded(task, result);
            else
                live.execution.taskFailed(
                    task, {"States.TaskFailed", Text::verbatim(statemachine::jsonText(result))});
        });
    });
}

} // namespace lathe::services::states
