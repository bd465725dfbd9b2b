#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::apigateway {

class Store;

/// One request to API Gateway's API.
struct Asked {
    /// What stands in its path for "{}" of the operation's.
    std::vector<std::string> names;
    std::string query;
    /// An empty object where it has none.
    boost::json::object body = {};
    /// The body as it came: documents to import are not always JSON.
    std::string document = {};
    /// What the client takes: "application/yaml".
    std::string accept = {};

    /// Of the query; empty where it is not there.
    std::string option(std::string_view name) const;
};

/// An operation: which requests it answers, with which status where all goes well
/// (https://docs.aws.amazon.com/apigateway/latest/api/API_Operations.html).
struct Operation {
    std::string_view method;
    /// "/restapis/{}/resources/{}"
    std::string_view path;
    int status;
    Result<boost::json::value> (*run)(Store& store, const Asked& asked);
    /// What the request's query says of "mode"; empty: whatever it says.
    std::string_view mode = {};
    /// Whether what it gives is a file as {type, name, text}, which is answered as it is.
    bool givesFile = false;
    /// Whether the request's body is a document of the client's own.
    bool takesDocument = false;
};

/// Those of one kind of thing each.
std::span<const Operation> restApiOperations();
std::span<const Operation> tagOperations();
std::span<const Operation> resourceOperations();
std::span<const Operation> methodOperations();
std::span<const Operation> methodResponseOperations();
std::span<const Operation> integrationOperations();
std::span<const Operation> integrationResponseOperations();
std::span<const Operation> modelOperations();
std::span<const Operation> validatorOperations();
std::span<const Operation> authorizerOperations();
std::span<const Operation> gatewayResponseOperations();
std::span<const Operation> documentationOperations();
std::span<const Operation> deploymentOperations();
std::span<const Operation> stageOperations();
std::span<const Operation> keyOperations();
std::span<const Operation> usagePlanOperations();
std::span<const Operation> vpcLinkOperations();
std::span<const Operation> domainOperations();
std::span<const Operation> accountOperations();
std::span<const Operation> definitionOperations();

/// API Gateway's errors, in its words.
Error badRequest(std::string message);
Error notFound(std::string message);
Error conflict(std::string message);
/// "1 validation error detected: Value 'x' at 'place' failed to satisfy constraint: Member must
/// satisfy enum value set: [...]"; nothing where the value is one of them.
Result<void> checkChoice(std::string_view value, std::string_view place,
                         std::span<const std::string_view> choices);
inline constexpr std::string_view statusCodeRule =
    R"(Member must satisfy regular expression pattern: [1-5]\d\d)";
/// A status code, "404"; fails with that rule.
Result<void> checkStatusCode(std::string_view code);

/// A page of a list, as `limit` and `position` ask for it: {item: [...], position}.
boost::json::value listed(const Asked& asked, boost::json::array items);
/// The members of an object, as a list.
boost::json::array valuesOf(const boost::json::object& byName);
/// The member as an object, which is made where there is none.
boost::json::object& objectIn(boost::json::object& owner, std::string_view member);
/// What stands there; nullptr where there is none, or no object.
const boost::json::object* findIn(const boost::json::object& owner, std::string_view member,
                                  std::string_view name);
/// Copies what the request sets of these.
void take(boost::json::object& to, const boost::json::object& from,
          std::initializer_list<std::string_view> members);

} // namespace lathe::services::apigateway
