#include "engine/cli/Invocation.h"

#include "engine/cli/Output.h"

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

} // namespace

int finishWith(const json::object& record, const CommonOptions& common) {
    const std::string_view outcome = textAt(record, "outcome");
    if (common.json)
        printJson(record);
    else
        print(std::string{textAt(record, "response")} + "\n");
    if (outcome == model::toText(model::OutcomeKind::Success))
        return Success;
    if (outcome == model::toText(model::OutcomeKind::NotRun))
        return isOfProject(textAt(record, "errorType")) ? UsageError : EngineFailed;
    return FunctionFailed;
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
