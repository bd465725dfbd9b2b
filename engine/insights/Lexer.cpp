#include "engine/insights/Lexer.h"

#include "engine/insights/CompileError.h"
#include "engine/insights/Functions.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace lathe::insights {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool beginsName(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) || c == '_' || c == '@' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool isInName(char c) {
    return beginsName(c) || isDigit(c);
}

} // namespace

Token Lexer::next() {
    skipSpace();
    const char c = at(m_pos);
    if (m_pos >= m_text.size())
        return {Token::Kind::End, {}, {}, false, m_pos, m_pos};
    if (beginsName(c) || c == '`')
        return name();
    if (isDigit(c))
        return number();
    if (c == '"' || c == '\'')
        return quoted();
    return sign();
}

void Lexer::skipSpace() {
    while (m_pos < m_text.size()) {
        if (m_text[m_pos] == '#')
            m_pos = std::min(m_text.find('\n', m_pos), m_text.size());
        else if (std::isspace(static_cast<unsigned char>(m_text[m_pos])))
            ++m_pos;
        else
            return;
    }
}

Token Lexer::name() {
    Token token{Token::Kind::Name, {}, {}, false, m_pos, m_pos};
    for (;;) {
        const char c = at(m_pos);
        const char after = at(m_pos + 1);
        if (c == '`') {
            quotedPart(token);
        } else if (isInName(c) || (c == '.' && (isInName(after) || after == '`'))) {
            token.text += c;
            token.path += c;
            ++m_pos;
        } else if (c == '[' && isDigit(after) && !isSameName(token.text, "in")) {
            std::size_t end = m_pos + 1;
            while (isDigit(at(end)))
                ++end;
            if (at(end) != ']')
                break;
            token.text += m_text.substr(m_pos, end + 1 - m_pos);
            token.path.append(".").append(m_text.substr(m_pos + 1, end - m_pos - 1));
            m_pos = end + 1;
        } else {
            break;
        }
    }
    token.end = m_pos;
    return token;
}

void Lexer::quotedPart(Token& token) {
    const auto end = m_text.find('`', m_pos + 1);
    if (end == std::string_view::npos)
        throw SyntaxFailure{Text::tr("this name has no backtick at its end"), m_pos, m_text.size()};
    const std::string_view part = m_text.substr(m_pos + 1, end - m_pos - 1);
    token.text += part;
    token.path += part;
    token.isQuoted = true;
    m_pos = end + 1;
}

Token Lexer::number() {
    const std::size_t begin = m_pos;
    while (isDigit(at(m_pos)))
        ++m_pos;
    if (at(m_pos) == '.' && isDigit(at(m_pos + 1)))
        for (++m_pos; isDigit(at(m_pos));)
            ++m_pos;
    const char e = at(m_pos);
    const std::size_t exponent = m_pos + (at(m_pos + 1) == '+' || at(m_pos + 1) == '-' ? 2 : 1);
    if ((e == 'e' || e == 'E') && isDigit(at(exponent)))
        for (m_pos = exponent; isDigit(at(m_pos));)
            ++m_pos;
    auto kind = Token::Kind::Number;
    while (isInName(at(m_pos))) {
        kind = Token::Kind::Period;
        ++m_pos;
    }
    return {kind, std::string{m_text.substr(begin, m_pos - begin)}, {}, false, begin, m_pos};
}

Token Lexer::quoted() {
    const std::size_t begin = m_pos;
    const char quote = m_text[m_pos++];
    std::string text;
    for (; m_pos < m_text.size() && m_text[m_pos] != quote; ++m_pos) {
        const char after = at(m_pos + 1);
        if (m_text[m_pos] != '\\') {
            text += m_text[m_pos];
        } else if (after == '"' || after == '\'' || after == '\\') {
            text += after;
            ++m_pos;
        } else if (after == 'n' || after == 't' || after == 'r') {
            text += after == 'n' ? '\n' : after == 't' ? '\t' : '\r';
            ++m_pos;
        } else {
            // Patterns have escapes of their own.
            text += '\\';
        }
    }
    if (m_pos >= m_text.size())
        throw SyntaxFailure{Text::tr("this text has no quotation mark at its end"), begin,
                            m_text.size()};
    ++m_pos;
    return {Token::Kind::Text, std::move(text), {}, false, begin, m_pos};
}

Token Lexer::regexAt(std::size_t begin) {
    std::string expression;
    for (m_pos = begin + 1; m_pos < m_text.size() && m_text[m_pos] != '/'; ++m_pos) {
        if (m_text[m_pos] == '\\' && at(m_pos + 1) != '/' && m_pos + 1 < m_text.size())
            expression += m_text[m_pos++];
        else if (m_text[m_pos] == '\\')
            ++m_pos;
        expression += at(m_pos);
    }
    if (m_pos >= m_text.size())
        throw SyntaxFailure{Text::tr("this regular expression has no slash at its end"), begin,
                            m_text.size()};
    ++m_pos;
    return {Token::Kind::Text, std::move(expression), {}, false, begin, m_pos};
}

Token Lexer::sign() {
    constexpr std::array<std::string_view, 22> signs{"=~", "!=", "<=", ">=", "=", "<", ">", "!",
                                                     ":",  "|",  ",",  "(",  ")", "[", "]", "+",
                                                     "-",  "*",  "/",  "%",  "^", "."};
    for (const std::string_view sign : signs)
        if (m_text.substr(m_pos, sign.size()) == sign) {
            m_pos += sign.size();
            return {Token::Kind::Sign, std::string{sign}, {}, false, m_pos - sign.size(), m_pos};
        }
    throw SyntaxFailure{Text::tr("'{}' means nothing here", m_text.substr(m_pos, 1)), m_pos,
                        m_pos + 1};
}

} // namespace lathe::insights
