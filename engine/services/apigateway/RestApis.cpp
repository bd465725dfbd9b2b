#include "engine/services/apigateway/RestApis.h"

#include "engine/iam/Policy.h"
#include "engine/services/apigateway/Asked.h"
#include "engine/services/apigateway/Keys.h"
#include "engine/services/apigateway/Patch.h"
#include "engine/services/apigateway/Store.h"
#include "engine/services/wire/Parameters.h"
#include "engine/sources/http/ResourcePolicy.h"

#include <boost/algorithm/string/replace.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

constexpr std::int64_t mostCompressed = 10'485'760;
constexpr std::array<std::string_view, 3> endpointTypes{"PRIVATE", "EDGE", "REGIONAL"};

std::vector<std::string> textsIn(const json::object& object, std::string_view member) {
    std::vector<std::string> texts;
    const json::value* list = object.if_contains(member);
    for (const json::value& text : list && list->is_array() ? list->get_array() : json::array{})
        if (text.is_string())
            texts.emplace_back(text.get_string());
    return texts;
}

bool isEndpointType(std::string_view type) {
    return std::find(endpointTypes.begin(), endpointTypes.end(), type) != endpointTypes.end();
}

Result<void> checkEndpoint(const json::object& body) {
    const json::value* written = body.if_contains("endpointConfiguration");
    if (!written || !written->is_object())
        return {};
    Parameters complaints{body, "createRestApiInput"};
    const auto types = textsIn(written->get_object(), "types");
    if (!std::all_of(types.begin(), types.end(), isEndpointType))
        complaints.complain(
            fmt::format("[{}]", fmt::join(types, ", ")), "endpointConfiguration.types",
            fmt::format(
                "Member must satisfy constraint: [Member must satisfy enum value set: [{}]]",
                fmt::join(endpointTypes, ", ")));
    const std::string address = textOf(written->get_object(), "ipAddressType");
    if (!address.empty() && address != "ipv4" && address != "dualstack")
        complaints.complain(address, "endpointConfiguration.ipAddressType",
                            "Member must satisfy enum value set: [ipv4, dualstack]");
    return complaints.verdict();
}

bool isPrivate(const json::object& endpoint) {
    return textsIn(endpoint, "types") == std::vector<std::string>{"PRIVATE"};
}

/// "ipv4" unless the API is private, which has none.
Result<json::object> endpointOf(const json::object& body) {
    json::object endpoint;
    if (const json::value* written = body.if_contains("endpointConfiguration");
        written && written->is_object()) {
        endpoint = written->get_object();
        const auto types = textsIn(endpoint, "types");
        if (endpoint.contains("types") && types.empty())
            return badRequest(
                "REGIONAL Configuration and EDGE Configuration cannot be both DISABLED.");
        if (types.size() > 1)
            return badRequest("Cannot create an api with multiple Endpoint Types.");
        if (isPrivate(endpoint) && textOf(endpoint, "ipAddressType") == "ipv4")
            return badRequest("Only dualstack ipAddressType is supported for Private APIs.");
    }
    if (!endpoint.contains("types"))
        endpoint["types"] = json::array{"EDGE"};
    if (!endpoint.contains("ipAddressType"))
        endpoint["ipAddressType"] = isPrivate(endpoint) ? "dualstack" : "ipv4";
    return endpoint;
}

json::object usualModel(const Store& store, std::string_view name, json::object schema) {
    schema["$schema"] = "http://json-schema.org/draft-04/schema#";
    schema["title"] = fmt::format("{} Schema", name);
    schema["type"] = "object";
    return {{"id", store.newPartId()},
            {"name", name},
            {"description", name == "Empty" ? "This is a default empty schema model"
                                            : "This is a default error schema model"},
            {"schema", json::serialize(schema)},
            {"contentType", "application/json"}};
}

void addUsualParts(const Store& store, json::object& api) {
    const std::string root = store.newId();
    api["rootResourceId"] = root;
    api[".resources"] = json::object{{root, json::object{{"id", root}, {"path", "/"}}}};
    api[".models"] =
        json::object{{"Empty", usualModel(store, "Empty", {})},
                     {"Error", usualModel(store, "Error",
                                          {{"properties", {{"message", {{"type", "string"}}}}}})}};
}

