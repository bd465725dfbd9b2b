#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"
#include "engine/patterns/RecordFilter.h"

#include <boost/json.hpp>

namespace lathe::sources::sqs {

/// What the mapping of a queue says
/// (https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-parameters.html).
struct Settings {
    std::size_t batchSize = 10;
    /// Zero for FIFO queues, which have none.
    Seconds window{};
    /// Batches at once.
    std::size_t maximumConcurrency = 1250;
    /// FunctionResponseTypes has ReportBatchItemFailures.
    bool reportsFailures = false;
    bool fifo = false;
    patterns::RecordFilter filter;

    /// Fails as patterns::RecordFilter::compile() does.
    static Result<Settings> read(const boost::json::object& settings, bool fifo);
};

} // namespace lathe::sources::sqs
