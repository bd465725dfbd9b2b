#pragma once

#include "engine/insights/Aggregates.h"
#include "engine/insights/Expression.h"
#include "engine/insights/Extraction.h"

#include <cstddef>
#include <variant>
#include <vector>

namespace lathe::insights {

/// `fields abs(a) as b`: the slot of b gets the value.
struct Assignment {
    ExpressionPtr value;
    std::size_t slot;
};

/// What fields, display and unmask compute.
struct Assign {
    std::vector<Assignment> assignments;
};
struct Filter {
    ExpressionPtr condition;
};
struct Parse {
    ExpressionPtr source;
    Extraction extraction;
    /// Of its fields.
    std::vector<std::size_t> targets;
    /// A row for each match.
    bool isMulti = false;
};
struct Unnest {
    ExpressionPtr list;
    std::size_t slot;
    /// A text that is a JSON list is one: expand.
    bool readsJson = false;
};
struct SortKey {
    ExpressionPtr value;
    bool isDescending = false;
};
struct Sort {
    std::vector<SortKey> keys;
};
struct Dedup {
    std::vector<ExpressionPtr> keys;
};
struct Limit {
    std::size_t count;
    /// `limit any`: whichever come first.
    bool isAny = false;
};
struct AggregateCall {
    const Aggregate* aggregate;
    ExpressionPtr argument;
    double percent;
    std::size_t slot;
};
struct Stats {
    std::vector<AggregateCall> calls;
    std::vector<Assignment> keys;
    /// Of the slots of calls, keys and outputs before them.
    std::vector<Assignment> outputs;
};
struct FindPatterns {
    ExpressionPtr source;
    std::size_t pattern;
    std::size_t ratio;
    std::size_t sampleCount;
    std::size_t severityLabel;
};

/// One command of a query: what it does to rows.
using Command =
    std::variant<Assign, Filter, Parse, Unnest, Sort, Dedup, Limit, Stats, FindPatterns>;

} // namespace lathe::insights
