#include "engine/language/Completer.h"

#include "engine/language/CompletionList.h"
#include "engine/language/Cursor.h"
#include "engine/language/Words.h"
#include "engine/model/RuntimeSupport.h"
#include "engine/template/SamSchemaTables.h"

#include <algorithm>

namespace lathe::language {

namespace {

using Kind = CompletionItem::Kind;
using Part = Cursor::Part;

/// The types that people write most, in this order, before all others.
constexpr std::string_view commonTypes[] = {"AWS::Serverless::Function",
                                            "AWS::Serverless::HttpApi",
                                            "AWS::Serverless::Api",
                                            "AWS::Serverless::SimpleTable",
                                            "AWS::DynamoDB::Table",
                                            "AWS::SQS::Queue",
                                            "AWS::SNS::Topic",
                                            "AWS::S3::Bucket",
                                            "AWS::Serverless::StateMachine",
                                            "AWS::Serverless::LayerVersion",
                                            "AWS::Events::EventBus",
                                            "AWS::Events::Rule",
                                            "AWS::Kinesis::Stream",
                                            "AWS::IAM::Role",
                                            "AWS::Logs::LogGroup",
                                            "AWS::Lambda::Permission",
                                            "AWS::SQS::QueuePolicy",
                                            "AWS::S3::BucketPolicy",
                                            "AWS::Lambda::EventSourceMapping"};

class Completing {
  public:
    Completing(const Cursor& cursor, const TemplateSchema& schema, std::chrono::sys_days today)
        : m_cursor(cursor)
        , m_schema(schema)
        , m_symbols(*cursor.outline)
        , m_expectation(schema.at(*cursor.node))
        , m_today(today)
        , m_list(cursor, schema) {}

    Completion run() {
        switch (m_cursor.part) {
        case Part::Key:
            keys();
            break;
        case Part::Value:
            values();
            if (m_cursor.mayBeKey)
                keys();
            break;
        case Part::Tag:
            tags();
            break;
        case Part::Variable:
            variables();
            break;
        case Part::None:
            break;
        }
        return m_list.take();
    }

  private:
    // Keys.
    void keys() {
        const auto structures = m_schema.structures(m_expectation.place);
        for (const bool required : {true, false})
            for (const schema::Structure* structure : structures)
                for (const schema::Property& property : structure->properties)
                    if (property.required == required && isAllowed(*structure, property))
                        m_list.property(*structure, property);
        const bool isAnyValue =
            structures.empty() || !structures.front()->name.starts_with("Templ");
        if (isAnyValue && m_cursor.siblings.empty() && !m_expectation.resource.empty() &&
            m_expectation.isKnown())
            for (const FunctionWords& function : functions())
                m_list.function(function, CompletionList::Form::Long);
    }

    bool isAllowed(const schema::Structure& structure, const schema::Property& property) const {
        if (m_cursor.part == Part::Key &&
            std::ranges::find(m_cursor.siblings, property.name) != m_cursor.siblings.end())
            return false;
        // Of a type whose Properties stand in Globals, only what SAM takes there.
        if (m_expectation.globals.empty() || structure.name.find('.') != std::string::npos)
            return true;
        const auto rows = tmpl::samGlobalsRows();
        const auto row = std::ranges::find(rows, m_expectation.globals, &tmpl::SchemaRow::type);
        const std::string words = row == rows.end() ? "" : " " + std::string{row->properties} + " ";
        return words.find(" " + property.name + " ") != std::string::npos;
    }

    // Values.
    void values() {
        if (!m_expectation.function.empty())
            return arguments();
        if (m_expectation.names)
            return names(*m_expectation.names);
        const schema::Property* property = m_expectation.place.property;
        if (!property)
            return;
        const bool isTypeOfResource =
            property->name == "Type" && m_expectation.resource == lastResource();
        if (isTypeOfResource)
            return types();
        if (property->name == "Runtime" && m_expectation.isKnown())
            runtimes();
        else
            words(*property);
        sources(*property);
        if (m_cursor.quote == '\0' && !m_cursor.outline->isJson &&
            !m_expectation.resource.empty() && !m_cursor.mayBeKey)
            tags();
    }

    /// The resource whose attribute is being typed; empty further in.
    std::string lastResource() const {
        return m_cursor.path.size() == 3 ? m_cursor.path[1] : std::string{};
    }

    void words(const schema::Property& property) {
        const auto& shapes = m_expectation.place.shapes;
        const bool isBoolean = std::ranges::any_of(
            shapes, [](const auto& shape) { return shape.kind == schema::Kind::Boolean; });
        const bool isText = std::ranges::any_of(
            shapes, [](const auto& shape) { return shape.kind == schema::Kind::String; });
        // The words of a list stand in its items.
        const bool isScalar =
            isText || std::ranges::any_of(shapes, [](const auto& shape) {
                return shape.kind == schema::Kind::Integer || shape.kind == schema::Kind::Number;
            });
        for (const std::string& word : isScalar ? property.values : std::vector<std::string>{})
            m_list.value(word, word == property.preset ? Text::tr("default") : Text{}, isText);
        if (isBoolean)
            for (const char* word : {"true", "false"})
                m_list.value(word, word == property.preset ? Text::tr("default") : Text{}, false);
        const bool isNumber = !isText && isScalar && property.values.empty();
        if (isNumber && !property.preset.empty())
            m_list.value(property.preset, Text::tr("default"), false);
    }

