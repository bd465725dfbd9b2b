#pragma once

#include "engine/base/Regex.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::logpatterns {

/// A pattern for messages of any form: `ERROR "at line" -Exiting`, `?ERROR ?WARN`, `%40[0-9]%`.
///
/// A term matches wherever its characters stand, also within a word, and case counts. Those with
/// `-` must not be there; of those with `?`, one must, and they count only when there is no term
/// of another kind. Terms of blanks alone match everything, and so does a pattern without terms.
/// What has other characters than letters, digits and underscores must be between quotation marks
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html#matching-terms-unstructured-log-events).
class Terms {
  public:
    /// Nullopt for a pattern that is not valid.
    static std::optional<Terms> parse(std::string_view pattern);

    bool matches(std::string_view message) const;
    int regexes() const { return m_regexes; }

  private:
    struct Term {
        std::string text;
        std::optional<Regex> regex;

        bool isIn(std::string_view message) const;
    };

    std::vector<Term> m_needed;
    std::vector<Term> m_excluded;
    std::vector<Term> m_optional;
    int m_regexes = 0;
};

} // namespace lathe::logpatterns
