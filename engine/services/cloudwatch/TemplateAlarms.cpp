#include "engine/services/cloudwatch/TemplateAlarms.h"

#include "engine/services/cloudwatch/Shapes.h"

#include <set>

namespace json = boost::json;

namespace lathe::services::cloudwatch {

namespace {

/// What clients and the template make is checked alike.
using Make = Reply (*)(const Desk&, const json::object&);

/// Templates may write numbers and flags as texts.
json::value typed(const json::value& value, std::string_view member) {
    if (const json::object* object = value.if_object()) {
        json::object result;
        for (const auto& [key, each] : *object)
            result[key] = typed(each, key);
        return result;
    }
    if (const json::array* all = value.if_array()) {
        json::array result;
        for (const json::value& each : *all)
            result.push_back(typed(each, {}));
        return result;
    }
    const std::string text = value.is_string() ? std::string{value.get_string()} : std::string{};
    if (isFlag(member) && (text == "true" || text == "false"))
        return text == "true";
    boost::system::error_code failed;
    if (const json::value number = json::parse(text, failed);
        isNumber(member, {}) && !failed && number.is_number())
        return number;
    return value;
}

class Declaring {
  public:
    Declaring(const model::Project& project, const Desk& desk,
              const std::function<void(Error)>& tell)
        : m_project{project}
        , m_desk{desk}
        , m_tell{tell} {}

    void run() {
        for (const model::Resource& resource : m_project.resources)
            if (resource.type == "AWS::CloudWatch::Alarm")
                put(resource, m_desk.state.alarms, "AlarmName", putMetricAlarm);
        composites();
        for (const model::Resource& resource : m_project.resources) {
            if (resource.type == "AWS::CloudWatch::Dashboard")
                put(resource, m_desk.state.dashboards, "DashboardName", putDashboard);
            if (resource.type == "AWS::CloudWatch::InsightRule")
                put(resource, m_desk.state.insightRules, "RuleName", putInsightRule);
        }
        for (const std::string& name : undeclared(m_desk.state.alarms))
            m_desk.alarms.remove(name);
        for (Things* things : {&m_desk.state.dashboards, &m_desk.state.insightRules})
            for (const std::string& name : undeclared(*things))
                things->remove(name);
    }

  private:
    /// Each may name others: those that can be made are made until none is left that can.
    void composites() {
        std::vector<const model::Resource*> left;
        for (const model::Resource& resource : m_project.resources)
            if (resource.type == "AWS::CloudWatch::CompositeAlarm")
                left.push_back(&resource);
        const auto isMade = [this](const model::Resource* resource) {
            return bool(tryPut(*resource, m_desk.state.alarms, "AlarmName", putCompositeAlarm));
        };
        while (std::erase_if(left, isMade) > 0)
            ;
        for (const model::Resource* resource : left)
            put(*resource, m_desk.state.alarms, "AlarmName", putCompositeAlarm);
    }

    static std::string nameOf(const model::Resource& resource, std::string_view member) {
        const std::string given = textOf(resource.properties, member);
        return given.empty() ? resource.physicalId : given;
    }

    void put(const model::Resource& resource, Things& things, std::string_view nameMember,
             Make make) {
        if (auto made = tryPut(resource, things, nameMember, make); !made)
            m_tell({made.error().code, Text::tr("{} of the template was not made: {}",
                                                resource.logicalId, made.error().detail)});
    }

    Result<void> tryPut(const model::Resource& resource, Things& things,
                        std::string_view nameMember, Make make) {
        const std::string name = nameOf(resource, nameMember);
        json::object written = typed(resource.properties, {}).get_object();
        written[nameMember] = name;
        // Where nothing has changed, the alarm stays in its state.
        const std::string said = json::serialize(written);
        const json::object* before = things.find(name);
        if (before && textOf(*before, ".declared") == said) {
            m_declared.insert({&things, name});
            return {};
        }
        if (auto made = make(m_desk, written); !made)
            return made.error();
        m_declared.insert({&things, name});
        json::object thing = *things.find(name);
        thing[".declared"] = said;
        things.put(name, std::move(thing));
        return {};
    }

    std::vector<std::string> undeclared(const Things& things) const {
        std::vector<std::string> names;
        for (const auto& [name, thing] : things.all())
            if (thing.contains(".declared") && !m_declared.contains({&things, name}))
                names.push_back(name);
        return names;
    }

    const model::Project& m_project;
    const Desk& m_desk;
    const std::function<void(Error)>& m_tell;
    std::set<std::pair<const Things*, std::string>> m_declared;
};

} // namespace

void declare(const model::Project& project, const Desk& desk,
             const std::function<void(Error)>& tell) {
    Declaring{project, desk, tell}.run();
}

} // namespace lathe::services::cloudwatch
