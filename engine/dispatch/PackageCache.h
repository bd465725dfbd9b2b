#pragma once

#include <filesystem>

namespace lathe::dispatch {

/// Packages (see materialise()) that are no longer used: made and left behind by an engine that
/// died, unused for 30 days, or beyond the 32 used last. They leave `stateDirectory`/code and
/// /layers at once, so this is for an engine that has the directory but runs nothing yet.
void setUnusedPackagesAside(const std::filesystem::path& stateDirectory);

/// Deletes what was set aside. Takes as long as the disk does.
void deletePackagesSetAside(const std::filesystem::path& stateDirectory);

/// A package was used now.
void markPackageUsed(const std::filesystem::path& package);

} // namespace lathe::dispatch
