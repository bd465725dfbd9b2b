#include "engine/language/Explainer.h"

#include "engine/language/Definition.h"
#include "engine/language/TemplateSchema.h"
#include "engine/language/Words.h"
#include "engine/model/RuntimeSupport.h"

#include <algorithm>

namespace lathe::language {

namespace {

class Explaining {
  public:
    Explaining(const Outline& outline, const OutlineNode& node, std::size_t offset,
               const TemplateSchema& schema)
        : m_outline(outline)
        , m_node(node)
        , m_offset(offset)
        , m_schema(schema) {}

    std::optional<Explanation> run(const model::Project* project, std::chrono::sys_days today) {
        m_project = project;
        if (const Target target = targetAt(m_outline, m_offset); target.name)
            return name(*target.name);
        if (m_offset < m_node.contentBegin && !m_node.tag.empty())
            return function(callOf(m_node).name, m_node.begin, m_node.tag.size());
        if (m_node.isKey)
            return key();
        return m_node.isScalar() ? value(today) : std::nullopt;
    }

  private:
    static Explanation at(std::size_t begin, std::size_t length, std::string title) {
        Explanation explanation;
        explanation.begin = begin;
        explanation.length = length;
        explanation.title = std::move(title);
        return explanation;
    }

    int lineOf(std::size_t offset) const {
        return 1 + static_cast<int>(std::count(
                       m_outline.text.begin(),
                       m_outline.text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
    }

    static Text kindText(SymbolKind kind) {
        switch (kind) {
        case SymbolKind::Parameter:
            return Text::tr("parameter");
        case SymbolKind::Condition:
            return Text::tr("condition");
        case SymbolKind::Mapping:
            return Text::tr("mapping");
        case SymbolKind::Resource:
            break;
        }
        return Text::tr("resource");
    }

    std::optional<Explanation> name(const Target::Name& name) const {
        Explanation explanation = at(name.here.begin, name.here.length, name.name);
        const Symbols symbols{m_outline};
        const Symbol* symbol = symbols.find(name.kind, name.name);
        explanation.what = symbol && !symbol->type.empty()
                               ? Text::tr("{} of type {}", kindText(name.kind), symbol->type)
                               : kindText(name.kind);
        if (name.here != name.definition)
            explanation.facts.push_back(
                Text::tr("Defined in line {}.", lineOf(name.definition.begin)));
        if (symbol && name.kind == SymbolKind::Resource) {
            explanation.url = schema::documentationUrl({.name = symbol->type, .properties = {}});
            resolved(name, explanation);
        }
        if (symbol && name.kind == SymbolKind::Parameter && m_project) {
            const auto found = m_project->parameters.find(name.name);
            if (found != m_project->parameters.end() &&
                !m_project->secretParameters.contains(name.name))
                explanation.facts.push_back(
                    Text::tr("Its value here: {}", boost::json::serialize(found->second)));
        }
        return explanation;
    }

    /// What Ref gives, where it is used so.
    void resolved(const Target::Name& name, Explanation& explanation) const {
        const model::Resource* resource = m_project ? m_project->findResource(name.name) : nullptr;
        if (resource && !resource->physicalId.empty())
            explanation.facts.push_back(Text::tr("Ref gives here: {}", resource->physicalId));
    }

    std::optional<Explanation> function(std::string_view called, std::size_t begin,
                                        std::size_t length) const {
        const FunctionWords* words = findFunction(called);
        if (!words)
            return std::nullopt;
        Explanation explanation = at(begin, length, m_outline.text.substr(begin, length));
        explanation.what = words->what;
        explanation.url = urlOf(*words);
        return explanation;
    }

    std::optional<Explanation> key() const {
        const Expectation expectation = m_schema.at(m_node);
        for (const schema::Structure* structure : m_schema.structures(expectation.place))
            if (const schema::Property* property = structure->find(m_node.text))
                return this->property(*structure, *property);
        const Call call = callOf(*m_node.parent);
        return call ? function(call.name, m_node.contentBegin, m_node.end - m_node.contentBegin)
                    : std::nullopt;
    }

    std::optional<Explanation> property(const schema::Structure& structure,
                                        const schema::Property& property) const {
        Explanation explanation =
            at(m_node.contentBegin, m_node.end - m_node.contentBegin, property.name);
        explanation.what = structure.name.starts_with("Template")
                               ? shapeWords(property.shapes, &property)
                               : Text::tr("property of {}: {}", structure.name,
                                          shapeWords(property.shapes, &property));
        explanation.url = TemplateSchema::url(structure, property.name);
        auto& facts = explanation.facts;
        if (property.required)
            facts.push_back(Text::tr("Required."));
        if (!property.preset.empty())
            facts.push_back(Text::tr("Default: {}", property.preset));
        if (const std::string words = wordList(property.values); !words.empty())
            facts.push_back(Text::tr("One of: {}", words));
        if (property.replaces)
            facts.push_back(Text::tr("CloudFormation replaces the resource when it changes."));
        if (property.deprecated)
            facts.push_back(Text::tr("Deprecated."));
        return explanation;
    }

    static std::string wordList(const std::vector<std::string>& words) {
        constexpr std::size_t most = 12;
        std::string list;
        for (std::size_t i = 0; i < std::min(words.size(), most); ++i)
            list += (i == 0 ? "" : ", ") + words[i];
        return words.size() > most ? list + ", ..." : list;
    }

    std::optional<Explanation> value(std::chrono::sys_days today) const {
        const std::string& text = m_node.text;
        Explanation explanation = at(m_node.contentBegin, m_node.end - m_node.contentBegin, text);
        const Expectation expectation = m_schema.at(m_node);
        const schema::Property* property = expectation.place.property;
        if (property && property->name == "Type" && m_schema.types().find(text)) {
            explanation.what = Text::tr("type of resources");
            explanation.url = schema::documentationUrl({.name = text, .properties = {}});
            return explanation;
        }
        for (const model::RuntimeSupport& runtime : model::runtimeSupport()) {
            if (runtime.identifier != text || !property || property->name != "Runtime")
                continue;
            const std::string date = model::dateText(runtime.deprecation);
            explanation.what = Text::tr("runtime");
            explanation.facts.push_back(runtime.deprecation <= today
                                            ? Text::tr("No longer supported since {}.", date)
                                            : Text::tr("Supported until {}.", date));
            explanation.url = "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html";
            return explanation;
        }
        return std::nullopt;
    }

    const Outline& m_outline;
    const OutlineNode& m_node;
    std::size_t m_offset;
    const TemplateSchema& m_schema;
    const model::Project* m_project = nullptr;
};

} // namespace

std::optional<Explanation> explain(std::string_view text, std::size_t offset,
                                   const schema::Schema& schema, const model::Project* project,
                                   std::chrono::sys_days today) {
    const Outline outline = readOutline(std::string{text});
    const OutlineNode* node = outline.at(offset);
    if (!node)
        return std::nullopt;
    const TemplateSchema templateSchema{schema};
    return Explaining{outline, *node, offset, templateSchema}.run(project, today);
}

} // namespace lathe::language
