#pragma once

#include "engine/base/Units.h"

namespace lathe::insights {

/// What functions such as now() tell of the query that runs.
struct Moments {
    /// When it began to run.
    Timestamp now;
    /// The time range that is asked for.
    Timestamp start;
    Timestamp end;
};

} // namespace lathe::insights
