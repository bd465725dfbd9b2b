#include "engine/services/apigateway/Mappings.h"
#include "engine/services/apigateway/MethodParts.h"
#include "engine/services/apigateway/Patch.h"

#include <fmt/format.h>

#include <array>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

/// Media types have a slash; empty templates are none.
Result<void> readTemplates(json::object& response) {
    json::value* templates = response.if_contains("responseTemplates");
    if (!templates || !templates->is_object())
        return {};
    if (auto fine = checkTexts(response, "responseTemplates"); !fine)
        return fine.error();
    for (auto& [type, text] : templates->get_object()) {
        if (std::string_view{type}.find('/') == std::string_view::npos)
            return badRequest(
                fmt::format("Validation Result: warnings : [], errors : [Invalid content type "
                            "specified: {}]",
                            std::string_view{type}));
        if (text.is_string() && text.get_string().empty())
            text = nullptr;
    }
    return {};
}

Result<json::value> putResponse(Store& store, const Asked& asked) {
    if (auto fine = checkStatusCode(asked.names[3]); !fine)
        return fine.error();
    const auto change = [&](json::object&, json::object& integration) -> Result<json::value> {
        json::object response{{"statusCode", asked.names[3]}};
        take(response, asked.body,
             {"selectionPattern", "responseParameters", "responseTemplates", "contentHandling"});
        if (auto fine = readTemplates(response); !fine)
            return fine.error();
        if (auto fine = checkTexts(response, "responseParameters"); !fine)
            return fine.error();
        if (auto fine = checkMappings(response, "responseParameters"); !fine)
            return fine.error();
        objectIn(integration, "integrationResponses")[asked.names[3]] = response;
        return response;
    };
    return changeFound(store, asked, integrationOf, change);
}

Result<json::value> getResponse(Store& store, const Asked& asked) {
    if (auto fine = checkStatusCode(asked.names[3]); !fine)
        return fine.error();
    return readFound(store, asked, integrationResponseOf);
}

/// Here a method that is not there is told as its integration.
Result<json::object*> toDelete(json::object& api, const Asked& asked) {
    if (auto resource = resourceOf(api, asked); !resource)
        return resource.error();
    if (auto integration = integrationOf(api, asked); !integration)
        return noIntegration();
    return integrationResponseOf(api, asked);
}

Result<json::value> deleteResponse(Store& store, const Asked& asked) {
    return removeFound(store, asked, toDelete, integrationOf, "integrationResponses");
}

constexpr std::array<PatchRule, 4> rules{{
    {"/selectionPattern", PatchRule::Kind::Text, "add replace remove"},
    {"/contentHandling", PatchRule::Kind::Text, "add replace remove"},
    {"/responseTemplates", PatchRule::Kind::TextMap, "add replace remove"},
    {"/responseParameters", PatchRule::Kind::TextMap, "add replace remove"},
}};

Result<json::value> updateResponse(Store& store, const Asked& asked) {
    const auto operations = patchesOf(asked.body, "updateIntegrationResponseInput", asked.names[3]);
    if (!operations)
        return operations.error();
    const auto change = [&](json::object&, json::object& response) -> Result<json::value> {
        if (auto fine = patch(response, *operations, rules, invalidPath); !fine)
            return fine.error();
        if (auto fine = readTemplates(response); !fine)
            return fine.error();
        return response;
    };
    return changeFound(store, asked, integrationResponseOf, change);
}

constexpr const char* responsePath =
    "/restapis/{}/resources/{}/methods/{}/integration/responses/{}";

constexpr std::array<Operation, 4> operations{{
    {"PUT", responsePath, 201, putResponse},
    {"GET", responsePath, 200, getResponse},
    {"PATCH", responsePath, 200, updateResponse},
    {"DELETE", responsePath, 204, deleteResponse},
}};

} // namespace

std::span<const Operation> integrationResponseOperations() {
    return operations;
}

} // namespace lathe::services::apigateway
