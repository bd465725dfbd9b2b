#include "engine/statemachine/Choice.h"
#include "engine/statemachine/Execution.h"
#include "engine/statemachine/Fields.h"
#include "engine/statemachine/JsonText.h"
#include "engine/statemachine/StateData.h"

#include <fmt/format.h>

#include <utility>

// What the states do that need nobody else: Pass, Choice, Wait, Succeed, Fail.

namespace json = boost::json;

namespace lathe::statemachine {

namespace {

/// The seconds, or time, of a Wait state. Fails with States.Runtime.
Result<Timestamp> endOfWait(const StateData& data, const json::value& effective, Timestamp now) {
    const auto after = [now](const json::value& seconds) -> Result<Timestamp> {
        if (!seconds.is_number() || seconds.to_number<double>() < 0)
            return Error{"States.Runtime",
                         Text::verbatim("The SecondsPath parameter does not reference an integer "
                                        "value: " +
                                        jsonText(seconds))};
        return now +
               Microseconds{static_cast<std::int64_t>(seconds.to_number<double>() * 1'000'000)};
    };
    const auto at = [](const json::value& time) -> Result<Timestamp> {
        const auto* const text = time.if_string();
        const auto read = text ? fromIso8601(*text) : std::nullopt;
        if (!read)
            return Error{"States.Runtime",
                         Text::verbatim("The TimestampPath parameter does not reference a valid "
                                        "ISO-8601 extended offset date-time format string: " +
                                        jsonText(time))};
        return *read;
    };
    if (const json::value* seconds = fieldOf(data.state, "Seconds"))
        return after(*seconds);
    if (const json::value* time = fieldOf(data.state, "Timestamp"))
        return at(*time);
    const bool isSeconds = fieldOf(data.state, "SecondsPath") != nullptr;
    auto found = data.named(isSeconds ? "SecondsPath" : "TimestampPath", effective);
    if (!found)
        return found.error();
    return isSeconds ? after(*found) : at(*found);
}

} // namespace

void Execution::perform(Run& run) {
    const std::string type = textField(run.stateFields(), "Type");
    if (type == "Pass")
        return pass(run);
    if (type == "Choice")
        return choose(run);
    if (type == "Wait")
        return wait(run);
    if (type == "Succeed")
        return succeed(run);
    if (type == "Fail")
        return failState(run);
    if (type == "Parallel")
        return split(run);
    return type == "Map" ? map(run) : work(run);
}

void Execution::pass(Run& run) {
    const json::object& state = run.stateFields();
    const json::object context = contextOf(run);
    const StateData data{state, run.input, context, run.variables};
    auto effective = data.effectiveInput();
    auto result = effective ? data.filled("Parameters", *effective) : std::move(effective);
    if (result)
        if (const json::value* fixed = fieldOf(state, "Result"))
            *result = *fixed;
    if (!result)
        return failed(run, result.error());
    if (auto assigned = data.assign(state, *result); !assigned)
        return failed(run, assigned.error());
    auto joined = data.joined(state, std::move(*result));
    auto output = joined ? data.output(*joined) : std::move(joined);
    if (!output)
        return failed(run, output.error());
    leave(run, std::move(*output), textField(state, "Next"));
}

void Execution::choose(Run& run) {
    const json::object& state = run.stateFields();
    const json::object context = contextOf(run);
    const StateData data{state, run.input, context, run.variables};
    auto effective = data.effectiveInput();
    if (!effective)
        return failed(run, effective.error());
    const json::object* taken = nullptr;
    if (const json::array* choices = arrayField(state, "Choices"))
        for (const json::value& each : *choices) {
            auto matches = holds(each.as_object(), {*effective, context, run.variables});
            if (!matches)
                return failed(run, matches.error());
            if (*matches) {
                taken = &each.as_object();
                break;
            }
        }
    const std::string next = taken ? textField(*taken, "Next") : textField(state, "Default");
    if (next.empty())
        return failed(run, {"States.NoChoiceMatched",
                            Text::verbatim("Failed to transition out of the state. The state does "
                                           "not point to a next state.")});
    if (auto assigned = data.assign(taken ? *taken : state, *effective); !assigned)
        return failed(run, assigned.error());
    auto output = data.output(*effective);
    if (!output)
        return failed(run, output.error());
    leave(run, std::move(*output), next);
}

void Execution::wait(Run& run) {
    const json::object& state = run.stateFields();
    const json::object context = contextOf(run);
    const StateData data{state, run.input, context, run.variables};
    auto effective = data.effectiveInput();
    if (!effective)
        return failed(run, effective.error());
    const auto until = endOfWait(data, *effective, m_host.now());
    if (!until)
        return failed(run, until.error());
    run.due = *until;
    run.phase = Run::Phase::Waiting;
    if (run.due <= m_host.now())
        succeed(run);
}

void Execution::succeed(Run& run) {
    const json::object& state = run.stateFields();
    const json::object context = contextOf(run);
    const StateData data{state, run.input, context, run.variables};
    auto effective = data.effectiveInput();
    if (!effective)
        return failed(run, effective.error());
    if (auto assigned = data.assign(state, *effective); !assigned)
        return failed(run, assigned.error());
    auto output = data.output(*effective);
    if (!output)
        return failed(run, output.error());
    leave(run, std::move(*output), textField(state, "Next"));
}

void Execution::failState(Run& run) {
    const json::object& state = run.stateFields();
    const json::object context = contextOf(run);
    const StateData data{state, run.input, context, run.variables};
    const auto words = [&](const std::string& field) -> Result<std::string> {
        if (!fieldOf(state, field + "Path"))
            return textField(state, field);
        auto found = data.named(field + "Path", run.input);
        if (!found)
            return found.error();
        const auto* const text = found->if_string();
        return text ? std::string{*text} : jsonText(*found);
    };
    const auto error = words("Error");
    const auto cause = words("Cause");
    if (!error || !cause)
        return failed(run, error ? cause.error() : error.error());
    runFailed(run, {*error, Text::verbatim(*cause)});
}

} // namespace lathe::statemachine
