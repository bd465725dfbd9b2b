#include "engine/language/Checks.h"

#include "engine/language/Permissions.h"
#include "engine/language/TemplateSchema.h"
#include "engine/language/Words.h"
#include "engine/model/RuntimeSupport.h"
#include "engine/template/SourceTree.h"
#include "engine/template/YamlScalars.h"

#include <algorithm>

namespace lathe::language {

namespace {

using schema::Place;

bool hasKind(const Place& place, std::initializer_list<schema::Kind> kinds) {
    return std::ranges::any_of(place.shapes, [&](const schema::Shape& shape) {
        return std::ranges::find(kinds, shape.kind) != kinds.end();
    });
}

bool isSam(std::string_view name) {
    return name.starts_with("AWS::Serverless::");
}

class SchemaCheck {
  public:
    SchemaCheck(const Outline& outline, const std::filesystem::path& file,
                const schema::Schema& schema)
        : m_outline(outline)
        , m_file(file)
        , m_schema(schema) {}

    std::vector<model::Diagnostic> run() {
        const Symbols symbols{m_outline};
        if (symbols.areRewritten())
            return {};
        for (const Symbol& symbol : symbols.all())
            if (symbol.kind == SymbolKind::Resource)
                resource(symbol);
        for (const MissingPermission& missing : missingPermissions(m_outline, symbols)) {
            m_resource = missing.function;
            warn(missing.value->begin, "Check.MissingPermission",
                 Text::tr("'{}' is told of '{}', but has no policy that lets it use that.",
                          missing.function, missing.resource),
                 Text::tr("Add {} to its Policies.", missing.use->policy));
        }
        return std::move(m_found);
    }

  private:
    void warn(std::size_t offset, const char* code, Text message, Text hint) {
        m_found.push_back({model::Severity::Warning, code, std::move(message), std::move(hint),
                           locationOf(m_outline.text, offset, m_file), m_resource});
    }

    void resource(const Symbol& symbol) {
        const bool isCustom = !symbol.type.starts_with("AWS::") ||
                              symbol.type == "AWS::CloudFormation::CustomResource";
        const schema::ResourceType* type = isCustom ? nullptr : m_schema.types().find(symbol.type);
        if (!type || symbol.value->find("<<"))
            return;
        m_resource = symbol.name;
        const OutlineNode* properties = symbol.value->value("Properties");
        if (properties && !properties->isAbsent())
            value(*properties, m_schema.at(*properties).place);
        else if (!symbol.value->find("Fn::Transform"))
            missing(type->properties, nullptr, symbol.key->begin);
    }

    void value(const OutlineNode& node, const Place& place) {
        if (place.shapes.empty() || hasKind(place, {schema::Kind::Json}))
            return;
        if (const Call call = callOf(node)) {
            if (call.name == "Fn::If")
                for (std::size_t i = 1; i < call.argument->items.size(); ++i)
                    value(*call.argument->items[i], place);
            return;
        }
        if (!node.tag.empty())
            return;
        if (node.isScalar())
            scalar(node, place);
        else if (node.isSequence())
            list(node, place);
        else if (node.isMapping())
            mapping(node, place);
    }

    void wrongKind(const OutlineNode& node, const Place& place) {
        const std::string name = place.property ? place.property->name : m_resource;
        warn(node.begin, "Check.WrongKind",
             Text::tr("'{}' should be: {}.", name, shapeWords(place.shapes, nullptr)), {});
    }

    void list(const OutlineNode& node, const Place& place) {
        if (!hasKind(place, {schema::Kind::List}))
            return wrongKind(node, place);
        for (const OutlineNode::Ptr& item : node.items)
            value(*item, m_schema.item(place));
    }

