#pragma once

#include "engine/base/Result.h"

#include <optional>
#include <string>
#include <string_view>

namespace lathe::services::sns {

/// "arn:aws:sns:us-east-1:123456789012:orders" and its parts.
struct Arn {
    std::string partition;
    std::string service;
    std::string region;
    std::string account;
    /// All that follows the account, with its colons.
    std::string resource;

    std::string text() const;
    bool operator==(const Arn&) const = default;
};

/// Nothing for what has too few parts.
std::optional<Arn> parseArn(std::string_view text);
/// Fails with InvalidParameter, which calls it `parameter` ("TopicArn").
Result<Arn> arnIn(std::string_view parameter, std::string_view text);

/// "aws", "aws-cn", "aws-us-gov".
std::string_view partitionOf(std::string_view region);

/// Whether it is the ARN (or the name) of a FIFO topic or queue.
inline bool isFifo(std::string_view arn) {
    return arn.ends_with(".fifo");
}

} // namespace lathe::services::sns