Error badSize() {
    return badRequest(
        fmt::format("Invalid minimum compression size, must be between 0 and {}", mostCompressed));
}

Result<void> checkPlainMembers(const json::object& body) {
    const json::value* description = body.if_contains("description");
    if (description && description->is_string() && description->get_string().empty())
        return badRequest("Description cannot be an empty string");
    const json::value* size = body.if_contains("minimumCompressionSize");
    if (size && size->is_number() &&
        (size->to_number<std::int64_t>() < 0 || size->to_number<std::int64_t>() > mostCompressed))
        return badSize();
    return {};
}

Result<void> checkPolicy(const json::object& owner) {
    const std::string policy = textOf(owner, "policy");
    boost::system::error_code error;
    const json::value document = json::parse(policy, error);
    if (policy.empty() || (!error && iam::Policy::read(document)))
        return {};
    return badRequest("Invalid policy document. Please check the policy syntax and ensure that "
                      "Principals are valid.");
}

/// With its tags, as all but lists and new APIs show it.
json::object shownWithTags(const Store& store, const json::object& api) {
    json::object result = shownApi(store, api);
    objectIn(result, "tags");
    return result;
}

Result<json::value> createRestApi(Store& store, const Asked& asked) {
    const auto api = newRestApi(store, asked.body);
    if (!api)
        return api.error();
    store.put(*api);
    return shownApi(store, *api);
}

Result<json::value> getRestApis(Store& store, const Asked& asked) {
    json::array items;
    auto apis = newestFirst(store.apis);
    std::reverse(apis.begin(), apis.end());
    for (const json::object& api : apis)
        items.push_back(shownApi(store, api));
    return listed(asked, std::move(items));
}

Result<json::value> getRestApi(Store& store, const Asked& asked) {
    const auto api = store.api(asked.names[0]);
    if (!api)
        return api.error();
    return shownWithTags(store, *api);
}

Result<json::value> deleteRestApi(Store& store, const Asked& asked) {
    const auto api = store.api(asked.names[0]);
    if (!api)
        return api.error();
    store.apis.remove(asked.names[0]);
    store.forgetStage(asked.names[0], {});
    return nullptr;
}

constexpr std::array<PatchRule, 9> rules{{
    {"/name"},
    {"/description", PatchRule::Kind::Text, "add replace remove"},
    {"/version"},
    {"/binaryMediaTypes", PatchRule::Kind::List, "add replace remove"},
    {"/apiKeySource"},
    {"/policy", PatchRule::Kind::Text, "add replace remove"},
    {"/disableExecuteApiEndpoint", PatchRule::Kind::Flag},
    {"/endpointConfiguration/vpcEndpointIds", PatchRule::Kind::List, "add replace remove"},
    {"/minimumCompressionSize", PatchRule::Kind::Integer},
}};

Result<void> changeEndpoint(json::object& api, const PatchOperation& operation) {
    json::object& endpoint = objectIn(api, "endpointConfiguration");
    if (operation.parts[1] == "ipAddressType") {
        if (operation.op != "replace")
            return badRequest("Invalid patch operation specified. Must be one of: [replace]");
        const std::string address = operation.text();
        if (address != "ipv4" && address != "dualstack")
            return badRequest("ipAddressType must be either ipv4 or dualstack.");
        if (isPrivate(endpoint) && address == "ipv4")
            return badRequest("Only dualstack ipAddressType is supported for Private APIs.");
        endpoint["ipAddressType"] = address;
        return {};
    }
    // There is one always: nothing is added or taken away, whatever the message says.
    if (operation.op != "replace")
        return badRequest("Invalid patch operation specified. Must be 'add'|'remove'|'replace'");
    const std::string type = operation.text();
    if (!isEndpointType(type))
        return badRequest(
            "Invalid EndpointTypes specified. Valid options are REGIONAL,EDGE,PRIVATE");
    endpoint["types"] = json::array{json::value(type)};
    if (isPrivate(endpoint))
        endpoint["ipAddressType"] = "dualstack";
    return {};
}

