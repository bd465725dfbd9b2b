#include "engine/language/Snippet.h"

#include <algorithm>

namespace lathe::language {

namespace {

constexpr int MostDepth = 4;
constexpr std::size_t Unset = std::string::npos;

void stopHere(Snippet& snippet) {
    if (snippet.caret == Unset)
        snippet.caret = snippet.text.size();
}

std::string blanks(std::size_t count) {
    return std::string(count, ' ');
}

const OutlineNode* firstBlockList(const OutlineNode& node, int depth) {
    for (const OutlineNode::Entry& entry : node.entries) {
        const OutlineNode& value = *entry.value;
        if (value.isSequence() && value.style == OutlineNode::Style::Block)
            return &value;
        if (depth > 0)
            if (const OutlineNode* found = firstBlockList(value, depth - 1))
                return found;
    }
    return nullptr;
}

/// What is usual of these, or the list, which says more.
const schema::Shape* usual(const std::vector<schema::Shape>& shapes) {
    return shapes.empty() ? nullptr : &shapes.front();
}

} // namespace

Manner Manner::of(const Outline& outline) {
    Manner manner;
    manner.isJson = outline.isJson;
    if (outline.text.find("\r\n") != std::string::npos)
        manner.eol = "\r\n";
    if (!outline.root)
        return manner;
    const std::size_t column = outline.isJson ? 0 : outline.column(outline.root->begin);
    for (const OutlineNode::Entry& entry : outline.root->entries) {
        const OutlineNode& value = outline.isJson ? *outline.root : *entry.value;
        if (!value.isMapping() || value.entries.empty())
            continue;
        const std::size_t inner = outline.column(value.entries.front().key->begin);
        if (inner > column && inner - column <= 8) {
            manner.indent = inner - column;
            break;
        }
    }
    if (const OutlineNode* list = firstBlockList(*outline.root, 6)) {
        const OutlineNode& key = *list->parent->entries[list->index].key;
        const std::size_t dash = outline.column(list->begin);
        const std::size_t of = outline.column(key.begin);
        manner.dash = dash >= of ? std::min<std::size_t>(dash - of, 8) : manner.dash;
    }
    return manner;
}

const schema::Structure* SnippetWriter::structure(const schema::Shape& shape) const {
    const auto found = m_schema.structures({.property = nullptr, .shapes = {shape}});
    return found.empty() ? nullptr : found.front();
}

Snippet SnippetWriter::entry(const schema::Property& property, std::size_t column,
                             bool isFlow) const {
    Snippet snippet{property.name + ":", Unset};
    const schema::Shape* shape = usual(property.shapes);
    if (isFlow) {
        const bool isList = shape && shape->kind == schema::Kind::List;
        const bool isMap =
            shape && (shape->kind == schema::Kind::Map || shape->kind == schema::Kind::Structure);
        snippet.text += isList ? " [" : isMap ? " { " : " ";
        stopHere(snippet);
        snippet.text += isList ? "]" : isMap ? " }" : "";
    } else {
        value(snippet, property.shapes, column, 0);
    }
    stopHere(snippet);
    return snippet;
}

void SnippetWriter::value(Snippet& snippet, const std::vector<schema::Shape>& shapes,
                          std::size_t column, int depth) const {
    const schema::Shape* shape = usual(shapes);
    const auto newLine = [&](std::size_t to) { snippet.text += m_manner.eol + blanks(to); };
    if (shape && shape->kind == schema::Kind::List && depth < MostDepth) {
        newLine(column + m_manner.dash);
        snippet.text += "- ";
        const schema::Shape* inner = usual(shape->inner);
        const schema::Structure* item = inner ? structure(*inner) : nullptr;
        if (item)
            members(snippet, *item, column + m_manner.dash + 2, depth + 1);
        stopHere(snippet);
    } else if (shape &&
               (shape->kind == schema::Kind::Structure || shape->kind == schema::Kind::Map) &&
               depth < MostDepth) {
        newLine(column + m_manner.indent);
        if (const schema::Structure* inner = structure(*shape))
            members(snippet, *inner, column + m_manner.indent, depth + 1);
        stopHere(snippet);
    } else {
        snippet.text += ' ';
        stopHere(snippet);
    }
}

void SnippetWriter::members(Snippet& snippet, const schema::Structure& structure,
                            std::size_t column, int depth) const {
    bool isFirst = true;
    for (const schema::Property& property : structure.properties) {
        if (!property.required)
            continue;
        if (!isFirst)
            snippet.text += m_manner.eol + blanks(column);
        isFirst = false;
        snippet.text += property.name + ":";
        value(snippet, property.shapes, column, depth);
    }
}

Snippet SnippetWriter::jsonEntry(const schema::Property& property,
                                 std::string_view indentation) const {
    Snippet snippet{'"' + property.name + "\": ", Unset};
    jsonValue(snippet, property.shapes, std::string{indentation}, 0);
    stopHere(snippet);
    return snippet;
}

void SnippetWriter::jsonValue(Snippet& snippet, const std::vector<schema::Shape>& shapes,
                              const std::string& indentation, int depth) const {
    const schema::Shape* shape = usual(shapes);
    const schema::Kind kind = shape && depth < MostDepth ? shape->kind : schema::Kind::Json;
    const std::string inner = indentation + blanks(m_manner.indent);
    if (kind == schema::Kind::String || kind == schema::Kind::Timestamp) {
        snippet.text += '"';
        stopHere(snippet);
        snippet.text += '"';
    } else if (kind == schema::Kind::List) {
        snippet.text += '[';
        jsonValue(snippet, shape->inner, indentation, depth + 1);
        stopHere(snippet);
        snippet.text += ']';
    } else if (kind == schema::Kind::Structure || kind == schema::Kind::Map) {
        snippet.text += "{" + m_manner.eol + inner;
        bool isFirst = true;
        const schema::Structure* known = structure(*shape);
        for (std::size_t i = 0; known && i < known->properties.size(); ++i) {
            const schema::Property& property = known->properties[i];
            if (!property.required)
                continue;
            snippet.text += isFirst ? "\"" : "," + m_manner.eol + inner + "\"";
            snippet.text += property.name + "\": ";
            jsonValue(snippet, property.shapes, inner, depth + 1);
            isFirst = false;
        }
        stopHere(snippet);
        snippet.text += m_manner.eol + indentation + "}";
    } else {
        stopHere(snippet);
    }
}

} // namespace lathe::language
