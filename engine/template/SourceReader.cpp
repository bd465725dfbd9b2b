#include "engine/template/SourceReader.h"

#include <algorithm>

namespace lathe::tmpl {
namespace {

constexpr int maximumDepth = 150;

std::size_t beginOf(fy_token* token, std::size_t fallback) {
    const fy_mark* mark = token ? fy_token_start_mark(token) : nullptr;
    return mark ? mark->input_pos : fallback;
}

std::size_t endOf(fy_token* token, std::size_t fallback) {
    const fy_mark* mark = token ? fy_token_end_mark(token) : nullptr;
    return mark ? mark->input_pos : fallback;
}

fy_token* startToken(const fy_event& event) {
    return event.type == FYET_MAPPING_START ? event.mapping_start.mapping_start
                                            : event.sequence_start.sequence_start;
}

SourceNode::Style styleOf(fy_token* token) {
    switch (token ? fy_token_scalar_style(token) : FYSS_PLAIN) {
    case FYSS_SINGLE_QUOTED:
        return SourceNode::Style::SingleQuoted;
    case FYSS_DOUBLE_QUOTED:
        return SourceNode::Style::DoubleQuoted;
    case FYSS_LITERAL:
        return SourceNode::Style::Literal;
    case FYSS_FOLDED:
        return SourceNode::Style::Folded;
    default:
        return SourceNode::Style::Plain;
    }
}

} // namespace

SourceReader::SourceReader(std::string_view text, Syntax syntax)
    : m_syntax(syntax) {
    m_tree.text = text;
    m_tree.isJson = syntax == Syntax::Json;
}

Result<SourceTree> SourceReader::read() {
    if (!m_parser.open(m_tree.text, m_syntax)) {
        return Error{"TemplateEdit.Unparsable", Text::tr("The YAML parser could not be started.")};
    }
    Event event = next();
    while (event && (event->type == FYET_STREAM_START || event->type == FYET_DOCUMENT_START)) {
        event = next();
    }
    if (event && event->type != FYET_STREAM_END) {
        m_tree.root = readNode(*event, 0, 0);
        event = m_tree.root ? next() : nullptr;
    }
    if (!event || m_parser.hasFailed()) {
        return Error{"TemplateEdit.Unparsable", problem()};
    }
    return std::move(m_tree);
}

Text SourceReader::problem() const {
    if (!m_problem.empty()) {
        return m_problem;
    }
    const fy_diag_error* error = m_parser.error();
    return error && error->msg ? Text::tr("line {}: {}.", error->line, error->msg)
                               : Text::tr("the document is incomplete.");
}

SourceNode::Ptr SourceReader::readNode(fy_event& event, std::size_t lead, int depth) {
    if (depth > maximumDepth) {
        m_problem = Text::tr("values are nested more than {} deep.", maximumDepth);
        return nullptr;
    }
    if (event.type == FYET_ALIAS) {
        return readAlias(event);
    }
    auto node = std::make_unique<SourceNode>();
    node->begin = node->anchorEnd = node->propertiesEnd = node->contentBegin = node->end = lead;
    readProperties(event, *node);
    bool complete = true;
    if (event.type == FYET_SCALAR) {
        readScalar(event, *node, lead);
    } else if (event.type == FYET_MAPPING_START || event.type == FYET_SEQUENCE_START) {
        const bool flow = fy_event_get_node_style(&event) == FYNS_FLOW;
        node->style = flow ? SourceNode::Style::Flow : SourceNode::Style::Block;
        node->contentBegin = node->end = beginOf(startToken(event), node->end);
        complete = event.type == FYET_MAPPING_START ? readMapping(*node, depth)
                                                    : readSequence(*node, depth);
    } else {
        return nullptr;
    }
    if (!complete) {
        return nullptr;
    }
    if (node->anchor.empty() && node->tag.empty()) {
        node->begin = node->anchorEnd = node->propertiesEnd = node->contentBegin;
    }
    if (!node->anchor.empty()) {
        m_anchors[node->anchor] = node.get();
    }
    return node;
}

void SourceReader::readProperties(fy_event& event, SourceNode& node) {
    fy_token* anchor = fy_event_get_anchor_token(&event);
    fy_token* tag = fy_event_get_tag_token(&event);
    if (!anchor && !tag) {
        return;
    }
    const std::size_t none = std::string_view::npos;
    // An anchor's mark points past its '&'.
    const std::size_t anchorBegin = anchor ? beginOf(anchor, node.begin + 1) - 1 : none;
    node.begin = std::min(anchorBegin, tag ? beginOf(tag, node.begin) : none);
    node.anchor = textOf(anchor);
    node.tag =
        tag ? std::string(m_tree.text.substr(beginOf(tag, 0), endOf(tag, 0) - beginOf(tag, 0)))
            : std::string{};
    node.anchorEnd = anchor ? endOf(anchor, node.begin) : node.begin;
    node.end = std::max(node.anchorEnd, tag ? endOf(tag, node.begin) : node.begin);
    node.propertiesEnd = node.contentBegin = node.end;
}

SourceNode::Ptr SourceReader::readAlias(fy_event& event) {
    auto node = std::make_unique<SourceNode>();
    node->kind = SourceNode::Kind::Alias;
    node->text = textOf(event.alias.anchor);
    node->end = endOf(event.alias.anchor, 0);
    node->begin = node->end - node->text.size() - 1;
    node->anchorEnd = node->propertiesEnd = node->contentBegin = node->begin;
    const auto found = m_anchors.find(node->text);
    if (found == m_anchors.end()) {
        m_problem = Text::tr("no anchor \"&{}\" stands above its alias.", node->text);
        return nullptr;
    }
    node->target = found->second;
    found->second->aliases.push_back(node.get());
    return node;
}

void SourceReader::readScalar(fy_event& event, SourceNode& node, std::size_t lead) {
    fy_token* token = event.scalar.value;
    node.style = styleOf(token);
    node.text = textOf(token);
    if (node.isBlockScalar()) {
        readBlockScalar(token, node, lead);
        return;
    }
    const bool quoted = node.style != SourceNode::Style::Plain;
    if (token && (quoted || !node.text.empty())) {
        node.contentBegin = beginOf(token, node.contentBegin) - (quoted ? 1 : 0);
        node.end = endOf(token, node.end) + (quoted ? 1 : 0);
    }
}

void SourceReader::readBlockScalar(fy_token* token, SourceNode& node, std::size_t lead) {
    node.contentBegin = m_tree.skipTrivia(std::max(lead, node.contentBegin));
    const std::size_t headerEnd = m_tree.lineEnd(node.contentBegin);
    const auto header = m_tree.text.substr(node.contentBegin, headerEnd - node.contentBegin);
    const bool keepsBlankLines = header.substr(0, header.find('#')).find('+') != header.npos;
    node.end = std::max(headerEnd, std::min(endOf(token, headerEnd), m_tree.text.size()));
    const auto dropLineEnd = [&] {
        node.end -= node.end > headerEnd && m_tree.text[node.end - 1] == '\n' ? 1 : 0;
        node.end -= node.end > headerEnd && m_tree.text[node.end - 1] == '\r' ? 1 : 0;
    };
    dropLineEnd();
    while (!keepsBlankLines && node.end > headerEnd && m_tree.isFirstInLine(node.end)) {
        node.end = std::max(headerEnd, m_tree.lineBegin(node.end));
        dropLineEnd();
    }
}

bool SourceReader::readMapping(SourceNode& node, int depth) {
    node.kind = SourceNode::Kind::Mapping;
    while (auto key = next()) {
        if (key->type == FYET_MAPPING_END) {
            const bool braces = m_tree.text.substr(node.contentBegin, 1) == "{";
            node.isBarePair = node.isFlow() && !braces && !node.entries.empty();
            if (node.isBarePair) {
                node.contentBegin = node.entries.front().key->begin;
            } else if (node.isFlow()) {
                node.end = endOf(key->mapping_end.mapping_end, node.end);
            }
            return true;
        }
        if (!readEntry(*key, node, depth)) {
            return false;
        }
    }
    return false;
}

bool SourceReader::readEntry(fy_event& keyEvent, SourceNode& node, int depth) {
    SourceNode::Entry entry;
    entry.key = readNode(keyEvent, node.end, depth + 1);
    auto valueEvent = entry.key ? next() : nullptr;
    if (!valueEvent) {
        return false;
    }
    const std::size_t after = m_tree.skipTrivia(entry.key->end);
    const bool written = after < m_tree.text.size() && m_tree.text[after] == ':';
    entry.colon = written ? after : std::string_view::npos;
    entry.value = readNode(*valueEvent, written ? after + 1 : entry.key->end, depth + 1);
    if (!entry.value) {
        return false;
    }
    node.end = std::max(node.end, entry.value->end);
    node.entries.push_back(std::move(entry));
    return true;
}

bool SourceReader::readSequence(SourceNode& node, int depth) {
    node.kind = SourceNode::Kind::Sequence;
    while (auto event = next()) {
        if (event->type == FYET_SEQUENCE_END) {
            if (node.isFlow()) {
                node.end = endOf(event->sequence_end.sequence_end, node.end);
            }
            return true;
        }
        SourceNode::Item item;
        std::size_t lead = node.end;
        if (!node.isFlow()) {
            item.dash = m_tree.skipTrivia(node.end);
            lead = item.dash + 1;
            if (item.dash >= m_tree.text.size() || m_tree.text[item.dash] != '-') {
                m_problem = Text::tr("a list is written in a way that cannot be edited.");
                return false;
            }
        }
        item.value = readNode(*event, lead, depth + 1);
        if (!item.value) {
            return false;
        }
        node.end = std::max(node.end, item.value->end);
        node.items.push_back(std::move(item));
    }
    return false;
}

} // namespace lathe::tmpl
