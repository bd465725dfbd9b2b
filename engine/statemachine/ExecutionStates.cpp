#include "engine/statemachine/Execution.h"
#include "engine/statemachine/Fields.h"
#include "engine/statemachine/JsonText.h"
#include "engine/statemachine/StateData.h"

#include <fmt/format.h>

#include <cmath>
#include <utility>

// What the states do that need nobody else: Pass, Choice, Wait, Succeed, Fail.

namespace json = boost::json;

namespace lathe::statemachine {

namespace {

Error waitFailure(const StateData& data, std::string words) {
    return {data.isJsonata() ? "States.QueryEvaluationError" : "States.Runtime",
            Text::verbatim(std::move(words))};
}

/// "$.until == 5", or what the field itself has.
std::string shown(const json::object& state, const std::string& field, const json::value& value) {
    const std::string text = value.is_string() ? std::string{value.get_string()} : jsonText(value);
    const std::string path = textField(state, field + "Path");
    return path.empty() ? text : fmt::format("{} == {}", path, text);
}

Result<Microseconds> secondsOf(const StateData& data, const json::object& state,
                               const json::value& value) {
    const std::string field =
        fieldOf(state, "SecondsPath") ? "SecondsPath parameter" : "Seconds field";
    if (!value.is_number())
        return waitFailure(data, fmt::format("The {} does not reference an input value: {}", field,
                                             textField(state, "SecondsPath")));
    const double seconds = value.to_number<double>();
    if (seconds != std::floor(seconds))
        return waitFailure(data, fmt::format("The {} cannot be parsed as a long value: {}", field,
                                             shown(state, "Seconds", value)));
    if (seconds < 0)
        return waitFailure(data, fmt::format("The {} references a negative value: {}", field,
                                             shown(state, "Seconds", value)));
    constexpr double longest = 99'999'999;
    if (seconds > longest)
        return waitFailure(data, "Wait state delay is too long.");
    return Microseconds{static_cast<std::int64_t>(seconds) * 1'000'000};
}

Result<Timestamp> timeOf(const StateData& data, const json::object& state,
                         const json::value& value) {
    const auto* const text = value.if_string();
    const auto time =
        text && text->find('T') != json::string::npos ? fromIso8601(*text) : std::nullopt;
    if (time)
        return *time;
    return waitFailure(
        data, fieldOf(state, "TimestampPath")
                  ? "The TimestampPath parameter does not reference a valid ISO-8601 extended "
                    "offset date-time format string: " +
                        shown(state, "Timestamp", value)
                  : "The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time "
                    "format string: " +
                        shown(state, "Timestamp", value));
}

/// When a Wait state is over.
Result<Timestamp> endOfWait(const StateData& data, const json::object& state,
                            const json::value& effective, Timestamp now) {
    auto seconds = data.setting("Seconds", effective);
    if (!seconds)
        return seconds.error();
    if (*seconds) {
        auto wait = secondsOf(data, state, **seconds);
        return wait ? Result<Timestamp>{now + *wait} : Result<Timestamp>{wait.error()};
    }
    auto time = data.setting("Timestamp", effective);
    if (!time)
        return time.error();
    return timeOf(data, state, time->value_or(json::value{}));
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
    const auto until = endOfWait(data, run.stateFields(), *effective, m_host.now());
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
