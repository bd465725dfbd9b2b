#include "engine/services/sns/Entities.h"

#include "engine/base/Ids.h"

namespace json = boost::json;

namespace lathe::services::sns {

namespace {

std::string valueAt(const Texts& texts, const std::string& name) {
    const auto found = texts.find(name);
    return found == texts.end() ? std::string{} : found->second;
}

} // namespace

std::string Topic::attribute(const std::string& name) const {
    return valueAt(attributes, name);
}

std::string Subscription::attribute(const std::string& name) const {
    return valueAt(attributes, name);
}

std::string Subscription::deadLetterQueue() const {
    boost::system::error_code failure;
    const json::value policy = json::parse(attribute("RedrivePolicy"), failure);
    return failure || !policy.is_object() ? std::string{}
                                          : textIn(policy.get_object(), "deadLetterTargetArn");
}

std::string textIn(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

json::object toJson(const Texts& texts) {
    json::object object;
    for (const auto& [name, value] : texts)
        object[name] = value;
    return object;
}

Texts textsIn(const json::object& object, std::string_view key) {
    Texts texts;
    const json::value* value = object.if_contains(key);
    if (!value || !value->is_object())
        return texts;
    for (const auto& [name, text] : value->get_object())
        if (text.is_string())
            texts.emplace(name, text.get_string());
    return texts;
}

json::object toJson(const Topic& topic) {
    return {{"arn", topic.arn},           {"attributes", toJson(topic.attributes)},
            {"tags", toJson(topic.tags)}, {"dataProtectionPolicy", topic.dataProtectionPolicy},
            {"deleted", topic.deleted},   {"declared", topic.declared}};
}

void read(const json::object& kept, Topic& topic) {
    topic.arn = textIn(kept, "arn");
    topic.attributes = textsIn(kept, "attributes");
    topic.tags = textsIn(kept, "tags");
    topic.dataProtectionPolicy = textIn(kept, "dataProtectionPolicy");
    topic.declared = textIn(kept, "declared");
    if (const json::value* deleted = kept.if_contains("deleted"); deleted && deleted->is_int64())
        topic.deleted = deleted->get_int64();
}

json::object toJson(const Subscription& subscription) {
    return {{"arn", subscription.arn},
            {"topicArn", subscription.topicArn},
            {"protocol", subscription.protocol},
            {"endpoint", subscription.endpoint},
            {"principal", subscription.principal},
            {"pending", subscription.pending},
            {"authenticated", subscription.authenticated},
            {"signedUnsubscribe", subscription.signedUnsubscribe},
            {"token", subscription.token},
            {"attributes", toJson(subscription.attributes)},
            {"trigger", subscription.trigger},
            {"declared", subscription.declared}};
}

void read(const json::object& kept, Subscription& subscription) {
    const auto flag = [&kept](std::string_view name) {
        const json::value* value = kept.if_contains(name);
        return value && value->is_bool() && value->get_bool();
    };
    subscription.arn = textIn(kept, "arn");
    subscription.topicArn = textIn(kept, "topicArn");
    subscription.protocol = textIn(kept, "protocol");
    subscription.endpoint = textIn(kept, "endpoint");
    subscription.principal = textIn(kept, "principal");
    subscription.pending = flag("pending");
    subscription.authenticated = flag("authenticated");
    subscription.signedUnsubscribe = flag("signedUnsubscribe");
    subscription.token = textIn(kept, "token");
    subscription.attributes = textsIn(kept, "attributes");
    subscription.trigger = textIn(kept, "trigger");
    subscription.declared = textIn(kept, "declared");
    subscription.filter = filterOf(subscription.attributes).value_or(nullptr);
}

json::object toJson(const PlatformApplication& application) {
    return {{"arn", application.arn}, {"attributes", toJson(application.attributes)}};
}

void read(const json::object& kept, PlatformApplication& application) {
    application.arn = textIn(kept, "arn");
    application.attributes = textsIn(kept, "attributes");
}

json::object toJson(const PlatformEndpoint& endpoint) {
    return {{"arn", endpoint.arn},
            {"application", endpoint.applicationArn},
            {"attributes", toJson(endpoint.attributes)}};
}

void read(const json::object& kept, PlatformEndpoint& endpoint) {
    endpoint.arn = textIn(kept, "arn");
    endpoint.applicationArn = textIn(kept, "application");
    endpoint.attributes = textsIn(kept, "attributes");
}

std::string newToken() {
    return newHexId(288);
}

Result<std::shared_ptr<const FilterPolicy>> filterOf(const Texts& attributes) {
    const std::string policy = valueAt(attributes, "FilterPolicy");
    if (policy.empty() || policy == "{}")
        return nullptr;
    const auto scope = valueAt(attributes, "FilterPolicyScope") == "MessageBody"
                           ? FilterPolicy::Scope::MessageBody
                           : FilterPolicy::Scope::MessageAttributes;
    auto compiled = FilterPolicy::compile(policy, scope);
    if (!compiled)
        return compiled.error();
    return std::make_shared<const FilterPolicy>(*std::move(compiled));
}

} // namespace lathe::services::sns
