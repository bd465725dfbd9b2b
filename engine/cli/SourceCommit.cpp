#include "engine/cli/SourceCommit.h"

#include "engine/process/Tool.h"

#include <string>
#include <string_view>
#include <vector>

namespace lathe::cli {

namespace {

/// The lines that git prints; nothing where it fails.
std::optional<std::vector<std::string>> git(const std::filesystem::path& folder,
                                            std::vector<std::string> arguments) {
    const std::filesystem::path tool = process::findTool("git");
    if (tool.empty())
        return {};
    arguments.insert(arguments.begin(), {tool.string(), "-c", "core.fsmonitor=false"});
    std::vector<std::string> lines;
    const auto status =
        process::runTool({std::move(arguments), folder, {{"GIT_OPTIONAL_LOCKS", "0"}}, {}, false},
                         [&lines](std::string_view line) { lines.emplace_back(line); }, {});
    return status && *status == 0 ? std::optional{std::move(lines)} : std::nullopt;
}

} // namespace

std::optional<catalog::SourceCommit> sourceCommit(const std::filesystem::path& folder) {
    const auto head = git(folder, {"rev-parse", "--verify", "-q", "HEAD"});
    if (!head || head->size() != 1)
        return {};
    const auto changes = git(folder, {"status", "--porcelain"});
    return catalog::SourceCommit{head->front(), !changes || !changes->empty()};
}

} // namespace lathe::cli
