#include "engine/traces/FilterScanner.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace json = boost::json;

namespace lathe::traces {

namespace {

bool isOfWord(char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) || letter == '_' || letter == '.' ||
           letter == '-' || (static_cast<unsigned char>(letter) & 0x80U) != 0;
}

} // namespace

std::string inSmallLetters(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return text;
}

void FilterScanner::skipBlanks() {
    while (m_at < m_text.size() && std::isspace(static_cast<unsigned char>(m_text[m_at])))
        ++m_at;
}

char FilterScanner::peek() {
    skipBlanks();
    return m_at < m_text.size() && !m_failure ? m_text[m_at] : '\0';
}

bool FilterScanner::atEnd() {
    return peek() == '\0';
}

bool FilterScanner::take(std::string_view symbol) {
    skipBlanks();
    if (m_failure || !m_text.substr(m_at).starts_with(symbol))
        return false;
    m_at += symbol.size();
    return true;
}

bool FilterScanner::expect(std::string_view symbol) {
    if (take(symbol))
        return true;
    fail(fmt::format("'{}' is expected", symbol));
    return false;
}

bool FilterScanner::takeWord(std::string_view word) {
    skipBlanks();
    const std::size_t before = m_at;
    if (inSmallLetters(this->word()) == inSmallLetters(std::string{word}))
        return true;
    m_at = before;
    return false;
}

std::string FilterScanner::word() {
    skipBlanks();
    if (m_failure)
        return {};
    const std::size_t first = m_at;
    while (m_at < m_text.size() && isOfWord(m_text[m_at]))
        ++m_at;
    return std::string{m_text.substr(first, m_at - first)};
}

std::optional<std::string> FilterScanner::quoted() {
    const char quote = peek();
    if (quote != '"' && quote != '\'') {
        fail("a text in quotation marks is expected");
        return {};
    }
    std::string text;
    for (++m_at; m_at < m_text.size() && m_text[m_at] != quote; ++m_at) {
        if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
            ++m_at;
        text += m_text[m_at];
    }
    if (m_at == m_text.size()) {
        fail("a quotation mark is missing");
        return {};
    }
    ++m_at;
    return text;
}

std::optional<json::value> FilterScanner::json() {
    skipBlanks();
    json::stream_parser parser;
    boost::system::error_code error;
    const std::size_t read = parser.write_some(m_text.data() + m_at, m_text.size() - m_at, error);
    if (!error && !parser.done())
        parser.finish(error);
    if (error) {
        fail("this is no JSON");
        return {};
    }
    m_at += read;
    return parser.release();
}

void FilterScanner::fail(const std::string& what) {
    if (!m_failure)
        m_failure = Error{"InvalidRequestException",
                          Text::verbatim(fmt::format(
                              "Invalid filter expression: {} at character {}", what, m_at + 1))};
}

} // namespace lathe::traces
