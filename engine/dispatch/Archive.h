#pragma once

#include "engine/base/Result.h"

#include <filesystem>

namespace lathe::dispatch {

/// Unpacks a .zip or .jar into the folder, which is made. Entries that would land outside of it are
/// refused. Fails with Code.ArchiveDamaged and State.NotWritable.
Result<bool> unpack(const std::filesystem::path& archive, const std::filesystem::path& folder);

} // namespace lathe::dispatch
