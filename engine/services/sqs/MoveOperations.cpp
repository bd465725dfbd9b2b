#include "engine/base/Base64.h"
#include "engine/services/sqs/Errors.h"
#include "engine/services/sqs/Operations.h"
#include "engine/services/sqs/RedrivePolicies.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::sqs {

namespace {

constexpr std::int64_t fastest = 500;
constexpr std::int64_t mostTold = 10;

/// An absent number is `otherwise`.
Result<std::int64_t> numberBetween(const Parameters& parameters, std::string_view name,
                                   std::int64_t most, std::int64_t otherwise) {
    const auto number = parameters.number(name);
    if (!number)
        return number.error();
    const std::int64_t value = number->value_or(otherwise);
    if (*number && (value < 1 || value > most))
        return invalidParameter(fmt::format("{}", value), name,
                                fmt::format("Must be between 1 and {}, if provided.", most));
    return value;
}

Result<void> checkSource(const Context& context, const std::string& arn, std::string_view action) {
    const Queue* source = context.queues.find(arn);
    return context.check(action, arn, source ? source->attributes().policy() : nullptr);
}

} // namespace

Result<json::object> startMessageMoveTask(const Context& context, const Parameters& parameters) {
    const auto source = parameters.required("SourceArn");
    if (!source)
        return source.error();
    if (auto allowed = checkSource(context, *source, "StartMessageMoveTask"); !allowed)
        return allowed.error();
    const auto perSecond = numberBetween(parameters, "MaxNumberOfMessagesPerSecond", fastest, 0);
    if (!perSecond)
        return perSecond.error();
    MoveTasks::Wish wish{*source, parameters.text("DestinationArn"), {}};
    if (*perSecond > 0)
        wish.perSecond = *perSecond;
    const auto handle = context.tasks.start(std::move(wish));
    if (!handle)
        return handle.error();
    return json::object{{"TaskHandle", *handle}};
}

Result<json::object> cancelMessageMoveTask(const Context& context, const Parameters& parameters) {
    const auto handle = parameters.required("TaskHandle");
    if (!handle)
        return handle.error();
    const auto parts = readObject(base64Decoded(*handle).value_or(""));
    const std::string source = parts ? Parameters{*parts}.text("sourceArn") : std::string{};
    if (auto allowed = checkSource(context, source.empty() ? "*" : source, "CancelMessageMoveTask");
        !allowed)
        return allowed.error();
    const auto moved = context.tasks.cancel(*handle);
    if (!moved)
        return moved.error();
    return json::object{{"ApproximateNumberOfMessagesMoved", *moved}};
}

Result<json::object> listMessageMoveTasks(const Context& context, const Parameters& parameters) {
    const auto source = parameters.required("SourceArn");
    if (!source)
        return source.error();
    if (auto allowed = checkSource(context, *source, "ListMessageMoveTasks"); !allowed)
        return allowed.error();
    const auto most = numberBetween(parameters, "MaxResults", mostTold, 1);
    if (!most)
        return most.error();
    auto tasks = context.tasks.list(*source, static_cast<std::size_t>(*most));
    if (!tasks)
        return tasks.error();
    return json::object{{"Results", std::move(*tasks)}};
}

} // namespace lathe::services::sqs
