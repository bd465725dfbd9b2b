#include "engine/metricmath/QueryLexer.h"

#include "engine/metricmath/Lexer.h"
#include "engine/metricmath/Problem.h"

#include <algorithm>

namespace lathe::metricmath {

QueryToken QueryLexer::next() {
    while (m_position < m_text.size() && isBlank(m_text[m_position]))
        ++m_position;
    const std::size_t begin = m_position;
    if (begin >= m_text.size())
        return {QueryToken::Kind::End, {}, begin, begin};
    if (m_text[begin] == '"' || m_text[begin] == '\'')
        return quoted();
    while (m_position < m_text.size() && (isLetter(m_text[m_position]) ||
                                          isDigit(m_text[m_position]) || m_text[m_position] == '_'))
        ++m_position;
    if (m_position > begin) {
        std::string word{m_text.substr(begin, m_position - begin)};
        const bool isNumber = std::all_of(word.begin(), word.end(), isDigit);
        return {isNumber ? QueryToken::Kind::Number : QueryToken::Kind::Word, std::move(word),
                begin, m_position};
    }
    for (const std::string_view sign : {"!=", "=", "(", ")", ",", "."})
        if (m_text.substr(begin, sign.size()) == sign) {
            m_position += sign.size();
            return {QueryToken::Kind::Sign, std::string{sign}, begin, m_position};
        }
    std::size_t end = begin + 1;
    while (end < m_text.size() && (static_cast<unsigned char>(m_text[end]) & 0xc0) == 0x80)
        ++end;
    throw Failure{Text::tr("'{}' means nothing here", m_text.substr(begin, end - begin)), begin,
                  end};
}

/// A backslash stands before quotation marks and itself.
QueryToken QueryLexer::quoted() {
    const std::size_t begin = m_position;
    const char quote = m_text[m_position++];
    std::string text;
    for (; m_position < m_text.size() && m_text[m_position] != quote; ++m_position) {
        const char after = m_position + 1 < m_text.size() ? m_text[m_position + 1] : '\0';
        const bool isEscape =
            m_text[m_position] == '\\' && (after == '"' || after == '\'' || after == '\\');
        m_position += isEscape;
        text += m_text[m_position];
    }
    if (m_position >= m_text.size())
        throw Failure{Text::tr("this text has no quotation mark at its end"), begin, m_text.size()};
    ++m_position;
    return {quote == '"' ? QueryToken::Kind::Name : QueryToken::Kind::Text, std::move(text), begin,
            m_position};
}

} // namespace lathe::metricmath
