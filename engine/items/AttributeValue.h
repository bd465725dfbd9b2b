#pragma once

#include "engine/base/Result.h"
#include "engine/items/Decimal.h"

#include <boost/json.hpp>

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lathe::items {

struct Null {
    bool operator==(const Null&) const = default;
};

struct Binary {
    std::string bytes;
    auto operator<=>(const Binary&) const = default;
};

struct AttributeValue;

using StringSet = std::set<std::string>;
using NumberSet = std::set<Decimal>;
using BinarySet = std::set<Binary>;
using List = std::vector<AttributeValue>;
/// An item is a map as well.
using Map = std::map<std::string, AttributeValue>;

/// What an attribute of an item has
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html).
struct AttributeValue {
    std::variant<std::string, Decimal, Binary, bool, Null, StringSet, NumberSet, BinarySet, List,
                 Map>
        value;

    /// {"S": "text"}, {"N": "1"}, {"M": {...}}... Fails with SerializationException where it is of
    /// another shape, ValidationException where it may not be, in AWS's words.
    static Result<AttributeValue> fromJson(const boost::json::value& json);
    boost::json::object toJson() const;

    /// "S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L" or "M".
    std::string_view type() const;
    /// In bytes, as AWS counts it.
    std::size_t size() const;

    bool operator==(const AttributeValue&) const = default;
};

/// {"id": {"S": "1"}, ...}; fails as AttributeValue::fromJson() does.
Result<Map> mapFromJson(const boost::json::value& json);
boost::json::object toJson(const Map& map);
/// Names and values together.
std::size_t sizeOf(const Map& item);

/// Whether both are strings, numbers or binaries, and the first comes before the second.
bool isLess(const AttributeValue& first, const AttributeValue& second);
bool isComparable(const AttributeValue& value);

Error validationError(std::string message);

} // namespace lathe::items
