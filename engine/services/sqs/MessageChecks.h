#pragma once

#include "engine/base/Result.h"
#include "engine/services/sqs/Message.h"

#include <string>
#include <string_view>

namespace lathe::services::sqs {

/// A message, and those of a batch together, in bytes.
constexpr std::size_t largestMessage = 1'048'576;

/// Body and attributes, as they count.
std::size_t sizeOf(const std::string& body, const Attributes& attributes);

/// Fail in AWS's words
/// (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html):
/// with MissingParameter, InvalidMessageContents or InvalidParameterValue.
Result<void> checkBody(const std::string& body);
Result<void> checkAttributes(const Attributes& attributes);
Result<void> checkSystemAttributes(const Attributes& attributes);
/// MessageGroupId or MessageDeduplicationId.
Result<void> checkFifoId(std::string_view parameter, const std::string& id);

} // namespace lathe::services::sqs
