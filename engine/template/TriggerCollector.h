#pragma once

#include "engine/model/Project.h"
#include "engine/template/Resolver.h"
#include "engine/template/ResourceIndex.h"

#include <boost/json.hpp>

#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace lathe::tmpl {

/// A resource of one stack with its properties resolved.
struct ResolvedResource {
    const ResourceEntry* entry = nullptr;
    boost::json::object properties;
};

/// Gathers the triggers of one stack: what the kinds of sources have in common.
class TriggerCollector {
  public:
    TriggerCollector(Resolver& resolver, const std::vector<ResolvedResource>& resources,
                     const ResourceIndex& index, model::Project& project);

    const Scope& scope() const { return m_resolver.scope(); }
    Resolver& resolver() { return m_resolver; }
    const ResourceIndex& index() const { return m_index; }
    const std::vector<ResolvedResource>& resources() const { return m_resources; }

    /// A trigger that the resource makes, without target and kind.
    model::Trigger begin(const ResolvedResource& resource, std::string_view part = {}) const;
    /// Sets source or sourceArn, as the text stands for a resource of a fitting type or not.
    void setSource(model::Trigger& trigger, const std::string& text,
                   ResourceIndex::TypePredicate fits) const;
    /// Adds the trigger if it has a target; a second one of the same id gets a number.
    void add(model::Trigger trigger);
    /// The document that the API's definition lies in as a file.
    void addDefinition(const std::string& api, boost::json::object document);
    /// What a state machine's definition says, as JSON.
    void addMachine(const std::string& machine, std::string definition);
    /// Whether the function has a trigger of the kind; `source` narrows it down unless it is empty.
    bool has(model::TriggerKind kind, const std::string& target,
             const std::string& source = {}) const;
    /// Full id of a resource of this stack.
    std::string fullId(std::string_view id) const { return scope().idPrefix + std::string(id); }
    /// Properties of a resource of this stack; nullptr when it has none.
    const boost::json::object* propertiesOf(const std::string& id) const;
    /// As written in `properties`: whether the source is not switched off (Enabled, State).
    static bool isEnabled(const boost::json::object& properties);

  private:
    Resolver& m_resolver;
    const std::vector<ResolvedResource>& m_resources;
    std::unordered_map<std::string, const ResolvedResource*> m_byId;
    const ResourceIndex& m_index;
    model::Project& m_project;
    std::set<std::string> m_ids;
    std::set<std::tuple<model::TriggerKind, std::string, std::string>> m_known;
};

/// Events of SAM functions and state machines, and function URLs.
void collectSamTriggers(const ResolvedResource& resource, TriggerCollector& collector);
/// Resources of plain CloudFormation that start functions, but for APIs.
void collectPlainTriggers(const ResolvedResource& resource, TriggerCollector& collector);
/// Routes of REST, HTTP and WebSocket APIs: methods, routes, OpenAPI definitions, authorizers.
void collectApiTriggers(const ResolvedResource& resource, TriggerCollector& collector);
/// Functions that a state machine's tasks run.
void collectStateMachineTriggers(const ResolvedResource& resource, TriggerCollector& collector);
/// Permissions and connectors; to be called when all others have been collected.
void collectImpliedTriggers(const ResolvedResource& resource, TriggerCollector& collector);

} // namespace lathe::tmpl
