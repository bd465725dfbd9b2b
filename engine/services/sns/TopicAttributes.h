#pragma once

#include "engine/base/Result.h"
#include "engine/services/sns/Registry.h"

#include <string>

namespace lathe::services::sns {

/// Whether topics have this attribute, and it may have this value; gives the value as it is kept.
/// Fails with InvalidParameter, whose text begins with `prefix` behind "Invalid parameter: ".
Result<std::string> checkedTopicAttribute(const std::string& name, const std::string& value,
                                          const std::string& topicArn, const std::string& prefix);

/// Whether a topic may have this name, given FifoTopic.
bool isTopicName(std::string_view name, bool fifo);

/// What GetTopicAttributes answers.
Texts shownAttributes(const Topic& topic, const Registry& registry);

/// The attribute Policy of a topic of which nothing else is said.
std::string defaultPolicy(const std::string& topicArn);

} // namespace lathe::services::sns
