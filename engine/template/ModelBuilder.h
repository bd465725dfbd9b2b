#pragma once

#include "engine/model/Project.h"
#include "engine/template/FunctionBuilder.h"
#include "engine/template/ResourceIndex.h"
#include "engine/template/Stack.h"
#include "engine/template/TriggerCollector.h"

#include <list>
#include <map>
#include <string>

namespace lathe::tmpl {

/// Makes the model of a project from its stacks: resources and functions of all of them first, then
/// the triggers, which may lead from one stack to another. Serves for one project.
class ModelBuilder {
  public:
    explicit ModelBuilder(model::Project& project)
        : m_project(project) {}

    void build(Stack& root);

  private:
    struct StackResources {
        Stack* stack = nullptr;
        std::vector<ResolvedResource> resources;
    };

    void resolveStack(Stack& stack);
    void addLayers(Stack& stack);
    void addToIndex(Stack& stack, const ResourceEntry& resource);
    void addEmbeddedConnectors(Stack& stack, const ResourceEntry& owner);
    void addFunctions(StackResources& entry);
    void addTriggers(StackResources& entry);
    void addNestedStack(Stack& stack);
    static void addOutputs(Stack& stack, std::map<std::string, model::Output>& made);
    model::Resource makeResource(Stack& stack, const ResolvedResource& resource);

    model::Project& m_project;
    /// Parents before their children.
    std::list<StackResources> m_stacks;
    ResourceIndex m_index;
    LayerIndex m_layers;
};

} // namespace lathe::tmpl
