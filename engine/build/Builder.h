#pragma once

#include "engine/base/Result.h"
#include "engine/build/Job.h"
#include "engine/build/Unit.h"
#include "engine/model/Diagnostic.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

namespace lathe::build {

/// What came of building a unit.
struct Outcome {
    enum class Kind { Built, Current, Failed, Cancelled };
    Kind kind = Kind::Built;
    /// The result, to be bound at /var/task or /opt; empty where there is none.
    std::filesystem::path folder;
    /// Why it failed: Build.Failed, Build.ToolMissing, Tool.Failed, State.NotWritable.
    std::optional<Error> error;
    /// What the tool said of places in the sources.
    std::vector<model::Diagnostic> problems;
};

enum class Force { No, Yes };

/// Builds into STATE/build, unless what is there is current; blocks until it is done. Two builds of
/// one unit wait for each other, within this process and beside others.
Outcome build(const Unit& unit, const std::filesystem::path& stateDirectory,
              const Progress& progress, const std::stop_token& stop, Force force = Force::No);

/// How a unit's result stands to what it was made of.
enum class Standing { NotBuilt, Current, OutOfDate };

/// Reads the names, sizes and times of all its sources.
Standing standing(const Unit& unit, const std::filesystem::path& stateDirectory);

/// Whether the function, or the layer with this source, has ever been built: it then runs from
/// builtCode().
bool isBuilt(const model::FunctionSpec& function, const std::filesystem::path& stateDirectory);
bool isBuiltLayer(const std::filesystem::path& source, const std::filesystem::path& stateDirectory);

/// The result for the function's code as it is now: built again where the sources have changed
/// since the build that a person asked for. Empty where it has not been built from this code
/// folder. Fails with Build.Failed, whose detail names file, line and column of the first problem.
Result<std::filesystem::path> builtCode(const model::FunctionSpec& function,
                                        const std::filesystem::path& stateDirectory,
                                        const std::stop_token& stop);
/// The result of the last build from the function's code folder; empty where there is none. Nothing
/// is built.
std::filesystem::path lastResult(const model::FunctionSpec& function,
                                 const std::filesystem::path& stateDirectory);
Result<std::filesystem::path> builtLayer(const std::filesystem::path& source,
                                         const std::filesystem::path& stateDirectory,
                                         const std::stop_token& stop);

} // namespace lathe::build
