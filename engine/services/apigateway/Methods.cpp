#include "engine/services/apigateway/Methods.h"

#include "engine/services/apigateway/Asked.h"
#include "engine/services/apigateway/Patch.h"
#include "engine/services/apigateway/Store.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

json::object* memberOf(json::object& owner, std::string_view member, std::string_view name) {
    json::value* all = owner.if_contains(member);
    json::value* found = all && all->is_object() ? all->get_object().if_contains(name) : nullptr;
    return found ? found->if_object() : nullptr;
}

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

Result<json::value> putMethod(Store& store, const Asked& asked) {
    static constexpr std::array<std::string_view, 8> methods{"GET",   "PUT",     "POST", "DELETE",
                                                             "PATCH", "OPTIONS", "HEAD", "ANY"};
    auto api = store.api(asked.names[0], noResource());
    if (!api)
        return api.error();
    auto resource = resourceIn(*api, asked.names[1]);
    if (!resource)
        return resource.error();
    const std::string& name = asked.names[2];
    if (std::find(methods.begin(), methods.end(), name) == methods.end())
        return badRequest("Invalid HttpMethod specified. Valid options are "
                          "GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD,ANY");
    json::object& all = objectIn(**resource, "resourceMethods");
    if (all.contains(name))
        return conflict("Method already exists for this resource");
    const json::value* keyed = asked.body.if_contains("apiKeyRequired");
    json::object method{{"httpMethod", name},
                        {"apiKeyRequired", keyed && keyed->is_bool() && keyed->get_bool()}};
    take(method, asked.body,
         {"authorizationType", "authorizerId", "authorizationScopes", "operationName",
          "requestParameters", "requestModels", "requestValidatorId"});
    std::string authorization = textOf(method, "authorizationType");
    std::transform(authorization.begin(), authorization.end(), authorization.begin(),
                   [](unsigned char byte) { return static_cast<char>(std::toupper(byte)); });
    method["authorizationType"] = authorization;
    if (auto fine = checkReferences(*api, method); !fine)
        return fine.error();
    if (auto fine = checkParameters(method); !fine)
        return fine.error();
    dropUnusedAuthorizer(method);
    all[name] = method;
    store.put(*api);
    return method;
}

Result<json::value> getMethod(Store& store, const Asked& asked) {
    auto api = store.api(asked.names[0], noResource());
    if (!api)
        return api.error();
    auto method = methodIn(*api, asked.names[1], asked.names[2]);
    if (!method)
        return method.error();
    return **method;
}

Result<json::value> deleteMethod(Store& store, const Asked& asked) {
    auto api = store.api(asked.names[0], noResource());
    if (!api)
        return api.error();
    if (auto method = methodIn(*api, asked.names[1], asked.names[2]); !method)
        return method.error();
    json::object& resource = **resourceIn(*api, asked.names[1]);
    json::object& all = objectIn(resource, "resourceMethods");
    all.erase(asked.names[2]);
    if (all.empty())
        resource.erase("resourceMethods");
    store.put(*api);
    return nullptr;
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
    auto api = store.api(asked.names[0], noResource());
    if (!api)
        return api.error();
    auto method = methodIn(*api, asked.names[1], asked.names[2]);
    if (!method)
        return method.error();
    if (auto fine = patch(**method, *operations, methodRules, replacing(methodRules)); !fine)
        return fine.error();
    if (auto fine = checkReferences(*api, **method); !fine)
        return fine.error();
    dropUnusedAuthorizer(**method);
    store.put(*api);
    return **method;
}

Result<json::value> putMethodResponse(Store& store, const Asked& asked) {
    if (auto fine = checkStatusCode(asked.names[3]); !fine)
        return fine.error();
    auto api = store.api(asked.names[0], noResource());
    if (!api)
        return api.error();
    auto method = methodIn(*api, asked.names[1], asked.names[2]);
    if (!method)
        return method.error();
    json::object& all = objectIn(**method, "methodResponses");
    if (all.contains(asked.names[3]))
        return conflict("Response already exists for this resource");
    json::object response{{"statusCode", asked.names[3]}};
    take(response, asked.body, {"responseParameters", "responseModels"});
    all[asked.names[3]] = response;
    store.put(*api);
    return response;
}

/// The response that the request names, with its API.
Result<json::object*> methodResponseIn(json::object& api, const Asked& asked) {
    auto method = methodIn(api, asked.names[1], asked.names[2]);
    if (!method)
        return method.error();
    return responseIn(**method, "methodResponses", asked.names[3]);
}

