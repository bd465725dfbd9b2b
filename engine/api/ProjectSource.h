#pragma once

#include "engine/api/CodeWatcher.h"
#include "engine/api/Engine.h"
#include "engine/dispatch/Variables.h"
#include "engine/model/Diagnostic.h"
#include "engine/model/Machine.h"
#include "engine/model/Project.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lathe::api {

/// Everything that is read from the project's folder in one go.
struct ProjectReading {
    /// nullptr when the template has errors.
    std::shared_ptr<const model::Project> project;
    std::vector<model::Diagnostic> diagnostics;
    /// Empty when there is no env.json or it is broken (which is a diagnostic).
    dispatch::VariableOverrides overrides;
    /// Watches what was read since before it was read; nullptr where that cannot be.
    std::unique_ptr<CodeWatcher> watcher;
    std::optional<Error> watchTrouble;
    /// For the runtimes that the project names, each once.
    std::vector<model::RuntimeMatch> runtimes;
};

/// Reads template, samconfig.toml and env.json, and begins to watch them and the code. Blocks on
/// the disk: not for the io thread. `text` stands for the template's content where it is not on
/// disk; `lastGood` is watched when the template is broken.
ProjectReading readProject(const EngineOptions& options, std::optional<std::string> text,
                           const std::shared_ptr<const model::Project>& lastGood);

/// Which interpreters serve the project's runtimes, each runtime once.
std::vector<model::RuntimeMatch> matchRuntimes(const model::Project& project);

} // namespace lathe::api
