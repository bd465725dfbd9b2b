#include "engine/iam/Arns.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace lathe::iam {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> deployedTypes{
    {{"AWS::Serverless::Function", "AWS::Lambda::Function"},
     {"AWS::Serverless::StateMachine", "AWS::StepFunctions::StateMachine"},
     {"AWS::Serverless::Api", "AWS::ApiGateway::RestApi"},
     {"AWS::Serverless::HttpApi", "AWS::ApiGatewayV2::Api"},
     {"AWS::Serverless::SimpleTable", "AWS::DynamoDB::Table"}}};

/// Resources whose Ref is a name, and what stands before it in the ARN.
constexpr std::array<std::array<std::string_view, 3>, 5> named{
    {{"AWS::Lambda::Function", "lambda", "function:"},
     {"AWS::DynamoDB::Table", "dynamodb", "table/"},
     {"AWS::Events::EventBus", "events", "event-bus/"},
     {"AWS::Events::Rule", "events", "rule/"},
     {"AWS::Location::PlaceIndex", "geo", "place-index/"}}};

} // namespace

std::string deployedType(const std::string& type) {
    for (const auto& [sam, deployed] : deployedTypes) {
        if (sam == type)
            return std::string{deployed};
    }
    return type;
}

std::string arnOf(const model::Resource& resource, const model::Project& project) {
    const std::string& id = resource.physicalId;
    const std::string type = deployedType(resource.type);
    if (id.starts_with("arn:"))
        return id;
    if (type == "AWS::S3::Bucket")
        return "arn:aws:s3:::" + id;
    if (type == "AWS::SQS::Queue")
        return fmt::format("arn:aws:sqs:{}:{}:{}", project.region, project.accountId,
                           id.substr(id.rfind('/') + 1));
    for (const auto& [known, service, before] : named) {
        if (known == type)
            return fmt::format("arn:aws:{}:{}:{}:{}{}", service, project.region, project.accountId,
                               before, id);
    }
    return id;
}

const model::Resource* findAnywhere(const model::Project& project, std::string_view logicalId) {
    if (const model::Resource* found = project.findResource(logicalId))
        return found;
    for (const model::Resource& made : project.generatedResources) {
        if (made.logicalId == logicalId)
            return &made;
    }
    return nullptr;
}

std::string functionNameIn(std::string_view nameOrArn) {
    if (const auto mark = nameOrArn.find("function:"); mark != std::string_view::npos)
        nameOrArn.remove_prefix(mark + std::string_view{"function:"}.size());
    return std::string{nameOrArn.substr(0, nameOrArn.find(':'))};
}

std::string functionArn(const model::Project& project, std::string_view name) {
    return fmt::format("arn:aws:lambda:{}:{}:function:{}", project.region, project.accountId, name);
}

std::string roleNameIn(std::string_view nameOrArn) {
    constexpr std::string_view mark = ":role/";
    const auto place = nameOrArn.find(mark);
    return std::string{place == std::string_view::npos ? nameOrArn
                                                       : nameOrArn.substr(place + mark.size())};
}

std::string madeRoleName(const model::Project& project, const std::string& logicalId) {
    const std::string stack =
        project.stackName.empty() ? project.root.filename().string() : project.stackName;
    return fmt::format("{}-{}Role", stack, logicalId);
}

std::string prefixOf(const std::string& logicalId) {
    const auto slash = logicalId.rfind('/');
    return slash == std::string::npos ? std::string{} : logicalId.substr(0, slash + 1);
}

} // namespace lathe::iam
