#pragma once

#include "engine/base/Result.h"
#include "engine/build/Job.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

// Lambda's Node.js runtimes have the AWS SDK in them. What functions import of it and do not bring
// is installed from npm in a folder of this machine (runtimes::nodeSdkFolder), once for all.

namespace lathe::build {

/// Packages of the AWS SDK that the runtime has in it ("@aws-sdk/client-s3", "@smithy/...";
/// "aws-sdk" of old ones), that JavaScript and TypeScript in the folder import, and that no
/// node_modules of `places` holds. Reads all code of the folder. Sorted.
std::vector<std::string> missingSdkPackages(const std::filesystem::path& folder,
                                            std::string_view runtime,
                                            const std::vector<std::filesystem::path>& places);

/// What the package of a function imports so, and neither brings nor finds on this machine. Empty
/// for other runtimes than Node.js.
std::vector<std::string> missingSdkPackages(std::string_view runtime,
                                            const std::filesystem::path& code,
                                            const std::filesystem::path& layers);

/// Installs what is not there yet; blocks until it is done, and for as long as another process
/// installs. Fails with Build.ToolMissing, Build.Failed and Build.Cancelled, whose sentences say
/// what to do.
Result<void> installSdkPackages(const std::vector<std::string>& names, std::string_view runtime,
                                const Progress& progress, const std::stop_token& stop);

/// Installs what the result of a build imports and does not bring. The build goes on where that
/// fails.
void provideNodeSdk(const Job& job);

} // namespace lathe::build
