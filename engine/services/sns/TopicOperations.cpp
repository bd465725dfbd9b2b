#include "engine/services/sns/Arns.h"
#include "engine/services/sns/Errors.h"
#include "engine/services/sns/Operations.h"
#include "engine/services/sns/Tags.h"
#include "engine/services/sns/TopicAttributes.h"

#include <fmt/format.h>

#include <algorithm>

namespace lathe::services::sns {

namespace {

std::string topicArn(const Scene& scene, const std::string& name) {
    return fmt::format("arn:{}:sns:{}:{}:{}", partitionOf(scene.region), scene.region,
                       scene.accountId, name);
}

query::Xml arnAnswer(const std::string& arn) {
    query::Xml xml;
    xml.text("TopicArn", arn);
    return xml;
}

/// The attributes of CreateTopic, as they are kept.
Result<Texts> attributesIn(const Scene& scene, const std::string& arn) {
    Texts attributes;
    for (const auto& [name, value] : scene.parameters.map("Attributes")) {
        auto checked = checkedTopicAttribute(name, value, arn, "Attributes Reason: ");
        if (!checked)
            return checked.error();
        attributes[name] = *std::move(checked);
    }
    return attributes;
}

/// Of a topic that is there already, whatever is given must be as it has it.
Result<void> checkSame(const Topic& topic, const Texts& attributes, const Texts& tags) {
    for (const auto& [name, value] : attributes) {
        const bool isUnset = name == "FifoTopic" && value == (isFifo(topic.arn) ? "true" : "false");
        if (!isUnset && topic.attribute(name) != value)
            return invalidParameter("Attributes", "Topic already exists with different attributes");
    }
    for (const auto& [key, value] : tags) {
        const auto found = topic.tags.find(key);
        if (found == topic.tags.end() || found->second != value)
            return invalidParameter("Tags", "Topic already exists with different tags");
    }
    return {};
}

} // namespace

Result<query::Xml> createTopic(const Scene& scene) {
    const auto name = required(scene, "Name");
    if (!name)
        return name.error();
    const std::string arn = topicArn(scene, *name);
    if (const auto allowed = authorize(scene, "CreateTopic", arn); !allowed)
        return allowed.error();
    auto attributes = attributesIn(scene, arn);
    if (!attributes)
        return attributes.error();
    const auto fifo = attributes->find("FifoTopic");
    if (!isTopicName(*name, fifo != attributes->end() && fifo->second == "true"))
        return invalidParameter("Topic Name");
    auto tags = tagsIn(scene, "Tags");
    if (!tags)
        return tags.error();
    if (const Topic* topic = scene.registry.topic(arn)) {
        if (const auto same = checkSame(*topic, *attributes, *tags); !same)
            return same.error();
        return arnAnswer(arn);
    }
    if (fifo != attributes->end() && fifo->second == "false")
        attributes->erase(fifo);
    Topic topic;
    topic.arn = arn;
    topic.dataProtectionPolicy = scene.parameters.text("DataProtectionPolicy");
    topic.attributes = *std::move(attributes);
    topic.tags = *std::move(tags);
    scene.registry.put(std::move(topic));
    return arnAnswer(arn);
}

Result<query::Xml> deleteTopic(const Scene& scene) {
    const std::string text = scene.parameters.text("TopicArn");
    const auto arn = arnIn("TopicArn", text);
    if (!arn)
        return arn.error();
    if (arn->region != scene.region)
        return invalidParameter("TopicArn");
    const Topic* topic = scene.registry.topic(text);
    if (const auto allowed = authorize(scene, "DeleteTopic", text, topic); !allowed)
        return allowed.error();
    if (topic) {
        scene.registry.removeTopic(text);
        scene.publisher.forget(text);
    }
    return query::Xml{};
}

Result<query::Xml> listTopics(const Scene& scene) {
    if (const auto allowed = authorize(scene, "ListTopics", topicArn(scene, "*")); !allowed)
        return allowed.error();
    std::vector<std::string> arns;
    for (const auto& [arn, topic] : scene.registry.topics())
        if (arn.starts_with(topicArn(scene, "")))
            arns.push_back(arn);
    const auto page = pageOf(scene, arns);
    if (!page)
        return page.error();
    query::Xml xml;
    xml.open("Topics");
    for (const std::string& arn : page->names) {
        xml.open("member");
        xml.text("TopicArn", arn);
        xml.close();
    }
    xml.close();
    if (!page->next.empty())
        xml.text("NextToken", page->next);
    return xml;
}

Result<query::Xml> getTopicAttributes(const Scene& scene) {
    const auto topic = topicIn(scene, "TopicArn", "GetTopicAttributes");
    if (!topic)
        return topic.error();
    Texts shown = shownAttributes(**topic, scene.registry);
    if (shown.contains("ArchivePolicy"))
        if (const auto beginning = scene.publisher.archive().beginning((*topic)->arn))
            shown["BeginningArchiveTime"] = toIso8601(*beginning);
    query::Xml xml;
    writeMap(xml, "Attributes", shown);
    return xml;
}

Result<query::Xml> setTopicAttributes(const Scene& scene) {
    const auto name = required(scene, "AttributeName");
    if (!name)
        return name.error();
    const auto topic = topicIn(scene, "TopicArn", "SetTopicAttributes");
    if (!topic)
        return topic.error();
    auto value =
        checkedTopicAttribute(*name, scene.parameters.text("AttributeValue"), (*topic)->arn, "");
    if (!value)
        return value.error();
    if (*name == "FifoTopic")
        return invalidParameter("AttributeName");
    Topic changed = **topic;
    changed.attributes[*name] = *std::move(value);
    scene.registry.put(std::move(changed));
    return query::Xml{};
}

Result<query::Xml> getDataProtectionPolicy(const Scene& scene) {
    const auto topic = topicIn(scene, "ResourceArn", "GetDataProtectionPolicy");
    if (!topic)
        return topic.error();
    query::Xml xml;
    xml.text("DataProtectionPolicy", (*topic)->dataProtectionPolicy);
    return xml;
}

Result<query::Xml> putDataProtectionPolicy(const Scene& scene) {
    const auto topic = topicIn(scene, "ResourceArn", "PutDataProtectionPolicy");
    if (!topic)
        return topic.error();
    Topic changed = **topic;
    changed.dataProtectionPolicy = scene.parameters.text("DataProtectionPolicy");
    scene.registry.put(std::move(changed));
    return query::Xml{};
}

} // namespace lathe::services::sns
