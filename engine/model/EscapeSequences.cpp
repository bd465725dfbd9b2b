#include "engine/model/EscapeSequences.h"

#include <algorithm>

namespace lathe::model {

std::size_t endOfEscape(std::string_view text, std::size_t begin,
                        std::optional<std::string_view>& colors) {
    if (begin + 1 >= text.size())
        return text.size();
    const char kind = text[begin + 1];
    if (kind == ']') {
        const std::size_t end = text.find_first_of("\a\x1b", begin + 2);
        if (end == std::string_view::npos)
            return text.size();
        return text[end] == '\a' ? end + 1 : std::min(end + 2, text.size());
    }
    if (kind != '[')
        return begin + 2;
    const auto isFinal = [](char c) { return c >= '@' && c <= '~'; };
    const auto* const final = std::find_if(text.begin() + begin + 2, text.end(), isFinal);
    if (final == text.end())
        return text.size();
    const auto end = static_cast<std::size_t>(final - text.begin());
    if (*final == 'm')
        colors = text.substr(begin + 2, end - begin - 2);
    return end + 1;
}

std::string withoutEscapes(std::string_view text) {
    std::string plain;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t begin = std::min(text.find(escapeCharacter, at), text.size());
        plain += text.substr(at, begin - at);
        std::optional<std::string_view> colors;
        at = begin < text.size() ? endOfEscape(text, begin, colors) : begin;
    }
    return plain;
}

} // namespace lathe::model
