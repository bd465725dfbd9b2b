#include "engine/schema/Schema.h"

#include "engine/base/Files.h"
#include "engine/schema/SchemaText.h"

#include <algorithm>

namespace lathe::schema {

namespace {

Property requiredText(const char* name) {
    Property property;
    property.name = name;
    property.shapes = {Shape{Kind::String, {}, {}}};
    property.required = true;
    return property;
}

/// What every kind of resource has in common.
const Structure& tag() {
    static const Structure tag{"Tag", {requiredText("Key"), requiredText("Value")}};
    return tag;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    if (const std::size_t at = text.find(what); at != std::string::npos)
        text.replace(at, what.size(), with);
    return text;
}

std::string lower(std::string_view text) {
    std::string lowered{text};
    for (char& c : lowered)
        c = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    return lowered;
}

} // namespace

const Property* Structure::find(std::string_view property) const {
    const auto found = std::lower_bound(
        properties.begin(), properties.end(), property,
        [](const Property& one, std::string_view wanted) { return one.name < wanted; });
    return found != properties.end() && found->name == property ? &*found : nullptr;
}

Result<std::shared_ptr<const Schema>> Schema::load(const std::filesystem::path& folder) {
    std::shared_ptr<Schema> schema{new Schema};
    // What limits.txt says adds to what the two others say.
    for (const char* name : {"cloudformation.txt", "sam.txt", "limits.txt"}) {
        auto text = readFile(folder / name);
        if (!text)
            return Error{"Schema.Unreadable", Text::tr("{} cannot be read; install Lathe again.",
                                                       (folder / name).string())};
        schema->m_texts.push_back(std::move(*text));
    }
    for (const std::string& text : schema->m_texts)
        schema->index(text);
    return std::shared_ptr<const Schema>{std::move(schema)};
}

void Schema::index(std::string_view text) {
    const auto isHead = [&](std::size_t at) { return text[at] != ' ' && text[at] != '#'; };
    std::size_t begin = std::string_view::npos;
    const auto finish = [&](std::size_t end) {
        if (begin == std::string_view::npos)
            return;
        const std::string_view part = text.substr(begin, end - begin);
        m_parts[part.substr(0, part.find_first_of("\t\n"))].push_back(part);
    };
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
        if (isHead(at)) {
            finish(at);
            begin = at;
        }
        if (text.find('\n', at) == std::string_view::npos)
            break;
    }
    finish(text.size());
}

std::vector<std::string_view> Schema::types() const {
    std::vector<std::string_view> types;
    types.reserve(m_parts.size());
    for (const auto& [type, parts] : m_parts)
        types.push_back(type);
    return types;
}

const ResourceType* Schema::find(std::string_view type) const {
    const auto parts = m_parts.find(type);
    if (parts == m_parts.end())
        return nullptr;
    const std::lock_guard lock{m_mutex};
    auto read = m_read.find(type);
    if (read == m_read.end()) {
        auto made = std::make_unique<ResourceType>();
        for (const std::string_view part : parts->second)
            readType(part, *made);
        read = m_read.emplace(std::string{type}, std::move(made)).first;
    }
    return read->second.get();
}

const Structure* Schema::structure(std::string_view name) const {
    if (name == "Tag")
        return &tag();
    const std::size_t dot = name.find('.');
    const ResourceType* type = find(name.substr(0, dot));
    if (!type || dot == std::string_view::npos)
        return type ? &type->properties : nullptr;
    const auto found = std::find_if(type->structures.begin(), type->structures.end(),
                                    [&](const Structure& one) { return one.name == name; });
    return found == type->structures.end() ? nullptr : &*found;
}

Place Schema::properties(std::string_view type) const {
    if (!find(type))
        return {};
    return {nullptr, {Shape{Kind::Structure, {}, std::string{type}}}};
}

Place Schema::member(const Place& place, std::string_view key, std::string_view word) const {
    for (const Structure* structure : structures(place, word))
        if (const Property* property = structure->find(key))
            return {.property = property, .shapes = property->shapes};
    for (const Shape& shape : place.shapes)
        if (shape.kind == Kind::Map)
            return {.property = place.property, .shapes = shape.inner};
    return {};
}

Place Schema::item(const Place& place) {
    for (const Shape& shape : place.shapes)
        if (shape.kind == Kind::List)
            return {.property = place.property, .shapes = shape.inner};
    return {};
}

std::vector<const Structure*> Schema::structures(const Place& place, std::string_view word) const {
    std::vector<const Structure*> found;
    for (const Shape& shape : place.shapes)
        if (shape.kind == Kind::Structure)
            if (const Structure* one = structure(replaced(shape.structure, "<Type>", word)))
                found.push_back(one);
    return found;
}

std::string documentationUrl(const Structure& structure, std::string_view property) {
    constexpr std::string_view samTypes = "AWS::Serverless::";
    const std::string_view name = structure.name;
    const std::size_t dot = name.find('.');
    const std::string_view type = name.substr(0, dot);
    const std::string inner{dot == std::string_view::npos ? "" : name.substr(dot + 1)};
    const auto anchor = [&](const std::string& begin) {
        return property.empty() ? std::string{} : '#' + begin + '-' + lower(property);
    };
    if (type.starts_with(samTypes)) {
        const std::string resource = lower(type.substr(samTypes.size()));
        const std::string page = "https://docs.aws.amazon.com/serverless-application-model/latest/"
                                 "developerguide/sam-resource-" +
                                 resource + ".html";
        // The pages of its structures are called by no rule.
        return inner.empty() ? page + anchor("sam-" + resource) : page;
    }
    std::string words = lower(type.substr(std::min<std::size_t>(5, type.size())));
    words = replaced(words, "::", "-");
    if (!inner.empty())
        words += '-' + lower(inner);
    return "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-" +
           std::string{inner.empty() ? "resource-" : "properties-"} + words + ".html" +
           anchor("cfn-" + words);
}

} // namespace lathe::schema
