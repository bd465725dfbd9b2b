#include "engine/services/ssm/Parameters.h"

#include <utility>

namespace json = boost::json;

namespace lathe::services::ssm {

namespace {

constexpr std::string_view kind = "parameter";

std::string keyOf(const std::string& region, const std::string& name) {
    return region + "\n" + name;
}

/// "/a" of "a" and "a" of "/a"; of a path, itself.
std::string otherSpelling(const std::string& name) {
    const auto slash = name.rfind('/');
    if (slash == std::string::npos)
        return "/" + name;
    return slash == 0 ? name.substr(1) : name;
}

} // namespace

Parameters::Parameters(store::Documents* documents)
    : m_documents{documents} {
    if (!documents)
        return;
    documents->forEach(kind, [this](const std::string& key, const std::string& text) {
        boost::system::error_code failure;
        const json::value kept = json::parse(text, failure);
        const auto end = key.find('\n');
        if (failure || !kept.is_object() || end == std::string::npos)
            return;
        m_regions[key.substr(0, end)][key.substr(end + 1)] = parameterOf(kept.get_object());
    });
}

const Parameters::OfRegion& Parameters::of(const std::string& region) const {
    static const OfRegion none;
    const auto found = m_regions.find(region);
    return found == m_regions.end() ? none : found->second;
}

const Parameter* Parameters::find(const std::string& region, const std::string& name) const {
    const OfRegion& all = of(region);
    auto found = all.find(name);
    if (found == all.end())
        found = all.find(otherSpelling(name));
    return found == all.end() ? nullptr : &found->second;
}

void Parameters::put(const std::string& region, Parameter parameter) {
    if (m_documents)
        m_documents->put(kind, keyOf(region, parameter.name), json::serialize(toJson(parameter)));
    std::string name = parameter.name;
    m_regions[region].insert_or_assign(std::move(name), std::move(parameter));
}

void Parameters::remove(const std::string& region, const std::string& name) {
    const std::string kept = find(region, name)->name;
    if (m_documents)
        m_documents->remove(kind, keyOf(region, kept));
    m_regions[region].erase(kept);
}

} // namespace lathe::services::ssm
