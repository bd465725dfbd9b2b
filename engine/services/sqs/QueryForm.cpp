#include "engine/services/sqs/QueryForm.h"

#include "engine/base/Utf8.h"
#include "engine/http/Message.h"

#include <array>
#include <charconv>
#include <map>
#include <string>

namespace json = boost::json;

namespace lathe::services::sqs {

namespace {

/// "a.b.c" as a tree.
struct Node {
    std::string value;
    std::map<std::string, Node, std::less<>> children;

    const Node* find(std::string_view name) const {
        const auto found = children.find(name);
        return found == children.end() ? nullptr : &found->second;
    }
    std::string text(std::string_view name) const {
        const Node* node = find(name);
        return node ? node->value : std::string{};
    }
    /// Those by number, in order; others are not seen.
    std::vector<const Node*> numbered() const {
        std::map<std::uint64_t, const Node*> byNumber;
        for (const auto& [name, node] : children) {
            std::uint64_t number = 0;
            const auto [end, failure] =
                std::from_chars(name.data(), name.data() + name.size(), number);
            if (failure == std::errc{} && end == name.data() + name.size())
                byNumber[number] = &node;
        }
        std::vector<const Node*> nodes;
        for (const auto& [number, node] : byNumber)
            nodes.push_back(node);
        return nodes;
    }
};

/// How one name of the Query protocol stands in the JSON protocol.
struct Form {
    std::string_view query;
    std::string_view json;
    enum class Kind { Texts, Pairs, Attributes, Entries } kind;
    /// Of pairs.
    std::string_view key = "Name";
};

constexpr std::array<Form, 15> forms{{
    {"Attribute", "Attributes", Form::Kind::Pairs},
    {"Tag", "Tags", Form::Kind::Pairs, "Key"},
    {"Tags", "Tags", Form::Kind::Pairs, "Key"},
    {"AttributeName", "AttributeNames", Form::Kind::Texts},
    {"MessageAttributeName", "MessageAttributeNames", Form::Kind::Texts},
    {"MessageSystemAttributeName", "MessageSystemAttributeNames", Form::Kind::Texts},
    {"TagKey", "TagKeys", Form::Kind::Texts},
    {"AWSAccountId", "AWSAccountIds", Form::Kind::Texts},
    {"ActionName", "Actions", Form::Kind::Texts},
    {"MessageAttribute", "MessageAttributes", Form::Kind::Attributes},
    {"MessageAttributes", "MessageAttributes", Form::Kind::Attributes},
    {"MessageSystemAttribute", "MessageSystemAttributes", Form::Kind::Attributes},
    {"SendMessageBatchRequestEntry", "Entries", Form::Kind::Entries},
    {"DeleteMessageBatchRequestEntry", "Entries", Form::Kind::Entries},
    {"ChangeMessageVisibilityBatchRequestEntry", "Entries", Form::Kind::Entries},
}};
/// Deeper names are cut: no parameter has them.
constexpr int deepest = 8;

json::object membersOf(const Node& node);

json::object attributeOf(const Node& node) {
    json::object attribute;
    if (const Node* value = node.find("Value")) {
        for (const auto& [name, part] : value->children)
            attribute[name] = part.value;
    }
    return attribute;
}

json::value valueOf(const Node& node, const Form& form) {
    json::array list;
    json::object object;
    for (const Node* one : node.numbered()) {
        switch (form.kind) {
        case Form::Kind::Texts:
            list.emplace_back(one->value);
            break;
        case Form::Kind::Pairs:
            object[one->text(form.key)] = one->text("Value");
            break;
        case Form::Kind::Attributes:
            object[one->text("Name")] = attributeOf(*one);
            break;
        case Form::Kind::Entries:
            list.emplace_back(membersOf(*one));
            break;
        }
    }
    const bool isList = form.kind == Form::Kind::Texts || form.kind == Form::Kind::Entries;
    return isList ? json::value(std::move(list)) : json::value(std::move(object));
}

json::object membersOf(const Node& node) {
    json::object members;
    for (const auto& [name, child] : node.children) {
        if (child.children.empty())
            members[name] = child.value;
        for (const Form& form : forms) {
            if (form.query == name && !child.children.empty())
                members[form.json] = valueOf(child, form);
        }
    }
    return members;
}

void add(Node& root, std::string_view name, std::string value) {
    Node* node = &root;
    for (int depth = 1; depth < deepest; ++depth) {
        const auto dot = name.find('.');
        node = &node->children[std::string{name.substr(0, dot)}];
        if (dot == std::string_view::npos)
            break;
        name.remove_prefix(dot + 1);
    }
    node->value = std::move(value);
}

std::string decoded(std::string_view text) {
    std::string plain{text};
    for (char& letter : plain) {
        if (letter == '+')
            letter = ' ';
    }
    return validUtf8(http::percentDecoded(plain));
}

} // namespace

json::object parametersOfForm(std::string_view form) {
    Node root;
    for (std::size_t begin = 0; begin < form.size();) {
        const auto end = std::min(form.find('&', begin), form.size());
        const std::string_view pair = form.substr(begin, end - begin);
        begin = end + 1;
        const auto equals = std::min(pair.find('='), pair.size());
        if (!pair.empty())
            add(root, decoded(pair.substr(0, equals)),
                decoded(pair.substr(std::min(pair.size(), equals + 1))));
    }
    return membersOf(root);
}

} // namespace lathe::services::sqs
