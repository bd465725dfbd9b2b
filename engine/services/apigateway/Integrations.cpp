#include "engine/services/apigateway/Asked.h"
#include "engine/services/apigateway/Methods.h"
#include "engine/services/apigateway/Patch.h"
#include "engine/services/apigateway/Shapes.h"
#include "engine/services/apigateway/Store.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

/// Of maps that may have texts only.
Result<void> checkTexts(const json::object& body, std::string_view member) {
    const json::value* map = body.if_contains(member);
    for (const auto& [name, value] : map && map->is_object() ? map->get_object() : json::object{})
        if (value.is_bool() || value.is_number())
            return noString(value);
    return {};
}

/// "method.request.header.X", "'static'", "context.requestId", "stageVariables.name"...
bool isMappingExpression(std::string_view text) {
    if (text.size() >= 2 && text.starts_with('\'') && text.ends_with('\''))
        return true;
    static constexpr std::array<std::string_view, 5> sources{"method.request.", "method.response.",
                                                             "integration.response.", "context.",
                                                             "stageVariables."};
    return std::any_of(sources.begin(), sources.end(),
                       [text](std::string_view source) { return text.starts_with(source); });
}

Result<void> checkMappings(const json::object& body, std::string_view member) {
    const json::value* map = body.if_contains(member);
    for (const auto& [name, value] : map && map->is_object() ? map->get_object() : json::object{})
        if (value.is_string() && !isMappingExpression(value.get_string()))
            return invalidMapping(value.get_string());
    return {};
}

/// "arn:aws:apigateway:us-east-1:lambda:path/..."
Result<void> checkArn(const std::string& uri, bool isProxy) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; parts.size() < 6 && begin <= uri.size();) {
        const auto end = parts.size() < 5 ? std::min(uri.find(':', begin), uri.size()) : uri.size();
        parts.push_back(uri.substr(begin, end - begin));
        begin = end + 1;
    }
    if (parts.size() < 6 || parts[0] != "arn")
        return badRequest("Invalid ARN specified in the request");
    const bool hasTarget = parts[5].starts_with("path/") || parts[5].starts_with("action/");
    if (parts[2] != "apigateway" || !hasTarget)
        return badRequest("AWS ARN for integration must contain path or action");
    const bool isFunction =
        parts[4] == "lambda" && (parts[5].starts_with("path/2015-03-31/functions/") ||
                                 parts[5].starts_with("path/2021-11-15/functions/"));
    const bool isFirehose = parts[4] == "firehose" && parts[5].starts_with("action/");
    if (isProxy && !isFunction && !isFirehose)
        return badRequest(
            "Integrations of type 'AWS_PROXY' currently only supports Lambda function "
            "and Firehose stream invocations.");
    return {};
}

Result<void> checkTarget(const json::object& integration) {
    const std::string type = textOf(integration, "type");
    if (type == "MOCK")
        return {};
    if (textOf(integration, "httpMethod").empty())
        return badRequest("Enumeration value for HttpMethod must be non-empty");
    const std::string uri = textOf(integration, "uri");
    if (type.starts_with("AWS"))
        return checkArn(uri, type == "AWS_PROXY");
    if (uri.starts_with("http://") || uri.starts_with("https://") ||
        uri.starts_with("${stageVariables."))
        return {};
    return badRequest("Invalid HTTP endpoint specified for URI");
}

Result<void> checkType(const json::object& body) {
    static constexpr std::array<std::string_view, 5> types{"HTTP", "MOCK", "AWS_PROXY",
                                                           "HTTP_PROXY", "AWS"};
    return checkChoice(textOf(body, "type"), "putIntegrationInput.type", types);
}

Result<void> checkInput(const json::object& body) {
    for (const char* texts : {"requestTemplates", "requestParameters"})
        if (auto fine = checkTexts(body, texts); !fine)
            return fine.error();
    if (auto fine = checkTarget(body); !fine)
        return fine.error();
    return checkMappings(body, "requestParameters");
}

