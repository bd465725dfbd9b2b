#include "engine/services/apigateway/MethodParts.h"
#include "engine/services/apigateway/Patch.h"
#include "engine/services/wire/Things.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

/// The last part of "method.request.header.X-Key".
std::string nameOf(std::string_view parameter) {
    return std::string{
        parameter.substr(std::min(parameter.find_last_of('.') + 1, parameter.size()))};
}

Result<void> checkParameters(const json::object& method) {
    std::set<std::string> names;
    const json::value* parameters = method.if_contains("requestParameters");
    for (const auto& [name, isRequired] :
         parameters && parameters->is_object() ? parameters->get_object() : json::object{})
        if (!std::string_view{name}.starts_with("method.request."))
            return invalidMapping(name);
        else if (!names.insert(nameOf(name)).second)
            return badRequest("Parameter names must be unique across querystring, header and path");
    return {};
}

/// Whether what the method names is there: authorizer, validator, models.
Result<void> checkReferences(const json::object& api, const json::object& method) {
    const std::string authorization = textOf(method, "authorizationType");
    if ((authorization == "CUSTOM" || authorization == "COGNITO_USER_POOLS") &&
        !findIn(api, ".authorizers", textOf(method, "authorizerId")))
        return badRequest(
            "Invalid authorizer ID specified. Setting the authorization type to CUSTOM "
            "or COGNITO_USER_POOLS requires a valid authorizer.");
    const std::string validator = textOf(method, "requestValidatorId");
    if (!validator.empty() && !findIn(api, ".validators", validator))
        return badRequest("Invalid Request Validator identifier specified");
    const json::value* models = method.if_contains("requestModels");
    for (const auto& [type, model] :
         models && models->is_object() ? models->get_object() : json::object{})
        if (const std::string name = model.is_string() ? std::string{model.get_string()} : "";
            !findIn(api, ".models", name))
            return badRequest("Invalid model identifier specified: " + name);
    return {};
}

/// Those of the others are not kept.
void dropUnusedAuthorizer(json::object& method) {
    const std::string authorization = textOf(method, "authorizationType");
    if (authorization != "CUSTOM" && authorization != "COGNITO_USER_POOLS")
        method.erase("authorizerId");
}

json::object newMethod(const Asked& asked) {
    const json::value* keyed = asked.body.if_contains("apiKeyRequired");
    json::object method{{"httpMethod", asked.names[2]},
                        {"apiKeyRequired", keyed && keyed->is_bool() && keyed->get_bool()}};
    take(method, asked.body,
         {"authorizationType", "authorizerId", "authorizationScopes", "operationName",
          "requestParameters", "requestModels", "requestValidatorId"});
    std::string authorization = textOf(method, "authorizationType");
    std::transform(authorization.begin(), authorization.end(), authorization.begin(),
                   [](unsigned char byte) { return static_cast<char>(std::toupper(byte)); });
    method["authorizationType"] = authorization;
    return method;
}

Result<json::value> addMethod(const json::object& api, json::object& resource, const Asked& asked) {
    static constexpr std::array<std::string_view, 8> methods{"GET",   "PUT",     "POST", "DELETE",
                                                             "PATCH", "OPTIONS", "HEAD", "ANY"};
    const std::string& name = asked.names[2];
    if (std::find(methods.begin(), methods.end(), name) == methods.end())
        return badRequest("Invalid HttpMethod specified. Valid options are "
                          "GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD,ANY");
    json::object& all = objectIn(resource, "resourceMethods");
    if (all.contains(name))
        return conflict("Method already exists for this resource");
    json::object method = newMethod(asked);
    if (auto fine = checkReferences(api, method); !fine)
        return fine.error();
    if (auto fine = checkParameters(method); !fine)
        return fine.error();
    dropUnusedAuthorizer(method);
    all[name] = method;
    return method;
}

Result<json::value> putMethod(Store& store, const Asked& asked) {
    return changeFound(store, asked, resourceOf, [&](json::object& api, json::object& resource) {
        return addMethod(api, resource, asked);
    });
}

Result<json::value> getMethod(Store& store, const Asked& asked) {
    return readFound(store, asked, methodOf);
}

Result<json::value> deleteMethod(Store& store, const Asked& asked) {
    return removeFound(store, asked, methodOf, resourceOf, "resourceMethods");
}

constexpr std::array<PatchRule, 8> methodRules{{
    {"/apiKeyRequired", PatchRule::Kind::Flag},
    {"/authorizationType"},
    {"/authorizerId"},
    {"/operationName"},
    {"/requestValidatorId"},
    {"/authorizationScopes", PatchRule::Kind::List, "add replace remove"},
    {"/requestParameters", PatchRule::Kind::FlagMap, "add replace remove"},
    {"/requestModels", PatchRule::Kind::TextMap, "add replace remove"},
}};

Result<json::value> updateMethod(Store& store, const Asked& asked) {
    const auto operations = patchesOf(asked.body, "updateMethodInput");
    if (!operations)
        return operations.error();
    const auto change = [&](json::object& api, json::object& method) -> Result<json::value> {
        if (auto fine = patch(method, *operations, methodRules, replacing(methodRules)); !fine)
            return fine.error();
        if (auto fine = checkReferences(api, method); !fine)
            return fine.error();
        dropUnusedAuthorizer(method);
        return method;
    };
    return changeFound(store, asked, methodOf, change);
}

constexpr const char* methodPath = "/restapis/{}/resources/{}/methods/{}";

constexpr std::array<Operation, 4> operations{{
    {"PUT", methodPath, 201, putMethod},
    {"GET", methodPath, 200, getMethod},
    {"PATCH", methodPath, 200, updateMethod},
    {"DELETE", methodPath, 204, deleteMethod},
}};

} // namespace

std::span<const Operation> methodOperations() {
    return operations;
}

} // namespace lathe::services::apigateway
