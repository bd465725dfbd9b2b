#include "engine/language/Fixer.h"

#include "engine/authoring/Written.h"
#include "engine/language/Checks.h"
#include "engine/language/Permissions.h"
#include "engine/language/TemplateSchema.h"
#include "engine/model/RuntimeSupport.h"
#include "engine/template/YamlScalars.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace lathe::language {

namespace {

using boost::json::value;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Those of the words that are near enough, the nearest first; at most three.
std::vector<std::string> nearest(std::string_view wrong, const std::vector<std::string>& words) {
    constexpr std::size_t most = 3;
    std::vector<std::pair<std::size_t, std::string>> found;
    for (const std::string& word : words) {
        const std::size_t away = distance(wrong, word);
        if (away <= std::max<std::size_t>(2, wrong.size() / 3) && away < word.size())
            found.emplace_back(away, word);
    }
    std::ranges::stable_sort(found, {}, &std::pair<std::size_t, std::string>::first);
    std::vector<std::string> near;
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i)
        near.push_back(found[i].second);
    return near;
}

class Fixing {
  public:
    Fixing(const Outline& outline, const OutlineNode& node, const TemplateSchema& schema)
        : m_outline(outline)
        , m_node(node)
        , m_value(node.isKey ? *node.parent->entries[node.index].value : node)
        , m_schema(schema)
        , m_symbols(outline) {}

    std::vector<Fix> run(const std::string& code, std::chrono::sys_days today) {
        static const std::set<std::string, std::less<>> names{
            "Template.UnknownReference", "Template.UnresolvedReference",
            "Template.UnknownDependency", "Template.UnknownCondition", "Template.UnknownMapping"};
        if (names.contains(code))
            name();
        else if (code == "Check.UnknownProperty" || code == "Sam.UnknownProperty")
            property();
        else if (code == "Check.UnknownRuntime" || code == "Template.DeprecatedRuntime")
            runtime(today);
        else if (code == "Check.OutOfRange" || code == "Template.OutOfRange")
            range();
        else if (code == "Check.UnknownWord")
            word();
        else if (code == "Check.MissingProperty" || code == "Sam.MissingProperty")
            missing();
        else if (code == "Check.MissingPermission")
            permission();
        return std::move(m_fixes);
    }

  private:
    void add(Text title, std::vector<tmpl::TextEdit> edits) {
        m_fixes.push_back({std::move(title), std::move(edits)});
    }

    void change(std::size_t begin, std::size_t length, const std::string& to) {
        add(Text::tr("Change to '{}'", to), {{begin, length, to}});
    }

    void changeScalar(const OutlineNode& node, const std::string& to) {
        const std::size_t quote = node.isQuoted() ? 1 : 0;
        change(node.contentBegin + quote, node.end - node.contentBegin - 2 * quote, to);
    }

    void set(Text title, const tmpl::TemplatePath& path, const value& value) {
        if (auto edit = tmpl::setValue(m_outline.text, path, value))
            add(std::move(title), {std::move(*edit)});
    }

    void name() {
        for (const Mention& mention : mentionsIn(m_outline)) {
            if (mention.node != &m_value || isDefined(mention))
                continue;
            std::vector<std::string> known;
            for (const Symbol& symbol : m_symbols.all())
                if (mention.isOf(symbol.kind))
                    known.push_back(symbol.name);
            for (const std::string& near : nearest(mention.name, known))
                change(mention.begin, mention.length, near);
            const bool mayBeParameter =
                mention.attribute.empty() && mention.isOf(SymbolKind::Parameter);
            if (mayBeParameter)
                set(Text::tr("Add the parameter '{}'", mention.name), {"Parameters", mention.name},
                    {{"Type", "String"}});
            return;
        }
    }

    bool isDefined(const Mention& mention) const {
        return mention.name.starts_with("AWS::") ||
               std::ranges::any_of(m_symbols.all(), [&](const Symbol& symbol) {
                   return symbol.name == mention.name && mention.isOf(symbol.kind);
               });
    }

    void property() {
        if (!m_node.isKey)
            return;
        std::vector<std::string> known;
        for (const schema::Structure* structure : m_schema.structures(m_schema.at(m_node).place))
            for (const schema::Property& one : structure->properties)
                if (!m_node.parent->find(one.name))
                    known.push_back(one.name);
        for (const std::string& near : nearest(m_node.text, known))
            changeScalar(m_node, near);
    }

    /// The newest of the same language that is supported.
    void runtime(std::chrono::sys_days today) {
        if (!m_value.isScalar())
            return;
        const auto language = [](std::string_view name) {
            return name.substr(0, name.find_first_of("0123456789."));
        };
        std::string_view wanted = language(m_value.text);
        if (wanted == "go")
            wanted = "provided";
        if (wanted.starts_with("dotnet"))
            wanted = "dotnet";
        std::vector<std::string> supported;
        for (const model::RuntimeSupport& one : model::runtimeSupport()) {
            if (one.deprecation <= today)
                continue;
            if (language(one.identifier) == wanted)
                return changeScalar(m_value, std::string{one.identifier});
            supported.emplace_back(one.identifier);
        }
        for (const std::string& near : nearest(m_value.text, supported))
            changeScalar(m_value, near);
    }

