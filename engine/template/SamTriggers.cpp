#include "engine/template/JsonAccess.h"
#include "engine/template/ResourceTypes.h"
#include "engine/template/TriggerCollector.h"

#include <algorithm>
#include <array>

namespace lathe::tmpl {
namespace {

using boost::json::object;
using model::TriggerKind;

template <char const* const Part> bool contains(std::string_view type) {
    return type.find(Part) != std::string_view::npos;
}

constexpr char queues[] = "::Queue";
constexpr char topics[] = "::Topic";
constexpr char tables[] = "Table";
constexpr char kinesisStreams[] = "::Kinesis::Stream";
constexpr char kafkaClusters[] = "::MSK::";
constexpr char brokers[] = "::Broker";
constexpr char databases[] = "::DBCluster";
constexpr char buckets[] = "::Bucket";
constexpr char userPools[] = "::UserPool";
constexpr char logGroups[] = "::LogGroup";
constexpr char eventBuses[] = "::EventBus";

bool isAny(std::string_view) {
    return true;
}

bool isApiType(std::string_view type) {
    return isRestApiType(type) || isHttpApiType(type);
}

/// An event type of SAM and the property that names its source
/// (https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventsource.html).
struct EventType {
    std::string_view name;
    TriggerKind kind;
    std::string_view sourceProperty;
    ResourceIndex::TypePredicate fits;
};

constexpr std::array eventTypes{
    EventType{"Api", TriggerKind::Api, "RestApiId", isRestApiType},
    EventType{"HttpApi", TriggerKind::HttpApi, "ApiId", isApiType},
    EventType{"Schedule", TriggerKind::Schedule, "", isAny},
    EventType{"ScheduleV2", TriggerKind::ScheduleV2, "", isAny},
    EventType{"EventBridgeRule", TriggerKind::EventBridgeRule, "EventBusName",
              contains<eventBuses>},
    EventType{"CloudWatchEvent", TriggerKind::EventBridgeRule, "EventBusName",
              contains<eventBuses>},
    EventType{"S3", TriggerKind::S3, "Bucket", contains<buckets>},
    EventType{"SQS", TriggerKind::Sqs, "Queue", contains<queues>},
    EventType{"SNS", TriggerKind::Sns, "Topic", contains<topics>},
    EventType{"DynamoDB", TriggerKind::DynamoDb, "Stream", contains<tables>},
    EventType{"Kinesis", TriggerKind::Kinesis, "Stream", contains<kinesisStreams>},
    EventType{"MSK", TriggerKind::Msk, "Stream", contains<kafkaClusters>},
    EventType{"MQ", TriggerKind::Mq, "Broker", contains<brokers>},
    EventType{"SelfManagedKafka", TriggerKind::SelfManagedKafka, "KafkaBootstrapServers", isAny},
    EventType{"DocumentDB", TriggerKind::DocumentDb, "Cluster", contains<databases>},
    EventType{"CloudWatchLogs", TriggerKind::CloudWatchLogs, "LogGroupName", contains<logGroups>},
    EventType{"Cognito", TriggerKind::Cognito, "UserPool", contains<userPools>},
    EventType{"IoTRule", TriggerKind::IotRule, "", isAny},
    EventType{"AlexaSkill", TriggerKind::AlexaSkill, "SkillId", isAny},
};

const EventType* findEventType(std::string_view name) {
    const auto found = std::find_if(eventTypes.begin(), eventTypes.end(),
                                    [name](const EventType& type) { return type.name == name; });
    return found == eventTypes.end() ? nullptr : found;
}

Mark placeOf(const ResourceEntry& resource, std::string_view event) {
    const Node* events = resource.properties() ? resource.properties()->find("Events") : nullptr;
    const Node::Entry* entry = events ? events->findEntry(event) : nullptr;
    return entry ? entry->keyMark : resource.mark;
}

/// An API event without an API belongs to the one that SAM makes.
std::string implicitApi(TriggerKind kind) {
    if (kind == TriggerKind::Api) {
        return "ServerlessRestApi";
    }
    return kind == TriggerKind::HttpApi ? "ServerlessHttpApi" : std::string{};
}

void setEventSource(model::Trigger& trigger, const EventType& type, TriggerCollector& collector) {
    const auto names = textsAt(trigger.properties, type.sourceProperty);
    const std::string name = names.empty() ? std::string{} : names.front();
    if (name.empty()) {
        const std::string implied = implicitApi(type.kind);
        const bool exists = collector.scope().findResource(implied) != nullptr;
        trigger.source = exists ? collector.fullId(implied) : std::string{};
        return;
    }
    // The logical id alone is what SAM understands besides Ref, for APIs.
    const auto* local = collector.scope().findResource(name);
    if (local && type.fits(local->type) && type.sourceProperty.ends_with("ApiId")) {
        trigger.source = collector.fullId(name);
        return;
    }
    collector.setSource(trigger, name, type.fits);
}

void addEvent(const ResolvedResource& resource, std::string_view name, const object& event,
              TriggerCollector& collector) {
    model::Trigger trigger = collector.begin(resource, name);
    const Mark mark = placeOf(*resource.entry, name);
    trigger.location = {collector.scope().file, mark.line, mark.column};
    trigger.target = collector.fullId(resource.entry->id);
    trigger.type = textAt(event, "Type");
    if (const auto* properties = objectAt(event, "Properties")) {
        trigger.properties = *properties;
    }
    // An HttpApi event that names no route takes what no other route does.
    if (trigger.type == "HttpApi" && !trigger.properties.contains("Path")) {
        trigger.properties["Path"] = "$default";
        trigger.properties["Method"] = "ANY";
    }
    trigger.enabled = TriggerCollector::isEnabled(trigger.properties);
    if (const auto* type = findEventType(trigger.type)) {
        trigger.kind = type->kind;
        setEventSource(trigger, *type, collector);
    }
    collector.add(std::move(trigger));
}

void addFunctionUrl(const ResolvedResource& resource, const object& config,
                    TriggerCollector& collector) {
    model::Trigger trigger = collector.begin(resource, "FunctionUrlConfig");
    const Node* properties = resource.entry->properties();
    const Node::Entry* entry = properties ? properties->findEntry("FunctionUrlConfig") : nullptr;
    if (entry) {
        trigger.location = {collector.scope().file, entry->keyMark.line, entry->keyMark.column};
    }
    trigger.kind = TriggerKind::FunctionUrl;
    trigger.type = "FunctionUrlConfig";
    trigger.target = collector.fullId(resource.entry->id);
    trigger.properties = config;
    collector.add(std::move(trigger));
}

} // namespace

void collectSamTriggers(const ResolvedResource& resource, TriggerCollector& collector) {
    const std::string& type = resource.entry->type;
    const bool serverless =
        type == "AWS::Serverless::Function" || type == "AWS::Serverless::StateMachine";
    const auto* events = serverless ? objectAt(resource.properties, "Events") : nullptr;
    if (events) {
        for (const auto& [name, event] : *events) {
            if (const auto* definition = event.if_object()) {
                addEvent(resource, name, *definition, collector);
            }
        }
    }
    const auto* url = objectAt(resource.properties, "FunctionUrlConfig");
    if (url && type == "AWS::Serverless::Function") {
        addFunctionUrl(resource, *url, collector);
    }
}

} // namespace lathe::tmpl
