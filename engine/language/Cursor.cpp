#include "engine/language/Cursor.h"

#include <algorithm>

namespace lathe::language {

namespace {

/// No text has it.
constexpr char Here = '\x01';

/// Fills a Cursor from the node that holds the byte.
class CursorReader {
  public:
    CursorReader(Cursor& cursor, std::size_t offset)
        : m_cursor(cursor)
        , m_node(*cursor.node)
        , m_text(cursor.outline->text)
        , m_offset(offset) {}

    void read() {
        readPath();
        readPart();
        readSurroundings();
        m_cursor.column = m_cursor.outline->column(m_node.begin);
        m_cursor.end -= m_cursor.end > m_offset ? 1 : 0;
    }

  private:
    void readPath() {
        const OutlineNode* node = m_node.isKey ? m_node.parent : &m_node;
        for (; node; node = node->parent) {
            const Call call = callOf(*node);
            if (call && !node->tag.empty())
                m_cursor.path.emplace_back(call.name);
            if (!node->parent)
                break;
            m_cursor.path.push_back(node->parent->isSequence()
                                        ? std::to_string(node->index)
                                        : node->parent->entries[node->index].key->text);
        }
        std::reverse(m_cursor.path.begin(), m_cursor.path.end());
    }

    void readPart() {
        m_cursor.quote = m_node.isQuoted() ? m_text[m_node.contentBegin] : '\0';
        std::size_t begin = m_node.contentBegin;
        std::size_t end = m_node.end;
        m_cursor.part = m_node.isKey ? Cursor::Part::Key : Cursor::Part::Value;
        if (m_offset < m_node.contentBegin) {
            m_cursor.part = Cursor::Part::Tag;
            begin = m_node.begin;
            end = begin + m_node.tag.size();
        } else if (m_cursor.quote != '\0') {
            const bool isClosed = end > begin + 1 && m_text[end - 1] == m_cursor.quote;
            ++begin;
            end -= isClosed ? 1 : 0;
        }
        m_cursor.begin = begin;
        m_cursor.end = end;
        readFunction();
        if (m_cursor.function == "Fn::Sub" && m_cursor.part == Cursor::Part::Value)
            readVariable();
        if (m_offset >= m_cursor.begin)
            m_cursor.typed = m_text.substr(m_cursor.begin, m_offset - m_cursor.begin);
        if (m_node.style == OutlineNode::Style::BlockScalar && m_cursor.part == Cursor::Part::Value)
            m_cursor.part = Cursor::Part::None;
    }

    void readFunction() {
        for (const OutlineNode* node = m_node.isKey ? nullptr : &m_node; node;
             node = node->parent) {
            if (const Call call = callOf(*node); call && call.argument == node) {
                m_cursor.function = call.name;
                return;
            }
            if (!node->parent)
                return;
            if (const Call call = callOf(*node->parent); call && call.argument == node) {
                m_cursor.function = call.name;
                return;
            }
            // Below a mapping it is the value of something else.
            if (node->parent->isMapping())
                return;
            m_cursor.argument = node->index;
        }
    }

    /// Within the "${" before the cursor, where that is open.
    void readVariable() {
        const std::size_t open = m_text.rfind("${", m_offset);
        if (open == std::string_view::npos || open < m_node.contentBegin)
            return;
        const std::string_view name = m_text.substr(open + 2, m_offset - open - 2);
        if (name.find_first_of("} \n\"'") != std::string_view::npos || name.starts_with('!'))
            return;
        m_cursor.part = Cursor::Part::Variable;
        m_cursor.begin = open + 2;
        m_cursor.end = std::min(m_text.find_first_of("} \t\r\n\"'$/,", m_offset), m_cursor.end);
    }

    void readSurroundings() {
        const OutlineNode* mapping = m_node.isKey ? m_node.parent : nullptr;
        const OutlineNode* parent = m_node.parent;
        m_cursor.isItem = !m_node.isKey && parent && parent->isSequence();
        m_cursor.isFlow = parent && parent->style == OutlineNode::Style::Flow;
        m_cursor.hasColon =
            m_node.isKey && parent->entries[m_node.index].colon != std::string_view::npos;
        m_cursor.mayBeKey = m_cursor.part == Cursor::Part::Value && isAloneOnLine();
        if (!mapping && parent && parent->isMapping())
            mapping = parent;
        if (!mapping)
            return;
        m_cursor.type = mapping->textUnder("Type");
        for (const OutlineNode::Entry& entry : mapping->entries)
            if (entry.key->index != m_node.index)
                m_cursor.siblings.push_back(entry.key->text);
    }

    bool isAloneOnLine() const {
        if (m_cursor.isFlow || !m_node.tag.empty() || m_node.isQuoted() ||
            m_node.text.find_first_of(" \n") != std::string::npos)
            return false;
        if (m_cursor.isItem || !m_node.parent)
            return true;
        const OutlineNode::Entry& entry = m_node.parent->entries[m_node.index];
        return entry.key->end < m_cursor.outline->lineBegin(m_node.begin);
    }

    Cursor& m_cursor;
    const OutlineNode& m_node;
    std::string_view m_text;
    std::size_t m_offset;
};

} // namespace

Cursor cursorAt(std::string_view text, std::size_t offset) {
    offset = std::min(offset, text.size());
    std::string marked;
    marked.reserve(text.size() + 1);
    marked.append(text.substr(0, offset)).append(1, Here).append(text.substr(offset));
    Cursor cursor;
    cursor.outline = std::make_shared<const Outline>(readOutline(std::move(marked), offset));
    cursor.node = cursor.outline->marked;
    if (cursor.node)
        CursorReader{cursor, offset}.read();
    return cursor;
}

} // namespace lathe::language
