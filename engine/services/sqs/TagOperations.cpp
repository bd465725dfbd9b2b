#include "engine/services/sqs/Errors.h"
#include "engine/services/sqs/Operations.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::sqs {

namespace {

constexpr std::size_t mostTags = 50;
constexpr std::size_t longestKey = 128;
constexpr std::size_t longestValue = 256;

} // namespace

Result<json::object> tagQueue(const Context& context, const Parameters& parameters) {
    const auto queue = context.queue(parameters, "TagQueue");
    if (!queue)
        return queue.error();
    const auto wanted = parameters.map("Tags");
    if (wanted.empty())
        return missingParameter("Tags");
    auto tags = (*queue)->tags;
    for (const auto& [key, value] : wanted) {
        if (key.empty() || key.size() > longestKey)
            return invalidParameter("Tag keys must be between 1 and 128 characters in length.");
        if (value.size() > longestValue)
            return invalidParameter("Tag values must be between 0 and 256 characters in length.");
        tags[key] = value;
    }
    if (tags.size() > mostTags)
        return invalidParameter(
            fmt::format("Too many tags added for queue {}.", (*queue)->identity().name));
    (*queue)->tags = std::move(tags);
    context.queues.save(**queue);
    return json::object{};
}

Result<json::object> untagQueue(const Context& context, const Parameters& parameters) {
    const auto queue = context.queue(parameters, "UntagQueue");
    if (!queue)
        return queue.error();
    const auto keys = parameters.texts("TagKeys");
    if (keys.empty())
        return invalidParameter("Tag keys must be between 1 and 128 characters in length.");
    for (const std::string& key : keys)
        (*queue)->tags.erase(key);
    context.queues.save(**queue);
    return json::object{};
}

Result<json::object> listQueueTags(const Context& context, const Parameters& parameters) {
    const auto queue = context.queue(parameters, "ListQueueTags");
    if (!queue)
        return queue.error();
    if ((*queue)->tags.empty())
        return json::object{};
    return json::object{{"Tags", json::value_from((*queue)->tags)}};
}

} // namespace lathe::services::sqs
