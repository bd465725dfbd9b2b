#pragma once

#include "engine/base/Result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace lathe::metricmath {

/// What is wrong with an expression, a search, a query or a label, and where.
struct Problem {
    Text message;
    /// In characters (code points) of the text: the first, and the one after the last.
    std::size_t start = 0;
    std::size_t end = 0;
    std::string code = "ValidationError";

    /// As GetMetricData fails: "Error in expression 'e1': ...".
    Error error(std::string_view id) const;
};

/// What the parts that read or compute throw at the first thing that is wrong, with its bytes in
/// the text.
struct Failure {
    Text what;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string code = "ValidationError";

    Problem in(std::string_view text) const;
};

std::size_t charactersIn(std::string_view text);

} // namespace lathe::metricmath
