#pragma once

#include "engine/items/AttributeValue.h"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace lathe::items {

/// What the older parameters (Expected, QueryFilter, ScanFilter, KeyConditions) say of one
/// attribute
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Condition.html).
struct OlderCondition {
    /// "EQ", "NE", "IN", "LE", "LT", "GE", "GT", "BETWEEN", "NOT_NULL", "NULL", "CONTAINS",
    /// "NOT_CONTAINS" or "BEGINS_WITH".
    std::string comparison;
    std::vector<AttributeValue> values;

    /// {"ComparisonOperator", "AttributeValueList"}. Fails with ValidationException, in AWS's
    /// words.
    static Result<OlderCondition> fromJson(const boost::json::object& json);
    /// nullptr where the item has no such attribute.
    bool holds(const AttributeValue* attribute) const;
};

} // namespace lathe::items
