#include "engine/services/logs/TemplateLogs.h"

#include "engine/logpatterns/FilterPattern.h"

#include <fmt/format.h>

#include <set>

namespace json = boost::json;

namespace lathe::services::logs {

namespace {

/// Ref of a group gives its name.
std::string groupNameIn(const json::object& properties) {
    return groupNameOf(textOf(properties, "LogGroupName"));
}

class Declaring {
  public:
    Declaring(const model::Project& project, State& state, const std::function<void(Error)>& tell)
        : m_project{project}
        , m_state{state}
        , m_tell{tell} {}

    void run() {
        for (const model::Resource& resource : m_project.resources) {
            if (resource.type == "AWS::Logs::LogGroup")
                group(resource);
            else if (resource.type == "AWS::Logs::MetricFilter")
                metricFilter(resource);
            else if (resource.type == "AWS::Logs::ResourcePolicy")
                policy(resource);
        }
        for (const model::Trigger& trigger : m_project.triggers.triggers)
            if (trigger.kind == model::TriggerKind::CloudWatchLogs)
                subscription(trigger);
        removeOthers(m_state.metricFilters);
        removeOthers(m_state.policies);
        removeOthers(m_state.subscriptionFilters);
        removeOthers(m_state.groups);
    }

  private:
    void put(Things& things, const std::string& key, json::object thing) {
        m_declared[&things].insert(key);
        const std::string said = json::serialize(thing);
        const json::object* before = things.find(key);
        if (before && textOf(*before, ".declared") == said)
            return;
        thing[".declared"] = said;
        thing["creationTime"] = before ? before->at("creationTime") : json::value(m_state.now());
        things.put(key, std::move(thing));
    }

    void group(const model::Resource& resource) {
        std::string name = textOf(resource.properties, "LogGroupName");
        if (name.empty())
            name = resource.physicalId;
        const std::string kind = textOf(resource.properties, "LogGroupClass");
        json::object group{{"logGroupClass", kind.empty() ? "STANDARD" : kind}};
        if (const json::value* days = resource.properties.if_contains("RetentionInDays");
            days && days->is_int64())
            group["retentionInDays"] = *days;
        if (const std::string key = textOf(resource.properties, "KmsKeyId"); !key.empty())
            group["kmsKeyId"] = key;
        if (const json::value* tags = resource.properties.if_contains("Tags");
            tags && tags->is_array()) {
            json::object all;
            for (const json::value& tag : tags->get_array())
                if (tag.is_object())
                    all[textOf(tag.get_object(), "Key")] = textOf(tag.get_object(), "Value");
            group[".tags"] = std::move(all);
        }
        put(m_state.groups, name, std::move(group));
    }

    void policy(const model::Resource& resource) {
        const std::string name = textOf(resource.properties, "PolicyName");
        if (name.empty())
            return;
        const json::value* document = resource.properties.if_contains("PolicyDocument");
        put(m_state.policies, name,
            {{"policyName", name},
             {"policyDocument", document && !document->is_string()
                                    ? json::serialize(*document)
                                    : textOf(resource.properties, "PolicyDocument")},
             {"policyScope", "ACCOUNT"}});
    }

    void metricFilter(const model::Resource& resource) {
        const json::object& properties = resource.properties;
        const std::string name = textOf(properties, "FilterName");
        const std::string group = groupNameIn(properties);
        json::array transformations;
        if (const json::value* all = properties.if_contains("MetricTransformations");
            all && all->is_array())
            for (const json::value& one : all->get_array())
                if (one.is_object())
                    transformations.push_back(transformation(one.get_object()));
        filter(m_state.metricFilters, resource.logicalId, group,
               name.empty() ? resource.logicalId : name, textOf(properties, "FilterPattern"),
               {{"metricTransformations", std::move(transformations)}});
    }

    /// The template's names begin with capitals.
    static json::object transformation(const json::object& written) {
        json::object result;
        for (const auto& [key, value] : written) {
            std::string name{key};
            name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
            result[name] = value;
        }
        if (const json::array* dimensions = result["dimensions"].if_array()) {
            json::object byKey;
            for (const json::value& one : *dimensions)
                if (one.is_object())
                    byKey[textOf(one.get_object(), "Key")] = textOf(one.get_object(), "Value");
            result["dimensions"] = std::move(byKey);
        } else {
            result.erase("dimensions");
        }
        return result;
    }

    void subscription(const model::Trigger& trigger) {
        const model::FunctionSpec* function = m_project.findFunction(trigger.target);
        if (!function)
            return;
        std::string target = fmt::format("arn:aws:lambda:{}:{}:function:{}", m_project.region,
                                         m_project.accountId, function->name);
        if (!function->autoPublishAlias.empty())
            target += ":" + function->autoPublishAlias;
        const std::string given = textOf(trigger.properties, "FilterName");
        std::string name = trigger.id;
        std::erase(name, '/');
        filter(m_state.subscriptionFilters, trigger.id, groupNameIn(trigger.properties),
               given.empty() ? name : given, textOf(trigger.properties, "FilterPattern"),
               {{"destinationArn", target},
                {"distribution", "ByLogStream"},
                {".trigger", trigger.id}});
    }

    void filter(Things& things, const std::string& id, const std::string& group,
                const std::string& name, const std::string& pattern, json::object thing) {
        if (group.empty())
            return;
        if (auto parsed = logpatterns::FilterPattern::parse(pattern); !parsed)
            return m_tell({parsed.error().code, Text::tr("{}: {}", id, parsed.error().detail)});
        m_state.ensureGroup(group);
        thing["filterName"] = name;
        thing["logGroupName"] = group;
        thing["filterPattern"] = pattern;
        thing["applyOnTransformedLogs"] = false;
        put(things, filterKey(group, name), std::move(thing));
    }

    /// Groups stay, as clients' own do.
    void removeOthers(Things& things) {
        std::vector<std::string> gone;
        for (const auto& [key, thing] : things.all())
            if (thing.contains(".declared") && !m_declared[&things].contains(key))
                gone.push_back(key);
        for (const std::string& key : gone) {
            json::object kept = *things.find(key);
            things.remove(key);
            kept.erase(".declared");
            if (&things == &m_state.groups)
                things.put(key, std::move(kept));
        }
    }

    const model::Project& m_project;
    State& m_state;
    const std::function<void(Error)>& m_tell;
    std::map<Things*, std::set<std::string>> m_declared;
};

} // namespace

void declare(const model::Project& project, State& state, const std::function<void(Error)>& tell) {
    // A template that cannot be read has no resources: what it had stays until it can.
    if (!project.resources.empty() || !project.triggers.triggers.empty())
        Declaring{project, state, tell}.run();
}

} // namespace lathe::services::logs
