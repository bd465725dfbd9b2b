#include "engine/services/xray/Operations.h"

namespace json = boost::json;

namespace lathe::services::xray {

namespace {

constexpr std::size_t mostTags = 50;

struct Tagged {
    Things& things;
    std::string name;
};

Result<Tagged> taggedIn(State& state, const json::object& parameters) {
    const std::string arn = textOf(parameters, "ResourceARN");
    for (const auto& [name, group] : state.groups.all())
        if (textOf(group, "GroupARN") == arn)
            return Tagged{state.groups, name};
    for (const auto& [name, record] : state.rules.all())
        if (textOf(record.at("SamplingRule").as_object(), "RuleARN") == arn)
            return Tagged{state.rules, name};
    return Error{"ResourceNotFoundException", Text::verbatim("Resource not found")};
}

json::object tagsOf(const json::object& thing) {
    const json::object* tags = Parameters{thing}.object(".tags");
    return tags ? *tags : json::object{};
}

} // namespace

Answer tagResource(State& state, const json::object& parameters) {
    auto tagged = taggedIn(state, parameters);
    if (!tagged)
        return tagged.error();
    json::object thing = *tagged->things.find(tagged->name);
    takeTags(parameters, thing);
    if (tagsOf(thing).size() > mostTags)
        return Error{"TooManyTagsException",
                     Text::verbatim("You have exceeded the maximum number of tags you can apply to "
                                    "this resource.")};
    tagged->things.put(tagged->name, std::move(thing));
    return json::object{};
}

Answer untagResource(State& state, const json::object& parameters) {
    auto tagged = taggedIn(state, parameters);
    if (!tagged)
        return tagged.error();
    json::object thing = *tagged->things.find(tagged->name);
    json::object tags = tagsOf(thing);
    const json::array* keys = Parameters{parameters}.array("TagKeys");
    for (const json::value& key : keys ? *keys : json::array{})
        if (key.is_string())
            tags.erase(key.get_string());
    thing[".tags"] = std::move(tags);
    tagged->things.put(tagged->name, std::move(thing));
    return json::object{};
}

Answer listTagsForResource(State& state, const json::object& parameters) {
    auto tagged = taggedIn(state, parameters);
    if (!tagged)
        return tagged.error();
    json::array tags;
    for (const auto& [key, value] : tagsOf(*tagged->things.find(tagged->name)))
        tags.push_back(json::object{{"Key", key}, {"Value", value}});
    return json::object{{"Tags", std::move(tags)}};
}

} // namespace lathe::services::xray
