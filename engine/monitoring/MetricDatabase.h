#pragma once

#include "engine/monitoring/MetricStore.h"
#include "engine/store/Sqlite.h"

#include <compare>
#include <optional>

namespace lathe::monitoring {

/// A span of time of one metric: `step` long, from `start` (seconds since 1970) on.
struct Span {
    std::int64_t series = 0;
    std::int64_t step = 0;
    std::int64_t start = 0;

    auto operator<=>(const Span&) const = default;
};

/// metrics.db: a row for each metric in one unit, and one for each span of time in which there were
/// values. Used by one thread at a time.
class MetricDatabase {
  public:
    Result<void> open(const std::filesystem::path& file,
                      const std::function<void(Error)>& tellTrouble);

    struct Row {
        std::int64_t id = 0;
        Metric metric;
        std::string unit;
        std::int64_t last = 0;
    };
    std::vector<Row> series();
    /// The id of a new one.
    std::int64_t addSeries(const Metric& metric, std::string_view unit);
    void touchSeries(std::int64_t id, std::int64_t last);

    /// Merged with what is there.
    void merge(const Span& span, const Distribution& values);
    /// Of one series and step, from `from` until before `until`, oldest first.
    std::vector<Point> points(std::int64_t series, std::int64_t step, std::int64_t from,
                              std::int64_t until);
    /// Those that began before it.
    void remove(std::int64_t series, std::int64_t step, std::int64_t before);

    void begin();
    /// Fails with State.NotWritable or State.Damaged where anything has failed since begin(), and
    /// nothing of it is kept then.
    Result<void> commit();

  private:
    std::filesystem::path m_file;
    store::Sqlite m_sqlite;
    store::Statement m_addSeries;
    store::Statement m_touch;
    store::Statement m_find;
    store::Statement m_put;
    store::Statement m_points;
    store::Statement m_remove;
};

} // namespace lathe::monitoring
