#pragma once

#include "engine/base/Units.h"

#include <filesystem>
#include <optional>
#include <string>

namespace lathe {

/// All that is in the file, as it is. Empty optional when it cannot be read, as a folder cannot;
/// errno then says why.
std::optional<std::string> readFile(const std::filesystem::path& file);

/// When it was written last; the epoch where that cannot be told.
Timestamp writtenAt(const std::filesystem::path& file);

} // namespace lathe