    void mapping(const OutlineNode& node, const Place& place) {
        // What others put in is not known.
        const bool isOpen = std::ranges::any_of(node.entries, [](const auto& entry) {
            return entry.key->text == "<<" || entry.key->text.starts_with("Fn::");
        });
        // One where a list is expected is taken for a list of one.
        if (hasKind(place, {schema::Kind::List}) &&
            !hasKind(place, {schema::Kind::Structure, schema::Kind::Map}))
            return mapping(node, m_schema.item(place));
        if (!hasKind(place, {schema::Kind::Structure, schema::Kind::Map}))
            return isOpen || hasKind(place, {schema::Kind::Json}) ? void() : wrongKind(node, place);
        const auto structures = m_schema.structures(place);
        const bool isMap = hasKind(place, {schema::Kind::Map});
        for (const OutlineNode::Entry& entry : node.entries) {
            const Place member = m_schema.member(place, node, entry.key->text);
            const bool isKnown = isMap || member.property || structures.empty();
            if (!isKnown && !isOpen && !isSam(structures.front()->name))
                unknown(*entry.key, *structures.front());
            value(*entry.value, member);
        }
        if (!isOpen && !isMap && structures.size() == 1)
            missing(*structures.front(), &node, ownerOf(node).begin);
    }

    /// The key that the mapping belongs to, or the mapping where it is an item.
    static const OutlineNode& ownerOf(const OutlineNode& node) {
        return node.parent && node.parent->isMapping() ? *node.parent->entries[node.index].key
                                                       : node;
    }

    void unknown(const OutlineNode& key, const schema::Structure& structure) {
        warn(key.begin, "Check.UnknownProperty",
             Text::tr("'{}' has no property '{}'.", structure.name, key.text),
             Text::tr("Correct its name, or remove it."));
    }

    /// The loader tells what SAM's own types lack.
    void missing(const schema::Structure& structure, const OutlineNode* mapping,
                 std::size_t offset) {
        if (isSam(structure.name))
            return;
        for (const schema::Property& property : structure.properties)
            if (property.required && !(mapping && mapping->find(property.name)))
                warn(offset, "Check.MissingProperty",
                     Text::tr("'{}' is missing, which {} needs.", property.name, structure.name),
                     Text::tr("Add '{}'.", property.name));
    }

    void scalar(const OutlineNode& node, const Place& place) {
        const std::string& text = node.text;
        // Looked up when the stack is made.
        if (text.find("{{resolve:") != std::string::npos ||
            node.style == OutlineNode::Style::BlockScalar)
            return;
        const bool isNull =
            !node.isQuoted() && tmpl::plainScalarKind(text) == tmpl::Node::Kind::Null;
        if (isNull)
            return;
        if (hasKind(place, {schema::Kind::String, schema::Kind::Timestamp}))
            return words(node, place);
        if (hasKind(place, {schema::Kind::Integer, schema::Kind::Number}))
            return number(node, place);
        if (hasKind(place, {schema::Kind::Boolean})) {
            const auto kind = tmpl::plainScalarKind(text);
            if (kind != tmpl::Node::Kind::Boolean && text != "true" && text != "false")
                wrongKind(node, place);
            return;
        }
        // One value where a list of them is expected: some services take it.
        const bool isOneOfList = std::ranges::all_of(place.shapes, [](const auto& shape) {
            return shape.kind == schema::Kind::List && !shape.inner.empty() &&
                   shape.inner.front().kind != schema::Kind::Structure;
        });
        // A path, which packaging makes a place in a bucket.
        const auto structures = m_schema.structures(place);
        const bool isPackaged = std::ranges::any_of(structures, [](const auto* structure) {
            return structure->find("S3Bucket") || structure->find("Bucket");
        });
        if (!isOneOfList && !isPackaged)
            wrongKind(node, place);
    }