bool isOfEndpoint(const PatchOperation& operation) {
    return operation.parts.size() >= 2 && operation.parts[0] == "endpointConfiguration" &&
           (operation.parts[1] == "types" || operation.parts[1] == "ipAddressType");
}

Result<void> changeApi(json::object& api, const PatchOperation& operation) {
    if (isOfEndpoint(operation))
        return changeEndpoint(api, operation);
    const bool isSize = operation.path == "/minimumCompressionSize";
    if (isSize && operation.op != "replace")
        return badRequest("Invalid patch operation specified. Must be one of: [replace]");
    const std::string size = isSize ? operation.text() : std::string{};
    if (!std::all_of(size.begin(), size.end(),
                     [](unsigned char digit) { return std::isdigit(digit); }))
        return badSize();
    if (auto fine = patch(api, {operation}, rules, invalidPath); !fine)
        return fine.error();
    if (operation.path == "/policy")
        return checkPolicy(api);
    return isSize ? checkPlainMembers(api) : Result<void>{};
}

Result<json::value> updateRestApi(Store& store, const Asked& asked) {
    const auto operations = patchesOf(asked.body, "updateRestApiInput");
    if (!operations)
        return operations.error();
    auto api = store.api(asked.names[0]);
    if (!api)
        return api.error();
    for (const PatchOperation& operation : *operations)
        if (auto fine = changeApi(*api, operation); !fine)
            return fine.error();
    store.put(*api);
    return shownWithTags(store, *api);
}

constexpr std::array<Operation, 5> operations{{
    {"POST", "/restapis", 201, createRestApi},
    {"GET", "/restapis", 200, getRestApis},
    {"GET", "/restapis/{}", 200, getRestApi},
    {"PATCH", "/restapis/{}", 200, updateRestApi},
    {"DELETE", "/restapis/{}", 202, deleteRestApi},
}};

} // namespace

json::object shownApi(const Store& store, const json::object& api) {
    json::object result = shown(api);
    boost::system::error_code error;
    const json::value policy = json::parse(textOf(api, "policy"), error);
    if (error || !policy.is_object()) {
        result.erase("policy");
        return result;
    }
    const std::string arn = fmt::format("arn:aws:execute-api:{}:{}:{}", store.region(),
                                        store.account(), textOf(api, "id"));
    std::string text = json::serialize(
        json::value(json::serialize(sources::http::withFullNames(policy.get_object(), arn))));
    boost::algorithm::replace_all(text, "/", "\\/");
    result["policy"] = text.substr(1, text.size() - 2);
    return result;
}

Result<json::object> newRestApi(const Store& store, const json::object& body) {
    if (auto fine = checkEndpoint(body); !fine)
        return fine.error();
    if (auto fine = checkPlainMembers(body); !fine)
        return fine.error();
    if (auto fine = checkPolicy(body); !fine)
        return fine.error();
    auto endpoint = endpointOf(body);
    if (!endpoint)
        return endpoint.error();
    json::object api{{"id", store.newId()},
                     {"createdDate", store.now()},
                     {".order", newestOrder(store.apis) + 1}};
    const std::string from = textOf(body, "cloneFrom");
    if (!from.empty()) {
        auto cloned = store.api(from, badRequest("Invalid API identifier specified"));
        if (!cloned)
            return cloned.error();
        for (const auto& [name, value] : *cloned)
            if (!api.contains(name) && name != ".deployments" && name != ".stages")
                api[name] = value;
    } else {
        addUsualParts(store, api);
    }
    take(api, body, {"name", "description", "version", "minimumCompressionSize", "policy", "tags"});
    if (!textsIn(body, "binaryMediaTypes").empty())
        api["binaryMediaTypes"] = body.at("binaryMediaTypes");
    const std::string keySource = textOf(body, "apiKeySource");
    api["apiKeySource"] = keySource.empty() ? "HEADER" : keySource;
    const json::value* disabled = body.if_contains("disableExecuteApiEndpoint");
    api["disableExecuteApiEndpoint"] = disabled && disabled->is_bool() && disabled->get_bool();
    api["endpointConfiguration"] = std::move(*endpoint);
    return api;
}

std::span<const Operation> restApiOperations() {
    return operations;
}

} // namespace lathe::services::apigateway
