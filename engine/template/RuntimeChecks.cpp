#include "engine/template/RuntimeChecks.h"

#include <algorithm>
#include <array>
#include <vector>

namespace lathe::tmpl {
namespace {

/// What the module of a handler may be called on disk; the first is the one to name in a message.
std::vector<std::string> candidates(std::string_view runtime, std::string module) {
    if (runtime.starts_with("python")) {
        const std::string asWritten = module;
        std::replace(module.begin(), module.end(), '.', '/');
        return {module + ".py", module + "/__init__.py", asWritten + ".py"};
    }
    if (runtime.starts_with("nodejs")) {
        return {module + ".js", module + ".mjs", module + ".cjs", module + ".ts", module + ".mts"};
    }
    return runtime.starts_with("ruby") ? std::vector{module + ".rb"} : std::vector<std::string>{};
}

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

std::string missingHandlerFile(const model::FunctionSpec& function) {
    std::error_code error;
    // Ruby handlers may name a method of a class: file.Module::Class.method.
    const bool ruby = function.runtime.starts_with("ruby");
    const auto dot = ruby ? function.handler.find('.') : function.handler.rfind('.');
    // A wrapper may start something else: a web adapter's handler is a script.
    const bool wrapped = function.environment.contains("AWS_LAMBDA_EXEC_WRAPPER");
    if (wrapped || dot == std::string::npos ||
        !std::filesystem::is_directory(function.code, error)) {
        return {};
    }
    const auto files = candidates(function.runtime, function.handler.substr(0, dot));
    const bool found = std::any_of(files.begin(), files.end(), [&](const std::string& name) {
        return std::filesystem::exists(function.code / name, error);
    });
    return found || files.empty() ? std::string{} : files.front();
}

} // namespace lathe::tmpl
