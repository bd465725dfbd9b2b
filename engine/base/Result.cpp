#include "engine/base/Result.h"

#include <system_error>

namespace lathe {

Error systemError(std::string code, Text what, int errnum) {
    return {std::move(code), Text::tr("{}: {}", what, std::generic_category().message(errnum))};
}

} // namespace lathe
