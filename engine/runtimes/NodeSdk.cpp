#include "engine/runtimes/NodeSdk.h"

#include "engine/runtimes/CompiledBootstrap.h"
#include "engine/runtimes/RuntimeId.h"

namespace lathe::runtimes {

NodeSdk nodeSdkOf(std::string_view runtime) {
    constexpr int firstWithPackages = 18;
    const RuntimeId id = parseRuntimeId(runtime);
    if (id.language != Language::Node)
        return NodeSdk::None;
    return id.major < firstWithPackages ? NodeSdk::Single : NodeSdk::Modular;
}

std::filesystem::path nodeSdkFolder(NodeSdk sdk) {
    return bootstrapCache() / (sdk == NodeSdk::Single ? "nodejs-sdk-2" : "nodejs-sdk");
}

} // namespace lathe::runtimes
