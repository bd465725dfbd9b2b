#include "engine/base/Ids.h"
#include "engine/services/logs/Operations.h"

// Saved queries.

namespace json = boost::json;

namespace lathe::services::logs {

std::string saveDefinition(State& state, const json::object& written) {
    std::string id = textOf(written, "queryDefinitionId");
    if (id.empty())
        id = newUuid();
    json::object definition{
        {"queryDefinitionId", id}, {"queryLanguage", "CWLI"}, {"lastModified", state.now()}};
    take(written, definition, {"name", "queryString", "logGroupNames", "queryLanguage"});
    state.queryDefinitions.put(id, std::move(definition));
    return id;
}

Reply putQueryDefinition(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("name", {255, {}, 1});
    parameters.requiredText("queryString", {10'000, {}, 1});
    const std::string id = parameters.text("queryDefinitionId", {256});
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    if (!id.empty() && !desk.state.queryDefinitions.find(id))
        return notFound("The specified query definition does not exist.");
    return json::object{{"queryDefinitionId", saveDefinition(desk.state, written)}};
}

Reply deleteQueryDefinition(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string id = parameters.requiredText("queryDefinitionId", {256});
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    if (!desk.state.queryDefinitions.find(id))
        return notFound("The specified query definition does not exist.");
    desk.state.queryDefinitions.remove(id);
    return json::object{{"success", true}};
}

Reply describeQueryDefinitions(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string prefix = parameters.text("queryDefinitionNamePrefix", {255});
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    json::object page = written;
    if (const json::value* most = written.if_contains("maxResults"))
        page["limit"] = *most;
    return listed(
        desk.state.queryDefinitions, page, "queryDefinitions", 1000,
        [&](const std::string&, const json::object& definition) -> std::optional<json::object> {
            if (!textOf(definition, "name").starts_with(prefix))
                return {};
            return shown(definition);
        });
}

} // namespace lathe::services::logs
