#include "engine/services/sns/Errors.h"
#include "engine/services/sns/Operations.h"
#include "engine/services/sns/Tags.h"

namespace lathe::services::sns {

namespace {

constexpr std::size_t mostTags = 50;

/// AWS knows of tags no topics, only resources.
Result<const Topic*> resourceIn(const Scene& scene, std::string_view operation) {
    auto topic = topicIn(scene, "ResourceArn", operation);
    if (!topic && topic.error().code == "NotFound")
        return Error{"ResourceNotFound", Text::verbatim("Resource does not exist")};
    return topic;
}

} // namespace

Result<Texts> tagsIn(const Scene& scene, std::string_view parameter) {
    Texts tags;
    for (const std::string& member : scene.parameters.members(parameter)) {
        const bool isNew = tags.emplace(scene.parameters.text(member + ".Key"),
                                        scene.parameters.text(member + ".Value"))
                               .second;
        if (!isNew)
            return invalidParameter("Duplicated keys are not allowed.");
    }
    return tags;
}

Result<query::Xml> tagResource(const Scene& scene) {
    const auto topic = resourceIn(scene, "TagResource");
    if (!topic)
        return topic.error();
    const auto tags = tagsIn(scene, "Tags");
    if (!tags)
        return tags.error();
    Topic changed = **topic;
    for (const auto& [key, value] : *tags)
        changed.tags[key] = value;
    if (changed.tags.size() > mostTags)
        return Error{"TagLimitExceeded",
                     Text::verbatim("Could not complete request: tag quota of per resource "
                                    "exceeded")};
    scene.registry.put(std::move(changed));
    return query::Xml{};
}

Result<query::Xml> untagResource(const Scene& scene) {
    const auto topic = resourceIn(scene, "UntagResource");
    if (!topic)
        return topic.error();
    Topic changed = **topic;
    for (const std::string& key : scene.parameters.list("TagKeys"))
        changed.tags.erase(key);
    scene.registry.put(std::move(changed));
    return query::Xml{};
}

Result<query::Xml> listTagsForResource(const Scene& scene) {
    const auto topic = resourceIn(scene, "ListTagsForResource");
    if (!topic)
        return topic.error();
    query::Xml xml;
    xml.open("Tags");
    for (const auto& [key, value] : (*topic)->tags) {
        xml.open("member");
        xml.text("Key", key);
        xml.text("Value", value);
        xml.close();
    }
    xml.close();
    return xml;
}

} // namespace lathe::services::sns
