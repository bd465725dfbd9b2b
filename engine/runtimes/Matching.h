#pragma once

#include "engine/runtimes/Discovery.h"

#include <functional>
#include <optional>

namespace lathe::runtimes {

using VersionAsker = std::function<std::optional<Version>(const std::filesystem::path&)>;

/// The interpreter that serves `asked`: of the very version (minor for Python and Ruby, major
/// else), the newest patch of it; else of the nearest version, the newer of two that are equally
/// near. Binaries whose name does not tell are asked, only where it matters.
std::optional<Interpreter> nearest(const RuntimeId& asked, std::vector<Interpreter> candidates,
                                   const VersionAsker& ask);

} // namespace lathe::runtimes
