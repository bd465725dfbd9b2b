#include "engine/template/Globals.h"

#include "engine/template/Nodes.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace lathe::tmpl {
namespace {

constexpr std::string_view resourcePrefix = "AWS::Serverless::";

Node::Ptr merge(const Node::Ptr& global, const Node::Ptr& local);

Node::Ptr mergeMappings(const Node& global, const Node& local) {
    auto entries = global.entries;
    std::unordered_map<std::string_view, std::size_t> positions;
    for (std::size_t i = 0; i < global.entries.size(); ++i) {
        positions.emplace(global.entries[i].key, i);
    }
    for (const auto& entry : local.entries) {
        const auto found = positions.find(entry.key);
        if (found == positions.end()) {
            entries.push_back(entry);
            continue;
        }
        auto& target = entries[found->second];
        target = {entry.key, entry.keyMark, merge(target.value, entry.value)};
    }
    return makeMapping(std::move(entries), local);
}

Node::Ptr mergeLists(const Node& global, const Node& local) {
    auto merged = std::make_shared<Node>(local);
    merged->items.insert(merged->items.begin(), global.items.begin(), global.items.end());
    return merged;
}

Node::Ptr merge(const Node::Ptr& global, const Node::Ptr& local) {
    const bool mappings = global->isMapping() && local->isMapping();
    if (mappings && !isIntrinsic(*global) && !isIntrinsic(*local)) {
        return mergeMappings(*global, *local);
    }
    if (global->isSequence() && local->isSequence()) {
        return mergeLists(*global, *local);
    }
    return local;
}

/// What of the section reaches a resource with this IgnoreGlobals; nullptr when nothing does.
Node::Ptr withoutIgnored(const Node::Ptr& section, const Node* ignored) {
    if (!ignored) {
        return section;
    }
    if (ignored->isString()) {
        return ignored->scalar == "*" ? nullptr : section;
    }
    auto entries = section->entries;
    std::erase_if(entries, [&](const Node::Entry& entry) {
        return std::any_of(ignored->items.begin(), ignored->items.end(),
                           [&](const Node::Ptr& item) { return item->scalar == entry.key; });
    });
    return makeMapping(std::move(entries), *section);
}

Node::Ptr mergeInto(const Node::Ptr& resource, const Node::Ptr& section) {
    const auto globals = withoutIgnored(section, resource->find("IgnoreGlobals"));
    if (!globals) {
        return resource;
    }
    const Node::Entry* properties = resource->findEntry("Properties");
    const bool hasProperties = properties && properties->value->kind != Node::Kind::Null;
    return withEntry(*resource, "Properties",
                     hasProperties ? merge(globals, properties->value) : globals);
}

} // namespace

Node::Ptr mergeGlobals(const Node::Ptr& root) {
    const Node* globals = root->find("Globals");
    const Node* resources = root->find("Resources");
    if (!globals || !globals->isMapping() || !resources || !resources->isMapping()) {
        return root;
    }
    std::unordered_map<std::string, Node::Ptr> sections;
    for (const auto& entry : globals->entries) {
        if (entry.value->isMapping()) {
            sections.emplace(std::string(resourcePrefix) + entry.key, entry.value);
        }
    }
    auto entries = resources->entries;
    for (auto& entry : entries) {
        const auto section = entry.value->isMapping()
                                 ? sections.find(textUnder(*entry.value, "Type"))
                                 : sections.end();
        if (section != sections.end()) {
            entry.value = mergeInto(entry.value, section->second);
        }
    }
    return withEntry(*root, "Resources", makeMapping(std::move(entries), *resources));
}

} // namespace lathe::tmpl
