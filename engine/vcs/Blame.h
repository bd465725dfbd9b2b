#pragma once

#include "engine/base/Clock.h"
#include "engine/vcs/Repository.h"

#include <optional>
#include <string>
#include <vector>

namespace lathe::vcs {

/// Lines that one commit has written.
struct BlamedLines {
    /// From 1.
    int firstLine = 0;
    int count = 0;
    /// Empty: not committed yet.
    std::string commit;
    std::string author;
    Timestamp time{};
    std::string summary;

    bool operator==(const BlamedLines&) const = default;
};

/// Who wrote which line of a file, as it is on disk or, `unsaved`, in an editor; all of its lines,
/// in order. Fails with Git.NotTracked where HEAD has no such file. It cannot be cancelled and
/// takes a second for each some thousand commits.
Result<std::vector<BlamedLines>> blame(const Repository& repository, const std::string& path,
                                       const std::optional<std::string>& unsaved = {});

} // namespace lathe::vcs
