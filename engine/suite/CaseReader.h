#pragma once

#include "engine/suite/Case.h"

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace lathe::suite {

/// Reads one test, YAML or JSON (its keys: README.md). Problems come with their place, severity
/// Error; then there is no test. `projectFolder` is where `eventFile` begins.
std::optional<Case> readCase(std::string_view text, const std::filesystem::path& file,
                             const std::filesystem::path& projectFolder,
                             std::vector<model::Diagnostic>& diagnostics);

} // namespace lathe::suite
