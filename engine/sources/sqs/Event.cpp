#include "engine/sources/sqs/Event.h"

#include "engine/base/Base64.h"
#include "engine/services/sqs/ReceiveCall.h"

#include <array>

namespace json = boost::json;

namespace lathe::sources::sqs {

namespace {

/// "arn:aws:sqs:us-east-1:123456789012:jobs" -> "us-east-1"
std::string_view regionOf(std::string_view arn) {
    for (int i = 0; i < 3; ++i)
        arn.remove_prefix(std::min(arn.size(), arn.find(':') + 1));
    return arn.substr(0, arn.find(':'));
}

json::object attributeOf(const delivery::Attribute& attribute) {
    const bool binary = attribute.type.starts_with("Binary");
    return {{binary ? "binaryValue" : "stringValue",
             binary ? base64(attribute.value) : attribute.value},
            {"stringListValues", json::array{}},
            {"binaryListValues", json::array{}},
            {"dataType", attribute.type}};
}

std::size_t escapedSize(std::string_view text) {
    std::size_t size = text.size();
    for (const char letter : text) {
        if (static_cast<unsigned char>(letter) < 0x20)
            size += 5;
        else if (letter == '"' || letter == '\\')
            ++size;
    }
    return size;
}

} // namespace

json::object recordOf(const services::sqs::Message& message, const std::string& handle,
                      std::string_view queueArn) {
    json::object system;
    for (const auto& [name, value] : services::sqs::systemAttributesOf(message))
        system[name] = value;
    json::object attributes;
    for (const auto& [name, attribute] : message.attributes)
        attributes[name] = attributeOf(attribute);
    json::object record{{"messageId", message.id},
                        {"receiptHandle", handle},
                        {"body", message.body},
                        {"attributes", std::move(system)},
                        {"messageAttributes", std::move(attributes)}};
    record["md5OfMessageAttributes"] = message.attributes.empty()
                                           ? json::value(nullptr)
                                           : json::value(services::sqs::md5Of(message.attributes));
    record["md5OfBody"] = message.bodyMd5;
    record["eventSource"] = "aws:sqs";
    record["eventSourceARN"] = queueArn;
    record["awsRegion"] = regionOf(queueArn);
    return record;
}

std::string eventOf(const std::vector<std::string>& records) {
    std::string event = R"({"Records":[)";
    for (const std::string& record : records) {
        if (event.back() != '[')
            event += ',';
        event += record;
    }
    return event + "]}";
}

std::size_t sizeInEvent(const services::sqs::Message& message) {
    // Names, ids, times, the handle.
    constexpr std::size_t rest = 800;
    constexpr std::size_t restOfAttribute = 120;
    std::size_t size = rest + escapedSize(message.body) + escapedSize(message.traceHeader);
    for (const auto& [name, attribute] : message.attributes)
        size += restOfAttribute + escapedSize(name) + 2 * escapedSize(attribute.value);
    return size;
}

} // namespace lathe::sources::sqs
