#include "engine/services/states/Operations.h"
#include "engine/services/states/Versions.h"
#include "engine/services/wire/Parameters.h"
#include "engine/statemachine/Fields.h"

#include <fmt/format.h>

#include <random>
#include <utility>

namespace json = boost::json;

namespace lathe::services::states {

namespace {

using statemachine::textField;

Error noAlias(std::string_view arn) {
    return {"ResourceNotFound",
            Text::verbatim(
                fmt::format("Request references a resource that does not exist: '{}'", arn))};
}

/// The versions that an alias leads to, and the machine that they all are of.
Result<std::string> checkRoutes(const State& state, const json::object& input) {
    const json::array* routes = statemachine::arrayField(input, "routingConfiguration");
    if (!routes || routes->empty() || routes->size() > 2)
        return validationError("The routing configuration must have one version or two");
    std::string machine;
    double sum = 0;
    for (const json::value& each : *routes) {
        const auto* route = each.if_object();
        const std::string arn = route ? textField(*route, "stateMachineVersionArn") : "";
        auto named = namedBy(arn, "stateMachine");
        if (!named)
            return named.error();
        if (!state.versions.find(versionKey(named->name, named->rest)))
            return noAlias(arn);
        if (!machine.empty() && machine != named->name)
            return validationError("All versions of an alias must be of one state machine");
        machine = named->name;
        sum += statemachine::numberField(*route, "weight", 0);
    }
    if (sum != 100)
        return validationError("Sum of routing configuration weights must equal 100");
    return machine;
}

Result<std::pair<std::string, json::object>> aliasOf(Scene& scene) {
    const std::string arn = scene.text("stateMachineAliasArn");
    auto named = scene.named("stateMachineAliasArn", "stateMachine");
    if (!named)
        return named.error();
    const json::object* alias = scene.state.aliases.find(named->key());
    if (!alias)
        return noAlias(arn);
    return std::pair{named->key(), *alias};
}

/// Of two versions, one by their weights.
std::string chosenVersion(const json::array& routes) {
    static std::mt19937 generator{std::random_device{}()};
    double left = std::uniform_real_distribution<double>{0, 100}(generator);
    for (const json::value& route : routes) {
        left -= statemachine::numberField(route.as_object(), "weight", 0);
        if (left < 0)
            return textField(route.as_object(), "stateMachineVersionArn");
    }
    return textField(routes.back().as_object(), "stateMachineVersionArn");
}

} // namespace

Answer createStateMachineAlias(Scene& scene) {
    Parameters parameters{scene.input};
    const std::string name =
        parameters.requiredText("name", {80, "^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$", 1});
    if (auto verdict = parameters.verdict(); !verdict)
        return verdict.error();
    auto machine = checkRoutes(scene.state, scene.input);
    if (!machine)
        return machine.error();
    const std::string arn = scene.state.arn(fmt::format("stateMachine:{}:{}", *machine, name));
    if (auto allowed = scene.check(scene.state.arn("stateMachine:" + *machine)); !allowed)
        return allowed.error();
    if (const json::object* existing = scene.state.aliases.find(*machine + ":" + name)) {
        if (existing->at("routingConfiguration") == scene.input.at("routingConfiguration") &&
            textField(*existing, "description") == scene.text("description"))
            return json::object{{"stateMachineAliasArn", arn},
                                {"creationDate", existing->at("creationDate")}};
        return Error{"ConflictException",
                     Text::verbatim("Failed to create alias because an alias with the same name "
                                    "and a different routing configuration already exists.")};
    }
    const double now = secondsOf(scene.state.time());
    json::object alias{{"stateMachineAliasArn", arn},
                       {"name", name},
                       {"routingConfiguration", scene.input.at("routingConfiguration")},
                       {"creationDate", now},
                       {"updateDate", now}};
    if (scene.input.contains("description"))
        alias["description"] = scene.text("description");
    scene.state.aliases.put(*machine + ":" + name, std::move(alias));
    return json::object{{"stateMachineAliasArn", arn}, {"creationDate", now}};
}

Answer describeStateMachineAlias(Scene& scene) {
    auto alias = aliasOf(scene);
    if (!alias)
        return alias.error();
    return shown(alias->second);
}

Answer updateStateMachineAlias(Scene& scene) {
    auto alias = aliasOf(scene);
    if (!alias)
        return alias.error();
    if (scene.input.contains("routingConfiguration")) {
        if (auto machine = checkRoutes(scene.state, scene.input); !machine)
            return machine.error();
        alias->second["routingConfiguration"] = scene.input.at("routingConfiguration");
    }
    if (scene.input.contains("description"))
        alias->second["description"] = scene.text("description");
    const double now = secondsOf(scene.state.time());
    alias->second["updateDate"] = now;
    scene.state.aliases.put(alias->first, std::move(alias->second));
    return json::object{{"updateDate", now}};
}

Answer deleteStateMachineAlias(Scene& scene) {
    auto alias = aliasOf(scene);
    if (!alias)
        return alias.error();
    scene.state.aliases.remove(alias->first);
    return json::object{};
}

Answer listStateMachineAliases(Scene& scene) {
    const std::string arn = scene.text("stateMachineArn");
    auto named = scene.named("stateMachineArn", "stateMachine");
    if (!named)
        return named.error();
    const std::string version =
        named->rest.empty() ? std::string{}
                            : scene.state.arn("stateMachine:" + named->name + ":" + named->rest);
    std::vector<json::value> aliases;
    for (const auto& [key, alias] : scene.state.aliases.all()) {
        if (!key.starts_with(named->name + ":"))
            continue;
        bool leadsThere = version.empty();
        for (const json::value& route : alias.at("routingConfiguration").as_array())
            leadsThere =
                leadsThere || textField(route.as_object(), "stateMachineVersionArn") == version;
        if (leadsThere)
            aliases.push_back(
                json::object{{"stateMachineAliasArn", alias.at("stateMachineAliasArn")},
                             {"creationDate", alias.at("creationDate")}});
    }
    return pageOf(scene, "stateMachineAliases", std::move(aliases));
}

Result<Executions::Start> startOf(Scene& scene) {
    State& state = scene.state;
    const std::string arn = scene.text("stateMachineArn");
    auto named = scene.named("stateMachineArn", "stateMachine");
    if (!named)
        return named.error();
    const Error missing{"StateMachineDoesNotExist",
                        Text::verbatim(fmt::format("State Machine Does Not Exist: '{}'", arn))};
    const json::object* machine = state.machines.find(named->name);
    if (!machine)
        return missing;
    Executions::Start start;
    start.machine = named->name;
    start.isExpress = textField(*machine, "type") == "EXPRESS";
    start.revision = textField(*machine, ".revision");
    if (named->rest.empty())
        return start;
    std::string number = named->rest;
    if (const json::object* alias = state.aliases.find(named->key())) {
        start.aliasArn = arn;
        const std::string version = chosenVersion(alias->at("routingConfiguration").as_array());
        number = version.substr(version.rfind(':') + 1);
    }
    const json::object* version = state.versions.find(versionKey(named->name, number));
    if (!version)
        return missing;
    start.versionArn = textField(*version, "stateMachineVersionArn");
    start.revision = textField(*version, ".revision");
    return start;
}

} // namespace lathe::services::states