    void range() {
        const schema::Property* property = m_schema.at(m_value).place.property;
        const auto number = m_value.isScalar() ? tmpl::integerValue(m_value.text) : std::nullopt;
        if (!property || !property->range || !number)
            return;
        changeScalar(m_value,
                     std::to_string(*number < property->range->first ? property->range->first
                                                                     : property->range->second));
    }

    void word() {
        const schema::Property* property = m_schema.at(m_value).place.property;
        if (!property || !m_value.isScalar())
            return;
        constexpr std::size_t few = 4;
        std::vector<std::string> words = nearest(m_value.text, property->values);
        if (words.empty() && property->values.size() <= few)
            words = property->values;
        for (const std::string& one : words)
            changeScalar(m_value, one);
    }

    static tmpl::TemplatePath pathOf(const OutlineNode& node) {
        tmpl::TemplatePath path;
        for (const OutlineNode* one = &node; one->parent; one = one->parent) {
            if (one->parent->isSequence())
                path.emplace_back(one->index);
            else
                path.emplace_back(one->parent->entries[one->index].key->text);
        }
        std::ranges::reverse(path);
        return path;
    }

    /// Something to begin with.
    static value initial(const schema::Property& property) {
        const schema::Kind kind =
            property.shapes.empty() ? schema::Kind::Json : property.shapes.front().kind;
        const std::string& word =
            property.values.empty() ? property.preset : property.values.front();
        switch (kind) {
        case schema::Kind::List:
            return word.empty() ? boost::json::array{} : boost::json::array{value(word)};
        case schema::Kind::Map:
        case schema::Kind::Structure:
        case schema::Kind::Json:
            return boost::json::object{};
        case schema::Kind::Boolean:
            return word == "true";
        case schema::Kind::Integer:
        case schema::Kind::Number: {
            const auto least = property.range ? property.range->first : 1;
            return tmpl::integerValue(word).value_or(least);
        }
        case schema::Kind::String:
        case schema::Kind::Timestamp:
            break;
        }
        return value(word);
    }

    /// What must be there: at a resource in its Properties, else in the mapping itself.
    void missing() {
        const bool isResource = m_node.isKey && m_symbols.definedBy(m_node);
        const OutlineNode* mapping = &m_value;
        tmpl::TemplatePath path = pathOf(m_value);
        if (isResource) {
            path.emplace_back("Properties");
            mapping = m_value.value("Properties");
        }
        // A message may point into the mapping, too.
        while (mapping && !mapping->isMapping() && mapping->parent) {
            mapping = mapping->parent;
            path.pop_back();
        }
        const schema::Place place = mapping
                                        ? m_schema.at(*mapping).place
                                        : m_schema.types().properties(m_value.textUnder("Type"));
        for (const schema::Structure* structure : m_schema.structures(place))
            for (const schema::Property& property : structure->properties) {
                if (!property.required || (mapping && mapping->find(property.name)))
                    continue;
                tmpl::TemplatePath one = path;
                one.emplace_back(property.name);
                set(Text::tr("Add '{}'", property.name), one, initial(property));
            }
    }

    void permission() {
        for (const MissingPermission& missing : missingPermissions(m_outline, m_symbols)) {
            if (m_node.begin < missing.value->begin || m_node.end > missing.value->end)
                continue;
            const authoring::Use& use = *missing.use;
            const value named = use.attribute
                                    ? value{{"Fn::GetAtt", {missing.resource, use.attribute}}}
                                    : value{{"Ref", missing.resource}};
            const boost::json::object policy{
                {use.policy, boost::json::object{{use.policyProperty, named}}}};
            const authoring::Edit edit = authoring::appended(authoring::Written{m_outline.text},
                                                             missing.function, "Policies", policy);
            if (auto change = authoring::changeOf(m_outline.text, edit))
                add(Text::tr("Add the policy {} for '{}'", use.policy, missing.resource),
                    {std::move(*change)});
        }
    }

    const Outline& m_outline;
    const OutlineNode& m_node;
    const OutlineNode& m_value;
    const TemplateSchema& m_schema;
    Symbols m_symbols;
    std::vector<Fix> m_fixes;
};

} // namespace

std::size_t distance(std::string_view one, std::string_view other) {
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < one.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < other.size(); ++j) {
            const std::size_t change = diagonal + (lower(one[i]) == lower(other[j]) ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({change, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

std::vector<Fix> fixesFor(std::string_view text, const model::Diagnostic& diagnostic,
                          const schema::Schema& schema, std::chrono::sys_days today) {
    const Outline outline = readOutline(std::string{text});
    const OutlineNode* node = outline.at(offsetOf(text, diagnostic.location));
    if (!node || (!node->isKey && !node->parent))
        return {};
    const TemplateSchema templateSchema{schema};
    return Fixing{outline, *node, templateSchema}.run(diagnostic.code, today);
}

} // namespace lathe::language
