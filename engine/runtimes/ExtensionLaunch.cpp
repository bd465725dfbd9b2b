#include "engine/runtimes/ExtensionLaunch.h"

#include <algorithm>

namespace fs = std::filesystem;

namespace lathe::runtimes {

namespace {

constexpr const char* runtimesOwn[] = {"AWS_EXECUTION_ENV",          "AWS_LAMBDA_LOG_GROUP_NAME",
                                       "AWS_LAMBDA_LOG_STREAM_NAME", "AWS_XRAY_CONTEXT_MISSING",
                                       "AWS_XRAY_DAEMON_ADDRESS",    "LAMBDA_RUNTIME_DIR",
                                       "LAMBDA_TASK_ROOT",           "_AWS_XRAY_DAEMON_ADDRESS",
                                       "_AWS_XRAY_DAEMON_PORT",      "_HANDLER"};

} // namespace

std::vector<std::string> extensionsIn(const fs::path& layerDirectory) {
    std::vector<std::string> names;
    if (layerDirectory.empty())
        return names;
    std::error_code ignored;
    for (const fs::directory_entry& entry :
         fs::directory_iterator{layerDirectory / "extensions", ignored})
        if (!entry.is_directory(ignored))
            names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

sandbox::Command extensionCommand(const std::string& name,
                                  std::map<std::string, std::string> variables) {
    for (const char* variable : runtimesOwn)
        variables.erase(variable);
    variables.emplace("PATH", "/usr/local/bin:/usr/bin/:/bin:/opt/bin");
    variables.emplace("LD_LIBRARY_PATH",
                      "/var/lang/lib:/lib64:/usr/lib64:/var/runtime:/var/runtime/lib:/var/task:"
                      "/var/task/lib:/opt/lib");
    variables.emplace("LANG", "en_US.UTF-8");
    return {{"/opt/extensions/" + name}, std::move(variables), "/var/task"};
}

} // namespace lathe::runtimes
