#include "engine/sources/pipes/Targets.h"

#include "engine/delivery/Router.h"
#include "engine/sources/pipes/InputTemplate.h"

#include <utility>

namespace json = boost::json;

namespace lathe::sources::pipes {

namespace {

/// A parameter of the target, which may be a path into the event.
std::string parameter(const Pipe& pipe, const char* group, const char* name,
                      const json::value& event) {
    const json::value* parameters = pipe.targetParameters.if_contains(group);
    const json::value* value = parameters && parameters->is_object()
                                   ? parameters->get_object().if_contains(name)
                                   : nullptr;
    return value && value->is_string() ? textFor(value->get_string(), event) : std::string{};
}

/// An entry of PutEvents, as delivery::Message has it.
std::string entryFor(const Pipe& pipe, const json::value& event, const std::string& input) {
    constexpr const char* group = "EventBridgeEventBusParameters";
    boost::system::error_code failure;
    json::value detail = json::parse(input, failure);
    std::string source = parameter(pipe, group, "Source", event);
    std::string type = parameter(pipe, group, "DetailType", event);
    json::object entry{
        {"source", source.empty() ? "Pipe " + pipe.name : std::move(source)},
        {"detail-type", type.empty()
                            ? "Event from aws:" + std::string{delivery::serviceOf(pipe.source)}
                            : std::move(type)}};
    if (failure || !detail.is_object())
        entry["detail"] = json::object{};
    else
        entry["detail"] = std::move(detail);
    const json::value* parameters = pipe.targetParameters.if_contains(group);
    const json::value* resources = parameters && parameters->is_object()
                                       ? parameters->get_object().if_contains("Resources")
                                       : nullptr;
    if (resources && resources->is_array()) {
        json::array list;
        for (const json::value& resource : resources->get_array())
            if (resource.is_string())
                list.push_back(json::value(textFor(resource.get_string(), event)));
        entry["resources"] = std::move(list);
    }
    return json::serialize(entry);
}

} // namespace

delivery::Message messageFor(const Pipe& pipe, const json::value& event, std::string input) {
    delivery::Message message;
    message.target = pipe.target;
    message.service = "pipes.amazonaws.com";
    message.sourceArn = pipe.arn;
    message.roleArn = pipe.roleArn;
    message.origin = pipe.origin;
    const bool isBus = pipe.target.find(":event-bus/") != std::string::npos;
    message.body = isBus ? entryFor(pipe, event, input) : std::move(input);
    constexpr const char* group = "SqsQueueParameters";
    message.groupId = parameter(pipe, group, "MessageGroupId", event);
    message.deduplicationId = parameter(pipe, group, "MessageDeduplicationId", event);
    return message;
}

} // namespace lathe::sources::pipes
