#pragma once

#include "engine/services/dynamodb/Capacity.h"
#include "engine/services/dynamodb/Expressions.h"
#include "engine/services/dynamodb/Scene.h"

#include <functional>
#include <optional>
#include <vector>

namespace lathe::services::dynamodb {

/// One item that a request wants to change, or to be as it should be.
struct Write {
    Table* table = nullptr;
    Map key;
    Test test;
    /// What is put; nothing where it is removed, updated or only looked at.
    std::optional<Map> item = {};
    bool removes = false;
    /// Of an update: what becomes of what is there, or of the key alone.
    std::function<Result<void>(Map&)> change = {};
    /// Of an update: what it changes.
    std::vector<items::Path> targets = {};
    /// Whether an expression says so, not the older parameters.
    bool isExpression = false;
    /// Whether nothing comes of it where there is no item.
    bool onlyTakesAway = false;
    /// Whether who asks is shown an item that was not as it should be.
    bool showsOld = false;
};

/// What comes of a write.
struct Written {
    std::optional<Map> before;
    std::optional<Map> after;
};

/// Parameters of PutItem, DeleteItem, UpdateItem, or of ConditionCheck in a transaction. Fails with
/// ValidationException, ResourceNotFoundException or AccessDeniedException.
Result<Write> putIn(const Scene& scene, const boost::json::object& parameters);
Result<Write> deleteIn(const Scene& scene, const boost::json::object& parameters);
Result<Write> updateIn(const Scene& scene, const boost::json::object& parameters);
Result<Write> conditionCheckIn(const Scene& scene, const boost::json::object& parameters);

/// What would come of it; nothing is written. Fails with ConditionalCheckFailedException (with
/// "Item" where it shall be shown) or ValidationException.
tl::expected<Written, Failure> outcomeOf(Tables& tables, const Write& write);
void perform(Tables& tables, const Write& write, const Written& written);

/// The value of Key or Item.
Result<Map> mapIn(const boost::json::object& parameters, std::string_view name);

} // namespace lathe::services::dynamodb
