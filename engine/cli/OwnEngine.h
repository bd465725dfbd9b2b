#pragma once

#include "engine/api/Engine.h"

#include <tl/expected.hpp>

#include <memory>
#include <string>

namespace lathe::cli {

/// Starts an engine in this process for as long as a command runs, without provisioned concurrency.
/// Where that fails, or the template has errors, it has been printed why: the ExitCode.
tl::expected<std::unique_ptr<api::Engine>, int> startOwn(api::EngineOptions settings);

/// The logical id of the function that has this name or id; likewise.
tl::expected<std::string, int> findIn(const api::Engine& engine, const std::string& function);

} // namespace lathe::cli
