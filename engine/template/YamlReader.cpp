#include "engine/template/YamlReader.h"

#include "engine/template/YamlScalars.h"

#include <algorithm>
#include <array>

namespace lathe::tmpl {
namespace {

using model::Diagnostic;
using model::Severity;

constexpr int maximumDepth = 150;
/// Far above any template that AWS accepts (1 MB of text), far below what exhausts a machine.
constexpr std::size_t maximumWeight = 1'000'000;

bool isQuoted(fy_token* token) {
    const auto style = fy_token_scalar_style(token);
    return style == FYSS_SINGLE_QUOTED || style == FYSS_DOUBLE_QUOTED;
}

/// The long form of a short-form tag: "!Sub" -> "Fn::Sub". Empty when it is none.
std::string longForm(const std::string& tag) {
    if (tag.size() < 2 || tag[0] != '!' || tag[1] == '!') {
        return {};
    }
    std::string name = tag.substr(1);
    if (name == "Ref" || name == "Condition") {
        return name;
    }
    return name.starts_with("Fn::") ? name : "Fn::" + name;
}

Node::Ptr stringNode(std::string text, const Node& place) {
    auto node = std::make_shared<Node>();
    node->kind = Node::Kind::String;
    node->scalar = std::move(text);
    node->begin = place.begin;
    node->end = place.end;
    return node;
}

/// `!GetAtt a.b` names the resource before the first dot.
Node::Ptr splitAttribute(const Node::Ptr& value) {
    const auto dot = value->scalar.find('.');
    if (!value->isString() || dot == std::string::npos) {
        return value;
    }
    auto list = std::make_shared<Node>();
    list->kind = Node::Kind::Sequence;
    list->begin = value->begin;
    list->end = value->end;
    list->items = {stringNode(value->scalar.substr(0, dot), *value),
                   stringNode(value->scalar.substr(dot + 1), *value)};
    return list;
}

/// The next step for a message of the parser.
Text hintFor(std::string_view message) {
    struct Hint {
        std::string_view part;
        Text text;
    };
    static const std::array hints{
        Hint{"tab character", Text::tr("Indent with spaces: YAML does not allow tabs there.")},
        Hint{"closing quote", Text::tr("Close the quotation mark that opens here.")},
        Hint{"closing b",
             Text::tr("Close the bracket or brace that was opened before this place.")},
        Hint{"cannot start with", Text::tr("Put the value in quotation marks.")},
        Hint{"nested block mapping",
             Text::tr("Put a value that contains \": \" in quotation marks.")},
        Hint{"multiline plain key",
             Text::tr("Check the indentation of this line and the one before it.")},
        Hint{"indent", Text::tr("Align this line with its neighbours.")},
        Hint{"JSON", Text::tr("Check commas, quotation marks and braces around this place.")},
    };
    const auto found = std::find_if(hints.begin(), hints.end(), [&](const Hint& hint) {
        return message.find(hint.part) != std::string_view::npos;
    });
    return found == hints.end()
               ? Text::tr("Check the indentation, quotation marks and brackets around this place.")
               : found->text;
}

} // namespace

YamlReader::YamlReader(Syntax syntax, std::filesystem::path file,
                       std::vector<model::Diagnostic>& diagnostics)
    : m_syntax(syntax)
    , m_file(std::move(file))
    , m_diagnostics(diagnostics) {}

YamlReader::Event YamlReader::next() {
    Event event = m_parser.next();
    if (!event && m_parser.hasFailed()) {
        reportParserErrors();
    }
    return event;
}

Node::Ptr YamlReader::read(std::string_view text) {
    if (!m_parser.open(text, m_syntax)) {
        return fail("Template.Unreadable", Text::tr("The YAML parser could not be started."),
                    Text::tr("Free some memory and try again."), {});
    }
    auto root = readDocument();
    m_weights.clear();
    return m_failed ? nullptr : root;
}

Node::Ptr YamlReader::read(const YamlRepairs& repairs) {
    m_repairs = &repairs;
    return read(repairs.text());
}

Node::Ptr YamlReader::readDocument() {
    Node::Ptr root;
    int documents = 0;
    while (auto event = next()) {
        if (event->type == FYET_DOCUMENT_START && ++documents > 1) {
            return fail(
                "Template.SeveralDocuments", Text::tr("A second YAML document starts here."),
                Text::tr(
                    "Keep one document in the file: remove the line \"---\" and what follows."),
                startOf(*event));
        }
        const bool isContent = event->type == FYET_ALIAS || event->type == FYET_SCALAR ||
                               event->type == FYET_SEQUENCE_START ||
                               event->type == FYET_MAPPING_START;
        if (isContent) {
            root = readNode(*event, 0);
        }
        if (m_failed) {
            return nullptr;
        }
    }
    if (!root && !m_failed) {
        return fail("Template.Empty", Text::tr("The file is empty."),
                    Text::tr("Start with a mapping that has a section \"Resources\"."), {1, 1, 0});
    }
    return root;
}

Node::Ptr YamlReader::readNode(const fy_event& event, int depth) {
    if (depth > maximumDepth) {
        return fail("Template.TooDeep",
                    Text::tr("Values are nested more than {} levels deep.", maximumDepth),
                    Text::tr("Check the brackets and the indentation around this place."),
                    startOf(event));
    }
    switch (event.type) {
    case FYET_ALIAS:
        return readAlias(event);
    case FYET_SCALAR:
        return readScalar(event, begin(event));
    case FYET_SEQUENCE_START:
        return readSequence(event, begin(event), depth);
    case FYET_MAPPING_START:
        return readMapping(event, begin(event), depth);
    default:
        return fail("Template.Syntax", Text::tr("A value is missing here."), hintFor({}),
                    startOf(event));
    }
}

Node::Ptr YamlReader::readAlias(const fy_event& event) {
    const Mark mark = startOf(event);
    m_lastEnd = endOf(event);
    const std::string name = textOf(event.alias.anchor);
    const auto found = m_anchors.find(name);
    if (found == m_anchors.end()) {
        return fail("Template.UnknownAnchor", Text::tr("No anchor \"&{}\" stands above.", name),
                    Text::tr("Define the anchor before its first use, or correct the name."), mark);
    }
    if (!found->second.node) {
        return fail("Template.RecursiveAlias",
                    Text::tr("The alias \"*{}\" lies within the value that it stands for.", name),
                    Text::tr("Let the alias name a value that is complete above this place."),
                    mark);
    }
    return found->second.node;
}

YamlReader::Pending YamlReader::begin(const fy_event& event) {
    auto* constEvent = const_cast<fy_event*>(&event);
    Pending pending{std::make_shared<Node>(), {}, {}, {}};
    pending.node->begin = startOf(event);
    // Nothing that is absent within a list or mapping stands before it.
    if (pending.node->begin.offset > m_lastEnd.offset) {
        m_lastEnd = pending.node->begin;
    }
    if (fy_token* tag = fy_event_get_tag_token(constEvent)) {
        pending.tag = textOf(tag);
        if (const fy_mark* mark = fy_token_start_mark(tag)) {
            pending.tagMark = toMark(*mark);
        }
        if (const fy_mark* mark = fy_token_end_mark(tag);
            mark && toMark(*mark).offset > m_lastEnd.offset) {
            m_lastEnd = toMark(*mark);
        }
    }
    if (fy_token* anchor = fy_event_get_anchor_token(constEvent)) {
        pending.anchor = textOf(anchor);
        m_anchors[pending.anchor] = {};
    }
    return pending;
}

Node::Ptr YamlReader::finish(Pending pending, std::size_t weight) {
    Node::Ptr node = std::move(pending.node);
    if (const std::string name = longForm(pending.tag); !name.empty()) {
        auto wrapper = std::make_shared<Node>();
        wrapper->kind = Node::Kind::Mapping;
        wrapper->begin = pending.tagMark;
        wrapper->end = node->end;
        wrapper->entries.push_back(
            {name, pending.tagMark, name == "Fn::GetAtt" ? splitAttribute(node) : node});
        node = wrapper;
        weight += 3;
    }
    if (weight > maximumWeight) {
        return fail("Template.TooLarge",
                    Text::tr("With its aliases written out, the document has more than {} values.",
                             maximumWeight),
                    Text::tr("Use fewer aliases of values that contain aliases themselves."),
                    node->begin);
    }
    if (!pending.anchor.empty()) {
        m_anchors[pending.anchor].node = node;
    }
    m_weights[node.get()] = weight;
    return node;
}

Node::Ptr YamlReader::readScalar(const fy_event& event, Pending pending) {
    fy_token* token = event.scalar.value;
    Node& node = *pending.node;
    node.scalar = textOf(token);
    const bool plain = !token || fy_token_scalar_style(token) == FYSS_PLAIN;
    const bool isTagged = !pending.tag.empty() && pending.tag != "!";
    if (!plain || pending.tag == "!" ||
        (isTagged && !pending.tag.ends_with(":int") && !pending.tag.ends_with(":bool") &&
         !pending.tag.ends_with(":float") && !pending.tag.ends_with(":null"))) {
        node.kind = Node::Kind::String;
    } else {
        node.kind =
            m_syntax == Syntax::Json ? jsonScalarKind(node.scalar) : plainScalarKind(node.scalar);
    }
    node.begin = startOf(event);
    node.end = endOf(event);
    m_lastEnd = node.end;
    return finish(std::move(pending), 1);
}

Node::Ptr YamlReader::readSequence(const fy_event& event, Pending pending, int depth) {
    Node& node = *pending.node;
    node.kind = Node::Kind::Sequence;
    const bool flow = fy_event_get_node_style(const_cast<fy_event*>(&event)) == FYNS_FLOW;
    std::size_t weight = 1;
    while (auto item = next()) {
        if (item->type == FYET_SEQUENCE_END) {
            node.end = flow ? endOf(*item) : m_lastEnd;
            m_lastEnd = node.end;
            return finish(std::move(pending), weight);
        }
        auto value = readNode(*item, depth + 1);
        if (!value) {
            return nullptr;
        }
        weight += m_weights[value.get()];
        node.items.push_back(std::move(value));
    }
    return fail("Template.Syntax", Text::tr("The list that starts here does not end."), hintFor({}),
                node.begin);
}

Node::Ptr YamlReader::readMapping(const fy_event& event, Pending pending, int depth) {
    Node& node = *pending.node;
    node.kind = Node::Kind::Mapping;
    const bool flow = fy_event_get_node_style(const_cast<fy_event*>(&event)) == FYNS_FLOW;
    std::unordered_map<std::string, std::size_t> keys;
    std::vector<Node::Ptr> merged;
    while (auto key = next()) {
        if (key->type != FYET_MAPPING_END) {
            if (!readEntry(*key, node, keys, merged, depth)) {
                return nullptr;
            }
            continue;
        }
        node.end = flow ? endOf(*key) : m_lastEnd;
        m_lastEnd = node.end;
        for (const auto& source : merged) {
            for (const auto& entry : source->entries) {
                if (keys.emplace(entry.key, node.entries.size()).second) {
                    node.entries.push_back(entry);
                }
            }
        }
        std::size_t weight = 1;
        for (const auto& entry : node.entries) {
            weight += m_weights[entry.value.get()];
        }
        return finish(std::move(pending), weight);
    }
    return fail("Template.Syntax", Text::tr("The mapping that starts here does not end."),
                hintFor({}), node.begin);
}

bool YamlReader::isMergeKey(const fy_event& event) const {
    return m_syntax == Syntax::Yaml && event.type == FYET_SCALAR && event.scalar.value &&
           fy_token_scalar_style(event.scalar.value) == FYSS_PLAIN &&
           textOf(event.scalar.value) == "<<";
}

bool YamlReader::readEntry(const fy_event& keyEvent, Node& mapping,
                           std::unordered_map<std::string, std::size_t>& keys,
                           std::vector<Node::Ptr>& merged, int depth) {
    const bool merges = isMergeKey(keyEvent);
    const Mark keyMark = startOf(keyEvent);
    const auto key = readNode(keyEvent, depth + 1);
    if (!key) {
        return false;
    }
    if (!key->isScalar()) {
        fail("Template.KeyNotText", Text::tr("A key must be plain text."),
             Text::tr("Put a key that starts with a brace, bracket or tag in quotation marks."),
             keyMark);
        return false;
    }
    const auto valueEvent = next();
    const auto value = valueEvent ? readNode(*valueEvent, depth + 1) : nullptr;
    if (!value) {
        return false;
    }
    if (merges) {
        return collectMerged(value, merged, keyMark);
    }
    if (const auto [at, isNew] = keys.emplace(key->scalar, mapping.entries.size()); !isNew) {
        auto& first = mapping.entries[at->second];
        m_diagnostics.push_back(
            {Severity::Warning,
             "Template.DuplicateKey",
             Text::tr("The key \"{}\" stands here for the second time; the value in line {} is "
                      "lost.",
                      key->scalar, first.keyMark.line),
             Text::tr("Keep one of the two: rename or remove the other."),
             {m_file, keyMark.line, keyMark.column},
             {}});
        first = {key->scalar, keyMark, value};
        return true;
    }
    mapping.entries.push_back({key->scalar, keyMark, value});
    return true;
}

bool YamlReader::collectMerged(const Node::Ptr& value, std::vector<Node::Ptr>& merged,
                               const Mark& mark) {
    const auto sources = value->isSequence() ? value->items : std::vector{value};
    for (const auto& source : sources) {
        if (!source->isMapping()) {
            fail("Template.MergeNotMapping", Text::tr("Only mappings can be merged with \"<<\"."),
                 Text::tr("Let the merge key name the anchor of a mapping, or a list of such."),
                 mark);
            return false;
        }
        merged.push_back(source);
    }
    return true;
}

Mark YamlReader::toMark(const fy_mark& mark) const {
    return m_repairs ? m_repairs->originalMark(mark.input_pos)
                     : Mark{mark.line + 1, mark.column + 1, mark.input_pos};
}

Mark YamlReader::startOf(const fy_event& event) {
    const fy_mark* mark = fy_event_start_mark(const_cast<fy_event*>(&event));
    if (!mark) {
        return m_lastEnd;
    }
    Mark place = toMark(*mark);
    const bool quoted = event.type == FYET_SCALAR && isQuoted(event.scalar.value);
    const bool alias = event.type == FYET_ALIAS;
    if ((quoted || alias) && place.column > 1 && place.offset > 0) {
        --place.column;
        --place.offset;
    }
    return place;
}

Mark YamlReader::endOf(const fy_event& event) {
    const fy_mark* mark = fy_event_end_mark(const_cast<fy_event*>(&event));
    if (!mark) {
        return m_lastEnd;
    }
    Mark place = toMark(*mark);
    if (event.type == FYET_SCALAR && isQuoted(event.scalar.value)) {
        ++place.column;
        ++place.offset;
    }
    return place;
}

std::nullptr_t YamlReader::fail(std::string code, Text message, Text hint, const Mark& mark) {
    if (!m_failed) {
        m_diagnostics.push_back({Severity::Error,
                                 std::move(code),
                                 std::move(message),
                                 std::move(hint),
                                 {m_file, mark.line, mark.column},
                                 {}});
    }
    m_failed = true;
    return nullptr;
}

void YamlReader::reportParserErrors() {
    const fy_diag_error* error = m_parser.error();
    const std::string message = error && error->msg ? error->msg : "";
    const Mark mark = error ? Mark{error->line, error->column, 0} : m_lastEnd;
    const char* language = m_syntax == Syntax::Json ? "JSON" : "YAML";
    fail("Template.Syntax",
         Text::tr("This is not valid {}: {}.", language,
                  message.empty() ? Text::tr("syntax error") : Text::verbatim(message)),
         hintFor(message), mark);
}

} // namespace lathe::tmpl
