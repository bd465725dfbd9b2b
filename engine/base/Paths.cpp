#include "engine/base/Paths.h"

#include "engine/base/StableHash.h"

#include <fmt/format.h>

#include <cstdlib>
#include <string>

namespace fs = std::filesystem;

namespace lathe {

namespace {

fs::path executableDirectory() {
    std::error_code ignored;
    return fs::read_symlink("/proc/self/exe", ignored).parent_path();
}

const char* environmentOr(const char* name, const char* fallback) {
    const char* value = std::getenv(name);
    return value && *value ? value : fallback;
}

// Not where the person may not look: PATH and HOME name such places.
bool isThere(const fs::path& file) {
    std::error_code ignored;
    return fs::exists(file, ignored);
}

} // namespace

fs::path resourceDirectory() {
    if (const char* chosen = environmentOr("LATHE_RESOURCES", nullptr))
        return chosen;
    std::error_code ignored;
    if (fs::path installed = executableDirectory() / "../share/lathe";
        isThere(installed / "runtimes"))
        return fs::canonical(installed, ignored);
    return LATHE_SOURCE_RESOURCES;
}

fs::path stateHome() {
    if (const char* chosen = environmentOr("XDG_STATE_HOME", nullptr))
        return fs::path{chosen} / "lathe";
    return fs::path{environmentOr("HOME", "/tmp")} / ".local/state/lathe";
}

fs::path dataHome() {
    if (const char* chosen = environmentOr("XDG_DATA_HOME", nullptr))
        return fs::path{chosen} / "lathe";
    return fs::path{environmentOr("HOME", "/tmp")} / ".local/share/lathe";
}

fs::path stateDirectoryFor(const fs::path& templateFile) {
    std::error_code ignored;
    const fs::path file = fs::weakly_canonical(fs::absolute(templateFile, ignored), ignored);
    return stateHome() / fmt::format("{}-{:016x}", file.parent_path().filename().string(),
                                     stableHash(file.string()));
}

fs::path siblingExecutable(std::string_view name) {
    if (fs::path beside = executableDirectory() / name; isThere(beside))
        return beside;
    std::string_view path = environmentOr("PATH", "");
    while (!path.empty()) {
        const auto end = path.find(':');
        if (fs::path candidate = fs::path{path.substr(0, end)} / name; isThere(candidate))
            return candidate;
        path = end == std::string_view::npos ? "" : path.substr(end + 1);
    }
    return {};
}

} // namespace lathe
