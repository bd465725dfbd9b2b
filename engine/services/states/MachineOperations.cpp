#include "engine/base/Ids.h"
#include "engine/services/states/Operations.h"
#include "engine/services/states/Versions.h"
#include "engine/services/wire/Parameters.h"
#include "engine/statemachine/Definition.h"
#include "engine/statemachine/Fields.h"
#include "engine/statemachine/JsonText.h"

#include <fmt/format.h>

#include <utility>

namespace json = boost::json;

namespace lathe::services::states {

namespace {

using statemachine::fieldOf;
using statemachine::objectField;
using statemachine::textField;

Error noMachine(std::string_view arn) {
    return {"StateMachineDoesNotExist",
            Text::verbatim(fmt::format("State Machine Does Not Exist: '{}'", arn))};
}

/// The machine that stateMachineArn names. Fails with StateMachineDoesNotExist, InvalidArn.
Result<const json::object*> machineOf(Scene& scene) {
    const std::string arn = scene.text("stateMachineArn");
    auto named = scene.named("stateMachineArn", "stateMachine");
    if (!named)
        return named.error();
    const json::object* machine =
        named->rest.empty() ? scene.state.machines.find(named->name) : nullptr;
    if (!machine)
        return noMachine(arn);
    return machine;
}

/// Members of a machine that a revision keeps.
constexpr std::array<std::string_view, 5> kept{"definition", "roleArn", "loggingConfiguration",
                                               "tracingConfiguration", "encryptionConfiguration"};

json::object defaultLogging() {
    return {{"level", "OFF"}, {"includeExecutionData", false}};
}

statemachine::MachineType typeOf(std::string_view type) {
    return type == "EXPRESS" ? statemachine::MachineType::Express
                             : statemachine::MachineType::Standard;
}

Result<void> checkMachine(const json::object& input, bool isNew, std::string_view type,
                          jsonata::Jsonata& query) {
    Parameters parameters{input};
    if (isNew) {
        parameters.requiredText("name", {80, {}, 1});
        parameters.requiredText("definition", {1'048'576, {}, 1});
        parameters.requiredText("roleArn", {256, {}, 1});
    }
    parameters.text("type", {0, {}, 0, {"STANDARD", "EXPRESS"}});
    if (auto verdict = parameters.verdict(); !verdict)
        return verdict;
    if (isNew && !isName(textField(input, "name")))
        return Error{"InvalidName",
                     Text::verbatim(fmt::format("Invalid Name: '{}'", textField(input, "name")))};
    if (fieldOf(input, "definition"))
        if (auto parsed =
                statemachine::parsedDefinition(textField(input, "definition"), query, typeOf(type));
            !parsed)
            return parsed.error();
    if (fieldOf(input, "roleArn") && !textField(input, "roleArn").starts_with("arn:"))
        return Error{"InvalidArn", Text::verbatim(fmt::format("Invalid Role Arn: '{}'",
                                                              textField(input, "roleArn")))};
    return {};
}

json::object versionAnswer(const json::object& version) {
    return {{"creationDate", version.at("creationDate")},
            {"stateMachineVersionArn", version.at("stateMachineVersionArn")}};
}

json::object described(const State& state, const json::object& machine, bool withDefinition) {
    json::object answer = shown(machine);
    if (const json::object* revision = state.revisions.find(textField(machine, ".revision")))
        for (const std::string_view member : kept)
            if (const json::value* value = fieldOf(*revision, member))
                answer[member] = *value;
    if (!withDefinition)
        answer.erase("definition");
    return answer;
}

} // namespace

std::string addRevision(State& state, json::object revision) {
    const std::string name = newUuid();
    state.revisions.put(name, std::move(revision));
    return name;
}

Answer createStateMachine(Scene& scene) {
    State& state = scene.state;
    const json::object& input = scene.input;
    if (auto checked = checkMachine(input, true, scene.text("type"), state.query); !checked)
        return checked.error();
    if (!scene.text("versionDescription").empty() && !statemachine::flagField(input, "publish"))
        return Error{"ValidationException",
                     Text::verbatim("Version description can only be set when publish is true")};
    const std::string name = scene.text("name");
    const std::string arn = state.arn("stateMachine:" + name);
    if (auto allowed = scene.check(arn); !allowed)
        return allowed.error();
    const std::string type = scene.text("type").empty() ? "STANDARD" : scene.text("type");
    json::object revision{{"definition", scene.text("definition")},
                          {"roleArn", scene.text("roleArn")},
                          {"loggingConfiguration", defaultLogging()},
                          {"tracingConfiguration", {{"enabled", false}}}};
    for (const std::string_view member : kept)
        if (const json::value* value = fieldOf(input, member))
            revision[member] = *value;
    if (const json::object* existing = state.machines.find(name)) {
        const json::object* now = state.revisions.find(textField(*existing, ".revision"));
        // The same again is no error.
        if (!now || *now != revision || textField(*existing, "type") != type)
            return Error{"StateMachineAlreadyExists",
                         Text::verbatim(fmt::format("State Machine Already Exists: '{}'", arn))};
        return json::object{{"stateMachineArn", arn},
                            {"creationDate", existing->at("creationDate")}};
    }
    const double now = secondsOf(state.time());
    json::object machine{{"stateMachineArn", arn}, {"name", name},        {"status", "ACTIVE"},
                         {"type", type},           {"creationDate", now}, {".nextVersion", 1},
                         {".tags", tagsOf(input)}};
    machine[".revision"] = addRevision(state, std::move(revision));
    state.machines.put(name, std::move(machine));
    json::object answer{{"stateMachineArn", arn}, {"creationDate", now}};
    if (statemachine::flagField(input, "publish"))
        answer["stateMachineVersionArn"] =
            publish(state, name, scene.text("versionDescription")).at("stateMachineVersionArn");
    return answer;
}

Answer describeStateMachine(Scene& scene) {
    const std::string arn = scene.text("stateMachineArn");
    auto named = scene.named("stateMachineArn", "stateMachine");
    if (!named)
        return named.error();
    const json::object* machine = scene.state.machines.find(named->name);
    if (!machine)
        return noMachine(arn);
    json::object wanted = *machine;
    if (!named->rest.empty()) {
        const auto version = scene.state.versions.find(versionKey(named->name, named->rest));
        if (!version)
            return noMachine(arn);
        wanted[".revision"] = version->at(".revision");
        wanted["stateMachineArn"] = arn;
        wanted["description"] = version->at("description");
        wanted["creationDate"] = version->at("creationDate");
    }
    return described(scene.state, wanted, scene.text("includedData") != "METADATA_ONLY");
}

Answer updateStateMachine(Scene& scene) {
    State& state = scene.state;
    auto found = machineOf(scene);
    if (!found)
        return found.error();
    const json::object& input = scene.input;
    if (std::none_of(kept.begin(), kept.end(),
                     [&](std::string_view member) { return fieldOf(input, member); }) &&
        !statemachine::flagField(input, "publish"))
        return Error{
            "MissingRequiredParameter",
            Text::verbatim("Either the definition, the role ARN, the LoggingConfiguration, or the "
                           "TracingConfiguration must be specified")};
    if (auto checked = checkMachine(input, false, textField(**found, "type"), state.query);
        !checked)
        return checked.error();
    json::object machine = **found;
    const std::string name = textField(machine, "name");
    const json::object* before = state.revisions.find(textField(machine, ".revision"));
    json::object revision = before ? *before : json::object{};
    for (const std::string_view member : kept)
        if (const json::value* value = fieldOf(input, member))
            revision[member] = *value;
    const double now = secondsOf(state.time());
    json::object answer{{"updateDate", now}};
    if (!before || *before != revision) {
        machine[".revision"] = addRevision(state, std::move(revision));
        machine["revisionId"] = machine.at(".revision");
    }
    if (const json::value* id = fieldOf(machine, "revisionId"))
        answer["revisionId"] = *id;
    state.machines.put(name, std::move(machine));
    if (statemachine::flagField(input, "publish"))
        answer["stateMachineVersionArn"] =
            publish(state, name, scene.text("versionDescription")).at("stateMachineVersionArn");
    return answer;
}

Answer deleteStateMachine(Scene& scene) {
    auto named = scene.named("stateMachineArn", "stateMachine");
    if (!named)
        return named.error();
    State& state = scene.state;
    state.machines.remove(named->name);
    for (Things* things : {&state.versions, &state.aliases}) {
        std::vector<std::string> gone;
        for (const auto& [key, each] : things->all())
            if (key.starts_with(named->name + ":"))
                gone.push_back(key);
        for (const std::string& key : gone)
            things->remove(key);
    }
    return json::object{};
}

Answer listStateMachines(Scene& scene) {
    if (auto allowed = scene.check("*"); !allowed)
        return allowed.error();
    std::vector<json::value> machines;
    for (const auto& [name, machine] : scene.state.machines.all())
        machines.push_back(json::object{{"stateMachineArn", machine.at("stateMachineArn")},
                                        {"name", name},
                                        {"type", machine.at("type")},
                                        {"creationDate", machine.at("creationDate")}});
    return pageOf(scene, "stateMachines", std::move(machines));
}

Answer validateStateMachineDefinition(Scene& scene) {
    if (auto allowed = scene.check("*"); !allowed)
        return allowed.error();
    std::vector<statemachine::Diagnostic> found;
    const auto parsed = statemachine::parsedJson(scene.text("definition"));
    if (!parsed && !scene.text("definition").empty())
        found.push_back({true, "INVALID_JSON_DESCRIPTION", parsed.error().detail.english(), {}});
    else if (!parsed || !parsed->is_object())
        found.push_back(
            {true, "SCHEMA_VALIDATION_FAILED", "Definition must be a valid JSON object", {}});
    else
        found = statemachine::checkDefinition(parsed->get_object(), scene.state.query,
                                              typeOf(scene.text("type")));
    json::array diagnostics;
    bool isRight = true;
    for (const auto& each : found) {
        isRight = isRight && !each.isError;
        json::object diagnostic{{"severity", each.isError ? "ERROR" : "WARNING"},
                                {"code", each.code},
                                {"message", each.message}};
        if (!each.location.empty())
            diagnostic["location"] = each.location;
        diagnostics.push_back(std::move(diagnostic));
    }
    return json::object{{"result", isRight ? "OK" : "FAIL"},
                        {"diagnostics", std::move(diagnostics)},
                        {"truncated", false}};
}

Answer publishStateMachineVersion(Scene& scene) {
    auto found = machineOf(scene);
    if (!found)
        return found.error();
    const std::string revision = scene.text("revisionId");
    if (!revision.empty() && revision != textField(**found, "revisionId"))
        return Error{"ConflictException",
                     Text::verbatim(fmt::format("Failed to publish the State Machine version for "
                                                "revision {}. The current State Machine revision "
                                                "is {}.",
                                                revision, textField(**found, "revisionId")))};
    return versionAnswer(
        publish(scene.state, textField(**found, "name"), scene.text("description")));
}

Answer deleteStateMachineVersion(Scene& scene) {
    const std::string arn = scene.text("stateMachineVersionArn");
    auto named = scene.named("stateMachineVersionArn", "stateMachine");
    if (!named)
        return named.error();
    for (const auto& [key, alias] : scene.state.aliases.all())
        for (const json::value& route : alias.at("routingConfiguration").as_array())
            if (textField(route.as_object(), "stateMachineVersionArn") == arn)
                return Error{"ConflictException",
                             Text::verbatim(fmt::format(
                                 "Version to be deleted must not be referenced by an alias. "
                                 "Current list of aliases referencing this version: [{}]",
                                 textField(alias, "name")))};
    scene.state.versions.remove(versionKey(named->name, named->rest));
    return json::object{};
}

Answer listStateMachineVersions(Scene& scene) {
    auto found = machineOf(scene);
    if (!found)
        return found.error();
    const std::string name = textField(**found, "name");
    std::vector<json::value> versions;
    const auto& all = scene.state.versions.all();
    for (auto at = all.rbegin(); at != all.rend(); ++at)
        if (at->first.starts_with(name + ":"))
            versions.push_back(versionAnswer(at->second));
    return pageOf(scene, "stateMachineVersions", std::move(versions));
}

} // namespace lathe::services::states
