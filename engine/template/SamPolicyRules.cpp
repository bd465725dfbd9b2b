#include "engine/template/SamRules.h"

#include <algorithm>
#include <array>

namespace lathe::tmpl {
namespace {

/// SAM's policy templates with their parameters, all of which are required
/// (https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html,
/// aws/serverless-application-model, read November 2026).
struct PolicyTemplate {
    std::string_view name;
    std::string_view parameters;
};

constexpr std::array templates{
    PolicyTemplate{"AMIDescribePolicy", ""},
    PolicyTemplate{"AWSSecretsManagerGetSecretValuePolicy", "SecretArn"},
    PolicyTemplate{"AWSSecretsManagerRotationPolicy", "FunctionName"},
    PolicyTemplate{"AcmGetCertificatePolicy", "CertificateArn"},
    PolicyTemplate{"AthenaQueryPolicy", "WorkGroupName"},
    PolicyTemplate{"CloudFormationDescribeStacksPolicy", ""},
    PolicyTemplate{"CloudWatchDashboardPolicy", ""},
    PolicyTemplate{"CloudWatchDescribeAlarmHistoryPolicy", ""},
    PolicyTemplate{"CloudWatchPutMetricPolicy", ""},
    PolicyTemplate{"CodeCommitCrudPolicy", "RepositoryName"},
    PolicyTemplate{"CodeCommitReadPolicy", "RepositoryName"},
    PolicyTemplate{"CodePipelineLambdaExecutionPolicy", ""},
    PolicyTemplate{"CodePipelineReadOnlyPolicy", "PipelineName"},
    PolicyTemplate{"ComprehendBasicAccessPolicy", ""},
    PolicyTemplate{"CostExplorerReadOnlyPolicy", ""},
    PolicyTemplate{"DynamoDBBackupFullAccessPolicy", "TableName"},
    PolicyTemplate{"DynamoDBCrudPolicy", "TableName"},
    PolicyTemplate{"DynamoDBReadPolicy", "TableName"},
    PolicyTemplate{"DynamoDBReconfigurePolicy", "TableName"},
    PolicyTemplate{"DynamoDBRestoreFromBackupPolicy", "TableName"},
    PolicyTemplate{"DynamoDBStreamReadPolicy", "StreamName TableName"},
    PolicyTemplate{"DynamoDBWritePolicy", "TableName"},
    PolicyTemplate{"EC2CopyImagePolicy", "ImageId"},
    PolicyTemplate{"EC2DescribePolicy", ""},
    PolicyTemplate{"EFSWriteAccessPolicy", "AccessPoint FileSystem"},
    PolicyTemplate{"EKSDescribePolicy", ""},
    PolicyTemplate{"EcsRunTaskPolicy", "TaskDefinition"},
    PolicyTemplate{"ElasticMapReduceAddJobFlowStepsPolicy", "ClusterId"},
    PolicyTemplate{"ElasticMapReduceCancelStepsPolicy", "ClusterId"},
    PolicyTemplate{"ElasticMapReduceModifyInstanceFleetPolicy", "ClusterId"},
    PolicyTemplate{"ElasticMapReduceModifyInstanceGroupsPolicy", "ClusterId"},
    PolicyTemplate{"ElasticMapReduceSetTerminationProtectionPolicy", "ClusterId"},
    PolicyTemplate{"ElasticMapReduceTerminateJobFlowsPolicy", "ClusterId"},
    PolicyTemplate{"ElasticsearchHttpPostPolicy", "DomainName"},
    PolicyTemplate{"EventBridgePutEventsPolicy", "EventBusName"},
    PolicyTemplate{"FilterLogEventsPolicy", "LogGroupName"},
    PolicyTemplate{"FirehoseCrudPolicy", "DeliveryStreamName"},
    PolicyTemplate{"FirehoseWritePolicy", "DeliveryStreamName"},
    PolicyTemplate{"KMSDecryptPolicy", "KeyId"},
    PolicyTemplate{"KMSEncryptPolicy", "KeyId"},
    PolicyTemplate{"KMSEncryptPolicy_v2", "KeyId"},
    PolicyTemplate{"KinesisCrudPolicy", "StreamName"},
    PolicyTemplate{"KinesisStreamReadPolicy", "StreamName"},
    PolicyTemplate{"LambdaInvokePolicy", "FunctionName"},
    PolicyTemplate{"MobileAnalyticsWriteOnlyAccessPolicy", ""},
    PolicyTemplate{"OrganizationsListAccountsPolicy", ""},
    PolicyTemplate{"PinpointEndpointAccessPolicy", "PinpointApplicationId"},
    PolicyTemplate{"PollyFullAccessPolicy", "LexiconName"},
    PolicyTemplate{"RekognitionDetectOnlyPolicy", ""},
    PolicyTemplate{"RekognitionFacesManagementPolicy", "CollectionId"},
    PolicyTemplate{"RekognitionFacesPolicy", ""},
    PolicyTemplate{"RekognitionLabelsPolicy", ""},
    PolicyTemplate{"RekognitionNoDataAccessPolicy", "CollectionId"},
    PolicyTemplate{"RekognitionReadPolicy", "CollectionId"},
    PolicyTemplate{"RekognitionWriteOnlyAccessPolicy", "CollectionId"},
    PolicyTemplate{"Route53ChangeResourceRecordSetsPolicy", "HostedZoneId"},
    PolicyTemplate{"S3CrudPolicy", "BucketName"},
    PolicyTemplate{"S3FullAccessPolicy", "BucketName"},
    PolicyTemplate{"S3ReadPolicy", "BucketName"},
    PolicyTemplate{"S3WritePolicy", "BucketName"},
    PolicyTemplate{"SESBulkTemplatedCrudPolicy", "IdentityName"},
    PolicyTemplate{"SESBulkTemplatedCrudPolicy_v2", "IdentityName TemplateName"},
    PolicyTemplate{"SESCrudPolicy", "IdentityName"},
    PolicyTemplate{"SESEmailTemplateCrudPolicy", ""},
    PolicyTemplate{"SESSendBouncePolicy", "IdentityName"},
    PolicyTemplate{"SNSCrudPolicy", "TopicName"},
    PolicyTemplate{"SNSPublishMessagePolicy", "TopicName"},
    PolicyTemplate{"SQSPollerPolicy", "QueueName"},
    PolicyTemplate{"SQSSendMessagePolicy", "QueueName"},
    PolicyTemplate{"SSMParameterReadPolicy", "ParameterName"},
    PolicyTemplate{"SSMParameterWithSlashPrefixReadPolicy", "ParameterName"},
    PolicyTemplate{"SageMakerCreateEndpointConfigPolicy", "EndpointConfigName"},
    PolicyTemplate{"SageMakerCreateEndpointPolicy", "EndpointName"},
    PolicyTemplate{"ServerlessRepoReadWriteAccessPolicy", ""},
    PolicyTemplate{"StepFunctionsCallbackPolicy", "StateMachineName"},
    PolicyTemplate{"StepFunctionsExecutionPolicy", "StateMachineName"},
    PolicyTemplate{"StepFunctionsExecutionPolicy_v2", "StateMachineName"},
    PolicyTemplate{"TextractDetectAnalyzePolicy", ""},
    PolicyTemplate{"TextractGetResultPolicy", ""},
    PolicyTemplate{"TextractPolicy", ""},
    PolicyTemplate{"VPCAccessPolicy", ""},
};

const PolicyTemplate* findTemplate(std::string_view name) {
    const auto found = std::find_if(templates.begin(), templates.end(),
                                    [name](const auto& one) { return one.name == name; });
    return found == templates.end() ? nullptr : &*found;
}

void checkTemplate(const SamResource& resource, const PolicyTemplate& known,
                   const Setting& parameters) {
    if (!parameters.isMap()) {
        resource.fail(
            parameters, "Sam.PolicyTemplate",
            Text::tr("The parameters of the policy template '{}' should be a map, but are {}.",
                     known.name, describe(parameters)),
            known.parameters.empty() ? Text::tr("Write {{}} where a template takes no parameters.")
                                     : Text::tr("It takes: {}.", known.parameters));
        return;
    }
    std::string_view rest = known.parameters;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(' '), rest.size());
        const auto name = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!parameters.has(name)) {
            resource.fail(parameters, "Sam.PolicyTemplate",
                          Text::tr("The policy template '{}' needs a value for its parameter '{}'.",
                                   known.name, name),
                          Text::tr("Add '{}' below '{}'.", name, known.name));
        }
    }
}

