#include "engine/catalog/Resources.h"

namespace json = boost::json;

namespace lathe::catalog {

namespace {

json::object toJson(const Resource& resource) {
    json::object tags;
    for (const auto& [name, value] : resource.tags)
        tags[name] = value;
    return {{"Settings", resource.settings}, {"Tags", std::move(tags)}};
}

Resource resourceFrom(const std::string& arn, const json::object& document) {
    Resource resource{arn, document.at("Settings").as_object(), {}};
    for (const auto& [name, value] : document.at("Tags").as_object())
        resource.tags[name] = value.as_string();
    return resource;
}

} // namespace

void Resources::load() {
    for (const auto& [arn, document] : m_file.all(m_kind))
        m_resources[arn] = resourceFrom(arn, document);
}

Resource* Resources::find(const std::string& arn) {
    const auto found = m_resources.find(arn);
    return found != m_resources.end() ? &found->second : nullptr;
}

std::vector<const Resource*> Resources::all() const {
    std::vector<const Resource*> all;
    for (const auto& [arn, resource] : m_resources)
        all.push_back(&resource);
    return all;
}

Result<void> Resources::save(Resource resource) {
    const std::string arn = resource.arn;
    auto written = m_file.put(m_kind, arn, toJson(resource));
    if (written)
        m_resources[arn] = std::move(resource);
    return written;
}

Result<void> Resources::remove(const std::string& arn) {
    m_resources.erase(arn);
    return m_file.remove(m_kind, arn);
}

} // namespace lathe::catalog
