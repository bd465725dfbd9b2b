#include "engine/base/Ids.h"
#include "engine/model/OpaqueId.h"
#include "engine/template/Nodes.h"
#include "engine/template/Resolver.h"
#include "engine/template/ResourceTypes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lathe::tmpl {
namespace {

using Value = Resolver::Value;

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// Attributes that are what Ref gives.
constexpr std::array<std::string_view, 19> ownIds{
    "QueueUrl",           "ApiId",        "RestApiId",     "Id",       "UserPoolId",
    "ClientId",           "FileSystemId", "AccessPointId", "GroupId",  "VpcId",
    "SubnetId",           "ResourceId",   "AuthorizerId",  "APIKeyId", "DeploymentId",
    "RequestValidatorId", "UsagePlanId",  "IntegrationId", "RouteId"};

/// "AWS::EC2::VPC" -> "ec2": the service in ARNs of types that the table does not have.
std::string serviceOf(const std::string& type) {
    const auto begin = type.find("::");
    const auto end = type.find("::", begin + 2);
    return begin == std::string::npos || end == std::string::npos
               ? "cloudformation"
               : lowered(type.substr(begin + 2, end - begin - 2));
}

const Node* propertyOf(const ResourceEntry& resource, std::string_view name) {
    const Node* properties = resource.properties();
    return properties ? properties->find(name) : nullptr;
}

} // namespace

std::string Resolver::computeName(const ResourceEntry& resource) {
    const auto* facts = findResourceType(resource.type);
    std::string fallback = m_scope.idPrefix + resource.id;
    std::replace(fallback.begin(), fallback.end(), '/', '-');
    if (resource.type == "AWS::Lambda::EventSourceMapping") {
        return uuidOfName(fmt::format("{} {} {}", m_scope.accountId, m_scope.stackName, fallback));
    }
    if (facts && facts->ref == ResourceTypeFacts::Ref::OpaqueId) {
        const std::string id = model::opaqueId(m_scope.idPrefix + resource.id, 10);
        return resource.type == "AWS::Cognito::UserPool"
                   ? fmt::format("{}_{}", m_scope.region, id.substr(0, 9))
                   : std::string(facts->idPrefix) + id;
    }
    const Node* given = facts ? propertyOf(resource, facts->nameProperty) : nullptr;
    // A name that nobody knows, such as a parameter's without a value, is made up as one that is
    // not given.
    if (const std::string name = given ? resolveText(*given) : std::string{};
        !name.empty() && name.find("{{unresolved:") == std::string::npos) {
        return name;
    }
    const Node* fifo = propertyOf(resource, "FifoQueue");
    fifo = fifo ? fifo : propertyOf(resource, "FifoTopic");
    if (fifo && resolveText(*fifo) == "true") {
        return fallback + ".fifo";
    }
    return resource.type == "AWS::S3::Bucket" ? lowered(fallback) : fallback;
}

/// "rule/orders/Paid" of a rule on a bus of its own, and the like.
std::string Resolver::arnPath(const ResourceEntry& resource, const std::string& path) {
    const std::string& type = resource.type;
    if (type == "AWS::Events::ApiDestination" || type == "AWS::Events::Connection") {
        return fmt::format("{}/{}", path, uuidOfName(m_scope.arn("events", path)));
    }
    if (type == "AWS::SecretsManager::Secret") {
        // Six characters that AWS adds.
        return fmt::format("{}-{}", path, model::opaqueId(path, 6));
    }
    const bool isRule = type == "AWS::Events::Rule";
    if (!isRule && type != "AWS::Scheduler::Schedule") {
        return path;
    }
    const Node* given = propertyOf(resource, isRule ? "EventBusName" : "GroupName");
    std::string within = given ? resolveText(*given) : std::string{};
    if (within.starts_with("arn:")) {
        within.erase(0, within.find('/') + 1);
    }
    if (within.empty() || within == "default") {
        return path;
    }
    return fmt::format("{}/{}/{}", isRule ? "rule" : "schedule", within,
                       path.substr(path.rfind('/') + 1));
}

std::string Resolver::arnOf(const ResourceEntry& resource) {
    const std::string name = physicalName(resource);
    const auto* facts = findResourceType(resource.type);
    if (isNestedStackType(resource.type)) {
        return m_scope.stackArn(name);
    }
    if (!facts || facts->service.empty()) {
        return m_scope.arn(serviceOf(resource.type), name);
    }
    const std::string service(facts->service);
    const std::string path = arnPath(resource, std::string(facts->arnPrefix) + name);
    switch (facts->scope) {
    case ResourceTypeFacts::Scope::Global:
        return fmt::format("arn:{}:{}::{}:{}", m_scope.partition(), service, m_scope.accountId,
                           path);
    case ResourceTypeFacts::Scope::NoAccount:
        return fmt::format("arn:{}:{}:{}::{}", m_scope.partition(), service, m_scope.region, path);
    case ResourceTypeFacts::Scope::NoRegionNoAccount:
        return fmt::format("arn:{}:{}:::{}", m_scope.partition(), service, path);
    default:
        break;
    }
    const bool layer = path.starts_with("layer:");
    return m_scope.arn(service, layer ? path + ":1" : path);
}

