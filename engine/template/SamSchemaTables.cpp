#include "engine/template/SamSchemaTables.h"

#include <array>

namespace lathe::tmpl {
namespace {

constexpr std::array resourceRows{
    SchemaRow{"AWS::Serverless::Function",
              "FunctionName:str|map Handler Runtime CodeUri ImageUri PackageType InlineCode "
              "DeadLetterQueue:map Description MemorySize Timeout VpcConfig Role:str "
              "AssumeRolePolicyDocument:map Policies:str|map|list<str|map> RolePath "
              "PermissionsBoundary:str Environment:map<map> Events:map<map> Tags:map "
              "PropagateTags:bool Tracing:map|str KmsKeyArn DeploymentPreference:map "
              "ReservedConcurrentExecutions Layers:list<str|map> EventInvokeConfig:map "
              "EphemeralStorage AutoPublishAlias:str AutoPublishCodeSha256:str "
              "AutoPublishAliasAllProperties:bool~ VersionDescription ProvisionedConcurrencyConfig "
              "FileSystemConfigs ImageConfig CodeSigningConfigArn Architectures SnapStart:map "
              "FunctionUrlConfig:map RuntimeManagementConfig LoggingConfig RecursiveLoop "
              "SourceKMSKeyArn CapacityProviderConfig:map FunctionScalingConfig:map "
              "VersionDeletionPolicy:enum<Delete,Retain> PublishToLatestPublished TenancyConfig "
              "DurableConfig:map"},
    SchemaRow{
        "AWS::Serverless::CapacityProvider",
        "CapacityProviderName:str|map~ VpcConfig!:map~ OperatorRole:str|map~ Tags:map~ "
        "PropagateTags:bool~ InstanceRequirements:map~ ScalingConfig:map~ KmsKeyArn:str|map~"},
    SchemaRow{
        "AWS::Serverless::Api",
        "Name:str|map StageName!:str|map Tags:map PropagateTags:bool DefinitionBody:map "
        "DefinitionUri:str|map MergeDefinitions:bool~ CacheClusterEnabled:bool "
        "CacheClusterSize:str Variables:map EndpointConfiguration:str|map MethodSettings:list "
        "BinaryMediaTypes:list MinimumCompressionSize:int Cors:str|map Auth:map "
        "GatewayResponses:map AccessLogSetting:map CanarySetting:map TracingEnabled:bool "
        "OpenApiVersion Models:map Domain:map FailOnWarnings:bool Description:str "
        "Mode:str DisableExecuteApiEndpoint:bool ApiKeySourceType:str AlwaysDeploy:bool~ "
        "Policy:str|map SecurityPolicy:str EndpointAccessMode:str"},
    SchemaRow{
        "AWS::Serverless::HttpApi",
        "Name StageName:str|map Tags:map PropagateTags:bool DefinitionBody:map "
        "DefinitionUri:str|map StageVariables:map CorsConfiguration:bool|map "
        "AccessLogSettings:map DefaultRouteSettings:map Auth:map RouteSettings:map Domain:map "
        "FailOnWarnings:bool Description:str DisableExecuteApiEndpoint:bool"},
    SchemaRow{"AWS::Serverless::WebSocketApi",
              "ApiKeySelectionExpression:str AccessLogSettings:map Auth:map "
              "DefaultRouteSettings:map Description:str DisableExecuteApiEndpoint:bool Domain:map "
              "DisableSchemaValidation:bool FailOnWarnings:bool IpAddressType:str Name:str "
              "PropagateTags:bool Routes!:map RouteSettings:map RouteSelectionExpression!:str "
              "StageName:str|map StageVariables:map Tags:map"},
    SchemaRow{"AWS::Serverless::SimpleTable",
              "PointInTimeRecoverySpecification PrimaryKey:map<str> "
              "ProvisionedThroughput:map<int|map> TableName:str|map Tags:map SSESpecification:map"},
    SchemaRow{"AWS::Serverless::Application",
              "Location!:str|map TemplateUrl:str Parameters:map NotificationARNs:list<str|map> "
              "Tags:map TimeoutInMinutes:int"},
    SchemaRow{"AWS::Serverless::LayerVersion",
              "LayerName:str|map Description:str PublishLambdaVersion:bool ContentUri!:str|map "
              "CompatibleArchitectures:list<str|map> CompatibleRuntimes:list<str|map> "
              "LicenseInfo:str RetentionPolicy:str"},
    SchemaRow{"AWS::Serverless::StateMachine",
              "Definition:map DefinitionUri:str|map Logging:map Role:str RolePath "
              "DefinitionSubstitutions:map Events:map<map> Name:str Type:str Tags:map "
              "PropagateTags:bool Policies:str|list<str|map> Tracing:map PermissionsBoundary:str "
              "AutoPublishAlias DeploymentPreference UseAliasAsEventTarget:bool~"},
    SchemaRow{"AWS::Serverless::Connector",
              "Source!:map Destination!:map|list<map> Permissions!:list<str>"},
    SchemaRow{"AWS::Serverless::GraphQLApi",
              "Name Tags:map~ XrayEnabled Auth!:map~ SchemaInline:str~ SchemaUri:str~ "
              "Logging:map|bool~ DataSources:map~ Functions:map~ Resolvers:map~ ApiKeys:map~ "
              "DomainName:map~ Cache:map~ Visibility OwnerContact IntrospectionConfig "
              "QueryDepthLimit ResolverCountLimit"},
};

constexpr std::array functionEventRows{
    SchemaRow{
        "Schedule",
        "Schedule!:str RuleName:str Input:str Enabled:bool State:str Name:str Description:str "
        "DeadLetterConfig:map RetryPolicy:map"},
    SchemaRow{"CloudWatchEvent",
              "EventBusName:str RuleName:str Pattern:map DeadLetterConfig:map RetryPolicy:map "
              "Input:str InputPath:str Target:map Enabled:bool State:str InputTransformer:map"},
    SchemaRow{"EventBridgeRule",
              "EventBusName:str RuleName:str Pattern:map DeadLetterConfig:map RetryPolicy:map "
              "Input:str InputPath:str Target:map Enabled:bool State:str InputTransformer:map"},
    SchemaRow{"S3", "Bucket!:str Events!:str|list<str>~ Filter:map"},
    SchemaRow{"SNS",
              "Topic!:str Region:str FilterPolicy FilterPolicyScope SqsSubscription:bool|map "
              "RedrivePolicy:map"},
    SchemaRow{"Api", "Path!:str Method!:str RestApiId!:str Stage:str Auth:map RequestModel:map "
                     "RequestParameters:list TimeoutInMillis:int ResponseTransferMode:str"},
    SchemaRow{"AlexaSkill", "SkillId:str"},
    SchemaRow{"IoTRule", "Sql!:str AwsIotSqlVersion:str"},
    SchemaRow{"Cognito", "UserPool!:str Trigger!:str|list<str>~"},
    SchemaRow{"HttpApi", "Path:str Method:str ApiId:str Stage:str Auth:map TimeoutInMillis:int "
                         "RouteSettings:map PayloadFormatVersion:str"},
    SchemaRow{"CloudWatchLogs", "LogGroupName!:str FilterPattern!:str"},
    SchemaRow{"ScheduleV2",
              "PermissionsBoundary:str ScheduleExpression!:str FlexibleTimeWindow:map Name:str "
              "State:str Description:str StartDate:str EndDate:str ScheduleExpressionTimezone:str "
              "GroupName:str KmsKeyArn:str Input:str RoleArn:str DeadLetterConfig:map "
              "RetryPolicy:map OmitName:bool~"},
    SchemaRow{"Kinesis",
              "BatchSize:int StartingPosition! StartingPositionTimestamp Enabled:bool "
              "MaximumBatchingWindowInSeconds:int MaximumRetryAttempts:int "
              "BisectBatchOnFunctionError:bool MaximumRecordAgeInSeconds:int DestinationConfig:map "
              "ParallelizationFactor:int Topics:list Queues:list SourceAccessConfigurations:list "
              "SecretsManagerKmsKeyId:str TumblingWindowInSeconds:int FunctionResponseTypes:list "
              "KafkaBootstrapServers:list FilterCriteria:map KmsKeyArn ConsumerGroupId:str "
              "ScalingConfig:map ProvisionedPollerConfig:map SchemaRegistryConfig:map "
              "MetricsConfig:map LoggingConfig:map Stream!"},
    SchemaRow{"DynamoDB",
              "BatchSize:int StartingPosition! StartingPositionTimestamp Enabled:bool "
              "MaximumBatchingWindowInSeconds:int MaximumRetryAttempts:int "
              "BisectBatchOnFunctionError:bool MaximumRecordAgeInSeconds:int DestinationConfig:map "
              "ParallelizationFactor:int Topics:list Queues:list SourceAccessConfigurations:list "
              "SecretsManagerKmsKeyId:str TumblingWindowInSeconds:int FunctionResponseTypes:list "
              "KafkaBootstrapServers:list FilterCriteria:map KmsKeyArn ConsumerGroupId:str "
              "ScalingConfig:map ProvisionedPollerConfig:map SchemaRegistryConfig:map "
              "MetricsConfig:map LoggingConfig:map Stream!"},
    SchemaRow{"SQS",
              "BatchSize:int StartingPosition StartingPositionTimestamp Enabled:bool "
              "MaximumBatchingWindowInSeconds:int MaximumRetryAttempts:int "
              "BisectBatchOnFunctionError:bool MaximumRecordAgeInSeconds:int DestinationConfig:map "
              "ParallelizationFactor:int Topics:list Queues:list SourceAccessConfigurations:list "
              "SecretsManagerKmsKeyId:str TumblingWindowInSeconds:int FunctionResponseTypes:list "
              "KafkaBootstrapServers:list FilterCriteria:map KmsKeyArn ConsumerGroupId:str "
              "ScalingConfig:map ProvisionedPollerConfig:map SchemaRegistryConfig:map "
              "MetricsConfig:map LoggingConfig:map Queue!"},
    SchemaRow{"MSK",
              "BatchSize:int StartingPosition! StartingPositionTimestamp Enabled:bool "
              "MaximumBatchingWindowInSeconds:int MaximumRetryAttempts:int "
              "BisectBatchOnFunctionError:bool MaximumRecordAgeInSeconds:int DestinationConfig:map "
              "ParallelizationFactor:int Topics:list Queues:list SourceAccessConfigurations:list "
              "SecretsManagerKmsKeyId:str TumblingWindowInSeconds:int FunctionResponseTypes:list "
              "KafkaBootstrapServers:list FilterCriteria:map KmsKeyArn ConsumerGroupId:str "
              "ScalingConfig:map ProvisionedPollerConfig:map SchemaRegistryConfig:map "
              "MetricsConfig:map LoggingConfig:map Stream!"},
    SchemaRow{"MQ",
              "BatchSize:int StartingPosition StartingPositionTimestamp Enabled:bool "
              "MaximumBatchingWindowInSeconds:int MaximumRetryAttempts:int "
              "BisectBatchOnFunctionError:bool MaximumRecordAgeInSeconds:int DestinationConfig:map "
              "ParallelizationFactor:int Topics:list Queues:list SourceAccessConfigurations:list "
              "SecretsManagerKmsKeyId:str TumblingWindowInSeconds:int FunctionResponseTypes:list "
              "KafkaBootstrapServers:list FilterCriteria:map KmsKeyArn ConsumerGroupId:str "
              "ScalingConfig:map ProvisionedPollerConfig:map SchemaRegistryConfig:map "
              "MetricsConfig:map LoggingConfig:map Broker! DynamicPolicyName:bool~"},
    SchemaRow{"SelfManagedKafka",
              "BatchSize:int StartingPosition StartingPositionTimestamp Enabled:bool "
              "MaximumBatchingWindowInSeconds:int MaximumRetryAttempts:int "
              "BisectBatchOnFunctionError:bool MaximumRecordAgeInSeconds:int DestinationConfig:map "
              "ParallelizationFactor:int Topics:list Queues:list SourceAccessConfigurations:list "
              "SecretsManagerKmsKeyId:str TumblingWindowInSeconds:int FunctionResponseTypes:list "
              "KafkaBootstrapServers:list FilterCriteria:map KmsKeyArn ConsumerGroupId:str "
              "ScalingConfig:map ProvisionedPollerConfig:map SchemaRegistryConfig:map "
              "MetricsConfig:map LoggingConfig:map"},
    SchemaRow{"DocumentDB",
              "BatchSize:int StartingPosition StartingPositionTimestamp Enabled:bool "
              "MaximumBatchingWindowInSeconds:int MaximumRetryAttempts:int "
              "BisectBatchOnFunctionError:bool MaximumRecordAgeInSeconds:int DestinationConfig:map "
              "ParallelizationFactor:int Topics:list Queues:list SourceAccessConfigurations:list "
              "SecretsManagerKmsKeyId:str TumblingWindowInSeconds:int FunctionResponseTypes:list "
              "KafkaBootstrapServers:list FilterCriteria:map KmsKeyArn ConsumerGroupId:str "
              "ScalingConfig:map ProvisionedPollerConfig:map SchemaRegistryConfig:map "
              "MetricsConfig:map LoggingConfig:map Cluster! DatabaseName! CollectionName "
              "FullDocument"},
};

constexpr std::array stateMachineEventRows{
    SchemaRow{"Schedule", "Schedule!:str Input:str Enabled:bool State:str Name:str Description:str "
                          "DeadLetterConfig:map RetryPolicy:map Target:map~ RoleArn:str~"},
    SchemaRow{"CloudWatchEvent",
              "EventBusName:str RuleName:str Pattern:map Input:str InputPath:str "
              "DeadLetterConfig:map RetryPolicy:map State:str Target:map~ InputTransformer:map"},
    SchemaRow{"EventBridgeRule",
              "EventBusName:str RuleName:str Pattern:map Input:str InputPath:str "
              "DeadLetterConfig:map RetryPolicy:map State:str Target:map~ InputTransformer:map"},
    SchemaRow{"Api", "Path!:str Method!:str RestApiId!:str Stage:str Auth:map "
                     "UnescapeMappingTemplate:bool~"},
    SchemaRow{"ScheduleV2",
              "PermissionsBoundary:str ScheduleExpression!:str FlexibleTimeWindow:map Name:str "
              "State:str Description:str StartDate:str EndDate:str ScheduleExpressionTimezone:str "
              "GroupName:str KmsKeyArn:str Input:str RoleArn:str DeadLetterConfig:map "
              "RetryPolicy:map OmitName:bool~"},
};

constexpr std::array policyTemplateRows{
    SchemaRow{"AMIDescribePolicy", ""},
    SchemaRow{"AWSSecretsManagerGetSecretValuePolicy", "SecretArn"},
    SchemaRow{"AWSSecretsManagerRotationPolicy", "FunctionName"},
    SchemaRow{"AcmGetCertificatePolicy", "CertificateArn"},
    SchemaRow{"AthenaQueryPolicy", "WorkGroupName"},
    SchemaRow{"CloudFormationDescribeStacksPolicy", ""},
    SchemaRow{"CloudWatchDashboardPolicy", ""},
    SchemaRow{"CloudWatchDescribeAlarmHistoryPolicy", ""},
    SchemaRow{"CloudWatchPutMetricPolicy", ""},
    SchemaRow{"CodeCommitCrudPolicy", "RepositoryName"},
    SchemaRow{"CodeCommitReadPolicy", "RepositoryName"},
    SchemaRow{"CodePipelineLambdaExecutionPolicy", ""},
    SchemaRow{"CodePipelineReadOnlyPolicy", "PipelineName"},
    SchemaRow{"ComprehendBasicAccessPolicy", ""},
    SchemaRow{"CostExplorerReadOnlyPolicy", ""},
    SchemaRow{"DynamoDBBackupFullAccessPolicy", "TableName"},
    SchemaRow{"DynamoDBCrudPolicy", "TableName"},
    SchemaRow{"DynamoDBReadPolicy", "TableName"},
    SchemaRow{"DynamoDBReconfigurePolicy", "TableName"},
    SchemaRow{"DynamoDBRestoreFromBackupPolicy", "TableName"},
    SchemaRow{"DynamoDBStreamReadPolicy", "StreamName TableName"},
    SchemaRow{"DynamoDBWritePolicy", "TableName"},
    SchemaRow{"EC2CopyImagePolicy", "ImageId"},
    SchemaRow{"EC2DescribePolicy", ""},
    SchemaRow{"EFSWriteAccessPolicy", "AccessPoint FileSystem"},
    SchemaRow{"EKSDescribePolicy", ""},
    SchemaRow{"EcsRunTaskPolicy", "TaskDefinition"},
    SchemaRow{"ElasticMapReduceAddJobFlowStepsPolicy", "ClusterId"},
    SchemaRow{"ElasticMapReduceCancelStepsPolicy", "ClusterId"},
    SchemaRow{"ElasticMapReduceModifyInstanceFleetPolicy", "ClusterId"},
    SchemaRow{"ElasticMapReduceModifyInstanceGroupsPolicy", "ClusterId"},
    SchemaRow{"ElasticMapReduceSetTerminationProtectionPolicy", "ClusterId"},
    SchemaRow{"ElasticMapReduceTerminateJobFlowsPolicy", "ClusterId"},
    SchemaRow{"ElasticsearchHttpPostPolicy", "DomainName"},
    SchemaRow{"EventBridgePutEventsPolicy", "EventBusName"},
    SchemaRow{"FilterLogEventsPolicy", "LogGroupName"},
    SchemaRow{"FirehoseCrudPolicy", "DeliveryStreamName"},
    SchemaRow{"FirehoseWritePolicy", "DeliveryStreamName"},
    SchemaRow{"KMSDecryptPolicy", "KeyId"},
    SchemaRow{"KMSEncryptPolicy", "KeyId"},
    SchemaRow{"KMSEncryptPolicy_v2", "KeyId"},
    SchemaRow{"KinesisCrudPolicy", "StreamName"},
    SchemaRow{"KinesisStreamReadPolicy", "StreamName"},
    SchemaRow{"LambdaInvokePolicy", "FunctionName"},
    SchemaRow{"MobileAnalyticsWriteOnlyAccessPolicy", ""},
    SchemaRow{"OrganizationsListAccountsPolicy", ""},
    SchemaRow{"PinpointEndpointAccessPolicy", "PinpointApplicationId"},
    SchemaRow{"PollyFullAccessPolicy", "LexiconName"},
    SchemaRow{"RekognitionDetectOnlyPolicy", ""},
    SchemaRow{"RekognitionFacesManagementPolicy", "CollectionId"},
    SchemaRow{"RekognitionFacesPolicy", ""},
    SchemaRow{"RekognitionLabelsPolicy", ""},
    SchemaRow{"RekognitionNoDataAccessPolicy", "CollectionId"},
    SchemaRow{"RekognitionReadPolicy", "CollectionId"},
    SchemaRow{"RekognitionWriteOnlyAccessPolicy", "CollectionId"},
    SchemaRow{"Route53ChangeResourceRecordSetsPolicy", "HostedZoneId"},
    SchemaRow{"S3CrudPolicy", "BucketName"},
    SchemaRow{"S3FullAccessPolicy", "BucketName"},
    SchemaRow{"S3ReadPolicy", "BucketName"},
    SchemaRow{"S3WritePolicy", "BucketName"},
    SchemaRow{"SESBulkTemplatedCrudPolicy", "IdentityName"},
    SchemaRow{"SESBulkTemplatedCrudPolicy_v2", "IdentityName TemplateName"},
    SchemaRow{"SESCrudPolicy", "IdentityName"},
    SchemaRow{"SESEmailTemplateCrudPolicy", ""},
    SchemaRow{"SESSendBouncePolicy", "IdentityName"},
    SchemaRow{"SNSCrudPolicy", "TopicName"},
    SchemaRow{"SNSPublishMessagePolicy", "TopicName"},
    SchemaRow{"SQSPollerPolicy", "QueueName"},
    SchemaRow{"SQSSendMessagePolicy", "QueueName"},
    SchemaRow{"SSMParameterReadPolicy", "ParameterName"},
    SchemaRow{"SSMParameterWithSlashPrefixReadPolicy", "ParameterName"},
    SchemaRow{"SageMakerCreateEndpointConfigPolicy", "EndpointConfigName"},
    SchemaRow{"SageMakerCreateEndpointPolicy", "EndpointName"},
    SchemaRow{"ServerlessRepoReadWriteAccessPolicy", ""},
    SchemaRow{"StepFunctionsCallbackPolicy", "StateMachineName"},
    SchemaRow{"StepFunctionsExecutionPolicy", "StateMachineName"},
    SchemaRow{"StepFunctionsExecutionPolicy_v2", "StateMachineName"},
    SchemaRow{"TextractDetectAnalyzePolicy", ""},
    SchemaRow{"TextractGetResultPolicy", ""},
    SchemaRow{"TextractPolicy", ""},
    SchemaRow{"VPCAccessPolicy", ""},
};

constexpr std::array globalsRows{
    SchemaRow{"Function",
              "Handler Runtime CodeUri DeadLetterQueue Description MemorySize Timeout VpcConfig "
              "Environment Tags PropagateTags Tracing KmsKeyArn AutoPublishAlias "
              "AutoPublishAliasAllProperties Layers DeploymentPreference RolePath "
              "PermissionsBoundary ReservedConcurrentExecutions ProvisionedConcurrencyConfig "
              "AssumeRolePolicyDocument EventInvokeConfig FileSystemConfigs "
              "CodeSigningConfigArn Architectures SnapStart EphemeralStorage FunctionUrlConfig "
              "RuntimeManagementConfig LoggingConfig RecursiveLoop SourceKMSKeyArn "
              "TenancyConfig DurableConfig CapacityProviderConfig FunctionScalingConfig "
              "PublishToLatestPublished VersionDeletionPolicy"},
    SchemaRow{"Api",
              "Auth Name DefinitionUri CacheClusterEnabled CacheClusterSize MergeDefinitions "
              "Variables EndpointConfiguration MethodSettings BinaryMediaTypes "
              "MinimumCompressionSize Cors GatewayResponses AccessLogSetting CanarySetting "
              "TracingEnabled OpenApiVersion Domain AlwaysDeploy PropagateTags SecurityPolicy "
              "EndpointAccessMode"},
    SchemaRow{"HttpApi", "Auth AccessLogSettings StageVariables Tags CorsConfiguration "
                         "DefaultRouteSettings Domain RouteSettings FailOnWarnings PropagateTags"},
    SchemaRow{"SimpleTable", "SSESpecification"},
    SchemaRow{"StateMachine", "PropagateTags"},
    SchemaRow{"LayerVersion", "PublishLambdaVersion"},
    SchemaRow{"CapacityProvider",
              "VpcConfig OperatorRole Tags InstanceRequirements ScalingConfig KmsKeyArn "
              "PropagateTags"},
    SchemaRow{"WebSocketApi",
              "AccessLogSettings ApiKeySelectionExpression DefaultRouteSettings "
              "DisableExecuteApiEndpoint DisableSchemaValidation Domain FailOnWarnings "
              "IpAddressType PropagateTags RouteSelectionExpression RouteSettings "
              "StageVariables Tags"},
};

} // namespace

std::span<const SchemaRow> samResourceRows() {
    return resourceRows;
}

std::span<const SchemaRow> samFunctionEventRows() {
    return functionEventRows;
}

std::span<const SchemaRow> samStateMachineEventRows() {
    return stateMachineEventRows;
}

std::span<const SchemaRow> samPolicyTemplateRows() {
    return policyTemplateRows;
}

std::span<const SchemaRow> samGlobalsRows() {
    return globalsRows;
}

} // namespace lathe::tmpl
