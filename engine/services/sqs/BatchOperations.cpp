#include "engine/services/sqs/Errors.h"
#include "engine/services/sqs/MessageChecks.h"
#include "engine/services/sqs/Operations.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <functional>
#include <set>

namespace json = boost::json;

namespace lathe::services::sqs {

namespace {

using Entries = std::vector<json::object>;

constexpr std::size_t mostEntries = 10;
constexpr std::size_t longestId = 80;

bool isEntryId(const std::string& id) {
    return !id.empty() && id.size() <= longestId &&
           std::all_of(id.begin(), id.end(), [](unsigned char letter) {
               return std::isalnum(letter) || letter == '-' || letter == '_';
           });
}

/// What makes a batch fail as a whole. `action` is what its entries are named after.
Result<void> checkEntries(const Entries& entries, std::string_view action) {
    if (entries.empty())
        return serviceError("EmptyBatchRequest",
                            fmt::format("There should be at least one {}BatchRequestEntry in the "
                                        "request.",
                                        action));
    if (entries.size() > mostEntries)
        return serviceError("TooManyEntriesInBatchRequest",
                            fmt::format("Maximum number of entries per request are {}. You have "
                                        "sent {}.",
                                        mostEntries, entries.size()));
    std::set<std::string> seen;
    for (const json::object& entry : entries) {
        const std::string id = Parameters{entry}.text("Id");
        if (!isEntryId(id))
            return serviceError("InvalidBatchEntryId",
                                "A batch entry id can only contain alphanumeric characters, "
                                "hyphens and underscores. It can be at most 80 letters long.");
        if (!seen.insert(id).second)
            return serviceError("BatchEntryIdsNotDistinct", fmt::format("Id {} repeated.", id));
    }
    return {};
}

/// Likewise, of messages to a FIFO queue.
Result<void> checkFifoEntries(const Entries& entries, const QueueAttributes& attributes) {
    for (const json::object& entry : entries) {
        const Parameters parameters{entry};
        if (parameters.text("MessageDeduplicationId").empty() &&
            !attributes.deduplicatesByContent())
            return invalidParameter("The queue should either have ContentBasedDeduplication "
                                    "enabled or MessageDeduplicationId provided explicitly");
        if (parameters.text("MessageGroupId").empty())
            return invalidParameter("The request must contain the parameter MessageGroupId.");
    }
    return {};
}

Result<void> checkTotalSize(const Entries& entries) {
    std::size_t total = 0;
    for (const json::object& entry : entries) {
        const Parameters parameters{entry};
        total += sizeOf(parameters.text("MessageBody"),
                        parameters.attributes("MessageAttributes").value_or(Attributes{}));
    }
    if (total > largestMessage)
        return serviceError("BatchRequestTooLong",
                            fmt::format("Batch requests cannot be longer than {} bytes. You have "
                                        "sent {} bytes.",
                                        largestMessage, total));
    return {};
}

/// Does it to each, and tells of each what came of it.
json::object
forEach(const Entries& entries,
        const std::function<Result<json::object>(const Parameters& parameters)>& work) {
    json::array successful;
    json::array failed;
    for (const json::object& entry : entries) {
        const Parameters parameters{entry};
        auto done = work(parameters);
        if (done) {
            (*done)["Id"] = parameters.text("Id");
            successful.emplace_back(std::move(*done));
        } else {
            failed.emplace_back(json::object{{"Id", parameters.text("Id")},
                                             {"SenderFault", faultOf(done.error()).status < 500},
                                             {"Code", done.error().code},
                                             {"Message", done.error().detail.english()}});
        }
    }
    json::object result;
    if (!successful.empty())
        result["Successful"] = std::move(successful);
    if (!failed.empty())
        result["Failed"] = std::move(failed);
    return result;
}

Result<json::object> nothing(const Result<void>& done) {
    return done ? Result<json::object>{json::object{}} : Result<json::object>{done.error()};
}

} // namespace

Result<json::object> sendMessageBatch(const Context& context, const Parameters& parameters) {
    const auto queue = context.queue(parameters, "SendMessage");
    if (!queue)
        return queue.error();
    const Entries entries = parameters.entries();
    if (auto fine = checkEntries(entries, "SendMessage"); !fine)
        return fine.error();
    if ((*queue)->attributes().isFifo()) {
        if (auto fine = checkFifoEntries(entries, (*queue)->attributes()); !fine)
            return fine.error();
    }
    if (auto fine = checkTotalSize(entries); !fine)
        return fine.error();
    return forEach(entries, [&](const Parameters& entry) {
        return send(context, **queue, entry, "One or more parameters cannot be validated.");
    });
}

Result<json::object> deleteMessageBatch(const Context& context, const Parameters& parameters) {
    const auto queue = context.queue(parameters, "DeleteMessage");
    if (!queue)
        return queue.error();
    const Entries entries = parameters.entries();
    if (auto fine = checkEntries(entries, "DeleteMessage"); !fine)
        return fine.error();
    return forEach(entries, [&](const Parameters& entry) -> Result<json::object> {
        const auto handle = entry.required("ReceiptHandle");
        return handle ? nothing((*queue)->remove(*handle)) : handle.error();
    });
}

Result<json::object> changeMessageVisibilityBatch(const Context& context,
                                                  const Parameters& parameters) {
    const auto queue = context.queue(parameters, "ChangeMessageVisibility");
    if (!queue)
        return queue.error();
    const Entries entries = parameters.entries();
    if (auto fine = checkEntries(entries, "ChangeMessageVisibility"); !fine)
        return fine.error();
    return forEach(entries, [&](const Parameters& entry) {
        return nothing(changeVisibility(**queue, entry));
    });
}

} // namespace lathe::services::sqs
