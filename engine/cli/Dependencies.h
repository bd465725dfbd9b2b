#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace lathe::cli {

/// What a function's manifest declares and whether it lies beside the code, where the runtime will
/// look for it.
struct Dependencies {
    std::size_t declared = 0;
    std::vector<std::string> missing;
    /// The command that puts the missing ones in place.
    std::string remedy;
};

/// requirements.txt; a package is in place when its .dist-info (or .egg-info) is there, as
/// `pip install --target` leaves it.
Dependencies pythonDependencies(const std::filesystem::path& code);
/// "dependencies" of package.json; a package is in place when node_modules has it.
Dependencies nodeDependencies(const std::filesystem::path& code);

} // namespace lathe::cli
