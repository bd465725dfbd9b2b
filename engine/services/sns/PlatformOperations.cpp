#include "engine/base/Ids.h"
#include "engine/services/sns/Arns.h"
#include "engine/services/sns/Errors.h"
#include "engine/services/sns/Operations.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace lathe::services::sns {

namespace {

constexpr std::array<std::string_view, 9> platforms{
    "ADM", "APNS", "APNS_SANDBOX", "APNS_VOIP", "GCM", "APNS_VOIP_SANDBOX", "MPNS", "WNS", "BAIDU"};
constexpr std::array<std::string_view, 3> endpointAttributes{"CustomUserData", "Enabled", "Token"};
constexpr std::size_t longestName = 256;
constexpr std::size_t longestUserData = 2048;

Result<void> checkName(const std::string& name) {
    std::string reason;
    const bool isClean = std::all_of(name.begin(), name.end(), [](unsigned char letter) {
        return std::isalnum(letter) || letter == '.' || letter == '_' || letter == '-';
    });
    if (name.empty())
        reason = "cannot be empty";
    else if (name.size() > longestName)
        reason = "must be at most 256 characters long";
    else if (!isClean)
        reason = "must contain only characters 'a'-'z', 'A'-'Z', '0'-'9', '_', '-', and '.'";
    return reason.empty() ? Result<void>{} : invalidParameter(name, reason);
}

/// Platforms that need no more than a credential.
bool needsPrincipal(std::string_view platform) {
    return platform != "GCM";
}

Result<Texts> applicationAttributesIn(const Scene& scene, std::string_view platform) {
    Texts attributes = scene.parameters.map("Attributes");
    if (attributes.empty())
        return missingMember("attributes");
    const bool principal = attributes.contains("PlatformPrincipal");
    const bool credential = attributes.contains("PlatformCredential");
    if (principal && !credential)
        return invalidParameter("Attributes",
                                "PlatformPrincipal attribute provided without PlatformCredential");
    if (credential && !principal && needsPrincipal(platform))
        return invalidParameter("Attributes",
                                "PlatformCredential attribute provided without PlatformPrincipal");
    return attributes;
}

Result<const PlatformApplication*> applicationIn(const Scene& scene, std::string_view operation) {
    const std::string text = scene.parameters.text("PlatformApplicationArn");
    if (const auto arn = arnIn("PlatformApplicationArn", text); !arn)
        return arn.error();
    if (const auto allowed = authorize(scene, operation, text); !allowed)
        return allowed.error();
    const PlatformApplication* application = scene.registry.application(text);
    if (!application)
        return notFound("PlatformApplication");
    return application;
}

Result<const PlatformEndpoint*> endpointIn(const Scene& scene, std::string_view operation) {
    const std::string text = scene.parameters.text("EndpointArn");
    if (const auto arn = arnIn("EndpointArn", text); !arn)
        return arn.error();
    if (const auto allowed = authorize(scene, operation, text); !allowed)
        return allowed.error();
    const PlatformEndpoint* endpoint = scene.registry.endpoint(text);
    if (!endpoint)
        return notFound("Endpoint");
    return endpoint;
}

Result<void> checkEndpointAttributes(const Texts& attributes) {
    for (const auto& [name, value] : attributes) {
        if (std::find(endpointAttributes.begin(), endpointAttributes.end(), name) ==
            endpointAttributes.end())
            return invalidParameter("Attributes", "Invalid attribute name: " + name);
        if (name == "CustomUserData" && value.size() > longestUserData)
            return invalidParameter("Attributes",
                                    "Invalid value for attribute: CustomUserData: must be at most "
                                    "2048 bytes long in UTF-8 encoding");
    }
    return {};
}

query::Xml named(std::string_view name, const std::string& arn) {
    query::Xml xml;
    xml.text(name, arn);
    return xml;
}

/// A list of things that have an ARN and attributes.
template <class Things>
Result<query::Xml> listed(const Scene& scene, const std::vector<std::string>& arns,
                          const Things& things, std::string_view list, std::string_view arnName) {
    const auto page = pageOf(scene, arns);
    if (!page)
        return page.error();
    query::Xml xml;
    xml.open(list);
    for (const std::string& arn : page->names) {
        xml.open("member");
        xml.text(arnName, arn);
        writeMap(xml, "Attributes", things.at(arn).attributes);
        xml.close();
    }
    xml.close();
    if (!page->next.empty())
        xml.text("NextToken", page->next);
    return xml;
}

/// What nobody is told again.
Texts withoutSecrets(Texts attributes) {
    attributes.erase("PlatformCredential");
    attributes.erase("PlatformPrincipal");
    return attributes;
}

} // namespace

Result<query::Xml> createPlatformApplication(const Scene& scene) {
    const auto name = required(scene, "Name");
    if (!name)
        return name.error();
    const auto platform = required(scene, "Platform");
    if (!platform)
        return platform.error();
    if (auto fits = checkName(*name); !fits)
        return fits.error();
    if (std::find(platforms.begin(), platforms.end(), *platform) == platforms.end())
        return invalidParameter("Platform", *platform + " is not supported");
    auto attributes = applicationAttributesIn(scene, *platform);
    if (!attributes)
        return attributes.error();
    PlatformApplication application;
    application.arn = fmt::format("arn:{}:sns:{}:{}:app/{}/{}", partitionOf(scene.region),
                                  scene.region, scene.accountId, *platform, *name);
    if (auto allowed = authorize(scene, "CreatePlatformApplication", application.arn); !allowed)
        return allowed.error();
    // Credentials are of no use here, and so are not kept.
    application.attributes = withoutSecrets(*std::move(attributes));
    application.attributes.emplace("Enabled", "true");
    auto answer = named("PlatformApplicationArn", application.arn);
    scene.registry.put(std::move(application));
    return answer;
}

