#pragma once

#include "engine/statemachine/Definition.h"
#include "engine/statemachine/Execution.h"
#include "engine/statemachine/Intrinsics.h"
#include "engine/statemachine/JsonText.h"
#include "tests/support/Quoted.h"

#include <boost/json.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lathe::test {

/// JSON with ' for ".
inline boost::json::value parsed(const std::string& text) {
    return statemachine::parsedJson(test::quoted(text)).value();
}
inline std::string singleQuoted(std::string text) {
    for (char& letter : text)
        letter = letter == '"' ? '\'' : letter;
    return text;
}

/// Beginning one takes time.
inline jsonata::Jsonata& query() {
    static jsonata::Jsonata one{statemachine::queryFunctions()};
    return one;
}

/// A world for one execution: a clock that stands until it is moved, and tasks that wait until they
/// are answered.
class MachineBench final : public statemachine::Host {
  public:
    explicit MachineBench(const std::string& definition)
        : MachineBench{parsed(definition).as_object()} {}
    explicit MachineBench(boost::json::object definition)
        : m_definition{std::move(definition)} {}

    /// Begins it; `input` with ' for ".
    void start(const std::string& input = "{}") {
        make();
        execution->begin(parsed(input));
    }
    /// As after a restart of the engine, by what was kept.
    void restart() {
        const boost::json::object kept =
            boost::json::parse(boost::json::serialize(execution->kept())).as_object();
        tasks.clear();
        make();
        execution->restore(kept);
    }
    void pass(Seconds time) {
        clock += time;
        execution->onTime();
    }
    void answer(std::size_t task, const std::string& output) {
        execution->taskSucceeded(tasks.at(task).id, parsed(output));
    }
    void fail(std::size_t task, const std::string& error, const std::string& cause = {}) {
        execution->taskFailed(tasks.at(task).id, {error, Text::verbatim(cause)});
    }
    /// "SUCCEEDED {'a':1}", "FAILED Error: cause"; empty while it runs.
    std::string ending() const { return m_ending; }
    std::string parametersOf(std::size_t task) const {
        return singleQuoted(statemachine::jsonText(tasks.at(task).parameters));
    }
    /// "TaskScheduled", one after the other.
    std::string types() const {
        std::string all;
        for (const auto& event : events)
            all += (all.empty() ? "" : " ") + event.type;
        return all;
    }

    /// "2<1": the second event follows the first.
    std::string ways() const {
        std::string all;
        for (const auto& event : events)
            all += (all.empty() ? "" : " ") + std::to_string(event.id) + "<" +
                   std::to_string(event.previous);
        return all;
    }

    Timestamp now() const override { return clock; }
    void record(const statemachine::HistoryEvent& event) override { events.push_back(event); }
    void begin(const statemachine::Task& task) override { tasks.push_back(task); }
    void cancel(const statemachine::TaskId& task) override { cancelled.push_back(task); }
    std::string newToken() override { return "token-" + std::to_string(++m_tokens); }
    double random() override { return 0.5; }
    void yield() override { ++yields; }
    void ended(const statemachine::Ending& ending) override {
        m_ending = ending.status;
        if (ending.status == "SUCCEEDED")
            m_ending += " " + singleQuoted(statemachine::jsonText(ending.output));
        else if (!ending.error.empty() || !ending.cause.empty())
            m_ending += " " + ending.error + ": " + ending.cause;
    }

    Timestamp clock{Seconds{1'700'000'000}};
    std::vector<statemachine::HistoryEvent> events;
    std::vector<statemachine::Task> tasks;
    std::vector<statemachine::TaskId> cancelled;
    int yields = 0;
    std::unique_ptr<statemachine::Execution> execution;

  private:
    void make() {
        const std::string machine = "arn:aws:states:us-east-1:1:stateMachine:M";
        execution = std::make_unique<statemachine::Execution>(
            *this,
            statemachine::Identity{"arn:aws:states:us-east-1:1:execution:M:run", "run", machine,
                                   "M", "arn:aws:iam::1:role/R", clock},
            m_definition, query());
    }

    boost::json::object m_definition;
    std::string m_ending;
    int m_tokens = 0;
};

} // namespace lathe::test
