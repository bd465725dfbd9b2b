#include "engine/iam/RoleDraft.h"

#include "engine/iam/Arns.h"
#include "engine/iam/Texts.h"

#include <fmt/format.h>

#include <array>

namespace lathe::iam {

namespace json = boost::json;

namespace {

json::object policyOf(json::array statements) {
    return {{"Version", "2012-10-17"}, {"Statement", std::move(statements)}};
}

json::object allowing(json::array actions, json::value resource) {
    return {{"Effect", "Allow"}, {"Action", std::move(actions)}, {"Resource", std::move(resource)}};
}

json::object trustIn(std::string_view service) {
    return policyOf({json::object{{"Effect", "Allow"},
                                  {"Principal", {{"Service", service}}},
                                  {"Action", json::array{"sts:AssumeRole"}}}});
}

/// What sends to a destination of this type may do.
json::object sendingTo(const std::string& type, const std::string& arn) {
    if (type == "SQS")
        return allowing({"sqs:SendMessage"}, json::value(arn));
    if (type == "SNS")
        return allowing({"sns:Publish"}, json::value(arn));
    if (type == "Lambda")
        return allowing({"lambda:InvokeFunction"}, json::value(arn));
    if (type == "EventBridge")
        return allowing({"events:PutEvents"}, json::value(arn));
    return allowing({"s3:PutObject", "s3:GetObject", "s3:ListBucket"},
                    json::array{arn, arn + "/*"});
}

class Writer {
  public:
    Writer(const model::Resource& owner, const model::Project& project, const Library& library)
        : m_owner{owner}
        , m_project{project}
        , m_library{library} {}

    RoleDraft write() {
        const json::object& properties = m_owner.properties;
        const bool isFunction = m_owner.type == "AWS::Serverless::Function";
        for (const json::value* policy : listOf(properties, "Policies"))
            addPolicy(*policy);
        m_draft.boundary = textOf(properties, "PermissionsBoundary");
        const json::value* trust = properties.if_contains("AssumeRolePolicyDocument");
        m_draft.trust =
            trust ? *trust : trustIn(isFunction ? "lambda.amazonaws.com" : "states.amazonaws.com");
        if (isFunction)
            addOfFunction(properties);
        else if (properties.contains("Tracing"))
            m_draft.managed.push_back("AWSXRayDaemonWriteAccess");
        return std::move(m_draft);
    }

  private:
    void addPolicy(const json::value& policy) {
        if (policy.is_string())
            m_draft.managed.emplace_back(policy.get_string());
        const json::object* object = policy.if_object();
        if (!object)
            return;
        if (object->contains("Statement")) {
            m_draft.documents.push_back(policy);
            return;
        }
        for (const auto& [name, parameters] : *object) {
            auto made = m_library.fromTemplate(
                name, parameters.is_object() ? parameters.get_object() : json::object{}, m_project);
            if (made)
                m_draft.documents.emplace_back(std::move(*made));
            else
                m_draft.managed.emplace_back(name);
        }
    }

    void addOfFunction(const json::object& properties) {
        m_draft.managed.push_back("AWSLambdaBasicExecutionRole");
        if (properties.contains("VpcConfig"))
            m_draft.managed.push_back("AWSLambdaVPCAccessExecutionRole");
        if (properties.contains("Tracing"))
            m_draft.managed.push_back("AWSXRayDaemonWriteAccess");
        if (const auto* queue = objectOf(properties, "DeadLetterQueue"))
            add(sendingTo(textOf(*queue, "Type"), textOf(*queue, "TargetArn")));
        if (const auto* config = objectOf(properties, "EventInvokeConfig"))
            addDestinations(*config);
        if (const auto* events = objectOf(properties, "Events")) {
            for (const auto& [name, event] : *events) {
                if (event.is_object())
                    addOfEvent(event.get_object());
            }
        }
    }

    void addDestinations(const json::object& config) {
        const auto* destinations = objectOf(config, "DestinationConfig");
        for (const char* when : {"OnSuccess", "OnFailure"}) {
            const auto* destination = destinations ? objectOf(*destinations, when) : nullptr;
            if (!destination)
                continue;
            const std::string type = textOf(*destination, "Type");
            std::string arn = textOf(*destination, "Destination");
            const auto* made =
                findAnywhere(m_project, fmt::format("{}EventInvokeConfig{}{}", m_owner.logicalId,
                                                    when, type == "SNS" ? "Topic" : "Queue"));
            if (arn.empty() && made)
                arn = arnOf(*made, m_project);
            add(sendingTo(type, arn));
        }
    }

    void addOfEvent(const json::object& event) {
        constexpr std::array<std::pair<std::string_view, const char*>, 4> pollers{
            {{"SQS", "AWSLambdaSQSQueueExecutionRole"},
             {"DynamoDB", "AWSLambdaDynamoDBExecutionRole"},
             {"Kinesis", "AWSLambdaKinesisExecutionRole"},
             {"MSK", "AWSLambdaMSKExecutionRole"}}};
        const std::string type = textOf(event, "Type");
        const auto* properties = objectOf(event, "Properties");
        for (const auto& [kind, policy] : pollers) {
            if (type == kind)
                m_draft.managed.emplace_back(policy);
        }
        // A queue between topic and function is polled.
        if (type == "SNS" && properties && properties->contains("SqsSubscription") &&
            properties->at("SqsSubscription") != false)
            m_draft.managed.push_back("AWSLambdaSQSQueueExecutionRole");
        const auto* destinations =
            properties ? objectOf(*properties, "DestinationConfig") : nullptr;
        if (const auto* failure = destinations ? objectOf(*destinations, "OnFailure") : nullptr)
            add(sendingTo(textOf(*failure, "Type"), textOf(*failure, "Destination")));
    }

    void add(json::object statement) {
        m_draft.documents.emplace_back(policyOf({std::move(statement)}));
    }

    const model::Resource& m_owner;
    const model::Project& m_project;
    const Library& m_library;
    RoleDraft m_draft;
};

} // namespace

bool makesRole(const model::Resource& resource) {
    if (resource.type != "AWS::Serverless::Function" &&
        resource.type != "AWS::Serverless::StateMachine")
        return false;
    const json::value* role = resource.properties.if_contains("Role");
    return !role || role->is_null();
}

RoleDraft madeRole(const model::Resource& owner, const model::Project& project,
                   const Library& library) {
    return Writer{owner, project, library}.write();
}

} // namespace lathe::iam
