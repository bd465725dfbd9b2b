#include "engine/metricmath/Lexer.h"

#include "engine/metricmath/Problem.h"

#include <array>

namespace lathe::metricmath {

bool isBlank(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

bool isDigit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool isLetter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

Token Lexer::next() {
    while (isBlank(at(m_position)))
        ++m_position;
    const char letter = at(m_position);
    if (m_position >= m_text.size())
        return {Token::Kind::End, {}, m_position, m_position};
    if (isLetter(letter))
        return name();
    if (isDigit(letter) || (letter == '.' && isDigit(at(m_position + 1))))
        return number();
    if (letter == '"' || letter == '\'')
        return quoted();
    return sign();
}

Token Lexer::name() {
    const std::size_t begin = m_position;
    while (isLetter(at(m_position)) || isDigit(at(m_position)) || at(m_position) == '_')
        ++m_position;
    return {Token::Kind::Name, std::string{m_text.substr(begin, m_position - begin)}, begin,
            m_position};
}

Token Lexer::number() {
    const std::size_t begin = m_position;
    const auto digits = [&] {
        while (isDigit(at(m_position)))
            ++m_position;
    };
    digits();
    if (at(m_position) == '.') {
        ++m_position;
        digits();
    }
    if (at(m_position) == 'e' || at(m_position) == 'E') {
        ++m_position;
        if (at(m_position) == '+' || at(m_position) == '-')
            ++m_position;
        digits();
    }
    const std::string text{m_text.substr(begin, m_position - begin)};
    if (!isDigit(text.back()) && text.back() != '.')
        throw Failure{Text::tr("'{}' is no number", text), begin, m_position};
    if (isLetter(at(m_position)) || at(m_position) == '_')
        throw Failure{Text::tr("an id begins with a lowercase letter"), begin, m_position + 1};
    return {Token::Kind::Number, text, begin, m_position};
}

/// A backslash goes where it keeps the quotation mark from being the end, and stays elsewhere:
/// searches have escapes of their own.
Token Lexer::quoted() {
    const std::size_t begin = m_position;
    const char quote = m_text[m_position++];
    std::string text;
    for (; m_position < m_text.size() && m_text[m_position] != quote; ++m_position) {
        const bool isEscape = m_text[m_position] == '\\';
        if (isEscape && at(m_position + 1) == quote)
            ++m_position;
        else if (isEscape && at(m_position + 1) == '\\')
            text += m_text[m_position++];
        text += m_text[m_position];
    }
    if (m_position >= m_text.size())
        throw Failure{Text::tr("this text has no quotation mark at its end"), begin, m_text.size()};
    ++m_position;
    return {Token::Kind::Quoted, std::move(text), begin, m_position};
}

Token Lexer::sign() {
    constexpr std::array<std::string_view, 18> signs{"==", "!=", "<=", ">=", "&&", "||",
                                                     "<",  ">",  "+",  "-",  "*",  "/",
                                                     "^",  "(",  ")",  "[",  "]",  ","};
    for (const std::string_view sign : signs)
        if (m_text.substr(m_position, sign.size()) == sign) {
            m_position += sign.size();
            return {Token::Kind::Sign, std::string{sign}, m_position - sign.size(), m_position};
        }
    std::size_t end = m_position + 1;
    while ((static_cast<unsigned char>(at(end)) & 0xc0) == 0x80)
        ++end;
    throw Failure{Text::tr("'{}' means nothing here", m_text.substr(m_position, end - m_position)),
                  m_position, end};
}

} // namespace lathe::metricmath
