#pragma once

#include "engine/base/Clock.h"
#include "engine/base/Result.h"
#include "engine/delivery/Message.h"
#include "engine/model/Delivery.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace lathe::delivery {

/// Called once. The message is where it was to go, and will not be lost; or the error, with AWS's
/// code, tells why not: "AccessDenied" and what does not exist (AWS.SimpleQueueService.
/// NonExistentQueue, NotFound, ResourceNotFoundException...) are for good, others may pass.
using Done = std::function<void(Result<void>)>;

/// Who receives for which service. Lives on the io thread.
class Router {
  public:
    using Receiver = std::function<void(Message, Done)>;

    /// `service` as ARNs have it: "sqs".
    void receive(std::string service, Receiver receiver);
    /// Told of everything sent in a story, once it has been taken or refused.
    using Watcher = std::function<void(model::Delivery)>;
    /// `clock` tells when it was sent.
    void watch(const Clock& clock, Watcher watcher);
    /// Fails with Delivery.NoReceiver where nobody receives for the service of the target's ARN.
    void send(Message message, Done done) const;
    /// `done` that tells the watcher, too: for what goes another way than through send(), as an
    /// HTTP call does.
    Done watched(const Message& message, Done done) const;

  private:
    const Clock* m_clock = nullptr;
    Watcher m_watcher;
    std::map<std::string, Receiver, std::less<>> m_receivers;
};

/// "arn:aws:sqs:us-east-1:123456789012:jobs" -> "sqs"; empty for what is no ARN.
std::string_view serviceOf(std::string_view arn);

} // namespace lathe::delivery
