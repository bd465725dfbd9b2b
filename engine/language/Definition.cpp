#include "engine/language/Definition.h"

#include <algorithm>
#include <array>

namespace lathe::language {

namespace {

Range contentOf(const OutlineNode& node) {
    const std::size_t quote = node.isQuoted() ? 1 : 0;
    return {node.contentBegin + quote, node.end - node.contentBegin - 2 * quote};
}

bool holds(const Range& range, std::size_t offset) {
    return range.begin <= offset && offset <= range.begin + range.length;
}

Target::Name nameOf(const Symbol& symbol, Range here) {
    return {symbol.kind, symbol.name, here, contentOf(*symbol.key)};
}

/// What a mention means: the name itself, or the resource that SAM makes it for.
const Symbol* meantBy(const Symbols& symbols, const Mention& mention) {
    for (const Symbol& symbol : symbols.all())
        if (symbol.name == mention.name && mention.isOf(symbol.kind))
            return &symbol;
    return mention.isOf(SymbolKind::Resource) ? symbols.makerOf(mention.name) : nullptr;
}

/// The key of a value, and the resource around it with its type.
void findFile(const OutlineNode& node, Target& target) {
    static constexpr std::array code{"Handler", "CodeUri", "Code", "InlineCode"};
    static constexpr std::array files{"Location",      "TemplateURL",
                                      "DefinitionUri", "DefinitionS3Location",
                                      "SchemaUri",     "BodyS3Location"};
    const OutlineNode* mapping = node.parent;
    if (!node.isScalar() || node.isKey || !mapping || !mapping->isMapping())
        return;
    const std::string& key = mapping->entries[node.index].key->text;
    const OutlineNode* resource = mapping->parent;
    const OutlineNode* section = resource ? resource->parent : nullptr;
    if (!section || !section->parent || section->parent->parent ||
        section->parent->value("Resources") != section)
        return;
    const bool isFunction = resource->textUnder("Type") == "AWS::Serverless::Function" ||
                            resource->textUnder("Type") == "AWS::Lambda::Function";
    if (isFunction && std::ranges::find(code, key) != code.end())
        target.codeOf = section->entries[resource->index].key->text;
    else if (std::ranges::find(files, key) != files.end())
        target.file = node.text;
}

} // namespace

Target targetAt(const Outline& outline, std::size_t offset) {
    Target target;
    const OutlineNode* node = outline.at(offset);
    if (!node)
        return target;
    const Symbols symbols{outline};
    if (const Symbol* symbol = symbols.definedBy(*node)) {
        target.name = nameOf(*symbol, contentOf(*node));
        return target;
    }
    for (const Mention& mention : mentionsIn(outline)) {
        // Of Fn::GetAtt the attribute, too, leads to the resource.
        const std::size_t behind = mention.attribute.empty() ? 0 : 1 + mention.attribute.size();
        if (!holds({mention.begin, mention.length + behind}, offset))
            continue;
        if (const Symbol* symbol = meantBy(symbols, mention)) {
            const std::size_t length = std::min(mention.length, symbol->name.size());
            target.name = nameOf(*symbol, {mention.begin, length});
            return target;
        }
    }
    findFile(*node, target);
    return target;
}

std::vector<Range> usesOf(const Outline& outline, SymbolKind kind, std::string_view name) {
    const Symbols symbols{outline};
    const Symbol* symbol = symbols.find(kind, name);
    if (!symbol)
        return {};
    std::vector<Range> uses{contentOf(*symbol->key)};
    for (const Mention& mention : mentionsIn(outline))
        if (meantBy(symbols, mention) == symbol)
            uses.push_back({mention.begin, name.size()});
    return uses;
}

} // namespace lathe::language
