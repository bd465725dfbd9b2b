#include "engine/services/apigateway/Parts.h"

#include <array>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

constexpr std::array<PatchRule, 9> rules{{
    {"/name"},
    {"/type"},
    {"/authType"},
    {"/authorizerUri"},
    {"/authorizerCredentials", PatchRule::Kind::Text, "add replace remove"},
    {"/identitySource"},
    {"/identityValidationExpression", PatchRule::Kind::Text, "add replace remove"},
    {"/authorizerResultTtlInSeconds", PatchRule::Kind::Integer},
    {"/providerARNs", PatchRule::Kind::List, "add remove"},
}};
constexpr PartKind kind{".authorizers", "Invalid Authorizer identifier specified", true,
                        "updateAuthorizerInput", rules};

Result<void> checkAuthorizer(const json::object& authorizer) {
    constexpr std::int64_t longest = 3600;
    const std::string type = textOf(authorizer, "type");
    if ((type == "TOKEN" || type == "REQUEST") && textOf(authorizer, "authorizerUri").empty())
        return badRequest("Invalid Authorizer URI: . Authorizer URI should be a valid API Gateway "
                          "ARN that represents a Lambda function invocation.");
    if (type == "COGNITO_USER_POOLS" && !authorizer.contains("providerARNs"))
        return badRequest("Invalid provider ARN list specified");
    const json::value* ttl = authorizer.if_contains("authorizerResultTtlInSeconds");
    if (ttl && ttl->is_number() &&
        (ttl->to_number<std::int64_t>() < 0 || ttl->to_number<std::int64_t>() > longest))
        return badRequest("Invalid authorizer result TTL. Must be between 0 and 3600");
    return {};
}

Result<json::value> createAuthorizer(Store& store, const Asked& asked) {
    static constexpr std::array<std::string_view, 3> types{"TOKEN", "REQUEST",
                                                           "COGNITO_USER_POOLS"};
    if (auto fine = checkChoice(textOf(asked.body, "type"), "createAuthorizerInput.type", types);
        !fine)
        return fine.error();
    // So it is told here, where the API is not there.
    const auto api =
        store.api(asked.names[0], conflict("Unable to complete operation due to concurrent "
                                           "modification. Please try again later."));
    if (!api)
        return api.error();
    if (auto fine = checkAuthorizer(asked.body); !fine)
        return fine.error();
    const std::string id = store.newPartId();
    json::object authorizer{{"id", id}};
    take(authorizer, asked.body,
         {"name", "type", "providerARNs", "authType", "authorizerUri", "authorizerCredentials",
          "identitySource", "identityValidationExpression", "authorizerResultTtlInSeconds"});
    if (!authorizer.contains("authType"))
        authorizer["authType"] =
            textOf(authorizer, "type") == "COGNITO_USER_POOLS" ? "cognito_user_pools" : "custom";
    return addPart(store, *api, kind, id, std::move(authorizer));
}

Result<json::value> getAuthorizers(Store& store, const Asked& asked) {
    return listParts(store, asked, kind);
}

Result<json::value> getAuthorizer(Store& store, const Asked& asked) {
    return getPart(store, asked, kind);
}

Result<json::value> updateAuthorizer(Store& store, const Asked& asked) {
    return updatePart(store, asked, kind, checkAuthorizer);
}

Result<json::value> deleteAuthorizer(Store& store, const Asked& asked) {
    const auto api = apiOf(store, asked, kind);
    if (!api)
        return api.error();
    for (const auto& [id, resource] : api->at(".resources").get_object()) {
        const json::value* methods = resource.get_object().if_contains("resourceMethods");
        for (const auto& [name, method] : methods ? methods->get_object() : json::object{})
            if (textOf(method.get_object(), "authorizerId") == asked.names[1])
                return conflict("Cannot delete authorizer '" + asked.names[1] +
                                "', is referenced in method: " +
                                textOf(resource.get_object(), "path") + "/" + std::string{name});
    }
    return removePart(store, asked, kind);
}

constexpr std::array<Operation, 5> operations{{
    {"POST", "/restapis/{}/authorizers", 201, createAuthorizer},
    {"GET", "/restapis/{}/authorizers", 200, getAuthorizers},
    {"GET", "/restapis/{}/authorizers/{}", 200, getAuthorizer},
    {"PATCH", "/restapis/{}/authorizers/{}", 200, updateAuthorizer},
    {"DELETE", "/restapis/{}/authorizers/{}", 202, deleteAuthorizer},
}};

} // namespace

std::span<const Operation> authorizerOperations() {
    return operations;
}

} // namespace lathe::services::apigateway
