#pragma once

#include "engine/base/Clock.h"
#include "engine/base/Result.h"
#include "engine/base/Units.h"
#include "engine/monitoring/Distribution.h"
#include "engine/monitoring/Metric.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::monitoring {

/// What has been measured of a metric within one span of time.
struct Point {
    Timestamp start{};
    Distribution values;
};

/// The points of a metric in one unit, oldest first.
struct PointSeries {
    std::string unit;
    std::vector<Point> points;
};

struct MetricQuestion {
    Metric metric;
    /// Empty: of every unit.
    std::string unit;
    /// From `from` until before `until`; points begin at `from` and every `period` after it.
    Timestamp from{};
    Timestamp until{};
    Seconds period{60};
};

struct KnownMetric {
    Metric metric;
    /// Of the newest value.
    Timestamp last{};
};

/// What there is to measure, over time: metrics.db of the state directory, rolled up by second,
/// minute, hour and day. Values are taken in memory and written once a second; what kill -9 takes
/// is the last second. A full disk is told once (Metrics.NotWritten) and written again each second;
/// what has come due for more than 200,000 spans meanwhile is given up. Thread safe.
class MetricStore {
  public:
    /// How long each is kept.
    static constexpr Seconds keptSeconds{3 * 60 * 60};
    static constexpr std::chrono::days keptMinutes{63};
    static constexpr std::chrono::days keptHours{455};
    static constexpr std::chrono::days keptDays{5 * 365};
    /// Metrics beyond it are not taken, which is told once (Metrics.TooMany).
    static constexpr std::size_t mostSeries = 100'000;

    /// Fails with State.NotWritable. `tellTrouble` comes on any thread.
    static Result<std::unique_ptr<MetricStore>> open(const std::filesystem::path& stateDirectory,
                                                     const Clock& clock,
                                                     std::function<void(Error)> tellTrouble);
    /// Writes what is pending.
    ~MetricStore();

    /// A metric in one unit ("Count", "Milliseconds", "None"...), for who adds to it often.
    using SeriesId = std::uint32_t;
    SeriesId series(const Metric& metric, std::string_view unit);
    /// `value` is finite.
    struct Value {
        SeriesId series = 0;
        double value = 0;
    };
    /// Of one moment.
    void add(Timestamp time, std::span<const Value> values);
    void add(SeriesId series, Timestamp time, double value, double count = 1);
    void add(SeriesId series, Timestamp time, const Distribution& values);

    /// In order. Those whose newest value has not expired.
    std::vector<KnownMetric> metrics();
    /// By unit; spans without values have no point. Waits for the disk.
    std::vector<PointSeries> read(const MetricQuestion& question);
    /// Writes what has been added so far.
    void flush();

  private:
    class Impl;
    explicit MetricStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace lathe::monitoring
