#include "engine/authoring/Written.h"

#include "engine/template/Nodes.h"

#include <algorithm>

namespace lathe::authoring {

Result<tmpl::TextEdit> changeOf(std::string_view text, const Edit& edit) {
    if (edit.value)
        return tmpl::setValue(text, edit.path, *edit.value);
    // It may stand elsewhere, in Globals or behind an alias.
    if (!tmpl::locate(text, edit.path))
        return tmpl::TextEdit{};
    auto removed = tmpl::removeValue(text, edit.path);
    if (!removed && removed.error().code == "TemplateEdit.SharedValue")
        return tmpl::TextEdit{};
    return removed;
}

Result<std::string> applied(std::string text, const Edits& edits) {
    for (const Edit& edit : edits) {
        const auto change = changeOf(text, edit);
        if (!change)
            return change.error();
        text = tmpl::apply(text, *change);
    }
    return text;
}

Written::Written(std::string_view text) {
    std::vector<model::Diagnostic> diagnostics;
    m_root = tmpl::parseDocument(text, "template", diagnostics);
}

const tmpl::Node* Written::find(std::initializer_list<std::string_view> keys) const {
    const tmpl::Node* node = m_root.get();
    for (const std::string_view key : keys)
        node = node ? node->find(key) : nullptr;
    return node;
}

const tmpl::Node* Written::at(const tmpl::TemplatePath& path) const {
    const tmpl::Node* node = m_root.get();
    for (const auto& step : path) {
        if (!node)
            return nullptr;
        if (const auto* key = std::get_if<std::string>(&step))
            node = node->find(*key);
        else
            node = std::get<std::size_t>(step) < node->items.size()
                       ? node->items[std::get<std::size_t>(step)].get()
                       : nullptr;
    }
    return node;
}

std::string Written::freeKey(std::initializer_list<std::string_view> mapping,
                             std::string wanted) const {
    const tmpl::Node* node = find(mapping);
    if (!node || !node->find(wanted))
        return wanted;
    int number = 2;
    while (node->find(wanted + std::to_string(number)))
        ++number;
    return wanted + std::to_string(number);
}

tmpl::TemplatePath propertyPath(const std::string& resource,
                                std::initializer_list<std::string> rest) {
    tmpl::TemplatePath path{"Resources", resource, "Properties"};
    path.insert(path.end(), rest.begin(), rest.end());
    return path;
}

tmpl::TemplatePath placePath(const std::string& resource, std::string_view place) {
    tmpl::TemplatePath path = propertyPath(resource, {});
    for (std::size_t begin = 0; begin <= place.size();) {
        const std::size_t end = std::min(place.find('/', begin), place.size());
        const std::string part{place.substr(begin, end - begin)};
        constexpr std::size_t mostDigits = 9;
        if (!part.empty() && part.size() <= mostDigits &&
            part.find_first_not_of("0123456789") == std::string::npos)
            path.emplace_back(static_cast<std::size_t>(std::stoul(part)));
        else
            path.emplace_back(part);
        begin = end + 1;
    }
    return path;
}

Edit appended(const Written& written, const std::string& resource, const std::string& property,
              boost::json::value value) {
    tmpl::TemplatePath path = propertyPath(resource, {property});
    const tmpl::Node* node = written.property(resource, property);
    if (node && node->isSequence()) {
        path.emplace_back(node->items.size());
        return {std::move(path), std::move(value)};
    }
    boost::json::array list;
    if (node)
        list.push_back(tmpl::toJson(*node));
    list.push_back(std::move(value));
    return {std::move(path), std::move(list)};
}

} // namespace lathe::authoring
