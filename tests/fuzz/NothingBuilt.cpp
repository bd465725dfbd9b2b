#include "engine/build/Builder.h"

// The Lambda API asks what has been built of a function's code. Here nothing is: a fuzzer must not
// start pip or npm, so that these stand in the place of the builder's own.

namespace lathe::build {

std::filesystem::path lastResult(const model::FunctionSpec&, const std::filesystem::path&) {
    return {};
}

Result<std::filesystem::path> builtCode(const model::FunctionSpec&, const std::filesystem::path&,
                                        const std::stop_token&) {
    return std::filesystem::path{};
}

} // namespace lathe::build
