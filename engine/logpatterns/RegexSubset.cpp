#include "engine/logpatterns/RegexSubset.h"

#include "engine/logpatterns/Scanner.h"

#include <string>

namespace lathe::logpatterns {

namespace {

constexpr std::string_view symbols = ":_#=@/;,-", operators = "^$?[]{}|\\*+.", classes = "dDsSwW";

bool isOneOf(std::string_view letters, char letter) {
    return letters.find(letter) != std::string_view::npos;
}
bool isDigit(char letter) {
    return letter >= '0' && letter <= '9';
}
bool isHex(char letter) {
    return isDigit(letter) || (letter >= 'a' && letter <= 'f') || (letter >= 'A' && letter <= 'F');
}

/// Writes a pattern of AWS's as one of PCRE2's.
class Translation {
  public:
    explicit Translation(std::string_view pattern)
        : m_rest{pattern} {}

    std::optional<std::string> translated() {
        while (!m_rest.empty())
            if (!next())
                return std::nullopt;
        return std::move(m_written);
    }

  private:
    bool next() {
        const char letter = m_rest.front();
        if (letter == '\\')
            return escape();
        if (!m_isInClass && letter == '{')
            return repetition();
        // PCRE2 would never give back what "a++" took.
        if (!m_isInClass && letter == '+' && m_wasRepeated)
            return false;
        if (!isAlphanumeric(letter) && letter != ' ' && !isOneOf(symbols, letter) &&
            !isOneOf(operators, letter))
            return false;
        if (letter == '[')
            m_isInClass = true;
        else if (letter == ']')
            m_isInClass = false;
        copy(1);
        m_wasRepeated = !m_isInClass && isOneOf("*+?", letter);
        return true;
    }

    bool escape() {
        const char next = m_rest.size() > 1 ? m_rest[1] : '\0';
        const bool isCode =
            next == 'x' && m_rest.size() > 3 && isHex(m_rest[2]) && isHex(m_rest[3]);
        if (next == '\0' || (!isCode && !isOneOf(classes, next) && !isOneOf(symbols, next) &&
                             !isOneOf(operators, next)))
            return false;
        copy(isCode ? 4 : 2);
        m_wasRepeated = false;
        return true;
    }

    /// "{2}", "{2,}", "{,3}" or "{2, 3}".
    bool repetition() {
        m_rest.remove_prefix(1);
        const std::string least = number();
        const bool isRange = !m_rest.empty() && m_rest.front() == ',';
        if (isRange)
            m_rest.remove_prefix(1);
        const std::string most = isRange ? number() : least;
        if (m_rest.empty() || m_rest.front() != '}' || (least.empty() && most.empty()))
            return false;
        m_rest.remove_prefix(1);
        m_written += '{' + (least.empty() ? "0" : least) + ',' + most + '}';
        m_wasRepeated = true;
        return true;
    }
    std::string number() {
        std::string digits;
        for (; !m_rest.empty() && (isDigit(m_rest.front()) || m_rest.front() == ' ');
             m_rest.remove_prefix(1))
            if (m_rest.front() != ' ')
                digits += m_rest.front();
        return digits;
    }

    void copy(std::size_t count) {
        m_written += m_rest.substr(0, count);
        m_rest.remove_prefix(count);
    }

    std::string_view m_rest;
    // "." is any character, and messages may have several lines.
    std::string m_written = "(?s)";
    bool m_isInClass = false;
    bool m_wasRepeated = false;
};

} // namespace

std::optional<Regex> compileSubset(std::string_view pattern) {
    const auto translated = Translation{pattern}.translated();
    if (!translated)
        return std::nullopt;
    const auto regex = Regex::compile(*translated);
    return regex ? std::optional{*regex} : std::nullopt;
}

} // namespace lathe::logpatterns
