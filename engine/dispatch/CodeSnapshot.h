#pragma once

#include <filesystem>

namespace lathe::dispatch {

/// What environments see of a folder of code: a copy below `stateDirectory`/code, named by its
/// content and made once, so that what runs keeps the files that it began with while a person goes
/// on editing. .git, .aws-sam and the state directory are left out. Gives the folder itself, whose
/// changes are seen at once, where it has more than 256 files or 1 MB (packages that a person
/// installed beside their code), holds what is no file, folder or link, or cannot be copied; and
/// where it lies in the state directory, where nobody edits. Thread safe.
std::filesystem::path snapshotOf(const std::filesystem::path& folder,
                                 const std::filesystem::path& stateDirectory);

} // namespace lathe::dispatch
