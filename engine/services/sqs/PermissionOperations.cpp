#include "engine/services/sqs/Errors.h"
#include "engine/services/sqs/Operations.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace json = boost::json;

namespace lathe::services::sqs {

namespace {

constexpr std::size_t mostActions = 7;
/// Those that others may be allowed.
constexpr std::array<std::string_view, 9> shared = {
    "*",           "ChangeMessageVisibility",    "DeleteMessage", "GetQueueAttributes",
    "GetQueueUrl", "ListDeadLetterSourceQueues", "PurgeQueue",    "ReceiveMessage",
    "SendMessage"};

Result<void> checkActions(const std::vector<std::string>& actions) {
    if (actions.empty())
        return missingParameter("Actions");
    for (const std::string& action : actions) {
        if (std::find(shared.begin(), shared.end(), action) != shared.end())
            continue;
        return invalidParameter("SQS:" + action, "ActionName",
                                findOperation(action)
                                    ? "Only the queue owner is allowed to invoke this action."
                                    : "Please refer to the appropriate WSDL for a list of valid "
                                      "actions. ");
    }
    if (actions.size() > mostActions)
        return Error{"OverLimit",
                     Text::verbatim(fmt::format("{} Actions were found, maximum allowed is {}.",
                                                actions.size(), mostActions))};
    return {};
}

/// One as it is, several as a list.
json::value oneOrMany(const std::vector<std::string>& texts) {
    return texts.size() == 1 ? json::value_from(texts.front()) : json::value_from(texts);
}

json::object statementOf(const Queue& queue, const std::string& label,
                         std::vector<std::string> accounts, std::vector<std::string> actions) {
    for (std::string& account : accounts)
        account = fmt::format("arn:aws:iam::{}:root", account);
    for (std::string& action : actions)
        action = "SQS:" + action;
    return {{"Sid", label},
            {"Effect", "Allow"},
            {"Principal", json::object{{"AWS", oneOrMany(accounts)}}},
            {"Action", oneOrMany(actions)},
            {"Resource", queue.arn()}};
}

/// The queue's policy, or an empty one.
json::object policyOf(const Queue& queue) {
    json::object policy;
    if (const json::object* existing = queue.attributes().policy())
        policy = *existing;
    else
        policy = {{"Version", "2008-10-17"}, {"Id", queue.arn() + "/SQSDefaultPolicy"}};
    if (json::value& statements = policy["Statement"]; !statements.is_array()) {
        json::value single = std::move(statements);
        statements.emplace_array();
        if (single.is_object())
            statements.get_array().push_back(std::move(single));
    }
    return policy;
}

json::array::iterator findLabel(json::array& statements, const std::string& label) {
    return std::find_if(statements.begin(), statements.end(), [&](const json::value& statement) {
        const json::object* object = statement.if_object();
        const json::value* sid = object ? object->if_contains("Sid") : nullptr;
        return sid && sid->is_string() && sid->get_string() == label;
    });
}

Result<json::object> setPolicy(const Context& context, Queue& queue, const std::string& policy) {
    auto changed = queue.attributes().changed({{"Policy", policy}});
    if (!changed)
        return changed.error();
    queue.setAttributes(std::move(*changed));
    context.queues.save(queue);
    return json::object{};
}

} // namespace

Result<json::object> addPermission(const Context& context, const Parameters& parameters) {
    const auto queue = context.queue(parameters, "AddPermission");
    if (!queue)
        return queue.error();
    const auto label = parameters.required("Label");
    if (!label)
        return label.error();
    const auto actions = parameters.texts("Actions");
    if (auto fine = checkActions(actions); !fine)
        return fine.error();
    const auto accounts = parameters.texts("AWSAccountIds");
    if (accounts.empty())
        return invalidParameter("[]", "PrincipalId", "Unable to verify.");
    json::object policy = policyOf(**queue);
    json::array& statements = policy["Statement"].as_array();
    if (findLabel(statements, *label) != statements.end())
        return invalidParameter(*label, "Label", "Already exists.");
    statements.push_back(statementOf(**queue, *label, accounts, actions));
    return setPolicy(context, **queue, json::serialize(policy));
}

Result<json::object> removePermission(const Context& context, const Parameters& parameters) {
    const auto queue = context.queue(parameters, "RemovePermission");
    if (!queue)
        return queue.error();
    const auto label = parameters.required("Label");
    if (!label)
        return label.error();
    json::object policy = policyOf(**queue);
    json::array& statements = policy["Statement"].as_array();
    const auto found = findLabel(statements, *label);
    if (found == statements.end())
        return invalidParameter(*label, "Label", "can't find label.");
    statements.erase(found);
    return setPolicy(context, **queue, statements.empty() ? "" : json::serialize(policy));
}

} // namespace lathe::services::sqs
