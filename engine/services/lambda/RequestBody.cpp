#include "engine/services/lambda/RequestBody.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

enum class Type { Text, Number, Flag, Object, Texts, Objects };

struct Member {
    std::string_view name;
    Type type;
};

// A name means the same in every operation, and however deep it stands.
constexpr std::array members = {
    Member{"Action", Type::Text},
    Member{"AdditionalVersionWeights", Type::Object},
    Member{"AllowCredentials", Type::Flag},
    Member{"AllowHeaders", Type::Texts},
    Member{"AllowMethods", Type::Texts},
    Member{"AllowOrigins", Type::Texts},
    Member{"AllowedInstanceTypes", Type::Texts},
    Member{"AllowedPublishers", Type::Object},
    Member{"AmazonManagedKafkaEventSourceConfig", Type::Object},
    Member{"ApplicationLogLevel", Type::Text},
    Member{"ApplyOn", Type::Text},
    Member{"Architectures", Type::Texts},
    Member{"AuthType", Type::Text},
    Member{"BatchSize", Type::Number},
    Member{"BisectBatchOnFunctionError", Type::Flag},
    Member{"CapacityProviderArn", Type::Text},
    Member{"CapacityProviderConfig", Type::Object},
    Member{"CapacityProviderName", Type::Text},
    Member{"CapacityProviderOperatorRoleArn", Type::Text},
    Member{"CapacityProviderScalingConfig", Type::Object},
    Member{"Code", Type::Object},
    Member{"CodeSigningConfigArn", Type::Text},
    Member{"CodeSigningPolicies", Type::Object},
    Member{"CollectionName", Type::Text},
    Member{"CompatibleArchitectures", Type::Texts},
    Member{"CompatibleRuntimes", Type::Texts},
    Member{"ConsumerGroupId", Type::Text},
    Member{"Content", Type::Object},
    Member{"Cors", Type::Object},
    Member{"DatabaseName", Type::Text},
    Member{"DeadLetterConfig", Type::Object},
    Member{"Description", Type::Text},
    Member{"Destination", Type::Text},
    Member{"DestinationConfig", Type::Object},
    Member{"DocumentDBEventSourceConfig", Type::Object},
    Member{"DryRun", Type::Flag},
    Member{"DurableConfig", Type::Object},
    Member{"Enabled", Type::Flag},
    Member{"Endpoints", Type::Object},
    Member{"Environment", Type::Object},
    Member{"EphemeralStorage", Type::Object},
    Member{"EventSourceArn", Type::Text},
    Member{"ExcludedInstanceTypes", Type::Texts},
    Member{"ExecutionTimeout", Type::Number},
    Member{"ExposeHeaders", Type::Texts},
    Member{"FileSystemConfigs", Type::Objects},
    Member{"FilterCriteria", Type::Object},
    Member{"Filters", Type::Objects},
    Member{"FullDocument", Type::Text},
    Member{"FunctionName", Type::Text},
    Member{"FunctionResponseTypes", Type::Texts},
    Member{"FunctionScalingConfig", Type::Object},
    Member{"FunctionVersion", Type::Text},
    Member{"Handler", Type::Text},
    Member{"ImageConfig", Type::Object},
    Member{"ImageUri", Type::Text},
    Member{"InstanceRequirements", Type::Object},
    Member{"InvokeMode", Type::Text},
    Member{"Ipv6AllowedForDualStack", Type::Flag},
    Member{"KAFKA_BOOTSTRAP_SERVERS", Type::Texts},
    Member{"KMSKeyArn", Type::Text},
    Member{"KmsKeyArn", Type::Text},
    Member{"LambdaManagedInstancesCapacityProviderConfig", Type::Object},
    Member{"Layers", Type::Texts},
    Member{"LicenseInfo", Type::Text},
    Member{"LogFormat", Type::Text},
    Member{"LogGroup", Type::Text},
    Member{"LoggingConfig", Type::Object},
    Member{"MaxAge", Type::Number},
    Member{"MaxExecutionEnvironments", Type::Number},
    Member{"MaxVCpuCount", Type::Number},
    Member{"MaximumBatchingWindowInSeconds", Type::Number},
    Member{"MaximumConcurrency", Type::Number},
    Member{"MaximumEventAgeInSeconds", Type::Number},
    Member{"MaximumPollers", Type::Number},
    Member{"MaximumRecordAgeInSeconds", Type::Number},
    Member{"MaximumRetryAttempts", Type::Number},
    Member{"MemorySize", Type::Number},
    Member{"Metrics", Type::Texts},
    Member{"MetricsConfig", Type::Object},
    Member{"MinExecutionEnvironments", Type::Number},
    Member{"MinimumPollers", Type::Number},
    Member{"Mode", Type::Text},
    Member{"Name", Type::Text},
    Member{"OnFailure", Type::Object},
    Member{"OnSuccess", Type::Object},
    Member{"PackageType", Type::Text},
    Member{"ParallelizationFactor", Type::Number},
    Member{"PerExecutionEnvironmentMaxConcurrency", Type::Number},
    Member{"PermissionsConfig", Type::Object},
    Member{"Principal", Type::Text},
    Member{"ProvisionedConcurrentExecutions", Type::Number},
    Member{"ProvisionedPollerConfig", Type::Object},
    Member{"Publish", Type::Flag},
    Member{"Queues", Type::Texts},
    Member{"RecursiveLoop", Type::Text},
    Member{"ReservedConcurrentExecutions", Type::Number},
    Member{"RetentionPeriodInDays", Type::Number},
    Member{"Role", Type::Text},
    Member{"RoutingConfig", Type::Object},
    Member{"Runtime", Type::Text},
    Member{"RuntimeVersionArn", Type::Text},
    Member{"ScalingConfig", Type::Object},
    Member{"ScalingMode", Type::Text},
    Member{"ScalingPolicies", Type::Objects},
    Member{"SchemaRegistryConfig", Type::Object},
    Member{"SecurityGroupIds", Type::Texts},
    Member{"SelfManagedEventSource", Type::Object},
    Member{"SelfManagedKafkaEventSourceConfig", Type::Object},
    Member{"SigningProfileVersionArns", Type::Texts},
    Member{"Size", Type::Number},
    Member{"SnapStart", Type::Object},
    Member{"SourceAccessConfigurations", Type::Objects},
    Member{"StartingPosition", Type::Text},
    Member{"StatementId", Type::Text},
    Member{"SubnetIds", Type::Texts},
    Member{"SystemLogLevel", Type::Text},
    Member{"Tags", Type::Object},
    Member{"TargetArn", Type::Text},
    Member{"TenancyConfig", Type::Object},
    Member{"TenantIsolationMode", Type::Text},
    Member{"Timeout", Type::Number},
    Member{"Topics", Type::Texts},
    Member{"TracingConfig", Type::Object},
    Member{"TumblingWindowInSeconds", Type::Number},
    Member{"UntrustedArtifactOnDeployment", Type::Text},
    Member{"UpdateRuntimeOn", Type::Text},
    Member{"Variables", Type::Object},
    Member{"VpcConfig", Type::Object},
    Member{"ZipFile", Type::Text},
};

