#pragma once

#include "engine/insights/Baseline.h"
#include "engine/insights/Commands.h"
#include "engine/insights/CompileError.h"
#include "engine/insights/Row.h"
#include "engine/insights/Source.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::insights {

/// A field of the results.
struct Column {
    std::string name;
    std::size_t slot;
};

/// A query in the language of CloudWatch Logs Insights
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html).
/// Several executions, also in several threads, may share one.
struct Query {
    /// Characters of a query.
    static constexpr std::size_t mostCharacters = 10'000;
    /// Results when a query has no limit, and the largest limit
    /// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Limit.html).
    static constexpr std::size_t usualLimit = 10'000;
    static constexpr std::size_t largestLimit = 100'000;
    /// The slots of two fields that every query has.
    static constexpr std::size_t timestampSlot = 0;
    static constexpr std::size_t pointerSlot = 1;

    static tl::expected<Query, CompileError> parse(std::string_view text);

    std::vector<Command> commands;
    /// Every field that the query reads or makes, by its slot.
    std::vector<Slot> fields;
    /// What results show, in their order.
    std::vector<Column> columns;
    /// Rows of results are no events: they are of stats or patterns.
    bool isAggregated = false;
    /// Where it says itself what it looks through.
    std::optional<Source> source;
    /// Those in parentheses. Their results are to be there before this one runs; a query without a
    /// source looks through what the one around it does.
    std::vector<std::shared_ptr<const Query>> subqueries;
    /// Of diff: the time whose events are there to be compared with.
    std::optional<Baseline> baseline;
};

} // namespace lathe::insights
