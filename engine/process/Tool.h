#pragma once

#include "engine/base/Result.h"

#include <filesystem>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::process {

/// A run of a person's own tool: with their environment and rights, as they would run it.
struct ToolRun {
    /// argv[0] is a path.
    std::vector<std::string> arguments;
    std::filesystem::path workingDirectory;
    /// Besides what this process has.
    std::map<std::string, std::string> environment;
    /// What it reads from its standard input; up to 32 KB.
    std::string input = {};
    /// What it says of errors counts as output, too; else it goes nowhere.
    bool withErrors = true;
};

/// The executable of that name on PATH; empty when there is none.
std::filesystem::path findTool(std::string_view name);

/// Runs it to the end and gives its exit status (128 + signal where one ended it). `onLine` gets
/// what it prints, on either stream, line by line on this thread. A stop ends the tool and all that
/// it started. Fails with Tool.Failed (it cannot be started) and Tool.Cancelled.
Result<int> runTool(const ToolRun& run, const std::function<void(std::string_view)>& onLine,
                    const std::stop_token& stop);

} // namespace lathe::process
