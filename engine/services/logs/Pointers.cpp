#include "engine/services/logs/Pointers.h"

#include "engine/base/Base64.h"
#include "engine/services/logs/Tokens.h"

#include <fmt/format.h>

#include <cstring>

namespace lathe::services::logs {

namespace {

/// No name has it.
constexpr char separator = '\n';
constexpr std::size_t digits = 56;

} // namespace

std::string_view EventPlace::bytes() const {
    return {reinterpret_cast<const char*>(this), sizeof *this};
}

std::optional<EventPlace> EventPlace::of(std::string_view bytes) {
    EventPlace place;
    if (bytes.size() != sizeof place)
        return {};
    std::memcpy(&place, bytes.data(), sizeof place);
    return place;
}

std::string pointerTo(const store::EventPosition& position, const store::LogStream& stream) {
    return base64(
        fmt::format("{}{}{}{}", digitsOf(position), stream.group, separator, stream.name));
}

std::optional<PointedAt> pointedAt(std::string_view pointer) {
    const std::string text = base64Decoded(pointer).value_or("");
    const auto end = text.find(separator);
    if (text.size() < digits || end == std::string::npos)
        return {};
    const auto position = positionIn(std::string_view{text}.substr(0, digits));
    if (!position || end < digits)
        return {};
    return PointedAt{*position, text.substr(digits, end - digits), text.substr(end + 1)};
}

} // namespace lathe::services::logs