    void runtimes() {
        std::vector<const model::RuntimeSupport*> old;
        for (const model::RuntimeSupport& runtime : model::runtimeSupport()) {
            if (runtime.deprecation <= m_today)
                old.push_back(&runtime);
            else
                m_list.value(std::string{runtime.identifier},
                             Text::tr("supported until {}", model::dateText(runtime.deprecation)),
                             true);
        }
        for (const model::RuntimeSupport* runtime : old)
            m_list
                .value(
                    std::string{runtime->identifier},
                    Text::tr("no longer supported since {}", model::dateText(runtime->deprecation)),
                    true)
                .deprecated = true;
    }

    void types() {
        for (const std::string_view type : commonTypes)
            m_list.type(type, m_cursor);
        for (const std::string_view type : m_schema.types().types())
            if (std::ranges::find(commonTypes, type) == std::end(commonTypes))
                m_list.type(type, m_cursor);
    }

    /// Resources of the project that give what the property wants.
    void sources(const schema::Property& property) {
        for (const schema::Source& source : property.sources)
            for (const Symbol& symbol : m_symbols.all())
                if (symbol.kind == SymbolKind::Resource && symbol.type == source.type &&
                    symbol.name != m_expectation.resource)
                    m_list.source(symbol, source.attribute);
    }

    // Functions and names.
    void tags() {
        for (const FunctionWords& function : functions())
            if (!function.tag.empty())
                m_list.function(function, CompletionList::Form::Tag);
    }

    void arguments() {
        const std::string_view function = m_expectation.function;
        const std::size_t argument = m_expectation.argument;
        if (function == "Ref")
            refs();
        else if (function == "Fn::GetAtt")
            getAtt();
        else if (function == "Condition" || (function == "Fn::If" && argument == 0))
            names(SymbolKind::Condition);
        else if (function == "Fn::FindInMap")
            findInMap(argument);
    }

    bool isFitting(const Symbol& symbol, std::string_view attribute) const {
        const schema::Property* property = m_expectation.place.property;
        return property && std::ranges::any_of(property->sources, [&](const schema::Source& one) {
                   return one.type == symbol.type && one.attribute == attribute;
               });
    }

    void refs() {
        for (const bool fitting : {true, false})
            for (const Symbol& symbol : m_symbols.all())
                if ((symbol.kind == SymbolKind::Resource || symbol.kind == SymbolKind::Parameter) &&
                    isFitting(symbol, "Ref") == fitting && symbol.name != m_expectation.resource)
                    m_list.name(symbol);
        for (const std::string_view name : pseudoParameters())
            m_list.pseudoParameter(name);
    }

    std::vector<std::string> attributesOf(const Symbol& symbol) const {
        const schema::ResourceType* type = m_schema.types().find(symbol.type);
        return type ? type->attributes : std::vector<std::string>{};
    }

    /// "Queue.Arn" as one text, or the two items of a list.
    void getAtt() {
        const OutlineNode& node = *m_cursor.node;
        if (m_cursor.isItem && m_cursor.argument == 1) {
            const Symbol* symbol =
                m_symbols.find(SymbolKind::Resource, node.parent->items.front()->text);
            for (const std::string& attribute :
                 symbol ? attributesOf(*symbol) : std::vector<std::string>{})
                m_list.value(attribute, Text::verbatim(symbol->type), true);
            return;
        }
        for (const bool fitting : {true, false})
            for (const Symbol& symbol : m_symbols.all()) {
                if (symbol.kind != SymbolKind::Resource || symbol.name == m_expectation.resource)
                    continue;
                if (m_cursor.isItem && fitting)
                    m_list.name(symbol);
                for (const std::string& attribute : attributesOf(symbol))
                    if (!m_cursor.isItem && isFitting(symbol, attribute) == fitting)
                        m_list.attribute(symbol, attribute);
            }
    }

    void variables() {
        for (const Symbol& symbol : m_symbols.all())
            if ((symbol.kind == SymbolKind::Resource || symbol.kind == SymbolKind::Parameter) &&
                symbol.name != m_expectation.resource)
                m_list.name(symbol);
        for (const std::string_view name : pseudoParameters())
            if (name != "AWS::NoValue")
                m_list.pseudoParameter(name);
        for (const Symbol& symbol : m_symbols.all())
            if (symbol.kind == SymbolKind::Resource && symbol.name != m_expectation.resource)
                for (const std::string& attribute : attributesOf(symbol))
                    m_list.attribute(symbol, attribute);
    }

    void names(SymbolKind kind) {
        for (const Symbol& symbol : m_symbols.all())
            if (symbol.kind == kind &&
                (kind != SymbolKind::Resource || symbol.name != m_expectation.resource))
                m_list.name(symbol);
    }

    void findInMap(std::size_t argument) {
        if (argument == 0 || !m_cursor.isItem)
            return names(SymbolKind::Mapping);
        const auto& items = m_cursor.node->parent->items;
        const Symbol* mapping = m_symbols.find(SymbolKind::Mapping, items.front()->text);
        const OutlineNode* keys = mapping ? mapping->value : nullptr;
        if (keys && argument == 2 && !keys->entries.empty()) {
            const OutlineNode* chosen = keys->value(items[1]->text);
            keys = chosen ? chosen : keys->entries.front().value.get();
        }
        for (std::size_t i = 0; keys && i < keys->entries.size(); ++i)
            m_list.value(keys->entries[i].key->text, Text::verbatim(mapping->name), true);
    }

    const Cursor& m_cursor;
    const TemplateSchema& m_schema;
    Symbols m_symbols;
    Expectation m_expectation;
    std::chrono::sys_days m_today;
    CompletionList m_list;
};

} // namespace

Completion complete(std::string_view text, std::size_t offset, const schema::Schema& schema,
                    std::chrono::sys_days today) {
    const Cursor cursor = cursorAt(text, offset);
    if (cursor.part == Part::None)
        return {};
    const TemplateSchema templateSchema{schema};
    return Completing{cursor, templateSchema, today}.run();
}

} // namespace lathe::language
