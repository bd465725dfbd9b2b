#include "engine/template/JsonAccess.h"
#include "engine/template/ResourceTypes.h"
#include "engine/template/TriggerCollector.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace lathe::tmpl {
namespace {

using boost::json::object;
using model::TriggerKind;

/// A service that may be permitted to invoke a function, and the kinds of triggers that tell better
/// what it does; the first is the kind of the permission's own trigger.
struct Principal {
    std::string_view name;
    std::vector<TriggerKind> kinds;
};

const std::vector<Principal>& principals() {
    static const std::vector<Principal> list{
        {"s3.amazonaws.com", {TriggerKind::S3}},
        {"sns.amazonaws.com", {TriggerKind::Sns}},
        {"sqs.amazonaws.com", {TriggerKind::Sqs}},
        {"events.amazonaws.com", {TriggerKind::EventBridgeRule, TriggerKind::Schedule}},
        {"scheduler.amazonaws.com", {TriggerKind::ScheduleV2}},
        {"apigateway.amazonaws.com",
         {TriggerKind::Api, TriggerKind::HttpApi, TriggerKind::WebSocket, TriggerKind::Other}},
        {"logs.amazonaws.com", {TriggerKind::CloudWatchLogs}},
        {"cognito-idp.amazonaws.com", {TriggerKind::Cognito}},
        {"iot.amazonaws.com", {TriggerKind::IotRule}},
        {"alexa-appkit.amazon.com", {TriggerKind::AlexaSkill}},
        {"alexa-connectedhome.amazon.com", {TriggerKind::AlexaSkill}},
        {"states.amazonaws.com", {TriggerKind::StepFunctions}},
        {"edgelambda.amazonaws.com", {TriggerKind::CloudFront}},
    };
    return list;
}

const Principal* findPrincipal(std::string_view name) {
    const auto& list = principals();
    const auto found = std::find_if(list.begin(), list.end(),
                                    [name](const Principal& entry) { return entry.name == name; });
    return found == list.end() ? nullptr : &*found;
}

/// The resource that a SourceArn names: as it stands, or the API in
/// "arn:aws:execute-api:REGION:ACCOUNT:API/*/GET/orders".
std::string sourceOf(const std::string& arn, const ResourceIndex& index) {
    constexpr std::string_view wildcard = ":*";
    const std::string whole = index.find(arn);
    if (!whole.empty() || arn.find(":execute-api:") == std::string::npos) {
        const bool all = arn.ends_with(wildcard);
        return whole.empty() && all ? index.find(arn.substr(0, arn.size() - wildcard.size()))
                                    : whole;
    }
    const auto api = arn.rfind(':') + 1;
    return index.find(arn.substr(api, arn.find('/', api) - api), [](std::string_view type) {
        return isRestApiType(type) || isHttpApiType(type);
    });
}

void addPermission(const ResolvedResource& resource, TriggerCollector& collector) {
    const std::string name = textAt(resource.properties, "Principal");
    const Principal* principal = findPrincipal(name);
    auto trigger = collector.begin(resource);
    trigger.target = collector.index().findTarget(textAt(resource.properties, "FunctionName"));
    trigger.properties = resource.properties;
    const std::string arn = textAt(resource.properties, "SourceArn");
    trigger.source = sourceOf(arn, collector.index());
    trigger.sourceArn = trigger.source.empty() ? arn : std::string{};
    if (!principal) {
        trigger.kind = TriggerKind::Other;
        if (name.find(".amazonaws.com") != std::string::npos) {
            collector.add(std::move(trigger));
        }
        return;
    }
    trigger.kind = principal->kinds.front();
    const bool told =
        std::any_of(principal->kinds.begin(), principal->kinds.end(),
                    [&](TriggerKind kind) { return collector.has(kind, trigger.target); });
    if (!told) {
        collector.add(std::move(trigger));
    }
}

/// What a connector's source starts its destination with; Other when it starts nothing.
TriggerKind kindOfConnector(std::string_view sourceType) {
    constexpr std::array kinds{
        std::pair{std::string_view{"AWS::Events::Rule"}, TriggerKind::EventBridgeRule},
        std::pair{std::string_view{"AWS::SNS::Topic"}, TriggerKind::Sns},
        std::pair{std::string_view{"AWS::S3::Bucket"}, TriggerKind::S3},
        std::pair{std::string_view{"AWS::SQS::Queue"}, TriggerKind::Sqs},
        std::pair{std::string_view{"AWS::DynamoDB::Table"}, TriggerKind::DynamoDb},
        std::pair{std::string_view{"AWS::Serverless::SimpleTable"}, TriggerKind::DynamoDb},
        std::pair{std::string_view{"AWS::StepFunctions::StateMachine"}, TriggerKind::StepFunctions},
        std::pair{std::string_view{"AWS::Serverless::StateMachine"}, TriggerKind::StepFunctions},
    };
    if (isRestApiType(sourceType) || isHttpApiType(sourceType)) {
        return isRestApiType(sourceType) ? TriggerKind::Api : TriggerKind::HttpApi;
    }
    for (const auto& [type, kind] : kinds) {
        if (type == sourceType) {
            return kind;
        }
    }
    return TriggerKind::Other;
}

/// Ends of a connector: one object, or a list of them.
std::vector<const object*> endsOf(const object& properties, std::string_view key) {
    std::vector<const object*> ends;
    if (const auto* end = objectAt(properties, key)) {
        ends.push_back(end);
    }
    const auto* list = arrayAt(properties, key);
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        if (const auto* end = list->at(i).if_object()) {
            ends.push_back(end);
        }
    }
    return ends;
}

