#include "engine/runtimes/JavaHome.h"

#include <fstream>

namespace fs = std::filesystem;

namespace lathe::runtimes {

namespace {

constexpr std::string_view key = "JAVA_VERSION=";

Version versionIn(const fs::path& release) {
    std::ifstream stream{release};
    for (std::string line; std::getline(stream, line);) {
        if (!line.starts_with(key))
            continue;
        const Version version = parseVersion(std::string_view{line}.substr(key.size()));
        return version.major == 1 ? Version{version.minor, version.patch, -1} : version;
    }
    return {};
}

} // namespace

Version javaVersion(const fs::path& binary) {
    const fs::path home = binary.parent_path().parent_path();
    for (const fs::path& folder : {home, home.parent_path()})
        if (const Version version = versionIn(folder / "release"); version.major >= 0)
            return version;
    return {};
}

} // namespace lathe::runtimes
