#include "engine/services/events/TemplateEvents.h"

#include "engine/services/events/Archives.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace json = boost::json;

namespace lathe::services::events {

namespace {

const json::value* memberOf(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    return value && !value->is_null() ? value : nullptr;
}

/// The template has patterns and inputs as objects where the API has text.
void putText(const json::object& from, std::string_view name, json::object& to,
             std::string_view as) {
    if (const json::value* value = memberOf(from, name))
        to[as] = value->is_string() ? std::string{value->get_string()} : json::serialize(*value);
}

/// Of a trigger's function or state machine.
std::string arnOf(const model::Project& project, const std::string& id) {
    if (const model::FunctionSpec* function = project.findFunction(id)) {
        const std::string arn = fmt::format("arn:aws:lambda:{}:{}:function:{}", project.region,
                                            project.accountId, function->name);
        return function->autoPublishAlias.empty() ? arn : arn + ":" + function->autoPublishAlias;
    }
    const model::Resource* resource = project.findResource(id);
    if (!resource)
        return {};
    return resource->physicalId.starts_with("arn:")
               ? resource->physicalId
               : fmt::format("arn:aws:states:{}:{}:stateMachine:{}", project.region,
                             project.accountId, resource->physicalId);
}

/// "Function/Event" -> the logical id of what SAM makes of it.
std::string madeIdOf(std::string triggerId) {
    if (const auto slash = triggerId.rfind('/'); slash != std::string::npos)
        triggerId.erase(slash, 1);
    return triggerId;
}

/// The role that SAM makes for an event of a state machine; empty where it makes none.
std::string madeRole(const model::Project& project, const std::string& triggerId) {
    const std::string logicalId = madeIdOf(triggerId) + "Role";
    for (const model::Resource& made : project.generatedResources) {
        if (made.logicalId == logicalId && made.type == "AWS::IAM::Role")
            return made.physicalId.starts_with("arn:")
                       ? made.physicalId
                       : fmt::format("arn:aws:iam::{}:role/{}", project.accountId, made.physicalId);
    }
    return {};
}

/// What the resource is called that SAM makes of an event.
std::string madeName(const model::Project& project, const std::string& triggerId) {
    const std::string logicalId = madeIdOf(triggerId);
    for (const model::Resource& made : project.generatedResources) {
        if (made.logicalId == logicalId && !made.physicalId.empty())
            return made.physicalId.substr(made.physicalId.rfind('/') + 1);
    }
    return logicalId;
}

std::string stateOf(const json::object& properties) {
    const json::value* enabled = memberOf(properties, "Enabled");
    if (enabled && enabled->is_bool())
        return enabled->get_bool() ? "ENABLED" : "DISABLED";
    const std::string state = textOf(properties, "State");
    return state.empty() ? "ENABLED" : state;
}

class Declaring {
  public:
    Declaring(const model::Project& project, const Desk& desk)
        : m_project{project}
        , m_desk{desk} {}

    std::map<std::string, std::string> run() {
        ofType("AWS::Events::EventBus", &Declaring::bus);
        ofType("AWS::Events::Connection", &Declaring::connection);
        ofType("AWS::Events::ApiDestination", &Declaring::destination);
        ofType("AWS::Events::Archive", &Declaring::archive);
        ofType("AWS::Events::Rule", &Declaring::rule);
        ofType("AWS::Events::EventBusPolicy", &Declaring::policy);
        for (const model::Trigger& trigger : m_project.triggers.triggers)
            samEvent(trigger);
        for (Things* things :
             {&m_desk.state.rules, &m_desk.state.archives, &m_desk.state.destinations,
              &m_desk.state.connections, &m_desk.state.buses})
            removeOthers(*things);
        settleArchiveRules(m_desk.state);
        return std::move(m_triggers);
    }

  private:
    using Maker = void (Declaring::*)(const model::Resource&);

    void ofType(std::string_view type, Maker make) {
        for (const model::Resource& resource : m_project.resources) {
            if (resource.type == type)
                (this->*make)(resource);
        }
    }

    std::string nameOf(const model::Resource& resource) const {
        const std::string name = textOf(resource.properties, "Name");
        return name.empty() ? resource.physicalId.substr(resource.physicalId.rfind('|') + 1) : name;
    }

    /// Makes it by what a client would call, where the template says something new.
    void put(Things& things, const std::string& key, const json::object& parameters,
             Answer (*create)(const Desk&, const json::object&), json::value extra = nullptr) {
        m_declared[&things].insert(key);
        const std::string said = json::serialize(json::array{parameters, extra});
        const json::object* before = things.find(key);
        if (before && textOf(*before, ".declared") == said)
            return;
        if (before && create != &putRule)
            remove(things, key);
        if (auto made = create(m_desk, parameters); !made)
            return m_desk.state.surroundings.tellTrouble(
                {made.error().code, Text::tr("{}: {}", key, made.error().detail)});
        json::object thing = *things.find(key);
        thing[".declared"] = said;
        if (extra.is_array())
            thing[".targets"] = extra;
        things.put(key, std::move(thing));
    }

    void bus(const model::Resource& resource) {
        const std::string name = nameOf(resource);
        json::object parameters{{"Name", name}};
        take(resource.properties, parameters,
             {"Description", "Tags", "DeadLetterConfig", "KmsKeyIdentifier"});
        put(m_desk.state.buses, name, parameters, &createEventBus);
    }

    void connection(const model::Resource& resource) {
        const std::string name = nameOf(resource);
        json::object parameters{{"Name", name}};
        take(resource.properties, parameters,
             {"Description", "AuthorizationType", "AuthParameters"});
        put(m_desk.state.connections, name, parameters, &createConnection);
    }

