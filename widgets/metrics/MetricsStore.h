#pragma once

#include "engine/base/Units.h"
#include "engine/model/Invocation.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace lathe::metrics {

/// What happened in one stretch of time.
struct MetricsPoint {
    Timestamp from{};
    int invocations = 0;
    /// Everything that ended otherwise than well, throttles apart.
    int errors = 0;
    int throttles = 0;
    /// Nearest-rank percentiles of Duration; empty when nothing finished.
    std::optional<Microseconds> p50;
    std::optional<Microseconds> p95;
    std::optional<Microseconds> p99;
    /// The most that ran at one moment.
    int concurrency = 0;
    /// The most memory that one invocation used, and what that one was given.
    Bytes memoryUsed;
    Bytes memorySize;

    bool operator==(const MetricsPoint&) const = default;
};

/// The last hour, second by second, per function and for all (the empty name). Bounded: older
/// seconds are forgotten, and of a second's durations at most DurationsPerSecond are kept (a random
/// sample beyond that).
class MetricsStore {
  public:
    static constexpr Seconds Kept{60 * 60};
    static constexpr std::size_t DurationsPerSecond = 2000;

    void clear();
    /// In any order, each once.
    void addHistory(const std::vector<model::InvocationRecord>& finished);
    void addStarted(const std::vector<model::InvocationRecord>& records);
    void addFinished(const std::vector<model::InvocationRecord>& records);
    void forgetBefore(Timestamp time);

    /// Points of `step` each that cover `window` up to and including the step that `now` lies in,
    /// oldest first; steps begin at multiples of their length.
    std::vector<MetricsPoint> points(const std::string& function, Timestamp now, Seconds window,
                                     Seconds step) const;

  private:
    struct Second {
        int invocations = 0;
        int errors = 0;
        int throttles = 0;
        /// The most at one moment, and what ran when the second ended.
        int concurrency = 0;
        int running = 0;
        Bytes memoryUsed;
        Bytes memorySize;
        std::vector<std::uint32_t> durations;
    };
    struct Series {
        std::map<std::int64_t, Second> seconds;
        int running = 0;
    };

    void changeRunning(const std::string& function, Timestamp time, int by);
    void count(const std::string& series, const model::InvocationRecord& record);
    Second& secondAt(Series& series, Timestamp time);
    static MetricsPoint summarize(const Series& series, std::int64_t from, std::int64_t to,
                                  int& running);

    std::map<std::string, Series> m_series;
    /// Request ids of what runs, and its function.
    std::unordered_map<std::string, std::string> m_running;
    std::uint32_t m_random = 1;
};

} // namespace lathe::metrics
