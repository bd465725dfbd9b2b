#include "engine/services/sqs/TemplateQueues.h"

#include "engine/base/Sha256.h"

#include <algorithm>
#include <array>

namespace json = boost::json;

namespace lathe::services::sqs {

namespace {

constexpr std::array<std::string_view, 15> properties = {"ContentBasedDeduplication",
                                                         "DeduplicationScope",
                                                         "DelaySeconds",
                                                         "FifoQueue",
                                                         "FifoThroughputLimit",
                                                         "KmsDataKeyReusePeriodSeconds",
                                                         "KmsMasterKeyId",
                                                         "MaximumMessageSize",
                                                         "MessageRetentionPeriod",
                                                         "ReceiveMessageWaitTimeSeconds",
                                                         "RedriveAllowPolicy",
                                                         "RedrivePolicy",
                                                         "SqsManagedSseEnabled",
                                                         "VisibilityTimeout",
                                                         "Policy"};

/// "https://sqs.us-east-1.amazonaws.com/123456789012/jobs" -> "jobs"
std::string nameOfUrl(std::string_view url) {
    return std::string{url.substr(url.rfind('/') + 1)};
}

std::string textOf(const json::value& value) {
    return value.is_string() ? std::string{value.get_string()} : json::serialize(value);
}

/// CloudFormation takes "false" where the API takes nothing.
bool isLeftOut(std::string_view name, const std::string& value) {
    return (name == "FifoQueue" || name == "ContentBasedDeduplication") && value == "false";
}

std::map<std::string, std::string> tagsOf(const json::object& resource) {
    std::map<std::string, std::string> tags;
    const json::value* list = resource.if_contains("Tags");
    if (!list || !list->is_array())
        return tags;
    for (const json::value& entry : list->get_array()) {
        const json::object* tag = entry.if_object();
        const json::value* key = tag ? tag->if_contains("Key") : nullptr;
        const json::value* value = tag ? tag->if_contains("Value") : nullptr;
        if (key && value)
            tags[textOf(*key)] = textOf(*value);
    }
    return tags;
}

DeclaredQueue queueOf(const model::Resource& resource) {
    DeclaredQueue queue;
    queue.name = nameOfUrl(resource.physicalId);
    queue.tags = tagsOf(resource.properties);
    for (const std::string_view name : properties) {
        const json::value* value = resource.properties.if_contains(name);
        if (value && !value->is_null() && !isLeftOut(name, textOf(*value)))
            queue.attributes[std::string{name}] = textOf(*value);
    }
    return queue;
}

/// Gives the policy to the queues that it names.
void applyPolicy(const model::Resource& resource, std::vector<DeclaredQueue>& queues) {
    const json::value* document = resource.properties.if_contains("PolicyDocument");
    if (!document || !document->is_object())
        return;
    json::array named;
    if (const json::value* list = resource.properties.if_contains("Queues"))
        named = list->is_array() ? list->get_array() : json::array{*list};
    if (const json::value* one = resource.properties.if_contains("Queue"))
        named.push_back(*one);
    for (const json::value& url : named) {
        for (DeclaredQueue& queue : queues) {
            if (url.is_string() && nameOfUrl(url.get_string()) == queue.name)
                queue.attributes["Policy"] = json::serialize(*document);
        }
    }
}

std::string basisOf(const DeclaredQueue& queue) {
    return sha256Hex(json::serialize(
        json::array{json::value_from(queue.attributes), json::value_from(queue.tags)}));
}

} // namespace

std::vector<DeclaredQueue> declaredQueues(const model::Project& project) {
    std::vector<DeclaredQueue> queues;
    const auto each = [&project](const auto& visit) {
        for (const auto* list : {&project.resources, &project.generatedResources})
            std::for_each(list->begin(), list->end(), visit);
    };
    each([&](const model::Resource& resource) {
        if (resource.type == "AWS::SQS::Queue" && !resource.physicalId.empty())
            queues.push_back(queueOf(resource));
    });
    each([&](const model::Resource& resource) {
        if (resource.type == "AWS::SQS::QueuePolicy" ||
            resource.type == "AWS::SQS::QueueInlinePolicy")
            applyPolicy(resource, queues);
    });
    for (DeclaredQueue& queue : queues)
        queue.basis = basisOf(queue);
    return queues;
}

} // namespace lathe::services::sqs
