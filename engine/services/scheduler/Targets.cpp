#include "engine/base/Ids.h"
#include "engine/services/scheduler/Runner.h"
#include "engine/services/wire/Parameters.h"

#include <fmt/format.h>

#include <array>

namespace json = boost::json;

namespace lathe::services::scheduler {

namespace {

using Messages = Result<std::vector<delivery::Message>>;
constexpr std::string_view universal = "arn:aws:scheduler:::aws-sdk:";

std::string secondsText(Timestamp time) {
    std::string text = toIso8601(time);
    text.replace(text.find('.'), std::string::npos, "Z");
    return text;
}

void replaceAll(std::string& text, std::string_view name, const std::string& value) {
    for (auto at = text.find(name); at != std::string::npos;
         at = text.find(name, at + value.size()))
        text.replace(at, name.size(), value);
}

/// Puts in what the context attributes stand for, but for the number of the attempt
/// (https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html).
std::string filled(std::string input, const std::string& arn, Timestamp time,
                   const std::string& executionId) {
    const std::array<std::pair<std::string_view, std::string>, 3> attributes{{
        {"<aws.scheduler.schedule-arn>", arn},
        {"<aws.scheduler.scheduled-time>", secondsText(time)},
        {"<aws.scheduler.execution-id>", executionId},
    }};
    for (const auto& [name, value] : attributes)
        replaceAll(input, name, value);
    return input;
}

/// What a target without Input gets.
std::string defaultInput(const State& state, const std::string& arn, Timestamp time) {
    return json::serialize(json::object{{"version", "0"},
                                        {"id", newUuid()},
                                        {"detail-type", "Scheduled Event"},
                                        {"source", "aws.scheduler"},
                                        {"account", state.account},
                                        {"time", secondsText(time)},
                                        {"region", state.region},
                                        {"resources", json::array{json::value(arn)}},
                                        {"detail", "{}"}});
}

/// A text as it stands, anything else as JSON.
std::string bodyIn(const json::object& input, std::string_view member) {
    const json::value* value = input.if_contains(member);
    if (!value || value->is_null())
        return {};
    return value->is_string() ? std::string{value->get_string()} : json::serialize(*value);
}

delivery::Message message(std::string target, std::string body) {
    delivery::Message made;
    made.target = std::move(target);
    made.body = std::move(body);
    return made;
}

std::string busArn(const State& state, const std::string& nameOrArn) {
    return nameOrArn.starts_with("arn:")
               ? nameOrArn
               : fmt::format("arn:aws:events:{}:{}:event-bus/{}", state.region, state.account,
                             nameOrArn.empty() ? "default" : nameOrArn);
}

/// An event as delivery::Message has it.
std::string eventBody(const std::string& source, const std::string& detailType,
                      const std::string& detail, const json::value* resources) {
    boost::system::error_code error;
    json::value parsed = json::parse(detail, error);
    json::object event{{"source", source}, {"detail-type", detailType}};
    event["detail"] = error ? json::value(json::object{}) : std::move(parsed);
    if (resources)
        event["resources"] = *resources;
    return json::serialize(event);
}

Messages toFunction(const State& state, const json::object& input) {
    std::string function = textOf(input, "FunctionName");
    if (!function.starts_with("arn:"))
        function =
            fmt::format("arn:aws:lambda:{}:{}:function:{}", state.region, state.account, function);
    if (const std::string qualifier = textOf(input, "Qualifier"); !qualifier.empty())
        function += ":" + qualifier;
    const std::string payload = bodyIn(input, "Payload");
    return std::vector{message(function, payload.empty() ? "{}" : payload)};
}

Messages toQueue(const State& state, const json::object& input) {
    // https://sqs.REGION.amazonaws.com/ACCOUNT/NAME
    const std::string url = textOf(input, "QueueUrl");
    const auto slash = url.rfind('/');
    delivery::Message made =
        message(fmt::format("arn:aws:sqs:{}:{}:{}", state.region, state.account,
                            slash == std::string::npos ? url : url.substr(slash + 1)),
                bodyIn(input, "MessageBody"));
    made.groupId = textOf(input, "MessageGroupId");
    made.deduplicationId = textOf(input, "MessageDeduplicationId");
    return std::vector{std::move(made)};
}

Messages toTopic(const State&, const json::object& input) {
    const std::string target = textOf(input, "TopicArn");
    delivery::Message made =
        message(target.empty() ? textOf(input, "TargetArn") : target, bodyIn(input, "Message"));
    made.subject = textOf(input, "Subject");
    made.groupId = textOf(input, "MessageGroupId");
    made.deduplicationId = textOf(input, "MessageDeduplicationId");
    return std::vector{std::move(made)};
}

Messages toBuses(const State& state, const json::object& input) {
    std::vector<delivery::Message> messages;
    const json::array* entries = Parameters{input}.array("Entries");
    for (const json::value& value : entries ? *entries : json::array{}) {
        const json::object* entry = value.if_object();
        if (!entry)
            return validationError("An entry is not an object.");
        messages.push_back(
            message(busArn(state, textOf(*entry, "EventBusName")),
                    eventBody(textOf(*entry, "Source"), textOf(*entry, "DetailType"),
                              bodyIn(*entry, "Detail"), entry->if_contains("Resources"))));
    }
    return messages;
}

Messages toStateMachine(const State&, const json::object& input) {
    const std::string body = bodyIn(input, "Input");
    return std::vector{message(textOf(input, "StateMachineArn"), body.empty() ? "{}" : body)};
}

struct Universal {
    /// What follows "aws-sdk:".
    std::string_view name;
    Messages (*messages)(const State&, const json::object& input);
};
constexpr std::array universals = {
    Universal{"lambda:invoke", toFunction},
    Universal{"sqs:sendMessage", toQueue},
    Universal{"sns:publish", toTopic},
    Universal{"eventbridge:putEvents", toBuses},
    Universal{"events:putEvents", toBuses},
    Universal{"sfn:startExecution", toStateMachine},
    Universal{"states:startExecution", toStateMachine},
};

const Universal* universalOf(std::string_view arn) {
    if (!arn.starts_with(universal))
        return nullptr;
    for (const Universal& each : universals) {
        if (arn.substr(universal.size()) == each.name)
            return &each;
    }
    return nullptr;
}

} // namespace

void countAttempt(delivery::Message& message, int attempt) {
    replaceAll(message.body, "<aws.scheduler.attempt-number>", std::to_string(attempt));
}

Result<void> checkTargetMeaning(const json::object& target) {
    const std::string arn = textOf(target, "Arn");
    const bool isService = arn.starts_with(universal);
    if (!arn.starts_with("arn:"))
        return validationError(fmt::format("Provided Arn is not in correct format."));
    boost::system::error_code error;
    const std::string input = textOf(target, "Input");
    if (isService && !input.empty() && (json::parse(input, error), error))
        return validationError(
            "Invalid RequestJson provided. Reason The Input must be valid JSON.");
    const std::string_view service = std::string_view{arn}.substr(0, arn.find(':', 8));
    if (service == "arn:aws:events" && !target.contains("EventBridgeParameters"))
        return validationError("EventBridgeParameters must be provided for an event bus target.");
    return {};
}

Messages messagesOf(const State& state, const json::object& schedule, Timestamp time,
                    const std::string& executionId) {
    const json::object& target = *Parameters{schedule}.object("Target");
    const std::string arn = textOf(target, "Arn");
    const std::string scheduleArn = textOf(schedule, "Arn");
    const std::string written = textOf(target, "Input");
    const std::string input = written.empty() ? defaultInput(state, scheduleArn, time)
                                              : filled(written, scheduleArn, time, executionId);
    if (arn.starts_with(universal)) {
        const Universal* service = universalOf(arn);
        boost::system::error_code error;
        const json::value parsed = json::parse(input, error);
        if (!service)
            return Error{"ValidationException",
                         Text::tr("{} is not a service that runs here.", arn)};
        if (error || !parsed.is_object())
            return validationError("The input is not a JSON object.");
        return service->messages(state, parsed.get_object());
    }
    delivery::Message made = message(arn, input);
    const Parameters options{target};
    if (const json::object* queue = options.object("SqsParameters"))
        made.groupId = textOf(*queue, "MessageGroupId");
    if (const json::object* event = options.object("EventBridgeParameters"))
        made.body =
            eventBody(textOf(*event, "Source"), textOf(*event, "DetailType"), input, nullptr);
    return std::vector{std::move(made)};
}

} // namespace lathe::services::scheduler
