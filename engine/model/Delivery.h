#pragma once

#include "engine/base/Units.h"
#include "engine/model/Invocation.h"

#include <string>
#include <vector>

namespace lathe::model {

/// Something that one service has sent to another: an object's event to a queue, a rule's match to
/// a function.
struct Delivery {
    Timestamp time{};
    /// X-Amzn-Trace-Id of the story that it belongs to.
    std::string traceId;
    /// ARN of the bucket, topic, rule, queue or function on whose behalf.
    std::string source;
    /// ARN of who was to get it, or name of the function whose invocation `requestId` is.
    std::string target;
    /// The id of a model::Trigger where the template has one, else the source.
    std::string origin;
    /// The invocation that it is a part of together with others, so that the invocation's own trace
    /// is another; else empty.
    std::string requestId;
    /// AWS's code, and why for people, where it was not taken (it may be sent again); else empty.
    std::string errorCode;
    std::string errorMessage;

    bool operator==(const Delivery&) const = default;
};

/// What one event has led to: everything whose X-Amzn-Trace-Id has the same root.
struct Story {
    /// Oldest first, as the next.
    std::vector<Delivery> deliveries;
    std::vector<InvocationRecord> invocations;

    bool operator==(const Story&) const = default;
};

} // namespace lathe::model
