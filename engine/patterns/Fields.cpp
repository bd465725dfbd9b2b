#include "engine/patterns/Fields.h"

#include <boost/json/value.hpp>

#include <algorithm>

namespace json = boost::json;

namespace lathe::patterns {

struct Fields::Walk {
    const Fields& fields;
    Findings& findings;

    void object(const Node& node, const json::object& object, std::uint32_t element) {
        for (const json::key_value_pair& member : object)
            if (const Node* child =
                    fields.childOf(node, {member.key().data(), member.key().size()}))
                value(*child, member.value(), element);
    }
    void value(const Node& node, const json::value& value, std::uint32_t element) {
        if (const auto* inner = value.if_object()) {
            if (!node.children.empty())
                object(node, *inner, element);
        } else if (const auto* inner = value.if_array()) {
            array(node, *inner, element);
        } else if (node.field != none) {
            findings.found.push_back({node.field, element, &value});
        }
    }
    void array(const Node& node, const json::array& array, std::uint32_t element) {
        auto& [elements, arrays] = findings.elements;
        std::uint32_t number = none;
        for (const json::value& item : array) {
            if (!item.is_structured()) {
                value(node, item, element);
                continue;
            }
            const auto inner = static_cast<std::uint32_t>(elements.size());
            if (number == none) {
                number = static_cast<std::uint32_t>(arrays.size());
                arrays.push_back({inner, inner});
            }
            elements.push_back({element, number, inner});
            value(node, item, inner);
            const auto last = static_cast<std::uint32_t>(elements.size() - 1);
            elements[inner].last = arrays[number].last = last;
        }
    }
};

void Findings::clear() {
    found.clear();
    elements.elements.resize(1);
    elements.arrays.clear();
}

std::uint32_t Fields::add(std::string_view path) {
    std::uint32_t node = 0;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('.', begin), path.size());
        const auto next = static_cast<std::uint32_t>(m_nodes.size());
        const auto [child, isNew] =
            m_nodes[node].children.try_emplace(std::string{path.substr(begin, end - begin)}, next);
        node = child->second;
        if (isNew)
            m_nodes.emplace_back();
        begin = end + 1;
    }
    if (m_nodes[node].field == none)
        m_nodes[node].field = m_count++;
    return m_nodes[node].field;
}

const Fields::Node* Fields::childOf(const Node& node, std::string_view key) const {
    const auto child = node.children.find(key);
    if (child != node.children.end())
        return &m_nodes[child->second];
    const auto dot = key.find('.');
    if (dot == std::string_view::npos)
        return nullptr;
    const Node* parent = childOf(node, key.substr(0, dot));
    return parent ? childOf(*parent, key.substr(dot + 1)) : nullptr;
}

void Fields::find(const json::object& event, Findings& findings) const {
    Walk{*this, findings}.object(m_nodes.front(), event, 0);
}

} // namespace lathe::patterns
