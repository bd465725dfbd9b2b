#include "engine/template/BlockEdits.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lathe::tmpl {
namespace {

constexpr auto npos = std::string_view::npos;
using boost::json::value;

/// The order in which people write a template's sections.
constexpr std::array<std::string_view, 11> sections{"AWSTemplateFormatVersion",
                                                    "Transform",
                                                    "Description",
                                                    "Metadata",
                                                    "Parameters",
                                                    "Rules",
                                                    "Mappings",
                                                    "Conditions",
                                                    "Globals",
                                                    "Resources",
                                                    "Outputs"};

std::size_t rankOf(std::string_view section) {
    return static_cast<std::size_t>(std::find(sections.begin(), sections.end(), section) -
                                    sections.begin());
}

/// The block scalar that the text of the value ends in; nullptr where it ends in none.
const boost::json::string* lastLiteral(const value& value) {
    if (const auto* object = value.if_object()) {
        return object->empty() ? nullptr : lastLiteral((object->end() - 1)->value());
    }
    if (const auto* array = value.if_array()) {
        return array->empty() ? nullptr : lastLiteral(array->back());
    }
    const auto* string = value.if_string();
    return string && fitsLiteral(*string) ? string : nullptr;
}

bool endsInLiteral(const value& value) {
    return lastLiteral(value) != nullptr;
}

/// Whether that block scalar needs a line end behind it.
bool endsInClippedLiteral(const value& value) {
    const auto* string = lastLiteral(value);
    return string && string->back() == '\n';
}

} // namespace

std::size_t BlockEdits::nextLine(std::size_t offset) const {
    const auto newline = m_tree.text.find('\n', offset);
    return newline == npos ? m_tree.text.size() : newline + 1;
}

bool BlockEdits::isBlankLine(std::size_t lineBegin) const {
    return lineBegin < m_tree.text.size() &&
           m_tree.text.substr(lineBegin, m_tree.lineEnd(lineBegin) - lineBegin)
                   .find_first_not_of(" \t") == npos;
}

TextEdit BlockEdits::replace(const SourceWalk::Step& step, const value& value,
                             bool contentOnly) const {
    const bool isItem = step.container->isSequence();
    const SourceNode& node = isItem ? *step.container->items[step.index].value
                                    : *step.container->entries[step.index].value;
    const std::size_t lead = isItem ? step.container->items[step.index].dash + 1
                                    : step.container->entries[step.index].colon + 1;
    ValueWriter::Hook hook;
    hook.isItem = isItem;
    hook.column = m_tree.column(isItem ? lead - 1 : step.container->entries[step.index].key->begin);
    if (node.isBlockScalar()) {
        const std::size_t first =
            m_tree.text.find_first_not_of(" \r\n", m_tree.lineEnd(node.contentBegin));
        const std::size_t column = first < node.end ? m_tree.column(first) : 0;
        hook.literalIndent = column > hook.column ? column - hook.column : 0;
    }
    const bool keepsAnchor = !node.anchor.empty() && m_tree.text[node.begin] == '&';
    const std::size_t keep = contentOnly ? node.propertiesEnd : keepsAnchor ? node.anchorEnd : lead;
    // Blanks in the line below would become part of a block scalar.
    const std::size_t below = nextLine(std::max(keep, node.end));
    const bool blanksBelow = isBlankLine(below) && m_tree.lineEnd(below) > below;
    const auto style = blanksBelow ? SourceNode::Style::DoubleQuoted : node.style;
    const BlockText text = m_writer.block(
        value, hook, value.is_string() && fitsLiteral(value.get_string()) ? style : node.style);
    const std::size_t begin =
        contentOnly || keepsAnchor ? m_tree.text.find_first_not_of(" \t", keep) : node.begin;
    const bool inPlace = text.body.empty() && !node.isBlockScalar() && keep < node.end &&
                         begin < node.end && !node.isAbsent() &&
                         m_tree.isOnOneLine(keep, node.contentBegin);
    if (inPlace) {
        return {begin, node.end - begin, text.head};
    }
    TextEdit edit = replaceLines(node, keep, hook, text, contentOnly);
    if (edit.offset + edit.length == m_tree.text.size() && endsInClippedLiteral(value)) {
        edit.replacement += m_writer.style().eol;
    }
    return edit;
}

