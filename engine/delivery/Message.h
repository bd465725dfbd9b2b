#pragma once

#include <map>
#include <string>

namespace lathe::delivery {

/// A message attribute as SQS and SNS have them: "String", "Number" or "Binary" (with a label after
/// a dot where it has one); a binary value is its bytes.
struct Attribute {
    std::string type;
    std::string value;

    bool operator==(const Attribute&) const = default;
};

/// What one service sends to another.
struct Message {
    /// ARN of who gets it: a function (with version or alias where it has one), queue, topic, event
    /// bus, state machine; of an object to be, "arn:aws:s3:::BUCKET/KEY".
    std::string target;
    /// As the target gets it: the event of a function, the body of a queue's or topic's message, an
    /// entry of PutEvents as JSON with "source", "detail-type", "detail" (an object) and, where it
    /// has them, "resources" and "time", the input of a state machine, the bytes of an object.
    std::string body;
    /// Who sends, for policies of the target: "s3.amazonaws.com".
    std::string service;
    /// On whose behalf: ARN of the bucket, rule, topic or function.
    std::string sourceArn;
    /// The role that the service sends with, where it has been given one; else empty: then the
    /// target's own policy allows it.
    std::string roleArn;
    /// What the journal has as origin of an invocation that this makes: the id of a model::Trigger
    /// where the template has one, else `sourceArn`.
    std::string origin;
    /// X-Amzn-Trace-Id of the story that it belongs to. One that says no more (isTraceRoot()) is
    /// ours, and nothing of it is shown to clients.
    std::string traceId;
    /// How many event buses it has come through: what goes in a circle is stopped by it.
    int hops = 0;

    /// For queues and topics only.
    std::map<std::string, Attribute> attributes;
    std::string subject;
    /// For FIFO ones only.
    std::string groupId;
    std::string deduplicationId;
};

} // namespace lathe::delivery
