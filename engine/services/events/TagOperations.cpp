#include "engine/services/events/Operations.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::events {

namespace {

/// A rule or a bus that may have tags.
struct Tagged {
    Things* things;
    std::string key;
};

Result<Tagged> taggedOf(const Desk& desk, const json::object& written) {
    const std::string arn = textOf(written, "ResourceARN");
    std::string_view resource = resourceOf(arn);
    if (resource.starts_with("event-bus/")) {
        const std::string name = busNameOf(arn);
        if (auto bus = desk.state.bus(name); !bus)
            return bus.error();
        return Tagged{&desk.state.buses, name};
    }
    if (!resource.starts_with("rule/"))
        return validationError(
            "Parameter ResourceARN is not valid. Reason: Provided Arn is not in correct format.");
    resource.remove_prefix(5);
    const auto slash = resource.rfind('/');
    const std::string bus{slash == std::string_view::npos ? "default" : resource.substr(0, slash)};
    const std::string name{slash == std::string_view::npos ? resource : resource.substr(slash + 1)};
    if (auto rule = desk.state.rule(bus, name); !rule)
        return rule.error();
    return Tagged{&desk.state.rules, ruleKey(bus, name)};
}

json::object tagsIn(const Tagged& tagged) {
    const json::object* tags = Parameters{*tagged.things->find(tagged.key)}.object(".tags");
    return tags ? *tags : json::object{};
}

void setTags(const Tagged& tagged, json::object tags) {
    json::object thing = *tagged.things->find(tagged.key);
    thing[".tags"] = std::move(tags);
    tagged.things->put(tagged.key, std::move(thing));
}

} // namespace

Answer tagResource(const Desk& desk, const json::object& written) {
    auto tagged = taggedOf(desk, written);
    if (!tagged)
        return tagged.error();
    auto tags = tagsOf(Parameters{written}.array("Tags"), tagsIn(*tagged));
    if (!tags)
        return tags.error();
    setTags(*tagged, std::move(*tags));
    return json::object{};
}

Answer untagResource(const Desk& desk, const json::object& written) {
    auto tagged = taggedOf(desk, written);
    if (!tagged)
        return tagged.error();
    json::object tags = tagsIn(*tagged);
    const json::array* keys = Parameters{written}.array("TagKeys");
    for (const json::value& key : keys ? *keys : json::array{}) {
        if (key.is_string())
            tags.erase(key.get_string());
    }
    setTags(*tagged, std::move(tags));
    return json::object{};
}

Answer listTagsForResource(const Desk& desk, const json::object& written) {
    auto tagged = taggedOf(desk, written);
    if (!tagged)
        return tagged.error();
    json::array tags;
    for (const auto& [key, value] : tagsIn(*tagged))
        tags.push_back(json::object{{"Key", key}, {"Value", value}});
    return json::object{{"Tags", std::move(tags)}};
}

} // namespace lathe::services::events
