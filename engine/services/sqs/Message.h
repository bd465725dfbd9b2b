#pragma once

#include "engine/base/Clock.h"
#include "engine/delivery/Message.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace lathe::services::sqs {

using Attributes = std::map<std::string, delivery::Attribute>;

/// A message as it lies in a queue.
struct Message {
    /// Grows with every message of the engine: what it is known by, and the order of a queue.
    std::uint64_t number = 0;
    /// MessageId
    std::string id;
    std::string body;
    std::string bodyMd5;
    Attributes attributes;
    /// AWSTraceHeader; empty where it has none.
    std::string traceHeader;
    /// Where it has none: which story it belongs to; not kept.
    std::string traceId;
    std::string senderId;
    Timestamp sent{};
    /// Empty where it has none, as the next two.
    std::string groupId;
    std::string deduplicationId;
    std::string sequenceNumber;
    /// ARN of the queue that it could not be worked off from; empty of others.
    std::string deadLetterSource;

    int receiveCount = 0;
    std::optional<Timestamp> firstReceived;

    const std::string& trace() const { return traceHeader.empty() ? traceId : traceHeader; }

    enum class State { Delayed, Visible, InFlight };
    State state = State::Visible;
    /// When it becomes visible, unless it is.
    Clock::Steady until{};
    /// When it was last received.
    Clock::Steady received{};
};

/// Lower-case hexadecimal.
std::string md5Hex(std::string_view bytes);
/// MD5OfMessageAttributes
/// (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html#sqs-attributes-md5-message-digest-calculation).
std::string md5Of(const Attributes& attributes);

/// Which of a message is meant, in ReceiptHandle: a new one each time it is received.
struct Receipt {
    /// Id of the queue.
    std::string queue;
    std::uint64_t message = 0;
    /// Its receive count then.
    int count = 0;

    std::string text() const;
    /// Empty optional where the text is no such handle.
    static std::optional<Receipt> read(std::string_view text);
};

} // namespace lathe::services::sqs
