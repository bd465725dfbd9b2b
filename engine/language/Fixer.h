#pragma once

#include "engine/language/Fix.h"
#include "engine/model/Diagnostic.h"
#include "engine/schema/Schema.h"

#include <chrono>
#include <string_view>
#include <vector>

namespace lathe::language {

/// How the diagnostic of this text can be put right, the likeliest first; none where only a person
/// knows.
std::vector<Fix> fixesFor(std::string_view text, const model::Diagnostic& diagnostic,
                          const schema::Schema& schema, std::chrono::sys_days today);

/// How many letters must be changed, added or taken away to make the one word of the other, in any
/// case.
std::size_t distance(std::string_view one, std::string_view other);

} // namespace lathe::language
