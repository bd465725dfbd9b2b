#include "engine/services/states/Operations.h"

#include "engine/services/wire/Parameters.h"
#include "engine/statemachine/Fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace json = boost::json;

namespace lathe::services::states {

Result<void> Scene::check(const std::string& resource) const {
    if (isAllowed)
        return {};
    auto allowed = state.surroundings.access.check({principal, "states:" + operation, resource});
    if (allowed)
        return {};
    return Error{"AccessDeniedException", allowed.error().detail};
}

std::string Scene::text(std::string_view member) const {
    return statemachine::textField(input, member);
}

Result<Named> Scene::named(std::string_view member, std::string_view kinds) const {
    auto named = namedBy(text(member), kinds);
    if (!named)
        return named;
    if (auto allowed = check(text(member)); !allowed)
        return allowed.error();
    return named;
}

Operation operationNamed(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, Operation>, 30> operations{
        {{"CreateActivity", createActivity},
         {"CreateStateMachine", createStateMachine},
         {"CreateStateMachineAlias", createStateMachineAlias},
         {"DeleteActivity", deleteActivity},
         {"DeleteStateMachine", deleteStateMachine},
         {"DeleteStateMachineAlias", deleteStateMachineAlias},
         {"DeleteStateMachineVersion", deleteStateMachineVersion},
         {"DescribeActivity", describeActivity},
         {"DescribeExecution", describeExecution},
         {"DescribeStateMachine", describeStateMachine},
         {"DescribeStateMachineAlias", describeStateMachineAlias},
         {"DescribeStateMachineForExecution", describeStateMachineForExecution},
         {"GetExecutionHistory", getExecutionHistory},
         {"ListActivities", listActivities},
         {"ListExecutions", listExecutions},
         {"ListStateMachineAliases", listStateMachineAliases},
         {"ListStateMachineVersions", listStateMachineVersions},
         {"ListStateMachines", listStateMachines},
         {"ListTagsForResource", listTagsForResource},
         {"PublishStateMachineVersion", publishStateMachineVersion},
         {"SendTaskFailure", sendTaskFailure},
         {"SendTaskHeartbeat", sendTaskHeartbeat},
         {"SendTaskSuccess", sendTaskSuccess},
         {"StartExecution", startExecution},
         {"StopExecution", stopExecution},
         {"TagResource", tagResource},
         {"UntagResource", untagResource},
         {"UpdateStateMachine", updateStateMachine},
         {"UpdateStateMachineAlias", updateStateMachineAlias},
         {"ValidateStateMachineDefinition", validateStateMachineDefinition}}};
    const auto found = std::find_if(operations.begin(), operations.end(),
                                    [name](const auto& each) { return each.first == name; });
    return found == operations.end() ? nullptr : found->second;
}

Answer pageOf(Scene& scene, std::string_view name, std::vector<json::value> all,
              std::size_t longestToken) {
    Parameters parameters{scene.input};
    const auto asked = parameters.integer("maxResults", 0, 1000).value_or(0);
    const std::string token = parameters.text("nextToken", {longestToken});
    if (auto verdict = parameters.verdict(); !verdict)
        return verdict.error();
    std::size_t first = 0;
    std::from_chars(token.data(), token.data() + token.size(), first);
    constexpr std::size_t usual = 100;
    const std::size_t end =
        std::min(all.size(), first + (asked ? static_cast<std::size_t>(asked) : usual));
    json::array page;
    for (std::size_t i = first; i < end; ++i)
        page.push_back(std::move(all[i]));
    json::object answer{{name, std::move(page)}};
    if (end < all.size())
        answer["nextToken"] = std::to_string(end);
    return answer;
}

json::object tagsOf(const json::object& input) {
    json::object tags;
    if (const json::array* list = statemachine::arrayField(input, "tags"))
        for (const json::value& each : *list)
            if (const auto* tag = each.if_object())
                tags[statemachine::textField(*tag, "key")] = statemachine::textField(*tag, "value");
    return tags;
}

namespace {

/// What has the tags of resourceArn, and its name there. Fails with ResourceNotFound, InvalidArn.
Result<std::pair<Things*, std::string>> taggedOf(Scene& scene) {
    const std::string arn = scene.text("resourceArn");
    auto named = scene.named("resourceArn", "stateMachine activity");
    if (!named)
        return named.error();
    Things* const things =
        named->kind == "activity" ? &scene.state.activities : &scene.state.machines;
    if (!things->find(named->name))
        return Error{"ResourceNotFound",
                     Text::verbatim(fmt::format("Resource not found: '{}'", arn))};
    return std::pair{things, named->name};
}

} // namespace

Answer tagResource(Scene& scene) {
    auto tagged = taggedOf(scene);
    if (!tagged)
        return tagged.error();
    json::object thing = *tagged->first->find(tagged->second);
    json::object& tags =
        thing[".tags"].is_object() ? thing[".tags"].get_object() : thing[".tags"].emplace_object();
    for (auto& [key, value] : tagsOf(scene.input))
        tags[key] = value;
    constexpr std::size_t most = 50;
    if (tags.size() > most)
        return Error{"TooManyTags", Text::verbatim("The resource has more than 50 tags")};
    tagged->first->put(tagged->second, std::move(thing));
    return json::object{};
}

Answer untagResource(Scene& scene) {
    auto tagged = taggedOf(scene);
    if (!tagged)
        return tagged.error();
    json::object thing = *tagged->first->find(tagged->second);
    const json::array* keys = statemachine::arrayField(scene.input, "tagKeys");
    if (auto* tags = thing[".tags"].if_object(); tags && keys)
        for (const json::value& key : *keys)
            if (key.is_string())
                tags->erase(key.get_string());
    tagged->first->put(tagged->second, std::move(thing));
    return json::object{};
}

Answer listTagsForResource(Scene& scene) {
    auto tagged = taggedOf(scene);
    if (!tagged)
        return tagged.error();
    json::array tags;
    if (const json::object* all =
            statemachine::objectField(*tagged->first->find(tagged->second), ".tags"))
        for (const auto& [key, value] : *all)
            tags.push_back(json::object{{"key", key}, {"value", value}});
    return json::object{{"tags", std::move(tags)}};
}

} // namespace lathe::services::states
