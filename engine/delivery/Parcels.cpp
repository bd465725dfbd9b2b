#include "engine/delivery/Parcels.h"

#include "engine/base/Base64.h"

#include <array>

namespace json = boost::json;

namespace lathe::delivery {

namespace {

/// The texts of a message, by the names they are kept under.
constexpr std::array<std::pair<std::string_view, std::string Message::*>, 10> texts{{
    {"target", &Message::target},
    {"body", &Message::body},
    {"service", &Message::service},
    {"sourceArn", &Message::sourceArn},
    {"roleArn", &Message::roleArn},
    {"origin", &Message::origin},
    {"traceId", &Message::traceId},
    {"subject", &Message::subject},
    {"groupId", &Message::groupId},
    {"deduplicationId", &Message::deduplicationId},
}};

std::string textIn(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

std::int64_t numberIn(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_int64() ? value->get_int64() : 0;
}

json::object objectIn(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_object() ? value->get_object() : json::object{};
}

} // namespace

json::object toJson(const Parcel& parcel) {
    json::object message{{"hops", parcel.message.hops}};
    for (const auto& [name, member] : texts) {
        if (!(parcel.message.*member).empty())
            message[name] = parcel.message.*member;
    }
    json::object attributes;
    for (const auto& [name, attribute] : parcel.message.attributes)
        attributes[name] =
            json::object{{"type", attribute.type}, {"value", base64(attribute.value)}};
    message["attributes"] = std::move(attributes);
    json::object about;
    for (const auto& [name, value] : parcel.about)
        about[name] = value;
    return {{"message", std::move(message)},    {"attempts", parcel.policy.attempts},
            {"age", parcel.policy.age.count()}, {"deadLetterQueue", parcel.deadLetterQueue},
            {"deadLetter", parcel.deadLetter},  {"about", std::move(about)}};
}

Parcel parcelOf(const json::object& kept) {
    Parcel parcel;
    const json::object message = objectIn(kept, "message");
    for (const auto& [name, member] : texts)
        parcel.message.*member = textIn(message, name);
    parcel.message.hops = static_cast<int>(numberIn(message, "hops"));
    for (const auto& [name, attribute] : objectIn(message, "attributes")) {
        if (attribute.is_object())
            parcel.message.attributes[name] = {
                textIn(attribute.get_object(), "type"),
                base64Decoded(textIn(attribute.get_object(), "value")).value_or("")};
    }
    parcel.policy = {static_cast<int>(numberIn(kept, "attempts")), Seconds{numberIn(kept, "age")}};
    parcel.deadLetterQueue = textIn(kept, "deadLetterQueue");
    parcel.deadLetter = textIn(kept, "deadLetter");
    const json::object about = objectIn(kept, "about");
    for (const auto& [name, value] : about)
        parcel.about[name] = textIn(about, name);
    return parcel;
}

} // namespace lathe::delivery
