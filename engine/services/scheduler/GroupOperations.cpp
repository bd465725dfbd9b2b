#include "engine/services/scheduler/Operations.h"
#include "engine/services/wire/Paging.h"
#include "engine/services/wire/Parameters.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::scheduler {

namespace {

Error noGroup(const std::string& name) {
    return {"ResourceNotFoundException",
            Text::verbatim(fmt::format("Schedule group {} does not exist.", name))};
}

json::object tagsIn(const json::object& group) {
    const json::object* tags = Parameters{group}.object(".tags");
    return tags ? *tags : json::object{};
}

/// The name of the group whose tags these are; only groups have any.
Result<std::string> taggedGroup(const Desk& desk, const json::object& written) {
    const std::string arn = textOf(written, "ResourceArn");
    const auto slash = arn.rfind('/');
    const std::string name = slash == std::string::npos ? arn : arn.substr(slash + 1);
    if (arn.find(":schedule-group/") == std::string::npos || !desk.state.groups.find(name))
        return noGroup(name);
    return name;
}

void setTags(const Desk& desk, const std::string& name, json::object tags) {
    json::object group = *desk.state.groups.find(name);
    group[".tags"] = std::move(tags);
    desk.state.groups.put(name, std::move(group));
}

void addTags(const json::object& written, json::object& tags) {
    const json::array* given = Parameters{written}.array("Tags");
    for (const json::value& tag : given ? *given : json::array{}) {
        if (tag.is_object())
            tags[textOf(tag.get_object(), "Key")] = textOf(tag.get_object(), "Value");
    }
}

} // namespace

Answer createScheduleGroup(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("Name", {64, namePattern, 1});
    const std::string token = parameters.text("ClientToken", {64, "^[a-zA-Z0-9-_]+$", 1});
    if (auto valid = parameters.verdict(); !valid)
        return valid.error();
    const std::string arn = desk.state.arn("schedule-group/" + name);
    if (const json::object* before = desk.state.groups.find(name)) {
        if (!token.empty() && textOf(*before, ".token") == token)
            return json::object{{"ScheduleGroupArn", arn}};
        return Error{"ConflictException",
                     Text::verbatim(fmt::format("Schedule group {} already exists.", name))};
    }
    json::object tags;
    addTags(written, tags);
    desk.state.groups.put(name, {{"Arn", arn},
                                 {"Name", name},
                                 {"State", "ACTIVE"},
                                 {"CreationDate", desk.state.now()},
                                 {"LastModificationDate", desk.state.now()},
                                 {".token", token},
                                 {".tags", std::move(tags)}});
    return json::object{{"ScheduleGroupArn", arn}};
}

Answer getScheduleGroup(const Desk& desk, const json::object& written) {
    const std::string name = textOf(written, "Name");
    const json::object* group = desk.state.groups.find(name);
    if (!group)
        return noGroup(name);
    return shown(*group);
}

Answer deleteScheduleGroup(const Desk& desk, const json::object& written) {
    const std::string name = textOf(written, "Name");
    if (name == "default")
        return validationError("The default schedule group cannot be deleted.");
    if (!desk.state.groups.find(name))
        return noGroup(name);
    std::vector<std::string> members;
    for (const auto& [key, schedule] : desk.state.schedules.all()) {
        if (key.starts_with(name + "/"))
            members.push_back(key);
    }
    for (const std::string& key : members)
        desk.state.schedules.remove(key);
    desk.state.groups.remove(name);
    desk.runner.refresh();
    return json::object{};
}

Answer listScheduleGroups(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string prefix = parameters.text("NamePrefix", {64, namePattern, 1});
    const auto most = parameters.integer("MaxResults", 1, 100).value_or(100);
    if (auto valid = parameters.verdict(); !valid)
        return valid.error();
    json::array groups;
    const std::string next = page<json::object>(
        desk.state.groups.all(), prefix, textOf(written, "NextToken"),
        static_cast<std::size_t>(most), [&](const std::string&, const json::object& group) {
            groups.push_back(shown(group));
            return true;
        });
    json::object answer{{"ScheduleGroups", std::move(groups)}};
    if (!next.empty())
        answer["NextToken"] = next;
    return answer;
}

Answer tagResource(const Desk& desk, const json::object& written) {
    auto name = taggedGroup(desk, written);
    if (!name)
        return name.error();
    json::object tags = tagsIn(*desk.state.groups.find(*name));
    addTags(written, tags);
    setTags(desk, *name, std::move(tags));
    return json::object{};
}

Answer untagResource(const Desk& desk, const json::object& written) {
    auto name = taggedGroup(desk, written);
    if (!name)
        return name.error();
    json::object tags = tagsIn(*desk.state.groups.find(*name));
    const json::array* keys = Parameters{written}.array("TagKeys");
    for (const json::value& key : keys ? *keys : json::array{}) {
        if (key.is_string())
            tags.erase(key.get_string());
    }
    setTags(desk, *name, std::move(tags));
    return json::object{};
}

Answer listTagsForResource(const Desk& desk, const json::object& written) {
    auto name = taggedGroup(desk, written);
    if (!name)
        return name.error();
    json::array tags;
    for (const auto& [key, value] : tagsIn(*desk.state.groups.find(*name)))
        tags.push_back(json::object{{"Key", key}, {"Value", value}});
    return json::object{{"Tags", std::move(tags)}};
}

} // namespace lathe::services::scheduler
