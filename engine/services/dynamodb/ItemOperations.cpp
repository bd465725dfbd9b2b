#include "engine/services/dynamodb/Operations.h"
#include "engine/services/dynamodb/Write.h"

#include <fmt/format.h>

#include <utility>

namespace json = boost::json;

namespace lathe::services::dynamodb {

namespace {

const TextRule returnValuesRule{
    0, {}, 0, {"ALL_NEW", "UPDATED_OLD", "ALL_OLD", "NONE", "UPDATED_NEW"}};

/// What is common to the three that write; `map` is "key" or "item".
Result<void> checkWriting(const Scene& scene, std::string_view map) {
    Parameters parameters{scene.input};
    parameters.text("ReturnConsumedCapacity", returnConsumedCapacityRule);
    requireTableName(parameters);
    parameters.requiredObject(map);
    parameters.text("ReturnValues", returnValuesRule);
    parameters.text("ReturnItemCollectionMetrics", collectionMetricsRule);
    return parameters.verdict();
}

Result<void> checkReturnValues(const Scene& scene) {
    const std::string wanted = textIn(scene.input, "ReturnValues");
    if (wanted.empty() || wanted == "NONE" || wanted == "ALL_OLD")
        return {};
    return validationError("ReturnValues can only be ALL_OLD or NONE");
}

/// The answer but for its attributes.
json::object answerOf(const Scene& scene, const Write& write, const Written& written) {
    json::object answer;
    Capacity capacity;
    capacity.write(*write.table, written.before ? &*written.before : nullptr,
                   written.after ? &*written.after : nullptr);
    if (auto told = capacity.told(textIn(scene.input, "ReturnConsumedCapacity")); !told.empty())
        answer["ConsumedCapacity"] = std::move(told.front());
    bool hasLocal = false;
    for (const Index& index : write.table->indexes)
        hasLocal = hasLocal || !index.isGlobal;
    if (hasLocal && textIn(scene.input, "ReturnItemCollectionMetrics") == "SIZE") {
        const std::string& hash = write.table->key.hash;
        answer["ItemCollectionMetrics"] = {
            {"ItemCollectionKey", items::toJson({{hash, write.key.at(hash)}})},
            {"SizeEstimateRangeGB", json::array{0, 1}}};
    }
    return answer;
}

Outcome written(Scene& scene, Result<Write> (*read)(const Scene&, const json::object&)) {
    auto write = read(scene, scene.input);
    if (!write)
        return failed(write.error());
    auto result = outcomeOf(scene.tables, *write);
    if (!result)
        return tl::unexpected{std::move(result.error())};
    perform(scene.tables, *write, *result);
    json::object answer = answerOf(scene, *write, *result);
    const std::string wanted = textIn(scene.input, "ReturnValues");
    const bool old = wanted.ends_with("_OLD");
    const auto& source = old ? result->before : result->after;
    if (!source || wanted.empty() || wanted == "NONE")
        return answer;
    if (wanted.starts_with("ALL_"))
        answer["Attributes"] = items::toJson(*source);
    else if (Map part = items::project(*source, write->targets); !part.empty())
        answer["Attributes"] = items::toJson(part);
    return answer;
}

} // namespace

Outcome getItem(Scene& scene) {
    Parameters parameters{scene.input};
    parameters.text("ReturnConsumedCapacity", returnConsumedCapacityRule);
    requireTableName(parameters);
    parameters.requiredObject("Key");
    if (auto verdict = parameters.verdict(); !verdict)
        return failed(verdict.error());
    auto expressions =
        Expressions::read(scene.input, {"ProjectionExpression"}, {"AttributesToGet"});
    if (!expressions)
        return failed(expressions.error());
    const auto key = mapIn(scene.input, "Key");
    if (!key)
        return failed(key.error());
    if (auto read = expressions->readSubstitutions(); !read)
        return failed(read.error());
    const auto projection = expressions->projection();
    if (!projection)
        return failed(projection.error());
    if (auto used = expressions->checkAllUsed(); !used)
        return failed(used.error());
    const auto table = scene.table(textIn(scene.input, "TableName"));
    if (!table)
        return failed(table.error());
    if (auto checked = checkKey(**table, *key); !checked)
        return failed(checked.error());
    if (auto checked = checkPaths(**table, expressions->paths()); !checked)
        return failed(checked.error());
    const auto item = scene.tables.get(**table, *key);
    json::object answer;
    if (item)
        answer["Item"] = items::toJson(*projection ? items::project(*item, **projection) : *item);
    Capacity capacity;
    capacity.read(**table, item ? items::sizeOf(*item) : 0, flagIn(scene.input, "ConsistentRead"));
    if (auto told = capacity.told(textIn(scene.input, "ReturnConsumedCapacity")); !told.empty())
        answer["ConsumedCapacity"] = std::move(told.front());
    return answer;
}

Outcome putItem(Scene& scene) {
    if (auto checked = checkWriting(scene, "Item"); !checked)
        return failed(checked.error());
    if (auto checked = checkReturnValues(scene); !checked)
        return failed(checked.error());
    return written(scene, putIn);
}

Outcome deleteItem(Scene& scene) {
    if (auto checked = checkWriting(scene, "Key"); !checked)
        return failed(checked.error());
    if (auto checked = checkReturnValues(scene); !checked)
        return failed(checked.error());
    return written(scene, deleteIn);
}

Outcome updateItem(Scene& scene) {
    if (auto checked = checkWriting(scene, "Key"); !checked)
        return failed(checked.error());
    return written(scene, updateIn);
}

} // namespace lathe::services::dynamodb
