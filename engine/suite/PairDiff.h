#pragma once

#include "engine/compare/Rows.h"
#include "engine/compare/Suggestions.h"
#include "engine/model/Invocation.h"

#include <cstddef>
#include <vector>

namespace lathe::suite {

/// Two results beside each other, to be read by a person.
struct PairDiff {
    std::vector<compare::Row> output;
    /// Places of the output that differ and may not.
    std::size_t outputCount = 0;
    /// Of what the function and its extensions have written, without what the platform says.
    std::vector<compare::Row> log;
    /// Lines that differ.
    std::size_t logCount = 0;
    /// Of the output.
    std::vector<compare::Suggestion> suggestions;
};

/// An invocation and its replay. Outputs that are both JSON are compared by structure, others line
/// by line.
PairDiff differenceOf(const model::InvocationRecord& before,
                      const std::vector<model::LogLine>& logBefore,
                      const model::InvocationRecord& now, const std::vector<model::LogLine>& logNow,
                      const compare::Rules& rules);

/// outputCount alone.
std::size_t outputDifferences(const model::InvocationRecord& before,
                              const model::InvocationRecord& now, const compare::Rules& rules);

/// A log with nothing to compare it with.
std::vector<compare::Row> rowsOf(const std::vector<model::LogLine>& log);

} // namespace lathe::suite
