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
        return failed(run, {"States.Runtime",
                            Text::verbatim(fmt::format("Reference path \"{}\" must point to array.",
                                                       fieldOf(state, "ItemsPath")
                                                           ? textField(state, "ItemsPath")
                                                           : std::string{"$"}))});
    auto most = data.setting("MaxConcurrency", run.input);
    if (!most)
        return failed(run, most.error());
    const json::value atOnce = most->value_or(0);
    if (!atOnce.is_number())
        return failed(run,
                      {"States.Runtime",
                       Text::verbatim("The MaxConcurrencyPath field refers to value \"" +
                                      jsonText(atOnce) + "\" but expected value is an integer")});
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
    if (isMap)
        record(child, {"MapIterationSucceeded", "mapIterationSucceededEventDetails",
                       iteration(run.state, index)});
    run.lastEvent = child.lastEvent;
    forget(child);
    run.children.erase(index);
    run.results[index] = std::move(output);
    if (++run.finished < run.results.size()) {
        if (isMap)
            beginItems(run);
        return;
    }
    record(run, {isMap ? "MapStateSucceeded" : "ParallelStateSucceeded"});
    run.items.clear();
    finish(run, std::exchange(run.results, {}));
}

void Execution::childFailed(Run& run, std::size_t index, const Error& error) {
    const bool isMap = textField(run.stateFields(), "Type") == "Map";
    const auto child = run.children.find(index);
    if (child != run.children.end()) {
        if (isMap)
            record(*child->second, {"MapIterationFailed", "mapIterationFailedEventDetails",
                                    iteration(run.state, index)});
        run.lastEvent = child->second->lastEvent;
    }
    const auto dropped = std::exchange(run.children, {});
    for (const auto& [at, each] : dropped) {
        if (isMap && at != index)
            record(*each, {"MapIterationAborted", "mapIterationAbortedEventDetails",
                           iteration(run.state, at)});
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
