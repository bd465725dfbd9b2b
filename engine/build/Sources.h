#pragma once

#include "engine/base/Result.h"
#include "engine/build/Unit.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lathe::build {

/// The files of a unit's source folder that count: without what tools leave there (node_modules,
/// .git, virtual environments; for Java target and build too). Relative, sorted.
std::vector<std::filesystem::path> sourceFiles(const Unit& unit);

/// Names all that the result depends on: the unit, what serves its runtime, and name, size and time
/// of each source file.
std::string fingerprintOf(const Unit& unit);

/// The same of what the tool reads before it fetches packages: the content of manifests and lock
/// files. Where it is as it was, sources are copied and the tool is not run.
std::string manifestFingerprintOf(const Unit& unit);

/// Copies the source files into the folder, which is made. Fails with State.NotWritable.
Result<void> copySources(const Unit& unit, const std::filesystem::path& folder);

/// Puts every file of `from` into `to` by hard links where these are possible; what is there stays.
/// Fails with State.NotWritable.
Result<void> linkTree(const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace lathe::build
