#include "engine/cost/TriggerCharges.h"

#include <algorithm>
#include <string_view>

namespace json = boost::json;

namespace lathe::cost {

namespace {

using model::TriggerKind;

bool isFifo(const model::Trigger& trigger, const model::Project& project) {
    if (std::string_view{trigger.sourceArn}.ends_with(".fifo"))
        return true;
    const model::Resource* source = project.findResource(trigger.source);
    return source && std::string_view{source->physicalId}.ends_with(".fifo");
}

/// Events of AWS services cost nothing; what a rule without sources gets may be anybody's.
bool takesAwsOnly(const model::Trigger& trigger) {
    const json::value* pattern = trigger.properties.if_contains("Pattern");
    if (!pattern)
        pattern = trigger.properties.if_contains("EventPattern");
    const json::object* object = pattern ? pattern->if_object() : nullptr;
    const json::value* source = object ? object->if_contains("source") : nullptr;
    const json::array* sources = source ? source->if_array() : nullptr;
    return sources && !sources->empty() &&
           std::all_of(sources->begin(), sources->end(), [](const json::value& one) {
               return one.is_string() && std::string_view{one.get_string()}.starts_with("aws.");
           });
}

std::vector<Charge> ofQueue(Item item, const model::Use& use) {
    const std::int64_t sent = std::max(use.messages, use.pieces);
    const std::int64_t received = std::max(use.invocations, use.pieces);
    return {{item, sent + received + use.invocations}};
}

} // namespace

TriggerCharges chargesOf(const model::Trigger& trigger, const model::Project& project,
                         const model::Use& use) {
    const std::int64_t inPieces = std::max(use.invocations, use.pieces);
    switch (trigger.kind) {
    case TriggerKind::Api:
        return {{{Item::RestApiRequest, use.invocations}}};
    case TriggerKind::HttpApi:
        // Metered in 512 KB, of which an event has eight pieces.
        return {{{Item::HttpApiRequest, std::max(use.invocations, use.pieces / 8)}}};
    case TriggerKind::WebSocket:
        return {{{Item::WebSocketMessage, use.invocations}}};
    case TriggerKind::ScheduleV2:
        return {{{Item::SchedulerInvocation, use.invocations}}};
    case TriggerKind::EventBridgeRule:
        return takesAwsOnly(trigger) ? TriggerCharges{}
                                     : TriggerCharges{{{Item::BusEvent, inPieces}}};
    case TriggerKind::S3:
        return {{{Item::ObjectPut, use.messages}}};
    case TriggerKind::Sqs:
        return {
            ofQueue(isFifo(trigger, project) ? Item::FifoQueueRequest : Item::QueueRequest, use)};
    case TriggerKind::Sns:
        return {{{Item::TopicPublish, inPieces}}};
    case TriggerKind::StepFunctions:
        return {{{Item::StateTransition, use.invocations}}};
    case TriggerKind::FunctionUrl:
    case TriggerKind::Schedule:
    case TriggerKind::DynamoDb:
    case TriggerKind::CloudWatchLogs:
        return {};
    default:
        return {{}, false};
    }
}

} // namespace lathe::cost
