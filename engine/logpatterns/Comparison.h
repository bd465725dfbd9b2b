#pragma once

#include "engine/base/Regex.h"
#include "engine/logpatterns/Number.h"

#include <optional>
#include <string>
#include <string_view>

namespace lathe::logpatterns {

class Scanner;

/// `= "abc*"`, `!= %ab+%`, `>= 1.5e3`: what a value of a message must be.
///
/// A `*` at the beginning or the end of a text stands for any characters; anywhere else for itself,
/// as AWS's documentation said until 2021, and it has said nothing else since
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html).
class Comparison {
  public:
    /// Nullopt where no comparison comes next, or one that is not valid.
    static std::optional<Comparison> read(Scanner& scanner);

    /// Of a text; a text has no order.
    bool holds(std::string_view text) const;
    /// Of a number. To regular expressions and texts, it is what Number::text() says.
    bool holds(const Number& number) const;
    /// Of a text that may be a number.
    bool holdsOfField(std::string_view text) const;

    bool usesRegex() const { return m_regex.has_value(); }

  private:
    enum class Operator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };

    bool hasOrder() const {
        return m_operator != Operator::Equal && m_operator != Operator::NotEqual;
    }
    static std::optional<Operator> readOperator(Scanner& scanner);
    bool readOperand(Scanner& scanner);
    void setText(std::string_view text);
    bool textFits(std::string_view text) const;

    Operator m_operator{};
    std::optional<Regex> m_regex;
    std::optional<Number> m_number;
    /// Without the `*` before it and after it.
    std::string m_text;
    bool m_mayBeginLater = false;
    bool m_mayEndEarlier = false;
};

} // namespace lathe::logpatterns
