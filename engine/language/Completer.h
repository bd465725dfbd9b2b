#pragma once

#include "engine/language/Completion.h"
#include "engine/schema/Schema.h"

#include <chrono>
#include <string_view>

namespace lathe::language {

/// What may be written at the offset of a template that is being typed. `today` tells which
/// runtimes are deprecated.
Completion complete(std::string_view text, std::size_t offset, const schema::Schema& schema,
                    std::chrono::sys_days today);

} // namespace lathe::language
