#include "engine/template/SamRules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lathe::tmpl {
namespace {

constexpr const char* invalid = "Sam.Api";

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The definition is written elsewhere, so that SAM cannot add to it.
bool isExternal(const SamResource& api) {
    return api.properties["DefinitionUri"] && !api.properties["DefinitionBody"];
}

/// A DefinitionBody that SAM is to change has to be one that it understands; an included one is
/// fetched before.
void checkInline(const SamResource& api, const char* name) {
    const Setting setting = api.properties[name];
    const Setting body = api.properties["DefinitionBody"];
    if (!setting.isGiven()) {
        return;
    }
    if (isExternal(api)) {
        api.fail(setting, invalid,
                 Text::tr("{} works only with swagger written in 'DefinitionBody'.", name),
                 Text::tr("Move the definition from DefinitionUri to DefinitionBody."));
    } else if (body && body.isMap() && !body.has("Fn::Transform") && !isSwagger(body)) {
        api.fail(
            setting, invalid,
            Text::tr(
                "{} cannot be added, because 'DefinitionBody' is not a valid swagger definition.",
                name),
            Text::tr("Give DefinitionBody 'swagger' or 'openapi', and 'paths'."));
    }
}

/// "2.0" or "3.0.1"; a number such as 3.0 is taken for its text.
void checkVersion(const SamResource& api) {
    const Setting written = api.properties["OpenApiVersion"];
    const Setting version = api.context.resolved(written);
    const std::string text = version.text();
    const bool versionText = text.size() <= 5 && text.find('.') != std::string::npos &&
                             text.find_first_not_of("0123456789.") == std::string::npos;
    const bool fits = text == "2.0" || (text.starts_with("3.") && versionText);
    if (!version.isGiven() || version.isIntrinsic() || fits) {
        return;
    }
    if (!version.isString()) {
        api.failType(written, "OpenApiVersion", Text::tr("a string"));
        return;
    }
    api.fail(written, invalid,
             Text::tr("The OpenApiVersion should have the form 3.0.0, but is '{}'.", text),
             Text::tr("Write, for example, 3.0.1."));
}

void checkDefinition(const SamResource& api) {
    const Setting& p = api.properties;
    if (p["DefinitionUri"].isGiven() && p["DefinitionBody"].isGiven()) {
        api.fail(p["DefinitionUri"], "Sam.Conflict",
                 Text::tr("Only one of 'DefinitionUri' and 'DefinitionBody' can be set."),
                 Text::tr("Remove one of the two."));
    } else {
        checkLocation(api, p["DefinitionUri"], "DefinitionUri");
    }
    if (p["DefinitionUri"].isGiven() && p["MergeDefinitions"].isTrue()) {
        api.fail(p["MergeDefinitions"], "Sam.Conflict",
                 Text::tr("'MergeDefinitions' cannot be true together with 'DefinitionUri'."),
                 Text::tr("Write the definition in DefinitionBody."));
    }
    checkVersion(api);
    const Setting disabled = p["DisableExecuteApiEndpoint"];
    if (disabled && !p["DefinitionBody"]) {
        const bool external = p["DefinitionUri"].value != nullptr;
        if (external) {
            api.fail(disabled, invalid,
                     Text::tr("DisableExecuteApiEndpoint works only with 'DefinitionBody'."),
                     Text::tr("Move the definition from DefinitionUri to DefinitionBody."));
        }
    } else if (disabled && !isSwagger(p["DefinitionBody"])) {
        api.fail(
            p["DefinitionBody"], invalid,
            Text::tr(
                "The swagger document is invalid, or is not written in 'DefinitionBody' itself, "
                "so that "
                "DisableExecuteApiEndpoint cannot be added."),
            Text::tr("Write the document in DefinitionBody."));
    }
}

void checkEndpoint(const SamResource& api) {
    const Setting endpoint = api.properties["EndpointConfiguration"];
    if (endpoint["Type"] && endpoint.has("VPCEndpointIds") && endpoint.has("VpcEndpointIds")) {
        api.fail(endpoint["VpcEndpointIds"], "Sam.Conflict",
                 Text::tr("'VPCEndpointIds' and 'VpcEndpointIds' cannot be used together in "
                          "EndpointConfiguration."),
                 Text::tr("Keep one of the two."));
    }
}

void checkCors(const SamResource& api) {
    const Setting cors = api.properties["Cors"];
    checkInline(api, "Cors");
    if (!cors.isMap() || cors.isIntrinsic()) {
        return;
    }
    static constexpr std::array<std::string_view, 5> known{
        "AllowMethods", "AllowHeaders", "AllowOrigin", "MaxAge", "AllowCredentials"};
    for (const auto& entry : cors.entries()) {
        if (!contains(known, entry.key)) {
            api.fail(
                cors[entry.key], "Sam.UnknownProperty",
                Text::tr("'{}' is not a property of Cors.", entry.key),
                Text::tr(
                    "Use AllowMethods, AllowHeaders, AllowOrigin, MaxAge or AllowCredentials."));
        }
    }
    const Setting origin = cors["AllowOrigin"];
    const bool wildcard = !cors.has("AllowOrigin") || origin.text() == "'*'";
    if (cors["AllowCredentials"].isTrue() && wildcard) {
        api.fail(
            cors["AllowCredentials"], "Sam.Conflict",
            Text::tr("'AllowCredentials' cannot be true when 'AllowOrigin' is \"'*'\" or not set."),
            Text::tr("Name the origin that may send credentials."));
    }
    if (cors.has("AllowOrigin") && !origin.isGiven()) {
        api.fail(origin, invalid, Text::tr("A value is required for the allowed origins of Cors."),
                 Text::tr("Write an origin in quotes, such as \"'https://example.com'\"."));
    }
}

void checkMutualTls(const SamResource& api, const Setting& tls) {
    if (!tls.isGiven() || tls.isIntrinsic() ||
        !api.expectMap(tls, "Domain.MutualTlsAuthentication")) {
        return;
    }
    for (const auto& entry : tls.entries()) {
        if (entry.key != "TruststoreUri" && entry.key != "TruststoreVersion") {
            api.fail(
                tls[entry.key], "Sam.UnknownProperty",
                Text::tr("'{}' is not a property of Domain.MutualTlsAuthentication.", entry.key),
                Text::tr("Use TruststoreUri and TruststoreVersion."));
        }
    }
}

void checkRoute53(const SamResource& api, const Setting& route) {
    if (!route || !api.expectMap(route, "Domain.Route53")) {
        return;
    }
    if (!route["HostedZoneId"] && !route["HostedZoneName"]) {
        api.fail(
            route, "Sam.MissingProperty",
            Text::tr("HostedZoneId or HostedZoneName is required for Route53 on a custom domain."),
            Text::tr("Add one of the two."));
    }
    if (const Setting separate = route["SeparateRecordSetGroup"]; separate.isGiven()) {
        api.expectBool(separate, "Domain.Route53.SeparateRecordSetGroup");
    }
}

void checkDomain(const SamResource& api) {
    const Setting domain = api.context.resolved(api.properties["Domain"]);
    if (!domain.isMap()) {
        api.expectMap({domain.value, api.properties["Domain"].mark}, "Domain");
        return;
    }
    if (domain.isIntrinsic()) {
        return;
    }
    for (const char* name : {"DomainName", "CertificateArn"}) {
        api.expectPresent(domain[name], fmt::format("Domain.{}", name));
    }
    const Setting endpoint = api.context.resolved(domain["EndpointConfiguration"]);
    static constexpr std::array<std::string_view, 3> endpoints{"EDGE", "REGIONAL", "PRIVATE"};
    if (endpoint && (!endpoint.isString() || !contains(endpoints, endpoint.text())) &&
        !endpoint.isIntrinsic()) {
        api.fail(domain["EndpointConfiguration"], invalid,
                 Text::tr("EndpointConfiguration of a custom domain must be one of EDGE, REGIONAL "
                          "and PRIVATE."),
                 Text::tr("Correct the value."));
    }
    checkMutualTls(api, domain["MutualTlsAuthentication"]);
    const Setting paths = domain["BasePath"];
    if (paths && !paths.isString() && !paths.isIntrinsic() &&
        api.expectList(paths, "Domain.BasePath")) {
        for (std::size_t i = 0; i < paths.size(); ++i) {
            if (!paths[i].isIntrinsic()) {
                api.expectString(paths[i], fmt::format("Domain.BasePath[{}]", i));
            }
        }
    }
    api.expectMap(domain["AccessAssociation"], "Domain.AccessAssociation");
    checkRoute53(api, domain["Route53"]);
}

void checkResponseParameters(const SamResource& api, const Setting& parameters) {
    static constexpr std::array<std::string_view, 3> known{"Headers", "Paths", "QueryStrings"};
    for (const auto& entry : parameters.entries()) {
        const Setting one = parameters[entry.key];
        if (!contains(known, entry.key)) {
            api.fail(one, "Sam.UnknownProperty",
                     Text::tr("'{}' is not a gateway response parameter.", entry.key),
                     Text::tr("Use Headers, Paths or QueryStrings."));
        } else {
            api.expectMap(one, fmt::format("ResponseParameters.{}", entry.key));
        }
    }
}

void checkGatewayResponse(const SamResource& api, const std::string& name,
                          const Setting& response) {
    if (!response.isMap() || response.isIntrinsic()) {
        api.fail(response, invalid,
                 Text::tr("The gateway response '{}' should be a map, but is {}.", name,
                          describe(response)),
                 Text::tr("Give it ResponseParameters, ResponseTemplates or StatusCode."));
        return;
    }
    for (const auto& entry : response.entries()) {
        static constexpr std::array<std::string_view, 3> known{"ResponseParameters",
                                                               "ResponseTemplates", "StatusCode"};
        if (!contains(known, entry.key)) {
            api.fail(
                response[entry.key], "Sam.UnknownProperty",
                Text::tr("'{}' is not a property of the gateway response '{}'.", entry.key, name),
                Text::tr("Use ResponseParameters, ResponseTemplates or StatusCode."));
        }
    }
    const Setting parameters = response["ResponseParameters"];
    if (parameters.isGiven() &&
        api.expectMap(parameters, fmt::format("GatewayResponses.{}.ResponseParameters", name))) {
        checkResponseParameters(api, parameters);
    }
    const Setting status = response["StatusCode"];
    const std::string code = status.text();
    const bool numeric = !code.empty() && code.size() <= 3 &&
                         code.find_first_not_of("0123456789") == std::string::npos;
    if (status.isGiven() && !status.isIntrinsic() && !numeric) {
        api.fail(status, invalid, Text::tr("'StatusCode' must be numeric."),
                 Text::tr("Write, for example, 401."));
    }
}

void checkGatewayResponses(const SamResource& api) {
    const Setting responses = api.properties["GatewayResponses"];
    checkInline(api, "GatewayResponses");
    if (responses.isIntrinsic()) {
        return;
    }
    for (const auto& entry : responses.entries()) {
        checkGatewayResponse(api, entry.key, responses[entry.key]);
    }
}

void checkModels(const SamResource& api) {
    const Setting models = api.properties["Models"];
    checkInline(api, "Models");
    if (models.isIntrinsic()) {
        return;
    }
    for (const auto& entry : models.entries()) {
        const Setting model = models[entry.key];
        if (!model.isMap()) {
            api.fail(model, invalid,
                     Text::tr("The model '{}' in 'Models' should be a map.", entry.key),
                     Text::tr("Write a JSON schema."));
        } else if (!model["type"].isGiven()) {
            api.fail(model, invalid, Text::tr("The model '{}' has no 'type'.", entry.key),
                     Text::tr("Add its type, such as object."));
        }
    }
}

void checkUsagePlan(const SamResource& api) {
    const Setting plan = api.properties["Auth"]["UsagePlan"];
    if (!plan) {
        return;
    }
    if (!plan.isMap()) {
        api.failType(plan, "UsagePlan", Text::tr("a map"));
        return;
    }
    static constexpr std::array<std::string_view, 6> known{
        "CreateUsagePlan", "Description", "Quota", "Tags", "Throttle", "UsagePlanName"};
    for (const auto& entry : plan.entries()) {
        if (!contains(known, entry.key)) {
            api.fail(plan[entry.key], "Sam.UnknownProperty",
                     Text::tr("'{}' is not a property of 'UsagePlan'.", entry.key),
                     Text::tr("Remove it, or correct its name."));
        }
    }
    const Setting create = api.context.resolved(plan["CreateUsagePlan"]);
    static constexpr std::array<std::string_view, 3> values{"SHARED", "PER_API", "NONE"};
    if (!create) {
        api.fail(plan, "Sam.MissingProperty",
                 Text::tr("'CreateUsagePlan' is required for 'UsagePlan'."),
                 Text::tr("Add CreateUsagePlan: PER_API, SHARED or NONE."));
    } else if (!create.isIntrinsic() && !contains(values, create.text())) {
        api.fail(plan["CreateUsagePlan"], invalid,
                 Text::tr("'CreateUsagePlan' must be one of SHARED, PER_API and NONE."),
                 Text::tr("Correct the value."));
    }
}

} // namespace

void checkApi(const SamResource& api) {
    checkDefinition(api);
    checkEndpoint(api);
    checkCors(api);
    checkDomain(api);
    checkGatewayResponses(api);
    checkModels(api);
    checkInline(api, "Auth");
    checkApiAuth(api);
    checkUsagePlan(api);
    checkApiDefinition(api);
}

} // namespace lathe::tmpl
