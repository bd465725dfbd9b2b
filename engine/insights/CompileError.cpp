#include "engine/insights/CompileError.h"

#include <algorithm>

namespace lathe::insights {

namespace {

std::size_t charactersIn(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
    }));
}

} // namespace

Location Location::of(std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view before = text.substr(0, begin);
    const auto lineBegin = before.rfind('\n');
    Location location;
    location.start = charactersIn(before);
    location.end = charactersIn(text.substr(0, end));
    location.line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    location.column = 1 + charactersIn(before.substr(lineBegin + 1));
    return location;
}

Error CompileError::error() const {
    return Error{"MalformedQueryException",
                 Text::tr("{} (line {}, column {})", message, location.line, location.column)};
}

} // namespace lathe::insights