void checkPolicy(const SamResource& resource, const Setting& policy, std::size_t index) {
    if (policy.isString() || policy.isNoValue()) {
        return;
    }
    if (policy.isMap() && policy.has("Fn::If")) {
        const Setting branches = policy["Fn::If"];
        if (!branches.isList() || branches.size() != 3) {
            resource.fail(
                policy, "Sam.Policy", Text::tr("Fn::If requires 3 arguments."),
                Text::tr("Write a condition, the value if it holds, and the value if not."));
            return;
        }
        checkPolicy(resource, branches[1], index);
        checkPolicy(resource, branches[2], index);
        return;
    }
    if (policy.isIntrinsic() || policy.has("Statement")) {
        return;
    }
    const auto entries = policy.entries();
    const auto* known = entries.size() == 1 ? findTemplate(entries.front().key) : nullptr;
    if (known) {
        checkTemplate(resource, *known, policy[entries.front().key]);
        return;
    }
    resource.fail(
        policy, "Sam.Policy",
        entries.size() == 1
            ? Text::tr("The policy at index {} is not valid: SAM has no policy template '{}'.",
                       index, entries.front().key)
            : Text::tr("The policy at index {} in 'Policies' is not valid.", index),
        Text::tr(
            "Give the name or ARN of a managed policy, a SAM policy template, or a policy with "
            "a 'Statement'."));
}

} // namespace

void checkPolicies(const SamResource& resource) {
    const Setting policies = resource.properties["Policies"];
    if (policies.isList()) {
        for (std::size_t i = 0; i < policies.size(); ++i) {
            checkPolicy(resource, policies[i], i);
        }
    } else if (policies.isMap()) {
        // One policy, or several templates side by side.
        for (const auto& entry : policies.entries()) {
            if (const auto* known = findTemplate(entry.key)) {
                checkTemplate(resource, *known, policies[entry.key]);
            }
        }
    }
}

} // namespace lathe::tmpl
