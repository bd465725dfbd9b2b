#include "engine/services/states/TemplateMachines.h"

#include "engine/iam/Arns.h"
#include "engine/iam/Sender.h"
#include "engine/services/states/Operations.h"
#include "engine/services/states/Versions.h"
#include "engine/statemachine/Definition.h"
#include "engine/statemachine/Fields.h"

#include <fmt/format.h>

#include <set>
#include <utility>

namespace json = boost::json;

namespace lathe::services::states {

namespace {

using statemachine::objectField;
using statemachine::textField;

bool isMachine(const model::Resource& resource) {
    return resource.type == "AWS::Serverless::StateMachine" ||
           resource.type == "AWS::StepFunctions::StateMachine";
}

/// "arn:aws:states:...:stateMachine:NAME" -> NAME
std::string nameIn(const std::string& physicalId) {
    return physicalId.substr(physicalId.rfind(':') + 1);
}

/// {"Level": "ALL", "Destinations": [{"CloudWatchLogsLogGroup": {"LogGroupArn": ...}}]} as the API
/// has it.
json::value apiNames(const json::value& value) {
    if (const auto* list = value.if_array()) {
        json::array result;
        for (const json::value& each : *list)
            result.push_back(apiNames(each));
        return result;
    }
    const auto* object = value.if_object();
    if (!object)
        return value == json::value("true") || value == json::value("false")
                   ? json::value(value == json::value("true"))
                   : value;
    json::object result;
    for (const auto& [name, each] : *object) {
        std::string key{name};
        if (!key.empty())
            key[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(key[0])));
        result[key] = apiNames(each);
    }
    return result;
}

/// Those of CloudFormation are a list, those of SAM an object.
json::object tagsOfResource(const json::object& properties) {
    if (const json::object* tags = objectField(properties, "Tags"))
        return *tags;
    json::object tags;
    if (const json::array* list = statemachine::arrayField(properties, "Tags"))
        for (const json::value& each : *list)
            if (const auto* tag = each.if_object())
                tags[textField(*tag, "Key")] = textField(*tag, "Value");
    return tags;
}

class Declaring {
  public:
    Declaring(const model::Project& project, State& state)
        : m_project{project}
        , m_state{state} {}

    void run() {
        for (const model::Resource& resource : m_project.resources) {
            if (isMachine(resource))
                machine(resource);
            if (resource.type == "AWS::StepFunctions::Activity")
                activity(resource);
        }
        for (Things* things : {&m_state.machines, &m_state.activities})
            removeOthers(*things);
    }

  private:
    std::string roleOf(const model::Resource& resource) const {
        for (const char* const member : {"RoleArn", "Role"})
            if (std::string role = textField(resource.properties, member); !role.empty())
                return role;
        return fmt::format("arn:aws:iam::{}:role/{}", m_project.accountId,
                           iam::madeRoleName(m_project, resource.logicalId));
    }

    json::object revisionOf(const model::Resource& resource) const {
        const auto definition = m_project.machineDefinitions.find(resource.logicalId);
        json::object revision{
            {"definition",
             definition == m_project.machineDefinitions.end() ? "" : definition->second},
            {"roleArn", roleOf(resource)},
            {"loggingConfiguration", {{"level", "OFF"}, {"includeExecutionData", false}}},
            {"tracingConfiguration", {{"enabled", false}}}};
        for (const auto& [member, name] :
             {std::pair{"LoggingConfiguration", "loggingConfiguration"},
              std::pair{"Logging", "loggingConfiguration"},
              std::pair{"TracingConfiguration", "tracingConfiguration"},
              std::pair{"Tracing", "tracingConfiguration"}})
            if (const json::object* given = objectField(resource.properties, member))
                for (const auto& [key, value] : apiNames(*given).as_object())
                    revision[name].as_object()[key] = value;
        return revision;
    }

    void machine(const model::Resource& resource) {
        const std::string name = nameIn(resource.physicalId);
        m_kept.insert(name);
        json::object revision = revisionOf(resource);
        std::string type = textField(
            resource.properties,
            resource.type == "AWS::Serverless::StateMachine" ? "Type" : "StateMachineType");
        if (type.empty())
            type = "STANDARD";
        const json::object tags = tagsOfResource(resource.properties);
        const std::string basis = json::serialize(
            json::array{revision, type, tags, textField(resource.properties, "AutoPublishAlias")});
        const json::object* existing = m_state.machines.find(name);
        // What a client has changed holds until the template says something else.
        if (existing && textField(*existing, ".basis") == basis)
            return;
        if (auto parsed = statemachine::parsedDefinition(
                textField(revision, "definition"), m_state.query,
                type == "EXPRESS" ? statemachine::MachineType::Express
                                  : statemachine::MachineType::Standard);
            !parsed)
            return m_state.surroundings.tellTrouble(
                {parsed.error().code,
                 Text::tr("The state machine {} of the template is not made: {}",
                          resource.logicalId, parsed.error().detail)});
        json::object made =
            existing ? *existing
                     : json::object{{"stateMachineArn", m_state.arn("stateMachine:" + name)},
                                    {"name", name},
                                    {"status", "ACTIVE"},
                                    {"type", type},
                                    {"creationDate", secondsOf(m_state.time())},
                                    {".nextVersion", 1}};
        made["type"] = type;
        made[".tags"] = tags;
        made[".basis"] = basis;
        made[".revision"] = addRevision(m_state, std::move(revision));
        if (existing)
            made["revisionId"] = made.at(".revision");
        m_state.machines.put(name, std::move(made));
        publishAlias(name, textField(resource.properties, "AutoPublishAlias"));
    }

    void publishAlias(const std::string& name, const std::string& alias) {
        if (alias.empty())
            return;
        const json::object version = publish(m_state, name, {});
        const double now = secondsOf(m_state.time());
        m_state.aliases.put(
            name + ":" + alias,
            {{"stateMachineAliasArn", m_state.arn("stateMachine:" + name + ":" + alias)},
             {"name", alias},
             {"routingConfiguration",
              json::array{
                  json::object{{"stateMachineVersionArn", version.at("stateMachineVersionArn")},
                               {"weight", 100}}}},
             {"creationDate", now},
             {"updateDate", now}});
    }

    void activity(const model::Resource& resource) {
        const std::string name = nameIn(resource.physicalId);
        m_kept.insert(name);
        if (!m_state.activities.find(name))
            m_state.activities.put(name, {{"activityArn", m_state.arn("activity:" + name)},
                                          {"name", name},
                                          {"creationDate", secondsOf(m_state.time())},
                                          {".basis", "template"},
                                          {".tags", tagsOfResource(resource.properties)}});
    }

    void removeOthers(Things& things) {
        std::vector<std::string> gone;
        for (const auto& [name, thing] : things.all())
            if (thing.contains(".basis") && !m_kept.contains(name))
                gone.push_back(name);
        for (const std::string& name : gone)
            things.remove(name);
    }

    const model::Project& m_project;
    State& m_state;
    std::set<std::string> m_kept;
};

} // namespace

void declare(const model::Project& project, State& state) {
    Declaring{project, state}.run();
}

} // namespace lathe::services::states
