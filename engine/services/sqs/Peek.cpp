#include "engine/services/sqs/Peek.h"

#include "engine/base/Base64.h"
#include "engine/services/sqs/ReceiveCall.h"

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::sqs {

namespace {

constexpr std::size_t most = 1000;

std::string_view toText(Message::State state) {
    switch (state) {
    case Message::State::Delayed:
        return "Delayed";
    case Message::State::InFlight:
        return "InFlight";
    case Message::State::Visible:
        break;
    }
    return "Visible";
}

json::object described(const Attributes& attributes) {
    json::object result;
    for (const auto& [name, attribute] : attributes) {
        json::object one{{"DataType", attribute.type}};
        if (attribute.type.starts_with("Binary"))
            one["BinaryValue"] = base64(attribute.value);
        else
            one["StringValue"] = attribute.value;
        result[name] = std::move(one);
    }
    return result;
}

json::object described(const Message& message) {
    json::object system;
    for (const auto& [name, value] : systemAttributesOf(message))
        system[name] = value;
    return {{"MessageId", message.id},
            {"Body", message.body},
            {"State", toText(message.state)},
            {"Attributes", std::move(system)},
            {"MessageAttributes", described(message.attributes)}};
}

} // namespace

bool isPeek(const http::Request& request) {
    return request.method == "GET" && request.path() == "/_aws/sqs/messages";
}

http::Response peek(const Context& context, const http::Request& request) {
    const json::object parameters{
        {"QueueUrl", http::queryValue(request.query(), "QueueUrl").value_or("")}};
    const auto queue = context.queue(Parameters{parameters}, "ReceiveMessage");
    if (!queue)
        return http::Response::json(
            400, json::serialize(json::object{{"__type", queue.error().code},
                                              {"message", queue.error().detail.english()}}));
    std::vector<const Message*> messages = (*queue)->messages();
    const auto end = messages.begin() + std::ptrdiff_t(std::min(most, messages.size()));
    std::partial_sort(
        messages.begin(), end, messages.end(),
        [](const Message* left, const Message* right) { return left->number < right->number; });
    json::array list;
    for (auto message = messages.begin(); message != end; ++message)
        list.push_back(described(**message));
    return http::Response::json(200, json::serialize(json::object{{"Messages", std::move(list)}}));
}

} // namespace lathe::services::sqs
