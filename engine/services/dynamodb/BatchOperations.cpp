#include "engine/services/dynamodb/Operations.h"
#include "engine/services/dynamodb/Write.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <utility>

namespace json = boost::json;

namespace lathe::services::dynamodb {

namespace {

constexpr std::size_t mostKeys = 100;
constexpr std::size_t mostWrites = 25;
/// Of an answer; what does not fit is told as unprocessed.
constexpr std::size_t mostBytes = 16 * 1024 * 1024;

/// The names of the tables, and how much is asked of each (at `member` of it, or of the list that
/// it is itself).
Result<void> checkBatch(const Scene& scene, bool writes) {
    Parameters parameters{scene.input};
    parameters.text("ReturnConsumedCapacity", returnConsumedCapacityRule);
    if (writes)
        parameters.text("ReturnItemCollectionMetrics", collectionMetricsRule);
    const json::object* items = parameters.requiredObject("RequestItems");
    if (!items)
        return parameters.verdict();
    if (items->empty())
        parameters.complain("{}", "RequestItems",
                            "Member must have length greater than or equal to 1");
    const auto isName = [](const auto& entry) {
        const std::string_view name = entry.key();
        return name.starts_with("arn:") ||
               (name.size() >= tableNameRule.shortest && name.size() <= tableNameRule.longest &&
                std::all_of(name.begin(), name.end(), [](unsigned char character) {
                    return std::isalnum(character) != 0 || character == '_' || character == '.' ||
                           character == '-';
                }));
    };
    if (!std::all_of(items->begin(), items->end(), isName))
        parameters.complain(
            json::serialize(*items), "RequestItems",
            "Map keys must satisfy constraint: [Member must have length less than or "
            "equal to 255, Member must have length greater than or equal to 3, "
            "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+]");
    if (!writes) {
        for (const auto& [name, wanted] : *items) {
            if (!wanted.is_object())
                continue;
            Parameters table{wanted.get_object(),
                             fmt::format("requestItems.{}.member", std::string_view{name})};
            const json::array* keys = table.requiredArray("Keys");
            if (keys && keys->size() > mostKeys)
                table.complain(json::serialize(*keys), "Keys",
                               "Member must have length less than or equal to 100");
            parameters.join(table);
        }
        return parameters.verdict();
    }
    const bool lengthsFit = std::all_of(items->begin(), items->end(), [](const auto& entry) {
        const json::array* requests = entry.value().if_array();
        return !requests || (!requests->empty() && requests->size() <= mostWrites);
    });
    if (!lengthsFit)
        parameters.complain(json::serialize(*items), "RequestItems",
                            "Map value must satisfy constraint: [Member must have length less than "
                            "or equal to 25, Member must have length greater than or equal to 1]");
    return parameters.verdict();
}

Error duplicates() {
    return validationError("Provided list of item keys contains duplicates");
}

/// What is wanted of one table.
struct Wanted {
    std::string name;
    const json::object* request = nullptr;
    std::vector<Map> keys;
    std::optional<std::vector<items::Path>> projection;
};

Result<Wanted> wantedIn(std::string_view name, const json::value& value) {
    Wanted wanted{std::string{name}, value.if_object(), {}, {}};
    if (!wanted.request)
        return Error{"SerializationException", Text::verbatim("Unexpected value type in payload")};
    auto expressions =
        Expressions::read(*wanted.request, {"ProjectionExpression"}, {"AttributesToGet"});
    if (!expressions)
        return expressions.error();
    for (const json::value& each : wanted.request->at("Keys").as_array()) {
        auto key = items::mapFromJson(each);
        if (!key)
            return key.error();
        wanted.keys.push_back(*std::move(key));
    }
    if (auto read = expressions->readSubstitutions(); !read)
        return read.error();
    auto projection = expressions->projection();
    if (!projection)
        return projection.error();
    wanted.projection = *std::move(projection);
    if (auto used = expressions->checkAllUsed(); !used)
        return used.error();
    for (std::size_t i = 1; i < wanted.keys.size(); ++i)
        if (std::find(wanted.keys.begin(), wanted.keys.begin() + static_cast<std::ptrdiff_t>(i),
                      wanted.keys[i]) != wanted.keys.begin() + static_cast<std::ptrdiff_t>(i))
            return duplicates();
    return wanted;
}

/// One PutRequest or DeleteRequest.
Result<Write> writeIn(const Scene& scene, std::string_view table, const json::value& request) {
    const json::object* object = request.if_object();
    const json::value* put = object ? memberOf(*object, "PutRequest") : nullptr;
    const json::value* removal = object ? memberOf(*object, "DeleteRequest") : nullptr;
    if ((put == nullptr) == (removal == nullptr))
        return validationError(
            put ? "Supplied AttributeValue has more than one datatypes set, must contain exactly "
                  "one of the supported datatypes"
                : "Supplied AttributeValue is empty, must contain exactly one of the supported "
                  "datatypes");
    const json::value* given = put ? put : removal;
    if (!given->is_object())
        return Error{"SerializationException", Text::verbatim("Unexpected value type in payload")};
    json::object parameters = given->get_object();
    parameters["TableName"] = table;
    if (!put)
        return deleteIn(scene, parameters);
    auto write = putIn(scene, parameters);
    if (write)
        return write;
    // In a batch nothing is said of which key it is.
    const std::string message = write.error().detail.english();
    if (message.find("Missing the key ") != std::string::npos ||
        message.find("Type mismatch for key ") != std::string::npos)
        return validationError("The provided key element does not match the schema");
    return write;
}

} // namespace

Outcome batchGetItem(Scene& scene) {
    if (auto checked = checkBatch(scene, false); !checked)
        return failed(checked.error());
    std::vector<Wanted> all;
    std::size_t count = 0;
    for (const auto& [name, value] : scene.input.at("RequestItems").get_object()) {
        auto wanted = wantedIn(name, value);
        if (!wanted)
            return failed(wanted.error());
        count += wanted->keys.size();
        all.push_back(*std::move(wanted));
    }
    if (count > mostKeys)
        return failed(validationError("Too many items requested for the BatchGetItem call"));
    std::vector<Table*> tables;
    for (const Wanted& wanted : all) {
        const auto table = scene.table(wanted.name);
        if (!table)
            return failed(table.error());
        tables.push_back(*table);
        for (const Map& key : wanted.keys)
            if (auto checked = checkKey(**table, key); !checked)
                return failed(checked.error());
    }
    json::object responses;
    json::object unprocessed;
    Capacity capacity;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Wanted& wanted = all[i];
        json::array& found = responses[wanted.name].emplace_array();
        json::array left;
        for (const Map& key : wanted.keys) {
            if (bytes > mostBytes) {
                left.push_back(items::toJson(key));
                continue;
            }
            const auto item = scene.tables.get(*tables[i], key);
            const std::size_t size = item ? items::sizeOf(*item) : 0;
            bytes += size;
            if (bytes > mostBytes) {
                left.push_back(items::toJson(key));
                continue;
            }
            capacity.read(*tables[i], size, flagIn(*wanted.request, "ConsistentRead"));
            if (item)
                found.push_back(items::toJson(
                    wanted.projection ? items::project(*item, *wanted.projection) : *item));
        }
        if (!left.empty()) {
            json::object again = *wanted.request;
            again["Keys"] = std::move(left);
            unprocessed[wanted.name] = std::move(again);
        }
    }
    json::object answer{{"Responses", std::move(responses)},
                        {"UnprocessedKeys", std::move(unprocessed)}};
    if (auto told = capacity.told(textIn(scene.input, "ReturnConsumedCapacity")); !told.empty())
        answer["ConsumedCapacity"] = std::move(told);
    return answer;
}

