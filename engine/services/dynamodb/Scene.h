#pragma once

#include "engine/iam/Access.h"
#include "engine/items/AttributeValue.h"
#include "engine/items/Path.h"
#include "engine/services/dynamodb/RequestTokens.h"
#include "engine/services/dynamodb/Tables.h"
#include "engine/services/wire/Parameters.h"

#include <boost/json.hpp>
#include <tl/expected.hpp>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::dynamodb {

/// An error, and what its answer has beside the message: "Item", "CancellationReasons".
struct Failure {
    Failure(Error reason, boost::json::object more = {})
        : error{std::move(reason)}
        , members{std::move(more)} {}

    Error error;
    boost::json::object members;
};

/// What an operation answers, or AWS's error.
using Outcome = tl::expected<boost::json::object, Failure>;

/// A request, and what it is answered from.
struct Scene {
    Tables& tables;
    RequestTokens& tokens;
    const iam::Access& access;
    const iam::Principal& principal;
    const boost::json::object& input;
    /// "PutItem"
    std::string operation;
    std::string region;
    std::string accountId;
    /// Host and port of the AWS port.
    std::string endpoint;
    Timestamp now;

    /// The table that TableName names, by itself or by ARN, when who asks may do this to it;
    /// `resource` is what is asked for instead of the table's ARN: an index. Fails with
    /// ResourceNotFoundException or AccessDeniedException.
    Result<Table*> table(std::string_view name) const;
    /// As table() of TableName, which must be there; a table that is not there is told by its name.
    Result<Table*> namedTable() const;
    Result<void> check(std::string_view action, const std::string& resource,
                       std::map<std::string, std::vector<std::string>> context = {}) const;
};

using Operation = Outcome (*)(Scene& scene);
/// nullptr when there is none of that name.
Operation operationNamed(std::string_view name);

using items::validationError;
/// "One or more parameter values were invalid: MESSAGE"
Error invalidValues(std::string_view message);
Outcome failed(Error error);

/// nullptr where it is not there or null.
const boost::json::value* memberOf(const boost::json::object& object, std::string_view name);
std::string textIn(const boost::json::object& object, std::string_view name);
bool flagIn(const boost::json::object& object, std::string_view name);

/// TableName: a name, or an ARN.
void requireTableName(Parameters& parameters);
/// How operations on tables themselves look at it. Fails with ValidationException.
Result<void> checkTableName(const boost::json::object& input);
extern const TextRule tableNameRule;
extern const TextRule returnConsumedCapacityRule;
extern const TextRule collectionMetricsRule;

/// Where the key, exactly that of the table, leads. Fails with ValidationException.
Result<void> checkKey(const Table& table, const Map& key);
/// Of an item that shall be kept: keys of the table and its indexes, and its size.
Result<void> checkItem(const Table& table, const Map& item);
/// That nothing within a key of the table or an index is asked for.
Result<void> checkPaths(const Table& table, const std::vector<items::Path>& paths);
/// That keys of indexes get values of their types.
Result<void> checkIndexTypes(const Table& table, const std::map<std::string, std::string>& types);
Result<void> checkItemSize(const Map& item);
/// The attributes of the table's key.
Map keyIn(const Table& table, const Map& item);

} // namespace lathe::services::dynamodb
