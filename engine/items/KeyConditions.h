#pragma once

#include "engine/items/Condition.h"

#include <map>
#include <string>
#include <vector>

namespace lathe::items {

/// What a query wants of one key.
struct KeyCondition {
    /// "EQ", "LT", "LE", "GT", "GE", "BETWEEN" or "BEGINS_WITH", as the older parameter
    /// KeyConditions names them.
    std::string comparison;
    /// Two of BETWEEN, else one.
    std::vector<AttributeValue> values;
};

/// By the name of the attribute.
using KeyConditions = std::map<std::string, KeyCondition>;

/// Fails with ValidationException, in AWS's words, where it is no condition of keys alone.
Result<KeyConditions> keyConditionsOf(const Condition& expression);

} // namespace lathe::items
