#pragma once

#include <filesystem>

namespace lathe::runtimes {

/// Where builds install what functions import of the AWS SDK for JavaScript and do not bring:
/// Lambda's Node.js runtimes have it in them. Its node_modules is shown to every Node.js function.
std::filesystem::path nodeSdkFolder();

} // namespace lathe::runtimes
