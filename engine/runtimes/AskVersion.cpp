#include "engine/runtimes/Discovery.h"
#include "engine/runtimes/RunTool.h"

namespace lathe::runtimes {

std::optional<Version> askVersion(const std::filesystem::path& binary) {
    const auto said = runTool({binary.string(), "--version"}, std::chrono::seconds{2});
    if (!said)
        return {};
    const Version version = parseVersion(*said);
    return version.major >= 0 ? std::optional{version} : std::nullopt;
}

} // namespace lathe::runtimes
