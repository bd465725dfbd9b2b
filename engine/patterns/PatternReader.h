#pragma once

#include "engine/base/Result.h"
#include "engine/patterns/Leaf.h"

#include <boost/json/value.hpp>

#include <cstddef>
#include <vector>

namespace lathe::patterns {

/// What is written in a pattern.
struct WrittenPattern {
    std::vector<Leaf> leaves;
    /// The leaves of each alternative by number, sorted by path; there is one without `$or`.
    std::vector<std::vector<std::size_t>> alternatives;
};

/// Fails with Pattern.Invalid; see Pattern::compile().
Result<WrittenPattern> readPattern(const boost::json::value& pattern);

} // namespace lathe::patterns
