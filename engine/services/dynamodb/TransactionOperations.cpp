#include "engine/services/dynamodb/Operations.h"
#include "engine/services/dynamodb/Write.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace json = boost::json;

namespace lathe::services::dynamodb {

namespace {

constexpr std::size_t mostItems = 100;

Result<void> checkTransaction(const Scene& scene) {
    Parameters parameters{scene.input};
    parameters.text("ReturnConsumedCapacity", returnConsumedCapacityRule);
    const json::array* items = parameters.requiredArray("TransactItems");
    if (items && items->size() > mostItems)
        parameters.complain(json::serialize(*items), "TransactItems",
                            "Member must have length less than or equal to 100");
    return parameters.verdict();
}

using Read = Result<Write> (*)(const Scene&, const json::object&);
constexpr std::array<std::pair<std::string_view, Read>, 4> actions{
    {{"ConditionCheck", conditionCheckIn},
     {"Put", putIn},
     {"Delete", deleteIn},
     {"Update", updateIn}}};

/// The permission that each needs.
std::string operationOf(std::string_view action) {
    return action == "ConditionCheck" ? "ConditionCheckItem" : fmt::format("{}Item", action);
}

Result<Write> writeIn(Scene scene, const json::value& item) {
    const json::object* object = item.if_object();
    const std::pair<std::string_view, Read>* action = nullptr;
    for (const auto& each : actions) {
        if (!object || !memberOf(*object, each.first))
            continue;
        if (action)
            return validationError("TransactItems can only contain one of Check, Put, Update or "
                                   "Delete");
        action = &each;
    }
    if (!action)
        return validationError("Invalid Request: TransactWriteRequest should contain Delete or Put "
                               "or Update request");
    const json::value& parameters = object->at(action->first);
    if (!parameters.is_object())
        return Error{"SerializationException", Text::verbatim("Unexpected value type in payload")};
    scene.operation = operationOf(action->first);
    return action->second(scene, parameters.get_object());
}

/// One for each item of the transaction: {"Code": "None"} where nothing speaks against it.
Outcome cancelled(json::array reasons) {
    std::string codes;
    for (const json::value& reason : reasons)
        codes += (codes.empty() ? "" : ", ") + textIn(reason.get_object(), "Code");
    return tl::unexpected{Failure{
        {"TransactionCanceledException",
         Text::verbatim(fmt::format("Transaction cancelled, please refer cancellation reasons for "
                                    "specific reasons [{}]",
                                    codes))},
        {{"CancellationReasons", std::move(reasons)}}}};
}

json::object reasonOf(const Failure& failure) {
    const bool conditional = failure.error.code == "ConditionalCheckFailedException";
    json::object reason = failure.members;
    reason["Code"] = conditional ? "ConditionalCheckFailed" : "ValidationError";
    reason["Message"] = failure.error.detail.english();
    return reason;
}

} // namespace

Outcome transactWriteItems(Scene& scene) {
    if (auto checked = checkTransaction(scene); !checked)
        return failed(checked.error());
    std::vector<Write> writes;
    for (const json::value& item : scene.input.at("TransactItems").get_array()) {
        auto write = writeIn(scene, item);
        if (!write)
            return failed(write.error());
        for (const Write& other : writes)
            if (other.table == write->table && other.key == write->key)
                return failed(validationError(
                    "Transaction request cannot include multiple operations on one item"));
        writes.push_back(*std::move(write));
    }
    const std::string token = textIn(scene.input, "ClientRequestToken");
    if (!token.empty()) {
        json::object asked = scene.input;
        asked.erase("ReturnConsumedCapacity");
        const auto known = scene.tokens.check(token, asked, scene.now);
        if (!known)
            return failed(known.error());
        if (*known)
            return json::object{};
    }
    std::vector<Written> results;
    json::array reasons;
    bool isCancelled = false;
    for (const Write& write : writes) {
        auto result = outcomeOf(scene.tables, write);
        isCancelled = isCancelled || !result;
        reasons.push_back(result ? json::object{{"Code", "None"}} : reasonOf(result.error()));
        results.push_back(result ? *std::move(result) : Written{});
    }
    if (isCancelled)
        return cancelled(std::move(reasons));
    Capacity capacity;
    for (std::size_t i = 0; i < writes.size(); ++i) {
        const bool looksOnly = !writes[i].removes && !writes[i].item && !writes[i].change;
        if (!looksOnly)
            perform(scene.tables, writes[i], results[i]);
        capacity.write(*writes[i].table, results[i].before ? &*results[i].before : nullptr,
                       results[i].after ? &*results[i].after : nullptr, 2);
    }
    if (!token.empty())
        scene.tokens.remember(token, scene.now);
    json::object answer;
    if (auto told =
            capacity.told(textIn(scene.input, "ReturnConsumedCapacity"), "WriteCapacityUnits");
        !told.empty())
        answer["ConsumedCapacity"] = std::move(told);
    return answer;
}

Outcome transactGetItems(Scene& scene) {
    if (auto checked = checkTransaction(scene); !checked)
        return failed(checked.error());
    json::array responses;
    Capacity capacity;
    Scene reading = scene;
    reading.operation = "GetItem";
    for (const json::value& item : scene.input.at("TransactItems").get_array()) {
        const json::value* given = item.is_object() ? memberOf(item.get_object(), "Get") : nullptr;
        if (!given || !given->is_object())
            return failed(
                validationError("Invalid Request: TransactGetRequest should contain a Get "
                                "request"));
        const json::object& get = given->get_object();
        auto expressions = Expressions::read(get, {"ProjectionExpression"}, {});
        if (!expressions)
            return failed(expressions.error());
        const auto key = mapIn(get, "Key");
        if (!key)
            return failed(key.error());
        if (auto read = expressions->readSubstitutions(); !read)
            return failed(read.error());
        const auto projection = expressions->projection();
        if (!projection)
            return failed(projection.error());
        if (auto used = expressions->checkAllUsed(); !used)
            return failed(used.error());
        const auto table = reading.table(textIn(get, "TableName"));
        if (!table)
            return failed(table.error());
        if (auto checked = checkKey(**table, *key); !checked)
            return failed(checked.error());
        const auto found = scene.tables.get(**table, *key);
        capacity.read(**table, found ? items::sizeOf(*found) : 0, true);
        capacity.read(**table, found ? items::sizeOf(*found) : 0, true);
        json::object response;
        if (found)
            response["Item"] =
                items::toJson(*projection ? items::project(*found, **projection) : *found);
        responses.push_back(std::move(response));
    }
    json::object answer{{"Responses", std::move(responses)}};
    if (auto told =
            capacity.told(textIn(scene.input, "ReturnConsumedCapacity"), "ReadCapacityUnits");
        !told.empty())
        answer["ConsumedCapacity"] = std::move(told);
    return answer;
}

} // namespace lathe::services::dynamodb
