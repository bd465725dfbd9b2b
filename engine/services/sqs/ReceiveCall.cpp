#include "engine/services/sqs/ReceiveCall.h"

#include "engine/base/Base64.h"
#include "engine/services/sqs/Errors.h"

#include <fmt/format.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::sqs {

namespace {

/// Absent is `otherwise`; what is out of bounds fails with InvalidParameterValue.
Result<std::int64_t> bounded(const Parameters& parameters, std::string_view name,
                             std::int64_t otherwise, std::int64_t least, std::int64_t most,
                             std::string_view reason) {
    const auto number = parameters.number(name);
    if (!number)
        return number.error();
    if (*number && (**number < least || **number > most))
        return invalidParameter(fmt::format("{}", **number), name, reason);
    return number->value_or(otherwise);
}

std::string inMilliseconds(Timestamp time) {
    return fmt::format("{}", std::chrono::floor<Milliseconds>(time).time_since_epoch().count());
}

/// "All", "*", ".*", "Foo.*" or the name itself.
bool fits(std::string_view name, std::string_view wanted) {
    if (wanted == "All" || wanted == "*")
        return true;
    if (wanted.ends_with(".*"))
        return name.starts_with(wanted.substr(0, wanted.size() - 2));
    return name == wanted;
}

bool isWanted(std::string_view name, const std::vector<std::string>& wanted) {
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](const std::string& one) { return fits(name, one); });
}

json::object describedAttribute(const delivery::Attribute& attribute) {
    if (attribute.type.starts_with("Binary"))
        return {{"BinaryValue", base64(attribute.value)}, {"DataType", attribute.type}};
    return {{"StringValue", attribute.value}, {"DataType", attribute.type}};
}

} // namespace

std::vector<std::pair<std::string_view, std::string>> systemAttributesOf(const Message& message) {
    std::vector<std::pair<std::string_view, std::string>> all;
    const auto add = [&all](std::string_view name, const std::string& value) {
        if (!value.empty())
            all.emplace_back(name, value);
    };
    add("ApproximateReceiveCount", fmt::format("{}", message.receiveCount));
    add("AWSTraceHeader", message.traceHeader);
    add("SentTimestamp", inMilliseconds(message.sent));
    add("SequenceNumber", message.sequenceNumber);
    add("MessageGroupId", message.groupId);
    add("SenderId", message.senderId);
    add("MessageDeduplicationId", message.deduplicationId);
    if (message.firstReceived)
        add("ApproximateFirstReceiveTimestamp", inMilliseconds(*message.firstReceived));
    add("DeadLetterQueueSourceArn", message.deadLetterSource);
    return all;
}

Result<ReceiveCall> ReceiveCall::read(const Context& context, const Parameters& parameters) {
    const auto queue = context.queue(parameters, "ReceiveMessage");
    if (!queue)
        return queue.error();
    const QueueAttributes& attributes = (*queue)->attributes();
    const auto most = bounded(parameters, "MaxNumberOfMessages", 1, 1, 10,
                              "Must be between 1 and 10, if provided.");
    if (!most)
        return most.error();
    const auto wait = bounded(parameters, "WaitTimeSeconds", attributes.receiveWait().count(), 0,
                              20, "Must be >= 0 and <= 20, if provided.");
    if (!wait)
        return wait.error();
    const auto visibility =
        bounded(parameters, "VisibilityTimeout", attributes.visibilityTimeout().count(), 0, 43'200,
                "Must be >= 0 and <= 43200, if provided.");
    if (!visibility)
        return visibility.error();
    ReceiveCall call;
    call.queueArn = (*queue)->arn();
    call.options.most = static_cast<std::size_t>(*most);
    call.options.visibilityTimeout = Seconds{*visibility};
    call.options.attemptId = parameters.text("ReceiveRequestAttemptId");
    call.wait = Seconds{*wait};
    call.systemNames = parameters.texts("MessageSystemAttributeNames");
    // Their name in earlier versions of the API.
    for (std::string& name : parameters.texts("AttributeNames"))
        call.systemNames.push_back(std::move(name));
    call.attributeNames = parameters.texts("MessageAttributeNames");
    return call;
}

json::object ReceiveCall::answer(const std::vector<Received>& received) const {
    if (received.empty())
        return {};
    json::array messages;
    for (const Received& one : received)
        messages.emplace_back(described(one));
    return {{"Messages", std::move(messages)}};
}

json::object ReceiveCall::described(const Received& received) const {
    const Message& message = *received.message;
    json::object entry{{"MessageId", message.id},
                       {"ReceiptHandle", received.handle},
                       {"MD5OfBody", message.bodyMd5},
                       {"Body", message.body}};
    json::object system;
    for (const auto& [name, value] : systemAttributesOf(message)) {
        if (isWanted(name, systemNames))
            system[name] = value;
    }
    if (!system.empty())
        entry["Attributes"] = std::move(system);
    Attributes chosen = message.attributes;
    std::erase_if(
        chosen, [&](const auto& attribute) { return !isWanted(attribute.first, attributeNames); });
    if (chosen.empty())
        return entry;
    entry["MD5OfMessageAttributes"] = md5Of(chosen);
    json::object& attributes = entry["MessageAttributes"].emplace_object();
    for (const auto& [name, attribute] : chosen)
        attributes[name] = describedAttribute(attribute);
    return entry;
}

} // namespace lathe::services::sqs
