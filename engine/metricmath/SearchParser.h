#pragma once

#include "engine/metricmath/Search.h"
#include "engine/metricmath/SearchTerm.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::metricmath {

/// Reads what SEARCH looks for. Throws Failure.
class SearchParser {
  public:
    explicit SearchParser(std::string_view text)
        : m_text{text} {}

    SearchExpression parse();

  private:
    struct Part {
        std::string text;
        bool isQuoted;
    };

    MetricSchema schema();
    SearchTermPtr alternatives();
    SearchTermPtr conjunction();
    SearchTermPtr negation();
    SearchTermPtr term();
    /// `= value`, or `= (value OR value)`
    SearchTermPtr property(const std::string& name);
    SearchTermPtr propertyValues(const std::string& name);
    /// A word up to a blank or one of the signs, or what is between quotation marks.
    Part part(std::string_view signs);
    std::string quoted();

    void skipBlanks();
    bool isAtEnd();
    bool isAt(char sign);
    bool take(char sign);
    void expect(char sign);
    /// AND, OR and NOT, which are nothing else in capital letters.
    bool takeWord(std::string_view word);
    bool isAtWord(std::string_view word);
    [[noreturn]] void unexpected(const Text& what);

    std::string_view m_text;
    std::size_t m_position = 0;
    int m_depth = 0;
};

} // namespace lathe::metricmath
