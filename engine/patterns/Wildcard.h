#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lathe::patterns {

/// "arn:*:bucket/*.png": a text in which each `*` stands for any number of characters; `\*` and
/// `\\` stand for the characters themselves
/// (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html#eb-filtering-wildcard-matching).
class Wildcard {
  public:
    /// What is wrong with it, in the words of AWS.
    struct Wrong {
        std::string what;
    };
    static std::variant<Wildcard, Wrong> parse(std::string_view text);

    bool matches(std::string_view text) const;

  private:
    Wildcard() = default;

    /// What stands before the first `*`, between two, and after the last one.
    std::vector<std::string> m_parts;
};

} // namespace lathe::patterns
