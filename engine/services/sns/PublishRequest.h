#pragma once

#include "engine/base/Result.h"
#include "engine/services/query/Parameters.h"
#include "engine/services/sns/Notification.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace lathe::services::sns {

/// At most so many bytes in a message, or in all of a batch, with attributes
/// (https://docs.aws.amazon.com/general/latest/gr/sns.html).
inline constexpr std::size_t mostBytes = 262'144;

/// What is to be published, from the parameters that begin with `prefix` ("" or
/// "PublishBatchRequestEntries.member.1."). `entry` is the number of the batch's entry, from 1; 0
/// where there is no batch. Fails with InvalidParameter, ParameterValueInvalid or ValidationError.
Result<Notification> notificationIn(const query::Parameters& parameters, const std::string& prefix,
                                    std::size_t entry);

/// Whether a topic takes it as it is: group and deduplication. Fails with InvalidParameter.
Result<void> checkOrder(const Notification& notification, bool fifo, bool contentBased);

/// Message and attributes, with names and types.
std::size_t sizeOf(const Notification& notification);

} // namespace lathe::services::sns
