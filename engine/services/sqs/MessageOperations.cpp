#include "engine/base/Trace.h"
#include "engine/services/sqs/Errors.h"
#include "engine/services/sqs/MessageChecks.h"
#include "engine/services/sqs/Operations.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::sqs {

namespace {

constexpr std::int64_t longestDelay = 900;
constexpr std::int64_t longestVisibility = 43'200;

Result<std::optional<Seconds>> delayOf(const Parameters& parameters) {
    const auto delay = parameters.number("DelaySeconds");
    if (!delay)
        return delay.error();
    if (!*delay)
        return std::optional<Seconds>{};
    if (**delay < 0 || **delay > longestDelay)
        return invalidParameter(fmt::format("{}", **delay), "DelaySeconds",
                                fmt::format("DelaySeconds must be >= 0 and <= {}.", longestDelay));
    return std::optional{Seconds{**delay}};
}

/// What is said of a message, checked as far as it needs no queue.
struct Written {
    Outgoing outgoing;
    Attributes systemAttributes;
};

Result<Written> written(const Parameters& parameters, std::size_t largest,
                        std::string_view tooLarge) {
    Written message;
    Outgoing& outgoing = message.outgoing;
    outgoing.body = parameters.text("MessageBody");
    auto attributes = parameters.attributes("MessageAttributes");
    if (!attributes)
        return attributes.error();
    outgoing.attributes = std::move(*attributes);
    if (sizeOf(outgoing.body, outgoing.attributes) > largest)
        return invalidParameter(
            fmt::format("{} Reason: Message must be shorter than {} bytes.", tooLarge, largest));
    auto system = parameters.attributes("MessageSystemAttributes");
    if (!system)
        return system.error();
    message.systemAttributes = std::move(*system);
    auto delay = delayOf(parameters);
    if (!delay)
        return delay.error();
    outgoing.delay = *delay;
    for (auto fine : {checkBody(outgoing.body), checkAttributes(outgoing.attributes),
                      checkSystemAttributes(message.systemAttributes)}) {
        if (!fine)
            return fine.error();
    }
    for (auto [name, id] : {std::pair{"MessageDeduplicationId", &outgoing.deduplicationId},
                            std::pair{"MessageGroupId", &outgoing.groupId}}) {
        const auto given = parameters.find(name);
        if (!given)
            continue;
        if (auto fine = checkFifoId(name, *given); !fine)
            return fine.error();
        *id = *given;
    }
    return message;
}

} // namespace

Result<json::object> send(const Context& context, Queue& queue, const Parameters& parameters,
                          std::string_view tooLarge) {
    auto message = written(parameters, queue.attributes().maximumMessageSize(), tooLarge);
    if (!message)
        return message.error();
    Outgoing& outgoing = message->outgoing;
    const auto trace = message->systemAttributes.find("AWSTraceHeader");
    if (trace != message->systemAttributes.end())
        outgoing.traceHeader = trace->second.value;
    else
        (isTraceRoot(context.traceHeader) ? outgoing.traceId : outgoing.traceHeader) =
            context.traceHeader;
    outgoing.senderId = senderIdOf(context.principal);
    json::object result{{"MD5OfMessageBody", md5Hex(outgoing.body)}};
    if (!outgoing.attributes.empty())
        result["MD5OfMessageAttributes"] = md5Of(outgoing.attributes);
    if (!message->systemAttributes.empty())
        result["MD5OfMessageSystemAttributes"] = md5Of(message->systemAttributes);
    const auto sent = queue.send(std::move(outgoing));
    if (!sent)
        return sent.error();
    result["MessageId"] = sent->messageId;
    if (!sent->sequenceNumber.empty())
        result["SequenceNumber"] = sent->sequenceNumber;
    return result;
}

Result<void> changeVisibility(Queue& queue, const Parameters& parameters) {
    const auto handle = parameters.required("ReceiptHandle");
    if (!handle)
        return handle.error();
    const auto timeout = parameters.number("VisibilityTimeout");
    if (!timeout)
        return timeout.error();
    if (!*timeout)
        return missingParameter("VisibilityTimeout");
    if (**timeout < 0 || **timeout > longestVisibility)
        return invalidParameter(
            fmt::format("{}", **timeout), "VisibilityTimeout",
            fmt::format("VisibilityTimeout must be an integer between 0 and {}.",
                        longestVisibility));
    return queue.changeVisibility(*handle, Seconds{**timeout});
}

Result<json::object> sendMessage(const Context& context, const Parameters& parameters) {
    const auto queue = context.queue(parameters, "SendMessage");
    if (!queue)
        return queue.error();
    return send(context, **queue, parameters, "One or more parameters are invalid.");
}

Result<json::object> deleteMessage(const Context& context, const Parameters& parameters) {
    const auto queue = context.queue(parameters, "DeleteMessage");
    if (!queue)
        return queue.error();
    const auto handle = parameters.required("ReceiptHandle");
    if (!handle)
        return handle.error();
    if (auto removed = (*queue)->remove(*handle); !removed)
        return removed.error();
    return json::object{};
}

Result<json::object> changeMessageVisibility(const Context& context, const Parameters& parameters) {
    const auto queue = context.queue(parameters, "ChangeMessageVisibility");
    if (!queue)
        return queue.error();
    if (auto changed = changeVisibility(**queue, parameters); !changed)
        return changed.error();
    return json::object{};
}

} // namespace lathe::services::sqs
