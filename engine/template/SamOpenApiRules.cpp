#include "engine/template/SamRules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace lathe::tmpl {
namespace {

constexpr const char* invalid = "Sam.Definition";
constexpr const char* endpointKey = "x-amazon-apigateway-endpoint-configuration";

bool isVersion3(const Setting& version) {
    const std::string text = version.text();
    return (text.size() == 3 || text.size() == 5) && text.starts_with("3.");
}

/// The branches of a Fn::If, else the value itself.
std::vector<Setting> branchesOf(const SamResource& api, const Setting& setting) {
    if (!setting.has("Fn::If")) {
        return {setting};
    }
    const Setting branches = setting["Fn::If"];
    if (!branches.isList()) {
        api.fail(branches, invalid, Text::tr("The value of Fn::If must be a list."),
                 Text::tr("Write a condition, the value if it holds, and the value if not."));
        return {};
    }
    return {branches[1], branches[2]};
}

void checkSecurity(const SamResource& api, const Setting& security, const std::string& path,
                   const std::string& method) {
    if (security && !security.isList()) {
        api.fail(
            security, invalid,
            Text::tr("The security of the method {} for the path {} must be a list.", method, path),
            Text::tr("Write a list of maps."));
        return;
    }
    for (std::size_t i = 0; i < security.size(); ++i) {
        if (!security[i].isMap()) {
            api.fail(security[i], invalid,
                     Text::tr("'{}' in the security of the method {} for the path {} is no map.",
                              security[i].text(), method, path),
                     Text::tr("Write the name of the authorizer as a key with a list of scopes."));
        }
    }
}

void checkOptions(const SamResource& api, const Setting& options, const std::string& path) {
    const Setting responses = options["responses"];
    if (responses && !responses.isMap()) {
        api.fail(
            responses, invalid,
            Text::tr("The responses of the options method for the path {} should be a map.", path),
            Text::tr("Write a map of status codes."));
        return;
    }
    const Setting headers = responses["200"]["headers"];
    if (headers && !headers.isMap()) {
        api.fail(
            headers, invalid,
            Text::tr(
                "The headers in the responses of the options method for the path {} must be a map.",
                path),
            Text::tr("Write a map of headers."));
    }
}

/// SAM adds a default authorizer to every method.
bool isSecured(const SamResource& api) {
    return api.properties["Auth"]["DefaultAuthorizer"].isGiven();
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// In an HTTP API, methods have to be written as API Gateway writes them for SAM to find them.
void checkMethodName(const SamResource& api, const Setting& item, const std::string& name,
                     const std::string& path) {
    const std::string small = lower(name);
    const std::string normal = small == "any" ? "x-amazon-apigateway-any-method" : small;
    if (api.type == "AWS::Serverless::HttpApi" && isSecured(api) && normal != "options" &&
        !item.has(normal)) {
        api.fail(item[name], invalid,
                 Text::tr("The path {} of 'DefinitionBody' has no method {}.", path, normal),
                 Text::tr("Write '{}' instead of '{}'.", normal, name));
    }
}

void checkPathItem(const SamResource& api, const Setting& item, const std::string& path) {
    static constexpr std::array<std::string_view, 5> notMethods{"parameters", "summary",
                                                                "description", "servers", "$ref"};
    for (const auto& entry : item.entries()) {
        const bool extension =
            entry.key.starts_with("x-") && entry.key != "x-amazon-apigateway-any-method";
        if (extension || entry.key.starts_with("Fn::") ||
            std::find(notMethods.begin(), notMethods.end(), entry.key) != notMethods.end()) {
            continue;
        }
        checkMethodName(api, item, entry.key, path);
        for (const auto& method : branchesOf(api, item[entry.key])) {
            if (method.isNoValue()) {
                continue;
            }
            if (!method && !isSecured(api)) {
                continue;
            }
            if (!method.isMap()) {
                api.fail(
                    method, invalid,
                    Text::tr("The definition of the method '{}' for the path '{}' should be a map.",
                             entry.key, path),
                    Text::tr("Write the method's definition below it."));
                continue;
            }
            if (!api.properties["MergeDefinitions"].isTrue()) {
                checkSecurity(api, method["security"], path, entry.key);
            }
            if (entry.key == "options") {
                checkOptions(api, method, path);
            }
        }
    }
}

void checkEndpointSettings(const SamResource& api, const Setting& body) {
    if (!api.properties["DisableExecuteApiEndpoint"]) {
        return;
    }
    const auto check = [&](const Setting& settings, const Text& where) {
        if (settings && !settings.isMap()) {
            api.fail(settings, invalid,
                     Text::tr("The value of '{}' in {} should be a map.", endpointKey, where),
                     Text::tr("Write a map."));
        }
    };
    if (!isVersion3(body["openapi"])) {
        check(body[endpointKey], Text::tr("the definition"));
        return;
    }
    const Setting servers = body["servers"];
    for (std::size_t i = 0; servers.isList() && i < servers.size(); ++i) {
        check(servers[i][endpointKey], Text::verbatim(fmt::format("servers[{}]", i)));
    }
}

void checkPaths(const SamResource& api, const Setting& paths) {
    for (const auto& entry : paths.entries()) {
        if (entry.key.starts_with("Fn::")) {
            continue;
        }
        for (const auto& item : branchesOf(api, paths[entry.key])) {
            if (item.isNoValue()) {
                continue;
            }
            if (!item.isMap()) {
                api.fail(item, invalid,
                         Text::tr("The value of the path '{}' must be a map.", entry.key),
                         Text::tr("Write the path's methods below it."));
                continue;
            }
            checkPathItem(api, item, entry.key);
        }
    }
}

} // namespace

bool isSwagger(const Setting& body) {
    return body["paths"].isMap() && (body["swagger"].isGiven() || isVersion3(body["openapi"]));
}

bool isOpenApi(const Setting& body) {
    return body["paths"].isMap() && isVersion3(body["openapi"]);
}

void checkApiDefinition(const SamResource& api) {
    const Setting body = api.properties["DefinitionBody"];
    if (!body.isMap() || body.isIntrinsic()) {
        return;
    }
    checkPaths(api, body["paths"]);
    checkEndpointSettings(api, body);
    for (const Setting& definitions :
         {body["securityDefinitions"], body["components"]["securitySchemes"]}) {
        if (definitions && !definitions.isMap()) {
            api.fail(definitions, invalid, Text::tr("The security definitions must be a map."),
                     Text::tr("Write a map."));
        }
    }
    const Setting tags = body["tags"];
    if (api.type == "AWS::Serverless::HttpApi" && tags && !tags.isList()) {
        api.fail(tags, invalid,
                 Text::tr("The tags of an OpenAPI definition must be a list, but are {}.",
                          describe(tags)),
                 Text::tr("Write a list of {{name: ...}}."));
    }
}

} // namespace lathe::tmpl
