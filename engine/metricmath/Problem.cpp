#include "engine/metricmath/Problem.h"

#include <algorithm>

namespace lathe::metricmath {

std::size_t charactersIn(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        const bool continuesCharacter = (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
        return !continuesCharacter;
    }));
}

Error Problem::error(std::string_view id) const {
    return {code, Text::tr("Error in expression '{}': {}", id, message)};
}

Problem Failure::in(std::string_view text) const {
    return {what, charactersIn(text.substr(0, begin)), charactersIn(text.substr(0, end)), code};
}

} // namespace lathe::metricmath
