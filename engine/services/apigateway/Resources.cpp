#include "engine/services/apigateway/Asked.h"
#include "engine/services/apigateway/MethodParts.h"
#include "engine/services/apigateway/Patch.h"
#include "engine/services/apigateway/Store.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

bool isVariable(std::string_view part) {
    return part.starts_with('{') && part.ends_with('}');
}

bool isGreedy(std::string_view part) {
    return part.ends_with("+}");
}

bool isPathPart(std::string_view part) {
    if (isVariable(part))
        part = part.substr(1, part.size() - (isGreedy(part) ? 3 : 2));
    return !part.empty() && std::all_of(part.begin(), part.end(), [](char byte) {
        return std::isalnum(static_cast<unsigned char>(byte)) ||
               std::string_view{"._-:~%!$&'()*+,;=@"}.find(byte) != std::string_view::npos;
    });
}

/// Why a resource cannot stand below this one.
Result<void> checkPlace(const json::object& resources, const json::object& parent,
                        const std::string& pathPart, std::string_view self) {
    if (isGreedy(textOf(parent, "pathPart")))
        return badRequest("Cannot create a child of a resource with a greedy path variable: " +
                          textOf(parent, "pathPart"));
    for (const auto& [id, value] : resources) {
        const json::object& other = value.get_object();
        if (id == self || textOf(other, "parentId") != textOf(parent, "id"))
            continue;
        const std::string sibling = textOf(other, "pathPart");
        if (sibling == pathPart)
            return conflict("Another resource with the same parent already has this name: " +
                            pathPart);
        if (isVariable(sibling) && isVariable(pathPart))
            return badRequest(fmt::format("A sibling ({}) of this resource already has a variable "
                                          "path part -- only one is allowed",
                                          sibling));
    }
    return {};
}

std::string pathBelow(const json::object& parent, const std::string& pathPart) {
    const std::string path = textOf(parent, "path");
    return (path == "/" ? std::string{} : path) + "/" + pathPart;
}

/// Its own path, and those of what is below it.
void setPaths(json::object& resources, const std::string& id) {
    json::object& resource = resources.at(id).get_object();
    const std::string parent = textOf(resource, "parentId");
    if (!parent.empty())
        resource["path"] =
            pathBelow(resources.at(parent).get_object(), textOf(resource, "pathPart"));
    for (auto& [other, value] : resources)
        if (textOf(value.get_object(), "parentId") == id)
            setPaths(resources, std::string{other});
}

bool isBelow(const json::object& resources, std::string id, const std::string& ancestor) {
    for (; !id.empty(); id = textOf(resources.at(id).get_object(), "parentId"))
        if (id == ancestor)
            return true;
    return false;
}

/// Methods as their names alone, unless they are asked for.
json::object shownResource(const json::object& resource, bool withMethods) {
    json::object result = resource;
    if (json::value* methods = result.if_contains("resourceMethods"); methods && !withMethods)
        for (auto& [name, method] : methods->get_object())
            method = json::object{};
    return result;
}

bool embedsMethods(const Asked& asked) {
    return asked.option("embed") == "methods";
}

Result<json::value> createResource(Store& store, const Asked& asked) {
    auto api = store.api(asked.names[0]);
    if (!api)
        return api.error();
    json::object& resources = objectIn(*api, ".resources");
    const json::value* parent = resources.if_contains(asked.names[1]);
    if (!parent)
        return noResource();
    const std::string pathPart = textOf(asked.body, "pathPart");
    if (!isPathPart(pathPart))
        return badRequest("Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path "
                          "variable and curly braces at the beginning and the end.");
    if (auto fine = checkPlace(resources, parent->get_object(), pathPart, {}); !fine)
        return fine.error();
    const std::string id = store.newPartId();
    json::object resource{{"id", id},
                          {"parentId", asked.names[1]},
                          {"pathPart", pathPart},
                          {"path", pathBelow(parent->get_object(), pathPart)}};
    resources[id] = resource;
    store.put(*api);
    return resource;
}

