#include "engine/model/FunctionSpec.h"

namespace lathe::model {

std::string toText(Architecture architecture) {
    return architecture == Architecture::Arm64 ? "arm64" : "x86_64";
}

} // namespace lathe::model
