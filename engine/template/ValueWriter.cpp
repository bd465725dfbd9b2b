#include "engine/template/ValueWriter.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace lathe::tmpl {
namespace {

using boost::json::value;

/// The last line ends where the next text begins: lines are joined, not ended.
void addLine(std::string& text, std::string_view line, const std::string& eol) {
    if (!text.empty()) {
        text += eol;
    }
    text += line;
}

std::string withBody(std::string head, const BlockText& text, const std::string& eol) {
    if (!text.head.empty()) {
        head += " " + text.head;
    }
    return text.body.empty() ? head : head + eol + text.body;
}

/// Whether "!" and this name stand for "Fn::" and this name.
bool isTagName(std::string_view name) {
    return !name.empty() && name != "Ref" && name != "Condition" &&
           std::all_of(name.begin(), name.end(), [](unsigned char letter) {
               return letter < 0x80 && std::isalnum(letter) != 0;
           });
}

} // namespace

TaggedValue asTagged(const value& value) {
    const auto* object = value.if_object();
    if (!object || object->size() != 1) {
        return {};
    }
    const std::string_view key = object->begin()->key();
    const auto& content = object->begin()->value();
    const bool isReference = key == "Ref" && content.is_string();
    const bool isFunction = key.starts_with("Fn::") && key != "Fn::Transform" &&
                            isTagName(key.substr(4)) && (content.is_string() || content.is_array());
    if (!isReference && !isFunction) {
        return {};
    }
    TaggedValue tagged{"!" + std::string(isReference ? key : key.substr(4)), content};
    const auto* parts = content.if_array();
    if (key == "Fn::GetAtt" && parts) {
        const bool named = parts->size() == 2 && parts->at(0).is_string() &&
                           parts->at(1).is_string() &&
                           parts->at(0).get_string().find('.') == boost::json::string::npos;
        if (named) {
            tagged.content = fmt::format("{}.{}", std::string_view(parts->at(0).get_string()),
                                         std::string_view(parts->at(1).get_string()));
        }
    }
    return tagged;
}

std::string ValueWriter::keyText(std::string_view key, bool inFlow) const {
    return writeYamlString(key, {inFlow, SourceNode::Style::Plain, m_style.quote});
}

BlockText ValueWriter::literal(std::string_view text, const Hook& hook) const {
    const std::size_t indent = hook.literalIndent > 0 ? hook.literalIndent
                               : hook.isItem          ? 2
                                                      : m_style.indent;
    BlockText result{literalHeader(text, indent), {}};
    const std::string indentation(hook.column + indent, ' ');
    const std::string_view lines = text.back() == '\n' ? text.substr(0, text.size() - 1) : text;
    std::size_t begin = 0;
    bool first = true;
    while (begin <= lines.size()) {
        const std::size_t end = std::min(lines.find('\n', begin), lines.size());
        const auto line = lines.substr(begin, end - begin);
        result.body += first ? "" : m_style.eol;
        result.body += line.empty() ? std::string{} : indentation + std::string(line);
        first = false;
        begin = end + 1;
    }
    return result;
}

BlockText ValueWriter::block(const value& value, const Hook& hook, SourceNode::Style old) const {
    if (const auto* object = value.if_object()) {
        const auto tagged = m_style.shortTags ? asTagged(value) : TaggedValue{};
        if (tagged.tag.empty()) {
            return object->empty() ? BlockText{"{}", {}} : mapping(*object, hook);
        }
        BlockText text = tagged.content.is_array() && !tagged.content.get_array().empty()
                             ? sequence(tagged.content.get_array(), hook.column + m_style.indent)
                             : block(tagged.content, hook, old);
        text.head = text.head.empty() ? tagged.tag : tagged.tag + " " + text.head;
        return text;
    }
    if (const auto* array = value.if_array()) {
        const std::size_t inner = hook.isItem ? 2 : m_style.sequenceIndent;
        return array->empty() ? BlockText{"[]", {}} : sequence(*array, hook.column + inner);
    }
    if (const auto* string = value.if_string()) {
        const bool escaped = old == SourceNode::Style::DoubleQuoted;
        return fitsLiteral(*string) && !escaped
                   ? literal(*string, hook)
                   : BlockText{writeYamlString(*string, {false, old, m_style.quote}), {}};
    }
    return {writeNumber(value), {}};
}

BlockText ValueWriter::mapping(const boost::json::object& object, const Hook& hook) const {
    const std::size_t column = hook.column + (hook.isItem ? 2 : m_style.indent);
    BlockText text;
    for (const auto& [key, value] : object) {
        addLine(text.body, std::string(column, ' ') + blockEntry(key, value, column), m_style.eol);
    }
    return text;
}

BlockText ValueWriter::sequence(const boost::json::array& array, std::size_t column) const {
    BlockText text;
    for (const auto& item : array) {
        addLine(text.body, std::string(column, ' ') + blockItem(item, column), m_style.eol);
    }
    return text;
}

std::string ValueWriter::blockEntry(std::string_view key, const value& value,
                                    std::size_t column) const {
    return withBody(keyText(key, false) + ":", block(value, {column, false, 0}), m_style.eol);
}

std::string ValueWriter::blockItem(const value& value, std::size_t column) const {
    const BlockText text = block(value, {column, true, 0});
    if (text.head.empty()) {
        return "- " + text.body.substr(column + 2);
    }
    return withBody("-", text, m_style.eol);
}

std::string ValueWriter::flow(const value& value, const FlowStyle& flow,
                              const std::string& indentation, SourceNode::Style old) const {
    if (const auto* string = value.if_string()) {
        return flow.quoteAll ? writeQuoted(*string)
                             : writeYamlString(*string, {true, old, m_style.quote});
    }
    if (!value.is_object() && !value.is_array()) {
        return writeNumber(value);
    }
    if (const auto tagged = flow.quoteAll || !m_style.shortTags ? TaggedValue{} : asTagged(value);
        !tagged.tag.empty()) {
        return tagged.tag + " " + this->flow(tagged.content, flow, indentation, old);
    }
    const bool isObject = value.is_object();
    const std::string deeper = indentation + flow.unit;
    const std::string separator = flow.multiLine ? "," + flow.eol + deeper : flow.comma;
    std::string content;
    if (isObject) {
        for (const auto& [key, member] : value.get_object()) {
            content += (content.empty() ? "" : separator) + flowEntry(key, member, flow, deeper);
        }
    } else {
        for (const auto& item : value.get_array()) {
            content += (content.empty() ? "" : separator) + this->flow(item, flow, deeper);
        }
    }
    if (flow.multiLine && !content.empty()) {
        content = flow.eol + deeper + content + flow.eol + indentation;
    }
    return (isObject ? "{" : "[") + content + (isObject ? "}" : "]");
}

std::string ValueWriter::flowEntry(std::string_view key, const value& value, const FlowStyle& flow,
                                   const std::string& indentation) const {
    return (flow.quoteAll ? writeQuoted(key) : keyText(key, true)) + flow.colon +
           this->flow(value, flow, indentation);
}

} // namespace lathe::tmpl
