#include "engine/template/Stack.h"

#include "engine/template/GeneratedResources.h"
#include "engine/template/Globals.h"
#include "engine/template/LanguageExtensions.h"
#include "engine/template/Nodes.h"
#include "engine/template/Parameters.h"
#include "engine/template/ResourceTypes.h"
#include "engine/template/TemplateCheck.h"

#include <algorithm>

namespace lathe::tmpl {
namespace {

constexpr std::size_t maximumNesting = 8;

} // namespace

Stack::Stack(StackSource source, LoadContext& context)
    : m_context(context)
    , m_source(std::move(source)) {
    m_scope.file = m_source.file;
    m_scope.folder = m_source.file.parent_path();
    m_scope.idPrefix = m_source.idPrefix;
    m_scope.root = m_source.root;
    m_scope.region = context.options.region;
    m_scope.accountId = context.options.accountId;
    m_scope.stackName = m_source.stackName;
    m_scope.files = &context.files;
    m_scope.problems = &context.problems;
    m_scope.parameters = resolveParameters(*m_source.root, m_source.parameterOverrides,
                                           m_source.file, context.problems);
    m_scope.nestedOutput = [this](const std::string& application, const std::string& output) {
        return childOutput(application, output);
    };
    prepareRoot();
    listResources();
    m_resolver = std::make_unique<Resolver>(m_scope);
    addGeneratedResources(m_scope, *m_resolver);
}

void Stack::prepareRoot() {
    Resolver early(m_scope);
    const auto members = [&](const Node& node) -> std::optional<std::vector<std::string>> {
        const auto value = early.resolve(node);
        const auto* list = value ? value->if_array() : nullptr;
        if (!list) {
            return std::nullopt;
        }
        std::vector<std::string> texts;
        for (const auto& item : *list) {
            texts.push_back(toText(item));
        }
        return texts;
    };
    m_scope.root = expandLoops(m_scope.root, members, m_scope.file, m_context.problems);
    m_scope.root = mergeGlobals(addImplicitApis(m_scope.root, early));
}

void Stack::listResources() {
    const Node* resources = m_scope.root->find("Resources");
    for (std::size_t i = 0; resources && i < resources->entries.size(); ++i) {
        const auto& entry = resources->entries[i];
        if (entry.value->isMapping()) {
            m_scope.addResource(
                {entry.key, textUnder(*entry.value, "Type"), entry.value, entry.keyMark, {}});
        }
    }
}

Stack* Stack::child(const ResourceEntry& application) {
    const auto [found, isNew] = m_children.emplace(application.id, nullptr);
    if (isNew && isNestedStackType(application.type)) {
        auto opened = openChild(application);
        found->second = std::move(opened);
    }
    return found->second.get();
}

std::unique_ptr<Stack> Stack::openChild(const ResourceEntry& application) {
    const Node* properties = application.properties();
    const bool serverless = application.type == "AWS::Serverless::Application";
    const Node* location =
        properties ? properties->find(serverless ? "Location" : "TemplateURL") : nullptr;
    const auto value = location ? m_resolver->resolve(*location) : std::nullopt;
    if (!value || !value->is_string() || !ProjectFiles::isLocalName(toText(*value))) {
        return nullptr;
    }
    const auto file = (m_scope.folder / toText(*value)).lexically_normal();
    const auto& ancestry = m_source.ancestry;
    if (std::find(ancestry.begin(), ancestry.end(), file) != ancestry.end() ||
        ancestry.size() >= maximumNesting) {
        warn(application, Text::tr("{} is nested in itself.", file.string()),
             Text::tr("Name another template."));
        return nullptr;
    }
    const auto text = m_context.files.read(m_scope.folder, toText(*value));
    if (!text) {
        warn(application, text.error().detail,
             Text::tr("Until then its functions are missing here."));
        return nullptr;
    }
    auto root = readTemplate(*text, file, m_scope.idPrefix + application.id + "/", m_context.files,
                             m_context.problems);
    if (!root) {
        return nullptr;
    }
    StackSource source{file,
                       std::move(root),
                       m_scope.idPrefix + application.id + "/",
                       m_scope.stackName + "-" + application.id,
                       childParameters(application),
                       ancestry};
    source.ancestry.push_back(file);
    return std::make_unique<Stack>(std::move(source), m_context);
}

std::map<std::string, std::string> Stack::childParameters(const ResourceEntry& application) {
    std::map<std::string, std::string> texts;
    const Node* parameters = application.properties()->find("Parameters");
    const auto value = parameters ? m_resolver->resolve(*parameters) : std::nullopt;
    const auto* mapping = value ? value->if_object() : nullptr;
    if (!mapping) {
        return texts;
    }
    for (const auto& [name, parameter] : *mapping) {
        std::string& text = texts[std::string(name)];
        const auto* list = parameter.if_array();
        for (std::size_t i = 0; list && i < list->size(); ++i) {
            text += (i == 0 ? "" : ",") + toText(list->at(i));
        }
        text = list ? text : toText(parameter);
    }
    return texts;
}

Resolver::Value Stack::childOutput(const std::string& application, const std::string& output) {
    const auto* resource = m_scope.findResource(application);
    Stack* stack = resource ? child(*resource) : nullptr;
    const Node* outputs = stack ? stack->scope().root->find("Outputs") : nullptr;
    const Node* found = outputs ? outputs->find(output) : nullptr;
    const Node* value = found ? found->find("Value") : nullptr;
    return value ? stack->resolver().resolve(*value) : std::nullopt;
}

void Stack::warn(const ResourceEntry& application, Text message, Text hint) {
    m_context.problems.add(model::Severity::Warning, "Template.NestedApplication",
                           std::move(message), std::move(hint), m_scope.file, application.mark,
                           m_scope.idPrefix + application.id);
}

} // namespace lathe::tmpl
