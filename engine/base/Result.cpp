#include "engine/base/Result.h"

#include <fmt/format.h>

#include <system_error>

namespace lathe {

Error systemError(std::string code, std::string_view what, int errnum) {
    return {std::move(code), fmt::format("{}: {}", what, std::generic_category().message(errnum))};
}

} // namespace lathe
