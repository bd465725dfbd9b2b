#pragma once

#include <string_view>

namespace lathe::model {

/// Whether Lambda refuses an environment variable of this name (AWS, "Defined runtime environment
/// variables", the reserved ones).
bool isReservedVariable(std::string_view name);

} // namespace lathe::model
