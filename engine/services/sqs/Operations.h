#pragma once

#include "engine/base/Clock.h"
#include "engine/iam/Access.h"
#include "engine/services/sqs/MoveTasks.h"
#include "engine/services/sqs/Parameters.h"
#include "engine/services/sqs/Queues.h"

#include <boost/json.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace lathe::services::sqs {

/// One request, and what it works on.
struct Context {
    Queues& queues;
    MoveTasks& tasks;
    const iam::Access& access;
    const iam::Principal& principal;
    std::string accountId;
    /// Where the request's signature is for, and where the project's own resources are.
    std::string region;
    std::string projectRegion;
    /// What queue URLs begin with: http://127.0.0.1:4566.
    std::string endpoint;
    /// The request's X-Amzn-Trace-Id.
    std::string traceHeader;

    std::string urlOf(const Queue& queue) const;
    /// The queue that QueueUrl names, by its URL or its name, which the principal may use so.
    /// `action` is without "sqs:". Fails with MissingParameter, AWS.SimpleQueueService.
    /// NonExistentQueue or AccessDenied.
    Result<Queue*> queue(const Parameters& parameters, std::string_view action) const;
    Result<void> check(std::string_view action, const std::string& arn,
                       const boost::json::object* policy = nullptr) const;
};

using Operation = Result<boost::json::object> (*)(const Context&, const Parameters&);

/// nullptr where SQS has no such operation; ReceiveMessage, which may wait, is not among them.
Operation findOperation(std::string_view name);

// By what they work on: queues, messages, batches of them, tags, permissions, tasks.
Result<boost::json::object> createQueue(const Context& context, const Parameters& parameters);
Result<boost::json::object> deleteQueue(const Context& context, const Parameters& parameters);
Result<boost::json::object> listQueues(const Context& context, const Parameters& parameters);
Result<boost::json::object> getQueueUrl(const Context& context, const Parameters& parameters);
Result<boost::json::object> getQueueAttributes(const Context& context,
                                               const Parameters& parameters);
Result<boost::json::object> setQueueAttributes(const Context& context,
                                               const Parameters& parameters);
Result<boost::json::object> purgeQueue(const Context& context, const Parameters& parameters);
Result<boost::json::object> listDeadLetterSourceQueues(const Context& context,
                                                       const Parameters& parameters);

Result<boost::json::object> sendMessage(const Context& context, const Parameters& parameters);
Result<boost::json::object> deleteMessage(const Context& context, const Parameters& parameters);
Result<boost::json::object> changeMessageVisibility(const Context& context,
                                                    const Parameters& parameters);

Result<boost::json::object> sendMessageBatch(const Context& context, const Parameters& parameters);
Result<boost::json::object> deleteMessageBatch(const Context& context,
                                               const Parameters& parameters);
Result<boost::json::object> changeMessageVisibilityBatch(const Context& context,
                                                         const Parameters& parameters);

Result<boost::json::object> tagQueue(const Context& context, const Parameters& parameters);
Result<boost::json::object> untagQueue(const Context& context, const Parameters& parameters);
Result<boost::json::object> listQueueTags(const Context& context, const Parameters& parameters);

Result<boost::json::object> addPermission(const Context& context, const Parameters& parameters);
Result<boost::json::object> removePermission(const Context& context, const Parameters& parameters);

Result<boost::json::object> startMessageMoveTask(const Context& context,
                                                 const Parameters& parameters);
Result<boost::json::object> cancelMessageMoveTask(const Context& context,
                                                  const Parameters& parameters);
Result<boost::json::object> listMessageMoveTasks(const Context& context,
                                                 const Parameters& parameters);

/// The page of URLs, under `list`, that MaxResults and NextToken ask for.
Result<boost::json::object> pageOfUrls(const Parameters& parameters, std::string_view list,
                                       std::vector<std::string> urls);

/// Sends what the parameters say, of a request or of an entry of a batch; `tooLarge` is how AWS
/// begins to say that a message is too large there. Gives what both answer.
Result<boost::json::object> send(const Context& context, Queue& queue, const Parameters& parameters,
                                 std::string_view tooLarge);
/// Likewise.
Result<void> changeVisibility(Queue& queue, const Parameters& parameters);

/// Who sends, as SenderId tells it.
std::string senderIdOf(const iam::Principal& principal);

} // namespace lathe::services::sqs
