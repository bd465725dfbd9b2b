#include "engine/template/ResourceTypes.h"

#include <algorithm>
#include <array>

namespace lathe::tmpl {
namespace {

using Facts = ResourceTypeFacts;
using Ref = Facts::Ref;
using enum Facts::Scope;

constexpr std::array facts{
    Facts{"AWS::AmazonMQ::Broker", "BrokerName", Ref::OpaqueId, "mq", "broker:", Regional, "b-"},
    Facts{"AWS::ApiGateway::ApiKey", "Name", Ref::OpaqueId, "apigateway", "/apikeys/", NoAccount,
          ""},
    Facts{"AWS::ApiGateway::RestApi", "", Ref::OpaqueId, "apigateway", "/restapis/", NoAccount, ""},
    Facts{"AWS::ApiGateway::Stage", "StageName", Ref::Name, "", "", Regional, ""},
    Facts{"AWS::ApiGatewayV2::Api", "", Ref::OpaqueId, "apigateway", "/apis/", NoAccount, ""},
    Facts{"AWS::ApiGatewayV2::Stage", "StageName", Ref::Name, "", "", Regional, ""},
    Facts{"AWS::AppSync::GraphQLApi", "", Ref::Arn, "appsync", "apis/", Regional, ""},
    Facts{"AWS::CloudFront::Distribution", "", Ref::OpaqueId, "cloudfront", "distribution/", Global,
          "E"},
    Facts{"AWS::CloudWatch::Alarm", "AlarmName", Ref::Name, "cloudwatch", "alarm:", Regional, ""},
    Facts{"AWS::Cognito::IdentityPool", "", Ref::OpaqueId, "cognito-identity", "identitypool/",
          Regional, ""},
    Facts{"AWS::Cognito::UserPool", "", Ref::OpaqueId, "cognito-idp", "userpool/", Regional, ""},
    Facts{"AWS::Cognito::UserPoolClient", "", Ref::OpaqueId, "", "", Regional, ""},
    Facts{"AWS::DocDB::DBCluster", "DBClusterIdentifier", Ref::Name, "rds", "cluster:", Regional,
          ""},
    Facts{"AWS::DynamoDB::GlobalTable", "TableName", Ref::Name, "dynamodb", "table/", Regional, ""},
    Facts{"AWS::DynamoDB::Table", "TableName", Ref::Name, "dynamodb", "table/", Regional, ""},
    Facts{"AWS::EC2::SecurityGroup", "", Ref::OpaqueId, "ec2", "security-group/", Regional, "sg-"},
    Facts{"AWS::EC2::Subnet", "", Ref::OpaqueId, "ec2", "subnet/", Regional, "subnet-"},
    Facts{"AWS::EC2::VPC", "", Ref::OpaqueId, "ec2", "vpc/", Regional, "vpc-"},
    Facts{"AWS::ECR::Repository", "RepositoryName", Ref::Name, "ecr", "repository/", Regional, ""},
    Facts{"AWS::ECS::Cluster", "ClusterName", Ref::Name, "ecs", "cluster/", Regional, ""},
    Facts{"AWS::EFS::AccessPoint", "", Ref::OpaqueId, "elasticfilesystem", "access-point/",
          Regional, "fsap-"},
    Facts{"AWS::EFS::FileSystem", "", Ref::OpaqueId, "elasticfilesystem", "file-system/", Regional,
          "fs-"},
    Facts{"AWS::Events::ApiDestination", "Name", Ref::Name, "events", "api-destination/", Regional,
          ""},
    Facts{"AWS::Events::Archive", "ArchiveName", Ref::Name, "events", "archive/", Regional, ""},
    Facts{"AWS::Events::Connection", "Name", Ref::Name, "events", "connection/", Regional, ""},
    Facts{"AWS::Events::EventBus", "Name", Ref::Name, "events", "event-bus/", Regional, ""},
    Facts{"AWS::Events::Rule", "Name", Ref::Name, "events", "rule/", Regional, ""},
    Facts{"AWS::IAM::Group", "GroupName", Ref::Name, "iam", "group/", Global, ""},
    Facts{"AWS::IAM::ManagedPolicy", "ManagedPolicyName", Ref::Arn, "iam", "policy/", Global, ""},
    Facts{"AWS::IAM::Role", "RoleName", Ref::Name, "iam", "role/", Global, ""},
    Facts{"AWS::IAM::User", "UserName", Ref::Name, "iam", "user/", Global, ""},
    Facts{"AWS::IoT::TopicRule", "RuleName", Ref::Name, "iot", "rule/", Regional, ""},
    Facts{"AWS::KMS::Alias", "AliasName", Ref::Name, "kms", "", Regional, ""},
    Facts{"AWS::KMS::Key", "", Ref::OpaqueId, "kms", "key/", Regional, ""},
    Facts{"AWS::Kinesis::Stream", "Name", Ref::Name, "kinesis", "stream/", Regional, ""},
    Facts{"AWS::KinesisFirehose::DeliveryStream", "DeliveryStreamName", Ref::Name, "firehose",
          "deliverystream/", Regional, ""},
    Facts{"AWS::Lambda::CodeSigningConfig", "", Ref::Arn, "lambda", "code-signing-config:csc-",
          Regional, ""},
    Facts{"AWS::Lambda::EventSourceMapping", "", Ref::OpaqueId, "lambda",
          "event-source-mapping:", Regional, ""},
    Facts{"AWS::Lambda::Function", "FunctionName", Ref::Name, "lambda", "function:", Regional, ""},
    Facts{"AWS::Lambda::LayerVersion", "LayerName", Ref::Arn, "lambda", "layer:", Regional, ""},
    Facts{"AWS::Logs::LogGroup", "LogGroupName", Ref::Name, "logs", "log-group:", Regional, ""},
    Facts{"AWS::MSK::Cluster", "ClusterName", Ref::Arn, "kafka", "cluster/", Regional, ""},
    Facts{"AWS::MSK::ServerlessCluster", "ClusterName", Ref::Arn, "kafka", "cluster/", Regional,
          ""},
    Facts{"AWS::OpenSearchService::Domain", "DomainName", Ref::Name, "es", "domain/", Regional, ""},
    Facts{"AWS::Pipes::Pipe", "Name", Ref::Name, "pipes", "pipe/", Regional, ""},
    Facts{"AWS::RDS::DBCluster", "DBClusterIdentifier", Ref::Name, "rds", "cluster:", Regional, ""},
    Facts{"AWS::RDS::DBInstance", "DBInstanceIdentifier", Ref::Name, "rds", "db:", Regional, ""},
    Facts{"AWS::RDS::DBProxy", "DBProxyName", Ref::Name, "rds", "db-proxy:", Regional, ""},
    Facts{"AWS::S3::Bucket", "BucketName", Ref::Name, "s3", "", NoRegionNoAccount, ""},
    Facts{"AWS::SNS::Topic", "TopicName", Ref::Arn, "sns", "", Regional, ""},
    Facts{"AWS::SQS::Queue", "QueueName", Ref::QueueUrl, "sqs", "", Regional, ""},
    Facts{"AWS::SSM::Parameter", "Name", Ref::Name, "ssm", "parameter/", Regional, ""},
    Facts{"AWS::Scheduler::Schedule", "Name", Ref::Name, "scheduler", "schedule/default/", Regional,
          ""},
    Facts{"AWS::Scheduler::ScheduleGroup", "Name", Ref::Name, "scheduler", "schedule-group/",
          Regional, ""},
    Facts{"AWS::SecretsManager::Secret", "Name", Ref::Arn, "secretsmanager", "secret:", Regional,
          ""},
    Facts{"AWS::Serverless::Api", "", Ref::OpaqueId, "apigateway", "/restapis/", NoAccount, ""},
    Facts{"AWS::Serverless::Function", "FunctionName", Ref::Name, "lambda", "function:", Regional,
          ""},
    Facts{"AWS::Serverless::HttpApi", "", Ref::OpaqueId, "apigateway", "/apis/", NoAccount, ""},
    Facts{"AWS::Serverless::LayerVersion", "LayerName", Ref::Arn, "lambda", "layer:", Regional, ""},
    Facts{"AWS::Serverless::SimpleTable", "TableName", Ref::Name, "dynamodb", "table/", Regional,
          ""},
    Facts{"AWS::Serverless::StateMachine", "Name", Ref::Arn, "states", "stateMachine:", Regional,
          ""},
    Facts{"AWS::Serverless::WebSocketApi", "", Ref::OpaqueId, "apigateway", "/apis/", NoAccount,
          ""},
    Facts{"AWS::StepFunctions::Activity", "Name", Ref::Arn, "states", "activity:", Regional, ""},
    Facts{"AWS::StepFunctions::StateMachine", "StateMachineName", Ref::Arn, "states",
          "stateMachine:", Regional, ""},
    Facts{"AWS::XRay::Group", "GroupName", Ref::Arn, "xray", "group/", Regional, ""},
    Facts{"AWS::XRay::ResourcePolicy", "PolicyName", Ref::Name, "", "", Regional, ""},
    Facts{"AWS::XRay::SamplingRule", "RuleName", Ref::Arn, "xray", "sampling-rule/", Regional, ""},
};

constexpr bool isSorted() {
    return std::is_sorted(facts.begin(), facts.end(),
                          [](const Facts& a, const Facts& b) { return a.type < b.type; });
}
static_assert(isSorted(), "findResourceType searches by halves");

} // namespace

const ResourceTypeFacts* findResourceType(std::string_view type) {
    const auto found =
        std::lower_bound(facts.begin(), facts.end(), type,
                         [](const Facts& entry, std::string_view key) { return entry.type < key; });
    return found != facts.end() && found->type == type ? found : nullptr;
}

bool isFunctionType(std::string_view type) {
    return type == "AWS::Serverless::Function" || type == "AWS::Lambda::Function";
}

bool isStateMachineType(std::string_view type) {
    return type == "AWS::Serverless::StateMachine" || type == "AWS::StepFunctions::StateMachine";
}

bool isRestApiType(std::string_view type) {
    return type == "AWS::Serverless::Api" || type == "AWS::ApiGateway::RestApi";
}

bool isHttpApiType(std::string_view type) {
    return type == "AWS::Serverless::HttpApi" || type == "AWS::Serverless::WebSocketApi" ||
           type == "AWS::ApiGatewayV2::Api";
}

bool isNestedStackType(std::string_view type) {
    return type == "AWS::Serverless::Application" || type == "AWS::CloudFormation::Stack";
}

} // namespace lathe::tmpl