Result<json::value> putIntegration(Store& store, const Asked& asked) {
    auto api = store.api(asked.names[0], noResource());
    if (!api)
        return api.error();
    if (auto fine = checkType(asked.body); !fine)
        return fine.error();
    auto method = methodIn(*api, asked.names[1], asked.names[2]);
    if (!method)
        return method.error();
    if (auto fine = checkInput(asked.body); !fine)
        return fine.error();
    json::object integration{{"passthroughBehavior", "WHEN_NO_MATCH"},
                             {"timeoutInMillis", 29'000},
                             {"cacheNamespace", asked.names[1]},
                             {"cacheKeyParameters", json::array{}}};
    take(integration, asked.body,
         {"type", "httpMethod", "uri", "connectionType", "connectionId", "credentials",
          "requestParameters", "requestTemplates", "passthroughBehavior", "contentHandling",
          "timeoutInMillis", "cacheNamespace", "cacheKeyParameters", "tlsConfig",
          "responseTransferMode"});
    const std::string type = textOf(integration, "type");
    if (type.starts_with("HTTP") && !integration.contains("connectionType"))
        integration["connectionType"] = "INTERNET";
    if (type == "MOCK")
        for (const char* member : {"uri", "httpMethod", "connectionType"})
            integration.erase(member);
    (**method)["methodIntegration"] = integration;
    store.put(*api);
    return integration;
}

Result<json::value> getIntegration(Store& store, const Asked& asked) {
    auto api = store.api(asked.names[0], noResource());
    if (!api)
        return api.error();
    auto integration = integrationIn(*api, asked.names[1], asked.names[2]);
    if (!integration)
        return integration.error();
    return **integration;
}

Result<json::value> deleteIntegration(Store& store, const Asked& asked) {
    auto api = store.api(asked.names[0], noResource());
    if (!api)
        return api.error();
    if (auto integration = integrationIn(*api, asked.names[1], asked.names[2]); !integration)
        return integration.error();
    (**methodIn(*api, asked.names[1], asked.names[2])).erase("methodIntegration");
    store.put(*api);
    return nullptr;
}

constexpr std::array<PatchRule, 14> integrationRules{{
    {"/httpMethod"},
    {"/uri"},
    {"/type"},
    {"/connectionType"},
    {"/connectionId"},
    {"/credentials", PatchRule::Kind::Text, "add replace remove"},
    {"/passthroughBehavior"},
    {"/contentHandling", PatchRule::Kind::Text, "add replace remove"},
    {"/timeoutInMillis", PatchRule::Kind::Integer},
    {"/cacheNamespace", PatchRule::Kind::Text, "add replace remove"},
    {"/responseTransferMode"},
    {"/cacheKeyParameters", PatchRule::Kind::List, "add replace remove"},
    {"/requestTemplates", PatchRule::Kind::TextMap, "add replace remove"},
    {"/requestParameters", PatchRule::Kind::TextMap, "add replace remove"},
}};

Result<json::value> updateIntegration(Store& store, const Asked& asked) {
    const auto operations = patchesOf(asked.body, "updateIntegrationInput");
    if (!operations)
        return operations.error();
    auto api = store.api(asked.names[0], noResource());
    if (!api)
        return api.error();
    auto integration = integrationIn(*api, asked.names[1], asked.names[2]);
    if (!integration)
        return integration.error();
    if (auto fine = patch(**integration, *operations, integrationRules, invalidPath); !fine)
        return fine.error();
    if (!(*integration)->contains("cacheKeyParameters"))
        (**integration)["cacheKeyParameters"] = json::array{};
    if (auto fine = checkTarget(**integration); !fine)
        return fine.error();
    store.put(*api);
    return **integration;
}

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

Result<json::value> putIntegrationResponse(Store& store, const Asked& asked) {
    if (auto fine = checkStatusCode(asked.names[3]); !fine)
        return fine.error();
    auto api = store.api(asked.names[0], noResource());
    if (!api)
        return api.error();
    auto integration = integrationIn(*api, asked.names[1], asked.names[2]);
    if (!integration)
        return integration.error();
    json::object response{{"statusCode", asked.names[3]}};
    take(response, asked.body,
         {"selectionPattern", "responseParameters", "responseTemplates", "contentHandling"});
    if (auto fine = readTemplates(response); !fine)
        return fine.error();
    if (auto fine = checkTexts(response, "responseParameters"); !fine)
        return fine.error();
    if (auto fine = checkMappings(response, "responseParameters"); !fine)
        return fine.error();
    objectIn(**integration, "integrationResponses")[asked.names[3]] = response;
    store.put(*api);
    return response;
}

Result<json::object*> integrationResponseIn(json::object& api, const Asked& asked) {
    auto integration = integrationIn(api, asked.names[1], asked.names[2]);
    if (!integration)
        return integration.error();
    return responseIn(**integration, "integrationResponses", asked.names[3]);
}

Result<json::value> getIntegrationResponse(Store& store, const Asked& asked) {
    if (auto fine = checkStatusCode(asked.names[3]); !fine)
        return fine.error();
    auto api = store.api(asked.names[0], noResource());
    if (!api)
        return api.error();
    auto response = integrationResponseIn(*api, asked);
    if (!response)
        return response.error();
    return **response;
}

Result<json::value> deleteIntegrationResponse(Store& store, const Asked& asked) {
    auto api = store.api(asked.names[0], noResource());
    if (!api)
        return api.error();
    if (auto resource = resourceIn(*api, asked.names[1]); !resource)
        return resource.error();
    auto integration = integrationIn(*api, asked.names[1], asked.names[2]);
    // Here a method that is not there is told as its integration.
    if (!integration)
        return notFound("Invalid Integration identifier specified");
    if (auto response = responseIn(**integration, "integrationResponses", asked.names[3]);
        !response)
        return response.error();
    json::object& all = objectIn(**integration, "integrationResponses");
    all.erase(asked.names[3]);
    if (all.empty())
        (**integration).erase("integrationResponses");
    store.put(*api);
    return nullptr;
}

constexpr std::array<PatchRule, 4> responseRules{{
    {"/selectionPattern", PatchRule::Kind::Text, "add replace remove"},
    {"/contentHandling", PatchRule::Kind::Text, "add replace remove"},
    {"/responseTemplates", PatchRule::Kind::TextMap, "add replace remove"},
    {"/responseParameters", PatchRule::Kind::TextMap, "add replace remove"},
}};

Result<json::value> updateIntegrationResponse(Store& store, const Asked& asked) {
    const auto operations = patchesOf(asked.body, "updateIntegrationResponseInput", asked.names[3]);
    if (!operations)
        return operations.error();
    auto api = store.api(asked.names[0], noResource());
    if (!api)
        return api.error();
    auto response = integrationResponseIn(*api, asked);
    if (!response)
        return response.error();
    if (auto fine = patch(**response, *operations, responseRules, invalidPath); !fine)
        return fine.error();
    if (auto fine = readTemplates(**response); !fine)
        return fine.error();
    store.put(*api);
    return **response;
}

constexpr const char* integrationPath = "/restapis/{}/resources/{}/methods/{}/integration";
constexpr const char* responsePath =
    "/restapis/{}/resources/{}/methods/{}/integration/responses/{}";

constexpr std::array<Operation, 8> operations{{
    {"PUT", integrationPath, 201, putIntegration},
    {"GET", integrationPath, 200, getIntegration},
    {"PATCH", integrationPath, 200, updateIntegration},
    {"DELETE", integrationPath, 204, deleteIntegration},
    {"PUT", responsePath, 201, putIntegrationResponse},
    {"GET", responsePath, 200, getIntegrationResponse},
    {"PATCH", responsePath, 200, updateIntegrationResponse},
    {"DELETE", responsePath, 204, deleteIntegrationResponse},
}};

} // namespace

std::span<const Operation> integrationOperations() {
    return operations;
}

} // namespace lathe::services::apigateway
