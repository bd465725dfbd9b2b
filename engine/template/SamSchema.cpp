#include "engine/template/SamSchema.h"

#include "engine/template/SamSchemaTables.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace lathe::tmpl {
namespace {

using Schemas = std::map<std::string, Schema, std::less<>>;

/// Splits at `separator` outside of angle brackets.
std::vector<std::string_view> splitOutside(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i == text.size() || (text[i] == separator && depth == 0)) {
            parts.push_back(text.substr(begin, i - begin));
            begin = i + 1;
        } else {
            depth += text[i] == '<' ? 1 : text[i] == '>' ? -1 : 0;
        }
    }
    return parts;
}

Shape parseShape(std::string_view text);

Shape::Alternative parseAlternative(std::string_view text) {
    static const std::map<std::string_view, Shape::Kind> kinds{
        {"str", Shape::Kind::String},   {"map", Shape::Kind::Map},     {"list", Shape::Kind::List},
        {"bool", Shape::Kind::Boolean}, {"int", Shape::Kind::Integer}, {"enum", Shape::Kind::Enum},
    };
    const auto bracket = text.find('<');
    const auto found = kinds.find(text.substr(0, bracket));
    Shape::Alternative alternative;
    alternative.kind = found == kinds.end() ? Shape::Kind::Any : found->second;
    if (bracket == std::string_view::npos) {
        return alternative;
    }
    const auto inner = text.substr(bracket + 1, text.size() - bracket - 2);
    if (alternative.kind == Shape::Kind::Enum) {
        for (const auto word : splitOutside(inner, ',')) {
            alternative.words.emplace_back(word);
        }
    } else {
        alternative.inner = std::make_shared<const Shape>(parseShape(inner));
    }
    return alternative;
}

Shape parseShape(std::string_view text) {
    Shape shape;
    for (const auto part : splitOutside(text, '|')) {
        shape.alternatives.push_back(parseAlternative(part));
    }
    return shape;
}

PropertyRule parseRule(std::string_view word) {
    PropertyRule rule;
    if (word.ends_with('~')) {
        rule.intrinsics = false;
        word.remove_suffix(1);
    }
    const auto colon = word.find(':');
    std::string_view name = word.substr(0, colon);
    rule.required = name.ends_with('!');
    rule.name = name.substr(0, name.size() - (rule.required ? 1 : 0));
    rule.shape = parseShape(colon == std::string_view::npos ? "any" : word.substr(colon + 1));
    return rule;
}

Schemas readRows(std::span<const SchemaRow> rows) {
    Schemas schemas;
    for (const auto& row : rows) {
        Schema& schema = schemas[std::string(row.type)];
        for (const auto word : splitOutside(row.properties, ' ')) {
            schema.push_back(parseRule(word));
        }
    }
    return schemas;
}

const Schemas& resourceSchemas() {
    static const Schemas schemas = readRows(samResourceRows());
    return schemas;
}

const Schemas& functionEventSchemas() {
    static const Schemas schemas = readRows(samFunctionEventRows());
    return schemas;
}

const Schemas& stateMachineEventSchemas() {
    static const Schemas schemas = readRows(samStateMachineEventRows());
    return schemas;
}

const Schema* findSchema(const Schemas& schemas, std::string_view type) {
    const auto found = schemas.find(type);
    return found == schemas.end() ? nullptr : &found->second;
}

std::vector<std::string> names(const Schemas& schemas) {
    std::vector<std::string> types;
    for (const auto& [type, schema] : schemas) {
        types.push_back(type);
    }
    return types;
}

bool innerMatches(const Setting& setting, const Shape::Alternative& alternative) {
    if (!alternative.inner) {
        return true;
    }
    const auto fits = [&](const Node::Ptr& value) {
        return matches({value.get(), setting.mark}, *alternative.inner);
    };
    return setting.isList()
               ? std::all_of(setting.value->items.begin(), setting.value->items.end(), fits)
               : std::all_of(setting.value->entries.begin(), setting.value->entries.end(),
                             [&](const auto& entry) { return fits(entry.value); });
}

bool matchesAlternative(const Setting& setting, const Shape::Alternative& alternative) {
    switch (alternative.kind) {
    case Shape::Kind::String:
        return setting.isString();
    case Shape::Kind::Map:
        return setting.isMap() && innerMatches(setting, alternative);
    case Shape::Kind::List:
        return setting.isList() && innerMatches(setting, alternative);
    case Shape::Kind::Boolean:
        return setting.isBool();
    case Shape::Kind::Integer:
        return setting.isInteger() || setting.isBool();
    case Shape::Kind::Enum:
        return setting.isString() && std::find(alternative.words.begin(), alternative.words.end(),
                                               setting.text()) != alternative.words.end();
    default:
        return true;
    }
}

Text toText(const Shape& shape) {
    std::vector<Text> words;
    for (const auto& alternative : shape.alternatives) {
        switch (alternative.kind) {
        case Shape::Kind::String:
            words.push_back(Text::tr("a string"));
            break;
        case Shape::Kind::Map:
            words.push_back(alternative.inner ? Text::tr("a map of which every value is {}",
                                                         toText(*alternative.inner))
                                              : Text::tr("a map"));
            break;
        case Shape::Kind::List:
            words.push_back(alternative.inner ? Text::tr("a list of which every item is {}",
                                                         toText(*alternative.inner))
                                              : Text::tr("a list"));
            break;
        case Shape::Kind::Boolean:
            words.push_back(Text::tr("a boolean (true or false)"));
            break;
        case Shape::Kind::Integer:
            words.push_back(Text::tr("a whole number"));
            break;
        case Shape::Kind::Enum:
            words.push_back(Text::tr("one of {}", joinWords(alternative.words, Joint::And)));
            break;
        default:
            words.push_back(Text::tr("anything"));
        }
    }
    return joinWords(words);
}

