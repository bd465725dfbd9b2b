#pragma once

#include "engine/base/Units.h"

#include <cstdint>
#include <vector>

namespace lathe::telemetry {

/// Counts durations so that percentiles can be told without keeping each: 64 steps for each
/// doubling, hence never more than 1.6 % off. A few kilobytes at most, whatever is recorded.
class Histogram {
  public:
    void record(Microseconds value);
    void merge(const Histogram& other);

    std::int64_t count() const { return m_count; }
    /// The duration that `percent` of the recorded ones do not exceed (nearest rank); zero when
    /// nothing is recorded. 0 and 100 give the exact least and greatest.
    Microseconds percentile(double percent) const;
    /// Zero when nothing is recorded.
    Microseconds mean() const;

    bool operator==(const Histogram&) const = default;

  private:
    std::vector<std::uint32_t> m_counts;
    std::int64_t m_count = 0;
    Microseconds m_sum{};
    Microseconds m_least = Microseconds::max();
    Microseconds m_greatest{};
};

} // namespace lathe::telemetry
