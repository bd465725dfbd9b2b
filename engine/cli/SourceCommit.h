#pragma once

#include "engine/catalog/Function.h"

#include <filesystem>
#include <optional>

namespace lathe::cli {

/// What git says of a folder, by the git of this machine: libgit2 would have to be loaded by every
/// command. Nothing where there is none, or no commit.
std::optional<catalog::SourceCommit> sourceCommit(const std::filesystem::path& folder);

} // namespace lathe::cli
