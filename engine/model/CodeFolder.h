#pragma once

#include <filesystem>

namespace lathe::model {

/// Whether the path is the folder, or in it, by their names.
bool isWithin(const std::filesystem::path& path, const std::filesystem::path& folder);

/// Whether this file or folder in a folder of code is none of it, nor what is in it: .git,
/// .aws-sam, and Lathe's state directory, where a person has that in the project. `stateDirectory`
/// may be empty.
bool isNoCode(const std::filesystem::path& path, const std::filesystem::path& stateDirectory);

} // namespace lathe::model
