#pragma once

#include "engine/traces/ServiceGraph.h"
#include "engine/traces/Summary.h"

#include <cstddef>
#include <string>
#include <vector>

namespace lathe::api {

/// Which traces are wanted.
struct TraceQuestion {
    /// Those that were active from `from` until before `until`.
    Timestamp from{};
    Timestamp until{};
    /// A filter expression of X-Ray; empty: all.
    std::string filter;
    std::size_t most = 200;
    /// TraceList::next of the page before.
    std::string after;
    /// Only those that failed or were throttled.
    bool failedOnly = false;
    /// Only those that an execution environment was started for.
    bool coldOnly = false;
};

struct TraceList {
    /// Newest first.
    std::vector<traces::Summary> traces;
    /// How many were looked at.
    std::size_t looked = 0;
    /// For the page behind it; empty at the end.
    std::string next;
};

} // namespace lathe::api
