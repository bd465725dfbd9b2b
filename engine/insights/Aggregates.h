#pragma once

#include "engine/insights/Functions.h"
#include "engine/insights/Value.h"

#include <memory>
#include <vector>

namespace lathe::insights {

/// What an aggregation has seen of one group.
class Accumulator {
  public:
    virtual ~Accumulator() = default;
    /// `value` is the argument's, missing where the event does not have it; `time` the event's.
    virtual void add(const Value& value, Timestamp time) = 0;
    virtual Value result() const = 0;
};

/// A function of `stats`
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Stats.html#CWL_QuerySyntax-stats-functions).
struct Aggregate {
    enum class Argument {
        Field,
        /// None or `*` count every event.
        Optional,
        /// A field and a percentage.
        Percentile,
        /// A field and a stretch of time.
        Interval,
        /// A field and how many buckets.
        Buckets
    };

    Term term;
    Argument argument;
    /// `setting` is the percentage, the milliseconds or the number of buckets.
    std::unique_ptr<Accumulator> (*begin)(double setting);
};

const std::vector<Aggregate>& aggregates();
/// nullptr when there is none.
const Aggregate* aggregateNamed(std::string_view name);

} // namespace lathe::insights