Result<json::value> getResources(Store& store, const Asked& asked) {
    const auto api = store.api(asked.names[0]);
    if (!api)
        return api.error();
    json::array items;
    for (const auto& [id, resource] : api->at(".resources").get_object())
        items.push_back(shownResource(resource.get_object(), embedsMethods(asked)));
    std::sort(items.begin(), items.end(), [](const json::value& one, const json::value& other) {
        return textOf(one.get_object(), "path") < textOf(other.get_object(), "path");
    });
    return listed(asked, std::move(items));
}

Result<json::value> getResource(Store& store, const Asked& asked) {
    const auto api = store.api(asked.names[0], noResource());
    if (!api)
        return api.error();
    const json::object* resource = findIn(*api, ".resources", asked.names[1]);
    if (!resource)
        return noResource();
    return shownResource(*resource, embedsMethods(asked));
}

Result<json::value> deleteResource(Store& store, const Asked& asked) {
    auto api = store.api(asked.names[0], noResource());
    if (!api)
        return api.error();
    json::object& resources = objectIn(*api, ".resources");
    const std::string& id = asked.names[1];
    if (!resources.contains(id))
        return noResource();
    if (textOf(*api, "rootResourceId") == id)
        return badRequest("Root resource cannot be deleted");
    std::vector<std::string> gone;
    for (const auto& [other, resource] : resources)
        if (isBelow(resources, std::string{other}, id))
            gone.emplace_back(other);
    for (const std::string& each : gone)
        resources.erase(each);
    store.put(*api);
    return nullptr;
}

constexpr std::array<PatchRule, 2> rules{{{"/parentId"}, {"/pathPart"}}};

Result<void> changeResource(json::object& api, const std::string& id,
                            const PatchOperation& operation) {
    json::object& resources = objectIn(api, ".resources");
    const PatchRule* rule = ruleOf(operation, rules);
    if (!rule || operation.op != "replace")
        return offering(rules)(operation);
    const bool moves = operation.parts[0] == "parentId";
    if (textOf(api, "rootResourceId") == id)
        return badRequest(fmt::format("Root resource cannot update its {}.", operation.parts[0]));
    json::object changed = resources.at(id).get_object();
    changed[operation.parts[0]] = operation.text();
    const json::object* parent = findIn(api, ".resources", textOf(changed, "parentId"));
    if (!parent)
        return noResource();
    if (moves && isBelow(resources, operation.text(), id))
        return badRequest("Resources cannot be cyclical.");
    if (auto fine = checkPlace(resources, *parent, textOf(changed, "pathPart"), id); !fine)
        return fine.error();
    resources[id] = std::move(changed);
    setPaths(resources, id);
    return {};
}

Result<json::value> updateResource(Store& store, const Asked& asked) {
    const auto operations = patchesOf(asked.body, "updateResourceInput");
    if (!operations)
        return operations.error();
    auto api = store.api(asked.names[0], noResource());
    if (!api)
        return api.error();
    if (!findIn(*api, ".resources", asked.names[1]))
        return noResource();
    for (const PatchOperation& operation : *operations)
        if (auto fine = changeResource(*api, asked.names[1], operation); !fine)
            return fine.error();
    store.put(*api);
    return shownResource(*findIn(*api, ".resources", asked.names[1]), false);
}

constexpr std::array<Operation, 5> operations{{
    {"POST", "/restapis/{}/resources/{}", 201, createResource},
    {"GET", "/restapis/{}/resources", 200, getResources},
    {"GET", "/restapis/{}/resources/{}", 200, getResource},
    {"PATCH", "/restapis/{}/resources/{}", 200, updateResource},
    {"DELETE", "/restapis/{}/resources/{}", 202, deleteResource},
}};

} // namespace

std::span<const Operation> resourceOperations() {
    return operations;
}

} // namespace lathe::services::apigateway
