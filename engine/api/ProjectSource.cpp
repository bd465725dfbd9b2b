#include "engine/api/ProjectSource.h"

#include "engine/api/EnvironmentFile.h"
#include "engine/build/Record.h"
#include "engine/runtimes/Runtimes.h"
#include "engine/template/ProjectLoader.h"

#include <set>
#include <system_error>
#include <utility>

namespace fs = std::filesystem;

namespace lathe::api {

namespace {

/// What tells one state of a file from the next.
std::pair<fs::file_time_type, std::uintmax_t> stampOf(const fs::path& file) {
    std::error_code ignored;
    return {fs::last_write_time(file, ignored), fs::file_size(file, ignored)};
}

/// The option's file, samconfig.toml's, or env.json beside the template, which need not be there.
fs::path environmentFileOf(const EngineOptions& options, const tmpl::LoadedProject& loaded) {
    if (!options.environmentFile.empty())
        return options.environmentFile;
    return loaded.environmentFile.empty() ? options.templateFile.parent_path() / "env.json"
                                          : loaded.environmentFile;
}

void readEnvironment(const fs::path& file, bool mustExist, ProjectReading& reading) {
    std::error_code ignored;
    if (!mustExist && !fs::exists(file, ignored))
        return;
    auto overrides = readEnvironmentFile(file);
    if (overrides)
        reading.overrides = std::move(*overrides);
    else
        reading.diagnostics.push_back(std::move(overrides.error()));
}

/// What `lathe build` makes counts as new code.
void addBuilds(const model::Project& project, const fs::path& stateDirectory, WatchPlan& plan) {
    const auto file = [&](bool isLayer, const std::string& id) {
        return build::announcementFile(stateDirectory, isLayer, id);
    };
    std::error_code ignored;
    fs::create_directories(file(false, "").parent_path(), ignored);
    for (const model::FunctionSpec& function : project.functions) {
        plan.code[file(false, function.logicalId)].insert(function.logicalId);
        for (const model::LayerReference& layer : function.layers)
            if (!layer.content.empty())
                plan.code[file(true, layer.name)].insert(function.logicalId);
    }
}

void startWatching(const model::Project& project, const EngineOptions& options,
                   const fs::path& environmentFile, const fs::path& samConfigFile,
                   ProjectReading& reading) {
    WatchPlan plan = WatchPlan::of(project, options.templateFile, environmentFile);
    addBuilds(project, options.stateDirectory, plan);
    if (!samConfigFile.empty())
        plan.projectFiles.insert(samConfigFile);
    // A nested template with an error belongs to no resource yet.
    for (const model::Diagnostic& diagnostic : reading.diagnostics) {
        if (diagnostic.location.file.is_absolute())
            plan.projectFolders.insert(diagnostic.location.file.parent_path());
    }
    auto watcher = CodeWatcher::create(std::move(plan));
    if (!watcher) {
        reading.watchTrouble = watcher.error();
        return;
    }
    reading.watcher = std::move(*watcher);
    if (!reading.watcher->isComplete())
        reading.watchTrouble = Error{
            "Watch.Incomplete",
            Text::tr(
                "The code has more folders than the system lets Lathe watch: a change may go "
                "unnoticed. Raise fs.inotify.max_user_watches, or keep tools out of CodeUri.")};
}

} // namespace

std::vector<model::RuntimeMatch> matchRuntimes(const model::Project& project) {
    std::set<std::string> seen;
    std::vector<model::RuntimeMatch> matches;
    for (const model::FunctionSpec& function : project.functions) {
        if (!function.runtime.empty() && seen.insert(function.runtime).second)
            matches.push_back(runtimes::match(function.runtime));
    }
    return matches;
}

ProjectReading readProject(const EngineOptions& options, std::optional<std::string> text,
                           const std::shared_ptr<const model::Project>& lastGood) {
    tmpl::LoadOptions load{options.parameterOverrides, options.samconfigEnvironment, options.region,
                           options.accountId, std::move(text)};
    while (true) {
        const auto before = stampOf(options.templateFile);
        ProjectReading reading;
        tmpl::LoadedProject loaded = tmpl::loadProject(options.templateFile, load);
        reading.project = std::move(loaded.project);
        reading.diagnostics = std::move(loaded.diagnostics);
        const model::Project& watched = reading.project ? *reading.project : *lastGood;
        const fs::path environmentFile = environmentFileOf(options, loaded);
        startWatching(watched, options, environmentFile, loaded.samConfigFile, reading);
        readEnvironment(environmentFile,
                        !options.environmentFile.empty() || !loaded.environmentFile.empty(),
                        reading);
        // A template saved before the watch began would be missed.
        if (stampOf(options.templateFile) != before)
            continue;
        reading.runtimes = matchRuntimes(watched);
        return reading;
    }
}

} // namespace lathe::api
