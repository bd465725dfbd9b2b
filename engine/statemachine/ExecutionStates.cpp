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
    for (const char* const field : {"Seconds", "Timestamp"}) {
        auto given = data.setting(field, effective);
        if (!given)
            return given.error();
        if (*given)
            return field == std::string_view{"Seconds"} ? after(**given) : at(**given);
    }
    return now;
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
    const StateData data = dataOf(run, context);
    auto effective = data.effectiveInput();
    auto result = effective ? argumentsOf(data, *effective) : std::move(effective);
    if (!result)
        return failed(run, result.error());
    if (const json::value* fixed = fieldOf(state, "Result"))
        *result = *fixed;
    auto output = data.leaving(state, std::move(*result), StateData::From::Result);
    if (!output)
        return failed(run, output.error());
    leave(run, std::move(*output), textField(state, "Next"));
}

void Execution::choose(Run& run) {
    const json::object& state = run.stateFields();
    const json::object context = contextOf(run);
    const StateData data = dataOf(run, context);
    auto effective = data.effectiveInput();
    if (!effective)
        return failed(run, effective.error());
    const json::object* taken = nullptr;
    if (const json::array* choices = arrayField(state, "Choices"))
        for (const json::value& each : *choices) {
            auto matches = data.chooses(each.as_object(), *effective);
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
    auto output =
        data.leaving(taken ? *taken : state, std::move(*effective), StateData::From::Input);
    if (!output)
        return failed(run, output.error());
    leave(run, std::move(*output), next);
}

void Execution::wait(Run& run) {
    const json::object context = contextOf(run);
    const StateData data = dataOf(run, context);
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
    const StateData data = dataOf(run, context);
    auto effective = data.effectiveInput();
    if (!effective)
        return failed(run, effective.error());
    auto output = data.leaving(state, std::move(*effective), StateData::From::Input);
    if (!output)
        return failed(run, output.error());
    leave(run, std::move(*output), textField(state, "Next"));
}

void Execution::failState(Run& run) {
    const json::object context = contextOf(run);
    const StateData data = dataOf(run, context);
    const auto words = [&](const std::string& field) -> Result<std::string> {
        auto found = data.setting(field, run.input);
        if (!found)
            return found.error();
        if (!*found)
            return std::string{};
        const auto* const text = (*found)->if_string();
        return text ? std::string{*text} : jsonText(**found);
    };
    const auto error = words("Error");
    const auto cause = words("Cause");
    if (!error || !cause)
        return failed(run, error ? cause.error() : error.error());
    runFailed(run, {*error, Text::verbatim(*cause)});
}

} // namespace lathe::statemachine
