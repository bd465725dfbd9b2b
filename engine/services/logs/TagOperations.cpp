#include "engine/services/logs/Operations.h"

namespace json = boost::json;

namespace lathe::services::logs {

namespace {

/// What has the tags of a call: a group or a destination.
struct Tagged {
    Things* things;
    std::string name;
};

Result<Tagged> taggedOf(const Desk& desk, const json::object& written) {
    const std::string arn = textOf(written, "resourceArn");
    constexpr std::string_view destination = ":destination:";
    if (const auto found = arn.find(destination); found != std::string::npos) {
        std::string name = arn.substr(found + destination.size());
        if (!desk.state.destinations.find(name))
            return notFound("The specified destination does not exist.");
        return Tagged{&desk.state.destinations, std::move(name)};
    }
    const auto group = groupIn(
        desk.state,
        {{"logGroupName", arn.empty() ? textOf(written, "logGroupName") : groupNameOf(arn)}});
    if (!group)
        return group.error();
    return Tagged{&desk.state.groups, *group};
}

json::object tagsOf(const Tagged& tagged) {
    const json::object* tags = Parameters{*tagged.things->find(tagged.name)}.object(".tags");
    return tags ? *tags : json::object{};
}

void setTags(const Tagged& tagged, json::object tags) {
    json::object thing = *tagged.things->find(tagged.name);
    thing[".tags"] = std::move(tags);
    tagged.things->put(tagged.name, std::move(thing));
}

Reply addTags(const Desk& desk, const json::object& written) {
    const auto tagged = taggedOf(desk, written);
    if (!tagged)
        return tagged.error();
    json::object tags = tagsOf(*tagged);
    if (const json::object* added = Parameters{written}.object("tags"))
        for (const auto& [key, value] : *added)
            tags[key] = value;
    setTags(*tagged, std::move(tags));
    return json::object{};
}

Reply removeTags(const Desk& desk, const json::object& written, std::string_view member) {
    const auto tagged = taggedOf(desk, written);
    if (!tagged)
        return tagged.error();
    json::object tags = tagsOf(*tagged);
    if (const json::array* keys = Parameters{written}.array(member))
        for (const json::value& key : *keys)
            if (key.is_string())
                tags.erase(key.get_string());
    setTags(*tagged, std::move(tags));
    return json::object{};
}

Reply listTags(const Desk& desk, const json::object& written) {
    const auto tagged = taggedOf(desk, written);
    if (!tagged)
        return tagged.error();
    return json::object{{"tags", tagsOf(*tagged)}};
}

} // namespace

Reply tagLogGroup(const Desk& desk, const json::object& written) {
    return addTags(desk, written);
}

Reply untagLogGroup(const Desk& desk, const json::object& written) {
    return removeTags(desk, written, "tags");
}

Reply listTagsLogGroup(const Desk& desk, const json::object& written) {
    return listTags(desk, written);
}

Reply tagResource(const Desk& desk, const json::object& written) {
    return addTags(desk, written);
}

Reply untagResource(const Desk& desk, const json::object& written) {
    return removeTags(desk, written, "tagKeys");
}

Reply listTagsForResource(const Desk& desk, const json::object& written) {
    return listTags(desk, written);
}

} // namespace lathe::services::logs
