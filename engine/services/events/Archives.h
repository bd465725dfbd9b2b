#pragma once

#include "engine/services/events/State.h"

#include <string>

namespace lathe::services::events {

/// Where the events of an archive are in the file, by when they were archived.
std::string archivedKind(const std::string& archive);
/// The name of an event there; sorts by time.
std::string archivedName(Timestamp time, std::uint64_t number);

struct Archived {
    std::int64_t count = 0;
    std::int64_t bytes = 0;
};
/// What the archive holds. Events that its retention has ended are dropped first.
Archived archivedIn(const State& state, const std::string& archive);

/// Makes the rule that each archive has on its bus, as clients see it ("Events-Archive-NAME"), and
/// removes those of archives that have gone. Traffic archives without them.
void settleArchiveRules(State& state);

} // namespace lathe::services::events
