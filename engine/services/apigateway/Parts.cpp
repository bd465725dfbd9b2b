#include "engine/services/apigateway/Parts.h"

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

Error missing(const PartKind& kind) {
    return notFound(std::string{kind.missing});
}

} // namespace

Result<json::object> apiOf(const Store& store, const Asked& asked, const PartKind& kind) {
    return kind.hidesApi ? store.api(asked.names[0], missing(kind)) : store.api(asked.names[0]);
}

Result<json::value> listParts(const Store& store, const Asked& asked, const PartKind& kind) {
    const auto api = store.api(asked.names[0]);
    if (!api)
        return api.error();
    json::array parts;
    if (const json::value* all = api->if_contains(kind.member))
        for (const auto& [name, part] : all->get_object())
            parts.push_back(shown(part.get_object()));
    return listed(asked, std::move(parts));
}

Result<json::value> getPart(const Store& store, const Asked& asked, const PartKind& kind) {
    const auto api = apiOf(store, asked, kind);
    if (!api)
        return api.error();
    const json::object* part = findIn(*api, kind.member, asked.names[1]);
    if (!part)
        return missing(kind);
    return shown(*part);
}

Result<json::value> removePart(Store& store, const Asked& asked, const PartKind& kind) {
    auto api = apiOf(store, asked, kind);
    if (!api)
        return api.error();
    if (!findIn(*api, kind.member, asked.names[1]))
        return missing(kind);
    objectIn(*api, kind.member).erase(asked.names[1]);
    store.put(*api);
    return nullptr;
}

Result<json::value> updatePart(Store& store, const Asked& asked, const PartKind& kind,
                               const std::function<Result<void>(json::object&)>& check) {
    const auto operations = patchesOf(asked.body, kind.input);
    if (!operations)
        return operations.error();
    auto api = apiOf(store, asked, kind);
    if (!api)
        return api.error();
    if (!findIn(*api, kind.member, asked.names[1]))
        return missing(kind);
    json::object& part = objectIn(objectIn(*api, kind.member), asked.names[1]);
    if (auto fine = patch(part, *operations, kind.rules, offering(kind.rules)); !fine)
        return fine.error();
    if (auto fine = check(part); !fine)
        return fine.error();
    const json::object updated = shown(part);
    store.put(*api);
    return updated;
}

Result<json::value> addPart(Store& store, json::object api, const PartKind& kind,
                            std::string_view name, json::object part) {
    objectIn(api, kind.member)[name] = part;
    store.put(api);
    return shown(part);
}

} // namespace lathe::services::apigateway
