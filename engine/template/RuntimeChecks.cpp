#include "engine/template/RuntimeChecks.h"

#include <algorithm>
#include <array>

namespace lathe::tmpl {
namespace {

constexpr std::array sourceExtensions{
    std::string_view{".py"},     std::string_view{".js"}, std::string_view{".mjs"},
    std::string_view{".cjs"},    std::string_view{".ts"}, std::string_view{".rb"},
    std::string_view{".go"},     std::string_view{".rs"}, std::string_view{".java"},
    std::string_view{".kt"},     std::string_view{".cs"}, std::string_view{".xml"},
    std::string_view{".gradle"},
};

bool isSource(const std::filesystem::path& file) {
    return std::find(sourceExtensions.begin(), sourceExtensions.end(), file.extension().string()) !=
           sourceExtensions.end();
}

} // namespace

bool holdsSourceCode(const std::filesystem::path& folder) {
    constexpr int deepest = 2;
    constexpr int mostEntries = 2000;
    std::error_code error;
    std::filesystem::recursive_directory_iterator entry(
        folder, std::filesystem::directory_options::skip_permission_denied, error);
    for (int seen = 0; !error && entry != end(entry) && seen < mostEntries; ++seen) {
        const std::string name = entry->path().filename().string();
        if (name.starts_with('.') || name == "node_modules" || entry.depth() >= deepest) {
            entry.disable_recursion_pending();
        }
        if (isSource(entry->path())) {
            return true;
        }
        entry.increment(error);
    }
    return false;
}

} // namespace lathe::tmpl
