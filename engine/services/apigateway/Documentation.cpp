#include "engine/services/apigateway/Parts.h"

#include <fmt/format.h>

#include <array>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

constexpr std::array<PatchRule, 1> partRules{{{"/properties"}}};
constexpr PartKind partKind{".documentationParts",
                            "Invalid Documentation part identifier specified", true,
                            "updateDocumentationPartInput", partRules};
constexpr std::array<PatchRule, 1> versionRules{{{"/description"}}};
constexpr PartKind versionKind{".documentationVersions", "Invalid Documentation version specified",
                               false, "updateDocumentationVersionInput", versionRules};

Result<json::value> createPart(Store& store, const Asked& asked) {
    static constexpr std::array<std::string_view, 12> types{
        "RESPONSE_BODY", "RESPONSE",        "METHOD",   "MODEL",
        "AUTHORIZER",    "RESPONSE_HEADER", "RESOURCE", "PATH_PARAMETER",
        "REQUEST_BODY",  "QUERY_PARAMETER", "API",      "REQUEST_HEADER"};
    const json::value* location = asked.body.if_contains("location");
    const std::string type =
        location && location->is_object() ? textOf(location->get_object(), "type") : std::string{};
    if (auto fine = checkChoice(type, "createDocumentationPartInput.location.type", types); !fine)
        return fine.error();
    const auto api = store.api(asked.names[0]);
    if (!api)
        return api.error();
    if (const json::value* parts = api->if_contains(partKind.member))
        for (const auto& [id, part] : parts->get_object())
            if (part.at("location") == *location)
                return conflict("Documentation part already exists for the specified location");
    const std::string id = store.newPartId();
    json::object part{{"id", id}};
    take(part, asked.body, {"location", "properties"});
    return addPart(store, *api, partKind, id, std::move(part));
}

bool fits(const json::object& part, const Asked& asked) {
    const json::object& location = part.at("location").get_object();
    const std::string type = asked.option("type");
    const std::string name = asked.option("name");
    const std::string path = asked.option("path");
    return (type.empty() || textOf(location, "type") == type) &&
           (name.empty() || textOf(location, "name") == name) &&
           (path.empty() || textOf(location, "path") == path);
}

Result<json::value> getParts(Store& store, const Asked& asked) {
    const auto api = store.api(asked.names[0]);
    if (!api)
        return api.error();
    json::array items;
    if (const json::value* parts = api->if_contains(partKind.member))
        for (const auto& [id, part] : parts->get_object())
            if (fits(part.get_object(), asked))
                items.push_back(part);
    return listed(asked, std::move(items));
}

Result<json::value> getDocumentationPart(Store& store, const Asked& asked) {
    return getPart(store, asked, partKind);
}

Result<json::value> updateDocumentationPart(Store& store, const Asked& asked) {
    return updatePart(store, asked, partKind);
}

Result<json::value> deleteDocumentationPart(Store& store, const Asked& asked) {
    if (const auto api = store.api(asked.names[0]); !api)
        return api.error();
    return removePart(store, asked, partKind);
}

Result<json::value> createVersion(Store& store, const Asked& asked) {
    auto api = store.api(asked.names[0]);
    if (!api)
        return api.error();
    const std::string version = textOf(asked.body, "documentationVersion");
    if (findIn(*api, versionKind.member, version))
        return conflict(fmt::format("Documentation version {} already exists", version));
    json::object made{{"version", version}, {"createdDate", store.now()}};
    take(made, asked.body, {"description"});
    if (const std::string stage = textOf(asked.body, "stageName"); !stage.empty()) {
        if (!findIn(*api, ".stages", stage))
            return badRequest("Invalid Stage identifier specified");
        objectIn(objectIn(*api, ".stages"), stage)["documentationVersion"] = version;
    }
    return addPart(store, *api, versionKind, version, std::move(made));
}

Result<json::value> getVersions(Store& store, const Asked& asked) {
    return listParts(store, asked, versionKind);
}

Result<json::value> getVersion(Store& store, const Asked& asked) {
    return getPart(store, asked, versionKind);
}

Result<json::value> updateVersion(Store& store, const Asked& asked) {
    return updatePart(store, asked, versionKind);
}

Result<json::value> deleteVersion(Store& store, const Asked& asked) {
    return removePart(store, asked, versionKind);
}

constexpr std::array<Operation, 10> operations{{
    {"POST", "/restapis/{}/documentation/parts", 201, createPart},
    {"GET", "/restapis/{}/documentation/parts", 200, getParts},
    {"GET", "/restapis/{}/documentation/parts/{}", 200, getDocumentationPart},
    {"PATCH", "/restapis/{}/documentation/parts/{}", 200, updateDocumentationPart},
    {"DELETE", "/restapis/{}/documentation/parts/{}", 202, deleteDocumentationPart},
    {"POST", "/restapis/{}/documentation/versions", 201, createVersion},
    {"GET", "/restapis/{}/documentation/versions", 200, getVersions},
    {"GET", "/restapis/{}/documentation/versions/{}", 200, getVersion},
    {"PATCH", "/restapis/{}/documentation/versions/{}", 200, updateVersion},
    {"DELETE", "/restapis/{}/documentation/versions/{}", 202, deleteVersion},
}};

} // namespace

std::span<const Operation> documentationOperations() {
    return operations;
}

} // namespace lathe::services::apigateway
