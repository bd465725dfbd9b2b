#include "engine/language/OutlineReader.h"

#include <algorithm>

namespace lathe::language {

namespace {

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

} // namespace

int OutlineReader::column() const {
    const std::size_t line = m_at == 0 ? std::string_view::npos : m_text.rfind('\n', m_at - 1);
    return static_cast<int>(m_at - (line == std::string_view::npos ? 0 : line + 1));
}

std::size_t OutlineReader::lineEnd(std::size_t offset) const {
    return std::min(m_text.find('\n', offset), m_text.size());
}

void OutlineReader::skipBlanks() {
    while (!isDone() && isBlank(m_text[m_at]))
        ++m_at;
}

void OutlineReader::skipToContent() {
    while (!isDone()) {
        skipBlanks();
        if (isDone())
            return;
        if (m_text[m_at] == '#')
            m_at = lineEnd(m_at);
        else if (m_text[m_at] != '\n')
            return;
        m_at += isDone() ? 0 : 1;
    }
}

bool OutlineReader::isLineOver() const {
    return isDone() || m_text[m_at] == '\n' || m_text[m_at] == '#';
}

bool OutlineReader::isDash(std::size_t offset) const {
    return at(offset) == '-' && (isBlank(at(offset + 1)) || at(offset + 1) == '\n');
}

std::size_t OutlineReader::colonAfterQuoted(std::size_t offset) const {
    const char quote = m_text[offset];
    std::size_t end = offset + 1;
    for (; at(end) != '\n' && at(end) != quote; ++end)
        end += quote == '"' && at(end) == '\\' ? 1 : 0;
    if (at(end) != quote)
        return std::string_view::npos;
    for (++end; isBlank(at(end)) && at(end) != '\n';)
        ++end;
    return at(end) == ':' ? end + 1 : std::string_view::npos;
}

std::size_t OutlineReader::colonOf(std::size_t offset) const {
    const char first = at(offset);
    if (first == '"' || first == '\'')
        return colonAfterQuoted(offset);
    if (std::string_view{"!&*|>[]{}#%@`,\n"}.find(first) != std::string_view::npos)
        return std::string_view::npos;
    for (std::size_t i = offset; at(i) != '\n'; ++i) {
        if (at(i) == ':' && (isBlank(at(i + 1)) || at(i + 1) == '\n'))
            return i + 1;
        if (at(i) == '#' && i > offset && isBlank(at(i - 1)))
            break;
    }
    return std::string_view::npos;
}

/// A word alone on its line where others of the same indentation are keys.
bool OutlineReader::isPartOfKey() const {
    if (std::string_view{"!&*|>[]{}\"'%@`,"}.find(at(m_at)) != std::string_view::npos)
        return false;
    OutlineReader next{m_text, std::string_view::npos};
    next.m_at = lineEnd(m_at);
    next.skipToContent();
    return !next.isDone() && next.column() == column() &&
           next.colonOf(next.m_at) != std::string_view::npos;
}

OutlineNode::Ptr OutlineReader::begin() const {
    auto node = std::make_unique<OutlineNode>();
    node->begin = node->contentBegin = node->end = m_at;
    return node;
}

OutlineNode::Ptr OutlineReader::finish(Ptr node) {
    if (!node->isMapping() && !node->isSequence() && m_mark >= node->contentBegin &&
        m_mark < node->end)
        m_marked = node.get();
    return node;
}

void OutlineReader::adopt(OutlineNode& parent, OutlineNode::Entry entry) {
    entry.key->isKey = true;
    for (OutlineNode* part : {entry.key.get(), entry.value.get()}) {
        part->parent = &parent;
        part->index = parent.entries.size();
        parent.end = std::max(parent.end, part->end);
    }
    parent.entries.push_back(std::move(entry));
}

void OutlineReader::adopt(OutlineNode& parent, Ptr item) {
    item->parent = &parent;
    item->index = parent.items.size();
    parent.end = std::max(parent.end, item->end);
    parent.items.push_back(std::move(item));
}

OutlineNode::Ptr OutlineReader::read() {
    if (m_text.starts_with("\xEF\xBB\xBF"))
        m_at = 3;
    skipToContent();
    while (!isDone() && column() == 0 &&
           (m_text[m_at] == '%' || m_text.substr(m_at).starts_with("---"))) {
        m_at = m_text[m_at] == '%' ? lineEnd(m_at) : m_at + 3;
        skipToContent();
    }
    if (isDone())
        return nullptr;
    m_json = m_text[m_at] == '{' || m_text[m_at] == '[';
    return value(-1, After::Line);
}

OutlineNode::Ptr OutlineReader::value(int parent, After after) {
    skipBlanks();
    Ptr node = begin();
    if (m_depth >= MostDepth) {
        m_at = m_text.size();
        return node;
    }
    ++m_depth;
    if (isLineOver())
        node = nextLines(parent, after, std::move(node));
    else
        node = valueOnLine(parent, after);
    --m_depth;
    return node;
}

OutlineNode::Ptr OutlineReader::nextLines(int parent, After after, Ptr begun) {
    const std::size_t here = m_at;
    skipToContent();
    const int indent = isDone() ? -1 : column();
    const bool isBelow =
        indent > parent || (after == After::Key && indent == parent && isDash(m_at));
    const bool isOver =
        !isDone() && indent == 0 &&
        (m_text.substr(m_at).starts_with("---") || m_text.substr(m_at).starts_with("..."));
    if (isDone() || !isBelow || isOver) {
        begun->end = here;
        return finish(std::move(begun));
    }
    Ptr node = valueOnLine(parent, After::Line);
    // Tag and anchor stood on the line of the key.
    if (begun->contentBegin > begun->begin) {
        node->begin = begun->begin;
        node->tag = begun->tag;
    }
    if (m_marked == begun.get())
        m_marked = node.get();
    return node;
}

OutlineNode::Ptr OutlineReader::valueOnLine(int parent, After after) {
    Ptr node = begin();
    properties(*node);
    skipBlanks();
    node->contentBegin = node->end = m_at;
    if (isLineOver()) {
        // Nothing but tag and anchor.
        return nextLines(parent, after, std::move(node));
    }
    const char first = m_text[m_at];
    if (after != After::Key && isDash(m_at))
        return sequence(std::move(node), column());
    if (after != After::Key && node->contentBegin == node->begin &&
        (colonOf(m_at) != std::string_view::npos || isPartOfKey()))
        return mapping(std::move(node), column());
    if (first == '|' || first == '>')
        return blockScalar(std::move(node), parent);
    if (std::string_view{"{[\"'*"}.find(first) == std::string_view::npos)
        return plain(std::move(node), parent);
    if (first == '{')
        node = flowMapping(std::move(node), parent);
    else if (first == '[')
        node = flowSequence(std::move(node), parent);
    else
        node = first == '*' ? alias(std::move(node)) : quoted(std::move(node), parent);
    // What else stands there belongs nowhere.
    m_at = lineEnd(m_at);
    return node;
}

OutlineNode::Ptr OutlineReader::mapping(Ptr begun, int indent) {
    begun->kind = Kind::Mapping;
    begun->style = Style::Block;
    while (true) {
        skipToContent();
        if (isDone() || column() < indent)
            break;
        const auto rest = m_text.substr(m_at, 3);
        if (column() == 0 && (rest == "---" || rest == "...")) {
            m_at = m_text.size();
            break;
        }
        adopt(*begun, entry(column()));
    }
    return begun;
}

OutlineNode::Entry OutlineReader::entry(int indent) {
    OutlineNode::Entry entry;
    const std::size_t past = colonOf(m_at);
    if (past != std::string_view::npos) {
        entry.colon = past - 1;
        entry.key = keyUpTo(entry.colon);
        m_at = past;
        entry.value = value(indent, After::Key);
    } else if (isDash(m_at)) {
        // An item that belongs nowhere.
        entry.key = begin();
        entry.value = sequence(begin(), column());
    } else {
        std::size_t end = lineEnd(m_at);
        const std::size_t comment = m_text.substr(0, end).find(" #", m_at);
        end = std::min(comment, end);
        entry.key = keyUpTo(end);
        m_at = end;
        entry.value = value(std::max(indent, 0), After::Line);
    }
    return entry;
}

OutlineNode::Ptr OutlineReader::keyUpTo(std::size_t end) {
    Ptr key = begin();
    if (m_text[m_at] == '"' || m_text[m_at] == '\'') {
        const std::size_t before = m_at;
        key = quoted(std::move(key), -1);
        m_at = before;
        return key;
    }
    while (end > m_at && isBlank(m_text[end - 1]))
        --end;
    key->kind = Kind::Scalar;
    key->text = m_text.substr(m_at, end - m_at);
    key->end = end;
    return finish(std::move(key));
}

OutlineNode::Ptr OutlineReader::sequence(Ptr begun, int indent) {
    begun->kind = Kind::Sequence;
    begun->style = Style::Block;
    while (true) {
        skipToContent();
        if (isDone() || column() != indent || !isDash(m_at))
            break;
        ++m_at;
        adopt(*begun, value(indent, After::Dash));
    }
    return begun;
}

OutlineNode::Ptr OutlineReader::plain(Ptr begun, int parent) {
    begun->kind = Kind::Scalar;
    while (true) {
        std::size_t end = lineEnd(m_at);
        const std::size_t comment = m_text.substr(0, end).find(" #", m_at);
        const bool isLast = comment != std::string_view::npos;
        end = isLast ? comment : end;
        m_at = end;
        while (end > begun->contentBegin && isBlank(m_text[end - 1]))
            --end;
        begun->end = std::max(begun->contentBegin, end);
        OutlineReader next{m_text, std::string_view::npos};
        next.m_at = m_at;
        while (!next.isDone() && (isBlank(at(next.m_at)) || at(next.m_at) == '\n'))
            ++next.m_at;
        if (isLast || next.isDone() || at(next.m_at) == '#' || next.column() <= parent ||
            next.colonOf(next.m_at) != std::string_view::npos || next.isDash(next.m_at))
            break;
        m_at = next.m_at;
    }
    begun->text = m_text.substr(begun->contentBegin, begun->end - begun->contentBegin);
    return finish(std::move(begun));
}

OutlineNode::Ptr OutlineReader::blockScalar(Ptr begun, int parent) {
    begun->kind = Kind::Scalar;
    begun->style = Style::BlockScalar;
    std::size_t end = lineEnd(m_at);
    m_at = end;
    while (!isDone()) {
        OutlineReader line{m_text, std::string_view::npos};
        line.m_at = m_at + 1;
        while (!line.isDone() && at(line.m_at) == ' ')
            ++line.m_at;
        const bool isEmpty = at(line.m_at) == '\n' || at(line.m_at) == '\r';
        if (line.isDone() || (!isEmpty && line.column() <= parent))
            break;
        m_at = lineEnd(line.m_at);
        end = isEmpty ? end : m_at;
    }
    begun->end = end;
    begun->text = m_text.substr(begun->contentBegin, end - begun->contentBegin);
    return finish(std::move(begun));
}

void OutlineReader::properties(OutlineNode& node) {
    while (!isDone() && (m_text[m_at] == '!' || m_text[m_at] == '&')) {
        const std::size_t from = m_at;
        while (!isDone() && !isBlank(m_text[m_at]) && m_text[m_at] != '\n' &&
               !(m_at > from &&
                 std::string_view{",[]{}"}.find(m_text[m_at]) != std::string_view::npos))
            ++m_at;
        if (m_text[from] == '!') {
            node.tag = m_text.substr(from, m_at - from);
            // A tag that is being typed.
            if (m_mark >= from && m_mark < m_at)
                m_marked = &node;
        }
        skipBlanks();
    }
}

} // namespace lathe::language
