#pragma once

#include "engine/code/Scan.h"

#include <string>
#include <string_view>

namespace lathe::code {

/// What a handler calls its event.
struct EventName {
    /// Empty where it is taken apart at once: `({ Records }) => ...`.
    std::string name;
    /// Where the parameters begin; what stands before is not about this event.
    std::size_t at = 0;
};

/// The event of the handler of this name ("handler") by its definition in the text; `name` is
/// "event" and `at` 0 where there is none.
EventName eventNameOf(Grammar grammar, std::string_view text, std::string_view handler);

} // namespace lathe::code
