#pragma once

#include "engine/base/Result.h"

#include <string>
#include <string_view>

namespace lathe::services::sqs {

/// Errors of SQS: `code` is that of the Query protocol, which SDKs of either protocol show
/// (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/CommonErrors.html).
Error invalidParameter(std::string message);
/// "Value VALUE for parameter PARAMETER is invalid. Reason: REASON"
Error invalidParameter(std::string_view value, std::string_view parameter, std::string_view reason);
Error missingParameter(std::string_view parameter);
Error unknownAttribute(std::string_view name);
Error invalidAttributeValue(std::string_view name, std::string_view reason = {});
Error noSuchQueue();
Error resourceNotFound(std::string message);
/// Under the prefix "AWS.SimpleQueueService.".
Error serviceError(std::string_view code, std::string message);

/// How the JSON protocol names an error, and the HTTP status that it has in both.
struct Fault {
    /// "com.amazonaws.sqs#QueueDoesNotExist"
    std::string type;
    int status = 400;
    /// "Sender", or "Receiver" where the fault is not the caller's.
    std::string_view side = "Sender";
};
Fault faultOf(const Error& error);

} // namespace lathe::services::sqs
