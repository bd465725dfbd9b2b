#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lathe::insights {

struct Token {
    enum class Kind {
        /// A field, command, function or keyword.
        Name,
        Number,
        /// A number with a unit, "5m".
        Period,
        /// Something in quotes.
        Text,
        Sign,
        End
    };

    Kind kind = Kind::End;
    /// Of a name, as results show it: without backticks. Of a text, what it says.
    std::string text;
    /// Of a name, its keys and positions joined by dots: "users[1].name" is "users.1.name".
    std::string path;
    /// It has backticks, and is no keyword therefore.
    bool isQuoted = false;
    /// Its bytes in the query.
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Cuts a query into tokens, one at a time: only who reads them knows whether a slash begins a
/// regular expression. Comments go from # to the end of the line. Throws SyntaxFailure.
class Lexer {
  public:
    explicit Lexer(std::string_view text)
        : m_text{text} {}

    Token next();
    /// The regular expression whose first slash is at this byte, as a text.
    Token regexAt(std::size_t begin);
    /// The next token will be the one that begins here.
    void returnTo(std::size_t position) { m_pos = position; }
    std::string_view text() const { return m_text; }

  private:
    void skipSpace();
    Token name();
    /// A part of a name between backticks.
    void quotedPart(Token& token);
    Token number();
    Token quoted();
    Token sign();
    char at(std::size_t position) const {
        return position < m_text.size() ? m_text[position] : '\0';
    }

    std::string_view m_text;
    std::size_t m_pos = 0;
};

} // namespace lathe::insights
