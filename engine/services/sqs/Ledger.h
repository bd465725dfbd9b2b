#pragma once

#include "engine/services/sqs/Message.h"

#include <string>

namespace lathe::services::sqs {

/// That a message was sent, as far as it keeps others from being sent again.
struct Deduplicated {
    std::string messageId;
    std::string sequenceNumber;
    Timestamp sent{};
};

/// Where it is written down what becomes of the messages of all queues.
class Ledger {
  public:
    virtual ~Ledger() = default;
    virtual void add(const std::string& queueId, const Message& message) = 0;
    /// It has been received, or will be visible at another time: `visible` tells when.
    virtual void update(const Message& message, Timestamp visible) = 0;
    virtual void remove(const Message& message) = 0;
    virtual void deduplicate(const std::string& queueId, const std::string& key,
                             const Deduplicated& sent) = 0;
    virtual void forgetDeduplications(const std::string& queueId, Timestamp until) = 0;
};

} // namespace lathe::services::sqs
