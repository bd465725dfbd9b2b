#include "engine/services/xray/TemplateTracing.h"

#include "engine/services/xray/Operations.h"

#include <map>
#include <set>

namespace json = boost::json;

namespace lathe::services::xray {

namespace {

class Declaring {
  public:
    Declaring(const model::Project& project, State& state)
        : m_project{project}
        , m_state{state} {}

    void run() {
        for (const model::Resource& resource : m_project.resources) {
            if (resource.type == "AWS::XRay::Group")
                group(resource);
            else if (resource.type == "AWS::XRay::SamplingRule")
                samplingRule(resource);
            else if (resource.type == "AWS::XRay::ResourcePolicy")
                put(m_state.policies, textOf(resource.properties, "PolicyName"),
                    resource.properties, &putResourcePolicy);
        }
        for (Things* things : {&m_state.groups, &m_state.rules, &m_state.policies})
            removeOthers(*things);
    }

  private:
    void group(const model::Resource& resource) {
        const std::string name = textOf(resource.properties, "GroupName");
        put(m_state.groups, name, resource.properties, &createGroup);
        // What the template's Ref and GetAtt say.
        const json::object* made = m_state.groups.find(name);
        if (!made || !resource.physicalId.starts_with("arn:") ||
            textOf(*made, "GroupARN") == resource.physicalId)
            return;
        json::object group = *made;
        group["GroupARN"] = resource.physicalId;
        m_state.groups.put(name, std::move(group));
    }

    void samplingRule(const model::Resource& resource) {
        json::object parameters = resource.properties;
        const json::object* rule = Parameters{parameters}.object("SamplingRule");
        if (!rule)
            return;
        json::object written = *rule;
        std::string name = textOf(written, "RuleName");
        if (name.empty())
            written["RuleName"] = name =
                resource.physicalId.substr(resource.physicalId.rfind('/') + 1);
        parameters["SamplingRule"] = std::move(written);
        put(m_state.rules, name, parameters, &createSamplingRule);
    }

    void put(Things& things, const std::string& name, const json::object& parameters,
             Answer (*create)(State&, const json::object&)) {
        m_declared[&things].insert(name);
        const std::string said = json::serialize(parameters);
        const json::object* before = things.find(name);
        if (before && textOf(*before, ".declared") == said)
            return;
        if (before)
            things.remove(name);
        if (auto made = create(m_state, parameters); !made)
            return m_state.surroundings.tellTrouble(
                {made.error().code, Text::tr("{}: {}", name, made.error().detail)});
        json::object thing = *things.find(name);
        thing[".declared"] = said;
        things.put(name, std::move(thing));
    }

    void removeOthers(Things& things) {
        std::vector<std::string> gone;
        for (const auto& [name, thing] : things.all())
            if (thing.contains(".declared") && !m_declared[&things].contains(name))
                gone.push_back(name);
        for (const std::string& name : gone)
            things.remove(name);
    }

    const model::Project& m_project;
    State& m_state;
    std::map<const Things*, std::set<std::string>> m_declared;
};

} // namespace

void declare(const model::Project& project, State& state) {
    Declaring{project, state}.run();
}

} // namespace lathe::services::xray
