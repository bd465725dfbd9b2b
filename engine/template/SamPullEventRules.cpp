#include "engine/template/SamRules.h"

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
            m_event.owner.failType(key, "SecretsManagerKmsKeyId", Text::tr("a string"));
        }
    }

  private:
    void fail(const Setting& where, Text message, Text hint) {
        m_event.owner.fail(where, "Sam.Event", Text::tr("The event '{}': {}", m_event.id, message),
                           std::move(hint));
    }

    void checkFilter() {
        const Setting filter = m_properties["FilterCriteria"];
        if (!filter.isMap() || filter.isIntrinsic()) {
            return;
        }
        const bool fits = filter.size() == 0 || (filter.size() == 1 && filter.has("Filters"));
        if (!fits) {
            fail(
                filter,
                Text::tr("FilterCriteria has a wrong format; it takes 'Filters' and nothing else."),
                Text::tr("Write FilterCriteria: {{Filters: [{{Pattern: ...}}]}}."));
        }
    }

    void checkKafkaOnly() {
        const bool isKafka = m_event.type == "MSK" || m_event.type == "SelfManagedKafka";
        for (const char* name : {"ConsumerGroupId", "SchemaRegistryConfig"}) {
            if (!isKafka && m_properties[name].isGiven()) {
                fail(m_properties[name],
                     Text::tr("the property {} is not defined for the event type {}.", name,
                              m_event.type),
                     Text::tr("Remove it; only MSK and SelfManagedKafka have it."));
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
                fail(config, Text::tr("SchemaRegistryConfig requires {}.", name),
                     Text::tr("Add {}.", name));
            }
        }
        const Setting format = config["EventRecordFormat"];
        if (format && !format.isIntrinsic() && format.text() != "JSON" &&
            format.text() != "SOURCE") {
            fail(format, Text::tr("EventRecordFormat must be JSON or SOURCE."),
                 Text::tr("Write JSON or SOURCE."));
        }
        for (const char* name : {"SchemaValidationConfigs", "AccessConfigs"}) {
            if (config[name].isGiven() && !config[name].isList()) {
                fail(config[name], Text::tr("{} in SchemaRegistryConfig must be a list.", name),
                     Text::tr("Write a list."));
            }
        }
        const Setting access = config["AccessConfigs"];
        for (std::size_t i = 0; access.isList() && i < access.size(); ++i) {
            if (!access[i].has("Type") || !access[i].has("URI")) {
                fail(access[i], Text::tr("each of AccessConfigs must have Type and URI."),
                     Text::tr("Add both."));
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
            m_event.owner.failType(onFailure, "DestinationConfig.OnFailure", Text::tr("a map"));
            return;
        }
        static constexpr std::array<std::string_view, 4> types{"SQS", "SNS", "S3", "Kafka"};
        const Setting type = onFailure["Type"];
        if (type.isGiven() && std::find(types.begin(), types.end(), type.text()) == types.end()) {
            fail(type, Text::tr("the only values for Type are SQS, SNS, S3 and Kafka."),
                 Text::tr("Correct the Type."));
        }
    }

    void checkAccess(const std::vector<std::string>& supported) {
        const Setting access = m_properties["SourceAccessConfigurations"];
        if (!access.isGiven()) {
            fail(access, Text::tr("it has no SourceAccessConfigurations."),
                 Text::tr("Add one of the type BASIC_AUTH with the URI of a secret."));
            return;
        }
        int basic = 0;
        for (std::size_t i = 0; access.isList() && i < access.size(); ++i) {
            const Setting type = access[i]["Type"];
            if (!access[i].isMap() || !type.isString() ||
                std::find(supported.begin(), supported.end(), type.text()) == supported.end()) {
                fail(type ? type : access[i],
                     Text::tr("the Type of SourceAccessConfigurations must be {}.",
                              joinWords(supported)),
                     Text::tr("Correct the Type."));
                return;
            }
            if (type.text() != "BASIC_AUTH") {
                continue;
            }
            if (++basic > 1) {
                fail(access[i],
                     Text::tr("SourceAccessConfigurations has more than one BASIC_AUTH."),
                     Text::tr("Keep one of them."));
                return;
            }
            if (!access[i]["URI"].isGiven()) {
                fail(access[i], Text::tr("BASIC_AUTH in SourceAccessConfigurations has no URI."),
                     Text::tr("Add the ARN of the secret as URI."));
                return;
            }
        }
        if (access.isList() && basic == 0) {
            fail(access, Text::tr("SourceAccessConfigurations has no BASIC_AUTH."),
                 Text::tr("Add one with the ARN of a secret as URI."));
        }
    }

    void checkSelfManagedKafka() {
        if (!m_properties["KafkaBootstrapServers"].isGiven()) {
            fail(m_properties["KafkaBootstrapServers"],
                 Text::tr("it has no KafkaBootstrapServers."),
                 Text::tr("Add the list of host:port of the brokers."));
        }
        const Setting topics = m_properties["Topics"];
        if (!topics.isGiven()) {
            fail(topics, Text::tr("it has no Topics."), Text::tr("Add a list with one topic."));
        } else if (topics.isList() && topics.size() != 1) {
            fail(topics, Text::tr("Topics of a self-managed Kafka takes a single topic."),
                 Text::tr("Keep one topic."));
        }
        const Setting access = m_properties["SourceAccessConfigurations"];
        if (!access.isGiven()) {
            fail(access, Text::tr("it has no SourceAccessConfigurations."),
                 Text::tr("Add the authentication of the cluster, or its VPC subnets and security "
                          "group."));
        } else if (!access.isList()) {
            fail(access, Text::tr("SourceAccessConfigurations should be a list."),
                 Text::tr("Write a list."));
        } else {
            checkKafkaAccess(access);
        }
    }

    void checkKafkaAccess(const Setting& access) {
        int authentications = 0;
        bool subnet = false;
        bool group = false;
        for (std::size_t i = 0; i < access.size(); ++i) {
            if (!checkKafkaConfiguration(access[i])) {
                return;
            }
            const std::string type = access[i]["Type"].text();
            subnet = subnet || type == "VPC_SUBNET";
            group = group || type == "VPC_SECURITY_GROUP";
            authentications += authenticates(type) ? 1 : 0;
            if (authentications > 1) {
                fail(access[i],
                     Text::tr("SourceAccessConfigurations has more than one way to authenticate."),
                     Text::tr("Keep one of them."));
                return;
            }
        }
        if (subnet != group) {
            fail(access,
                 Text::tr(
                     "VPC_SUBNET and VPC_SECURITY_GROUP in SourceAccessConfigurations must both be "
                     "there."),
                 Text::tr("Add the missing one."));
        }
    }

    static bool authenticates(std::string_view type) {
        static constexpr std::array<std::string_view, 4> mechanisms{
            "SASL_SCRAM_256_AUTH", "SASL_SCRAM_512_AUTH", "BASIC_AUTH",
            "CLIENT_CERTIFICATE_TLS_AUTH"};
        return std::find(mechanisms.begin(), mechanisms.end(), type) != mechanisms.end();
    }

    /// One of the SourceAccessConfigurations; false when it is refused.
    bool checkKafkaConfiguration(const Setting& configuration) {
        const std::string type = configuration["Type"].text();
        const bool known = authenticates(type) || type == "VPC_SUBNET" ||
                           type == "VPC_SECURITY_GROUP" || type == "SERVER_ROOT_CA_CERTIFICATE";
        const Setting uri = configuration["URI"];
        if (!known) {
            fail(configuration,
                 Text::tr(
                     "the Type of SourceAccessConfigurations is invalid for a self-managed Kafka."),
                 Text::tr("Correct the Type."));
        } else if (!uri.isGiven()) {
            fail(configuration, Text::tr("{} in SourceAccessConfigurations has no URI.", type),
                 Text::tr("Add its URI."));
        } else if (!uri.isString() && !uri.isIntrinsic()) {
            fail(uri,
                 Text::tr("the URI of {} in SourceAccessConfigurations should be a string.", type),
                 Text::tr("Write a string."));
        } else {
            return true;
        }
        return false;
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
