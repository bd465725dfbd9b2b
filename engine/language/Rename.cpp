#include "engine/language/Rename.h"

#include "engine/template/SourceTree.h"

#include <algorithm>

namespace lathe::language {

namespace {

bool isAlphanumeric(std::string_view name) {
    return std::ranges::all_of(name, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
}

/// A variable of Fn::Sub, or of a loop, that would be meant in place of the name.
bool isShadowed(const OutlineNode& node, std::string_view wanted) {
    const Call call = callOf(node);
    if (call.name == "Fn::Sub" && call.argument->items.size() > 1 &&
        call.argument->items[1]->find(wanted))
        return true;
    const auto isLoop = [&](const OutlineNode::Entry& entry) {
        return entry.key->text.starts_with("Fn::ForEach") && !entry.value->items.empty() &&
               entry.value->items.front()->text == wanted;
    };
    return std::ranges::any_of(node.entries, isLoop) ||
           std::ranges::any_of(
               node.entries, [&](const auto& entry) { return isShadowed(*entry.value, wanted); }) ||
           std::ranges::any_of(node.items,
                               [&](const auto& item) { return isShadowed(*item, wanted); });
}

} // namespace

Result<void> checkNewName(const Outline& outline, const Target::Name& name,
                          std::string_view wanted) {
    constexpr std::size_t longest = 255;
    if (wanted.empty())
        return Error{"Rename.Empty", Text::tr("Type the new name.")};
    if (!isAlphanumeric(wanted))
        return Error{"Rename.NotAlphanumeric",
                     Text::tr("A name may have letters and digits only: '{}' has others.", wanted)};
    if (wanted.size() > longest)
        return Error{"Rename.TooLong",
                     Text::tr("A name may have {} characters at the most.", longest)};
    if (wanted == name.name)
        return {};
    const Symbols symbols{outline};
    const bool isValue = name.kind == SymbolKind::Resource || name.kind == SymbolKind::Parameter;
    const bool isTaken =
        isValue ? symbols.findValue(wanted) != nullptr : symbols.find(name.kind, wanted) != nullptr;
    if (isTaken || (outline.root && isShadowed(*outline.root, wanted)))
        return Error{"Rename.Taken", Text::tr("The template has a '{}' already.", wanted)};
    return {};
}

Result<std::vector<tmpl::TextEdit>> rename(std::string_view text, std::size_t offset,
                                           std::string_view wanted) {
    const Outline outline = readOutline(std::string{text});
    const Target target = targetAt(outline, offset);
    if (!target.name)
        return Error{"Rename.NoName", Text::tr("There is no name to be changed here.")};
    if (!tmpl::readSource(text))
        return Error{"Rename.Unparsable",
                     Text::tr("The template has a mistake in its syntax: correct that first.")};
    if (const auto good = checkNewName(outline, *target.name, wanted); !good)
        return good.error();
    std::vector<tmpl::TextEdit> edits;
    if (wanted == target.name->name)
        return edits;
    for (const Range& use : usesOf(outline, target.name->kind, target.name->name))
        edits.push_back({use.begin, use.length, std::string{wanted}});
    std::ranges::sort(edits, std::greater{}, &tmpl::TextEdit::offset);
    return edits;
}

} // namespace lathe::language
