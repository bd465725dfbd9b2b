#include "engine/services/states/Operations.h"
#include "engine/services/wire/Parameters.h"
#include "engine/statemachine/Fields.h"
#include "engine/statemachine/JsonText.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace json = boost::json;

namespace lathe::services::states {

namespace {

using statemachine::fieldOf;
using statemachine::textField;

Error noExecution(std::string_view arn) {
    return {"ExecutionDoesNotExist",
            Text::verbatim(fmt::format("Execution Does Not Exist: '{}'", arn))};
}

/// The execution that executionArn names. Fails with ExecutionDoesNotExist, InvalidArn.
Result<const json::object*> executionOf(Scene& scene) {
    const std::string arn = scene.text("executionArn");
    auto named = scene.named("executionArn", "execution express");
    if (!named)
        return named.error();
    if (named->kind == "express")
        return Error{"InvalidArn",
                     Text::verbatim("Invalid Arn: 'Resource type not valid in this context: "
                                    "express'")};
    const json::object* execution = scene.state.executions.find(named->key());
    if (!execution)
        return noExecution(arn);
    return execution;
}

constexpr std::size_t longestToken = 3'096;

constexpr std::string_view listed[] = {"executionArn",
                                       "stateMachineArn",
                                       "name",
                                       "status",
                                       "startDate",
                                       "stopDate",
                                       "stateMachineVersionArn",
                                       "stateMachineAliasArn",
                                       "redriveCount"};

/// Without what the execution works with.
void hideData(json::object& event) {
    for (auto& [name, details] : event)
        if (auto* object = details.if_object())
            for (const char* const member :
                 {"input", "output", "parameters", "inputDetails", "outputDetails"})
                object->erase(member);
}

} // namespace

Answer startExecution(Scene& scene) {
    auto start = startOf(scene);
    if (!start)
        return start.error();
    if (auto filled = fillStart(scene, *start); !filled)
        return filled.error();
    auto started = scene.executions.start(std::move(*start));
    if (!started)
        return started.error();
    return json::object{{"executionArn", started->at("executionArn")},
                        {"startDate", started->at("startDate")}};
}

Result<void> fillStart(Scene& scene, Executions::Start& start) {
    Parameters parameters{scene.input};
    start.name = parameters.text("name", {80, {}, 1});
    if (auto verdict = parameters.verdict(); !verdict)
        return verdict;
    if (!start.name.empty() && !isName(start.name))
        return Error{"InvalidName", Text::verbatim(fmt::format("Invalid Name: '{}'", start.name))};
    start.inputText = fieldOf(scene.input, "input") ? scene.text("input") : "{}";
    auto input = statemachine::parsedJson(start.inputText);
    if (!input || start.inputText.size() > 262'144)
        return Error{"InvalidExecutionInput",
                     Text::verbatim(fmt::format("Invalid State Machine Execution Input: '{}'",
                                                input ? "The input is larger than 262144 bytes"
                                                      : input.error().detail.english()))};
    start.input = std::move(*input);
    start.traceId = scene.text("traceHeader").empty() ? scene.traceId : scene.text("traceHeader");
    return {};
}

Answer stopExecution(Scene& scene) {
    auto execution = executionOf(scene);
    if (!execution)
        return execution.error();
    const std::string arn = scene.text("executionArn");
    if (scene.executions.isRunning(arn))
        scene.executions.stop(arn, scene.text("error"), scene.text("cause"));
    return json::object{{"stopDate", secondsOf(scene.state.time())}};
}

Answer describeExecution(Scene& scene) {
    auto execution = executionOf(scene);
    if (!execution)
        return execution.error();
    json::object answer = shown(**execution);
    const std::string status = textField(answer, "status");
    if (status != "RUNNING") {
        answer["redriveStatus"] = status == "SUCCEEDED" ? "NOT_REDRIVABLE" : "REDRIVABLE";
        if (status == "SUCCEEDED")
            answer["redriveStatusReason"] = "Execution is SUCCEEDED and cannot be redriven";
        else
            answer.erase("redriveStatusReason");
    }
    if (scene.text("includedData") == "METADATA_ONLY")
        for (const char* const member : {"input", "output", "error", "cause"})
            answer.erase(member);
    return answer;
}

Answer describeStateMachineForExecution(Scene& scene) {
    auto execution = executionOf(scene);
    if (!execution)
        return execution.error();
    const std::string arn = textField(**execution, "stateMachineArn");
    const std::string name = arn.substr(arn.rfind(':') + 1);
    json::object answer{{"stateMachineArn", arn}, {"name", name}};
    if (const json::object* revision =
            scene.state.revisions.find(textField(**execution, ".revision")))
        for (const auto& [member, value] : *revision)
            answer[member] = value;
    const json::object* machine = scene.state.machines.find(name);
    answer["updateDate"] = machine ? machine->at("creationDate") : (*execution)->at("startDate");
    return answer;
}

Answer listExecutions(Scene& scene) {
    Parameters parameters{scene.input};
    const std::string status = parameters.text(
        "statusFilter",
        {0, {}, 0, {"SUCCEEDED", "TIMED_OUT", "PENDING_REDRIVE", "ABORTED", "FAILED", "RUNNING"}});
    if (auto verdict = parameters.verdict(); !verdict)
        return verdict.error();
    const std::string arn = scene.text("stateMachineArn");
    auto named = scene.named("stateMachineArn", "stateMachine");
    if (!named)
        return named.error();
    const json::object* machine = scene.state.machines.find(named->name);
    if (!machine)
        return Error{"StateMachineDoesNotExist",
                     Text::verbatim(fmt::format("State Machine Does Not Exist: '{}'", arn))};
    if (textField(*machine, "type") == "EXPRESS")
        return Error{"StateMachineTypeNotSupported",
                     Text::verbatim("This operation is not supported by this type of state "
                                    "machine")};
    const std::string ofMachine = scene.state.arn("stateMachine:" + named->name);
    std::vector<const json::object*> found;
    for (auto at = scene.state.executions.all().lower_bound(named->name + ":");
         at != scene.state.executions.all().end() && at->first.starts_with(named->name + ":");
         ++at) {
        const json::object& each = at->second;
        const bool isAsked = arn == ofMachine || textField(each, "stateMachineVersionArn") == arn ||
                             textField(each, "stateMachineAliasArn") == arn;
        if (isAsked && (status.empty() || textField(each, "status") == status))
            found.push_back(&each);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto* left, const auto* right) {
        return statemachine::numberField(*left, "startDate", 0) >
               statemachine::numberField(*right, "startDate", 0);
    });
    std::vector<json::value> executions;
    for (const json::object* one : found) {
        json::object each;
        for (const std::string_view member : listed)
            if (const json::value* value = fieldOf(*one, member))
                each[member] = *value;
        executions.push_back(std::move(each));
    }
    return pageOf(scene, "executions", std::move(executions), longestToken);
}

Answer getExecutionHistory(Scene& scene) {
    auto execution = executionOf(scene);
    if (!execution)
        return execution.error();
    constexpr std::int64_t lastEvent = 99'999'998;
    auto events = scene.executions.history(scene.text("executionArn"), 1, lastEvent);
    if (statemachine::flagField(scene.input, "reverseOrder"))
        std::reverse(events.begin(), events.end());
    const json::value* includes = fieldOf(scene.input, "includeExecutionData");
    const bool hides = includes && includes->is_bool() && !includes->get_bool();
    std::vector<json::value> all;
    for (json::object& event : events) {
        if (hides)
            hideData(event);
        all.emplace_back(std::move(event));
    }
    return pageOf(scene, "events", std::move(all), longestToken);
}

} // namespace lathe::services::states
