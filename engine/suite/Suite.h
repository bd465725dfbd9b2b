#pragma once

#include "engine/suite/Case.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lathe::suite {

/// The tests of a project.
struct Suite {
    /// By name.
    std::vector<Case> cases;
    /// What is wrong with files that are none.
    std::vector<model::Diagnostic> diagnostics;
};

/// Reads every .yaml, .yml and .json file in tests/lathe/ and the folders below it; those whose
/// names begin with a dot are left out. Where there is no such folder, there is no test.
Suite loadSuite(const std::filesystem::path& projectFolder);

/// The cases that a pattern means: by their name, a folder of theirs, their function or their file;
/// "*" stands for any characters. Without patterns, all.
struct Selection {
    std::vector<Case> cases;
    /// Patterns that mean none.
    std::vector<std::string> unmatched;
};
Selection select(std::vector<Case> cases, const std::vector<std::string>& patterns);

} // namespace lathe::suite
