#pragma once

#include "engine/language/Explanation.h"
#include "engine/model/Project.h"
#include "engine/schema/Schema.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace lathe::language {

/// What stands at the offset of the template. `project` is what the template means, nullptr where
/// that is not known.
std::optional<Explanation> explain(std::string_view text, std::size_t offset,
                                   const schema::Schema& schema, const model::Project* project,
                                   std::chrono::sys_days today);

} // namespace lathe::language
