#include "engine/services/apigateway/Asked.h"
#include "engine/services/apigateway/Patch.h"
#include "engine/services/apigateway/Store.h"

#include <array>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

Error noDomain() {
    return notFound("Invalid domain name identifier specified");
}

Error noMapping() {
    return notFound("Invalid base path mapping identifier specified");
}

/// An empty path is called so.
std::string keyOf(const std::string& basePath) {
    return basePath.empty() ? "(none)" : basePath;
}

Result<json::object> domainOf(const Store& store, const Asked& asked) {
    const json::object* domain = store.domains.find(asked.names[0]);
    if (!domain)
        return noDomain();
    return *domain;
}

json::object shownWithTags(const json::object& domain) {
    json::object result = shown(domain);
    objectIn(result, "tags");
    return result;
}

Result<json::value> createDomain(Store& store, const Asked& asked) {
    const std::string name = textOf(asked.body, "domainName");
    if (name.empty())
        return badRequest("No Domain Name specified");
    if (store.domains.find(name))
        return conflict("The domain name you provided already exists.");
    json::object domain{{"domainName", name}, {"domainNameStatus", "AVAILABLE"}};
    take(domain, asked.body,
         {"certificateName", "certificateArn", "regionalCertificateName", "regionalCertificateArn",
          "endpointConfiguration", "tags", "securityPolicy", "mutualTlsAuthentication",
          "ownershipVerificationCertificateArn", "policy", "routingMode"});
    json::object& endpoint = objectIn(domain, "endpointConfiguration");
    if (!endpoint.contains("types"))
        endpoint["types"] = json::array{"EDGE"};
    const bool isRegional = endpoint["types"] == json::value(json::array{"REGIONAL"});
    domain[isRegional ? "regionalDomainName" : "distributionDomainName"] =
        isRegional ? "d-" + store.newId() + ".execute-api." + store.region() + ".amazonaws.com"
                   : "d" + store.newId() + ".cloudfront.net";
    if (!domain.contains("securityPolicy"))
        domain["securityPolicy"] = "TLS_1_2";
    store.domains.put(name, domain);
    return domain;
}

Result<json::value> getDomains(Store& store, const Asked& asked) {
    json::array items;
    for (const auto& [name, domain] : store.domains.all())
        items.push_back(shown(domain));
    return listed(asked, std::move(items));
}

Result<json::value> getDomain(Store& store, const Asked& asked) {
    const auto domain = domainOf(store, asked);
    if (!domain)
        return domain.error();
    return shownWithTags(*domain);
}

constexpr std::array<PatchRule, 7> domainRules{{
    {"/certificateName"},
    {"/certificateArn"},
    {"/regionalCertificateName"},
    {"/regionalCertificateArn"},
    {"/securityPolicy"},
    {"/routingMode"},
    {"/policy", PatchRule::Kind::Text, "add replace remove"},
}};

Result<json::value> updateDomain(Store& store, const Asked& asked) {
    const auto operations = patchesOf(asked.body, "updateDomainNameInput");
    if (!operations)
        return operations.error();
    auto domain = domainOf(store, asked);
    if (!domain)
        return domain.error();
    if (auto fine = patch(*domain, *operations, domainRules, offering(domainRules)); !fine)
        return fine.error();
    store.domains.put(asked.names[0], *domain);
    return shownWithTags(*domain);
}

Result<json::value> deleteDomain(Store& store, const Asked& asked) {
    if (const auto domain = domainOf(store, asked); !domain)
        return domain.error();
    store.domains.remove(asked.names[0]);
    return nullptr;
}

Result<json::value> createMapping(Store& store, const Asked& asked) {
    auto domain = domainOf(store, asked);
    if (!domain)
        return domain.error();
    const std::string api = textOf(asked.body, "restApiId");
    const std::string stage = textOf(asked.body, "stage");
    const json::object* found = store.apis.find(api);
    if (!found)
        return badRequest("Invalid REST API identifier specified");
    if (!stage.empty() && !findIn(*found, ".stages", stage))
        return badRequest("Invalid stage identifier specified");
    const std::string key = keyOf(textOf(asked.body, "basePath"));
    json::object& mappings = objectIn(*domain, ".mappings");
    if (mappings.contains(key))
        return conflict("Base path already exists for this domain name");
    json::object mapping{{"basePath", key}, {"restApiId", api}};
    take(mapping, asked.body, {"stage"});
    mappings[key] = mapping;
    store.domains.put(asked.names[0], *domain);
    return mapping;
}

Result<json::value> getMappings(Store& store, const Asked& asked) {
    auto domain = domainOf(store, asked);
    if (!domain)
        return domain.error();
    return listed(asked, valuesOf(objectIn(*domain, ".mappings")));
}

Result<json::value> getMapping(Store& store, const Asked& asked) {
    const auto domain = domainOf(store, asked);
    if (!domain)
        return domain.error();
    const json::object* mapping = findIn(*domain, ".mappings", asked.names[1]);
    if (!mapping)
        return noMapping();
    return *mapping;
}

constexpr std::array<PatchRule, 3> mappingRules{{{"/basePath"}, {"/restapiId"}, {"/stage"}}};

Result<json::value> updateMapping(Store& store, const Asked& asked) {
    const auto operations = patchesOf(asked.body, "updateBasePathMappingInput");
    if (!operations)
        return operations.error();
    auto domain = domainOf(store, asked);
    if (!domain)
        return domain.error();
    json::object& mappings = objectIn(*domain, ".mappings");
    if (!mappings.contains(asked.names[1]))
        return noMapping();
    json::object mapping = mappings.at(asked.names[1]).get_object();
    if (auto fine = patch(mapping, *operations, mappingRules, offering(mappingRules)); !fine)
        return fine.error();
    if (const json::value* api = mapping.if_contains("restapiId")) {
        mapping["restApiId"] = json::value(*api);
        mapping.erase("restapiId");
    }
    mapping["basePath"] = keyOf(textOf(mapping, "basePath"));
    mappings.erase(asked.names[1]);
    mappings[textOf(mapping, "basePath")] = mapping;
    store.domains.put(asked.names[0], *domain);
    return mapping;
}

Result<json::value> deleteMapping(Store& store, const Asked& asked) {
    auto domain = domainOf(store, asked);
    if (!domain)
        return domain.error();
    if (!objectIn(*domain, ".mappings").erase(asked.names[1]))
        return noMapping();
    store.domains.put(asked.names[0], *domain);
    return nullptr;
}

constexpr std::array<Operation, 10> operations{{
    {"POST", "/domainnames", 201, createDomain},
    {"GET", "/domainnames", 200, getDomains},
    {"GET", "/domainnames/{}", 200, getDomain},
    {"PATCH", "/domainnames/{}", 200, updateDomain},
    {"DELETE", "/domainnames/{}", 202, deleteDomain},
    {"POST", "/domainnames/{}/basepathmappings", 201, createMapping},
    {"GET", "/domainnames/{}/basepathmappings", 200, getMappings},
    {"GET", "/domainnames/{}/basepathmappings/{}", 200, getMapping},
    {"PATCH", "/domainnames/{}/basepathmappings/{}", 200, updateMapping},
    {"DELETE", "/domainnames/{}/basepathmappings/{}", 202, deleteMapping},
}};

} // namespace

std::span<const Operation> domainOperations() {
    return operations;
}

} // namespace lathe::services::apigateway
