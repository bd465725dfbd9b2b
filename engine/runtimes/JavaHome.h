#pragma once

#include "engine/runtimes/Discovery.h"

namespace lathe::runtimes {

/// The version in the file `release` of the Java that `binary` (.../bin/java) belongs to: 8 for
/// "1.8.0_402". All parts missing where there is no such file.
Version javaVersion(const std::filesystem::path& binary);

} // namespace lathe::runtimes
