#include "engine/language/CompletionList.h"

#include "engine/template/YamlScalars.h"

#include <fmt/format.h>

#include <algorithm>

namespace lathe::language {

namespace {

using Kind = CompletionItem::Kind;

Kind kindOf(const schema::Structure& structure) {
    if (structure.name == "Template" || structure.name == "Template.Globals")
        return Kind::Section;
    if (structure.name == "Template.Policies")
        return Kind::PolicyTemplate;
    return structure.name == "Template.Resource" ? Kind::Attribute : Kind::Property;
}

Kind kindOf(SymbolKind kind) {
    switch (kind) {
    case SymbolKind::Parameter:
        return Kind::Parameter;
    case SymbolKind::Condition:
        return Kind::Condition;
    case SymbolKind::Mapping:
        return Kind::Mapping;
    case SymbolKind::Resource:
        break;
    }
    return Kind::Resource;
}

} // namespace

CompletionList::CompletionList(const Cursor& cursor, const TemplateSchema& schema)
    : m_cursor(cursor)
    , m_schema(schema)
    , m_manner(Manner::of(*cursor.outline))
    , m_writer(schema, m_manner)
    , m_isJson(cursor.outline->isJson) {
    m_completion.typed = cursor.typed;
}

CompletionItem& CompletionList::add(Kind kind, std::string label, std::string insert) {
    if (!m_labels.insert(label).second)
        return m_again;
    CompletionItem item;
    item.kind = kind;
    item.label = std::move(label);
    item.insert = std::move(insert);
    item.caret = item.insert.size();
    item.begin = m_cursor.begin;
    item.end = m_cursor.end;
    m_completion.items.push_back(std::move(item));
    return m_completion.items.back();
}

void CompletionList::withQuotes(CompletionItem& item) const {
    if (m_cursor.quote == '\0')
        return;
    --item.begin;
    const std::string& text = m_cursor.outline->text;
    // One byte further on: the outline's text has one more.
    item.end += item.end + 1 < text.size() && text[item.end + 1] == m_cursor.quote ? 1 : 0;
}

std::string CompletionList::lineIndentation() const {
    const std::string& text = m_cursor.outline->text;
    const std::size_t begin = m_cursor.outline->lineBegin(m_cursor.node->begin);
    const std::size_t end = text.find_first_not_of(" \t", begin);
    return text.substr(begin, std::min(end, text.size()) - begin);
}

std::string CompletionList::scalar(std::string_view word, bool isText) const {
    const bool isQuoted = m_cursor.quote != '\0';
    if (isQuoted || !isText)
        return std::string{word};
    if (m_isJson)
        return fmt::format("\"{}\"", word);
    const bool needsQuotes = tmpl::plainScalarKind(word) != tmpl::Node::Kind::String;
    return needsQuotes ? fmt::format("'{}'", word) : std::string{word};
}

void CompletionList::property(const schema::Structure& structure,
                              const schema::Property& property) {
    CompletionItem& item = add(kindOf(structure), property.name, property.name);
    item.required = property.required;
    item.deprecated = property.deprecated;
    item.detail = shapeWords(property.shapes, &property);
    item.url = TemplateSchema::url(structure, property.name);
    if (m_cursor.hasColon)
        return;
    Snippet snippet;
    if (m_isJson) {
        snippet = m_writer.jsonEntry(property, lineIndentation());
        withQuotes(item);
        const std::string& text = m_cursor.outline->text;
        const std::size_t next = text.find_first_not_of(" \t\r\n", item.end + 1);
        if (next != std::string::npos && text[next] == '"')
            snippet.text += ',';
    } else {
        snippet = m_writer.entry(property, m_cursor.column, m_cursor.isFlow);
    }
    item.insert = std::move(snippet.text);
    item.caret = snippet.caret;
    item.continues = true;
}

CompletionItem& CompletionList::value(const std::string& word, Text detail, bool isText) {
    CompletionItem& item = add(Kind::Value, word, scalar(word, isText));
    item.detail = std::move(detail);
    return item;
}

void CompletionList::type(std::string_view name, const Cursor& cursor) {
    CompletionItem& item = add(Kind::ResourceType, std::string{name}, scalar(name, true));
    const schema::ResourceType* known = nullptr;
    // Reading all of the types would take too long.
    constexpr std::size_t mostCommon = 24, telling = 10;
    if (m_completion.items.size() <= mostCommon ||
        (cursor.typed.size() >= telling && name.starts_with(cursor.typed)))
        known = m_schema.types().find(name);
    item.url = schema::documentationUrl({.name = std::string{name}, .properties = {}});
    if (!known || m_isJson || cursor.isFlow || cursor.quote != '\0' ||
        std::ranges::find(cursor.siblings, "Properties") != cursor.siblings.end() ||
        std::ranges::none_of(known->properties.properties, &schema::Property::required))
        return;
    schema::Property properties;
    properties.name = "Properties";
    properties.shapes = {
        {.kind = schema::Kind::Structure, .inner = {}, .structure = std::string{name}}};
    const std::size_t column =
        cursor.outline->column(cursor.node->parent->entries[cursor.node->index].key->begin);
    const Snippet snippet = m_writer.entry(properties, column, false);
    const std::string before = item.insert + m_manner.eol + std::string(column, ' ');
    item.caret = before.size() + snippet.caret;
    item.insert = before + snippet.text;
}

void CompletionList::function(const FunctionWords& function, Form form) {
    const bool isTag = form == Form::Tag;
    CompletionItem& item = add(Kind::Function, std::string{isTag ? function.tag : function.name},
                               std::string{isTag ? function.tag : function.name});
    item.detail = function.what;
    item.url = urlOf(function);
    item.continues = true;
    if (isTag) {
        item.insert += ' ';
    } else if (m_isJson) {
        const std::size_t stop = function.json.find('|');
        withQuotes(item);
        item.insert = fmt::format("\"{}\": {}{}", function.name, function.json.substr(0, stop),
                                  function.json.substr(stop + 1));
        item.caret = function.name.size() + 4 + stop;
        return;
    } else {
        item.insert += m_cursor.hasColon ? "" : ": ";
    }
    item.caret = item.insert.size();
}

void CompletionList::name(const Symbol& symbol) {
    // What is being typed is no name yet.
    if (symbol.name.find('\x01') != std::string::npos)
        return;
    CompletionItem& item =
        add(kindOf(symbol.kind), symbol.name,
            m_cursor.part == Cursor::Part::Variable ? symbol.name : scalar(symbol.name, true));
    item.detail = Text::verbatim(symbol.type);
}

void CompletionList::attribute(const Symbol& symbol, const std::string& attribute) {
    if (symbol.name.find('\x01') != std::string::npos)
        return;
    const std::string whole = symbol.name + "." + attribute;
    CompletionItem& item =
        add(Kind::Resource, whole,
            m_cursor.part == Cursor::Part::Variable ? whole : scalar(whole, true));
    item.detail = Text::verbatim(symbol.type);
}

void CompletionList::pseudoParameter(std::string_view name) {
    const std::string text{name};
    add(Kind::PseudoParameter, text,
        m_cursor.part == Cursor::Part::Variable ? text : scalar(text, true));
}

void CompletionList::source(const Symbol& symbol, const std::string& attribute) {
    const bool isRef = attribute == "Ref";
    const std::string what = isRef ? symbol.name : symbol.name + "." + attribute;
    std::string insert = (isRef ? "!Ref " : "!GetAtt ") + what;
    std::string label = insert;
    if (m_isJson) {
        label = what;
        insert =
            isRef ? fmt::format("{{ \"Ref\": \"{}\" }}", symbol.name)
                  : fmt::format("{{ \"Fn::GetAtt\": [\"{}\", \"{}\"] }}", symbol.name, attribute);
    }
    CompletionItem& item = add(Kind::Resource, std::move(label), std::move(insert));
    item.detail = Text::verbatim(symbol.type);
    withQuotes(item);
}

} // namespace lathe::language
