#pragma once

#include <string>
#include <vector>

namespace lathe::sandbox {

/// Writes each text into the file before it (path, text, path, text...); failures do not matter.
void writeTexts(const std::vector<std::string>& pathsAndTexts);

/// Kills what is in the cgroup (of either version) and removes it; false when that takes longer.
bool removeCgroup(const std::string& folder);

/// Folders in `place` that are the engine's with this key: named as it, or as it and a dash.
std::vector<std::string> foldersOf(const std::string& key, const std::string& place);

/// Thaws, empties and removes cgroups of both versions; an engine's folder may hold those of its
/// environments. Waits for processes to die, not for long; false when not all could go.
bool removeCgroups(const std::vector<std::string>& folders);

/// Removes the folder and all in it, without following links; failures do not matter.
void removeFolder(const std::string& folder);

} // namespace lathe::sandbox
