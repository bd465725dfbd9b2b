#pragma once

#include "engine/base/Result.h"
#include "engine/build/Unit.h"
#include "engine/model/Project.h"

#include <optional>
#include <vector>

namespace lathe::build {

/// What becomes of one function or layer.
struct Planned {
    std::string logicalId;
    /// Empty where there is nothing to build; `note` then says why.
    std::optional<Unit> unit;
    Text note;
    /// Whether what is not built will not run either.
    bool isProblem = false;
};

/// How `sam build` would build the function: by the resource's Metadata (BuildMethod), else by its
/// runtime and the manifest in its code folder (requirements.txt, package.json, pom.xml,
/// build.gradle, go.mod, Gemfile, *.csproj)
/// (https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/building-custom-runtimes.html).
/// Reads the template again for the Metadata.
Planned plan(const model::FunctionSpec& function);

/// The layers of the template that have a BuildMethod; the others are used as they are.
std::vector<Planned> planLayers(const model::Project& project);

/// All of the project, or the functions and layers that are named and the layers of these
/// functions; layers first. Fails with Build.Unknown, whose detail is the name that the project
/// does not have.
Result<std::vector<Planned>> planAll(const model::Project& project,
                                     const std::vector<std::string>& names);

} // namespace lathe::build
