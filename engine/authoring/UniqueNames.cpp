#include "engine/authoring/UniqueNames.h"

#include "engine/template/Nodes.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace lathe::authoring {

namespace {

using boost::json::object;
using boost::json::value;

/// Properties that name a resource outside of the template, where no two may be called the same
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-name.html).
constexpr std::pair<std::string_view, std::string_view> physicalNames[] = {
    {"AWS::CloudWatch::Alarm", "AlarmName"},
    {"AWS::DynamoDB::GlobalTable", "TableName"},
    {"AWS::DynamoDB::Table", "TableName"},
    {"AWS::ECR::Repository", "RepositoryName"},
    {"AWS::Events::EventBus", "Name"},
    {"AWS::Events::Rule", "Name"},
    {"AWS::IAM::ManagedPolicy", "ManagedPolicyName"},
    {"AWS::IAM::Role", "RoleName"},
    {"AWS::KMS::Alias", "AliasName"},
    {"AWS::Kinesis::Stream", "Name"},
    {"AWS::KinesisFirehose::DeliveryStream", "DeliveryStreamName"},
    {"AWS::Lambda::Function", "FunctionName"},
    {"AWS::Logs::LogGroup", "LogGroupName"},
    {"AWS::S3::Bucket", "BucketName"},
    {"AWS::SNS::Topic", "TopicName"},
    {"AWS::SQS::Queue", "QueueName"},
    {"AWS::SSM::Parameter", "Name"},
    {"AWS::Scheduler::Schedule", "Name"},
    {"AWS::SecretsManager::Secret", "Name"},
    {"AWS::Serverless::Function", "FunctionName"},
    {"AWS::Serverless::SimpleTable", "TableName"},
    {"AWS::Serverless::StateMachine", "Name"},
    {"AWS::StepFunctions::StateMachine", "StateMachineName"},
};

/// Names of the same kind, whatever the resource that has them: "FunctionName".
std::string familyOf(const std::string& type, std::string_view property) {
    return property == "Name" ? type : std::string{property};
}

std::string asText(const value& said) {
    if (said.is_string())
        return std::string{std::string_view{said.get_string()}};
    const value* sub = said.is_object() ? said.get_object().if_contains("Fn::Sub") : nullptr;
    return sub && sub->is_string() ? std::string{std::string_view{sub->get_string()}}
                                   : boost::json::serialize(said);
}

/// "jobs" -> "jobs-2", "jobs.fifo" -> "jobs-2.fifo"; a number that ends it already gives way.
std::string numbered(std::string name, int number) {
    constexpr std::string_view fifo = ".fifo";
    std::string end;
    if (name.ends_with(fifo)) {
        end = fifo;
        name.erase(name.size() - fifo.size());
    }
    return name + "-" + std::to_string(number) + end;
}

/// nullptr where a number cannot stand behind it: of a reference, a Join.
value withNumber(const value& name, int number) {
    if (name.is_string())
        return boost::json::string{numbered(asText(name), number)};
    const value* sub = name.is_object() ? name.get_object().if_contains("Fn::Sub") : nullptr;
    if (sub && sub->is_string())
        return object{{"Fn::Sub", numbered(asText(name), number)}};
    return nullptr;
}

class Numberer {
  public:
    Numberer(std::string clip, const Written& target, const model::Project& project)
        : m_target{target}
        , m_project{project} {
        m_result.text = std::move(clip);
    }

    UniqueNames run() {
        collectNames();
        const Written written{m_result.text};
        const tmpl::Node* resources = written.find({"Resources"});
        for (std::size_t i = 0; resources && i < resources->entries.size(); ++i) {
            const auto& entry = resources->entries[i];
            const std::string type = tmpl::textUnder(*entry.value, "Type");
            const tmpl::Node* properties = entry.value->find("Properties");
            if (!properties)
                continue;
            numberNames(entry.key, type, *properties);
            if (type == "AWS::Serverless::Function" || type == "AWS::Serverless::StateMachine")
                numberRoutes(entry.key, *properties);
        }
        return std::move(m_result);
    }

  private:
    using Name = std::pair<std::string, std::string>;

    void collectNames() {
        const tmpl::Node* resources = m_target.find({"Resources"});
        for (std::size_t i = 0; resources && i < resources->entries.size(); ++i) {
            const tmpl::Node& resource = *resources->entries[i].value;
            const std::string type = tmpl::textUnder(resource, "Type");
            const tmpl::Node* properties = resource.find("Properties");
            for (const auto& [of, property] : physicalNames) {
                const tmpl::Node* name =
                    properties && type == of ? properties->find(property) : nullptr;
                if (name)
                    m_names.insert(nameOf(type, property, tmpl::toJson(*name)));
            }
        }
    }

