#include "engine/code/Scan.h"

#include <cctype>

namespace lathe::code {

namespace {

constexpr std::size_t Near = 4096;
constexpr std::string_view Space = " \t\r\n";
constexpr std::string_view Quotes = "\"'`";

bool isIn(std::string_view set, char c) {
    return set.find(c) != std::string_view::npos;
}

} // namespace

bool isWordByte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0 || c == '_' || c == '$';
}

std::size_t wordBegin(std::string_view text, std::size_t position) {
    while (position > 0 && isWordByte(text[position - 1]))
        --position;
    return position;
}

std::size_t wordEnd(std::string_view text, std::size_t position) {
    while (position < text.size() && isWordByte(text[position]))
        ++position;
    return position;
}

bool isWordAt(std::string_view text, std::size_t at, std::string_view word) {
    return text.substr(at).starts_with(word) && (at == 0 || !isWordByte(text[at - 1])) &&
           (at + word.size() >= text.size() || !isWordByte(text[at + word.size()]));
}

std::size_t findWord(std::string_view text, std::string_view word, std::size_t from) {
    if (word.empty())
        return std::string_view::npos;
    std::size_t at = text.find(word, from);
    while (at != std::string_view::npos && !isWordAt(text, at, word))
        at = text.find(word, at + 1);
    return at;
}

std::size_t findWordBack(std::string_view text, std::string_view word, std::size_t before) {
    if (word.empty() || before == 0)
        return std::string_view::npos;
    std::size_t at = text.rfind(word, before - 1);
    while (at != std::string_view::npos && !isWordAt(text, at, word))
        at = at == 0 ? std::string_view::npos : text.rfind(word, at - 1);
    return at;
}

std::size_t skipBack(std::string_view text, std::size_t position) {
    while (position > 0 && isIn(Space, text[position - 1]))
        --position;
    return position;
}

std::size_t skipOn(std::string_view text, std::size_t position) {
    while (position < text.size() && isIn(Space, text[position]))
        ++position;
    return position;
}

std::size_t openingOf(std::string_view text, std::size_t closing) {
    int depth = 0;
    const std::size_t least = closing > Near ? closing - Near : 0;
    for (std::size_t at = closing + 1; at-- > least;) {
        const char c = text[at];
        if (isIn(Quotes, c)) {
            const std::size_t begin = at == 0 ? std::string_view::npos : text.rfind(c, at - 1);
            if (begin == std::string_view::npos || begin < least)
                return std::string_view::npos;
            at = begin;
        } else if (isIn(")]}", c)) {
            ++depth;
        } else if (isIn("([{", c) && --depth == 0) {
            return at;
        }
    }
    return std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = skipOn(text, 0);
    return begin == text.size() ? std::string_view{}
                                : text.substr(begin, skipBack(text, text.size()) - begin);
}

std::string_view unquoted(std::string_view literal) {
    literal = trimmed(literal);
    if (literal.size() < 2 || !isIn(Quotes, literal.front()) || literal.back() != literal.front())
        return {};
    const std::string_view inner = literal.substr(1, literal.size() - 2);
    return isIn(inner, literal.front()) ? std::string_view{} : inner;
}

} // namespace lathe::code
