#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"
#include "engine/patterns/RecordFilter.h"

#include <boost/json.hpp>

#include <optional>
#include <string>

namespace lathe::sources::dynamodb {

/// What the mapping of a table's stream says
/// (https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html).
struct Settings {
    std::size_t batchSize = 100;
    Seconds window{};
    /// Batches at once, each of other items.
    std::size_t lanes = 1;
    /// Nothing: until the records are too old.
    std::optional<int> retries = {};
    /// Nothing: as old as the stream keeps them.
    std::optional<Seconds> longestAge = {};
    /// A batch that fails is halved before it is tried again.
    bool bisects = false;
    /// FunctionResponseTypes has ReportBatchItemFailures.
    bool reportsFailures = false;
    /// StartingPosition is TRIM_HORIZON, not LATEST.
    bool fromTheBeginning = false;
    /// ARN of where batches go that are given up; empty: nowhere.
    std::string onFailure;
    patterns::RecordFilter filter;

    /// Fails as patterns::RecordFilter::compile() does.
    static Result<Settings> read(const boost::json::object& settings);
};

} // namespace lathe::sources::dynamodb
