#include "engine/template/Nodes.h"

#include "engine/template/YamlScalars.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace lathe::tmpl {

Node::Ptr makeString(std::string text, const Node& origin) {
    auto node = std::make_shared<Node>();
    node->kind = Node::Kind::String;
    node->scalar = std::move(text);
    node->begin = origin.begin;
    node->end = origin.end;
    return node;
}

Node::Ptr makeMapping(std::vector<Node::Entry> entries, const Node& origin) {
    auto node = std::make_shared<Node>();
    node->kind = Node::Kind::Mapping;
    node->entries = std::move(entries);
    node->begin = origin.begin;
    node->end = origin.end;
    return node;
}

Node::Entry makeEntry(std::string key, Node::Ptr value) {
    const Mark mark = value->begin;
    return {std::move(key), mark, std::move(value)};
}

Node::Ptr withEntry(const Node& mapping, const std::string& key, Node::Ptr value) {
    auto entries = mapping.entries;
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const Node::Entry& entry) { return entry.key == key; });
    if (found != entries.end()) {
        found->value = std::move(value);
    } else {
        entries.push_back(makeEntry(key, std::move(value)));
    }
    return makeMapping(std::move(entries), mapping);
}

const Node::Entry* onlyEntry(const Node& node) {
    return node.isMapping() && node.entries.size() == 1 ? &node.entries.front() : nullptr;
}

bool isIntrinsic(const Node& node) {
    const Node::Entry* entry = onlyEntry(node);
    return entry &&
           (entry->key == "Ref" || entry->key == "Condition" || entry->key.starts_with("Fn::"));
}

std::string textUnder(const Node& mapping, std::string_view key) {
    const Node* value = mapping.find(key);
    return value && value->isScalar() ? value->scalar : std::string{};
}

std::string referencedId(const Node& node) {
    const Node::Entry* entry = onlyEntry(node);
    if (!entry) {
        return {};
    }
    const Node* argument = entry->value.get();
    if (argument->isSequence() && !argument->items.empty()) {
        argument = argument->items.front().get();
    }
    if (!argument->isString()) {
        return {};
    }
    const std::string& text = argument->scalar;
    if (entry->key == "Ref" || entry->key == "Fn::GetAtt") {
        return text.substr(0, text.find('.'));
    }
    const auto open = text.find("${");
    if (entry->key != "Fn::Sub" || open == std::string::npos) {
        return {};
    }
    return text.substr(open + 2, text.find_first_of(".}", open) - open - 2);
}

boost::json::value toJson(const Node& node) {
    if (node.isMapping()) {
        boost::json::object object;
        for (const auto& entry : node.entries) {
            object[entry.key] = toJson(*entry.value);
        }
        return object;
    }
    if (node.isSequence()) {
        boost::json::array array;
        for (const auto& item : node.items) {
            array.push_back(toJson(*item));
        }
        return array;
    }
    return scalarToJson(node);
}

std::string toText(const boost::json::value& value) {
    switch (value.kind()) {
    case boost::json::kind::string:
        return std::string(value.get_string());
    case boost::json::kind::null:
        return {};
    case boost::json::kind::double_: {
        const double number = value.get_double();
        return std::isfinite(number) ? fmt::format("{}", number) : std::string{"NaN"};
    }
    default:
        return boost::json::serialize(value);
    }
}

std::string scalarText(const Node& node) {
    switch (node.kind) {
    case Node::Kind::Integer: {
        const bool decimal = node.scalar.find_first_not_of("0123456789-") == std::string::npos &&
                             (node.scalar.size() == 1 || node.scalar[0] != '0');
        return decimal ? node.scalar : toText(scalarToJson(node));
    }
    case Node::Kind::Boolean:
        return booleanValue(node.scalar) ? "true" : "false";
    case Node::Kind::Null:
        return {};
    default:
        return node.scalar;
    }
}

boost::json::value textValue(std::string_view text) {
    return boost::json::value(boost::json::string(text));
}

std::string placeholder(std::string_view what) {
    return fmt::format("{{{{unresolved: {}}}}}", what);
}

bool isPlaceholder(std::string_view text) {
    return text.find("{{unresolved: ") != std::string_view::npos;
}

} // namespace lathe::tmpl
