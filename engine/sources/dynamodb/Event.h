#pragma once

#include "engine/base/Clock.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace lathe::sources::dynamodb {

/// A record as the function gets it, one of the event's Records
/// (https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html).
boost::json::object recordOf(boost::json::object record, std::string_view streamArn);

/// The event, of written records.
std::string eventOf(const std::vector<std::string>& records);

/// A batch that is given up.
struct GivenUp {
    /// "RetryAttemptsExhausted" or "RecordAgeExceeded".
    std::string condition;
    int attempts = 0;
    std::string functionArn;
    std::string streamArn;
    std::string firstSequence;
    std::string lastSequence;
    Timestamp firstArrival{};
    Timestamp lastArrival{};
    std::size_t count = 0;
};

/// What the destination of failures gets: where the records are, not the records
/// (https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html).
std::string failureOf(const GivenUp& batch, Timestamp now);

} // namespace lathe::sources::dynamodb
