#include "engine/services/sqs/Operations.h"

#include "engine/base/Sha256.h"
#include "engine/services/sqs/Errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace lathe::services::sqs {

namespace {

constexpr std::array<std::pair<std::string_view, Operation>, 22> operations{{
    {"CreateQueue", createQueue},
    {"DeleteQueue", deleteQueue},
    {"ListQueues", listQueues},
    {"GetQueueUrl", getQueueUrl},
    {"GetQueueAttributes", getQueueAttributes},
    {"SetQueueAttributes", setQueueAttributes},
    {"PurgeQueue", purgeQueue},
    {"ListDeadLetterSourceQueues", listDeadLetterSourceQueues},
    {"SendMessage", sendMessage},
    {"DeleteMessage", deleteMessage},
    {"ChangeMessageVisibility", changeMessageVisibility},
    {"SendMessageBatch", sendMessageBatch},
    {"DeleteMessageBatch", deleteMessageBatch},
    {"ChangeMessageVisibilityBatch", changeMessageVisibilityBatch},
    {"TagQueue", tagQueue},
    {"UntagQueue", untagQueue},
    {"ListQueueTags", listQueueTags},
    {"AddPermission", addPermission},
    {"RemovePermission", removePermission},
    {"StartMessageMoveTask", startMessageMoveTask},
    {"CancelMessageMoveTask", cancelMessageMoveTask},
    {"ListMessageMoveTasks", listMessageMoveTasks},
}};

/// The parts of a queue's URL; the region is empty where the host does not tell.
struct QueueAddress {
    std::string region;
    std::string name;
};

/// "sqs.REGION.amazonaws.com", "REGION.queue.amazonaws.com".
std::string regionOfHost(std::string_view host) {
    const auto dot = host.find('.');
    if (dot == std::string_view::npos)
        return {};
    const std::string_view first = host.substr(0, dot);
    const std::string_view rest = host.substr(dot + 1);
    if (first == "sqs" && rest.find('.') != std::string_view::npos)
        return std::string{rest.substr(0, rest.find('.'))};
    if (rest.starts_with("queue."))
        return std::string{first};
    return {};
}

/// SQS takes a name in place of the URL. Accounts are not looked at: there is only one.
QueueAddress addressOfUrl(std::string_view url) {
    constexpr std::string_view separator = "://";
    while (url.ends_with('/'))
        url.remove_suffix(1);
    const auto scheme = url.find(separator);
    if (scheme == std::string_view::npos)
        return {{}, std::string{url.substr(url.rfind('/') + 1)}};
    const std::string_view rest = url.substr(scheme + separator.size());
    const std::string_view host = rest.substr(0, rest.find('/'));
    if (host.size() == rest.size())
        return {};
    return {regionOfHost(host), std::string{rest.substr(rest.rfind('/') + 1)}};
}

} // namespace

Operation findOperation(std::string_view name) {
    const auto found = std::find_if(operations.begin(), operations.end(),
                                    [&](const auto& entry) { return entry.first == name; });
    return found == operations.end() ? nullptr : found->second;
}

std::string Context::urlOf(const Queue& queue) const {
    return fmt::format("{}/{}/{}", endpoint, queue.identity().accountId, queue.identity().name);
}

Result<Queue*> Context::queue(const Parameters& parameters, std::string_view action) const {
    const auto url = parameters.required("QueueUrl");
    if (!url)
        return url.error();
    const QueueAddress address = addressOfUrl(*url);
    Queue* found = queues.find(address.region.empty() ? region : address.region, address.name);
    // Of a URL of this machine nothing tells the region but who asks.
    if (!found && address.region.empty())
        found = queues.find(projectRegion, address.name);
    if (!found)
        return noSuchQueue();
    if (auto allowed = check(action, found->arn(), found->attributes().policy()); !allowed)
        return allowed.error();
    return found;
}

Result<void> Context::check(std::string_view action, const std::string& arn,
                            const boost::json::object* policy) const {
    return access.check({principal, fmt::format("sqs:{}", action), arn, {}, policy});
}

// The same for the same role, as those of IAM are.
std::string senderIdOf(const iam::Principal& principal) {
    if (!principal.service.empty())
        return principal.service;
    if (principal.roleArn.empty())
        return principal.accountId;
    std::string id = "AROA" + sha256Hex(principal.roleArn).substr(0, 17);
    std::transform(id.begin(), id.end(), id.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
    return id + ":" + principal.arn.substr(principal.arn.rfind('/') + 1);
}

} // namespace lathe::services::sqs
