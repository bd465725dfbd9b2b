#include "engine/base/Base64.h"
#include "engine/services/sqs/Errors.h"
#include "engine/services/sqs/Operations.h"

#include <fmt/format.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::sqs {

namespace {

constexpr std::size_t mostTags = 50;
constexpr std::int64_t longestPage = 1000;

std::string inSeconds(Timestamp time) {
    return fmt::format("{}", std::chrono::floor<Seconds>(time).time_since_epoch().count());
}

/// All that GetQueueAttributes can tell of it.
AttributeTexts allAttributes(Queue& queue) {
    AttributeTexts all = queue.attributes().texts();
    const Counts counts = queue.counts();
    all["QueueArn"] = queue.arn();
    all["CreatedTimestamp"] = inSeconds(queue.identity().created);
    all["LastModifiedTimestamp"] = inSeconds(queue.lastModified());
    all["ApproximateNumberOfMessages"] = fmt::format("{}", counts.visible);
    all["ApproximateNumberOfMessagesNotVisible"] = fmt::format("{}", counts.inFlight);
    all["ApproximateNumberOfMessagesDelayed"] = fmt::format("{}", counts.delayed);
    return all;
}

/// A queue that is there already is the same one where nothing that is asked for differs.
Result<json::object> sameQueue(const Context& context, const Queue& queue,
                               const AttributeTexts& wanted) {
    if (const auto different = queue.attributes().difference(wanted))
        return Error{"QueueAlreadyExists",
                     Text::verbatim(fmt::format("A queue already exists with the same name and a "
                                                "different value for attribute {}",
                                                *different))};
    return json::object{{"QueueUrl", context.urlOf(queue)}};
}

} // namespace

Result<json::object> createQueue(const Context& context, const Parameters& parameters) {
    const auto name = parameters.required("QueueName");
    if (!name)
        return name.error();
    const Queues::Address address{context.accountId, context.region, *name};
    const std::string arn = QueueIdentity{*name, context.region, context.accountId, {}}.arn();
    if (auto allowed = context.check("CreateQueue", arn); !allowed)
        return allowed.error();
    const AttributeTexts wanted = parameters.map("Attributes");
    auto attributes = QueueAttributes::create(*name, wanted);
    if (!attributes)
        return attributes.error();
    if (const Queue* existing = context.queues.find(context.region, *name))
        return sameQueue(context, *existing, wanted);
    if (auto fine = context.queues.checkRedrive(*attributes, address); !fine)
        return fine.error();
    // The JSON protocol writes them in lower case here, and only here.
    auto tags = parameters.map("tags");
    tags.merge(parameters.map("Tags"));
    if (tags.size() > mostTags)
        return invalidParameter(fmt::format("Too many tags added for queue {}.", *name));
    const Queue& made = context.queues.create(address, std::move(*attributes), std::move(tags));
    return json::object{{"QueueUrl", context.urlOf(made)}};
}

Result<json::object> deleteQueue(const Context& context, const Parameters& parameters) {
    const auto queue = context.queue(parameters, "DeleteQueue");
    if (!queue)
        return queue.error();
    context.queues.remove(**queue);
    return json::object{};
}

Result<json::object> pageOfUrls(const Parameters& parameters, std::string_view list,
                                std::vector<std::string> urls) {
    const auto most = parameters.number("MaxResults");
    if (!most)
        return most.error();
    if (*most && (**most < 1 || **most > longestPage))
        return invalidParameter(fmt::format("{}", **most), "MaxResults",
                                fmt::format("Must be between 1 and {}, if provided.", longestPage));
    if (const std::string token = parameters.text("NextToken"); !token.empty()) {
        const auto last = base64Decoded(token);
        if (!last)
            return invalidParameter(token, "NextToken", "Invalid or expired token.");
        urls.erase(urls.begin(), std::upper_bound(urls.begin(), urls.end(), *last));
    }
    json::object result;
    const auto length = static_cast<std::size_t>(most->value_or(longestPage));
    if (urls.size() > length) {
        urls.resize(length);
        if (*most)
            result["NextToken"] = base64(urls.back());
    }
    result[list] = json::value_from(urls);
    return result;
}

Result<json::object> listQueues(const Context& context, const Parameters& parameters) {
    if (auto allowed = context.check("ListQueues", "*"); !allowed)
        return allowed.error();
    const std::string prefix = parameters.text("QueueNamePrefix");
    std::vector<std::string> urls;
    for (const Queue* queue : context.queues.in(context.region)) {
        if (queue->identity().name.starts_with(prefix))
            urls.push_back(context.urlOf(*queue));
    }
    auto page = pageOfUrls(parameters, "QueueUrls", std::move(urls));
    if (page && page->at("QueueUrls").as_array().empty())
        page->erase("QueueUrls");
    return page;
}

Result<json::object> getQueueUrl(const Context& context, const Parameters& parameters) {
    const auto name = parameters.required("QueueName");
    if (!name)
        return name.error();
    const std::string owner = parameters.text("QueueOwnerAWSAccountId");
    const Queue* queue = context.queues.find(context.region, *name);
    if (!queue || (!owner.empty() && owner != context.accountId))
        return noSuchQueue();
    if (auto allowed = context.check("GetQueueUrl", queue->arn(), queue->attributes().policy());
        !allowed)
        return allowed.error();
    return json::object{{"QueueUrl", context.urlOf(*queue)}};
}

Result<json::object> getQueueAttributes(const Context& context, const Parameters& parameters) {
    const auto queue = context.queue(parameters, "GetQueueAttributes");
    if (!queue)
        return queue.error();
    const AttributeTexts all = allAttributes(**queue);
    json::object found;
    for (const std::string& name : parameters.texts("AttributeNames")) {
        if (!isQueueAttribute(name))
            return unknownAttribute(name);
        if (name == "All")
            found = json::value_from(all).as_object();
        else if (const auto one = all.find(name); one != all.end())
            found[name] = one->second;
    }
    if (found.empty())
        return json::object{};
    return json::object{{"Attributes", std::move(found)}};
}

Result<json::object> setQueueAttributes(const Context& context, const Parameters& parameters) {
    const auto queue = context.queue(parameters, "SetQueueAttributes");
    if (!queue)
        return queue.error();
    const AttributeTexts wanted = parameters.map("Attributes");
    if (wanted.empty())
        return missingParameter("Attributes");
    auto changed = (*queue)->attributes().changed(wanted);
    if (!changed)
        return changed.error();
    const QueueIdentity& identity = (*queue)->identity();
    if (wanted.contains("RedrivePolicy")) {
        if (auto fine = context.queues.checkRedrive(
                *changed, {identity.accountId, identity.region, identity.name});
            !fine)
            return fine.error();
    }
    (*queue)->setAttributes(std::move(*changed));
    context.queues.save(**queue);
    return json::object{};
}

Result<json::object> purgeQueue(const Context& context, const Parameters& parameters) {
    const auto queue = context.queue(parameters, "PurgeQueue");
    if (!queue)
        return queue.error();
    if (auto purged = (*queue)->purge(); !purged)
        return purged.error();
    return json::object{};
}

Result<json::object> listDeadLetterSourceQueues(const Context& context,
                                                const Parameters& parameters) {
    const auto queue = context.queue(parameters, "ListDeadLetterSourceQueues");
    if (!queue)
        return queue.error();
    std::vector<std::string> urls;
    for (const Queue* source : context.queues.sourcesOf((*queue)->arn()))
        urls.push_back(context.urlOf(*source));
    std::sort(urls.begin(), urls.end());
    return pageOfUrls(parameters, "queueUrls", std::move(urls));
}

} // namespace lathe::services::sqs
