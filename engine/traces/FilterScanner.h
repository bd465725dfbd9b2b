#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::traces {

/// Goes through the text of a filter expression. The first thing that is wrong is remembered, and
/// from then on nothing is found any more.
class FilterScanner {
  public:
    explicit FilterScanner(std::string_view text)
        : m_text{text} {}

    bool atEnd();
    /// Takes a symbol ("(", "!=") that comes next.
    bool take(std::string_view symbol);
    /// Likewise, or it is wrong.
    bool expect(std::string_view symbol);
    /// Takes a word ("AND"), in capitals or small letters.
    bool takeWord(std::string_view word);
    /// A name as it stands there: letters, digits and "._-"; empty where none comes next.
    std::string word();
    /// A text in quotation marks, single or double.
    std::optional<std::string> quoted();
    /// JSON up to where it is complete.
    std::optional<boost::json::value> json();

    bool isQuote() { return peek() == '"' || peek() == '\''; }
    char peek();
    void fail(const std::string& what);
    bool hasFailed() const { return m_failure.has_value(); }
    const Error& failure() const { return *m_failure; }

  private:
    void skipBlanks();

    std::string_view m_text;
    std::size_t m_at = 0;
    std::optional<Error> m_failure;
};

/// "responseTime" -> "responsetime"
std::string inSmallLetters(std::string text);

} // namespace lathe::traces
