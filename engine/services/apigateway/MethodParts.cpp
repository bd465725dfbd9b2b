#include "engine/services/apigateway/MethodParts.h"

#include "engine/services/apigateway/Store.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

json::object* memberOf(json::object& owner, std::string_view member, std::string_view name) {
    json::value* all = owner.if_contains(member);
    json::value* found = all && all->is_object() ? all->get_object().if_contains(name) : nullptr;
    return found ? found->if_object() : nullptr;
}

Result<json::object*> responseIn(const Result<json::object*>& owner, std::string_view member,
                                 const std::string& statusCode) {
    if (!owner)
        return owner.error();
    if (json::object* response = memberOf(**owner, member, statusCode))
        return response;
    return notFound("Invalid Response status code specified");
}

} // namespace

Error noResource() {
    return notFound("Invalid Resource identifier specified");
}

Error noIntegration() {
    return notFound("Invalid Integration identifier specified");
}

Error invalidMapping(std::string_view expression) {
    return badRequest(
        fmt::format("Invalid mapping expression specified: Validation Result: warnings : [], "
                    "errors : [Invalid mapping expression specified: {}]",
                    expression));
}

Result<json::object*> resourceOf(json::object& api, const Asked& asked) {
    if (json::object* resource = memberOf(api, ".resources", asked.names[1]))
        return resource;
    return noResource();
}

Result<json::object*> methodOf(json::object& api, const Asked& asked) {
    const auto resource = resourceOf(api, asked);
    if (!resource)
        return resource.error();
    if (json::object* method = memberOf(**resource, "resourceMethods", asked.names[2]))
        return method;
    return notFound("Invalid Method identifier specified");
}

Result<json::object*> integrationOf(json::object& api, const Asked& asked) {
    const auto method = methodOf(api, asked);
    if (!method)
        return method.error();
    json::value* integration = (*method)->if_contains("methodIntegration");
    if (integration && integration->is_object())
        return &integration->get_object();
    return noIntegration();
}

Result<json::object*> methodResponseOf(json::object& api, const Asked& asked) {
    return responseIn(methodOf(api, asked), "methodResponses", asked.names[3]);
}

Result<json::object*> integrationResponseOf(json::object& api, const Asked& asked) {
    return responseIn(integrationOf(api, asked), "integrationResponses", asked.names[3]);
}

Result<json::value> readFound(const Store& store, const Asked& asked, FindIn find) {
    auto api = store.api(asked.names[0], noResource());
    if (!api)
        return api.error();
    const auto found = find(*api, asked);
    if (!found)
        return found.error();
    return **found;
}

Result<json::value> changeFound(Store& store, const Asked& asked, FindIn find,
                                const Change& change) {
    auto api = store.api(asked.names[0], noResource());
    if (!api)
        return api.error();
    const auto found = find(*api, asked);
    if (!found)
        return found.error();
    auto result = change(*api, **found);
    if (result)
        store.put(*api);
    return result;
}

Result<json::value> removeFound(Store& store, const Asked& asked, FindIn find, FindIn owner,
                                std::string_view member) {
    return changeFound(store, asked, find,
                       [&](json::object& api, json::object&) -> Result<json::value> {
                           json::object& holder = **owner(api, asked);
                           json::object& all = objectIn(holder, member);
                           all.erase(asked.names.back());
                           if (all.empty())
                               holder.erase(member);
                           return nullptr;
                       });
}

} // namespace lathe::services::apigateway
