#pragma once

#include "engine/patterns/Addresses.h"
#include "engine/patterns/Wildcard.h"

#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lathe::patterns {

/// The same number, whatever way it is written: 300, 300.0 and 3e2. Integers are compared digit by
/// digit.
bool isSameNumber(const boost::json::value& left, const boost::json::value& right);

/// The string is one of these, or begins or ends with one; texts are folded when case is ignored.
struct TextTest {
    enum class Part { Whole, Beginning, End };

    Part part = Part::Whole;
    bool ignoresCase = false;
    std::vector<std::string> texts;
};
/// The string fits one of these.
struct WildcardTest {
    std::vector<Wildcard> wildcards;
};
/// The number is one of these.
struct NumberTest {
    std::vector<boost::json::value> numbers;
};
/// The number lies between these; nothing: without end.
struct RangeTest {
    struct Border {
        double number;
        bool included;
    };
    std::optional<Border> low;
    std::optional<Border> high;
};
/// The string is an address of these.
struct AddressTest {
    Addresses addresses;
};
/// `true`, `false`, `null`.
struct LiteralTest {
    boost::json::value literal;
};
/// There is a value, whatever it is.
struct AnyTest {};
/// There is no value.
struct AbsentTest {};

using Test = std::variant<TextTest, WildcardTest, NumberTest, RangeTest, AddressTest, LiteralTest,
                          AnyTest, AbsentTest>;

/// One of the things in brackets that a pattern has under a key: a value, or an operator such as
/// {"prefix": "eu-"}.
struct Condition {
    Test test;
    /// anything-but: holds for every value that does not pass the test.
    bool negated = false;
    /// As it is written in the pattern.
    std::string json;

    /// Whether it holds for a value that is neither an array nor an object.
    bool holds(const boost::json::value& scalar) const;
    bool holdsWithoutValue() const { return std::holds_alternative<AbsentTest>(test); }
};

/// What is wrong with a condition, in the words of AWS.
struct WrongCondition {
    std::string what;
};

/// Reads one condition. The words of an error are those of EventBridge
/// (https://github.com/aws/event-ruler, which is what EventBridge runs).
std::variant<Condition, WrongCondition> parseCondition(const boost::json::value& written);

} // namespace lathe::patterns
