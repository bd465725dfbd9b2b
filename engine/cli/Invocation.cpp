#include "engine/cli/Invocation.h"

#include "engine/cli/Output.h"
#include "engine/cli/PriceNote.h"
#include "engine/model/NextStep.h"

#include <boost/json.hpp>

namespace json = boost::json;

namespace lathe::cli {

namespace {

std::string_view textAt(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_string() ? std::string_view{value->get_string()} : std::string_view{};
}

// What the person mends in the project, where all else that keeps a function from running lies with
// this machine. The log has the message.
bool isOfProject(std::string_view errorType) {
    return errorType.starts_with("Code.") || errorType == "InvalidParameterValueException" ||
           errorType == "Runtime.InvalidEntrypoint";
}

model::Outcome outcomeOf(const json::object& record) {
    const auto kind = model::outcomeKindOf(textAt(record, "outcome"));
    return {kind.value_or(model::OutcomeKind::FunctionError),
            std::string{textAt(record, "errorType")}, std::string{textAt(record, "errorMessage")}};
}

// Of what did not run at all, the message itself says what to do.
void printAdvice(const model::Outcome& outcome) {
    const Text advice = model::nextStep(outcome).advice;
    if (!advice.empty() && outcome.kind != model::OutcomeKind::NotRun)
        printError("lathe: " + advice.english() + "\n");
}

} // namespace

int finishWith(const json::object& record, const std::string& region, const CommonOptions& common) {
    if (const json::value* cost = record.if_contains("costPicoDollars"); cost && *cost != 0)
        printPriceNote(region);
    if (common.json)
        printJson(record);
    else
        print(std::string{textAt(record, "response")} + "\n");
    const model::Outcome outcome = outcomeOf(record);
    printAdvice(outcome);
    return exitCodeOf(outcome);
}

ExitCode exitCodeOf(const model::Outcome& outcome) {
    switch (outcome.kind) {
    case model::OutcomeKind::Success:
        return Success;
    case model::OutcomeKind::NotRun:
        return isOfProject(outcome.errorType) ? UsageError : EngineFailed;
    default:
        return FunctionFailed;
    }
}

int finishAccepted(const std::string& requestId, const CommonOptions& common) {
    if (common.json)
        printJson({{"requestId", requestId}});
    else
        printError("lathe: accepted, request id " + requestId + "\n");
    return Success;
}

int finishRefused(const Error& error, const CommonOptions& common) {
    if (error.code == "ResourceNotFoundException")
        return fail(UsageError, error.detail.english() + "; lathe list shows the functions");
    if (error.code != "TooManyRequestsException")
        return fail(error);
    const json::object body{{"errorType", error.code}, {"errorMessage", error.detail.english()}};
    if (common.json)
        printJson(body);
    else
        print(json::serialize(body) + "\n");
    return FunctionFailed;
}

} // namespace lathe::cli
