#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lathe::metricmath {

struct Token {
    enum class Kind {
        /// An id, a function or a word like REPEAT.
        Name,
        Number,
        /// Something in quotation marks of either kind.
        Quoted,
        Sign,
        End
    };

    Kind kind = Kind::End;
    /// Of what is quoted, what it says.
    std::string text;
    /// Its bytes in the expression.
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Cuts an expression into tokens. Throws Failure.
class Lexer {
  public:
    explicit Lexer(std::string_view text)
        : m_text{text} {}

    Token next();
    std::string_view text() const { return m_text; }

  private:
    Token name();
    Token number();
    Token quoted();
    Token sign();
    char at(std::size_t position) const {
        return position < m_text.size() ? m_text[position] : '\0';
    }

    std::string_view m_text;
    std::size_t m_position = 0;
};

bool isBlank(char letter);
bool isDigit(char letter);
/// Of ASCII.
bool isLetter(char letter);

} // namespace lathe::metricmath
