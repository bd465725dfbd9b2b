#include "engine/services/apigateway/ApiImportParts.h"

#include "engine/services/apigateway/Asked.h"
#include "engine/template/JsonAccess.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

using tmpl::arrayAt;
using tmpl::flagAt;
using tmpl::numberAt;
using tmpl::objectAt;
using tmpl::textAt;

/// A step of a JSON pointer: "~1pets" -> "/pets".
std::string stepOf(std::string_view written) {
    std::string step{written};
    for (const auto& [escaped, plain] : {std::pair{"~1", "/"}, std::pair{"~0", "~"}})
        for (auto place = step.find(escaped); place != std::string::npos;
             place = step.find(escaped, place + 1))
            step.replace(place, 2, plain);
    return step;
}

/// REQUEST authorizers say where the caller's identity stands, the others have it in the scheme's
/// header.
std::string identitySourceOf(const json::object& scheme, const json::object& written,
                             std::string_view type) {
    std::string source = textAt(written, "identitySource");
    const std::string header = textAt(scheme, "name");
    if (type == "REQUEST" || header.empty())
        return source;
    return "method.request.header." + header;
}

void putAuthorizer(Importing& importing, std::string_view name, const json::object& scheme,
                   const json::object& written) {
    const std::string type = upperCased(textAt(written, "type"));
    if (type != "TOKEN" && type != "REQUEST" && type != "COGNITO_USER_POOLS")
        return;
    const std::string id = importing.idOf(".authorizers", name);
    json::object authorizer{{"id", id}, {"name", name}, {"type", type}};
    take(authorizer, written, {"providerARNs"});
    const std::string kind = textAt(scheme, "x-amazon-apigateway-authtype");
    authorizer["authType"] = !kind.empty()                  ? kind
                             : type == "COGNITO_USER_POOLS" ? "cognito_user_pools"
                                                            : "custom";
    take(authorizer, written, {"authorizerUri", "authorizerCredentials"});
    if (const std::string source = identitySourceOf(scheme, written, type); !source.empty())
        authorizer["identitySource"] = source;
    take(authorizer, written, {"identityValidationExpression"});
    if (const auto seconds = numberAt(written, "authorizerResultTtlInSeconds"))
        authorizer["authorizerResultTtlInSeconds"] = *seconds;
    objectIn(importing.api, ".authorizers")[id] = std::move(authorizer);
}

/// What a location does not say means everything, as far as its type has such a thing.
json::object locationOf(const json::object& written) {
    const std::string type = upperCased(textAt(written, "type"));
    json::object location{{"type", type}};
    const bool isOfApi = type == "API" || type == "AUTHORIZER" || type == "MODEL";
    const bool isOfResponse = type.starts_with("RESPONSE");
    const auto put = [&](std::string_view member, std::string_view usual) {
        const std::string text = textAt(written, member);
        if (!text.empty() || !usual.empty())
            location[member] = text.empty() ? std::string{usual} : text;
    };
    put("path", isOfApi ? "" : "/");
    put("method", isOfApi || type == "RESOURCE" ? "" : "*");
    put("statusCode", isOfResponse ? "*" : "");
    put("name", "");
    return location;
}

std::string partIdAt(const Importing& importing, const json::object& location) {
    const json::object* parts = objectAt(importing.api, ".documentationParts");
    for (auto entry = parts ? parts->begin() : json::object::const_iterator{};
         parts && entry != parts->end(); ++entry)
        if (entry->value().at("location") == location)
            return std::string{entry->key()};
    return importing.newId();
}

} // namespace

const json::object* Importing::followed(const json::object* written) const {
    constexpr int mostLinks = 16;
    for (int links = 0; written && links < mostLinks; ++links) {
        std::string link = textAt(*written, "$ref");
        if (!link.starts_with("#/"))
            return written;
        written = &document;
        link.erase(0, 2);
        while (written && !link.empty()) {
            const auto end = link.find('/');
            written = objectAt(*written, stepOf(link.substr(0, end)));
            link = end == std::string::npos ? std::string{} : link.substr(end + 1);
        }
    }
    return nullptr;
}

const json::object* Importing::components(std::string_view kind) const {
    if (!isOpenApi3)
        return objectAt(document, kind == "schemas" ? "definitions" : "securityDefinitions");
    const json::object* all = objectAt(document, "components");
    return all ? objectAt(*all, kind) : nullptr;
}

