#pragma once

#include "engine/store/EventReader.h"

#include <optional>
#include <string>
#include <string_view>

namespace lathe::services::logs {

/// Where an event of a query is, in a few bytes: queries look through millions, and few of their
/// pointers are shown.
struct EventPlace {
    store::EventPosition position;
    /// Which of the streams that are looked through.
    std::size_t stream = 0;

    std::string_view bytes() const;
    static std::optional<EventPlace> of(std::string_view bytes);
};

/// The pointer as clients have it, which finds the event without the query.
std::string pointerTo(const store::EventPosition& position, const store::LogStream& stream);

struct PointedAt {
    store::EventPosition position;
    std::string group;
    std::string stream;
};
std::optional<PointedAt> pointedAt(std::string_view pointer);

} // namespace lathe::services::logs
