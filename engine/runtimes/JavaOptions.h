#pragma once

#include "engine/base/Units.h"

#include <string>
#include <vector>

namespace lathe::runtimes {

/// What the JVM is started with, the class path apart: a heap of 85 % of the function's memory, as
/// Lambda gives it, and what makes a start fast. Options that `toolOptions` (JAVA_TOOL_OPTIONS,
/// which the JVM reads by itself and before ours) sets are left to it.
std::vector<std::string> javaOptions(Bytes memory, int javaMajor, bool hasArchive,
                                     const std::string& toolOptions);

} // namespace lathe::runtimes
