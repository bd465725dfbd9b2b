#pragma once

#include <filesystem>
#include <string_view>

namespace lathe::runtimes {

/// Of what kind the AWS SDK for JavaScript is that a Node.js runtime has in it: the packages
/// "@aws-sdk/..." (v3) from nodejs18.x on, before that the one package "aws-sdk" (v2)
/// (https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html).
enum class NodeSdk { None, Single, Modular };
NodeSdk nodeSdkOf(std::string_view runtime);

/// Where that is installed which functions import of such an SDK and do not bring. Its node_modules
/// is shown to every function of such a runtime.
std::filesystem::path nodeSdkFolder(NodeSdk sdk);

} // namespace lathe::runtimes