Result<json::value> getMethodResponse(Store& store, const Asked& asked) {
    if (auto fine = checkStatusCode(asked.names[3]); !fine)
        return fine.error();
    auto api = store.api(asked.names[0], noResource());
    if (!api)
        return api.error();
    auto response = methodResponseIn(*api, asked);
    if (!response)
        return response.error();
    return **response;
}

Result<json::value> deleteMethodResponse(Store& store, const Asked& asked) {
    if (auto fine = checkStatusCode(asked.names[3]); !fine)
        return fine.error();
    auto api = store.api(asked.names[0], noResource());
    if (!api)
        return api.error();
    if (auto response = methodResponseIn(*api, asked); !response)
        return response.error();
    json::object& method = **methodIn(*api, asked.names[1], asked.names[2]);
    json::object& all = objectIn(method, "methodResponses");
    all.erase(asked.names[3]);
    if (all.empty())
        method.erase("methodResponses");
    store.put(*api);
    return nullptr;
}

constexpr std::array<PatchRule, 2> responseRules{{
    {"/responseParameters", PatchRule::Kind::FlagMap, "add replace remove"},
    {"/responseModels", PatchRule::Kind::TextMap, "add replace remove"},
}};

Result<void> changeMethodResponse(json::object& response, const PatchOperation& operation) {
    const PatchRule* rule = ruleOf(operation, responseRules);
    if (rule && operation.op != "add") {
        const json::value* map = response.if_contains(operation.parts[0]);
        if (!map || !map->get_object().contains(operation.last()))
            return notFound(rule->kind == PatchRule::Kind::FlagMap
                                ? "Invalid parameter name specified"
                                : "Content-Type specified was not found");
    }
    return patch(response, {operation}, responseRules, invalidPath);
}

Result<json::value> updateMethodResponse(Store& store, const Asked& asked) {
    const auto operations = patchesOf(asked.body, "updateMethodResponseInput", asked.names[3]);
    if (!operations)
        return operations.error();
    auto api = store.api(asked.names[0], noResource());
    if (!api)
        return api.error();
    auto response = methodResponseIn(*api, asked);
    if (!response)
        return response.error();
    for (const PatchOperation& operation : *operations)
        if (auto fine = changeMethodResponse(**response, operation); !fine)
            return fine.error();
    store.put(*api);
    return **response;
}

constexpr std::array<Operation, 8> operations{{
    {"PUT", "/restapis/{}/resources/{}/methods/{}", 201, putMethod},
    {"GET", "/restapis/{}/resources/{}/methods/{}", 200, getMethod},
    {"PATCH", "/restapis/{}/resources/{}/methods/{}", 200, updateMethod},
    {"DELETE", "/restapis/{}/resources/{}/methods/{}", 204, deleteMethod},
    {"PUT", "/restapis/{}/resources/{}/methods/{}/responses/{}", 201, putMethodResponse},
    {"GET", "/restapis/{}/resources/{}/methods/{}/responses/{}", 200, getMethodResponse},
    {"PATCH", "/restapis/{}/resources/{}/methods/{}/responses/{}", 201, updateMethodResponse},
    {"DELETE", "/restapis/{}/resources/{}/methods/{}/responses/{}", 204, deleteMethodResponse},
}};

} // namespace

Error noResource() {
    return notFound("Invalid Resource identifier specified");
}

Error invalidMapping(std::string_view expression) {
    return badRequest(
        fmt::format("Invalid mapping expression specified: Validation Result: warnings : [], "
                    "errors : [Invalid mapping expression specified: {}]",
                    expression));
}

Result<json::object*> resourceIn(json::object& api, const std::string& id) {
    if (json::object* resource = memberOf(api, ".resources", id))
        return resource;
    return noResource();
}

Result<json::object*> methodIn(json::object& api, const std::string& resource,
                               const std::string& method) {
    const auto found = resourceIn(api, resource);
    if (!found)
        return found.error();
    if (json::object* one = memberOf(**found, "resourceMethods", method))
        return one;
    return notFound("Invalid Method identifier specified");
}

Result<json::object*> integrationIn(json::object& api, const std::string& resource,
                                    const std::string& method) {
    const auto found = methodIn(api, resource, method);
    if (!found)
        return found.error();
    json::value* integration = (*found)->if_contains("methodIntegration");
    if (integration && integration->is_object())
        return &integration->get_object();
    return notFound("Invalid Integration identifier specified");
}

Result<json::object*> responseIn(json::object& owner, std::string_view member,
                                 const std::string& statusCode) {
    if (json::object* response = memberOf(owner, member, statusCode))
        return response;
    return notFound("Invalid Response status code specified");
}

std::span<const Operation> methodOperations() {
    return operations;
}

} // namespace lathe::services::apigateway
