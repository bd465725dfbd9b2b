#pragma once

#include <filesystem>
#include <string_view>

namespace lathe {

/// The folder `resources` of this installation: $LATHE_RESOURCES, else ../share/lathe beside the
/// executable, else the source tree that it was built from.
std::filesystem::path resourceDirectory();

/// $XDG_STATE_HOME/lathe (or ~/.local/state/lathe).
std::filesystem::path stateHome();

/// $XDG_DATA_HOME/lathe (or ~/.local/share/lathe): what a person keeps for all projects.
std::filesystem::path dataHome();

/// Where the state of the project whose template this is lives: a folder of stateHome() named for
/// the project's folder and a hash of the template's canonical path.
std::filesystem::path stateDirectoryFor(const std::filesystem::path& templateFile);

/// The executable `name` that belongs to this program: beside the running executable, else on PATH;
/// empty when there is none.
std::filesystem::path siblingExecutable(std::string_view name);

} // namespace lathe