/// The comment beside the key of the old value, with the blanks before it. Where it stands behind
/// the value's end, `end` moves past it.
std::string BlockEdits::comment(const SourceNode& node, std::size_t keep, bool needsBody,
                                std::size_t& end) const {
    const bool below = !m_tree.isOnOneLine(keep, node.contentBegin);
    if (below || node.isBlockScalar()) {
        const std::size_t from = below ? keep : node.contentBegin;
        const auto line = m_tree.text.substr(from, m_tree.lineEnd(from) - from);
        const std::size_t hash = line.find(" #");
        const std::size_t last = hash == npos ? npos : line.find_last_not_of(' ', hash);
        return hash == npos ? std::string{} : std::string(line.substr(last == npos ? 0 : last + 1));
    }
    const auto rest = m_tree.text.substr(node.end, m_tree.lineEnd(node.end) - node.end);
    const std::size_t first = rest.find_first_not_of(" \t");
    if (!needsBody || first == npos || rest[first] != '#') {
        return {};
    }
    end += rest.size();
    return std::string(rest);
}

TextEdit BlockEdits::replaceLines(const SourceNode& node, std::size_t keep,
                                  const ValueWriter::Hook& hook, const BlockText& text,
                                  bool behindTag) const {
    std::size_t end = std::max(keep, node.end);
    const std::string note = comment(node, keep, !text.body.empty(), end);
    const auto rest = m_tree.text.substr(end, m_tree.lineEnd(end) - end);
    if (!text.body.empty() && rest.find_first_not_of(" \t") == npos) {
        end += rest.size();
    }
    std::string replacement = text.head.empty() ? "" : " " + text.head;
    replacement += note;
    if (hook.isItem && !behindTag && text.head.empty() && note.empty()) {
        replacement += " " + text.body.substr(hook.column + 2);
    } else if (!text.body.empty()) {
        replacement += m_writer.style().eol + text.body;
    }
    return {keep, end - keep, std::move(replacement)};
}

std::size_t BlockEdits::endOfChild(const SourceTree& tree, std::size_t end, std::size_t column) {
    std::size_t last = tree.lineEnd(end);
    for (std::size_t line = tree.text.find('\n', last); line != npos;
         line = tree.text.find('\n', last)) {
        const std::size_t first = tree.text.find_first_not_of(' ', ++line);
        if (first == npos || tree.text[first] != '#' || first - line <= column) {
            break;
        }
        last = tree.lineEnd(line);
    }
    return last;
}

bool BlockEdits::isSeparatedByBlankLines(const SourceNode& mapping) const {
    const std::size_t count = mapping.entries.size();
    if (count < 2) {
        return false;
    }
    const std::size_t begin = nextLine(mapping.entries[count - 2].value->end);
    const std::size_t end = mapping.entries[count - 1].key->begin;
    for (std::size_t line = begin; line < end; line = nextLine(line)) {
        if (isBlankLine(line)) {
            return true;
        }
    }
    return false;
}

/// Index of the first section that comes after a new one, npos where there is none.
std::size_t BlockEdits::sectionAfter(const SourceNode& root, std::string_view key) const {
    const std::size_t rank = rankOf(key);
    const auto found =
        std::find_if(root.entries.begin(), root.entries.end(), [rank](const auto& entry) {
            const std::size_t other = rankOf(entry.key->text);
            return other > rank && other < sections.size();
        });
    return found == root.entries.end() ? npos
                                       : static_cast<std::size_t>(found - root.entries.begin());
}

/// Before the comments that belong to the section `before`.
TextEdit BlockEdits::insertSection(const SourceNode& root, std::size_t before,
                                   const std::string& text) const {
    const auto& eol = m_writer.style().eol;
    std::size_t line = m_tree.lineBegin(root.entries[before].key->begin);
    const std::size_t limit = before > 0 ? nextLine(root.entries[before - 1].value->end) : line;
    while (line > limit) {
        const std::size_t above = m_tree.lineBegin(line - 1);
        if (m_tree.text[above] != '#') {
            break;
        }
        line = above;
    }
    return {line, 0, text + eol + (isSeparatedByBlankLines(root) ? eol : "")};
}

TextEdit BlockEdits::insertLines(std::size_t offset, const std::string& text,
                                 const value& value) const {
    const auto& eol = m_writer.style().eol;
    const bool atEnd = offset == m_tree.text.size();
    TextEdit edit{offset, 0, eol + text + (atEnd && endsInClippedLiteral(value) ? eol : "")};
    // Blanks in the lines below would become part of a block scalar: they go.
    std::string below;
    for (std::size_t line = nextLine(offset);
         endsInLiteral(value) && line < m_tree.text.size() && isBlankLine(line);
         line = nextLine(line)) {
        below += eol;
        if (m_tree.lineEnd(line) > line) {
            edit.length = m_tree.lineEnd(line) - offset;
            edit.replacement += std::exchange(below, {});
        }
    }
    return edit;
}

