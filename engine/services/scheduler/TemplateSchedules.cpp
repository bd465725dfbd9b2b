#include "engine/services/scheduler/TemplateSchedules.h"

#include "engine/services/wire/Parameters.h"

#include <fmt/format.h>

#include <set>

namespace json = boost::json;

namespace lathe::services::scheduler {

namespace {

class Declaring {
  public:
    Declaring(const model::Project& project, const Desk& desk)
        : m_project{project}
        , m_desk{desk} {}

    std::map<std::string, std::string> run() {
        for (const model::Resource& resource : m_project.resources) {
            if (resource.type == "AWS::Scheduler::ScheduleGroup")
                group(resource);
        }
        for (const model::Resource& resource : m_project.resources) {
            if (resource.type == "AWS::Scheduler::Schedule")
                schedule(resource);
        }
        for (const model::Trigger& trigger : m_project.triggers.triggers) {
            if (trigger.type == "ScheduleV2")
                samEvent(trigger);
        }
        removeOthers(m_desk.state.schedules);
        removeOthers(m_desk.state.groups);
        return std::move(m_triggers);
    }

  private:
    void put(Things& things, const std::string& key, const json::object& parameters,
             Answer (*create)(const Desk&, const json::object&)) {
        m_declared[&things].insert(key);
        const std::string said = json::serialize(parameters);
        const json::object* before = things.find(key);
        if (before && textOf(*before, ".declared") == said)
            return;
        if (before)
            things.remove(key);
        if (auto made = create(m_desk, parameters); !made)
            return m_desk.state.surroundings.tellTrouble(
                {made.error().code, Text::tr("{}: {}", key, made.error().detail)});
        json::object thing = *things.find(key);
        thing[".declared"] = said;
        things.put(key, std::move(thing));
    }

    std::string nameOf(const json::object& properties, const std::string& otherwise) const {
        const std::string name = textOf(properties, "Name");
        return name.empty() ? otherwise.substr(otherwise.rfind('/') + 1) : name;
    }

    void group(const model::Resource& resource) {
        const std::string name = nameOf(resource.properties, resource.physicalId);
        json::object parameters{{"Name", name}};
        if (const json::value* tags = resource.properties.if_contains("Tags"))
            parameters["Tags"] = *tags;
        put(m_desk.state.groups, name, parameters, &createScheduleGroup);
    }

    void putSchedule(const json::object& parameters, const std::string& triggerId) {
        const std::string group = textOf(parameters, "GroupName");
        const std::string key =
            (group.empty() ? "default" : group) + "/" + textOf(parameters, "Name");
        put(m_desk.state.schedules, key, parameters, &createSchedule);
        if (!triggerId.empty())
            m_triggers[m_desk.state.arn("schedule/" + key)] = triggerId;
    }

    void schedule(const model::Resource& resource) {
        json::object parameters = resource.properties;
        parameters["Name"] = nameOf(resource.properties, resource.physicalId);
        std::string triggerId;
        for (const model::Trigger& trigger : m_project.triggers.triggers) {
            if (trigger.id == resource.logicalId)
                triggerId = trigger.id;
        }
        putSchedule(parameters, triggerId);
    }

    std::string targetArn(const std::string& id) const {
        if (const model::FunctionSpec* function = m_project.findFunction(id)) {
            const std::string arn =
                fmt::format("arn:aws:lambda:{}:{}:function:{}", m_project.region,
                            m_project.accountId, function->name);
            return function->autoPublishAlias.empty() ? arn
                                                      : arn + ":" + function->autoPublishAlias;
        }
        const model::Resource* resource = m_project.findResource(id);
        if (!resource)
            return {};
        return resource->physicalId.starts_with("arn:")
                   ? resource->physicalId
                   : fmt::format("arn:aws:states:{}:{}:stateMachine:{}", m_project.region,
                                 m_project.accountId, resource->physicalId);
    }

    /// The role that SAM makes for a schedule of this logical id.
    std::string madeRole(const std::string& logicalId) const {
        std::string name = logicalId + "Role";
        for (const model::Resource& resource : m_project.generatedResources) {
            if (resource.logicalId == name && !resource.physicalId.empty())
                name = resource.physicalId;
        }
        return name.starts_with("arn:")
                   ? name
                   : fmt::format("arn:aws:iam::{}:role/{}", m_project.accountId, name);
    }

    void samEvent(const model::Trigger& trigger) {
        const json::object& event = trigger.properties;
        // SAM names the schedule after function and event.
        std::string made = trigger.id;
        if (const auto slash = made.rfind('/'); slash != std::string::npos)
            made.erase(slash, 1);
        json::object parameters;
        for (const std::string_view member :
             {"GroupName", "Description", "State", "StartDate", "EndDate", "FlexibleTimeWindow",
              "ScheduleExpressionTimezone", "KmsKeyArn"}) {
            if (const json::value* value = event.if_contains(member); value && !value->is_null())
                parameters[member] = *value;
        }
        parameters["Name"] = nameOf(event, made);
        parameters["ScheduleExpression"] = textOf(event, "ScheduleExpression");
        if (!parameters.contains("FlexibleTimeWindow"))
            parameters["FlexibleTimeWindow"] = json::object{{"Mode", "OFF"}};
        const std::string role = textOf(event, "RoleArn");
        json::object target{{"Arn", targetArn(trigger.target)},
                            {"RoleArn", role.empty() ? madeRole(made) : role}};
        for (const std::string_view member : {"Input", "RetryPolicy", "DeadLetterConfig"}) {
            if (const json::value* value = event.if_contains(member); value && !value->is_null())
                target[member] = *value;
        }
        parameters["Target"] = std::move(target);
        putSchedule(parameters, trigger.id);
    }

    void removeOthers(Things& things) {
        std::vector<std::string> gone;
        for (const auto& [key, thing] : things.all()) {
            if (thing.contains(".declared") && !m_declared[&things].contains(key))
                gone.push_back(key);
        }
        for (const std::string& key : gone)
            things.remove(key);
    }

    const model::Project& m_project;
    const Desk& m_desk;
    std::map<const Things*, std::set<std::string>> m_declared;
    std::map<std::string, std::string> m_triggers;
};

} // namespace

std::map<std::string, std::string> declare(const model::Project& project, const Desk& desk) {
    return Declaring{project, desk}.run();
}

} // namespace lathe::services::scheduler