    void destination(const model::Resource& resource) {
        const std::string name = nameOf(resource);
        json::object parameters{{"Name", name}};
        take(resource.properties, parameters,
             {"Description", "InvocationEndpoint", "HttpMethod", "InvocationRateLimitPerSecond"});
        // The template's ARN of a connection does not have the id that it has here.
        const std::string arn = textOf(resource.properties, "ConnectionArn");
        for (const auto& [known, connection] : m_desk.state.connections.all()) {
            if (arn == known || arn.find("connection/" + known) != std::string::npos)
                parameters["ConnectionArn"] = connection.at("ConnectionArn");
        }
        put(m_desk.state.destinations, name, parameters, &createApiDestination);
    }

    void archive(const model::Resource& resource) {
        std::string name = textOf(resource.properties, "ArchiveName");
        if (name.empty())
            name = resource.physicalId;
        const std::string source = textOf(resource.properties, "SourceArn");
        json::object parameters{{"ArchiveName", name},
                                {"EventSourceArn", m_desk.state.home.busArn(busNameOf(source))}};
        take(resource.properties, parameters, {"Description", "RetentionDays"});
        putText(resource.properties, "EventPattern", parameters, "EventPattern");
        put(m_desk.state.archives, name, parameters, &createArchive);
    }

    void policy(const model::Resource& resource) {
        json::object parameters;
        take(resource.properties, parameters,
             {"EventBusName", "StatementId", "Action", "Principal"});
        if (const json::object* statement = Parameters{resource.properties}.object("Statement")) {
            json::object written = *statement;
            written["Sid"] = textOf(resource.properties, "StatementId");
            parameters["Policy"] = json::serialize(json::object{
                {"Version", "2012-10-17"}, {"Statement", json::array{std::move(written)}}});
        }
        if (auto made = putPermission(m_desk, parameters); !made)
            m_desk.state.surroundings.tellTrouble(made.error());
    }

    void rule(const model::Resource& resource) {
        json::object parameters{{"Name", nameOf(resource)}};
        take(resource.properties, parameters,
             {"EventBusName", "ScheduleExpression", "Description", "RoleArn", "State", "Tags"});
        putText(resource.properties, "EventPattern", parameters, "EventPattern");
        const json::array* targets = Parameters{resource.properties}.array("Targets");
        putRuleOf(parameters, targets ? *targets : json::array{});
        for (const model::Trigger& trigger : m_project.triggers.triggers) {
            if (trigger.id == resource.logicalId)
                remember(ruleArnOf(resource.properties, nameOf(resource)), trigger);
        }
    }

    std::string ruleArnOf(const json::object& properties, const std::string& name) const {
        return m_desk.state.home.ruleArn(busNameOf(textOf(properties, "EventBusName")), name);
    }

    void remember(const std::string& ruleArn, const model::Trigger& trigger) {
        m_triggers[ruleArn + " " + arnOf(m_project, trigger.target)] = trigger.id;
    }

    void putRuleOf(const json::object& parameters, const json::array& targets) {
        const std::string key =
            ruleKey(busNameOf(textOf(parameters, "EventBusName")), textOf(parameters, "Name"));
        json::array meant;
        for (const json::value& target : targets) {
            if (!target.is_object())
                continue;
            json::object written = target.get_object();
            putText(target.get_object(), "Input", written, "Input");
            mendDestination(written);
            meant.push_back(std::move(written));
        }
        put(m_desk.state.rules, key, parameters, &putRule, std::move(meant));
    }

    /// A destination's ARN in the template does not have the id that it has here.
    void mendDestination(json::object& target) const {
        const std::string arn = textOf(target, "Arn");
        for (const auto& [name, destination] : m_desk.state.destinations.all()) {
            if (arn.find(":api-destination/" + name) != std::string::npos)
                target["Arn"] = destination.at("ApiDestinationArn");
        }
    }

    void samEvent(const model::Trigger& trigger) {
        constexpr std::array<std::string_view, 3> types{"Schedule", "CloudWatchEvent",
                                                        "EventBridgeRule"};
        if (std::find(types.begin(), types.end(), trigger.type) == types.end())
            return;
        const json::object& event = trigger.properties;
        std::string name = textOf(event, event.contains("RuleName") ? "RuleName" : "Name");
        if (name.empty())
            name = madeName(m_project, trigger.id);
        json::object parameters{{"Name", name}, {"State", stateOf(event)}};
        take(event, parameters, {"EventBusName", "Description"});
        putText(event, "Schedule", parameters, "ScheduleExpression");
        putText(event, "Pattern", parameters, "EventPattern");
        json::object target{{"Id", "Target0"}, {"Arn", arnOf(m_project, trigger.target)}};
        take(event, target,
             {"Input", "InputPath", "InputTransformer", "RetryPolicy", "DeadLetterConfig"});
        if (const std::string role = madeRole(m_project, trigger.id); !role.empty())
            target["RoleArn"] = role;
        if (const json::object* options = Parameters{event}.object("Target"))
            take(*options, target, {"Id"});
        putRuleOf(parameters, json::array{std::move(target)});
        remember(ruleArnOf(event, name), trigger);
    }

    void removeOthers(Things& things) {
        std::vector<std::string> gone;
        for (const auto& [key, thing] : things.all()) {
            if (thing.contains(".declared") && !m_declared[&things].contains(key))
                gone.push_back(key);
        }
        for (const std::string& key : gone)
            remove(things, key);
    }

    void remove(Things& things, const std::string& key) {
        if (&things == &m_desk.state.connections)
            removeSecret(m_desk.state, *things.find(key));
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

} // namespace lathe::services::events
