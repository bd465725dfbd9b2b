#include "engine/services/apigateway/MethodParts.h"
#include "engine/services/apigateway/Patch.h"

#include <array>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

Result<json::value> putResponse(Store& store, const Asked& asked) {
    if (auto fine = checkStatusCode(asked.names[3]); !fine)
        return fine.error();
    const auto change = [&](json::object&, json::object& method) -> Result<json::value> {
        json::object& all = objectIn(method, "methodResponses");
        if (all.contains(asked.names[3]))
            return conflict("Response already exists for this resource");
        json::object response{{"statusCode", asked.names[3]}};
        take(response, asked.body, {"responseParameters", "responseModels"});
        all[asked.names[3]] = response;
        return response;
    };
    return changeFound(store, asked, methodOf, change);
}

Result<json::value> getResponse(Store& store, const Asked& asked) {
    if (auto fine = checkStatusCode(asked.names[3]); !fine)
        return fine.error();
    return readFound(store, asked, methodResponseOf);
}

Result<json::value> deleteResponse(Store& store, const Asked& asked) {
    if (auto fine = checkStatusCode(asked.names[3]); !fine)
        return fine.error();
    return removeFound(store, asked, methodResponseOf, methodOf, "methodResponses");
}

constexpr std::array<PatchRule, 2> rules{{
    {"/responseParameters", PatchRule::Kind::FlagMap, "add replace remove"},
    {"/responseModels", PatchRule::Kind::TextMap, "add replace remove"},
}};

Result<void> changeResponse(json::object& response, const PatchOperation& operation) {
    const PatchRule* rule = ruleOf(operation, rules);
    if (rule && operation.op != "add") {
        const json::value* map = response.if_contains(operation.parts[0]);
        if (!map || !map->get_object().contains(operation.last()))
            return notFound(rule->kind == PatchRule::Kind::FlagMap
                                ? "Invalid parameter name specified"
                                : "Content-Type specified was not found");
    }
    return patch(response, {operation}, rules, invalidPath);
}

Result<json::value> updateResponse(Store& store, const Asked& asked) {
    const auto operations = patchesOf(asked.body, "updateMethodResponseInput", asked.names[3]);
    if (!operations)
        return operations.error();
    const auto change = [&](json::object&, json::object& response) -> Result<json::value> {
        for (const PatchOperation& operation : *operations)
            if (auto fine = changeResponse(response, operation); !fine)
                return fine.error();
        return response;
    };
    return changeFound(store, asked, methodResponseOf, change);
}

constexpr const char* responsePath = "/restapis/{}/resources/{}/methods/{}/responses/{}";

constexpr std::array<Operation, 4> operations{{
    {"PUT", responsePath, 201, putResponse},
    {"GET", responsePath, 200, getResponse},
    {"PATCH", responsePath, 201, updateResponse},
    {"DELETE", responsePath, 204, deleteResponse},
}};

} // namespace

std::span<const Operation> methodResponseOperations() {
    return operations;
}

} // namespace lathe::services::apigateway
