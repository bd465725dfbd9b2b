#pragma once

#include "engine/logpatterns/Comparison.h"
#include "engine/logpatterns/Expression.h"
#include "engine/logpatterns/ExtractedValues.h"
#include "engine/logpatterns/Selector.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lathe::logpatterns {

/// `{ $.level = "ERROR" && ($.latency > 5e2 || $.user.id NOT EXISTS) }`: a pattern for messages
/// that are JSON objects.
///
/// Comparisons are with strings and numbers, and false of everything else, also of what is not
/// there. With a wildcard, one value that fits is enough
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html#matching-terms-json-log-events).
class JsonPattern {
  public:
    /// What stands between the braces; nullopt for what is not valid.
    static std::optional<JsonPattern> parse(std::string_view text);

    bool matches(std::string_view message) const;
    int regexes() const { return m_regexes; }

    /// The strings, numbers and booleans of the pattern's selectors, by their text ("$.user.id").
    ExtractedValues extracted(std::string_view message) const;
    /// The same for any selector.
    static std::optional<std::string> value(std::string_view message, const Selector& selector);

  private:
    enum class Literal { Null, True, False };
    struct NotExists {};
    struct Condition {
        Selector selector;
        std::variant<Comparison, Literal, NotExists> what;

        bool holds(const boost::json::value& message) const;
    };

    static std::optional<Condition> readCondition(Scanner& scanner);

    std::optional<Expression<Condition>> m_expression;
    std::vector<Selector> m_selectors;
    int m_regexes = 0;
};

} // namespace lathe::logpatterns
