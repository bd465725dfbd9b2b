#pragma once

#include "engine/build/Job.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lathe::build {

/// Packages of the AWS SDK ("@aws-sdk/client-s3", "@smithy/...") that JavaScript and
/// TypeScript in the folder import, and that no node_modules of `places` holds. Sorted.
std::vector<std::string> missingSdkPackages(const std::filesystem::path& folder,
                                            const std::vector<std::filesystem::path>& places);

/// Lambda's Node.js runtimes have the AWS SDK in them: what the result imports of it and does not
/// bring is installed where every Node.js function finds it. The build goes on where that fails.
void provideNodeSdk(Job& job);

} // namespace lathe::build
