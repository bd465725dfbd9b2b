#include "engine/template/TriggerCollector.h"

#include "engine/template/JsonAccess.h"

#include <fmt/format.h>

namespace lathe::tmpl {

TriggerCollector::TriggerCollector(Resolver& resolver,
                                   const std::vector<ResolvedResource>& resources,
                                   const ResourceIndex& index, model::Project& project)
    : m_resolver(resolver)
    , m_resources(resources)
    , m_index(index)
    , m_project(project) {
    for (const auto& resource : resources) {
        m_byId.emplace(resource.entry->id, &resource);
    }
}

model::Trigger TriggerCollector::begin(const ResolvedResource& resource,
                                       std::string_view part) const {
    model::Trigger trigger;
    trigger.id = fullId(resource.entry->id);
    if (!part.empty()) {
        trigger.id += fmt::format("/{}", part);
    }
    trigger.type = resource.entry->type;
    trigger.location = {scope().file, resource.entry->mark.line, resource.entry->mark.column};
    return trigger;
}

void TriggerCollector::setSource(model::Trigger& trigger, const std::string& text,
                                 ResourceIndex::TypePredicate fits) const {
    trigger.source = m_index.find(text, fits);
    trigger.sourceArn = trigger.source.empty() ? text : std::string{};
}

void TriggerCollector::add(model::Trigger trigger) {
    if (trigger.target.empty()) {
        return;
    }
    const std::string wanted = trigger.id;
    for (int number = 2; !m_ids.insert(trigger.id).second; ++number) {
        trigger.id = fmt::format("{}#{}", wanted, number);
    }
    m_known.insert({trigger.kind, trigger.target, trigger.source});
    m_known.insert({trigger.kind, trigger.target, {}});
    m_project.triggers.triggers.push_back(std::move(trigger));
}

void TriggerCollector::addDefinition(const std::string& api, boost::json::object document) {
    m_project.apiDefinitions[fullId(api)] = std::move(document);
}

void TriggerCollector::addMachine(const std::string& machine, std::string definition) {
    m_project.machineDefinitions[fullId(machine)] = std::move(definition);
}

bool TriggerCollector::has(model::TriggerKind kind, const std::string& target,
                           const std::string& source) const {
    return m_known.count({kind, target, source}) > 0;
}

const boost::json::object* TriggerCollector::propertiesOf(const std::string& id) const {
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : &found->second->properties;
}

bool TriggerCollector::isEnabled(const boost::json::object& properties) {
    const std::string state = textAt(properties, "State");
    return flagAt(properties, "Enabled").value_or(true) && state != "DISABLED";
}

} // namespace lathe::tmpl
