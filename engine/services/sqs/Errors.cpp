#include "engine/services/sqs/Errors.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace lathe::services::sqs {

namespace {

constexpr std::string_view prefix = "AWS.SimpleQueueService.";

struct Known {
    /// Of the Query protocol, without `prefix`.
    std::string_view code;
    std::string_view type;
    int status = 400;
};

/// Those that the two protocols name differently, or that have another status than 400.
constexpr std::array<Known, 11> known{{
    {"NonExistentQueue", "com.amazonaws.sqs#QueueDoesNotExist"},
    {"QueueAlreadyExists", "com.amazonaws.sqs#QueueNameExists"},
    {"InvalidParameterValue", "com.amazon.coral.service#InvalidParameterValueException"},
    {"MissingParameter", "com.amazon.coral.service#MissingRequiredParameterException"},
    {"InvalidAction", "com.amazon.coral.service#UnknownOperationException"},
    {"AccessDenied", "com.amazon.coral.service#AccessDeniedException", 403},
    {"SerializationException", "com.amazon.coral.service#SerializationException"},
    {"InternalError", "com.amazon.coral.service#InternalFailure", 500},
    {"OverLimit", "com.amazonaws.sqs#OverLimit", 403},
    {"PurgeQueueInProgress", "com.amazonaws.sqs#PurgeQueueInProgress", 403},
    {"ResourceNotFoundException", "com.amazonaws.sqs#ResourceNotFoundException", 404},
}};

} // namespace

Error invalidParameter(std::string message) {
    return {"InvalidParameterValue", Text::verbatim(std::move(message))};
}

Error invalidParameter(std::string_view value, std::string_view parameter,
                       std::string_view reason) {
    return invalidParameter(
        fmt::format("Value {} for parameter {} is invalid. Reason: {}", value, parameter, reason));
}

Error missingParameter(std::string_view parameter) {
    return {"MissingParameter",
            Text::verbatim(fmt::format("The request must contain the parameter {}.", parameter))};
}

Error unknownAttribute(std::string_view name) {
    return {"InvalidAttributeName", Text::verbatim(fmt::format("Unknown Attribute {}.", name))};
}

Error invalidAttributeValue(std::string_view name, std::string_view reason) {
    std::string message = fmt::format("Invalid value for the parameter {}.", name);
    if (!reason.empty())
        message += fmt::format(" Reason: {}", reason);
    return {"InvalidAttributeValue", Text::verbatim(std::move(message))};
}

Error noSuchQueue() {
    return serviceError("NonExistentQueue", "The specified queue does not exist.");
}

Error resourceNotFound(std::string message) {
    return {"ResourceNotFoundException", Text::verbatim(std::move(message))};
}

Error serviceError(std::string_view code, std::string message) {
    return {fmt::format("{}{}", prefix, code), Text::verbatim(std::move(message))};
}

Fault faultOf(const Error& error) {
    std::string_view code = error.code;
    if (code.starts_with(prefix))
        code.remove_prefix(prefix.size());
    for (const Known& one : known) {
        if (one.code == code)
            return {std::string{one.type}, one.status, one.status < 500 ? "Sender" : "Receiver"};
    }
    return {fmt::format("com.amazonaws.sqs#{}", code)};
}

} // namespace lathe::services::sqs
