#pragma once

#include "engine/services/sqs/QueueAttributes.h"

namespace lathe::services::sqs {

/// Fail with InvalidParameterValue, in AWS's words.
Result<RedrivePolicy> readRedrivePolicy(const std::string& text);
Result<RedriveAllowPolicy> readRedriveAllowPolicy(const std::string& text);
/// As GetQueueAttributes tells it.
std::string toText(const RedrivePolicy& policy);

/// The JSON object that the text is; empty optional where it is none.
std::optional<boost::json::object> readObject(const std::string& text);

} // namespace lathe::services::sqs
