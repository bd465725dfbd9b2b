#pragma once

#include "engine/base/Units.h"

#include <string_view>

namespace lathe::insights {

/// One event of a log group, as a query gets it. The texts need to live only as long as the call
/// that takes it.
struct Event {
    Timestamp time;
    Timestamp ingested;
    std::string_view message;
    std::string_view stream;
    /// "ACCOUNT:GROUP", which is @log.
    std::string_view log;
    /// What GetLogRecord takes to give the event once more: @ptr.
    std::string_view pointer;
    /// It is of the time that diff compares with.
    bool isBaseline = false;
};

} // namespace lathe::insights