    void number(const OutlineNode& node, const Place& place) {
        const auto kind = tmpl::plainScalarKind(node.text);
        const bool isWhole = kind == tmpl::Node::Kind::Integer;
        if (!isWhole && kind != tmpl::Node::Kind::Float)
            return hasKind(place, {schema::Kind::Boolean}) ? void() : wrongKind(node, place);
        const auto number = isWhole ? tmpl::integerValue(node.text) : std::nullopt;
        if (!number || !place.property || !place.property->range)
            return words(node, place);
        const auto [least, most] = *place.property->range;
        if (*number < least || *number > most)
            warn(node.begin, "Check.OutOfRange",
                 Text::tr("'{}' is {}, but must be from {} to {}.", place.property->name, *number,
                          least, most),
                 Text::tr("Write a number from {} to {}.", least, most));
    }

    void words(const OutlineNode& node, const Place& place) {
        const schema::Property* property = place.property;
        if (!property || node.text.empty())
            return;
        const bool isRuntime = property->name == "Runtime" && isFunctionRuntime(node);
        if (isRuntime) {
            if (std::ranges::find(model::runtimeSupport(), node.text,
                                  &model::RuntimeSupport::identifier) ==
                model::runtimeSupport().end())
                warn(node.begin, "Check.UnknownRuntime",
                     Text::tr("Lambda has no runtime '{}'.", node.text),
                     Text::tr("Choose one that it supports."));
            return;
        }
        if (property->values.empty() || isAmong(node.text, *property))
            return;
        warn(node.begin, "Check.UnknownWord",
             Text::tr("'{}' is not a value of '{}'.", node.text, property->name),
             Text::tr("Choose one of: {}.", listed(property->values)));
    }

    bool isFunctionRuntime(const OutlineNode& node) const {
        const Expectation expectation = m_schema.at(node);
        return expectation.type == "AWS::Serverless::Function" ||
               expectation.type == "AWS::Lambda::Function";
    }

    /// SAM takes its words in any case.
    static bool isAmong(std::string_view text, const schema::Property& property) {
        const auto lower = [](unsigned char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : static_cast<char>(c);
        };
        return std::ranges::any_of(property.values, [&](const std::string& word) {
            return std::ranges::equal(text, word, {}, lower, lower);
        });
    }

    static std::string listed(const std::vector<std::string>& words) {
        constexpr std::size_t most = 10;
        std::string list;
        for (std::size_t i = 0; i < std::min(most, words.size()); ++i)
            list += (i == 0 ? "" : ", ") + words[i];
        return words.size() > most ? list + ", ..." : list;
    }

    const Outline& m_outline;
    const std::filesystem::path& m_file;
    TemplateSchema m_schema;
    std::string m_resource;
    std::vector<model::Diagnostic> m_found;
};

bool isInsideOfCharacter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

} // namespace

model::SourceLocation locationOf(std::string_view text, std::size_t offset,
                                 const std::filesystem::path& file) {
    const std::string_view before = text.substr(0, offset);
    const std::size_t line = before.rfind('\n');
    const std::string_view column = before.substr(line == std::string_view::npos ? 0 : line + 1);
    return {file, 1 + static_cast<int>(std::ranges::count(before, '\n')),
            1 + static_cast<int>(column.size() - static_cast<std::size_t>(std::ranges::count_if(
                                                     column, isInsideOfCharacter)))};
}

std::size_t offsetOf(std::string_view text, const model::SourceLocation& location) {
    std::size_t offset = 0;
    for (int line = 1; line < location.line && offset < text.size(); ++line)
        offset = std::min(text.find('\n', offset), text.size() - 1) + 1;
    for (int column = 1; column < location.column && offset < text.size() && text[offset] != '\n';
         ++column)
        for (++offset; offset < text.size() && isInsideOfCharacter(text[offset]);)
            ++offset;
    return offset;
}

std::vector<model::Diagnostic> check(std::string_view text, const std::filesystem::path& file,
                                     const schema::Schema& schema) {
    if (!tmpl::readSource(text))
        return {};
    const Outline outline = readOutline(std::string{text});
    auto found = SchemaCheck{outline, file, schema}.run();
    std::ranges::stable_sort(found, {}, [](const model::Diagnostic& one) {
        return std::pair{one.location.line, one.location.column};
    });
    return found;
}

} // namespace lathe::language
