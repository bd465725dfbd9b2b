#pragma once

#include "engine/model/Diagnostic.h"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace lathe::model {

/// What can start a function; named as SAM's event types are.
enum class TriggerKind {
    Api,
    HttpApi,
    FunctionUrl,
    WebSocket,
    Schedule,
    ScheduleV2,
    EventBridgeRule,
    S3,
    Sqs,
    Sns,
    DynamoDb,
    Kinesis,
    Msk,
    Mq,
    SelfManagedKafka,
    DocumentDb,
    CloudWatchLogs,
    Cognito,
    IotRule,
    AlexaSkill,
    StepFunctions,
    CloudFront,
    Other,
};

std::string toText(TriggerKind kind);

/// One wire of the graph: an event source and the function (or state machine) that it starts.
struct Trigger {
    /// "Function/Event": logical id of the function, name under Events. Triggers that plain
    /// CloudFormation makes carry the logical id of the resource that makes them.
    std::string id;
    TriggerKind kind = TriggerKind::Other;
    /// The SAM event type or CloudFormation resource type as written.
    std::string type;
    /// Logical id of the resource at the source's end; empty when it is implied (a schedule) or
    /// lies outside the template.
    std::string source;
    /// ARN or name of the source where no resource of the template stands for it.
    std::string sourceArn;
    /// Logical id of the function or state machine that is started.
    std::string target;
    /// The event's properties, intrinsics resolved, as the template has them.
    boost::json::object properties;
    bool enabled = true;
    SourceLocation location;

    bool operator==(const Trigger&) const = default;
};

/// Who starts whom.
struct TriggerGraph {
    std::vector<Trigger> triggers;

    std::vector<const Trigger*> triggersOf(const std::string& functionId) const;
    bool operator==(const TriggerGraph&) const = default;
};

} // namespace lathe::model
