#include "engine/template/SamRules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace lathe::tmpl {
namespace {

constexpr const char* invalid = "Sam.HttpApi";

void checkInline(const SamResource& api, const char* name) {
    const Setting setting = api.properties[name];
    const Setting body = api.properties["DefinitionBody"];
    if (!setting.isGiven()) {
        return;
    }
    if (!body && api.properties["DefinitionUri"]) {
        api.fail(setting, invalid,
                 Text::tr("{} works only with OpenAPI written in 'DefinitionBody'.", name),
                 Text::tr("Move the definition from DefinitionUri to DefinitionBody."));
    } else if (body.isMap() && !body.has("Fn::Transform") && !isOpenApi(body)) {
        api.fail(
            setting, invalid,
            Text::tr(
                "{} cannot be added, because 'DefinitionBody' is not a valid OpenAPI definition.",
                name),
            Text::tr("Give DefinitionBody 'openapi' (3.x) and 'paths'."));
    }
}

void checkCors(const SamResource& api) {
    const Setting cors = api.properties["CorsConfiguration"];
    checkInline(api, "CorsConfiguration");
    if (!cors.isMap() || cors.isIntrinsic()) {
        return;
    }
    static constexpr std::array<std::string_view, 6> known{"AllowMethods",  "AllowHeaders",
                                                           "AllowOrigins",  "MaxAge",
                                                           "ExposeHeaders", "AllowCredentials"};
    for (const auto& entry : cors.entries()) {
        if (std::find(known.begin(), known.end(), entry.key) == known.end()) {
            api.fail(cors[entry.key], "Sam.UnknownProperty",
                     Text::tr("'{}' is not a property of CorsConfiguration.", entry.key),
                     entry.key == "AllowOrigin" ? Text::tr("Write AllowOrigins.")
                                                : Text::tr("Remove it, or correct its name."));
        }
    }
    const Setting origins = cors["AllowOrigins"];
    if (cors["AllowCredentials"].isTrue() && origins.size() == 1 &&
        origins[std::size_t{0}].text() == "'*'") {
        api.fail(cors["AllowCredentials"], "Sam.Conflict",
                 Text::tr("'AllowCredentials' cannot be true when 'AllowOrigins' is \"'*'\"."),
                 Text::tr("Name the origins that may send credentials."));
    }
}

void checkDefinition(const SamResource& api) {
    const Setting& p = api.properties;
    const Setting body = p["DefinitionBody"];
    if (p["DefinitionUri"].isGiven() && body.isGiven()) {
        api.fail(p["DefinitionUri"], "Sam.Conflict",
                 Text::tr("Only one of 'DefinitionUri' and 'DefinitionBody' can be set."),
                 Text::tr("Remove one of the two."));
    } else {
        checkLocation(api, p["DefinitionUri"], "DefinitionUri");
    }
    if (p["DisableExecuteApiEndpoint"] && p["DefinitionUri"] && !body) {
        api.fail(p["DisableExecuteApiEndpoint"], invalid,
                 Text::tr("DisableExecuteApiEndpoint works only with 'DefinitionBody'."),
                 Text::tr("Move the definition from DefinitionUri to DefinitionBody."));
    }
    for (const char* name : {"Description", "Name"}) {
        const char* field = std::string_view(name) == "Name" ? "title" : "description";
        if (p[name].isGiven() && p["DefinitionUri"] && !body) {
            api.fail(p[name], invalid,
                     Text::tr("{} works only with OpenAPI written in 'DefinitionBody'.", name),
                     Text::tr("Move the definition from DefinitionUri to DefinitionBody."));
        } else if (p[name].isGiven() && body["info"][field].isGiven()) {
            api.fail(
                p[name], "Sam.Conflict",
                Text::tr("{} is already set in the OpenAPI definition of 'DefinitionBody'.", name),
                Text::tr("Remove one of the two."));
        }
    }
}

/// An event of a function that adds its route to a definition that is none.
void checkEventsOf(const SamResource& api) {
    const Setting body = api.properties["DefinitionBody"];
    if (!body.isMap() || body.isIntrinsic() || body.has("Fn::Transform") || isOpenApi(body) ||
        body.size() == 0) {
        return;
    }
    for (const auto& entry : api.context.resources().entries()) {
        const Setting events = api.context.resource(entry.key)["Properties"]["Events"];
        for (const auto& one : events.entries()) {
            const Setting event = events[one.key];
            const Setting id = event["Properties"]["ApiId"];
            if (event["Type"].text() == "HttpApi" &&
                (id.reference() == api.id || id.text() == api.id)) {
                api.fail(body, invalid,
                         Text::tr("The OpenAPI document is invalid: 'openapi' or 'paths' in "
                                  "'DefinitionBody' is missing "
                                  "or has a wrong value."),
                         Text::tr("Give DefinitionBody 'openapi' (3.x) and 'paths'."));
                return;
            }
        }
    }
}

void checkRoutes(const SamResource& api) {
    const Setting routes = api.properties["Routes"];
    if (routes.isIntrinsic()) {
        return;
    }
    if (routes.isMap() && routes.size() == 0) {
        api.fail(routes, invalid, Text::tr("A WebSocket API must have at least one route."),
                 Text::tr("Add a route, such as $default."));
    }
    for (const auto& entry : routes.entries()) {
        const Setting route = routes[entry.key];
        static constexpr std::array<std::string_view, 3> special{"$connect", "$disconnect",
                                                                 "$default"};
        const bool known = std::find(special.begin(), special.end(), entry.key) != special.end();
        const bool alphanumeric =
            !entry.key.empty() && std::all_of(entry.key.begin(), entry.key.end(), [](char c) {
                return std::isalnum(static_cast<unsigned char>(c)) != 0;
            });
        if (!known && !alphanumeric) {
            api.fail(route, invalid,
                     Text::tr("The route key '{}' must consist of letters and digits; the only "
                              "special routes "
                              "are $connect, $disconnect and $default.",
                              entry.key),
                     Text::tr("Rename the route."));
        }
        if (!route.isMap() || !route.has("FunctionArn")) {
            api.fail(route, "Sam.MissingProperty",
                     Text::tr("The route '{}' must have a function.", entry.key),
                     Text::tr("Add FunctionArn."));
        }
        if (route["RequestParameters"].isGiven() && entry.key != "$connect") {
            api.fail(route["RequestParameters"], invalid,
                     Text::tr("RequestParameters are supported only for the route $connect."),
                     Text::tr("Remove them."));
        }
    }
}

void checkWebSocketAuth(const SamResource& api) {
    const Setting auth = api.properties["Auth"];
    if (!auth.isMap() || auth.size() == 0 || auth.isIntrinsic()) {
        return;
    }
    if (!api.properties["Routes"].has("$connect")) {
        api.fail(auth, invalid, Text::tr("Authorization needs a route $connect."),
                 Text::tr("Add the route $connect."));
    }
    std::string type = auth["AuthType"].text();
    std::transform(type.begin(), type.end(), type.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    if (auth["AuthType"].isIntrinsic()) {
        return;
    }
    if (!auth["AuthType"].isGiven()) {
        api.fail(auth, "Sam.MissingProperty",
                 Text::tr("AuthType is required for further settings of Auth."),
                 Text::tr("Add AuthType: AWS_IAM, CUSTOM or NONE."));
    } else if (type != "AWS_IAM" && type != "CUSTOM" && type != "NONE") {
        api.fail(auth["AuthType"], invalid,
                 Text::tr("AuthType must be one of AWS_IAM, CUSTOM and NONE."),
                 Text::tr("Correct the value."));
    } else if (type == "CUSTOM" && !auth["AuthArn"].isGiven()) {
        api.fail(auth, "Sam.MissingProperty",
                 Text::tr("AuthArn is required when AuthType is CUSTOM."),
                 Text::tr("Add AuthArn."));
    } else if (type != "CUSTOM" && auth.size() > 1) {
        for (const auto& entry : auth.entries()) {
            if (entry.key != "AuthType") {
                api.fail(auth[entry.key], "Sam.Conflict",
                         Text::tr("AuthType {} takes no further settings such as '{}'.", type,
                                  entry.key),
                         Text::tr("Remove it, or set AuthType to CUSTOM."));
                return;
            }
        }
    }
}

void checkTls(const SamResource& api, const Setting& tls) {
    if (!tls.isGiven() || tls.isIntrinsic()) {
        return;
    }
    if (!tls.isMap()) {
        api.fail(tls, "Sam.WrongType",
                 Text::tr("MutualTlsAuthentication must be a map with TruststoreUri, "
                          "TruststoreVersion or both."),
                 Text::tr("Write a map."));
    }
    for (const auto& entry : tls.entries()) {
        if (entry.key != "TruststoreUri" && entry.key != "TruststoreVersion") {
            api.fail(tls[entry.key], "Sam.UnknownProperty",
                     Text::tr("'{}' is not a property of MutualTlsAuthentication.", entry.key),
                     Text::tr("Use TruststoreUri and TruststoreVersion."));
        }
    }
}

void checkBasePaths(const SamResource& api, const Setting& paths) {
    for (std::size_t i = 0; paths.isList() && i < paths.size(); ++i) {
        const std::string path = paths[i].text();
        const bool fits = std::all_of(path.begin(), path.end(), [](char c) {
            return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '/' || c == '-' ||
                   c == '_';
        });
        if (!paths[i].isString()) {
            api.failType(paths[i], fmt::format("Domain.BasePath[{}]", i), Text::tr("a string"));
        } else if (!fits) {
            api.fail(paths[i], invalid,
                     Text::tr("The base path '{}' may hold only letters, digits, '/', '-' and '_'.",
                              path),
                     Text::tr("Correct the path."));
        }
    }
}

} // namespace

void checkHttpDomain(const SamResource& api) {
    const Setting domain = api.context.resolved(api.properties["Domain"]);
    if (!domain.isMap() || domain.isIntrinsic() || domain.size() == 0) {
        return;
    }
    for (const char* name : {"DomainName", "CertificateArn"}) {
        if (!domain[name]) {
            api.fail(
                domain, "Sam.MissingProperty",
                Text::tr(
                    "'Domain.{}' is required: a custom domain needs DomainName and CertificateArn.",
                    name),
                Text::tr("Add {}.", name));
        }
    }
    const Setting endpoint = api.context.resolved(domain["EndpointConfiguration"]);
    if (endpoint && !endpoint.isIntrinsic() && endpoint.text() != "REGIONAL") {
        api.fail(domain["EndpointConfiguration"], invalid,
                 Text::tr("EndpointConfiguration of a custom domain must be REGIONAL."),
                 Text::tr("Write REGIONAL."));
    }
    const Setting tls = domain["MutualTlsAuthentication"];
    if (api.type == "AWS::Serverless::WebSocketApi" && tls.isGiven()) {
        api.fail(tls, invalid,
                 Text::tr("Mutual TLS is not supported for the domain of a WebSocket API."),
                 Text::tr("Remove it."));
    } else {
        checkTls(api, tls);
    }
    checkBasePaths(api, domain["BasePath"]);
    const Setting route = domain["Route53"];
    if (route && api.expectMap(route, "Domain.Route53") && !route["HostedZoneId"] &&
        !route["HostedZoneName"]) {
        api.fail(
            route, "Sam.MissingProperty",
            Text::tr("HostedZoneId or HostedZoneName is required for Route53 on a custom domain."),
            Text::tr("Add one of the two."));
    }
}

void checkHttpApi(const SamResource& api) {
    checkDefinition(api);
    checkCors(api);
    checkInline(api, "Auth");
    checkInline(api, "Tags");
    checkHttpApiAuth(api);
    checkHttpDomain(api);
    checkApiDefinition(api);
    checkEventsOf(api);
}

void checkWebSocketApi(const SamResource& api) {
    const Setting stage = api.properties["StageName"];
    if (stage.text() == "$default") {
        api.fail(stage, invalid, Text::tr("The stage of a WebSocket API cannot be named $default."),
                 Text::tr("Rename the stage."));
    }
    const Setting addresses = api.properties["IpAddressType"];
    if (addresses.isString() && addresses.text() != "ipv4" && addresses.text() != "dualstack") {
        api.fail(addresses, invalid, Text::tr("IpAddressType must be ipv4 or dualstack."),
                 Text::tr("Correct the value."));
    }
    checkRoutes(api);
    checkWebSocketAuth(api);
    checkHttpDomain(api);
}

} // namespace lathe::tmpl
