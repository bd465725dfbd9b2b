#pragma once

#include <string>
#include <vector>

namespace lathe::sandbox {

/// Writes each text into the file before it (path, text, path, text...); failures do not matter.
void writeTexts(const std::vector<std::string>& pathsAndTexts);

/// Kills what is in the cgroup (of either version) and removes it; false when that takes longer.
bool removeCgroup(const std::string& folder);

/// Removes the folder and all in it, without following links; failures do not matter.
void removeFolder(const std::string& folder);

} // namespace lathe::sandbox
