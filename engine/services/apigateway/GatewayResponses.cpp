#include "engine/services/apigateway/Parts.h"

#include <array>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

constexpr std::array<PatchRule, 3> rules{{
    {"/statusCode"},
    {"/responseParameters", PatchRule::Kind::TextMap, "add replace remove"},
    {"/responseTemplates", PatchRule::Kind::TextMap, "add replace remove"},
}};
constexpr PartKind kind{".gatewayResponses", "Gateway response type not defined on api", false,
                        "updateGatewayResponseInput", rules};

/// In the order in which they are listed; the two that stand for others have no status.
struct Usual {
    std::string_view type;
    std::string_view statusCode;
};
constexpr std::array<Usual, 21> usuals{{
    {"ACCESS_DENIED", "403"},
    {"API_CONFIGURATION_ERROR", "500"},
    {"AUTHORIZER_CONFIGURATION_ERROR", "500"},
    {"AUTHORIZER_FAILURE", "500"},
    {"BAD_REQUEST_BODY", "400"},
    {"BAD_REQUEST_PARAMETERS", "400"},
    {"DEFAULT_4XX", ""},
    {"DEFAULT_5XX", ""},
    {"EXPIRED_TOKEN", "403"},
    {"INTEGRATION_FAILURE", "504"},
    {"INTEGRATION_TIMEOUT", "504"},
    {"INVALID_API_KEY", "403"},
    {"INVALID_SIGNATURE", "403"},
    {"MISSING_AUTHENTICATION_TOKEN", "403"},
    {"QUOTA_EXCEEDED", "429"},
    {"REQUEST_TOO_LARGE", "413"},
    {"RESOURCE_NOT_FOUND", "404"},
    {"THROTTLED", "429"},
    {"UNAUTHORIZED", "401"},
    {"UNSUPPORTED_MEDIA_TYPE", "415"},
    {"WAF_FILTERED", "403"},
}};

/// As AWS's message lists them.
Result<void> checkType(const std::string& type) {
    static constexpr std::array<std::string_view, 21> types{"REQUEST_TOO_LARGE",
                                                            "RESOURCE_NOT_FOUND",
                                                            "AUTHORIZER_CONFIGURATION_ERROR",
                                                            "MISSING_AUTHENTICATION_TOKEN",
                                                            "BAD_REQUEST_BODY",
                                                            "INVALID_SIGNATURE",
                                                            "INVALID_API_KEY",
                                                            "BAD_REQUEST_PARAMETERS",
                                                            "AUTHORIZER_FAILURE",
                                                            "UNAUTHORIZED",
                                                            "INTEGRATION_TIMEOUT",
                                                            "ACCESS_DENIED",
                                                            "DEFAULT_4XX",
                                                            "DEFAULT_5XX",
                                                            "WAF_FILTERED",
                                                            "QUOTA_EXCEEDED",
                                                            "THROTTLED",
                                                            "API_CONFIGURATION_ERROR",
                                                            "UNSUPPORTED_MEDIA_TYPE",
                                                            "INTEGRATION_FAILURE",
                                                            "EXPIRED_TOKEN"};
    return checkChoice(type, "responseType", types);
}

json::object usualResponse(std::string_view type) {
    json::object response{{"responseType", type},
                          {"responseParameters", json::object{}},
                          {"responseTemplates",
                           {{"application/json", R"({"message":$context.error.messageString})"}}},
                          {"defaultResponse", true}};
    for (const Usual& usual : usuals)
        if (usual.type == type && !usual.statusCode.empty())
            response["statusCode"] = usual.statusCode;
    return response;
}

/// Where nobody has made one of the type, what stands for all of its class, "DEFAULT_5XX".
json::object responseOf(const json::object& api, std::string_view type) {
    if (const json::object* made = findIn(api, kind.member, type))
        return *made;
    json::object response = usualResponse(type);
    const std::string status = textOf(response, "statusCode");
    if (const json::object* all =
            findIn(api, kind.member, status.starts_with('4') ? "DEFAULT_4XX" : "DEFAULT_5XX");
        all && !status.empty())
        take(response, *all, {"statusCode", "responseParameters", "responseTemplates"});
    return response;
}

/// The API that is asked of, where the type is one.
Result<json::object> apiOfType(const Store& store, const Asked& asked) {
    if (auto fine = checkType(asked.names[1]); !fine)
        return fine.error();
    return store.api(asked.names[0]);
}

Result<json::value> getGatewayResponses(Store& store, const Asked& asked) {
    const auto api = store.api(asked.names[0]);
    if (!api)
        return api.error();
    json::array items;
    for (const Usual& usual : usuals)
        items.push_back(responseOf(*api, usual.type));
    return json::value{{"item", std::move(items)}};
}

Result<json::value> getGatewayResponse(Store& store, const Asked& asked) {
    const auto api = apiOfType(store, asked);
    if (!api)
        return api.error();
    return responseOf(*api, asked.names[1]);
}

Result<json::value> putGatewayResponse(Store& store, const Asked& asked) {
    auto api = apiOfType(store, asked);
    if (!api)
        return api.error();
    json::object response = usualResponse(asked.names[1]);
    take(response, asked.body, {"statusCode", "responseParameters", "responseTemplates"});
    response["defaultResponse"] = false;
    return addPart(store, *api, kind, asked.names[1], std::move(response));
}

Result<void> changeResponse(json::object& response, const PatchOperation& operation) {
    const PatchRule* rule = ruleOf(operation, rules);
    if (rule && operation.parts.size() > 1 && operation.op != "add") {
        if (!objectIn(response, operation.parts[0]).contains(operation.last()))
            return notFound("Invalid parameter name specified");
        if (operation.op == "replace" && operation.text().empty())
            return badRequest("Invalid null or empty value in " + operation.parts[0]);
    }
    if (auto fine = patch(response, {operation}, rules, invalidPath); !fine)
        return fine.error();
    // Both are shown where they are empty, too.
    objectIn(response, "responseParameters");
    objectIn(response, "responseTemplates");
    return {};
}

Result<json::value> updateGatewayResponse(Store& store, const Asked& asked) {
    const auto operations = patchesOf(asked.body, kind.input);
    if (!operations)
        return operations.error();
    auto api = apiOfType(store, asked);
    if (!api)
        return api.error();
    json::object response = responseOf(*api, asked.names[1]);
    for (const PatchOperation& operation : *operations)
        if (auto fine = changeResponse(response, operation); !fine)
            return fine.error();
    response["defaultResponse"] = false;
    return addPart(store, *api, kind, asked.names[1], std::move(response));
}

Result<json::value> deleteGatewayResponse(Store& store, const Asked& asked) {
    if (auto fine = checkType(asked.names[1]); !fine)
        return fine.error();
    return removePart(store, asked, kind);
}

constexpr std::array<Operation, 5> operations{{
    {"GET", "/restapis/{}/gatewayresponses", 200, getGatewayResponses},
    {"GET", "/restapis/{}/gatewayresponses/{}", 200, getGatewayResponse},
    {"PUT", "/restapis/{}/gatewayresponses/{}", 201, putGatewayResponse},
    {"PATCH", "/restapis/{}/gatewayresponses/{}", 200, updateGatewayResponse},
    {"DELETE", "/restapis/{}/gatewayresponses/{}", 202, deleteGatewayResponse},
}};

} // namespace

std::span<const Operation> gatewayResponseOperations() {
    return operations;
}

} // namespace lathe::services::apigateway
