#pragma once

#include "engine/catalog/Function.h"

#include <filesystem>
#include <optional>

namespace lathe::app {

/// What git says of a folder, by libgit2; nothing where it is in no repository, or in one without a
/// commit. Looks at every file.
std::optional<catalog::SourceCommit> sourceCommit(const std::filesystem::path& folder);

} // namespace lathe::app
