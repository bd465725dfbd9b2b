#pragma once

#include "engine/base/Units.h"

#include <boost/json/value.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace lathe::insights {

/// A number: whole ones keep their digits.
struct Number {
    double real = 0;
    /// Where it is whole and was never anything else.
    std::optional<std::int64_t> whole;

    Number(double real)
        : real{real} {}
    Number(std::int64_t whole)
        : real{static_cast<double>(whole)}
        , whole{whole} {}
};

/// Nothing when the text is no number: digits, perhaps with a sign, a fraction and an exponent.
std::optional<Number> numberIn(std::string_view text);

/// What a field holds while a query runs. Texts of an event are borrowed from it, so that nothing
/// is copied of events that a filter drops.
class Value {
  public:
    /// A list or map, as jsonParse makes them.
    using Structure = std::shared_ptr<const boost::json::value>;

    /// No value: the event does not have the field.
    Value() = default;
    Value(std::int64_t number)
        : m_value{number} {}
    Value(double number)
        : m_value{number} {}
    Value(Number number);
    Value(Timestamp time)
        : m_value{time} {}
    Value(std::string text)
        : m_value{std::move(text)} {}
    Value(Structure structure)
        : m_value{std::move(structure)} {}
    /// The text must outlive the value.
    static Value borrowed(std::string_view text);
    /// Insights has 1 and 0 for true and false.
    static Value truth(bool holds) { return Value{std::int64_t{holds ? 1 : 0}}; }
    /// What is in a JSON document: strings are borrowed from it, null is no value, lists and maps
    /// are their JSON text, as they are in a log event.
    static Value of(const boost::json::value& json);

    bool isMissing() const { return std::holds_alternative<std::monostate>(m_value); }
    bool isText() const;
    const Timestamp* ifTime() const { return std::get_if<Timestamp>(&m_value); }
    const Structure* ifStructure() const { return std::get_if<Structure>(&m_value); }

    /// Texts that look like a number are one; times are milliseconds since 1970.
    std::optional<Number> number() const;
    /// As string functions see it: nothing for missing values, lists and maps. `buffer` is for what
    /// is no text and must outlive the result.
    std::optional<std::string_view> textIn(std::string& buffer) const;
    /// As it is shown in results: empty when missing, JSON for lists and maps.
    std::string text() const;
    /// The same, which borrows nothing.
    Value owned() const;

  private:
    std::variant<std::monostate, std::int64_t, double, Timestamp, std::string_view, std::string,
                 Structure>
        m_value;
};

/// What stands at a path of keys and list positions joined by dots, "items.0.id"; nullptr when
/// nothing does. A key may have dots itself.
const boost::json::value* member(const boost::json::value& owner, std::string_view path);

} // namespace lathe::insights