/// Maps whose keys are the person's own.
bool isFree(std::string_view name) {
    return name == "Variables" || name == "Tags" || name == "AdditionalVersionWeights";
}

bool isListOf(const json::value& value, bool (json::value::*fits)() const noexcept) {
    return value.is_array() &&
           std::all_of(value.get_array().begin(), value.get_array().end(),
                       [&](const json::value& entry) { return (entry.*fits)(); });
}

bool fits(const json::value& value, Type type) {
    switch (type) {
    case Type::Text:
        return value.is_string();
    case Type::Number:
        return value.is_int64();
    case Type::Flag:
        return value.is_bool();
    case Type::Object:
        return value.is_object();
    case Type::Texts:
        return isListOf(value, &json::value::is_string);
    case Type::Objects:
        return isListOf(value, &json::value::is_object);
    }
    return false;
}

std::string expected(Type type) {
    switch (type) {
    case Type::Text:
        return "a string";
    case Type::Number:
        return "an integer";
    case Type::Flag:
        return "a boolean";
    case Type::Object:
        return "an object";
    case Type::Texts:
        return "a list of strings";
    case Type::Objects:
        return "a list of objects";
    }
    return {};
}

Result<void> check(const json::object& object) {
    for (const auto& [key, value] : object) {
        const std::string_view name = key;
        const auto member = std::find_if(members.begin(), members.end(),
                                         [&](const Member& known) { return known.name == name; });
        if (value.is_null() || member == members.end())
            continue;
        if (!fits(value, member->type))
            return Error{
                "SerializationException",
                Text::verbatim(fmt::format("{} is not {}.", name, expected(member->type)))};
        if (value.is_object() && !isFree(name)) {
            if (auto inner = check(value.get_object()); !inner)
                return inner;
        }
    }
    return {};
}

/// As a client means it: a member that is null is not there.
void dropNulls(json::object& object) {
    for (auto entry = object.begin(); entry != object.end();) {
        if (entry->value().is_null()) {
            entry = object.erase(entry);
            continue;
        }
        if (entry->value().is_object())
            dropNulls(entry->value().get_object());
        ++entry;
    }
}

} // namespace

Result<json::object> readBody(const std::string& body) {
    if (body.empty())
        return json::object{};
    boost::system::error_code failure;
    json::value parsed = json::parse(body, failure);
    if (failure || !parsed.is_object())
        return Error{"InvalidRequestContentException",
                     Text::verbatim("Could not parse request body into json: " +
                                    (failure ? failure.message() : "it is no object"))};
    dropNulls(parsed.get_object());
    if (auto typed = check(parsed.get_object()); !typed)
        return typed.error();
    return std::move(parsed.get_object());
}

} // namespace lathe::services::lambda
