#include "engine/statemachine/Execution.h"
#include "engine/statemachine/Fields.h"
#include "engine/statemachine/JsonText.h"
#include "engine/statemachine/StateData.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

// The branches of Parallel states and the items of Map states.

namespace json = boost::json;

namespace lathe::statemachine {

namespace {

/// How many items of an inline Map run at the same time where nothing says so.
constexpr std::size_t mostInlineItems = 40;

/// What an item of a Map goes through; older machines call it Iterator.
const json::object& processorOf(const json::object& state) {
    const json::object* processor = objectField(state, "ItemProcessor");
    return processor ? *processor : state.at("Iterator").as_object();
}

/// "number", as JSON names it.
std::string_view kindOf(const json::value& value) {
    if (value.is_null())
        return "null";
    if (value.is_bool())
        return "boolean";
    if (value.is_string())
        return "string";
    return value.is_object() ? "object" : "number";
}

/// What a Map cannot go through.
Error noItems(const StateData& data, const json::object& state, const json::value& list) {
    if (!data.isJsonata())
        return {"States.Runtime", Text::verbatim(fmt::format(
                                      "Reference path \"{}\" must point to array.",
                                      fieldOf(state, "ItemsPath") ? textField(state, "ItemsPath")
                                                                  : std::string{"$"}))};
    const json::value* const given = fieldOf(state, "Items");
    const auto expression = given ? queryIn(*given) : std::nullopt;
    if (!expression)
        return {"States.QueryEvaluationError",
                Text::verbatim("Map state input must be an array but was: " + jsonText(list))};
    return {"States.QueryEvaluationError",
            Text::verbatim(fmt::format(
                "The JSONata expression '{}' specified for the field 'Items' returned an "
                "unexpected result type. Expected 'array', but was '{}' for value: {}",
                *expression, kindOf(list), jsonText(list)))};
}

json::object iteration(const std::string& name, std::size_t index) {
    return {{"name", name}, {"index", index}};
}

} // namespace

void Execution::split(Run& run) {
    const json::object& state = run.stateFields();
    const json::object context = contextOf(run);
    const StateData data = dataOf(run, context);
    auto effective = data.effectiveInput();
    auto input = effective ? argumentsOf(data, *effective) : std::move(effective);
    if (!input)
        return failed(run, input.error());
    record(run, {"ParallelStateStarted"});
    const json::array& branches = state.at("Branches").as_array();
    run.phase = Run::Phase::Splitting;
    run.results = json::array(branches.size(), nullptr);
    run.finished = 0;
    run.items.clear();
    for (std::size_t i = 0; i < branches.size(); ++i)
        addChild(run, i, branches[i].as_object(), *input);
}

void Execution::map(Run& run) {
    const json::object& state = run.stateFields();
    const json::object context = contextOf(run);
    const StateData data = dataOf(run, context);
    auto effective = data.effectiveInput();
    auto items = effective ? data.setting("Items", *effective)
                           : Result<std::optional<json::value>>{effective.error()};
    if (!items)
        return failed(run, items.error());
    json::value list = *items ? std::move(**items) : std::move(*effective);
    if (!list.is_array())
        return failed(run, noItems(data, state, list));
    auto most = data.setting("MaxConcurrency", run.input);
    if (!most)
        return failed(run, most.error());
    const json::value atOnce = most->value_or(0);
    if (!atOnce.is_number())
        return failed(run,
                      {"States.Runtime",
                       Text::verbatim(fmt::format(
                           "The MaxConcurrencyPath field refers to value \"{}\" which is not a "
                           "valid integer: {}",
                           atOnce.is_string() ? std::string{atOnce.get_string()} : jsonText(atOnce),
                           textField(state, "MaxConcurrencyPath")))});
    const double mostAtOnce = atOnce.to_number<double>();
    run.mostAtOnce = mostAtOnce >= 1 && mostAtOnce < mostInlineItems
                         ? static_cast<std::size_t>(mostAtOnce)
                         : mostInlineItems;
    run.items = std::move(list.get_array());
    run.results = json::array(run.items.size(), nullptr);
    run.finished = run.begun = 0;
    run.phase = Run::Phase::Splitting;
    record(run, {"MapStateStarted", "mapStateStartedEventDetails", {{"length", run.items.size()}}});
    if (run.items.empty()) {
        record(run, {"MapStateSucceeded"});
        return finish(run, json::array{});
    }
    beginItems(run);
}

void Execution::beginItems(Run& run) {
    const json::object& state = run.stateFields();
    const bool isOlder = !fieldOf(state, "ItemSelector") && !fieldOf(state, "ItemProcessor");
    while (run.begun < run.items.size() && run.children.size() < run.mostAtOnce) {
        const std::size_t index = run.begun++;
        const json::object item{{"Item", {{"Index", index}, {"Value", run.items[index]}}}};
        json::object context = contextOf(run);
        context["Map"] = item;
        const StateData data = dataOf(run, context);
        json::value input = run.items[index];
        if (fieldOf(state, "ItemSelector") || (isOlder && fieldOf(state, "Parameters"))) {
            auto effective = data.effectiveInput();
            auto filled = effective
                              ? data.filled(isOlder ? "Parameters" : "ItemSelector", *effective)
                              : std::move(effective);
            if (!filled)
                return childFailed(run, index, filled.error());
            input = std::move(*filled);
        }
        Run& child = addChild(run, index, processorOf(state), std::move(input));
        child.mapContext = item;
        record(child, {"MapIterationStarted", "mapIterationStartedEventDetails",
                       iteration(run.state, index)});
    }
}

Run& Execution::addChild(Run& parent, std::size_t index, const json::object& machine,
                         json::value input) {
    auto made = std::make_unique<Run>();
    Run& child = *made;
    child.id = ++m_lastRun;
    child.parent = &parent;
    child.index = index;
    child.machine = &machine;
    child.variables = parent.variables;
    child.mapContext = parent.mapContext;
    child.lastEvent = parent.lastEvent;
    child.state = textField(machine, "StartAt");
    child.input = std::move(input);
    m_runs[child.id] = &child;
    parent.children[index] = std::move(made);
    makeReady(child);
    return child;
}

void Execution::childEnded(Run& run, std::size_t index, json::value output) {
    const bool isMap = textField(run.stateFields(), "Type") == "Map";
    Run& child = *run.children.at(index);
    run.lastEvent = child.lastEvent;
    if (isMap)
        record(child, {"MapIterationSucceeded", "mapIterationSucceededEventDetails",
                       iteration(run.state, index)});
    const std::int64_t ended = child.lastEvent;
    forget(child);
    run.children.erase(index);
    run.results[index] = std::move(output);
    if (++run.finished < run.results.size()) {
        // The next item follows what the last one did, not its end.
        if (isMap)
            beginItems(run);
        return;
    }
    run.lastEvent = ended;
    recordBeside(run.lastEvent, {isMap ? "MapStateSucceeded" : "ParallelStateSucceeded"});
    run.items.clear();
    finish(run, std::exchange(run.results, {}));
}

void Execution::childFailed(Run& run, std::size_t index, const Error& error) {
    const bool isMap = textField(run.stateFields(), "Type") == "Map";
    const auto child = run.children.find(index);
    if (child != run.children.end())
        run.lastEvent = child->second->lastEvent;
    if (isMap)
        recordBeside(run.lastEvent, {"MapIterationFailed", "mapIterationFailedEventDetails",
                                     iteration(run.state, index)});
    const auto dropped = std::exchange(run.children, {});
    for (const auto& [at, each] : dropped) {
        if (at != index) {
            recordBeside(run.lastEvent, {textField(each->stateFields(), "Type") + "StateAborted"});
            if (isMap)
                recordBeside(run.lastEvent,
                             {"MapIterationAborted", "mapIterationAbortedEventDetails",
                              iteration(run.state, at)});
        }
        forget(*each);
    }
    record(run, {isMap ? "MapStateFailed" : "ParallelStateFailed"});
    run.items.clear();
    run.results.clear();
    failed(run, error);
}

void Execution::forget(Run& run) {
    if (run.phase == Run::Phase::Working)
        m_host.cancel({run.id, run.attempt});
    m_runs.erase(run.id);
    for (const auto& [index, child] : run.children)
        forget(*child);
}

} // namespace lathe::statemachine
