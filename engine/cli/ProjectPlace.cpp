#include "engine/cli/ProjectPlace.h"

#include "engine/base/Paths.h"
#include "engine/cli/SourceCommit.h"

#include <fmt/format.h>

namespace lathe::cli {

Result<ProjectPlace> findProject(const CommonOptions& common) {
    auto file = tmpl::findTemplate(common.project);
    if (!file)
        return Error{"Project.NotFound", file.error().detail};
    ProjectPlace place{std::move(*file), common.state};
    if (place.stateDirectory.empty())
        place.stateDirectory = stateDirectoryFor(place.templateFile);
    return place;
}

Result<tmpl::LoadedProject> loadProject(const ProjectPlace& place, const CommonOptions& common) {
    auto overrides = parameterOverrides(common.overrides);
    if (!overrides)
        return overrides.error();
    tmpl::LoadOptions options;
    options.parameterOverrides = std::move(*overrides);
    options.region = common.region;
    options.accountId = common.accountId;
    return tmpl::loadProject(place.templateFile, options);
}

NamedFunction findFunction(const ProjectPlace& place, const CommonOptions& common,
                           const std::string& name) {
    if (name.empty())
        return {};
    const auto loaded = loadProject(place, common);
    if (!loaded || !loaded->project)
        return {name, true};
    const model::FunctionSpec* function = loaded->project->findFunction(name);
    return {function ? function->logicalId : name, function != nullptr};
}

Result<api::EngineOptions> engineOptions(const ProjectPlace& place, const CommonOptions& common) {
    auto overrides = parameterOverrides(common.overrides);
    if (!overrides)
        return overrides.error();
    api::EngineOptions options;
    options.templateFile = place.templateFile;
    options.stateDirectory = place.stateDirectory;
    options.parameterOverrides = std::move(*overrides);
    options.region = common.region;
    options.accountId = common.accountId;
    options.sourceCommit = [folder = place.templateFile.parent_path()] {
        return cli::sourceCommit(folder);
    };
    return options;
}

} // namespace lathe::cli
