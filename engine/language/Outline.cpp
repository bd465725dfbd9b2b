#include "engine/language/Outline.h"

#include "engine/language/OutlineReader.h"
#include "engine/template/SourceTree.h"

#include <algorithm>
#include <array>

namespace lathe::language {

const OutlineNode::Entry* OutlineNode::find(std::string_view key) const {
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [key](const Entry& one) { return one.key->text == key; });
    return found == entries.end() ? nullptr : &*found;
}

const OutlineNode* OutlineNode::value(std::string_view key) const {
    const Entry* entry = find(key);
    return entry ? entry->value.get() : nullptr;
}

std::string_view OutlineNode::textUnder(std::string_view key) const {
    const OutlineNode* node = value(key);
    return node && node->isScalar() ? std::string_view{node->text} : std::string_view{};
}

std::size_t Outline::lineBegin(std::size_t offset) const {
    const std::size_t line = offset == 0 ? std::string::npos : text.rfind('\n', offset - 1);
    return line == std::string::npos ? 0 : line + 1;
}

const OutlineNode* Outline::at(std::size_t offset) const {
    const OutlineNode* node = root.get();
    while (node && (node->isMapping() || node->isSequence())) {
        const OutlineNode* next = nullptr;
        const auto look = [&](const OutlineNode& part) {
            if (part.begin <= offset && offset <= part.end)
                next = &part;
        };
        for (const OutlineNode::Entry& entry : node->entries) {
            look(*entry.value);
            look(*entry.key);
        }
        for (const OutlineNode::Ptr& item : node->items)
            look(*item);
        // The tag of a list: `!If [...]`.
        if (!next && offset >= node->begin && offset <= node->contentBegin && !node->tag.empty())
            return node;
        node = next;
    }
    return node;
}

Outline readOutline(std::string text, std::size_t mark) {
    Outline outline;
    outline.text = std::move(text);
    OutlineReader reader{outline.text, mark};
    outline.root = reader.read();
    outline.marked = reader.marked();
    outline.isJson = reader.isJson();
    return outline;
}

Call callOf(const OutlineNode& node) {
    static constexpr std::array names{
        "Ref",        "Condition",  "Fn::And",          "Fn::Base64",
        "Fn::Cidr",   "Fn::Equals", "Fn::FindInMap",    "Fn::GetAZs",
        "Fn::GetAtt", "Fn::If",     "Fn::ImportValue",  "Fn::Join",
        "Fn::Length", "Fn::Not",    "Fn::Or",           "Fn::Select",
        "Fn::Split",  "Fn::Sub",    "Fn::ToJsonString", "Fn::Transform"};
    const auto named = [](std::string_view wanted) -> std::string_view {
        const auto* found = std::find(names.begin(), names.end(), wanted);
        return found == names.end() ? std::string_view{} : *found;
    };
    if (!node.tag.empty()) {
        const std::string_view name = named(tmpl::longFormOf(node.tag));
        return name.empty() ? Call{} : Call{name, &node};
    }
    if (!node.isMapping() || node.entries.size() != 1)
        return {};
    const OutlineNode::Entry& entry = node.entries.front();
    const std::string_view name = named(entry.key->text);
    return name.empty() ? Call{} : Call{name, entry.value.get()};
}

} // namespace lathe::language
