#include "engine/template/ModelBuilder.h"

#include "engine/template/GeneratedResources.h"
#include "engine/template/Nodes.h"
#include "engine/template/Parameters.h"
#include "engine/template/References.h"
#include "engine/template/ResourceTypes.h"

#include <iterator>

namespace lathe::tmpl {
namespace {

bool isLayerType(std::string_view type) {
    return type == "AWS::Serverless::LayerVersion" || type == "AWS::Lambda::LayerVersion";
}

/// The text of an attribute, empty when it has none.
std::string attributeText(Resolver& resolver, const ResourceEntry& resource, const char* name) {
    const auto value = resolver.attribute(resource, name);
    return value ? toText(*value) : std::string{};
}

std::string exportName(Resolver& resolver, const Node& output) {
    const Node* exported = output.find("Export");
    const Node* name = exported ? exported->find("Name") : nullptr;
    const auto value = name ? resolver.resolve(*name) : std::nullopt;
    return value ? toText(*value) : std::string{};
}

} // namespace

void ModelBuilder::build(Stack& root) {
    resolveStack(root);
    for (auto& entry : m_stacks) {
        addLayers(*entry.stack);
    }
    for (auto& entry : m_stacks) {
        addFunctions(entry);
    }
    for (auto& entry : m_stacks) {
        addTriggers(entry);
    }
    addOutputs(root, m_project.outputs);
    m_project.parameters = root.scope().parameters;
    m_project.secretParameters = secretParameters(*root.scope().root);
    for (auto entry = std::next(m_stacks.begin()); entry != m_stacks.end(); ++entry) {
        addNestedStack(*entry->stack);
    }
}

void ModelBuilder::resolveStack(Stack& stack) {
    StackResources& entry = m_stacks.emplace_back();
    entry.stack = &stack;
    Resolver& resolver = stack.resolver();
    const auto& resources = stack.scope().resources;
    entry.resources.reserve(resources.size());
    std::vector<Stack*> children;
    for (const auto& resource : resources) {
        if (!resolver.isActive(resource)) {
            if (isFunctionType(resource.type)) {
                const Scope& scope = stack.scope();
                m_project.uncreated.push_back(
                    {scope.idPrefix + resource.id,
                     textUnder(*resource.node, "Condition"),
                     {scope.file, resource.mark.line, resource.mark.column}});
            }
            continue;
        }
        const Node* written = resource.properties();
        auto value = written ? resolver.resolve(*written) : std::nullopt;
        ResolvedResource resolved{&resource, {}};
        if (value && value->is_object()) {
            resolved.properties = std::move(value->get_object());
        }
        addToIndex(stack, resource);
        auto& list = resource.isGenerated() ? m_project.generatedResources : m_project.resources;
        list.push_back(makeResource(stack, resolved));
        entry.resources.push_back(std::move(resolved));
        addEmbeddedConnectors(stack, resource);
        if (Stack* child = stack.child(resource)) {
            children.push_back(child);
        }
    }
    for (Stack* child : children) {
        resolveStack(*child);
    }
}

model::Resource ModelBuilder::makeResource(Stack& stack, const ResolvedResource& resource) {
    const Scope& scope = stack.scope();
    return {scope.idPrefix + resource.entry->id,
            resource.entry->type,
            resource.properties,
            toText(stack.resolver().reference(*resource.entry)),
            {scope.file, resource.entry->mark.line, resource.entry->mark.column},
            referencesOf(scope, *resource.entry),
            // What is written has a key before its value.
            isImplicitApi(resource.entry->id) &&
                resource.entry->mark == resource.entry->node->begin};
}

// SAM makes a connector of its own of each, named after both.
void ModelBuilder::addEmbeddedConnectors(Stack& stack, const ResourceEntry& owner) {
    const Node* connectors = owner.isGenerated() ? nullptr : owner.node->find("Connectors");
    const auto value = connectors ? stack.resolver().resolve(*connectors) : std::nullopt;
    const auto* all = value ? value->if_object() : nullptr;
    for (std::size_t i = 0; all && i < all->size(); ++i) {
        const auto& [name, connector] = *(all->begin() + static_cast<std::ptrdiff_t>(i));
        const auto* definition = connector.if_object();
        const auto* given = definition ? definition->if_contains("Properties") : nullptr;
        if (!given || !given->is_object()) {
            continue;
        }
        boost::json::object properties = given->get_object();
        const auto* about = definition->if_contains("SourceReference");
        properties["Source"] =
            about && about->is_object() ? about->get_object() : boost::json::object{};
        properties["Source"].as_object()["Id"] = owner.id;
        const Scope& scope = stack.scope();
        m_project.generatedResources.push_back({scope.idPrefix + owner.id + std::string{name},
                                                "AWS::Serverless::Connector",
                                                std::move(properties),
                                                "",
                                                {scope.file, owner.mark.line, owner.mark.column},
                                                {},
                                                true});
    }
}

void ModelBuilder::addToIndex(Stack& stack, const ResourceEntry& resource) {
    Resolver& resolver = stack.resolver();
    const std::string id = stack.scope().idPrefix + resource.id;
    std::vector<std::string> values{toText(resolver.reference(resource)),
                                    resolver.physicalName(resource),
                                    attributeText(resolver, resource, "Arn")};
    if (resource.type.find("Table") != std::string::npos) {
        values.push_back(attributeText(resolver, resource, "StreamArn"));
    }
    m_index.add(id, resource.type, values);
}

void ModelBuilder::addLayers(Stack& stack) {
    const Scope& scope = stack.scope();
    for (const auto& resource : scope.resources) {
        const Node* properties = isLayerType(resource.type) ? resource.properties() : nullptr;
        if (!properties) {
            continue;
        }
        std::string uri = assetPath(resource);
        for (const std::string_view key : {"ContentUri", "Content"}) {
            const Node* content = properties->find(key);
            uri = uri.empty() && content && !content->isMapping()
                      ? stack.resolver().resolveText(*content)
                      : uri;
        }
        m_layers[toText(stack.resolver().reference(resource))] = {
            scope.idPrefix + resource.id,
            uri.empty() ? std::filesystem::path{} : localPath(scope.folder, uri)};
    }
}

void ModelBuilder::addFunctions(StackResources& entry) {
    FunctionBuilder builder(entry.stack->resolver(), m_layers);
    for (const auto& resource : entry.resources) {
        if (isFunctionType(resource.entry->type)) {
            m_project.functions.push_back(builder.build(*resource.entry, resource.properties));
        }
    }
}

void ModelBuilder::addTriggers(StackResources& entry) {
    TriggerCollector collector(entry.stack->resolver(), entry.resources, m_index, m_project);
    for (const auto& resource : entry.resources) {
        collectSamTriggers(resource, collector);
        collectPlainTriggers(resource, collector);
        collectApiTriggers(resource, collector);
        collectStateMachineTriggers(resource, collector);
    }
    for (const auto& resource : entry.resources) {
        collectImpliedTriggers(resource, collector);
    }
}

void ModelBuilder::addNestedStack(Stack& stack) {
    const Scope& scope = stack.scope();
    model::NestedStack nested;
    nested.application = scope.idPrefix.substr(0, scope.idPrefix.size() - 1);
    nested.templateFile = scope.file;
    nested.description = textUnder(*scope.root, "Description");
    nested.parameters = scope.parameters;
    nested.secretParameters = secretParameters(*scope.root);
    addOutputs(stack, nested.outputs);
    m_project.nestedStacks.push_back(std::move(nested));
}

void ModelBuilder::addOutputs(Stack& stack, std::map<std::string, model::Output>& made) {
    Resolver& resolver = stack.resolver();
    const Node* outputs = stack.scope().root->find("Outputs");
    for (std::size_t i = 0; outputs && i < outputs->entries.size(); ++i) {
        const auto& output = outputs->entries[i];
        const std::string condition = textUnder(*output.value, "Condition");
        const Node* value = output.value->find("Value");
        if (value && (condition.empty() || resolver.conditionHolds(condition))) {
            made[output.key] = {resolver.resolve(*value).value_or(nullptr),
                                textUnder(*output.value, "Description"),
                                exportName(resolver, *output.value)};
        }
    }
}

} // namespace lathe::tmpl
