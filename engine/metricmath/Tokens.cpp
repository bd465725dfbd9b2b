#include "engine/metricmath/Tokens.h"

#include "engine/metricmath/Lexer.h"

namespace lathe::metricmath {

namespace {

bool isCapital(char letter) {
    return letter >= 'A' && letter <= 'Z';
}

/// What is not of ASCII counts as a small letter.
bool isSmall(char letter) {
    return (letter >= 'a' && letter <= 'z') || static_cast<unsigned char>(letter) >= 0x80;
}

bool isInToken(char letter) {
    return isCapital(letter) || isSmall(letter) || isDigit(letter);
}

std::string lowercase(std::string_view text) {
    std::string result{text};
    for (char& letter : result)
        if (isCapital(letter))
            letter = static_cast<char>(letter - 'A' + 'a');
    return result;
}

/// The end of the part that begins here. Of several capitals before a small letter, the last one
/// begins the next part: "SDBFailure".
std::size_t endOfPart(std::string_view text, std::size_t begin) {
    const auto endOf = [&](std::size_t position, bool (*fits)(char)) {
        while (position < text.size() && fits(text[position]))
            ++position;
        return position;
    };
    if (isDigit(text[begin]))
        return endOf(begin, isDigit);
    const std::size_t capitals = endOf(begin, isCapital);
    const std::size_t letters = endOf(capitals, isSmall);
    return letters > capitals && capitals > begin + 1 ? capitals - 1 : letters;
}

} // namespace

Tokens::Tokens(std::string_view text) {
    for (std::size_t begin = 0; begin < text.size();) {
        if (!isInToken(text[begin])) {
            ++begin;
            continue;
        }
        const std::size_t end = endOfPart(text, begin);
        const std::string_view part = text.substr(begin, end - begin);
        const bool followsPart = begin > 0 && isInToken(text[begin - 1]);
        const bool precedesPart = end < text.size() && isInToken(text[end]);
        m_parts.push_back({std::string{part}, lowercase(part), followsPart || precedesPart});
        m_whole += m_parts.back().lowercase;
        begin = end;
    }
}

bool Tokens::isIn(const Tokens& name) const {
    if (empty())
        return false;
    if (m_whole == name.m_whole)
        return true;
    for (std::size_t i = 0; i + m_parts.size() <= name.m_parts.size(); ++i)
        if (isAt(name, i))
            return true;
    return false;
}

bool Tokens::isAt(const Tokens& name, std::size_t position) const {
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const Part& own = m_parts[i];
        const Part& other = name.m_parts[position + i];
        if (own.isJoined ? own.text != other.text : own.lowercase != other.lowercase)
            return false;
    }
    return true;
}

} // namespace lathe::metricmath
