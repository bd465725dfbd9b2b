#pragma once

#include "engine/template/Nodes.h"
#include "engine/template/TemplateEdit.h"

#include <boost/json.hpp>

#include <optional>
#include <string_view>
#include <vector>

/// What an edit of a template's text has to come to, worked out on the value that the text means.
namespace lathe::test {

/// nullopt for a text that cannot be parsed.
inline std::optional<boost::json::value> meaningOf(std::string_view text) {
    std::vector<model::Diagnostic> problems;
    const auto root = tmpl::parseDocument(text, "template.yaml", problems);
    if (!root || !problems.empty())
        return {};
    return tmpl::toJson(*root);
}

/// What stands at the path, made where it is missing; nullptr where it cannot be.
inline boost::json::value* placeAt(boost::json::value& root, const tmpl::TemplatePath& path) {
    boost::json::value* value = &root;
    for (const auto& element : path) {
        if (const auto* key = std::get_if<std::string>(&element)) {
            if (value->is_null())
                value->emplace_object();
            if (!value->is_object())
                return nullptr;
            value = &value->get_object()[*key];
        } else {
            const std::size_t index = std::get<std::size_t>(element);
            if (value->is_null())
                value->emplace_array();
            if (!value->is_array() || index > value->get_array().size())
                return nullptr;
            if (index == value->get_array().size())
                value->get_array().emplace_back(nullptr);
            value = &value->get_array()[index];
        }
    }
    return value;
}

/// As removeValue() says it: a mapping or list that would be left empty goes too, but for the root.
inline void erase(boost::json::value& root, tmpl::TemplatePath path) {
    while (!path.empty()) {
        const auto element = path.back();
        path.pop_back();
        boost::json::value& container = *placeAt(root, path);
        if (const auto* key = std::get_if<std::string>(&element)) {
            container.get_object().erase(*key);
            if (!container.get_object().empty())
                return;
        } else {
            boost::json::array& list = container.get_array();
            list.erase(list.begin() + static_cast<std::ptrdiff_t>(std::get<std::size_t>(element)));
            if (!list.empty())
                return;
        }
    }
}

/// Whether something stands at the path.
inline bool isThere(const boost::json::value& root, const tmpl::TemplatePath& path) {
    boost::json::value copy = root;
    return placeAt(copy, path) && copy == root;
}

/// The value of a text after an edit of it: `value` set at the path, or without one what stands
/// there removed. nullopt where that cannot be.
inline std::optional<boost::json::value> meantBy(boost::json::value root,
                                                 const tmpl::TemplatePath& path,
                                                 const std::optional<boost::json::value>& value) {
    if (!value) {
        if (isThere(root, path))
            erase(root, path);
        return root;
    }
    boost::json::value* place = placeAt(root, path);
    if (!place)
        return {};
    *place = *value;
    return root;
}

} // namespace lathe::test
