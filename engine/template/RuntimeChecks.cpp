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

bool isReservedVariable(std::string_view name) {
    constexpr std::array reserved{
        std::string_view{"_HANDLER"},
        std::string_view{"_X_AMZN_TRACE_ID"},
        std::string_view{"AWS_DEFAULT_REGION"},
        std::string_view{"AWS_REGION"},
        std::string_view{"AWS_EXECUTION_ENV"},
        std::string_view{"AWS_LAMBDA_FUNCTION_NAME"},
        std::string_view{"AWS_LAMBDA_FUNCTION_MEMORY_SIZE"},
        std::string_view{"AWS_LAMBDA_FUNCTION_VERSION"},
        std::string_view{"AWS_LAMBDA_INITIALIZATION_TYPE"},
        std::string_view{"AWS_LAMBDA_LOG_GROUP_NAME"},
        std::string_view{"AWS_LAMBDA_LOG_STREAM_NAME"},
        std::string_view{"AWS_LAMBDA_RUNTIME_API"},
        std::string_view{"AWS_ACCESS_KEY"},
        std::string_view{"AWS_ACCESS_KEY_ID"},
        std::string_view{"AWS_SECRET_ACCESS_KEY"},
        std::string_view{"AWS_SESSION_TOKEN"},
        std::string_view{"LAMBDA_TASK_ROOT"},
        std::string_view{"LAMBDA_RUNTIME_DIR"},
    };
    return std::find(reserved.begin(), reserved.end(), name) != reserved.end();
}

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
