#include "engine/logpatterns/Scanner.h"

#include <algorithm>

namespace lathe::logpatterns {

bool isBlank(char letter) {
    return letter == ' ' || (letter >= '\t' && letter <= '\r');
}

bool isAlphanumeric(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
           (letter >= 'A' && letter <= 'Z');
}

std::string_view Scanner::rest() {
    m_rest.remove_prefix(std::find_if_not(m_rest.begin(), m_rest.end(), isBlank) - m_rest.begin());
    return m_rest;
}

bool Scanner::take(std::string_view symbol) {
    if (!isAt(symbol))
        return false;
    m_rest.remove_prefix(symbol.size());
    return true;
}

bool Scanner::takeWord(std::string_view word) {
    Scanner ahead = *this;
    if (ahead.word(marksOfValues) != word)
        return false;
    *this = ahead;
    return true;
}

std::string_view Scanner::word(std::string_view marks) {
    const std::string_view text = rest();
    const auto end = std::find_if_not(text.begin(), text.end(), [&](char letter) {
        return isAlphanumeric(letter) || marks.find(letter) != std::string_view::npos;
    });
    const std::string_view found = text.substr(0, end - text.begin());
    m_rest.remove_prefix(found.size());
    return found;
}

std::optional<std::string> Scanner::quoted() {
    if (!isAt("\""))
        return std::nullopt;
    std::string text;
    for (std::size_t at = 1; at < m_rest.size(); ++at) {
        if (m_rest[at] == '"') {
            m_rest.remove_prefix(at + 1);
            return text;
        }
        const char next = at + 1 < m_rest.size() ? m_rest[at + 1] : '\0';
        if (m_rest[at] == '\\' && (next == '"' || next == '\\'))
            ++at;
        text += m_rest[at];
    }
    return std::nullopt;
}

std::optional<std::string_view> Scanner::upTo(std::string_view end) {
    const auto at = m_rest.find(end);
    if (at == std::string_view::npos)
        return std::nullopt;
    const std::string_view text = m_rest.substr(0, at);
    m_rest.remove_prefix(at + end.size());
    return text;
}

} // namespace lathe::logpatterns
