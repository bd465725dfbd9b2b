#include "engine/iam/Vocabulary.h"

#include "engine/iam/Library.h"
#include "engine/iam/Texts.h"

#include <algorithm>
#include <set>

namespace lathe::iam {

namespace json = boost::json;

namespace {

/// A parameter of this name names a resource of this type by this attribute.
struct Meaning {
    const char* parameter;
    const char* type;
    const char* attribute;
};

constexpr Meaning meanings[] = {
    {"AccessPoint", "AWS::EFS::AccessPoint", "Ref"},
    {"BucketName", "AWS::S3::Bucket", "Ref"},
    {"CertificateArn", "AWS::CertificateManager::Certificate", "Ref"},
    {"ClusterId", "AWS::EMR::Cluster", "Ref"},
    {"CollectionId", "AWS::Rekognition::Collection", "Ref"},
    {"DeliveryStreamName", "AWS::KinesisFirehose::DeliveryStream", "Ref"},
    {"DomainName", "AWS::OpenSearchService::Domain", "Ref"},
    {"DomainName", "AWS::Elasticsearch::Domain", "Ref"},
    {"EndpointConfigName", "AWS::SageMaker::EndpointConfig", "EndpointConfigName"},
    {"EndpointName", "AWS::SageMaker::Endpoint", "EndpointName"},
    {"EventBusName", "AWS::Events::EventBus", "Ref"},
    {"FileSystem", "AWS::EFS::FileSystem", "Ref"},
    {"FunctionName", "AWS::Serverless::Function", "Ref"},
    {"FunctionName", "AWS::Lambda::Function", "Ref"},
    {"HostedZoneId", "AWS::Route53::HostedZone", "Ref"},
    {"IdentityName", "AWS::SES::EmailIdentity", "Ref"},
    {"KeyId", "AWS::KMS::Key", "Ref"},
    {"LogGroupName", "AWS::Logs::LogGroup", "Ref"},
    {"ParameterName", "AWS::SSM::Parameter", "Ref"},
    {"PinpointApplicationId", "AWS::Pinpoint::App", "Ref"},
    {"PipelineName", "AWS::CodePipeline::Pipeline", "Ref"},
    {"QueueName", "AWS::SQS::Queue", "QueueName"},
    {"RepositoryName", "AWS::CodeCommit::Repository", "Name"},
    {"SecretArn", "AWS::SecretsManager::Secret", "Ref"},
    {"StateMachineName", "AWS::Serverless::StateMachine", "Name"},
    {"StateMachineName", "AWS::StepFunctions::StateMachine", "Name"},
    {"StreamName", "AWS::Kinesis::Stream", "Ref"},
    {"TableName", "AWS::DynamoDB::Table", "Ref"},
    {"TableName", "AWS::DynamoDB::GlobalTable", "Ref"},
    {"TableName", "AWS::Serverless::SimpleTable", "Ref"},
    {"TaskDefinition", "AWS::ECS::TaskDefinition", "Ref"},
    {"TemplateName", "AWS::SES::Template", "Ref"},
    {"TopicName", "AWS::SNS::Topic", "TopicName"},
    {"WorkGroupName", "AWS::Athena::WorkGroup", "Ref"},
};

const std::vector<NamedBy> arns{
    {"AWS::Cognito::UserPool", "Arn"},
    {"AWS::DynamoDB::GlobalTable", "Arn"},
    {"AWS::DynamoDB::Table", "Arn"},
    {"AWS::Events::EventBus", "Arn"},
    {"AWS::IAM::Role", "Arn"},
    {"AWS::KMS::Key", "Arn"},
    {"AWS::Kinesis::Stream", "Arn"},
    {"AWS::KinesisFirehose::DeliveryStream", "Arn"},
    {"AWS::Lambda::Function", "Arn"},
    {"AWS::Logs::LogGroup", "Arn"},
    {"AWS::S3::Bucket", "Arn"},
    {"AWS::SNS::Topic", "Ref"},
    {"AWS::SQS::Queue", "Arn"},
    {"AWS::SecretsManager::Secret", "Ref"},
    {"AWS::Serverless::Function", "Arn"},
    {"AWS::Serverless::SimpleTable", "Arn"},
    {"AWS::Serverless::StateMachine", "Ref"},
    {"AWS::StepFunctions::StateMachine", "Ref"},
};

/// A stream of a table has a label that no attribute gives.
std::vector<NamedBy> sourcesOf(std::string_view policy, std::string_view parameter) {
    std::vector<NamedBy> sources;
    if (policy == "DynamoDBStreamReadPolicy" && parameter == "StreamName")
        return sources;
    for (const Meaning& meaning : meanings)
        if (meaning.parameter == parameter)
            sources.push_back({meaning.type, meaning.attribute});
    return sources;
}

/// Every text under a key "Action", however deep.
void collectActions(const json::value& value, std::vector<std::string>& found) {
    if (const auto* list = value.if_array())
        for (const json::value& item : *list)
            collectActions(item, found);
    const auto* object = value.if_object();
    if (!object)
        return;
    for (const auto& [key, member] : *object) {
        if (key != "Action") {
            collectActions(member, found);
            continue;
        }
        const std::vector<std::string> actions = textsOf(member);
        found.insert(found.end(), actions.begin(), actions.end());
    }
}

std::vector<std::string> wordsOf(const std::vector<std::string>& actions) {
    std::set<std::string> words;
    for (const std::string& action : actions) {
        const auto colon = action.find(':');
        if (colon == std::string::npos)
            continue;
        words.insert(action.substr(0, colon) + ":*");
        if (action.find('*') == std::string::npos)
            words.insert(action);
    }
    return {words.begin(), words.end()};
}

} // namespace

const PolicyTemplate* Vocabulary::find(std::string_view name) const {
    const auto found =
        std::find_if(templates.begin(), templates.end(),
                     [&](const PolicyTemplate& policy) { return policy.name == name; });
    return found == templates.end() ? nullptr : &*found;
}

Vocabulary Library::vocabulary() const {
    Vocabulary words;
    std::vector<std::string> actions;
    for (const auto& [name, policy] : m_templates) {
        PolicyTemplate made{std::string{name}, {}, {}};
        for (const json::value* parameter : listOf(policy.as_object(), "Parameters"))
            made.parameters.push_back(
                {std::string{parameter->as_string()}, sourcesOf(name, parameter->as_string())});
        collectActions(policy, made.actions);
        actions.insert(actions.end(), made.actions.begin(), made.actions.end());
        words.templates.push_back(std::move(made));
    }
    for (const auto& [name, policy] : m_managed) {
        words.managed.emplace_back(name);
        collectActions(policy, actions);
    }
    for (const ConnectorProfile& profile : m_connectors)
        for (const auto& [access, statements] : profile.access)
            collectActions(statements, actions);
    std::sort(words.managed.begin(), words.managed.end());
    std::sort(words.templates.begin(), words.templates.end(),
              [](const PolicyTemplate& a, const PolicyTemplate& b) { return a.name < b.name; });
    words.actions = wordsOf(actions);
    words.arns = arns;
    return words;
}

} // namespace lathe::iam
