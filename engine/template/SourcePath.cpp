#include "engine/template/SourcePath.h"

#include <algorithm>

namespace lathe::tmpl {
namespace {

constexpr auto npos = std::string_view::npos;

const SourceNode* resolved(const SourceNode* node) {
    return node->kind == SourceNode::Kind::Alias ? node->target : node;
}

/// The mappings that a mapping merges.
std::vector<const SourceNode*> mergedMappings(const SourceNode& mapping) {
    const auto index = mapping.indexOf("<<");
    if (index == npos) {
        return {};
    }
    const SourceNode* value = resolved(mapping.entries[index].value.get());
    std::vector<const SourceNode*> merged;
    if (value->isMapping()) {
        merged.push_back(value);
    }
    for (const auto& item : value->items) {
        if (const auto* source = resolved(item.value.get()); source->isMapping()) {
            merged.push_back(source);
        }
    }
    return merged;
}

/// The mapping that a key comes from: the mapping itself or one that it merges; nullptr where
/// neither has it.
const SourceNode* ownerOf(const SourceNode& mapping, std::string_view key) {
    if (mapping.indexOf(key) != npos) {
        return &mapping;
    }
    for (const auto* source : mergedMappings(mapping)) {
        if (const auto* owner = ownerOf(*source, key)) {
            return owner;
        }
    }
    return nullptr;
}

/// Takes one step; false when there is nothing to step to.
bool takeStep(SourceWalk& walk, const TemplatePath& path, Aliases aliases) {
    const SourceNode& node = *walk.node;
    const auto& element = path[walk.depth];
    const auto* key = std::get_if<std::string>(&element);
    const std::string function = walk.contentOnly ? std::string{} : longFormOf(node.tag);
    if (!function.empty()) {
        walk.contentOnly = key && *key == function;
        return walk.contentOnly;
    }
    if (key && node.isMapping()) {
        const SourceNode* owner = ownerOf(node, *key);
        walk.isMerged = owner && owner != &node;
        if (!owner || (walk.isMerged && aliases == Aliases::Stop)) {
            return false;
        }
        const std::size_t index = owner->indexOf(*key);
        walk.steps.push_back({owner, index});
        walk.node = owner->entries[index].value.get();
    } else if (!key && node.isSequence() && std::get<std::size_t>(element) < node.items.size()) {
        const std::size_t index = std::get<std::size_t>(element);
        walk.steps.push_back({&node, index});
        walk.node = node.items[index].value.get();
    } else {
        return false;
    }
    walk.contentOnly = false;
    return true;
}

/// The node itself, or something in it, that an alias outside of `within` names; nullptr where
/// there is none.
const SourceNode* findAliased(const SourceNode& node, const SourceNode& within) {
    const bool outside =
        std::any_of(node.aliases.begin(), node.aliases.end(), [&within](const SourceNode* alias) {
            return alias->begin < within.begin || alias->begin >= within.end;
        });
    const SourceNode* found = outside ? &node : nullptr;
    for (auto entry = node.entries.begin(); !found && entry != node.entries.end(); ++entry) {
        found = findAliased(*entry->value, within);
    }
    for (auto item = node.items.begin(); !found && item != node.items.end(); ++item) {
        found = findAliased(*item->value, within);
    }
    return found;
}

Error sharedValue(const std::string& anchor) {
    return {
        "TemplateEdit.SharedValue",
        Text::tr("The value belongs to the anchor \"&{}\", which other places use as well. Edit it "
                 "in the text of the template, where all of its uses can be seen.",
                 anchor)};
}

} // namespace

SourceWalk walkPath(const SourceTree& tree, const TemplatePath& path, Aliases aliases) {
    SourceWalk walk;
    walk.node = tree.root.get();
    while (walk.node && walk.depth < path.size()) {
        if (aliases == Aliases::Follow) {
            walk.node = resolved(walk.node);
        }
        if (!takeStep(walk, path, aliases)) {
            break;
        }
        ++walk.depth;
    }
    if (walk.node && aliases == Aliases::Follow) {
        walk.node = resolved(walk.node);
    }
    return walk;
}

Result<void> checkUnshared(const SourceWalk& walk) {
    for (const auto& step : walk.steps) {
        if (!step.container->aliases.empty()) {
            return sharedValue(step.container->anchor);
        }
    }
    if (walk.node && !walk.node->aliases.empty()) {
        return sharedValue(walk.node->anchor);
    }
    return {};
}

Result<void> checkUnshared(const SourceNode& node) {
    if (const auto* aliased = findAliased(node, node)) {
        return sharedValue(aliased->anchor);
    }
    return {};
}

bool isIntrinsicMapping(const SourceNode& node) {
    if (node.entries.size() != 1) {
        return false;
    }
    const std::string_view key = node.entries.front().key->text;
    return key == "Ref" || key == "Condition" ||
           (key.starts_with("Fn::") && key != "Fn::Transform" && !key.starts_with("Fn::ForEach"));
}

} // namespace lathe::tmpl
