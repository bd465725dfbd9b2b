#include "engine/monitoring/MetricStore.h"

#include "engine/monitoring/MetricDatabase.h"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <iterator>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace lathe::monitoring {

namespace {

constexpr std::size_t mostUnwritten = 200'000;
/// How often what has expired is removed.
constexpr Seconds pruning{10 * 60};

struct Step {
    std::int64_t length;
    Seconds kept;
};
constexpr std::array steps{Step{1, MetricStore::keptSeconds}, Step{60, MetricStore::keptMinutes},
                           Step{3600, MetricStore::keptHours}, Step{86'400, MetricStore::keptDays}};

std::int64_t floorTo(std::int64_t time, std::int64_t step) {
    const std::int64_t rest = time % step;
    return time - (rest < 0 ? rest + step : rest);
}

std::int64_t secondsOf(Timestamp time) {
    return std::chrono::floor<Seconds>(time).time_since_epoch().count();
}

/// Spans of this step that begin before are gone. It lies where a span of the next step begins, so
/// that none is told by both.
std::int64_t horizonOf(std::size_t step, std::int64_t now) {
    const std::int64_t coarser = steps[std::min(step + 1, steps.size() - 1)].length;
    return floorTo(now - steps[step].kept.count(), coarser);
}

} // namespace

class MetricStore::Impl {
  public:
    Impl(const Clock& clock, std::function<void(Error)> tellTrouble)
        : m_clock{clock}
        , m_tellTrouble{std::move(tellTrouble)} {}
    ~Impl() {
        if (!m_thread.joinable())
            return;
        {
            const std::lock_guard lock{m_mutex};
            m_ending = true;
        }
        m_wake.notify_all();
        m_thread.join();
        flush();
    }

    Result<void> open(const std::filesystem::path& file) {
        if (auto opened = m_database.open(file, m_tellTrouble); !opened)
            return opened;
        for (MetricDatabase::Row& row : m_database.series()) {
            m_ids[{row.metric, row.unit}] = static_cast<SeriesId>(m_series.size());
            m_series.push_back({std::move(row.metric), std::move(row.unit), row.id, row.last, {}});
        }
        m_thread = std::thread{[this] { run(); }};
        return {};
    }

    SeriesId series(const Metric& metric, std::string_view unit) {
        const std::lock_guard lock{m_mutex};
        const auto [at, isNew] =
            m_ids.try_emplace({metric, std::string{unit}}, static_cast<SeriesId>(m_series.size()));
        if (!isNew)
            return at->second;
        if (m_series.size() >= mostSeries) {
            m_ids.erase(at);
            if (!std::exchange(m_toldOfMany, true))
                m_tellTrouble({"Metrics.TooMany",
                               Text::tr("There are {} metrics already: {} and further new ones are "
                                        "not taken. Use fewer values of dimensions.",
                                        mostSeries, metric.space + " " + metric.name)});
            return None;
        }
        m_series.push_back({metric, std::string{unit}, 0, 0, {}});
        return at->second;
    }

    void add(SeriesId id, Timestamp time, const auto& into) {
        if (id == None)
            return;
        const std::lock_guard lock{m_mutex};
        into(pendingOf(id, secondsOf(time)));
    }

    void add(Timestamp time, std::span<const Value> values) {
        const std::int64_t second = secondsOf(time);
        const std::lock_guard lock{m_mutex};
        for (const auto& [id, value] : values)
            if (id != None)
                pendingOf(id, second).record(value);
    }

    std::vector<KnownMetric> metrics() {
        const std::int64_t oldest = secondsOf(m_clock.wall()) - steps.back().kept.count();
        std::map<Metric, std::int64_t> found;
        const std::lock_guard lock{m_mutex};
        for (const Series& series : m_series)
            if (series.last > oldest) {
                std::int64_t& last = found[series.metric];
                last = std::max(last, series.last);
            }
        std::vector<KnownMetric> known;
        for (auto& [metric, last] : found)
            known.push_back({metric, Timestamp{Seconds{last}}});
        return known;
    }

    std::vector<PointSeries> read(const MetricQuestion& question) {
        const std::lock_guard lock{m_databaseMutex};
        write();
        std::vector<PointSeries> all;
        for (const auto& [unit, id] : rowsOf(question)) {
            PointSeries series{unit, {}};
            for (Point& point : pointsOf(id, question)) {
                const auto at = question.from +
                                (point.start - question.from) / question.period * question.period;
                if (series.points.empty() || series.points.back().start != at)
                    series.points.push_back({at, std::move(point.values)});
                else
                    series.points.back().values.merge(point.values);
            }
            if (!series.points.empty())
                all.push_back(std::move(series));
        }
        return all;
    }

    void flush() {
        const std::lock_guard lock{m_databaseMutex};
        write();
    }

    static constexpr SeriesId None = ~SeriesId{};

  private:
    struct Series {
        Metric metric;
        std::string unit;
        /// 0 until it is in the file.
        std::int64_t row = 0;
        /// Second of the newest value.
        std::int64_t last = 0;
        /// What is not written yet, by second.
        std::map<std::int64_t, Distribution> pending;
    };

    /// The caller has the series.
    Distribution& pendingOf(SeriesId id, std::int64_t second) {
        Series& series = m_series[id];
        series.last = std::max(series.last, second);
        if (series.pending.empty())
            m_changed.push_back(id);
        else if (const auto newest = std::prev(series.pending.end()); newest->first == second)
            return newest->second;
        return series.pending[second];
    }

    void run() {
        std::unique_lock lock{m_mutex};
        Timestamp pruned{};
        while (!m_ending) {
            m_wake.wait_for(lock, Seconds{1}, [this] { return m_ending; });
            lock.unlock();
            flush();
            if (const Timestamp now = m_clock.wall(); now - pruned >= pruning || now < pruned) {
                prune();
                pruned = now;
            }
            lock.lock();
        }
    }

    /// Units and rows of the metric that is asked for.
    std::vector<std::pair<std::string, std::int64_t>> rowsOf(const MetricQuestion& question) {
        std::vector<std::pair<std::string, std::int64_t>> rows;
        const std::lock_guard lock{m_mutex};
        for (auto at = m_ids.lower_bound({question.metric, question.unit});
             at != m_ids.end() && at->first.first == question.metric; ++at)
            if (question.unit.empty() || at->first.second == question.unit)
                rows.emplace_back(at->first.second, m_series[at->second].row);
        return rows;
    }

    /// In the coarsest steps that fit the periods; what is older than they are kept, in coarser
    /// ones.
    std::vector<Point> pointsOf(std::int64_t row, const MetricQuestion& question) {
        const std::int64_t now = secondsOf(m_clock.wall());
        const std::int64_t from = secondsOf(question.from);
        std::size_t step = 0;
        while (step + 1 < steps.size() && question.period.count() % steps[step + 1].length == 0 &&
               from % steps[step + 1].length == 0)
            ++step;
        std::vector<std::vector<Point>> parts;
        for (std::int64_t until = secondsOf(question.until + Seconds{1} - Microseconds{1});
             step < steps.size() && until > from; ++step) {
            const std::int64_t begin =
                step + 1 < steps.size() ? std::max(from, horizonOf(step, now)) : from;
            if (begin < until)
                parts.push_back(m_database.points(row, steps[step].length, begin, until));
            until = std::min(until, begin);
        }
        std::vector<Point> points;
        for (auto part = parts.rbegin(); part != parts.rend(); ++part)
            std::move(part->begin(), part->end(), std::back_inserter(points));
        return points;
    }

    /// A series that has something to write.
    struct Written {
        std::int64_t row = 0;
        std::int64_t last = 0;
        /// Of one that is not in the file yet.
        std::optional<std::pair<Metric, std::string>> fresh;
    };

    /// The caller has the database.
    void write() {
        auto series = takePending();
        if (m_unwritten.empty())
            return;
        m_database.begin();
        for (auto& [id, written] : series) {
            if (written.fresh)
                written.row = m_database.addSeries(written.fresh->first, written.fresh->second);
            m_database.touchSeries(written.row, written.last);
        }
        for (const auto& [span, values] : m_unwritten)
            m_database.merge(
                {series.at(static_cast<SeriesId>(span.series)).row, span.step, span.start}, values);
        if (auto done = m_database.commit(); !done)
            return keepForLater(done.error());
        m_toldOfDisk = false;
        m_unwritten.clear();
        const std::lock_guard lock{m_mutex};
        for (const auto& [id, written] : series)
            m_series[id].row = written.row;
    }

    /// Puts what has come into the spans of all steps that would still be kept. Gives the series of
    /// all that is to be written.
    std::map<SeriesId, Written> takePending() {
        const std::int64_t now = secondsOf(m_clock.wall());
        const std::lock_guard lock{m_mutex};
        for (const SeriesId id : std::exchange(m_changed, {}))
            for (const auto& [second, values] : std::exchange(m_series[id].pending, {}))
                for (std::size_t step = 0; step < steps.size(); ++step)
                    if (second >= horizonOf(step, now))
                        m_unwritten[{id, steps[step].length, floorTo(second, steps[step].length)}]
                            .merge(values);
        std::map<SeriesId, Written> found;
        for (const auto& [span, values] : m_unwritten) {
            const auto id = static_cast<SeriesId>(span.series);
            const auto [at, isNew] = found.try_emplace(id);
            if (!isNew)
                continue;
            const Series& series = m_series[id];
            at->second = {series.row, series.last, {}};
            if (series.row == 0)
                at->second.fresh = {series.metric, series.unit};
        }
        return found;
    }

    void keepForLater(const Error& why) {
        if (!std::exchange(m_toldOfDisk, true))
            m_tellTrouble({"Metrics.NotWritten", why.detail});
        while (m_unwritten.size() > mostUnwritten)
            m_unwritten.erase(m_unwritten.begin());
    }

    void prune() {
        std::vector<std::int64_t> rows;
        {
            const std::lock_guard lock{m_mutex};
            for (const Series& series : m_series)
                if (series.row != 0)
                    rows.push_back(series.row);
        }
        const std::int64_t now = secondsOf(m_clock.wall());
        // In parts, so that nobody waits long.
        constexpr std::size_t most = 500;
        for (std::size_t at = 0; at < rows.size(); at += most) {
            const std::lock_guard lock{m_databaseMutex};
            m_database.begin();
            for (std::size_t row = at; row < std::min(rows.size(), at + most); ++row)
                for (std::size_t step = 0; step < steps.size(); ++step)
                    m_database.remove(rows[row], steps[step].length, horizonOf(step, now));
            if (!m_database.commit())
                return;
        }
    }

    const Clock& m_clock;
    std::function<void(Error)> m_tellTrouble;

    /// Taken first where both are.
    std::mutex m_databaseMutex;
    MetricDatabase m_database;
    /// Its series are ids, not rows: these may not be in the file yet.
    std::map<Span, Distribution> m_unwritten;
    bool m_toldOfDisk = false;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::map<std::pair<Metric, std::string>, SeriesId> m_ids;
    std::vector<Series> m_series;
    /// Those with values that are not written.
    std::vector<SeriesId> m_changed;
    bool m_toldOfMany = false;
    bool m_ending = false;
    std::thread m_thread;
};

MetricStore::MetricStore(std::unique_ptr<Impl> impl)
    : m_impl{std::move(impl)} {}

MetricStore::~MetricStore() = default;

Result<std::unique_ptr<MetricStore>> MetricStore::open(const std::filesystem::path& stateDirectory,
                                                       const Clock& clock,
                                                       std::function<void(Error)> tellTrouble) {
    auto impl = std::make_unique<Impl>(clock, std::move(tellTrouble));
    if (auto opened = impl->open(stateDirectory / "metrics.db"); !opened)
        return opened.error();
    return std::unique_ptr<MetricStore>{new MetricStore{std::move(impl)}};
}

MetricStore::SeriesId MetricStore::series(const Metric& metric, std::string_view unit) {
    return m_impl->series(metric, unit);
}

void MetricStore::add(Timestamp time, std::span<const Value> values) {
    m_impl->add(time, values);
}

void MetricStore::add(SeriesId series, Timestamp time, double value, double count) {
    m_impl->add(series, time, [&](Distribution& values) { values.record(value, count); });
}

void MetricStore::add(SeriesId series, Timestamp time, const Distribution& values) {
    m_impl->add(series, time, [&](Distribution& into) { into.merge(values); });
}

std::vector<KnownMetric> MetricStore::metrics() {
    return m_impl->metrics();
}

std::vector<PointSeries> MetricStore::read(const MetricQuestion& question) {
    return m_impl->read(question);
}

void MetricStore::flush() {
    m_impl->flush();
}

} // namespace lathe::monitoring
