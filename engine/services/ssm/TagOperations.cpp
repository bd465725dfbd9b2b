#include "engine/services/ssm/Shared.h"
#include "engine/services/wire/Things.h"

namespace json = boost::json;

namespace lathe::services::ssm {

namespace {

/// The parameter that tags are of.
Result<const Parameter*> taggedIn(const Scene& scene, std::string_view operation) {
    const std::string name = textOf(scene.input, "ResourceId");
    if (auto allowed = authorize(scene, operation, name); !allowed)
        return allowed.error();
    const Parameter* parameter = scene.parameters.find(scene.region, name);
    if (!parameter || textOf(scene.input, "ResourceType") != "Parameter")
        return Error{"InvalidResourceId",
                     Text::verbatim("The resource ID isn't valid. Verify that you entered the "
                                    "correct ID and try again.")};
    return parameter;
}

} // namespace

Result<json::object> addTagsToResource(const Scene& scene) {
    const auto parameter = taggedIn(scene, "AddTagsToResource");
    if (!parameter)
        return parameter.error();
    Parameter changed = **parameter;
    if (const json::value* tags = scene.input.if_contains("Tags"); tags && tags->is_array())
        for (const json::value& tag : tags->get_array())
            if (tag.is_object())
                changed.tags[textOf(tag.get_object(), "Key")] = textOf(tag.get_object(), "Value");
    scene.parameters.put(scene.region, std::move(changed));
    return json::object{};
}

Result<json::object> removeTagsFromResource(const Scene& scene) {
    const auto parameter = taggedIn(scene, "RemoveTagsFromResource");
    if (!parameter)
        return parameter.error();
    Parameter changed = **parameter;
    for (const std::string& key : textsIn(scene.input, "TagKeys"))
        changed.tags.erase(key);
    scene.parameters.put(scene.region, std::move(changed));
    return json::object{};
}

Result<json::object> listTagsForResource(const Scene& scene) {
    const auto parameter = taggedIn(scene, "ListTagsForResource");
    if (!parameter)
        return parameter.error();
    json::array tags;
    for (const auto& [key, value] : (*parameter)->tags)
        tags.push_back(json::object{{"Key", key}, {"Value", value}});
    return json::object{{"TagList", std::move(tags)}};
}

} // namespace lathe::services::ssm
