#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::iam {

/// The value of a policy variable ("aws:username", in lower case); nothing where the request has
/// none, or several.
using Variables = std::function<std::optional<std::string>(std::string_view name)>;

enum class Case { Matters, Ignored };

/// "aws:SourceArn" -> "aws:sourcearn"
std::string lowered(std::string_view text);

/// A text of a policy, in which '*' and '?' may be wildcards and "${aws:username}" a policy
/// variable (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html).
/// What a variable stands for has no wildcards; where it stands for nothing, nothing matches.
class Pattern {
  public:
    /// `withVariables`: those of policies of the version 2012-10-17.
    explicit Pattern(std::string_view text, bool withVariables = true);

    /// Takes wildcards as such.
    bool matches(std::string_view value, const Variables& variables, Case letters) const;
    /// Takes wildcards as letters.
    bool equals(std::string_view value, const Variables& variables, Case letters) const;
    /// As an ARN: each of its six parts for itself, those that the pattern has not match
    /// everything.
    bool matchesArn(std::string_view arn, const Variables& variables) const;

    /// As it is written.
    const std::string& text() const { return m_text; }

  private:
    struct Part {
        /// A variable's name in lower case, or a text in which wildcards have become `anyRun` and
        /// `anyOne`.
        std::string text;
        bool isVariable = false;
        /// What stands for a variable that has no value.
        std::optional<std::string> otherwise = {};
    };

    /// The pattern with its variables' values; nothing where one has none. `keep` is what it is
    /// kept in.
    std::optional<std::string_view> filled(const Variables& variables, std::string& keep) const;
    void addVariable(std::string_view inside);
    void addText(std::string_view text);

    std::string m_text;
    std::vector<Part> m_parts;
    bool m_hasVariables = false;
};

} // namespace lathe::iam
