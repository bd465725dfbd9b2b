#include "engine/statemachine/Execution.h"
#include "engine/statemachine/Fields.h"
#include "engine/statemachine/JsonText.h"
#include "engine/statemachine/StateData.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

// What becomes of a state that has failed: Retry, Catch, or the end of its branch.

namespace json = boost::json;

namespace lathe::statemachine {

namespace {

/// Of the errors that only its own name matches.
bool isTerminal(std::string_view error) {
    return error == "States.Runtime";
}

/// Whether a Retrier or Catcher is for an error
/// (https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html).
bool isFor(const json::object& handler, const std::string& error) {
    const json::array* names = arrayField(handler, "ErrorEquals");
    return names && std::any_of(names->begin(), names->end(), [&](const json::value& each) {
               const std::string_view name = each.as_string();
               if (name == error)
                   return true;
               if (name == "States.ALL")
                   return !isTerminal(error);
               if (name == "States.TaskFailed")
                   return error != "States.Timeout" && !isTerminal(error);
               return name == "States.Timeout" && error == "States.HeartbeatTimeout";
           });
}

/// Made by the machine, not by what a state does.
bool isOfTheMachine(std::string_view error) {
    constexpr std::array<std::string_view, 6> names{
        "States.Runtime",         "States.ParameterPathFailure",   "States.IntrinsicFailure",
        "States.NoChoiceMatched", "States.ResultPathMatchFailure", "States.QueryEvaluationError"};
    return std::find(names.begin(), names.end(), error) != names.end();
}

/// "...specified for the field 'Output/a' returned..." -> "Output/a"
std::string fieldIn(const std::string& words) {
    constexpr std::string_view mark = "specified for the field '";
    const auto start = words.find(mark);
    if (start == std::string::npos)
        return {};
    const auto from = start + mark.size();
    return words.substr(from, words.find('\'', from) - from);
}

} // namespace

Error Execution::runtimeError(const Run& run, const Error& error) const {
    return {error.code,
            Text::verbatim(fmt::format("An error occurred while executing the state '{}' (entered "
                                       "at the event id #{}). {}",
                                       run.state, run.enteredEvent, error.detail.english()))};
}

void Execution::failed(Run& run, const Error& error) {
    Error told = isOfTheMachine(error.code) ? runtimeError(run, error) : error;
    // As the real service has it, whatever the language's specification says.
    if (told.code == "States.ParameterPathFailure")
        told.code = "States.Runtime";
    if (error.code == "States.QueryEvaluationError")
        record(run, {"EvaluationFailed",
                     "evaluationFailedEventDetails",
                     {{"cause", told.detail.english()},
                      {"error", told.code},
                      {"location", fieldIn(error.detail.english())},
                      {"state", run.state}}});
    if (!retry(run, told) && !caught(run, told))
        runFailed(run, told);
}

bool Execution::retry(Run& run, const Error& error) {
    const json::array* retriers = arrayField(run.stateFields(), "Retry");
    if (!retriers)
        return false;
    run.retries.resize(retriers->size());
    for (std::size_t i = 0; i < retriers->size(); ++i) {
        const json::object& retrier = (*retriers)[i].as_object();
        if (!isFor(retrier, error.code))
            continue;
        if (run.retries[i] >= numberField(retrier, "MaxAttempts", 3))
            return false;
        double seconds = numberField(retrier, "IntervalSeconds", 1) *
                         std::pow(numberField(retrier, "BackoffRate", 2), run.retries[i]);
        if (fieldOf(retrier, "MaxDelaySeconds"))
            seconds = std::min(seconds, numberField(retrier, "MaxDelaySeconds", seconds));
        if (textField(retrier, "JitterStrategy") == "FULL")
            seconds *= m_host.random();
        ++run.retries[i];
        ++run.retryCount;
        run.phase = Run::Phase::Retrying;
        run.due = m_host.now() + Microseconds{static_cast<std::int64_t>(seconds * 1'000'000)};
        return true;
    }
    return false;
}

bool Execution::caught(Run& run, const Error& error) {
    const json::array* catchers = arrayField(run.stateFields(), "Catch");
    if (!catchers)
        return false;
    for (const json::value& each : *catchers) {
        const json::object& catcher = each.as_object();
        if (!isFor(catcher, error.code))
            continue;
        const json::object context = contextOf(run);
        const StateData data = dataOf(run, context);
        const json::value told =
            json::object{{"Error", error.code}, {"Cause", error.detail.english()}};
        auto output = data.leaving(catcher, told, StateData::From::Error);
        if (!output) {
            runFailed(run, runtimeError(run, output.error()));
            return true;
        }
        leave(run, std::move(*output), textField(catcher, "Next"));
        return true;
    }
    return false;
}

void Execution::runFailed(Run& run, const Error& error) {
    if (run.parent)
        return childFailed(*run.parent, run.index, error);
    end({"FAILED", {}, error.code, error.detail.english()});
}

} // namespace lathe::statemachine
