#include "engine/template/SamRules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lathe::tmpl {
namespace {

/// Checks an event that Lambda polls; every failure names the event.
class PullEventCheck {
  public:
    explicit PullEventCheck(const SamEvent& event)
        : m_event(event)
        , m_properties(event.properties) {}

    void run() {
        checkFilter();
        checkKafkaOnly();
        checkSchemaRegistry();
        checkDestination();
        if (m_event.type == "MQ") {
            checkAccess({"BASIC_AUTH", "VIRTUAL_HOST"});
        } else if (m_event.type == "DocumentDB") {
            checkAccess({"BASIC_AUTH"});
        } else if (m_event.type == "SelfManagedKafka") {
            checkSelfManagedKafka();
        }
        const Setting key = m_properties["SecretsManagerKmsKeyId"];
        const bool usesKey = m_event.type == "MQ" || m_event.type == "DocumentDB" ||
                             m_event.type == "SelfManagedKafka";
        if (usesKey && key.isIntrinsic()) {
            m_event.owner.failType(key, "SecretsManagerKmsKeyId", "a string");
        }
    }

  private:
    void fail(const Setting& where, const std::string& message, std::string hint) {
        m_event.owner.fail(where, "Sam.Event",
                           fmt::format("The event '{}': {}", m_event.id, message), std::move(hint));
    }

    void checkFilter() {
        const Setting filter = m_properties["FilterCriteria"];
        if (!filter.isMap() || filter.isIntrinsic()) {
            return;
        }
        const bool fits = filter.size() == 0 || (filter.size() == 1 && filter.has("Filters"));
        if (!fits) {
            fail(filter, "FilterCriteria has a wrong format; it takes 'Filters' and nothing else.",
                 "Write FilterCriteria: {Filters: [{Pattern: ...}]}.");
        }
    }

    void checkKafkaOnly() {
        const bool isKafka = m_event.type == "MSK" || m_event.type == "SelfManagedKafka";
        for (const char* name : {"ConsumerGroupId", "SchemaRegistryConfig"}) {
            if (!isKafka && m_properties[name].isGiven()) {
                fail(m_properties[name],
                     fmt::format("the property {} is not defined for the event type {}.", name,
                                 m_event.type),
                     "Remove it; only MSK and SelfManagedKafka have it.");
            }
        }
    }

    void checkSchemaRegistry() {
        const Setting config = m_properties["SchemaRegistryConfig"];
        if (!config.isMap() || config.size() == 0 || config.isIntrinsic()) {
            return;
        }
        for (const char* name :
             {"SchemaRegistryURI", "EventRecordFormat", "SchemaValidationConfigs"}) {
            if (!config.has(name)) {
                fail(config, fmt::format("SchemaRegistryConfig requires {}.", name),
                     fmt::format("Add {}.", name));
            }
        }
        const Setting format = config["EventRecordFormat"];
        if (format && !format.isIntrinsic() && format.text() != "JSON" &&
            format.text() != "SOURCE") {
            fail(format, "EventRecordFormat must be JSON or SOURCE.", "Write JSON or SOURCE.");
        }
        for (const char* name : {"SchemaValidationConfigs", "AccessConfigs"}) {
            if (config[name].isGiven() && !config[name].isList()) {
                fail(config[name], fmt::format("{} in SchemaRegistryConfig must be a list.", name),
                     "Write a list.");
            }
        }
        const Setting access = config["AccessConfigs"];
        for (std::size_t i = 0; access.isList() && i < access.size(); ++i) {
            if (!access[i].has("Type") || !access[i].has("URI")) {
                fail(access[i], "each of AccessConfigs must have Type and URI.", "Add both.");
            }
        }
    }

    void checkDestination() {
        const Setting destination = m_properties["DestinationConfig"];
        if (!destination.isMap() || destination.size() == 0 || destination.isIntrinsic()) {
            return;
        }
        const Setting onFailure = destination["OnFailure"];
        if (!onFailure.isMap()) {
            m_event.owner.failType(onFailure, "DestinationConfig.OnFailure", "a map");
            return;
        }
        static constexpr std::array<std::string_view, 4> types{"SQS", "SNS", "S3", "Kafka"};
        const Setting type = onFailure["Type"];
        if (type.isGiven() && std::find(types.begin(), types.end(), type.text()) == types.end()) {
            fail(type, "the only values for Type are SQS, SNS, S3 and Kafka.", "Correct the Type.");
        }
    }

