#pragma once

#include "engine/metricmath/Context.h"
#include "engine/metricmath/Expression.h"

#include <tl/expected.hpp>

#include <cstddef>

namespace lathe::metricmath {

/// Series of an array, and data points of all of them together: what an expression may come to.
inline constexpr std::size_t mostSeries = 5'000;
inline constexpr std::size_t mostPoints = 5'000'000;

/// What an expression comes to; its problems are those of types that do not go together, of ids
/// that nothing has, and of sources that fail.
tl::expected<Value, Problem> evaluate(const Expression& expression, const Context& context);

} // namespace lathe::metricmath
