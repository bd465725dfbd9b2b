#include "engine/template/SamContext.h"

#include "engine/template/Nodes.h"
#include "engine/template/YamlScalars.h"

#include <algorithm>

namespace lathe::tmpl {

Setting Setting::operator[](std::string_view key) const {
    const Node::Entry* entry = isMap() ? value->findEntry(key) : nullptr;
    if (!entry) {
        return {nullptr, mark};
    }
    const bool isNull = !entry->value || entry->value->kind == Node::Kind::Null;
    return {isNull ? nullptr : entry->value.get(), entry->keyMark.line > 0 ? entry->keyMark : mark};
}

Setting Setting::operator[](std::size_t index) const {
    if (!isList() || index >= value->items.size()) {
        return {nullptr, mark};
    }
    const Node& item = *value->items[index];
    return {item.kind == Node::Kind::Null ? nullptr : &item,
            item.begin.line > 0 ? item.begin : mark};
}

bool Setting::has(std::string_view key) const {
    return isMap() && value->findEntry(key) != nullptr;
}

bool Setting::isTrue() const {
    return isBool() && booleanValue(value->scalar);
}

bool Setting::isGiven() const {
    if (!value) {
        return false;
    }
    switch (value->kind) {
    case Node::Kind::Null:
        return false;
    case Node::Kind::Boolean:
        return booleanValue(value->scalar);
    case Node::Kind::Integer:
        return integerValue(value->scalar) != 0;
    case Node::Kind::String:
        return !value->scalar.empty();
    case Node::Kind::Sequence:
        return !value->items.empty();
    case Node::Kind::Mapping:
        return !value->entries.empty();
    default:
        return true;
    }
}

bool Setting::isIntrinsic() const {
    return value && tmpl::isIntrinsic(*value);
}

std::string Setting::reference() const {
    if (!isMap() || value->entries.size() != 1 || value->entries.front().key != "Ref") {
        return {};
    }
    return (*this)["Ref"].text();
}

std::vector<Node::Entry> Setting::entries() const {
    return isMap() ? value->entries : std::vector<Node::Entry>{};
}

std::size_t Setting::size() const {
    return isList() ? value->items.size() : isMap() ? value->entries.size() : 0;
}

SamContext::SamContext(Node::Ptr root, std::filesystem::path file,
                       std::vector<model::Diagnostic>& diagnostics)
    : m_owner(std::move(root))
    , m_file(std::move(file))
    , m_diagnostics(diagnostics) {
    m_root = {m_owner.get(), {1, 1, 0}};
    m_resources = m_root["Resources"];
}

Setting SamContext::resolved(const Setting& setting) const {
    const std::string name = setting.reference();
    if (name.empty()) {
        return setting;
    }
    const Setting fallback = m_root["Parameters"][name]["Default"];
    return fallback ? Setting{fallback.value, setting.mark} : setting;
}

void SamContext::fail(const std::string& resource, const Setting& where, std::string code,
                      Text message, Text hint) {
    add(model::Severity::Error, resource, where, std::move(code), std::move(message),
        std::move(hint));
}

void SamContext::warn(const std::string& resource, const Setting& where, std::string code,
                      Text message, Text hint) {
    add(model::Severity::Warning, resource, where, std::move(code), std::move(message),
        std::move(hint));
}

void SamContext::add(model::Severity severity, const std::string& resource, const Setting& where,
                     std::string code, Text message, Text hint) {
    for (const auto& known : m_diagnostics) {
        const bool sameKind =
            known.message == message || (known.code == code && code == "Sam.WrongType");
        if (known.location.line == where.mark.line && known.location.column == where.mark.column &&
            known.resource == resource && sameKind) {
            return;
        }
    }
    m_diagnostics.push_back({severity,
                             std::move(code),
                             std::move(message),
                             std::move(hint),
                             {m_file, where.mark.line, where.mark.column},
                             resource});
}

bool SamContext::isSam() const {
    const auto entries = m_resources.entries();
    return std::any_of(entries.begin(), entries.end(), [this](const auto& entry) {
        return typeOf(entry.key).starts_with("AWS::Serverless::");
    });
}

void SamResource::failType(const Setting& setting, std::string_view name,
                           const Text& wanted) const {
    fail(setting, "Sam.WrongType",
         Text::tr("'{}' should be {}, but is {}.", name, wanted, describe(setting)),
         Text::tr("Give '{}' the form of {}.", name, wanted));
}

bool SamResource::expectMap(const Setting& setting, std::string_view name) const {
    if (setting && !setting.isMap()) {
        failType(setting, name, Text::tr("a map"));
    }
    return setting.isMap();
}

bool SamResource::expectList(const Setting& setting, std::string_view name) const {
    if (setting && !setting.isList()) {
        failType(setting, name, Text::tr("a list"));
    }
    return setting.isList();
}

bool SamResource::expectString(const Setting& setting, std::string_view name) const {
    if (setting && !setting.isString()) {
        failType(setting, name, Text::tr("a string"));
    }
    return setting.isString();
}

bool SamResource::expectBool(const Setting& setting, std::string_view name) const {
    if (setting && !setting.isBool()) {
        failType(setting, name, Text::tr("a boolean (true or false)"));
    }
    return setting.isBool();
}

bool SamResource::expectPresent(const Setting& setting, std::string_view name) const {
    if (!setting) {
        fail(setting, "Sam.MissingProperty", Text::tr("'{}' is required.", name),
             Text::tr("Add '{}'.", name));
    }
    return setting.value != nullptr;
}

Text describe(const Setting& setting) {
    if (!setting) {
        return Text::tr("empty");
    }
    if (setting.isIntrinsic()) {
        return Text::tr("the intrinsic function {}", setting.value->entries.front().key);
    }
    switch (setting.value->kind) {
    case Node::Kind::Null:
        return Text::tr("empty");
    case Node::Kind::Boolean:
        return Text::tr("the boolean {}", setting.value->scalar);
    case Node::Kind::Integer:
    case Node::Kind::Float:
        return Text::tr("the number {}", setting.value->scalar);
    case Node::Kind::String:
        return Text::tr("a string");
    case Node::Kind::Sequence:
        return Text::tr("a list");
    default:
        return Text::tr("a map");
    }
}

Text joinWords(const std::vector<Text>& words, Joint joint) {
    if (words.empty()) {
        return {};
    }
    Text text = words.front();
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        text = Text::tr("{}, {}", text, words[i]);
    }
    if (words.size() == 1) {
        return text;
    }
    return joint == Joint::Or ? Text::tr("{} or {}", text, words.back())
                              : Text::tr("{} and {}", text, words.back());
}

Text joinWords(const std::vector<std::string>& words, Joint joint) {
    std::vector<Text> texts;
    std::transform(words.begin(), words.end(), std::back_inserter(texts), Text::verbatim);
    return joinWords(texts, joint);
}

std::string lowerCase(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

} // namespace lathe::tmpl
