#pragma once

#include <optional>
#include <set>
#include <string>

namespace lathe::sources {

/// The records of a batch that a function reports as failed (ReportBatchItemFailures), by their
/// itemIdentifier; none where all have succeeded. Nothing where the response makes no sense: then
/// the whole batch has failed
/// (https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting).
/// `known` are the identifiers of the batch.
std::optional<std::set<std::string>> failedItems(const std::string& response,
                                                 const std::set<std::string>& known);

} // namespace lathe::sources