    static Name nameOf(const std::string& type, std::string_view property, const value& name) {
        return {familyOf(type, property), boost::json::serialize(name)};
    }

    void numberNames(const std::string& id, const std::string& type, const tmpl::Node& properties) {
        for (const auto& [of, property] : physicalNames) {
            const tmpl::Node* written = type == of ? properties.find(property) : nullptr;
            if (!written)
                continue;
            const value name = tmpl::toJson(*written);
            if (m_names.insert(nameOf(type, property, name)).second)
                continue;
            value free = withNumber(name, 2);
            for (int number = 3; !free.is_null() && m_names.contains(nameOf(type, property, free));
                 ++number)
                free = withNumber(name, number);
            m_names.insert(nameOf(type, property, free));
            const tmpl::TemplatePath path = propertyPath(id, {std::string{property}});
            change({id, std::string{property}, asText(name),
                    free.is_null() ? std::string{} : asText(free)},
                   free.is_null() ? tmpl::removeValue(m_result.text, path)
                                  : tmpl::setValue(m_result.text, path, free));
        }
    }

    void change(PasteChange change, const Result<tmpl::TextEdit>& edit) {
        if (!edit)
            return;
        m_result.text = tmpl::apply(m_result.text, *edit);
        m_result.changes.push_back(std::move(change));
    }

    void numberRoutes(const std::string& id, const tmpl::Node& properties) {
        const tmpl::Node* events = properties.find("Events");
        for (std::size_t i = 0; events && i < events->entries.size(); ++i) {
            const auto& event = events->entries[i];
            const std::string type = tmpl::textUnder(*event.value, "Type");
            const tmpl::Node* own = event.value->find("Properties");
            const bool isHttp = type == "HttpApi";
            if (!own || (!isHttp && type != "Api"))
                continue;
            const tmpl::Node* api = own->find(isHttp ? "ApiId" : "RestApiId");
            const std::string source = api      ? tmpl::referencedId(*api)
                                       : isHttp ? "ServerlessHttpApi"
                                                : "ServerlessRestApi";
            const std::string path = tmpl::textUnder(*own, "Path");
            const std::string method = tmpl::textUnder(*own, "Method");
            if (path.empty() || !hasRoute(source, path, method))
                continue;
            int number = 2;
            while (hasRoute(source, routeWith(path, number), method))
                ++number;
            const std::string free = routeWith(path, number);
            m_routes.insert({source, free, lower(method)});
            change({id, "Events/" + event.key, path, free},
                   tmpl::setValue(m_result.text,
                                  propertyPath(id, {"Events", event.key, "Properties", "Path"}),
                                  boost::json::string{free}));
        }
    }

    /// "/orders/{id}" -> "/orders2/{id}", "/" -> "/2", "/{id}" -> "/2/{id}".
    static std::string routeWith(const std::string& path, int number) {
        const std::size_t end = std::min(path.find('/', 1), path.size());
        const bool isNamed = end > 1 && path[1] != '{';
        const std::string first = isNamed ? path.substr(0, end) : "/";
        const std::string rest = isNamed ? path.substr(end) : path.size() > 1 ? path : "";
        return first + std::to_string(number) + rest;
    }

    static std::string lower(std::string text) {
        std::transform(text.begin(), text.end(), text.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return text;
    }

    bool hasRoute(const std::string& api, const std::string& path, const std::string& method) {
        if (m_routes.contains({api, path, lower(method)}))
            return true;
        const auto at = [](const object& properties, const char* key) {
            const value* found = properties.if_contains(key);
            return found && found->is_string() ? asText(*found) : std::string{};
        };
        return std::any_of(m_project.triggers.triggers.begin(), m_project.triggers.triggers.end(),
                           [&](const model::Trigger& trigger) {
                               return trigger.source == api &&
                                      at(trigger.properties, "Path") == path &&
                                      lower(at(trigger.properties, "Method")) == lower(method);
                           });
    }

    const Written& m_target;
    const model::Project& m_project;
    std::set<Name> m_names;
    std::set<std::tuple<std::string, std::string, std::string>> m_routes;
    UniqueNames m_result;
};

} // namespace

UniqueNames withUniqueNames(std::string clip, const Written& target,
                            const model::Project& project) {
    return Numberer{std::move(clip), target, project}.run();
}

} // namespace lathe::authoring