    void checkAccess(const std::vector<std::string>& supported) {
        const Setting access = m_properties["SourceAccessConfigurations"];
        if (!access.isGiven()) {
            fail(access, "it has no SourceAccessConfigurations.",
                 "Add one of the type BASIC_AUTH with the URI of a secret.");
            return;
        }
        int basic = 0;
        for (std::size_t i = 0; access.isList() && i < access.size(); ++i) {
            const Setting type = access[i]["Type"];
            if (!access[i].isMap() || !type.isString() ||
                std::find(supported.begin(), supported.end(), type.text()) == supported.end()) {
                fail(type ? type : access[i],
                     fmt::format("the Type of SourceAccessConfigurations must be {}.",
                                 joinWords(supported)),
                     "Correct the Type.");
                return;
            }
            if (type.text() != "BASIC_AUTH") {
                continue;
            }
            if (++basic > 1) {
                fail(access[i], "SourceAccessConfigurations has more than one BASIC_AUTH.",
                     "Keep one of them.");
                return;
            }
            if (!access[i]["URI"].isGiven()) {
                fail(access[i], "BASIC_AUTH in SourceAccessConfigurations has no URI.",
                     "Add the ARN of the secret as URI.");
                return;
            }
        }
        if (access.isList() && basic == 0) {
            fail(access, "SourceAccessConfigurations has no BASIC_AUTH.",
                 "Add one with the ARN of a secret as URI.");
        }
    }

    void checkSelfManagedKafka() {
        if (!m_properties["KafkaBootstrapServers"].isGiven()) {
            fail(m_properties["KafkaBootstrapServers"], "it has no KafkaBootstrapServers.",
                 "Add the list of host:port of the brokers.");
        }
        const Setting topics = m_properties["Topics"];
        if (!topics.isGiven()) {
            fail(topics, "it has no Topics.", "Add a list with one topic.");
        } else if (topics.isList() && topics.size() != 1) {
            fail(topics, "Topics of a self-managed Kafka takes a single topic.", "Keep one topic.");
        }
        const Setting access = m_properties["SourceAccessConfigurations"];
        if (!access.isGiven()) {
            fail(access, "it has no SourceAccessConfigurations.",
                 "Add the authentication of the cluster, or its VPC subnets and security group.");
        } else if (!access.isList()) {
            fail(access, "SourceAccessConfigurations should be a list.", "Write a list.");
        } else {
            checkKafkaAccess(access);
        }
    }

    void checkKafkaAccess(const Setting& access) {
        static constexpr std::array<std::string_view, 4> mechanisms{
            "SASL_SCRAM_256_AUTH", "SASL_SCRAM_512_AUTH", "BASIC_AUTH",
            "CLIENT_CERTIFICATE_TLS_AUTH"};
        int authentications = 0;
        bool subnet = false;
        bool group = false;
        for (std::size_t i = 0; i < access.size(); ++i) {
            const std::string type = access[i]["Type"].text();
            const bool authenticates =
                std::find(mechanisms.begin(), mechanisms.end(), type) != mechanisms.end();
            subnet = subnet || type == "VPC_SUBNET";
            group = group || type == "VPC_SECURITY_GROUP";
            authentications += authenticates ? 1 : 0;
            const bool known = authenticates || type == "VPC_SUBNET" ||
                               type == "VPC_SECURITY_GROUP" || type == "SERVER_ROOT_CA_CERTIFICATE";
            if (!known) {
                fail(access[i],
                     "the Type of SourceAccessConfigurations is invalid for a self-managed Kafka.",
                     "Correct the Type.");
                return;
            }
            const Setting uri = access[i]["URI"];
            if (!uri.isGiven()) {
                fail(access[i], fmt::format("{} in SourceAccessConfigurations has no URI.", type),
                     "Add its URI.");
                return;
            }
            if (!uri.isString() && !uri.isIntrinsic()) {
                fail(uri,
                     fmt::format("the URI of {} in SourceAccessConfigurations should be a string.",
                                 type),
                     "Write a string.");
                return;
            }
            if (authentications > 1) {
                fail(access[i], "SourceAccessConfigurations has more than one way to authenticate.",
                     "Keep one of them.");
                return;
            }
        }
        if (subnet != group) {
            fail(access,
                 "VPC_SUBNET and VPC_SECURITY_GROUP in SourceAccessConfigurations must both be "
                 "there.",
                 "Add the missing one.");
        }
    }

    const SamEvent& m_event;
    const Setting& m_properties;
};

} // namespace

void checkPullEvent(const SamEvent& event) {
    static constexpr std::array<std::string_view, 7> types{
        "Kinesis", "DynamoDB", "SQS", "MSK", "MQ", "SelfManagedKafka", "DocumentDB"};
    if (std::find(types.begin(), types.end(), event.type) != types.end()) {
        PullEventCheck(event).run();
    }
}

} // namespace lathe::tmpl
