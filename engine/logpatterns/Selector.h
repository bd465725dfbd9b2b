#pragma once

#include <boost/json/value.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lathe::logpatterns {

class Scanner;

/// `$.user.roles[0]`, `$.['cluster.name']`, `$.users[*].id`: where in a JSON message a value stands
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html#matching-terms-json-log-events).
class Selector {
  public:
    /// Nullopt where none comes next, or one that is not valid: it may have one wildcard.
    static std::optional<Selector> read(Scanner& scanner);
    /// The whole text as one.
    static std::optional<Selector> parse(std::string_view text);

    /// Whether `holds(value)` says so of any value there; several are there with a wildcard.
    template <class Holds> bool any(const boost::json::value& message, const Holds& holds) const {
        return anyFrom(0, message, holds);
    }

    bool hasWildcard() const { return m_hasWildcard; }
    /// As it is written.
    const std::string& text() const { return m_text; }

  private:
    /// Any element or member.
    struct Wildcard {};
    using Step = std::variant<std::string, std::size_t, Wildcard>;

    static std::optional<Step> readStep(Scanner& scanner);
    static std::optional<Step> readBrackets(Scanner& scanner);
    static const boost::json::value* follow(const Step& step, const boost::json::value& value);

    template <class Holds>
    bool anyFrom(std::size_t step, const boost::json::value& value, const Holds& holds) const {
        const boost::json::value* here = &value;
        for (; step < m_steps.size(); ++step) {
            if (std::holds_alternative<Wildcard>(m_steps[step]))
                return anyBelow(step + 1, *here, holds);
            here = follow(m_steps[step], *here);
            if (!here)
                return false;
        }
        return holds(*here);
    }
    template <class Holds>
    bool anyBelow(std::size_t step, const boost::json::value& value, const Holds& holds) const {
        if (const auto* array = value.if_array()) {
            for (const boost::json::value& element : *array)
                if (anyFrom(step, element, holds))
                    return true;
        } else if (const auto* object = value.if_object()) {
            for (const boost::json::key_value_pair& member : *object)
                if (anyFrom(step, member.value(), holds))
                    return true;
        }
        return false;
    }

    std::vector<Step> m_steps;
    std::string m_text;
    bool m_hasWildcard = false;
};

} // namespace lathe::logpatterns
