#pragma once

#include "engine/model/Invocation.h"

#include <string>
#include <string_view>

namespace lathe::model {

/// The ids of the segments that an invocation is to X-Ray
/// (https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html). They follow from its request
/// id, so that nothing more has to be kept to tell them.
/// What the Lambda service does: "AWS::Lambda".
std::string serviceSegmentId(std::string_view requestId);
/// One attempt as the service sees it, of an asynchronous event.
std::string attemptSegmentId(std::string_view requestId, int attempt);
/// The function's own: "AWS::Lambda::Function".
std::string functionSegmentId(std::string_view requestId, int attempt);
/// Its init, where it began with one.
std::string initSegmentId(std::string_view requestId, int attempt);
/// The time in the handler: the parent of what the function's code tells and calls.
std::string handlerSegmentId(std::string_view requestId, int attempt);

} // namespace lathe::model
