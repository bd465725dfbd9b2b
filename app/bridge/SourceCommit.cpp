#include "app/bridge/SourceCommit.h"

#include "engine/vcs/Status.h"

namespace lathe::app {

std::optional<catalog::SourceCommit> sourceCommit(const std::filesystem::path& folder) {
    const auto repository = vcs::Repository::discover(folder);
    if (!repository)
        return {};
    const auto status = vcs::status(*repository, {});
    if (!status || status->head.commit.empty())
        return {};
    return catalog::SourceCommit{status->head.commit, !status->files.empty()};
}

} // namespace lathe::app
