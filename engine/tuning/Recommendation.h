#pragma once

#include "engine/tuning/Measurement.h"

#include <optional>
#include <vector>

namespace lathe::tuning {

enum class Goal {
    /// Least cost; where sizes cost alike, the fastest of them.
    Cost,
    /// Least mean duration; where sizes are alike in that, the cheapest of them.
    Speed,
    /// Least sum of both, each as a multiple of the best that was measured.
    Balance,
};

/// The size to choose, of those at which nothing failed; empty where there is none. What lies
/// within three hundredths of the best counts as alike: as much as repeated measurements differ.
std::optional<Bytes> recommend(const std::vector<Measurement>& measurements,
                               model::Architecture architecture, Goal goal);

} // namespace lathe::tuning
