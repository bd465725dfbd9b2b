#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::logpatterns {

/// The characters that texts may have without quotation marks, beside letters and digits.
/// AWS names the underscore, and its examples have the others.
inline constexpr std::string_view marksOfValues = "_.*+-";
/// The characters of keys and fields, beside letters and digits.
inline constexpr std::string_view marksOfNames = "_-";

bool isBlank(char letter);
/// Letters and digits of ASCII.
bool isAlphanumeric(char letter);

/// Goes through the text of a filter pattern. Whoever reads skips the blanks before what is read.
class Scanner {
  public:
    explicit Scanner(std::string_view text)
        : m_rest{text} {}

    /// What is left, without the blanks before it.
    std::string_view rest();
    std::size_t remaining() const { return m_rest.size(); }
    bool isAtEnd() { return rest().empty(); }
    bool isAt(std::string_view symbol) { return rest().starts_with(symbol); }
    /// `symbol` comes next, without blanks before it.
    bool isDirectlyAt(std::string_view symbol) const { return m_rest.starts_with(symbol); }
    /// A blank or the end comes next.
    bool isBetweenWords() const { return m_rest.empty() || isBlank(m_rest.front()); }
    /// Goes past `symbol`, if it comes next.
    bool take(std::string_view symbol);
    /// Goes past a word in capital letters that ends there: `IS`, but not the beginning of `ISLE`.
    bool takeWord(std::string_view word);

    /// Letters, digits and `marks`; empty where none come next.
    std::string_view word(std::string_view marks);
    /// A text between quotation marks, in which `\"` and `\\` stand for the characters themselves;
    /// nullopt where there is none, or no end of it.
    std::optional<std::string> quoted();
    /// What stands before `end`, and goes past both; nullopt where there is no end.
    std::optional<std::string_view> upTo(std::string_view end);

  private:
    std::string_view m_rest;
};

} // namespace lathe::logpatterns