Outcome batchWriteItem(Scene& scene) {
    if (auto checked = checkBatch(scene, true); !checked)
        return failed(checked.error());
    std::vector<Write> writes;
    std::size_t count = 0;
    for (const auto& [name, requests] : scene.input.at("RequestItems").get_object()) {
        if (!requests.is_array())
            return failed({"SerializationException", Text::verbatim("Unexpected field type")});
        count += requests.get_array().size();
    }
    if (count > mostWrites)
        return failed(validationError("Too many items requested for the BatchWriteItem call"));
    for (const auto& [name, requests] : scene.input.at("RequestItems").get_object())
        for (const json::value& request : requests.get_array()) {
            auto write = writeIn(scene, name, request);
            if (!write)
                return failed(write.error());
            for (const Write& other : writes)
                if (other.table == write->table && other.key == write->key)
                    return failed(duplicates());
            writes.push_back(*std::move(write));
        }
    Capacity capacity;
    for (const Write& write : writes) {
        const auto result = outcomeOf(scene.tables, write);
        if (!result)
            return tl::unexpected{result.error()};
        perform(scene.tables, write, *result);
        capacity.write(*write.table, result->before ? &*result->before : nullptr,
                       result->after ? &*result->after : nullptr);
    }
    json::object answer{{"UnprocessedItems", json::object{}}};
    if (auto told = capacity.told(textIn(scene.input, "ReturnConsumedCapacity")); !told.empty())
        answer["ConsumedCapacity"] = std::move(told);
    return answer;
}

} // namespace lathe::services::dynamodb