Result<query::Xml> deletePlatformApplication(const Scene& scene) {
    const auto application = applicationIn(scene, "DeletePlatformApplication");
    if (application)
        scene.registry.removeApplication(std::string{(*application)->arn});
    else if (application.error().code != "NotFound")
        return application.error();
    return query::Xml{};
}

Result<query::Xml> listPlatformApplications(const Scene& scene) {
    const std::string mine =
        fmt::format("arn:{}:sns:{}:{}:", partitionOf(scene.region), scene.region, scene.accountId);
    if (auto allowed = authorize(scene, "ListPlatformApplications", mine + "*"); !allowed)
        return allowed.error();
    std::vector<std::string> arns;
    for (const auto& [arn, application] : scene.registry.applications())
        if (arn.starts_with(mine))
            arns.push_back(arn);
    return listed(scene, arns, scene.registry.applications(), "PlatformApplications",
                  "PlatformApplicationArn");
}

Result<query::Xml> getPlatformApplicationAttributes(const Scene& scene) {
    const auto application = applicationIn(scene, "GetPlatformApplicationAttributes");
    if (!application)
        return application.error();
    query::Xml xml;
    writeMap(xml, "Attributes", (*application)->attributes);
    return xml;
}

Result<query::Xml> setPlatformApplicationAttributes(const Scene& scene) {
    const auto given = scene.parameters.map("Attributes");
    const auto application = applicationIn(scene, "SetPlatformApplicationAttributes");
    if (given.empty() && (application || application.error().code == "NotFound"))
        return Error{"ValidationError",
                     Text::verbatim("1 validation error detected: Value null at 'attributes' "
                                    "failed to satisfy constraint: Member must not be null")};
    if (!application)
        return application.error();
    PlatformApplication changed = **application;
    for (auto& [name, value] : withoutSecrets(given))
        changed.attributes[name] = value;
    scene.registry.put(std::move(changed));
    return query::Xml{};
}

Result<query::Xml> createPlatformEndpoint(const Scene& scene) {
    const auto token = required(scene, "Token");
    if (!token)
        return token.error();
    const auto application = applicationIn(scene, "CreatePlatformEndpoint");
    if (!application)
        return application.error();
    Texts attributes = scene.parameters.map("Attributes");
    if (auto fits = checkEndpointAttributes(attributes); !fits)
        return fits.error();
    if (const auto data = scene.parameters.find("CustomUserData"))
        attributes.emplace("CustomUserData", *data);
    attributes.emplace("Enabled", "true");
    attributes.emplace("Token", *token);
    const std::string& of = (*application)->arn;
    for (const auto& [arn, endpoint] : scene.registry.endpoints()) {
        if (endpoint.applicationArn != of || endpoint.attributes.at("Token") != *token)
            continue;
        if (endpoint.attributes != attributes)
            return invalidParameter("Token",
                                    fmt::format("Endpoint {} already exists with the same Token, "
                                                "but different attributes.",
                                                arn));
        return named("EndpointArn", arn);
    }
    const auto app = parseArn(of);
    Arn arn = *app;
    arn.resource =
        fmt::format("endpoint{}/{}", app->resource.substr(app->resource.find('/')), newUuid());
    scene.registry.put(PlatformEndpoint{arn.text(), of, std::move(attributes)});
    return named("EndpointArn", arn.text());
}

Result<query::Xml> deleteEndpoint(const Scene& scene) {
    const auto endpoint = endpointIn(scene, "DeleteEndpoint");
    if (endpoint)
        scene.registry.removeEndpoint(std::string{(*endpoint)->arn});
    else if (endpoint.error().code != "NotFound")
        return endpoint.error();
    return query::Xml{};
}

Result<query::Xml> listEndpointsByPlatformApplication(const Scene& scene) {
    const auto application = applicationIn(scene, "ListEndpointsByPlatformApplication");
    if (!application)
        return application.error();
    std::vector<std::string> arns;
    for (const auto& [arn, endpoint] : scene.registry.endpoints())
        if (endpoint.applicationArn == (*application)->arn)
            arns.push_back(arn);
    return listed(scene, arns, scene.registry.endpoints(), "Endpoints", "EndpointArn");
}

Result<query::Xml> getEndpointAttributes(const Scene& scene) {
    const auto endpoint = endpointIn(scene, "GetEndpointAttributes");
    if (!endpoint)
        return endpoint.error();
    query::Xml xml;
    writeMap(xml, "Attributes", (*endpoint)->attributes);
    return xml;
}

Result<query::Xml> setEndpointAttributes(const Scene& scene) {
    const auto endpoint = endpointIn(scene, "SetEndpointAttributes");
    if (!endpoint)
        return endpoint.error();
    const Texts attributes = scene.parameters.map("Attributes");
    if (attributes.empty())
        return missingMember("attributes");
    if (auto fits = checkEndpointAttributes(attributes); !fits)
        return fits.error();
    PlatformEndpoint changed = **endpoint;
    for (const auto& [name, value] : attributes)
        changed.attributes[name] = value;
    scene.registry.put(std::move(changed));
    return query::Xml{};
}

} // namespace lathe::services::sns
