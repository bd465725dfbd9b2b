#pragma once

#include "engine/base/Units.h"
#include "engine/telemetry/Histogram.h"

#include <cstdint>

namespace lathe::load {

/// What became of requests: of one second, or of all.
struct Measured {
    std::int64_t sent = 0;
    std::int64_t succeeded = 0;
    /// Errors, crashes and timeouts of the function, and what could not be run.
    std::int64_t failed = 0;
    std::int64_t throttled = 0;
    std::int64_t coldStarts = 0;
    /// Not sent, because too many were under way.
    std::int64_t heldBack = 0;
    /// Under way at once, at most.
    std::int64_t concurrency = 0;
    /// From when a request was due to its answer, of those that ran: waiting is in it.
    telemetry::Histogram latencies;
    PicoDollars cost;

    bool operator==(const Measured&) const = default;
};

} // namespace lathe::load
