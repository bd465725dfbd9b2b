#include "engine/model/FunctionSpec.h"

namespace lathe::model {

std::string toText(Architecture architecture) {
    return architecture == Architecture::Arm64 ? "arm64" : "x86_64";
}

Architecture machineArchitecture() {
#if defined(__aarch64__)
    return Architecture::Arm64;
#else
    return Architecture::X86_64;
#endif
}

} // namespace lathe::model
