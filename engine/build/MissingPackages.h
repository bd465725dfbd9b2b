#pragma once

#include "engine/model/Diagnostic.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace lathe::build {

/// Where the manifest below `source` names the package that pip, npm or bundler say cannot be had;
/// empty where the line says no such thing.
std::optional<model::Diagnostic> missingPackage(std::string_view line,
                                                const std::filesystem::path& source);

} // namespace lathe::build
