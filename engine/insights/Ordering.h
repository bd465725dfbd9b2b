#pragma once

#include "engine/insights/Value.h"

#include <compare>
#include <optional>
#include <string_view>

namespace lathe::insights {

/// Whether values are the same: as numbers when both are, as texts otherwise. Nothing when one is
/// missing; a list or map is like nothing else.
std::optional<bool> areEqual(const Value& left, const Value& right);

/// The order of values for <, <=, > and >=: as numbers when both are, as texts when neither was
/// anything else. Nothing where there is no order.
std::optional<std::partial_ordering> compared(const Value& left, const Value& right);

/// The order of `sort`: missing values, then what is no number in natural order (groups of digits
/// by their length and value, everything else by code points), then numbers
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Sort.html).
std::weak_ordering sortOrder(const Value& left, const Value& right);

/// The natural order of texts, "file9" before "file10".
std::weak_ordering naturalOrder(std::string_view left, std::string_view right);

} // namespace lathe::insights
