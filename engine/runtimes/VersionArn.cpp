#include "engine/base/Sha256.h"
#include "engine/runtimes/Runtimes.h"

#include <fmt/format.h>

namespace lathe::runtimes {

std::string versionArn(const std::string& runtime, const std::string& region) {
    return fmt::format("arn:aws:lambda:{}::runtime:{}", region, sha256Hex(runtime));
}

} // namespace lathe::runtimes
