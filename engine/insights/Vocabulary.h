#pragma once

#include "engine/insights/Functions.h"

#include <string_view>
#include <vector>

namespace lathe::insights {

enum class CommandKind {
    Source,
    Fields,
    Display,
    Filter,
    Parse,
    Sort,
    Stats,
    Limit,
    Dedup,
    Pattern,
    Diff,
    LogCompare,
    Anomaly,
    Unmask,
    Unnest,
    Expand,
    Join,
    AppendColumns,
    Accumulate,
    Autoregress,
    FillDown,
    AddTotals,
    FillMissing,
    Outlier,
    Sessionize,
    CountFrequent
};

struct CommandTerm {
    Term term;
    CommandKind kind;
};

/// The commands that queries may have, for the parser and for an editor. The functions are
/// functions() and aggregates().
const std::vector<CommandTerm>& commandTerms();
/// nullptr when there is none.
const CommandTerm* commandNamed(std::string_view name);
/// CloudWatch has it, and Lathe does not.
bool isForeignCommand(std::string_view name);

} // namespace lathe::insights
