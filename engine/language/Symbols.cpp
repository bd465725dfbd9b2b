#include "engine/language/Symbols.h"

#include <algorithm>

namespace lathe::language {

namespace {

constexpr std::string_view Sam = "AWS::Serverless-2016-10-31";
constexpr std::string_view SamType = "AWS::Serverless::";

bool hasOtherTransform(const OutlineNode* node, std::initializer_list<std::string_view> known) {
    if (!node)
        return false;
    if (node->isSequence())
        return std::any_of(node->items.begin(), node->items.end(), [known](const auto& item) {
            return hasOtherTransform(item.get(), known);
        });
    return !node->isAbsent() && std::find(known.begin(), known.end(), node->text) == known.end();
}

} // namespace

Symbols::Symbols(const Outline& outline) {
    if (!outline.root)
        return;
    collect(outline.root->value("Parameters"), SymbolKind::Parameter);
    collect(outline.root->value("Mappings"), SymbolKind::Mapping);
    collect(outline.root->value("Conditions"), SymbolKind::Condition);
    collect(outline.root->value("Resources"), SymbolKind::Resource);
    const OutlineNode* transform = outline.root->value("Transform");
    m_incomplete = m_incomplete || hasOtherTransform(transform, {Sam});
    m_rewritten = hasOtherTransform(transform, {Sam, "AWS::LanguageExtensions"});
}

void Symbols::collect(const OutlineNode* section, SymbolKind kind) {
    if (!section)
        return;
    for (const OutlineNode::Entry& entry : section->entries) {
        const std::string& name = entry.key->text;
        if (name.starts_with("Fn::") || name == "<<") {
            m_incomplete = true;
            continue;
        }
        // Without a colon it is yet to become one.
        if (entry.colon != std::string_view::npos)
            m_symbols.push_back({kind, name, std::string{entry.value->textUnder("Type")},
                                 entry.key.get(), entry.value.get()});
    }
}

const Symbol* Symbols::find(SymbolKind kind, std::string_view name) const {
    const auto found = std::find_if(m_symbols.begin(), m_symbols.end(), [&](const Symbol& symbol) {
        return symbol.kind == kind && symbol.name == name;
    });
    return found == m_symbols.end() ? nullptr : &*found;
}

const Symbol* Symbols::findValue(std::string_view name) const {
    const Symbol* parameter = find(SymbolKind::Parameter, name);
    return parameter ? parameter : find(SymbolKind::Resource, name);
}

const Symbol* Symbols::definedBy(const OutlineNode& key) const {
    const auto found = std::find_if(m_symbols.begin(), m_symbols.end(),
                                    [&](const Symbol& symbol) { return symbol.key == &key; });
    return found == m_symbols.end() ? nullptr : &*found;
}

const Symbol* Symbols::makerOf(std::string_view name) const {
    const Symbol* maker = nullptr;
    for (const Symbol& symbol : m_symbols) {
        if (symbol.name == name)
            return nullptr;
        if (symbol.kind == SymbolKind::Resource && symbol.type.starts_with(SamType) &&
            name.starts_with(symbol.name) && (!maker || maker->name.size() < symbol.name.size()))
            maker = &symbol;
    }
    return maker;
}

bool Mention::isOf(SymbolKind kind) const {
    switch (by) {
    case By::Ref:
    case By::Sub:
        return kind == SymbolKind::Resource || kind == SymbolKind::Parameter;
    case By::Condition:
        return kind == SymbolKind::Condition;
    case By::FindInMap:
        return kind == SymbolKind::Mapping;
    case By::GetAtt:
    case By::DependsOn:
    case By::Connector:
    case By::Canvas:
        return kind == SymbolKind::Resource;
    }
    return false;
}

const std::vector<std::string_view>& pseudoParameters() {
    static const std::vector<std::string_view> names{
        "AWS::AccountId", "AWS::NoValue", "AWS::NotificationARNs", "AWS::Partition",
        "AWS::Region",    "AWS::StackId", "AWS::StackName",        "AWS::URLSuffix"};
    return names;
}

} // namespace lathe::language
