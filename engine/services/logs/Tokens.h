#pragma once

#include "engine/store/EventReader.h"

#include <optional>
#include <string>
#include <string_view>

namespace lathe::services::logs {

/// A position as 56 digits, as CloudWatch Logs writes event ids and tokens: their order is that of
/// the events.
std::string digitsOf(const store::EventPosition& position);
std::optional<store::EventPosition> positionIn(std::string_view digits);

/// Where reading a stream goes on: "f/DIGITS/s" behind a position, "b/DIGITS/s" before it.
struct StreamToken {
    bool forward = true;
    store::EventPosition position;

    std::string text() const;
    static std::optional<StreamToken> read(std::string_view text);
};

} // namespace lathe::services::logs