TextEdit BlockEdits::insertEntry(const SourceNode& mapping, std::string_view key,
                                 const value& value) const {
    const std::size_t column = m_tree.column(mapping.entries.front().key->begin);
    return insertBelow(mapping, key,
                       std::string(column, ' ') + m_writer.blockEntry(key, value, column), value);
}

TextEdit BlockEdits::insertText(const SourceNode& mapping, std::string_view key,
                                std::string_view lines, const value& value) const {
    std::string text;
    for (const char c : lines.substr(0, lines.find_last_not_of("\r\n") + 1)) {
        if (c == '\n') {
            text += m_writer.style().eol;
        } else if (c != '\r') {
            text += c;
        }
    }
    return insertBelow(mapping, key, text, value);
}

TextEdit BlockEdits::insertBelow(const SourceNode& mapping, std::string_view key,
                                 const std::string& text, const value& value) const {
    if (&mapping == m_tree.root.get()) {
        if (const auto before = sectionAfter(mapping, key); before != npos) {
            return insertSection(mapping, before, text);
        }
    }
    const std::size_t column = m_tree.column(mapping.entries.front().key->begin);
    const std::string blank = isSeparatedByBlankLines(mapping) ? m_writer.style().eol : "";
    return insertLines(endOfChild(m_tree, mapping.end, column), blank + text, value);
}

TextEdit BlockEdits::insertItem(const SourceNode& sequence, std::size_t index,
                                const value& value) const {
    const std::size_t column = m_tree.column(sequence.items.front().dash);
    const std::string indentation(column, ' ');
    const std::string text = m_writer.blockItem(value, column);
    if (index == 0) {
        return {sequence.items.front().dash, 0, text + m_writer.style().eol + indentation};
    }
    const std::size_t end = sequence.items[index - 1].value->end;
    return insertLines(endOfChild(m_tree, end, column), indentation + text, value);
}

TextEdit BlockEdits::remove(const SourceWalk::Step& step) const {
    const SourceNode& container = *step.container;
    const bool isItem = container.isSequence();
    const std::size_t begin =
        isItem ? container.items[step.index].dash : container.entries[step.index].key->begin;
    const SourceNode& value =
        isItem ? *container.items[step.index].value : *container.entries[step.index].value;
    const std::size_t end = std::max(value.end, begin + 1);
    if (m_tree.isFirstInLine(begin)) {
        return removeLines(m_tree.lineBegin(begin), m_tree.lineEnd(end));
    }
    // The first entry behind a dash: the next one takes its place.
    std::size_t next = m_tree.text.find_first_not_of(" \t\r\n", m_tree.lineEnd(end));
    next = std::min(next, m_tree.text.size());
    return {begin, next - begin, {}};
}

/// Lines from `begin` to `end` (before the line end). Of blank lines on both sides the fewer go,
/// for one side was there without them.
TextEdit BlockEdits::removeLines(std::size_t begin, std::size_t end) const {
    const std::size_t size = m_tree.text.size();
    std::size_t next = nextLine(end);
    if (next == size && end == size && begin > 0) {
        // The last line has no line end: the one before it must not get one either.
        const std::size_t before = m_tree.lineEnd(m_tree.lineBegin(begin - 1));
        return {before, size - before, {}};
    }
    std::size_t blanksBegin = begin;
    std::size_t above = 0;
    while (blanksBegin > 0 && isBlankLine(m_tree.lineBegin(blanksBegin - 1))) {
        blanksBegin = m_tree.lineBegin(blanksBegin - 1);
        ++above;
    }
    std::size_t blanksEnd = next;
    std::size_t below = 0;
    while (blanksEnd < size && isBlankLine(blanksEnd)) {
        blanksEnd = nextLine(blanksEnd);
        ++below;
    }
    if (begin == 0 || (next < size && below <= above)) {
        next = blanksEnd;
    } else {
        begin = blanksBegin;
    }
    return {begin, next - begin, {}};
}

TextEdit BlockEdits::start(std::string_view key, const value& value) const {
    const auto& eol = m_writer.style().eol;
    const std::string_view text = m_tree.text;
    const std::string before = text.empty() || text.ends_with('\n') ? "" : eol;
    return {text.size(), 0, before + m_writer.blockEntry(key, value, 0) + eol};
}

} // namespace lathe::tmpl
