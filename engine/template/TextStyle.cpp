#include "engine/template/TextStyle.h"

#include <algorithm>
#include <map>
#include <optional>

namespace lathe::tmpl {
namespace {

using Histogram = std::map<std::size_t, int>;

std::size_t mostFrequent(const Histogram& counts, std::size_t fallback) {
    const auto most =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? fallback : most->first;
}

const SourceNode* firstChild(const SourceNode& node) {
    if (node.isMapping()) {
        return node.entries.empty() ? nullptr : node.entries.front().key.get();
    }
    return node.items.empty() ? nullptr : node.items.front().value.get();
}

/// Collects the habits of every value below a node.
class StyleSurvey {
  public:
    explicit StyleSurvey(const SourceTree& tree)
        : m_tree(tree) {}

    void visit(const SourceNode& node) {
        m_singleQuoted += node.style == SourceNode::Style::SingleQuoted ? 1 : 0;
        m_doubleQuoted += node.style == SourceNode::Style::DoubleQuoted ? 1 : 0;
        m_shortTags += longFormOf(node.tag).empty() ? 0 : 1;
        if (node.isFlow()) {
            visitFlow(node);
        }
        for (const auto& entry : node.entries) {
            visitEntry(node, entry);
        }
        for (const auto& item : node.items) {
            visit(*item.value);
        }
    }

    TextStyle result(const std::string& eol) const {
        TextStyle style;
        style.eol = eol;
        style.indent = mostFrequent(m_mappingIndents, m_tree.isJson ? 0 : 2);
        style.sequenceIndent = mostFrequent(m_sequenceIndents, style.indent);
        style.quote = m_doubleQuoted > m_singleQuoted ? '"' : '\'';
        style.shortTags = m_shortTags > 0 || m_longForms == 0;
        style.flow.quoteAll = m_tree.isJson;
        style.flow.eol = eol;
        style.flow.unit = m_unit.value_or("  ");
        style.flow.multiLine = m_tree.isJson && m_unit.has_value();
        const bool minified = m_tree.isJson && !m_unit && m_colon == ":";
        style.flow.colon = m_colon.value_or(": ");
        if (!m_tree.isJson && !style.flow.colon.ends_with(' ')) {
            style.flow.colon = ": ";
        }
        style.flow.comma = m_comma.value_or(minified ? "," : ", ");
        return style;
    }

  private:
    void visitEntry(const SourceNode& parent, const SourceNode::Entry& entry) {
        const SourceNode& value = *entry.value;
        m_longForms += entry.key->text == "Ref" || entry.key->text.starts_with("Fn::") ? 1 : 0;
        const bool block = value.style == SourceNode::Style::Block;
        const auto own = m_tree.column(entry.key->begin);
        const auto inner = m_tree.column(value.contentBegin);
        // Behind "? key" a mapping may stand in the column of its key, and nowhere else.
        const auto least = own + (value.isMapping() ? 1 : 0);
        if (block && !parent.isFlow() && inner >= least && value.tag.empty()) {
            ++(value.isMapping() ? m_mappingIndents : m_sequenceIndents)[inner - own];
        }
        visit(value);
    }

    void visitFlow(const SourceNode& node) {
        const SourceNode* first = firstChild(node);
        if (!first) {
            return;
        }
        if (!m_unit && m_tree.isFirstInLine(first->begin) &&
            !m_tree.isOnOneLine(node.contentBegin, first->begin)) {
            m_unit = unitBetween(node.contentBegin, first->begin);
        }
        if (!m_colon && node.isMapping()) {
            const auto& entry = node.entries.front();
            m_colon = between(entry.key->end, entry.value->begin);
        }
        if (!m_comma && node.entries.size() > 1) {
            m_comma = between(node.entries[0].value->end, node.entries[1].key->begin);
        } else if (!m_comma && node.items.size() > 1) {
            m_comma = between(node.items[0].value->end, node.items[1].value->begin);
        }
    }

    /// The text between two values of one line.
    std::optional<std::string> between(std::size_t begin, std::size_t end) const {
        if (end <= begin || !m_tree.isOnOneLine(begin, end)) {
            return std::nullopt;
        }
        return std::string(m_tree.text.substr(begin, end - begin));
    }

    std::string unitBetween(std::size_t outer, std::size_t inner) const {
        const auto indentation = [this](std::size_t offset) {
            const std::size_t begin = m_tree.lineBegin(offset);
            const std::size_t end = m_tree.text.find_first_not_of(" \t", begin);
            return m_tree.text.substr(begin, end - begin);
        };
        const auto deeper = indentation(inner);
        const auto base = indentation(outer);
        return std::string(deeper.starts_with(base) ? deeper.substr(base.size()) : deeper);
    }

    const SourceTree& m_tree;
    Histogram m_mappingIndents;
    Histogram m_sequenceIndents;
    int m_singleQuoted = 0;
    int m_doubleQuoted = 0;
    int m_shortTags = 0;
    int m_longForms = 0;
    std::optional<std::string> m_unit;
    std::optional<std::string> m_colon;
    std::optional<std::string> m_comma;
};

} // namespace

TextStyle detectStyle(const SourceTree& tree) {
    const auto newline = tree.text.find('\n');
    const bool windows =
        newline != std::string_view::npos && newline > 0 && tree.text[newline - 1] == '\r';
    StyleSurvey survey(tree);
    if (tree.root) {
        survey.visit(*tree.root);
    }
    return survey.result(windows ? "\r\n" : "\n");
}

FlowStyle flowStyleOf(const SourceTree& tree, const SourceNode& node, const TextStyle& style) {
    FlowStyle flow = style.flow;
    const SourceNode* first = firstChild(node);
    if (!first) {
        flow.multiLine = tree.isJson && style.flow.multiLine;
        return flow;
    }
    flow.multiLine =
        tree.isFirstInLine(first->begin) && !tree.isOnOneLine(node.contentBegin, first->begin);
    flow.quoteAll =
        tree.isJson || (node.isMapping() && first->style == SourceNode::Style::DoubleQuoted);
    return flow;
}

} // namespace lathe::tmpl
