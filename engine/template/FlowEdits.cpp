#include "engine/template/FlowEdits.h"

#include <algorithm>

namespace lathe::tmpl {
namespace {

constexpr auto npos = std::string_view::npos;
using boost::json::value;

struct Extent {
    std::size_t begin = 0;
    std::size_t end = 0;
};

Extent extentOf(const SourceNode& container, std::size_t index) {
    if (container.isSequence()) {
        const auto& item = *container.items[index].value;
        return {item.begin, item.end};
    }
    const auto& entry = container.entries[index];
    return {entry.key->begin, std::max(entry.key->end, entry.value->end)};
}

std::size_t childCount(const SourceNode& container) {
    return container.isSequence() ? container.items.size() : container.entries.size();
}

} // namespace

std::string FlowEdits::indentation(std::size_t offset) const {
    const std::size_t begin = m_tree.lineBegin(offset);
    const std::size_t end =
        std::min(m_tree.text.find_first_not_of(" \t", begin), m_tree.text.size());
    return std::string(m_tree.text.substr(begin, end - begin));
}

std::string FlowEdits::childIndentation(const SourceNode& container, const FlowStyle& style) const {
    if (childCount(container) > 0) {
        return indentation(extentOf(container, childCount(container) - 1).begin);
    }
    return indentation(container.contentBegin) + (style.multiLine ? style.unit : "");
}

TextEdit FlowEdits::replace(const SourceWalk::Step& step, const value& value,
                            bool contentOnly) const {
    const SourceNode& container = *step.container;
    const SourceNode& node = container.isSequence() ? *container.items[step.index].value
                                                    : *container.entries[step.index].value;
    FlowStyle style = flowStyleOf(m_tree, container, m_writer.style());
    const std::string text =
        m_writer.flow(value, style, indentation(extentOf(container, step.index).begin), node.style);
    const bool keepsAnchor = !node.anchor.empty() && m_tree.text[node.begin] == '&';
    if (node.isAbsent()) {
        const bool noColon = container.isMapping() && container.entries[step.index].colon == npos;
        return {node.end, 0, (noColon ? ": " : " ") + text};
    }
    if (keepsAnchor && !contentOnly) {
        return {node.anchorEnd, node.end - node.anchorEnd, " " + text};
    }
    const std::size_t begin = contentOnly ? node.contentBegin : node.begin;
    return {begin, node.end - begin, text};
}

TextEdit FlowEdits::insertEntry(const SourceNode& mapping, std::string_view key,
                                const value& value) const {
    const FlowStyle style = flowStyleOf(m_tree, mapping, m_writer.style());
    const std::string text =
        m_writer.flowEntry(key, value, style, childIndentation(mapping, style));
    return append(mapping, mapping.entries.empty() ? nullptr : mapping.entries.back().value.get(),
                  text, style);
}

TextEdit FlowEdits::insertItem(const SourceNode& sequence, std::size_t index,
                               const value& value) const {
    const FlowStyle style = flowStyleOf(m_tree, sequence, m_writer.style());
    const std::string inner = childIndentation(sequence, style);
    const std::string text = m_writer.flow(value, style, inner);
    if (index >= sequence.items.size()) {
        return append(sequence,
                      sequence.items.empty() ? nullptr : sequence.items.back().value.get(), text,
                      style);
    }
    const std::string separator = style.multiLine ? "," + style.eol + inner : style.comma;
    return {sequence.items[index].value->begin, 0, text + separator};
}

TextEdit FlowEdits::append(const SourceNode& container, const SourceNode* last,
                           const std::string& text, const FlowStyle& style) const {
    const std::string inner = childIndentation(container, style);
    if (!last) {
        const std::string content = style.multiLine ? style.eol + inner + text + style.eol +
                                                          indentation(container.contentBegin)
                                                    : text;
        const std::size_t begin = container.contentBegin + 1;
        return {begin, container.end - 1 - begin, content};
    }
    const std::size_t end = extentOf(container, childCount(container) - 1).end;
    const std::size_t after = m_tree.skipTrivia(end);
    const bool trailingComma = after < m_tree.text.size() && m_tree.text[after] == ',';
    std::size_t offset = trailingComma ? after + 1 : end;
    if (!style.multiLine) {
        return {offset, 0, trailingComma ? " " + text + "," : style.comma + text};
    }
    // A comment behind the last value stays in its line; the comma goes before it.
    const std::size_t lineEnd = m_tree.lineEnd(offset);
    const auto rest = m_tree.text.substr(offset, lineEnd - offset);
    const auto first = rest.find_first_not_of(" \t");
    const bool hasComment = !m_tree.isJson && first != npos && rest[first] == '#';
    std::string replacement = (trailingComma ? "" : ",") + std::string(hasComment ? rest : "");
    replacement += style.eol + inner + text + (trailingComma ? "," : "");
    return {offset, hasComment ? rest.size() : 0, std::move(replacement)};
}

TextEdit FlowEdits::remove(const SourceWalk::Step& step) const {
    const SourceNode& container = *step.container;
    const std::size_t count = childCount(container);
    const Extent own = extentOf(container, step.index);
    if (count == 1) {
        const std::size_t begin = container.contentBegin + 1;
        return {begin, container.end - 1 - begin, {}};
    }
    if (step.index + 1 < count) {
        return {own.begin, extentOf(container, step.index + 1).begin - own.begin, {}};
    }
    const std::size_t before = extentOf(container, step.index - 1).end;
    return {before, own.end - before, {}};
}

} // namespace lathe::tmpl
