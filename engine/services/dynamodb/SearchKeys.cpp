#include "engine/items/OlderCondition.h"
#include "engine/services/dynamodb/Search.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace lathe::services::dynamodb {

namespace {

/// The bytes behind all that begin with these; nothing where there are none.
std::optional<std::string> behind(std::string prefix) {
    while (!prefix.empty() && static_cast<unsigned char>(prefix.back()) == 0xff)
        prefix.pop_back();
    if (prefix.empty())
        return {};
    prefix.back() = static_cast<char>(static_cast<unsigned char>(prefix.back()) + 1);
    return prefix;
}

void bound(Reading& reading, const items::KeyCondition& condition) {
    const auto bytes = [](const items::AttributeValue& value) {
        return spotOf(value, &value).range;
    };
    const std::string& comparison = condition.comparison;
    const std::string first = bytes(condition.values.front());
    if (comparison == "EQ" || comparison == "GE" || comparison == "BETWEEN" ||
        comparison == "BEGINS_WITH")
        reading.lower = Bound{first, true};
    if (comparison == "GT")
        reading.lower = Bound{first, false};
    if (comparison == "EQ" || comparison == "LE")
        reading.upper = Bound{first, true};
    if (comparison == "LT")
        reading.upper = Bound{first, false};
    if (comparison == "BETWEEN")
        reading.upper = Bound{bytes(condition.values[1]), true};
    if (comparison == "BEGINS_WITH")
        if (auto end = behind(first))
            reading.upper = Bound{*std::move(end), false};
}

Result<void> checkKeyValues(const Search& search, const std::string& name,
                            const items::KeyCondition& condition) {
    const std::string& type = search.table->keyTypes.at(name);
    for (const items::AttributeValue& value : condition.values) {
        if (value.type() != type)
            return invalidValues("Condition parameter type does not match schema type");
        const auto* const text = std::get_if<std::string>(&value.value);
        if (text && text->empty() && name == search.key().hash)
            return validationError(
                fmt::format("One or more parameter values are not valid. The AttributeValue for a "
                            "key attribute cannot contain an empty string value. Key: {}",
                            name));
    }
    return {};
}

bool isIndexable(const items::KeyCondition& condition) {
    constexpr std::array<std::string_view, 6> others = {"NE",       "IN",       "NULL",
                                                        "NOT_NULL", "CONTAINS", "NOT_CONTAINS"};
    return std::find(others.begin(), others.end(), condition.comparison) == others.end();
}

Error notSupported() {
    return validationError("Query key condition not supported");
}

Error notIndexable() {
    return validationError("Attempted conditional constraint is not an indexable operation");
}

} // namespace

Result<void> readKeys(Search& search) {
    const KeySchema& key = search.key();
    const items::KeyConditions& conditions = *search.keys;
    if (conditions.size() > (key.range.empty() ? 1 : 2))
        return conditions.size() > 2 ? validationError("Conditions can be of length 1 or 2 only")
                                     : notSupported();
    for (const std::string& name : namesOf(key))
        if (!conditions.contains(name) && (name == key.hash || conditions.size() > 1))
            return validationError(
                fmt::format("Query condition missed key schema element: {}", name));
    for (const auto& [name, condition] : conditions) {
        if (!isIndexable(condition))
            return notIndexable();
        if (condition.comparison == "BEGINS_WITH" && search.table->keyTypes.at(name) == "N")
            return invalidValues(
                "ComparisonOperator BEGINS_WITH is not valid for N AttributeValue type");
        if (auto checked = checkKeyValues(search, name, condition); !checked)
            return checked;
    }
    const items::KeyCondition& hash = conditions.at(key.hash);
    if (hash.comparison != "EQ")
        return notSupported();
    search.reading.hash = spotOf(hash.values.front(), nullptr);
    if (conditions.size() > 1)
        bound(search.reading, conditions.at(key.range));
    return {};
}

Result<void> checkBoundaries(const Search& search) {
    if (!search.startKey)
        return {};
    const KeySchema& key = search.key();
    const auto range = search.keys->find(key.range);
    const bool isOne =
        !search.index &&
        (key.range.empty() || (range != search.keys->end() && range->second.comparison == "EQ"));
    if (isOne)
        return validationError("The query can return at most one row and cannot be restarted");
    if (range != search.keys->end()) {
        const items::OlderCondition condition{range->second.comparison, range->second.values};
        if (!condition.holds(&search.startKey->at(key.range)))
            return validationError(
                "The provided starting key does not match the range key predicate");
    }
    if (spotOf(search.startKey->at(key.hash), nullptr).hash != search.reading.hash->hash)
        return validationError("The provided starting key is outside query boundaries based on "
                               "provided conditions");
    return {};
}

} // namespace lathe::services::dynamodb
