#pragma once

#include "engine/base/Result.h"

#include <filesystem>
#include <functional>

namespace lathe::dispatch {

/// Packages (see materialise()) that are no longer used: made and left behind by an engine that
/// died, unused for 30 days, or beyond the 32 used last. They leave `stateDirectory`/code and
/// /layers at once, so this is for an engine that has the directory but runs nothing yet.
void setUnusedPackagesAside(const std::filesystem::path& stateDirectory);

/// Deletes what was set aside. Takes as long as the disk does.
void deletePackagesSetAside(const std::filesystem::path& stateDirectory);

/// Calls `fill` with a fresh folder and puts that in place of `target` when it worked, so that a
/// half-made package is never used; where `target` is there already, it is only marked as used now.
/// Fails as `fill` does, and with State.NotWritable. Thread safe.
Result<std::filesystem::path>
makePackageOnce(const std::filesystem::path& target,
                const std::function<Result<bool>(const std::filesystem::path&)>& fill);

} // namespace lathe::dispatch
