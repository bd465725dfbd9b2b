#include "engine/catalog/Catalog.h"
#include "engine/cli/Commands.h"
#include "engine/cli/Output.h"
#include "engine/cli/ProjectPlace.h"
#include "engine/runtimes/Runtimes.h"

#include <fmt/format.h>

#include <array>
#include <set>

namespace json = boost::json;

namespace lathe::cli {

namespace {

using model::FunctionSpec;
using model::Guarantee;
using model::Project;

const char* nameOf(Guarantee::Strength strength) {
    static constexpr std::array names = {"enforced", "sampled", "not held"};
    return names.at(static_cast<std::size_t>(strength));
}

std::string runtimeText(const FunctionSpec& function) {
    if (function.packageType == model::PackageType::Image)
        return "container image";
    const model::RuntimeMatch match = runtimes::match(function.runtime);
    if (match.served.empty())
        return function.runtime + " -> none installed";
    return match.exact() ? match.asked : match.asked + " -> " + match.served;
}

std::string triggerText(const model::Trigger& trigger) {
    std::string text = model::toText(trigger.kind);
    const auto property = [&](std::string_view name) {
        const json::value* value = trigger.properties.if_contains(name);
        return value && value->is_string() ? std::string{value->get_string()} : std::string{};
    };
    if (const std::string path = property("Path"); !path.empty())
        text += fmt::format(" {} {}", property("Method"), path);
    else if (const std::string schedule = property("Schedule"); !schedule.empty())
        text += " " + schedule;
    else if (!trigger.source.empty())
        text += " " + trigger.source;
    return text;
}

std::string triggersText(const Project& project, const FunctionSpec& function) {
    std::string text;
    for (const model::Trigger* trigger : project.triggers.triggersOf(function.logicalId))
        text += (text.empty() ? "" : ", ") + triggerText(*trigger);
    return text.empty() ? "-" : text;
}

json::array versionsJson(const Project& project, const FunctionSpec& function) {
    json::array versions;
    for (const FunctionSpec& version : project.versions) {
        if (version.logicalId == function.logicalId)
            versions.emplace_back(version.version);
    }
    return versions;
}

json::array aliasesJson(const Project& project, const FunctionSpec& function) {
    json::array aliases;
    for (const model::FunctionAlias& alias : project.aliases) {
        if (alias.function != function.logicalId)
            continue;
        json::object entry{{"name", alias.name}, {"version", alias.version}};
        if (!alias.secondVersion.empty()) {
            entry["secondVersion"] = alias.secondVersion;
            entry["secondWeight"] = alias.secondWeight;
        }
        aliases.push_back(std::move(entry));
    }
    return aliases;
}

json::object functionJson(const Project& project, const FunctionSpec& function) {
    const model::RuntimeMatch match = runtimes::match(function.runtime);
    json::array triggers;
    for (const model::Trigger* trigger : project.triggers.triggersOf(function.logicalId))
        triggers.push_back({{"id", trigger->id},
                            {"kind", model::toText(trigger->kind)},
                            {"source", trigger->source},
                            {"enabled", trigger->enabled},
                            {"properties", trigger->properties}});
    return {{"logicalId", function.logicalId},
            {"name", function.name},
            {"madeBy", function.origin == model::Origin::Api ? "api" : "template"},
            {"runtime", function.runtime},
            {"servedBy", match.served},
            {"interpreter", match.interpreter},
            {"interpreterVersion", match.version},
            {"handler", function.handler},
            {"code", function.code.string()},
            {"memoryMB", function.memory.ceilMebi()},
            {"timeoutSeconds", function.timeout.count()},
            {"ephemeralStorageMB", function.ephemeralStorage.ceilMebi()},
            {"architecture", model::toText(function.architecture)},
            {"runsAs", model::toText(model::machineArchitecture())},
            {"versions", versionsJson(project, function)},
            {"aliases", aliasesJson(project, function)},
            {"triggers", std::move(triggers)}};
}

void printAsJson(const Project& project, const std::vector<Guarantee>& guarantees) {
    json::array functions;
    for (const FunctionSpec& function : project.functions)
        functions.push_back(functionJson(project, function));
    json::array held;
    for (const Guarantee& guarantee : guarantees)
        held.push_back({{"subject", guarantee.subject},
                        {"strength", nameOf(guarantee.strength)},
                        {"means", guarantee.means.english()},
                        {"advice", guarantee.advice.english()}});
    json::array uncreated;
    for (const model::UncreatedFunction& function : project.uncreated)
        uncreated.push_back({{"logicalId", function.logicalId}, {"condition", function.condition}});
    printJson({{"template", project.templateFile.string()},
               {"functions", std::move(functions)},
               {"notCreated", std::move(uncreated)},
               {"guarantees", std::move(held)}});
}

// Once for each runtime that something else serves, or nothing.
std::string runtimeNotes(const Project& project) {
    std::string notes;
    std::set<std::string> told;
    for (const FunctionSpec& function : project.functions) {
        if (function.packageType == model::PackageType::Image ||
            !told.insert(function.runtime).second)
            continue;
        const model::RuntimeMatch match = runtimes::match(function.runtime);
        if (match.served.empty())
            notes += fmt::format("{}: no interpreter is installed that serves it. {}\n",
                                 match.asked, match.advice.english());
        else if (!match.exact())
            notes += fmt::format("{} is not installed here: {} {} serves it.\n", match.asked,
                                 match.served, match.version);
    }
    return notes;
}

// Once for all that are for another processor, or nothing.
std::string architectureNote(const Project& project) {
    const model::Architecture here = model::machineArchitecture();
    std::vector<std::string> others;
    std::string asked;
    for (const FunctionSpec& function : project.functions) {
        if (function.architecture == here)
            continue;
        asked = model::toText(function.architecture);
        others.push_back(function.logicalId);
    }
    if (others.empty())
        return {};
    return fmt::format("{0} is not this machine's processor: {1} serves it, at the price of {0} "
                       "({2}).\n",
                       asked, model::toText(here), fmt::join(others, ", "));
}

std::string nameText(const FunctionSpec& function) {
    return function.logicalId + (function.origin == model::Origin::Api ? " (made through the API)"
                                 : function.changedThroughApi ? " (changed through the API)"
                                                              : "");
}

void printAsTables(const Project& project, const std::vector<Guarantee>& guarantees) {
    std::vector<std::vector<std::string>> rows = {
        {"FUNCTION", "RUNTIME", "HANDLER", "MEMORY", "TIMEOUT", "TRIGGERS"}};
    for (const FunctionSpec& function : project.functions)
        rows.push_back({nameText(function), runtimeText(function), function.handler,
                        fmt::format("{} MB", function.memory.ceilMebi()),
                        fmt::format("{} s", function.timeout.count()),
                        triggersText(project, function)});
    print(project.functions.empty() ? "No functions in this template.\n" : table(rows));
    if (!project.uncreated.empty()) {
        rows = {{"NOT CREATED", "WHY"}};
        for (const model::UncreatedFunction& function : project.uncreated)
            rows.push_back(
                {function.logicalId, fmt::format("condition {} is false", function.condition)});
        print("\n" + table(rows));
    }
    if (const std::string notes = runtimeNotes(project) + architectureNote(project); !notes.empty())
        print("\n" + notes);

    rows = {{"GUARANTEE", "HERE", "BY"}};
    for (const Guarantee& guarantee : guarantees) {
        std::string how = guarantee.means.english();
        if (guarantee.strength != Guarantee::Strength::Enforced && !guarantee.advice.empty())
            how += (how.empty() ? "" : "; ") + guarantee.advice.english();
        rows.push_back({guarantee.subject, nameOf(guarantee.strength), how});
    }
    print("\n" + table(rows));
}

/// With what clients of the Lambda API have made.
Result<std::shared_ptr<const Project>> deployed(const ProjectPlace& place,
                                                std::shared_ptr<const Project> project) {
    auto found = catalog::Catalog::look(place.stateDirectory);
    if (!found)
        return found.error();
    if (!*found)
        return project;
    catalog::Catalog& catalog = **found;
    const auto lock = catalog.lock();
    catalog.setTemplate(std::move(project));
    return catalog.compose().project;
}

} // namespace

int listCommand(const CommonOptions& common) {
    const auto place = findProject(common);
    if (!place)
        return fail(place.error());
    const auto loaded = loadProject(*place, common);
    if (!loaded)
        return fail(loaded.error());
    if (!loaded->project) {
        printError(diagnosticText(loaded->diagnostics));
        return UsageError;
    }
    const auto project = deployed(*place, loaded->project);
    if (!project)
        return fail(project.error());
    const auto& guarantees = api::Engine::guarantees();
    if (common.json)
        printAsJson(**project, guarantees);
    else
        printAsTables(**project, guarantees);
    return Success;
}

} // namespace lathe::cli
