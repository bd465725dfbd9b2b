#include "engine/services/apigateway/Parts.h"

#include <array>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

constexpr std::array<PatchRule, 3> rules{{
    {"/name"},
    {"/validateRequestParameters", PatchRule::Kind::Flag},
    {"/validateRequestBody", PatchRule::Kind::Flag},
}};
constexpr PartKind kind{".validators", "Invalid Request Validator identifier specified", true,
                        "updateRequestValidatorInput", rules};

Result<json::value> createValidator(Store& store, const Asked& asked) {
    const auto api = store.api(asked.names[0], badRequest("Invalid REST API identifier specified"));
    if (!api)
        return api.error();
    const std::string id = store.newPartId();
    json::object validator{
        {"id", id}, {"validateRequestBody", false}, {"validateRequestParameters", false}};
    take(validator, asked.body, {"name", "validateRequestBody", "validateRequestParameters"});
    return addPart(store, *api, kind, id, std::move(validator));
}

Result<json::value> getValidators(Store& store, const Asked& asked) {
    return listParts(store, asked, kind);
}

Result<json::value> getValidator(Store& store, const Asked& asked) {
    return getPart(store, asked, kind);
}

Result<json::value> updateValidator(Store& store, const Asked& asked) {
    return updatePart(store, asked, kind, [](json::object& validator) -> Result<void> {
        if (textOf(validator, "name").empty())
            return badRequest("Request Validator name cannot be blank");
        return {};
    });
}

Result<json::value> deleteValidator(Store& store, const Asked& asked) {
    return removePart(store, asked, kind);
}

constexpr std::array<Operation, 5> operations{{
    {"POST", "/restapis/{}/requestvalidators", 201, createValidator},
    {"GET", "/restapis/{}/requestvalidators", 200, getValidators},
    {"GET", "/restapis/{}/requestvalidators/{}", 200, getValidator},
    {"PATCH", "/restapis/{}/requestvalidators/{}", 200, updateValidator},
    {"DELETE", "/restapis/{}/requestvalidators/{}", 202, deleteValidator},
}};

} // namespace

std::span<const Operation> validatorOperations() {
    return operations;
}

} // namespace lathe::services::apigateway
