#pragma once

#include "engine/sandbox/Sandbox.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace lathe::runtimes {

/// The full file names of the external extensions in a folder that is bound at /opt: every file in
/// its `extensions`, in the order of their names.
std::vector<std::string> extensionsIn(const std::filesystem::path& layerDirectory);

/// How to start one of them: with the function's variables (`variables`, as for prepareLaunch), but
/// for those that are the runtime's own
/// (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html#runtimes-extensions-registration-api-e).
sandbox::Command extensionCommand(const std::string& name,
                                  std::map<std::string, std::string> variables);

} // namespace lathe::runtimes
