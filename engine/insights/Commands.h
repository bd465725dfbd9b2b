#pragma once

#include "engine/insights/Aggregates.h"
#include "engine/insights/Expression.h"
#include "engine/insights/Extraction.h"

#include <cstddef>
#include <optional>
#include <utility>
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
    /// What Aggregate::begin() takes.
    double setting;
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
    /// Of diff: how the patterns of the time before are other ones.
    struct Difference {
        std::size_t isBaseline;
        std::size_t count;
        std::size_t description;
    };
    std::optional<Difference> difference = {};
    /// Of anomaly: what is unusual about a pattern.
    struct Anomaly {
        /// 1 or 0.
        std::size_t found;
        std::size_t types;
        std::size_t description;
    };
    std::optional<Anomaly> anomaly = {};
};
/// Rows with the rows of a subquery that have the same key.
struct Join {
    ExpressionPtr key;
    /// Whose first column is the key.
    std::size_t subquery;
    /// Rows that have none stay.
    bool isLeft = false;
    /// Of its other columns.
    std::vector<std::size_t> targets = {};
};
/// Each row with that of a subquery which has the same number.
struct AppendColumns {
    struct Target {
        std::size_t column;
        std::size_t slot;
        /// What it was, for rows that the subquery does not have.
        std::optional<std::size_t> before;
    };
    std::size_t subquery;
    std::size_t most;
    std::vector<Target> targets = {};
};
/// The sum of a field so far.
struct Accumulate {
    ExpressionPtr value;
    std::size_t slot;
};
/// A field as it was so many rows before.
struct Lag {
    ExpressionPtr value;
    std::size_t first;
    /// Of the first and each number of rows after it.
    std::vector<std::size_t> targets;
};
/// What is missing is what it last was.
struct FillDown {
    std::vector<std::size_t> targets;
};
struct AddTotals {
    std::vector<std::size_t> fields;
    /// Of a row.
    std::optional<std::size_t> total;
    /// A row of sums comes last.
    bool hasSums = false;
};
/// Rows for periods that have none.
struct FillMissing {
    Period period;
    /// Of the periods in time.
    Milliseconds offset{};
    std::size_t time;
    /// What stats had beside it.
    std::vector<std::size_t> others;
    std::vector<std::pair<std::size_t, Value>> values;
};
/// Numbers far away from the middle half of all.
struct Outliers {
    struct Field {
        std::size_t slot;
        std::optional<std::size_t> mark;
    };
    std::vector<Field> fields;
    /// So many times the width of that half.
    double farness = 2.5;
    bool hasLower = false;
    bool removes = false;
};
/// Rows of the same values, without a longer pause between them, are a session.
struct Sessions {
    std::vector<ExpressionPtr> keys;
    Milliseconds longestPause{};
    std::size_t slot;
};

/// One command of a query: what it does to rows.
using Command = std::variant<Assign, Filter, Parse, Unnest, Sort, Dedup, Limit, Stats, FindPatterns,
                             Join, AppendColumns, Accumulate, Lag, FillDown, AddTotals, FillMissing,
                             Outliers, Sessions>;

} // namespace lathe::insights
