#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace lathe::runtimes {

/// Runs a program with a minimal environment and gives what it printed on stdout; empty optional
/// when it failed or took longer (it is then killed).
std::optional<std::string> runTool(const std::vector<std::string>& arguments,
                                   std::chrono::milliseconds limit);

} // namespace lathe::runtimes
