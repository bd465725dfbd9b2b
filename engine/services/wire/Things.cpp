#include "engine/services/wire/Things.h"

#include <algorithm>

namespace json = boost::json;

namespace lathe::services {

Things::Things(store::Documents& documents, std::string kind)
    : m_documents{documents}
    , m_kind{std::move(kind)} {
    m_documents.forEach(m_kind, [this](const std::string& name, const std::string& text) {
        boost::system::error_code error;
        const json::value thing = json::parse(text, error);
        if (!error && thing.is_object())
            m_all[name] = thing.get_object();
    });
}

const json::object* Things::find(const std::string& name) const {
    const auto found = m_all.find(name);
    return found == m_all.end() ? nullptr : &found->second;
}

void Things::put(const std::string& name, json::object thing) {
    m_documents.put(m_kind, name, json::serialize(thing));
    m_all[name] = std::move(thing);
}

void Things::remove(const std::string& name) {
    m_documents.remove(m_kind, name);
    m_all.erase(name);
}

json::object shown(const json::object& thing, std::initializer_list<std::string_view> others) {
    json::object result;
    for (const auto& [key, value] : thing) {
        const std::string_view name = key;
        if (!name.starts_with('.') && std::find(others.begin(), others.end(), name) == others.end())
            result[key] = value;
    }
    return result;
}

std::string textOf(const json::object& object, std::string_view member) {
    const json::value* value = object.if_contains(member);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

} // namespace lathe::services
