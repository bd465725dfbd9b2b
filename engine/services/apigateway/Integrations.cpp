#include "engine/services/apigateway/Mappings.h"
#include "engine/services/apigateway/MethodParts.h"
#include "engine/services/apigateway/Patch.h"
#include "engine/services/wire/Things.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

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

json::object newIntegration(const Asked& asked) {
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
    return integration;
}

Result<json::value> putIntegration(Store& store, const Asked& asked) {
    if (auto fine = checkType(asked.body); !fine)
        return fine.error();
    const auto change = [&](json::object&, json::object& method) -> Result<json::value> {
        if (auto fine = checkInput(asked.body); !fine)
            return fine.error();
        return method["methodIntegration"] = newIntegration(asked);
    };
    return changeFound(store, asked, methodOf, change);
}

Result<json::value> getIntegration(Store& store, const Asked& asked) {
    return readFound(store, asked, integrationOf);
}

Result<json::value> deleteIntegration(Store& store, const Asked& asked) {
    return changeFound(store, asked, integrationOf,
                       [&](json::object& api, json::object&) -> Result<json::value> {
                           (**methodOf(api, asked)).erase("methodIntegration");
                           return nullptr;
                       });
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
    const auto change = [&](json::object&, json::object& integration) -> Result<json::value> {
        if (auto fine = patch(integration, *operations, integrationRules, invalidPath); !fine)
            return fine.error();
        if (!integration.contains("cacheKeyParameters"))
            integration["cacheKeyParameters"] = json::array{};
        if (auto fine = checkTarget(integration); !fine)
            return fine.error();
        return integration;
    };
    return changeFound(store, asked, integrationOf, change);
}

constexpr const char* integrationPath = "/restapis/{}/resources/{}/methods/{}/integration";

constexpr std::array<Operation, 4> operations{{
    {"PUT", integrationPath, 201, putIntegration},
    {"GET", integrationPath, 200, getIntegration},
    {"PATCH", integrationPath, 200, updateIntegration},
    {"DELETE", integrationPath, 204, deleteIntegration},
}};

} // namespace

std::span<const Operation> integrationOperations() {
    return operations;
}

} // namespace lathe::services::apigateway