std::string Importing::idOf(std::string_view parts, std::string_view name) const {
    const json::object* all = objectAt(api, parts);
    for (auto entry = all ? all->begin() : json::object::const_iterator{};
         all && entry != all->end(); ++entry)
        if (const json::object* part = entry->value().if_object())
            if (textAt(*part, "name") == name)
                return textAt(*part, "id");
    return newId();
}

void importValidators(Importing& importing) {
    const json::object* all =
        objectAt(importing.document, "x-amazon-apigateway-request-validators");
    for (auto entry = all ? all->begin() : json::object::const_iterator{};
         all && entry != all->end(); ++entry) {
        const json::object* written = entry->value().if_object();
        if (!written)
            continue;
        const std::string id = importing.idOf(".validators", entry->key());
        objectIn(importing.api, ".validators")[id] = json::object{
            {"id", id},
            {"name", entry->key()},
            {"validateRequestBody", flagAt(*written, "validateRequestBody").value_or(false)},
            {"validateRequestParameters",
             flagAt(*written, "validateRequestParameters").value_or(false)}};
    }
}

void importAuthorizers(Importing& importing) {
    const json::object* schemes = importing.components("securitySchemes");
    for (auto entry = schemes ? schemes->begin() : json::object::const_iterator{};
         schemes && entry != schemes->end(); ++entry) {
        const json::object* scheme = entry->value().if_object();
        const json::object* written =
            scheme ? objectAt(*scheme, "x-amazon-apigateway-authorizer") : nullptr;
        if (written)
            putAuthorizer(importing, entry->key(), *scheme, *written);
    }
}

void importGatewayResponses(Importing& importing) {
    const json::object* all = objectAt(importing.document, "x-amazon-apigateway-gateway-responses");
    for (auto entry = all ? all->begin() : json::object::const_iterator{};
         all && entry != all->end(); ++entry) {
        const json::object* written = entry->value().if_object();
        if (!written)
            continue;
        json::object response{{"responseType", entry->key()}};
        const std::string whose =
            fmt::format("of gateway response '{}'", std::string_view{entry->key()});
        if (const std::string code = textAt(*written, "statusCode"); !code.empty())
            response["statusCode"] = code;
        response["responseParameters"] = textsOf(importing, *written, "responseParameters", whose);
        response["responseTemplates"] = textsOf(importing, *written, "responseTemplates", whose);
        response["defaultResponse"] = false;
        objectIn(importing.api, ".gatewayResponses")[entry->key()] = std::move(response);
    }
}

std::vector<std::string> importDocumentationParts(Importing& importing) {
    const json::object* all = objectAt(importing.document, "x-amazon-apigateway-documentation");
    const json::array* written = all ? arrayAt(*all, "documentationParts") : nullptr;
    std::vector<std::string> ids;
    for (std::size_t at = 0; written && at < written->size(); ++at) {
        const json::object* part = (*written)[at].if_object();
        const json::object* place = part ? objectAt(*part, "location") : nullptr;
        const json::value* properties = part ? part->if_contains("properties") : nullptr;
        if (!place || !properties)
            continue;
        const json::object location = locationOf(*place);
        const std::string id = partIdAt(importing, location);
        objectIn(importing.api, ".documentationParts")[id] = json::object{
            {"id", id},
            {"location", location},
            {"properties",
             properties->is_string() ? *properties : json::value(json::serialize(*properties))}};
        ids.push_back(id);
    }
    return ids;
}

json::object textsOf(Importing& importing, const json::object& owner, std::string_view member,
                     std::string_view whose) {
    json::object texts;
    const json::object* written = objectAt(owner, member);
    if (!written && owner.contains(member))
        importing.warnings.push_back(
            fmt::format("Invalid format for '{}'. Expected type Map of String to String.", member));
    for (auto entry = written ? written->begin() : json::object::const_iterator{};
         written && entry != written->end(); ++entry) {
        if (entry->value().is_string())
            texts[entry->key()] = entry->value();
        else
            importing.warnings.push_back(fmt::format(
                "Invalid format for '{}'. Expected type string for property '{}' {} "
                "but got '{}'",
                member, std::string_view{entry->key()}, whose, json::serialize(entry->value())));
    }
    return texts;
}

std::string upperCased(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char byte) { return static_cast<char>(std::toupper(byte)); });
    return text;
}

} // namespace lathe::services::apigateway
