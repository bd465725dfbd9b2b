#pragma once

#include "engine/logpatterns/Comparison.h"
#include "engine/logpatterns/Expression.h"
#include "engine/logpatterns/ExtractedValues.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::logpatterns {

/// `[ip, user, ..., status_code = 4*, bytes > 1000]`: a pattern for messages that are fields with
/// blanks between them (see lineFields()).
///
/// Each of its fields must be there. The ellipsis is any number of fields; without one, the last
/// field is all the rest of the message: [w1=ERROR, w2] matches whatever begins with ERROR and has
/// a second word. `[]` matches everything
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html#matching-term-space-delimited-log-events).
class FieldsPattern {
  public:
    /// What stands between the brackets; nullopt for what is not valid.
    static std::optional<FieldsPattern> parse(std::string_view text);

    bool matches(std::string_view message) const;
    int regexes() const { return m_regexes; }

    /// By their names ("$status_code"); those without one by their place from 1 ("$3").
    ExtractedValues extracted(std::string_view message) const;
    /// One field by either; nullopt also if the message has too few fields for the pattern.
    std::optional<std::string> value(std::string_view message, std::string_view name) const;

  private:
    struct Field {
        /// Empty: it has none.
        std::string name;
        std::optional<Expression<Comparison>> condition;
    };

    bool readField(Scanner& scanner);
    std::optional<std::vector<std::string_view>> fieldsOf(std::string_view message) const;
    /// The number of the pattern's field in a message of so many; those behind the ellipsis stand
    /// at its end.
    std::size_t placeOf(std::size_t field, std::size_t fieldsInMessage) const;

    std::vector<Field> m_fields;
    /// How many fields stand before it.
    std::optional<std::size_t> m_ellipsis;
    int m_regexes = 0;
};

} // namespace lathe::logpatterns