/// Full id of the end's resource: by its logical id, else by its ARN.
std::string resourceOf(const object& end, const TriggerCollector& collector) {
    const std::string id = textAt(end, "Id");
    const auto* local = id.empty() ? nullptr : collector.scope().findResource(id);
    return local ? collector.fullId(id) : collector.index().find(textAt(end, "Arn"));
}

void addConnector(const ResolvedResource& resource, const object& properties,
                  const std::string& sourceId, const std::string& writtenType,
                  TriggerCollector& collector) {
    const std::string localType = collector.index().typeOf(sourceId);
    const std::string sourceType = localType.empty() ? writtenType : localType;
    const TriggerKind kind = kindOfConnector(sourceType);
    for (const auto* destination : endsOf(properties, "Destination")) {
        auto trigger = collector.begin(resource);
        const std::string target = resourceOf(*destination, collector);
        const std::string targetType = collector.index().typeOf(target);
        const bool startable = isFunctionType(targetType) || isStateMachineType(targetType);
        if (kind == TriggerKind::Other || !startable || collector.has(kind, target, sourceId)) {
            continue;
        }
        trigger.kind = kind;
        trigger.type = "AWS::Serverless::Connector";
        trigger.source = sourceId;
        trigger.target = target;
        trigger.properties = properties;
        collector.add(std::move(trigger));
    }
}

/// Connectors that stand in the resource itself, which is their source.
void addEmbeddedConnectors(const ResolvedResource& resource, TriggerCollector& collector) {
    const Node* connectors = resource.entry->node->find("Connectors");
    const auto value = connectors ? collector.resolver().resolve(*connectors) : std::nullopt;
    const auto* mapping = value ? value->if_object() : nullptr;
    if (!mapping) {
        return;
    }
    for (const auto& [name, connector] : *mapping) {
        const auto* definition = connector.if_object();
        const auto* properties = definition ? objectAt(*definition, "Properties") : nullptr;
        if (properties) {
            addConnector(resource, *properties, collector.fullId(resource.entry->id), {},
                         collector);
        }
    }
}

} // namespace

void collectImpliedTriggers(const ResolvedResource& resource, TriggerCollector& collector) {
    if (resource.entry->isGenerated()) {
        return;
    }
    if (resource.entry->type == "AWS::Lambda::Permission") {
        addPermission(resource, collector);
    }
    if (resource.entry->type == "AWS::Serverless::Connector") {
        if (const auto* source = objectAt(resource.properties, "Source")) {
            addConnector(resource, resource.properties, resourceOf(*source, collector),
                         textAt(*source, "Type"), collector);
        }
    }
    addEmbeddedConnectors(resource, collector);
}

} // namespace lathe::tmpl
