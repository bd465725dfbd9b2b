#pragma once

#include "engine/base/Clock.h"
#include "engine/base/Result.h"
#include "engine/delivery/Router.h"
#include "engine/dispatch/Recorder.h"
#include "engine/model/FunctionSpec.h"
#include "engine/model/Invocation.h"

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace lathe::dispatch {

/// Why an asynchronous event is over; what `condition` says.
enum class EventEnd {
    Success,
    RetriesExhausted,
    EventAgeExceeded,
    /// The function may not run at all.
    ZeroReservedConcurrency,
    /// A person dropped it: nobody is told.
    Stopped,
};

/// An event that is over.
struct EventResult {
    EventEnd end = EventEnd::Success;
    /// With version or alias.
    std::string functionArn;
    /// Its last attempt.
    const model::InvocationRecord& record;
    int invokeCount = 0;
    /// Whether that attempt was run, or given up before.
    bool ran = true;
};

/// What a destination gets
/// (https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html), as JSON;
/// payloads byte for byte.
std::string destinationRecord(const EventResult& result, Timestamp now);

/// What a destination that is no function gets; its `target` is the ARN, or lies in the bucket.
delivery::Message destinationMessage(const std::string& arn, const EventResult& result,
                                     Timestamp now);

/// What a dead-letter queue or topic gets: the event itself, and why it failed as attributes
/// (https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html#invocation-dlq).
delivery::Message deadLetter(const std::string& arn, const EventResult& result);

/// Sends the results of asynchronous events to the destinations and dead-letter queues of their
/// functions. Of what receives nothing on this machine it says so, once for each.
class Destinations {
  public:
    /// As delivery::Router::send().
    using Deliver = std::function<void(delivery::Message, delivery::Done)>;
    using Invoke = std::function<void(model::InvocationRequest,
                                      std::function<void(Result<std::string> requestId)>)>;

    /// Without `deliver`, results go to functions only.
    Destinations(const Clock& clock, Recorder& recorder, Invoke invoke, Deliver deliver);

    void send(const model::AsyncSettings& settings, const EventResult& result);

  private:
    void sendTo(const std::string& arn, const EventResult& result);
    void invoke(const std::string& target, const EventResult& result,
                std::function<void(const Result<void>&)> sent);
    /// `failure` is what it is called where it fails.
    void deliver(delivery::Message message, const model::InvocationRecord& record,
                 AsyncHappening failure);
    void tell(const std::string& arn, const model::InvocationRecord& record, AsyncHappening failure,
              const Result<void>& sent);
    void log(const model::InvocationRecord& record, std::string text);

    const Clock& m_clock;
    Recorder& m_recorder;
    Invoke m_invoke;
    Deliver m_deliver;
    /// Destinations that do not exist, and have been complained of.
    std::set<std::string> m_missing;
};

} // namespace lathe::dispatch
