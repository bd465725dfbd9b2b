#pragma once

#include "engine/base/Regex.h"

#include <string>
#include <string_view>
#include <variant>

namespace lathe::insights {

/// What stands right of `like`: a text that must be contained, or a regular expression.
class TextTest {
  public:
    static TextTest containing(std::string text) { return TextTest{std::move(text)}; }
    /// Fails as Regex::compile() does. An expression that is nothing but plain characters is looked
    /// for as a text.
    static Result<TextTest> matching(std::string_view expression);

    bool holds(std::string_view text) const;

  private:
    explicit TextTest(std::variant<std::string, Regex> test)
        : m_test{std::move(test)} {}

    std::variant<std::string, Regex> m_test;
};

} // namespace lathe::insights
