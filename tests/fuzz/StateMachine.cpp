#include "engine/statemachine/Definition.h"
#include "engine/statemachine/Execution.h"
#include "engine/statemachine/Expression.h"
#include "engine/statemachine/Intrinsics.h"
#include "engine/statemachine/JsonText.h"
#include "tests/fuzz/Check.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// A definition in Amazon States Language, or what stands in a field of one. What may be run comes
// to an end, is kept and goes on on the way; JSON is the same when it has been written.

using namespace lathe;
using fuzz::require;

namespace {

class World final : public statemachine::Host {
  public:
    Timestamp now() const override { return clock; }
    void record(const statemachine::HistoryEvent& event) override {
        require(event.previous < event.id, "an event follows one before it");
        ++events;
    }
    void begin(const statemachine::Task& task) override { tasks.push_back(task.id); }
    void cancel(const statemachine::TaskId&) override {}
    std::string newToken() override { return "token"; }
    double random() override { return 0.5; }
    void yield() override {}
    void ended(const statemachine::Ending&) override { isOver = true; }

    Timestamp clock{Seconds{1'700'000'000}};
    std::vector<statemachine::TaskId> tasks;
    std::size_t events = 0;
    bool isOver = false;
};

void run(const boost::json::object& definition, jsonata::Jsonata& query) {
    World world;
    const statemachine::Identity identity{"arn", "name", "machine", "name", "role", world.clock};
    auto execution = std::make_unique<statemachine::Execution>(world, identity, definition, query);
    execution->begin({{"a", {1, 2, "x"}}, {"b", {{"c", 1.5}}}});
    constexpr int mostTurns = 60;
    for (int turn = 0; turn < mostTurns && !world.isOver; ++turn) {
        for (const auto& task : std::exchange(world.tasks, {})) {
            if (turn % 3 == 2)
                execution->taskFailed(task, {"Some", Text::verbatim("cause")});
            else
                execution->taskSucceeded(task, {{"d", {turn}}});
        }
        if (!world.isOver && turn % 5 == 4) {
            const boost::json::object kept = execution->kept();
            execution =
                std::make_unique<statemachine::Execution>(world, identity, definition, query);
            execution->restore(kept);
        }
        world.clock += std::chrono::hours{24 * 365};
        execution->onTime();
        execution->goOn();
    }
    if (!world.isOver)
        execution->abort("Stop", {});
    require(world.isOver, "what is stopped is over");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static jsonata::Jsonata query{statemachine::queryFunctions()};
    const std::string_view text = fuzz::textOf(data, size);
    if (const auto value = statemachine::parsedJson(text)) {
        const std::string written = statemachine::jsonText(*value);
        const auto again = statemachine::parsedJson(written);
        require(again && statemachine::jsonText(*again) == written,
                "JSON is the same when it has been written");
    }
    const boost::json::value input{{"a", {1, 2, "x"}}};
    const boost::json::object none;
    if (const auto expression = statemachine::Expression::parse(text))
        static_cast<void>(expression->evaluate({input, none, none}, "field"));
    // Expressions of JSONata have the time that they need: they are left to their own library.
    if (text.find("{%") == std::string_view::npos)
        if (const auto definition = statemachine::parsedDefinition(text, query))
            run(*definition, query);
    return 0;
}
