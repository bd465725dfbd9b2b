#include "engine/statemachine/Execution.h"
#include "engine/statemachine/Fields.h"

#include <array>
#include <utility>

// What is kept of an execution, so that it goes on in the next engine.

namespace json = boost::json;

namespace lathe::statemachine {

namespace {

constexpr std::array<std::pair<std::string_view, Run::Phase>, 5> phases{
    {{"ready", Run::Phase::Ready},
     {"waiting", Run::Phase::Waiting},
     {"retrying", Run::Phase::Retrying},
     {"working", Run::Phase::Working},
     {"splitting", Run::Phase::Splitting}}};

std::string_view textOf(Run::Phase phase) {
    for (const auto& [text, each] : phases)
        if (each == phase)
            return text;
    return {};
}

Run::Phase phaseOf(std::string_view text) {
    for (const auto& [each, phase] : phases)
        if (each == text)
            return phase;
    return Run::Phase::Ready;
}

std::int64_t keptTime(Timestamp time) {
    return time.time_since_epoch().count();
}

Timestamp timeOf(std::int64_t kept) {
    return Timestamp{Microseconds{kept}};
}

void keepTime(json::object& kept, std::string_view name, std::optional<Timestamp> time) {
    if (time)
        kept[name] = keptTime(*time);
}

std::int64_t integerField(const json::object& kept, std::string_view name) {
    const json::value* found = kept.if_contains(name);
    return found && found->is_int64() ? found->get_int64() : 0;
}

std::optional<Timestamp> timeField(const json::object& kept, std::string_view name) {
    return kept.contains(name) ? std::optional{timeOf(integerField(kept, name))} : std::nullopt;
}

template <class Kind> Kind copied(const Kind* found) {
    return found ? *found : Kind{};
}

/// What the child of this number goes through.
const json::object& machineOfChild(const json::object& state, std::size_t index) {
    if (const json::array* branches = arrayField(state, "Branches"))
        return branches->at(index).as_object();
    const json::object* processor = objectField(state, "ItemProcessor");
    return processor ? *processor : state.at("Iterator").as_object();
}

} // namespace

json::object Execution::kept() const {
    json::object kept{{"input", m_input}, {"lastRun", m_lastRun}, {"lastEvent", m_lastEvent}};
    keepTime(kept, "deadline", m_deadline);
    if (m_root && !m_over)
        kept["root"] = keptRun(*m_root);
    return kept;
}

json::object Execution::keptRun(const Run& run) const {
    json::object kept{{"id", run.id},
                      {"index", run.index},
                      {"variables", run.variables},
                      {"mapContext", run.mapContext},
                      {"lastEvent", run.lastEvent},
                      {"phase", textOf(run.phase)},
                      {"state", run.state},
                      {"input", run.input},
                      {"entered", keptTime(run.entered)},
                      {"enteredEvent", run.enteredEvent},
                      {"retries", json::array(run.retries.begin(), run.retries.end())},
                      {"retryCount", run.retryCount},
                      {"due", keptTime(run.due)},
                      {"attempt", run.attempt},
                      {"token", run.token},
                      {"isSubmitted", run.isSubmitted},
                      {"heartbeatSeconds", run.heartbeatSeconds}};
    keepTime(kept, "taskDeadline", run.taskDeadline);
    keepTime(kept, "heartbeatDeadline", run.heartbeatDeadline);
    if (run.phase != Run::Phase::Splitting)
        return kept;
    json::array children;
    for (const auto& [index, child] : run.children)
        children.push_back(keptRun(*child));
    kept["children"] = std::move(children);
    kept["results"] = run.results;
    kept["finished"] = run.finished;
    kept["items"] = run.items;
    kept["begun"] = run.begun;
    kept["mostAtOnce"] = run.mostAtOnce;
    return kept;
}

void Execution::restore(const json::object& kept) {
    m_input = kept.at("input");
    m_lastRun = integerField(kept, "lastRun");
    m_lastEvent = integerField(kept, "lastEvent");
    m_deadline = timeField(kept, "deadline");
    m_root = restoredRun(kept.at("root").as_object(), nullptr, m_definition);
    std::vector<Run*> runs;
    for (const auto& [id, run] : m_runs)
        runs.push_back(run);
    for (Run* run : runs)
        restart(*run);
    goOn();
}

std::unique_ptr<Run> Execution::restoredRun(const json::object& kept, Run* parent,
                                            const json::object& machine) {
    auto run = std::make_unique<Run>();
    run->id = integerField(kept, "id");
    run->parent = parent;
    run->index = static_cast<std::size_t>(integerField(kept, "index"));
    run->machine = &machine;
    run->variables = copied(objectField(kept, "variables"));
    run->mapContext = copied(objectField(kept, "mapContext"));
    run->lastEvent = integerField(kept, "lastEvent");
    run->phase = phaseOf(textField(kept, "phase"));
    run->state = textField(kept, "state");
    run->input = kept.at("input");
    run->entered = timeOf(integerField(kept, "entered"));
    run->enteredEvent = integerField(kept, "enteredEvent");
    for (const json::value& each : copied(arrayField(kept, "retries")))
        run->retries.push_back(each.to_number<int>());
    run->retryCount = static_cast<int>(integerField(kept, "retryCount"));
    run->due = timeOf(integerField(kept, "due"));
    run->attempt = static_cast<int>(integerField(kept, "attempt"));
    run->token = textField(kept, "token");
    run->isSubmitted = flagField(kept, "isSubmitted");
    run->heartbeatSeconds = integerField(kept, "heartbeatSeconds");
    run->taskDeadline = timeField(kept, "taskDeadline");
    run->heartbeatDeadline = timeField(kept, "heartbeatDeadline");
    run->results = copied(arrayField(kept, "results"));
    run->finished = static_cast<std::size_t>(integerField(kept, "finished"));
    run->items = copied(arrayField(kept, "items"));
    run->begun = static_cast<std::size_t>(integerField(kept, "begun"));
    run->mostAtOnce = static_cast<std::size_t>(integerField(kept, "mostAtOnce"));
    m_runs[run->id] = run.get();
    for (const json::value& each : copied(arrayField(kept, "children"))) {
        auto child = restoredRun(
            each.as_object(), run.get(),
            machineOfChild(run->stateFields(),
                           static_cast<std::size_t>(integerField(each.as_object(), "index"))));
        run->children[child->index] = std::move(child);
    }
    return run;
}

void Execution::restart(Run& run) {
    if (run.phase == Run::Phase::Ready)
        m_ready.push_back(run.id);
    if (run.phase == Run::Phase::Working && !(run.isSubmitted && !run.token.empty()))
        perform(run);
}

} // namespace lathe::statemachine
