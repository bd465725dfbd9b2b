#pragma once

#include "engine/base/Units.h"
#include "engine/model/Invocation.h"
#include "engine/telemetry/Histogram.h"

#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace lathe::telemetry {

/// What happened within one span of time. Invocations, errors and durations count where they end;
/// throttled invocations are neither invocations nor errors, as in CloudWatch
/// (https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html).
struct MetricBucket {
    Timestamp start{};
    std::int64_t invocations = 0;
    /// Invocations that ended in an error, a crash or a timeout.
    std::int64_t errors = 0;
    std::int64_t throttles = 0;
    std::int64_t coldStarts = 0;
    /// Most invocations that ran at the same time.
    int concurrency = 0;
    Histogram durations;
    Bytes maxMemoryUsed;
    PicoDollars cost;

    Microseconds p50() const { return durations.percentile(50); }
    Microseconds p95() const { return durations.percentile(95); }
    Microseconds p99() const { return durations.percentile(99); }
    bool operator==(const MetricBucket&) const = default;
};

/// Metrics over time, per function and for all together: feed it the records as they come (or those
/// of the journal, oldest first), and ask for buckets. What ran under a debugger does not count.
/// Not thread safe.
class MetricSeries {
  public:
    /// Keeps the newest `capacity` buckets of `width`.
    explicit MetricSeries(Microseconds width = Seconds{10}, std::size_t capacity = 2160);

    void started(const model::InvocationRecord& record);
    void finished(const model::InvocationRecord& record);

    /// One bucket for each `width` of [from, to), empty ones included, never more than `capacity`
    /// (the newest). An empty name is all functions together.
    std::vector<MetricBucket> buckets(const std::string& function, Timestamp from,
                                      Timestamp to) const;
    /// All that is kept, as one bucket.
    MetricBucket total(const std::string& function) const;
    /// Logical ids of the functions seen, sorted.
    std::vector<std::string> functions() const;

  private:
    struct Series {
        std::deque<MetricBucket> buckets;
        std::set<std::string> running;
    };

    Timestamp bucketStart(Timestamp time) const;
    MetricBucket& bucketAt(Series& series, Timestamp time) const;
    void start(Series& series, const model::InvocationRecord& record) const;
    void finish(Series& series, const model::InvocationRecord& record) const;

    Microseconds m_width;
    std::size_t m_capacity;
    /// The empty name is all functions together.
    std::map<std::string, Series> m_series;
};

} // namespace lathe::telemetry