/// The known name that looks most like an unknown one; empty when none does.
std::string similarName(const std::string& name, const Schema& schema) {
    const auto distance = [](const std::string& a, const std::string& b) {
        std::vector<std::size_t> row(b.size() + 1);
        for (std::size_t j = 0; j <= b.size(); ++j) {
            row[j] = j;
        }
        for (std::size_t i = 1; i <= a.size(); ++i) {
            std::size_t diagonal = row[0];
            row[0] = i;
            for (std::size_t j = 1; j <= b.size(); ++j) {
                const std::size_t above = row[j];
                const bool same = std::tolower(static_cast<unsigned char>(a[i - 1])) ==
                                  std::tolower(static_cast<unsigned char>(b[j - 1]));
                row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (same ? 0 : 1)});
                diagonal = above;
            }
        }
        return row[b.size()];
    };
    std::string best;
    std::size_t least = std::max<std::size_t>(2, std::min<std::size_t>(name.size(), 60) / 3) + 1;
    for (const auto& rule : schema) {
        if (name.size() < 60 && distance(name, rule.name) < least) {
            least = distance(name, rule.name);
            best = rule.name;
        }
    }
    return best;
}

/// The first member or item that keeps the value from its shape; the value itself where it is not
/// even the right collection.
Setting misfitOf(const Setting& setting, const Shape& shape, std::string& path,
                 const Shape*& wanted) {
    for (const auto& alternative : shape.alternatives) {
        const bool isCollection = (alternative.kind == Shape::Kind::Map && setting.isMap()) ||
                                  (alternative.kind == Shape::Kind::List && setting.isList());
        if (!isCollection || !alternative.inner || setting.isIntrinsic()) {
            continue;
        }
        wanted = alternative.inner.get();
        for (std::size_t i = 0; setting.isList() && i < setting.size(); ++i) {
            if (!matches(setting[i], *wanted)) {
                path += fmt::format("[{}]", i);
                return setting[i];
            }
        }
        for (const auto& entry : setting.entries()) {
            if (!matches(setting[entry.key], *wanted)) {
                path += "." + entry.key;
                return setting[entry.key];
            }
        }
    }
    return setting;
}

void checkRule(const SamResource& resource, const Setting& properties, const PropertyRule& rule,
               const Text& of) {
    const Setting setting = properties[rule.name];
    if (!setting) {
        if (rule.required) {
            resource.fail(setting, "Sam.MissingProperty",
                          Text::tr("The property '{}' is required in {}.", rule.name, of),
                          Text::tr("Add '{}'.", rule.name));
        }
        return;
    }
    if ((setting.isIntrinsic() && rule.intrinsics) || matches(setting, rule.shape)) {
        return;
    }
    std::string path = rule.name;
    const Shape* shape = &rule.shape;
    const Setting misfit = misfitOf(setting, rule.shape, path, shape);
    const Text wanted = toText(*shape);
    resource.fail(misfit, "Sam.WrongType",
                  Text::tr("The property '{}' should be {}, but is {}.", path, wanted,
                           misfit.isString()
                               ? Text::verbatim("'" + misfit.text().substr(0, 60) + "'")
                               : describe(misfit)),
                  Text::tr("Make '{}' {}.", path, wanted));
}

} // namespace

const Schema* resourceSchema(std::string_view type) {
    return findSchema(resourceSchemas(), type);
}

const Schema* functionEventSchema(std::string_view type) {
    return findSchema(functionEventSchemas(), type);
}

const Schema* stateMachineEventSchema(std::string_view type) {
    return findSchema(stateMachineEventSchemas(), type);
}

std::vector<std::string> functionEventTypes() {
    return names(functionEventSchemas());
}

std::vector<std::string> stateMachineEventTypes() {
    return names(stateMachineEventSchemas());
}

bool matches(const Setting& setting, const Shape& shape) {
    return std::any_of(shape.alternatives.begin(), shape.alternatives.end(),
                       [&](const auto& one) { return matchesAlternative(setting, one); });
}

void checkSchema(const SamResource& resource, const Setting& properties, const Schema& schema,
                 const Text& of) {
    for (const auto& entry : properties.entries()) {
        const bool known = std::any_of(schema.begin(), schema.end(),
                                       [&](const auto& rule) { return rule.name == entry.key; });
        if (!known) {
            const std::string similar = similarName(entry.key, schema);
            resource.fail({entry.value.get(), entry.keyMark}, "Sam.UnknownProperty",
                          Text::tr("The property '{}' is not defined for {}.", entry.key, of),
                          similar.empty() ? Text::tr("Remove it, or correct its name.")
                                          : Text::tr("Did you mean '{}'?", similar));
        }
    }
    for (const auto& rule : schema) {
        checkRule(resource, properties, rule, of);
    }
}

} // namespace lathe::tmpl
