#include "engine/suite/CaseNode.h"

#include "engine/template/Nodes.h"

#include <boost/json.hpp>

#include <algorithm>

namespace lathe::suite {

namespace {

std::string listOf(std::initializer_list<std::string_view> words) {
    std::string text;
    for (const std::string_view word : words)
        text += (text.empty() ? "" : ", ") + std::string{word};
    return text;
}

} // namespace

void CaseNode::problem(const tmpl::Mark& at, std::string code, Text message, Text hint) {
    m_diagnostics.push_back({model::Severity::Error,
                             std::move(code),
                             std::move(message),
                             std::move(hint),
                             placeOf(at),
                             {}});
}

model::SourceLocation CaseNode::placeOf(const tmpl::Mark& mark) const {
    return {m_file, mark.line, mark.column};
}

bool CaseNode::checkKeys(const tmpl::Node& node, std::initializer_list<std::string_view> known) {
    if (!node.isMapping()) {
        problem(node.begin, "Test.Invalid",
                Text::tr("Keys with values belong here: {}", listOf(known)));
        return false;
    }
    for (const tmpl::Node::Entry& entry : node.entries) {
        if (std::find(known.begin(), known.end(), entry.key) == known.end())
            problem(entry.keyMark, "Test.UnknownKey", Text::tr("Unknown key '{}'", entry.key),
                    Text::tr("Known are: {}", listOf(known)));
    }
    return true;
}

std::string CaseNode::text(const tmpl::Node& mapping, std::string_view key) {
    const tmpl::Node* node = mapping.find(key);
    if (!node)
        return {};
    if (node->isScalar() && node->kind != tmpl::Node::Kind::Null)
        return tmpl::scalarText(*node);
    problem(node->begin, "Test.Invalid", Text::tr("'{}' takes a text", key));
    return {};
}

std::optional<TextRule> CaseNode::textRule(const tmpl::Node& node) {
    if (node.isScalar() && node.kind != tmpl::Node::Kind::Null)
        return TextRule{tmpl::scalarText(node), {}};
    if (!checkKeys(node, {"matches"}))
        return {};
    const std::string pattern = text(node, "matches");
    auto regex = Regex::compile(pattern);
    if (!regex) {
        const tmpl::Node* written = node.find("matches");
        problem(written ? written->begin : node.begin, "Test.BadPattern",
                Text::tr("No regular expression: {}", regex.error().detail));
        return {};
    }
    return TextRule{pattern, std::move(*regex)};
}

std::vector<TextRule> CaseNode::textRules(const tmpl::Node& mapping, std::string_view key) {
    std::vector<TextRule> rules;
    const tmpl::Node* node = mapping.find(key);
    if (!node)
        return rules;
    if (!node->isSequence()) {
        if (auto rule = textRule(*node))
            rules.push_back(std::move(*rule));
        return rules;
    }
    for (const tmpl::Node::Ptr& item : node->items) {
        if (auto rule = textRule(*item))
            rules.push_back(std::move(*rule));
    }
    return rules;
}

std::optional<compare::Exception> CaseNode::exception(const tmpl::Node& node) {
    std::string path;
    std::string form;
    if (node.isString()) {
        path = node.scalar;
    } else {
        if (!checkKeys(node, {"path", "is"}))
            return {};
        path = text(node, "path");
        form = text(node, "is");
    }
    auto pattern = compare::PathPattern::parse(path);
    if (!pattern) {
        problem(node.begin, "Test.BadPath", pattern.error().detail);
        return {};
    }
    const auto known = compare::formOf(form);
    if (!form.empty() && !known) {
        problem(node.find("is")->begin, "Test.UnknownForm", Text::tr("'{}' is no form", form),
                Text::tr("Known are: {}", listOf({"uuid", "timestamp", "epoch", "trace", "hex",
                                                  "number", "string"})));
        return {};
    }
    return compare::Exception{std::move(*pattern), known};
}

compare::Value valueOf(const tmpl::Node& node) {
    compare::Value value;
    value.text.clear();
    if (node.isMapping()) {
        value.kind = compare::Value::Kind::Object;
        for (const tmpl::Node::Entry& entry : node.entries) {
            value.keys.push_back(entry.key);
            value.items.push_back(valueOf(*entry.value));
        }
        return value;
    }
    if (node.isSequence()) {
        value.kind = compare::Value::Kind::Array;
        for (const tmpl::Node::Ptr& item : node.items)
            value.items.push_back(valueOf(*item));
        return value;
    }
    if (node.kind == tmpl::Node::Kind::Integer || node.kind == tmpl::Node::Kind::Float) {
        if (auto number = compare::parseJson(node.scalar))
            return std::move(*number);
    }
    if (auto scalar = compare::parseJson(boost::json::serialize(tmpl::toJson(node))))
        return std::move(*scalar);
    return value;
}

} // namespace lathe::suite