boost::json::value Resolver::reference(const ResourceEntry& resource) {
    const std::string& type = resource.type;
    const auto functionArn = [&](std::string_view property) {
        const Node* function = propertyOf(resource, property);
        const auto* owner = resource.isGenerated() ? m_scope.findResource(resource.owner) : nullptr;
        const std::string target = function ? resolveText(*function) : std::string{};
        if (owner || target.empty()) {
            return owner ? arnOf(*owner) : placeholder("Ref " + resource.id);
        }
        return target.starts_with("arn:") ? target : m_scope.arn("lambda", "function:" + target);
    };
    if (type == "AWS::Lambda::Alias") {
        const Node* name = propertyOf(resource, "Name");
        return textValue(functionArn("FunctionName") + ":" +
                         (name ? resolveText(*name) : resource.id));
    }
    if (type == "AWS::Lambda::Version") {
        return textValue(functionArn("FunctionName") + ":1");
    }
    if (type == "AWS::Lambda::Url") {
        return textValue(functionArn("TargetFunctionArn"));
    }
    const auto* facts = findResourceType(type);
    const auto form = facts ? facts->ref : ResourceTypeFacts::Ref::Name;
    if (form == ResourceTypeFacts::Ref::Arn || isNestedStackType(type)) {
        return textValue(arnOf(resource));
    }
    const std::string name = physicalName(resource);
    if (form == ResourceTypeFacts::Ref::QueueUrl) {
        return textValue(fmt::format("https://sqs.{}.{}/{}/{}", m_scope.region, m_scope.urlSuffix(),
                                     m_scope.accountId, name));
    }
    return textValue(name);
}

Value Resolver::functionAttribute(const ResourceEntry& resource, const std::string& name) {
    if (name == "Version") {
        return textValue(arnOf(resource) + ":1");
    }
    if (name == "Alias") {
        const Node* alias = propertyOf(resource, "AutoPublishAlias");
        return alias ? Value(textValue(arnOf(resource) + ":" + resolveText(*alias))) : std::nullopt;
    }
    return std::nullopt;
}

/// Where an HTTP or WebSocket API is.
std::string Resolver::apiEndpoint(const ResourceEntry& resource) {
    const Node* protocol = propertyOf(resource, "ProtocolType");
    const bool socket = resource.type == "AWS::Serverless::WebSocketApi" ||
                        (protocol && resolveText(*protocol) == "WEBSOCKET");
    return fmt::format("{}://{}.execute-api.{}.{}", socket ? "wss" : "https",
                       physicalName(resource), m_scope.region, m_scope.urlSuffix());
}

Value Resolver::commonAttribute(const ResourceEntry& resource, const std::string& name) {
    const std::string physical = physicalName(resource);
    const std::string domain = m_scope.region + "." + m_scope.urlSuffix();
    const std::map<std::string, std::string> values{
        {"AWS::S3::Bucket DomainName", fmt::format("{}.s3.{}", physical, m_scope.urlSuffix())},
        {"AWS::S3::Bucket RegionalDomainName", fmt::format("{}.s3.{}", physical, domain)},
        {"AWS::S3::Bucket DualStackDomainName",
         fmt::format("{}.s3.dualstack.{}", physical, domain)},
        {"AWS::S3::Bucket WebsiteURL",
         fmt::format("http://{}.s3-website-{}.{}", physical, m_scope.region, m_scope.urlSuffix())},
        {"AWS::ApiGateway::RestApi RootResourceId", model::opaqueId(physical + "/", 10)},
        {"AWS::Serverless::Api RootResourceId", model::opaqueId(physical + "/", 10)},
        {"AWS::Lambda::Url FunctionUrl",
         fmt::format("https://{}.lambda-url.{}.on.aws/", model::opaqueId(physical, 32),
                     m_scope.region)},
        {"AWS::Cognito::UserPool ProviderName", fmt::format("cognito-idp.{}/{}", domain, physical)},
        {"AWS::Cognito::UserPool ProviderURL",
         fmt::format("https://cognito-idp.{}/{}", domain, physical)},
        {"AWS::CloudFront::Distribution DomainName",
         fmt::format("{}.cloudfront.net", lowered(physical))},
    };
    const auto found = values.find(resource.type + " " + name);
    return found == values.end() ? std::nullopt : Value(textValue(found->second));
}

Value Resolver::attribute(const ResourceEntry& resource, const std::string& name) {
    const std::string& type = resource.type;
    if (isNestedStackType(type) && name.starts_with("Outputs.")) {
        return m_scope.nestedOutput ? m_scope.nestedOutput(resource.id, name.substr(8))
                                    : std::nullopt;
    }
    if (name == "ApiEndpoint" && isHttpApiType(type)) {
        return textValue(apiEndpoint(resource));
    }
    if (name == "ExecuteApiArn" && isHttpApiType(type)) {
        return textValue(m_scope.arn("execute-api", physicalName(resource)));
    }
    if (name == "StreamArn") {
        return textValue(arnOf(resource) + "/stream/2024-01-01T00:00:00.000");
    }
    if (name == "FunctionArn" || name == "AliasArn") {
        return reference(resource);
    }
    if (name == "Arn" || name == "TopicArn" || name == "ClusterArn" || name == "LayerVersionArn" ||
        name == "GroupARN" || name == "RuleARN") {
        return textValue(arnOf(resource) + (type == "AWS::Logs::LogGroup" ? ":*" : ""));
    }
    if (std::find(ownIds.begin(), ownIds.end(), name) != ownIds.end()) {
        return reference(resource);
    }
    if (name == "Name" || name == "QueueName" || name == "TopicName" || name == "RoleName" ||
        name == "FunctionName" || name == "BucketName" || name == "TableName") {
        return textValue(physicalName(resource));
    }
    if (name == "Stage" && type == "AWS::Serverless::Api") {
        const Node* stage = propertyOf(resource, "StageName");
        return stage ? Value(textValue(resolveText(*stage))) : std::nullopt;
    }
    if ((name == "Value" || name == "Type") && type == "AWS::SSM::Parameter") {
        const Node* value = propertyOf(resource, name);
        return value ? resolve(*value) : std::nullopt;
    }
    if (isFunctionType(type)) {
        return functionAttribute(resource, name);
    }
    return commonAttribute(resource, name);
}

} // namespace lathe::tmpl
