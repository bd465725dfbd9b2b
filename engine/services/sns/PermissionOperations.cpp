#include "engine/services/sns/Arns.h"
#include "engine/services/sns/Errors.h"
#include "engine/services/sns/Operations.h"
#include "engine/services/sns/TopicAttributes.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace json = boost::json;

namespace lathe::services::sns {

namespace {

constexpr std::array<std::string_view, 9> actions{"GetTopicAttributes",
                                                  "SetTopicAttributes",
                                                  "AddPermission",
                                                  "RemovePermission",
                                                  "DeleteTopic",
                                                  "Subscribe",
                                                  "Receive",
                                                  "ListSubscriptionsByTopic",
                                                  "Publish"};

json::object policyOf(const Topic& topic) {
    boost::system::error_code failure;
    const std::string text = topic.attribute("Policy");
    json::value policy = json::parse(text.empty() ? defaultPolicy(topic.arn) : text, failure);
    return failure || !policy.is_object() ? json::object{} : std::move(policy.get_object());
}

/// The list of statements, made one where it is a single statement.
json::array& statementsIn(json::object& policy) {
    json::value& statements = policy["Statement"];
    if (!statements.is_array())
        statements = statements.is_object() ? json::array{statements} : json::array{};
    return statements.get_array();
}

bool isLabelled(const json::value& statement, const std::string& label) {
    return statement.is_object() && textIn(statement.get_object(), "Sid") == label;
}

/// A single one as it is, several as a list.
json::value oneOrMany(const std::vector<std::string>& texts) {
    if (texts.size() == 1)
        return json::value(texts.front());
    return json::array(texts.begin(), texts.end());
}

void setPolicy(const Scene& scene, const Topic& topic, const json::object& policy) {
    Topic changed = topic;
    changed.attributes["Policy"] = json::serialize(policy);
    scene.registry.put(std::move(changed));
}

} // namespace

Result<query::Xml> addPermission(const Scene& scene) {
    const auto label = required(scene, "Label");
    if (!label)
        return label.error();
    const auto topic = topicIn(scene, "TopicArn", "AddPermission");
    if (!topic)
        return topic.error();
    json::object policy = policyOf(**topic);
    json::array& statements = statementsIn(policy);
    const auto isTaken = [&label](const json::value& one) { return isLabelled(one, *label); };
    if (std::any_of(statements.begin(), statements.end(), isTaken))
        return invalidParameter("Statement already exists");
    std::vector<std::string> allowed;
    for (const std::string& action : scene.parameters.list("ActionName")) {
        if (std::find(actions.begin(), actions.end(), action) == actions.end())
            return invalidParameter("Policy statement action out of service scope!");
        allowed.push_back("SNS:" + action);
    }
    std::vector<std::string> principals;
    for (const std::string& account : scene.parameters.list("AWSAccountId"))
        principals.push_back(
            fmt::format("arn:{}:iam::{}:root", partitionOf(scene.region), account));
    statements.push_back(json::object{{"Sid", *label},
                                      {"Effect", "Allow"},
                                      {"Principal", json::object{{"AWS", oneOrMany(principals)}}},
                                      {"Action", oneOrMany(allowed)},
                                      {"Resource", (*topic)->arn}});
    setPolicy(scene, **topic, policy);
    return query::Xml{};
}

Result<query::Xml> removePermission(const Scene& scene) {
    const auto label = required(scene, "Label");
    if (!label)
        return label.error();
    const auto topic = topicIn(scene, "TopicArn", "RemovePermission");
    if (!topic)
        return topic.error();
    json::object policy = policyOf(**topic);
    json::array& statements = statementsIn(policy);
    json::array kept;
    for (const json::value& statement : statements)
        if (!isLabelled(statement, *label))
            kept.push_back(statement);
    statements = std::move(kept);
    setPolicy(scene, **topic, policy);
    return query::Xml{};
}

} // namespace lathe::services::sns
