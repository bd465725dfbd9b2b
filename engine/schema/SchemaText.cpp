#include "engine/schema/SchemaText.h"

#include <algorithm>
#include <charconv>

namespace lathe::schema {

namespace {

/// Takes what stands before the next `separator` off the text.
std::string_view takeUntil(std::string_view& text, char separator) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view taken = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return taken;
}

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> found;
    while (!text.empty())
        found.emplace_back(takeUntil(text, ','));
    return found;
}

/// Reads shapes as they are written: "[string|#Rule]|json".
class ShapeReader {
  public:
    ShapeReader(std::string_view text, std::string_view type)
        : m_text{text}
        , m_type{type} {}

    std::vector<Shape> read() {
        std::vector<Shape> shapes{readOne()};
        while (m_text.starts_with('|')) {
            m_text.remove_prefix(1);
            shapes.push_back(readOne());
        }
        return shapes;
    }

  private:
    Shape readOne() {
        if (m_text.starts_with('[') || m_text.starts_with('{')) {
            Shape shape{.kind = m_text.front() == '[' ? Kind::List : Kind::Map,
                        .inner = {},
                        .structure = {}};
            m_text.remove_prefix(1);
            shape.inner = read();
            m_text.remove_prefix(std::min<std::size_t>(1, m_text.size()));
            return shape;
        }
        const std::size_t end = std::min(m_text.find_first_of("|]}"), m_text.size());
        const std::string_view word = m_text.substr(0, end);
        m_text.remove_prefix(end);
        if (word.starts_with('#'))
            return {.kind = Kind::Structure, .inner = {}, .structure = fullName(word.substr(1))};
        return {.kind = kindOf(word), .inner = {}, .structure = {}};
    }

    std::string fullName(std::string_view name) const {
        const bool isWhole = name == "Tag" || name.find('.') != std::string_view::npos;
        return isWhole ? std::string{name} : std::string{m_type} + '.' + std::string{name};
    }

    static Kind kindOf(std::string_view word) {
        if (word == "string")
            return Kind::String;
        if (word == "integer")
            return Kind::Integer;
        if (word == "number")
            return Kind::Number;
        if (word == "boolean")
            return Kind::Boolean;
        if (word == "timestamp")
            return Kind::Timestamp;
        return Kind::Json;
    }

    std::string_view m_text;
    std::string_view m_type;
};

void readRange(std::string_view text, Property& property) {
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos)
        return;
    std::pair<long long, long long> range;
    std::from_chars(text.data(), text.data() + dots, range.first);
    std::from_chars(text.data() + dots + 2, text.data() + text.size(), range.second);
    property.range = range;
}

void readSources(std::string_view text, Property& property) {
    for (const std::string& word : words(text)) {
        // An attribute may have dots itself; a type has none.
        const std::size_t dot = word.find('.');
        property.sources.push_back({word.substr(0, dot), word.substr(dot + 1)});
    }
}

void readField(std::string_view field, std::string_view type, Property& property) {
    const auto value = [&](std::string_view key) { return field.substr(key.size()); };
    if (field == "required")
        property.required = true;
    else if (field == "replaces")
        property.replaces = true;
    else if (field == "deprecated")
        property.deprecated = true;
    else if (field.starts_with("values="))
        property.values = words(value("values="));
    else if (field.starts_with("default="))
        property.preset = value("default=");
    else if (field.starts_with("range="))
        readRange(value("range="), property);
    else if (field.starts_with("from="))
        readSources(value("from="), property);
    else
        property.shapes = ShapeReader{field, type}.read();
}

Property& propertyCalled(std::string_view name, Structure& structure) {
    auto& all = structure.properties;
    const auto place = std::lower_bound(
        all.begin(), all.end(), name,
        [](const Property& one, std::string_view wanted) { return one.name < wanted; });
    if (place != all.end() && place->name == name)
        return *place;
    Property made;
    made.name = name;
    return *all.insert(place, std::move(made));
}

Structure& structureCalled(const std::string& name, ResourceType& type) {
    const auto found = std::find_if(type.structures.begin(), type.structures.end(),
                                    [&](const Structure& one) { return one.name == name; });
    if (found != type.structures.end())
        return *found;
    return type.structures.emplace_back(Structure{.name = name, .properties = {}});
}

} // namespace

void readType(std::string_view part, ResourceType& type) {
    std::string_view head = takeUntil(part, '\n');
    type.name = takeUntil(head, '\t');
    type.properties.name = type.name;
    while (!head.empty())
        type.attributes.emplace_back(takeUntil(head, '\t'));
    Structure* structure = &type.properties;
    while (!part.empty()) {
        std::string_view line = takeUntil(part, '\n');
        if (line.starts_with(" .")) {
            structure = &structureCalled(type.name + std::string{line.substr(1)}, type);
            continue;
        }
        if (!line.starts_with("  "))
            continue;
        line.remove_prefix(2);
        Property& property = propertyCalled(takeUntil(line, '\t'), *structure);
        while (!line.empty())
            readField(takeUntil(line, '\t'), type.name, property);
    }
}

} // namespace lathe::schema
