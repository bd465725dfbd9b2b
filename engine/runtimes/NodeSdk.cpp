#include "engine/runtimes/NodeSdk.h"

#include "engine/runtimes/CompiledBootstrap.h"

namespace lathe::runtimes {

std::filesystem::path nodeSdkFolder() {
    return bootstrapCache() / "nodejs-sdk";
}

} // namespace lathe::runtimes
