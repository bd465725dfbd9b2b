#include "engine/services/dynamodb/Scene.h"

#include "engine/services/wire/Regions.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace json = boost::json;

namespace lathe::services::dynamodb {

namespace {

constexpr std::size_t longestHash = 2048;
constexpr std::size_t longestRange = 1024;
constexpr std::size_t largestItem = 400 * 1024;

/// "arn:aws:dynamodb:us-east-1:123456789012:table/orders/index/x" -> "orders"
std::string nameOf(std::string_view nameOrArn) {
    constexpr std::string_view marker = ":table/";
    const auto at = nameOrArn.find(marker);
    if (!nameOrArn.starts_with("arn:") || at == std::string_view::npos)
        return std::string{nameOrArn};
    nameOrArn.remove_prefix(at + marker.size());
    return std::string{nameOrArn.substr(0, nameOrArn.find('/'))};
}

std::size_t lengthOf(const items::AttributeValue& value) {
    if (const auto* const text = std::get_if<std::string>(&value.value))
        return text->size();
    const auto* const binary = std::get_if<items::Binary>(&value.value);
    return binary ? binary->bytes.size() : 1;
}

Result<void> checkLength(const items::AttributeValue& value, const std::string& name, bool isHash) {
    const std::size_t length = lengthOf(value);
    if (length == 0)
        return validationError(
            fmt::format("One or more parameter values are not valid. The AttributeValue for a key "
                        "attribute cannot contain an empty {} value. Key: {}",
                        value.type() == "S" ? "string" : "binary", name));
    if (isHash && length > longestHash)
        return invalidValues("Size of hashkey has exceeded the maximum size limit of2048 bytes");
    if (!isHash && length > longestRange)
        return invalidValues(
            "Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
    return {};
}

Error invalidIndexType(const Table& table, const Index& index, const std::string& name,
                       std::string_view actual) {
    return invalidValues(fmt::format("Type mismatch for Index Key {} Expected: {} Actual: {} "
                                     "IndexName: {}",
                                     name, table.keyTypes.at(name), actual, index.name));
}

Result<void> checkIndexKey(const Table& table, const Index& index, const std::string& name,
                           const Map& item) {
    const auto value = item.find(name);
    if (value == item.end())
        return {};
    const std::string& type = table.keyTypes.at(name);
    if (value->second.type() != type)
        return invalidIndexType(table, index, name, value->second.type());
    if (lengthOf(value->second) == 0)
        return validationError(fmt::format(
            "One or more parameter values are not valid. A value specified for a secondary index "
            "key is not supported. The AttributeValue for a key attribute cannot contain an empty "
            "{} value. IndexName: {}, IndexKey: {}",
            type == "S" ? "string" : "binary", index.name, name));
    return {};
}

} // namespace

Error invalidValues(std::string_view message) {
    return validationError(fmt::format("One or more parameter values were invalid: {}", message));
}

Outcome failed(Error error) {
    return tl::unexpected{Failure{std::move(error)}};
}

const TextRule tableNameRule{255, "[a-zA-Z0-9_.-]+", 3};
const TextRule collectionMetricsRule{0, {}, 0, {"SIZE", "NONE"}};
const TextRule returnConsumedCapacityRule{0, {}, 0, {"INDEXES", "TOTAL", "NONE"}};

void requireTableName(Parameters& parameters) {
    if (!parameters.text("TableName").starts_with("arn:"))
        parameters.requiredText("TableName", tableNameRule);
}

Result<void> checkTableName(const json::object& input) {
    if (!memberOf(input, "TableName"))
        return validationError(
            "The parameter 'TableName' is required but was not present in the request");
    const std::string name = textIn(input, "TableName");
    if (!name.starts_with("arn:") &&
        (name.size() < tableNameRule.shortest || name.size() > tableNameRule.longest))
        return validationError(
            "TableName must be at least 3 characters long and at most 255 characters long");
    Parameters parameters{input};
    requireTableName(parameters);
    return parameters.verdict();
}

const json::value* memberOf(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    return value && !value->is_null() ? value : nullptr;
}

std::string textIn(const json::object& object, std::string_view name) {
    const json::value* value = memberOf(object, name);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

bool flagIn(const json::object& object, std::string_view name) {
    const json::value* value = memberOf(object, name);
    return value && value->is_bool() && value->get_bool();
}

Result<Table*> Scene::table(std::string_view nameOrArn) const {
    const std::string name = nameOf(nameOrArn);
    if (auto allowed = check(
            operation, fmt::format("arn:aws:dynamodb:{}:{}:table/{}", region, accountId, name));
        !allowed)
        return allowed.error();
    Table* found = tables.find(region, name);
    if (!found)
        return Error{"ResourceNotFoundException", Text::verbatim("Requested resource not found")};
    return found;
}

Result<Table*> Scene::namedTable() const {
    if (auto checked = checkTableName(input); !checked)
        return checked.error();
    const std::string name = textIn(input, "TableName");
    auto found = table(name);
    if (!found && found.error().code == "ResourceNotFoundException")
        return Error{
            "ResourceNotFoundException",
            Text::verbatim(fmt::format("Requested resource not found: Table: {} not found", name))};
    return found;
}

Result<void> Scene::check(std::string_view action, const std::string& resource,
                          std::map<std::string, std::vector<std::string>> context) const {
    auto allowed = access.check(
        {principal, fmt::format("dynamodb:{}", action), resource, std::move(context), nullptr});
    if (allowed)
        return {};
    Error error = allowed.error();
    error.code = "AccessDeniedException";
    return error;
}

Result<void> checkKey(const Table& table, const Map& key) {
    const Error mismatch = validationError("The provided key element does not match the schema");
    if (key.size() != (table.key.range.empty() ? 1 : 2))
        return mismatch;
    for (const std::string& name : {table.key.hash, table.key.range}) {
        if (name.empty())
            continue;
        const auto value = key.find(name);
        if (value == key.end() || value->second.type() != table.keyTypes.at(name))
            return mismatch;
    }
    for (const std::string& name : {table.key.hash, table.key.range})
        if (!name.empty())
            if (auto checked = checkLength(key.at(name), name, name == table.key.hash); !checked)
                return checked;
    return {};
}

Result<void> checkItem(const Table& table, const Map& item) {
    for (const std::string& name : {table.key.hash, table.key.range}) {
        if (name.empty())
            continue;
        const auto value = item.find(name);
        if (value == item.end())
            return invalidValues(fmt::format("Missing the key {} in the item", name));
        const std::string& type = table.keyTypes.at(name);
        if (value->second.type() != type)
            return invalidValues(fmt::format("Type mismatch for key {} expected: {} actual: {}",
                                             name, type, value->second.type()));
    }
    for (const Index& index : table.indexes)
        for (const std::string& name : {index.key.hash, index.key.range})
            if (!name.empty() && !table.key.has(name))
                if (auto checked = checkIndexKey(table, index, name, item); !checked)
                    return checked;
    for (const std::string& name : {table.key.hash, table.key.range})
        if (!name.empty())
            if (auto checked = checkLength(item.at(name), name, name == table.key.hash); !checked)
                return checked;
    return checkItemSize(item);
}

Result<void> checkItemSize(const Map& item) {
    if (items::sizeOf(item) > largestItem)
        return validationError("Item size has exceeded the maximum allowed size");
    return {};
}

Result<void> checkPaths(const Table& table, const std::vector<items::Path>& paths) {
    for (const items::Path& path : paths) {
        const auto& name = std::get<std::string>(path.front());
        const bool isKey = table.key.has(name);
        const bool isIndexKey =
            std::any_of(table.indexes.begin(), table.indexes.end(),
                        [&name](const Index& index) { return index.key.has(name); });
        if (path.size() > 1 && (isKey || isIndexKey))
            return validationError(fmt::format("Key attributes must be scalars; list random access "
                                               "'[]' and map lookup '.' are not allowed: {}: {}",
                                               isKey ? "Key" : "IndexKey", name));
    }
    return {};
}

Result<void> checkIndexTypes(const Table& table, const std::map<std::string, std::string>& types) {
    for (const Index& index : table.indexes)
        for (const std::string& name : {index.key.hash, index.key.range}) {
            const auto given = types.find(name);
            if (given != types.end() && !table.key.has(name) &&
                given->second != table.keyTypes.at(name))
                return invalidIndexType(table, index, name, given->second);
        }
    return {};
}

Map keyIn(const Table& table, const Map& item) {
    Map key{{table.key.hash, item.at(table.key.hash)}};
    if (!table.key.range.empty())
        key.emplace(table.key.range, item.at(table.key.range));
    return key;
}

} // namespace lathe::services::dynamodb
