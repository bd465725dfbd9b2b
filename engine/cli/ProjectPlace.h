#pragma once

#include "engine/api/Engine.h"
#include "engine/base/Result.h"
#include "engine/cli/Options.h"
#include "engine/model/Project.h"
#include "engine/template/ProjectLoader.h"

#include <filesystem>
#include <string>

namespace lathe::cli {

/// Where the project of a command is: found without reading the template.
struct ProjectPlace {
    std::filesystem::path templateFile;
    std::filesystem::path stateDirectory;
};

/// Fails with Project.NotFound.
Result<ProjectPlace> findProject(const CommonOptions& common);

/// Reads the template with the options' overrides, region and account. Fails with Usage.
Result<tmpl::LoadedProject> loadProject(const ProjectPlace& place, const CommonOptions& common);

/// The function as the journal knows it, by its logical id; a person may have given its name.
/// `known`: whether the template has it (true where the template cannot be read).
struct NamedFunction {
    std::string logicalId;
    bool known = true;
};
NamedFunction findFunction(const ProjectPlace& place, const CommonOptions& common,
                           const std::string& name);

/// For an engine of this command's own.
Result<api::EngineOptions> engineOptions(const ProjectPlace& place, const CommonOptions& common);

} // namespace lathe::cli
