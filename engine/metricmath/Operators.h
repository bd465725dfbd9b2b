#pragma once

#include "engine/metricmath/Series.h"

#include <optional>
#include <string_view>

namespace lathe::metricmath {

enum class Operator {
    Or,
    And,
    Equal,
    Unequal,
    LessOrEqual,
    GreaterOrEqual,
    Less,
    Greater,
    Add,
    Subtract,
    Multiply,
    Divide,
    Power
};

/// "+"; of AND and OR, the signs as well.
std::string_view signOf(Operator sign);
/// The operator of a sign or word; AND and OR have both.
std::optional<Operator> operatorOf(std::string_view sign);
/// What binds tighter has more. The documentation says nothing of it; this is what mathematics
/// does: OR, AND, comparisons, sums, products, powers.
int precedenceOf(Operator sign);

/// Data points that one of two series lacks count as 0, and what has no number as its result (a
/// division by zero) is dropped. Nullopt where the documentation has no such operands: comparisons
/// and logic take scalars and series, arithmetic also an array with a scalar or a series.
std::optional<Value> applied(Operator sign, const Value& left, const Value& right);
Value negated(const Value& value);

} // namespace lathe::metricmath
