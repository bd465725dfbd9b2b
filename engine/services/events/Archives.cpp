#include "engine/services/events/Archives.h"

#include "engine/services/wire/Parameters.h"

#include <fmt/format.h>

namespace lathe::services::events {

std::string archivedKind(const std::string& archive) {
    return "archived|" + archive;
}

std::string archivedName(Timestamp time, std::uint64_t number) {
    return fmt::format("{:020}-{:06}", time.time_since_epoch().count(), number % 1'000'000);
}

Archived archivedIn(const State& state, const std::string& name) {
    const auto* archive = state.archives.find(name);
    const auto days =
        archive ? Parameters{*archive}.integer("RetentionDays", 0, 1'000'000).value_or(0) : 0;
    if (days > 0)
        state.documents->removeBefore(
            archivedKind(name), archivedName(std::max(Timestamp{}, state.surroundings.clock.wall() -
                                                                       std::chrono::days{days}),
                                             0));
    Archived result;
    state.documents->forEach(archivedKind(name), [&](const std::string&, const std::string& text) {
        ++result.count;
        result.bytes += static_cast<std::int64_t>(text.size());
    });
    return result;
}

} // namespace lathe::services::events
