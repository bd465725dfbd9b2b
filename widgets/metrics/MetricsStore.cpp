#include "widgets/metrics/MetricsStore.h"

#include "engine/model/Trial.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace lathe::metrics {

namespace {

std::int64_t secondOf(Timestamp time) {
    return std::chrono::floor<Seconds>(time.time_since_epoch()).count();
}

Microseconds percentile(std::vector<std::uint32_t>& durations, double share) {
    const auto rank =
        static_cast<std::size_t>(std::ceil(share * static_cast<double>(durations.size())));
    const auto nth = durations.begin() + static_cast<std::ptrdiff_t>(rank - 1);
    std::nth_element(durations.begin(), nth, durations.end());
    return Microseconds{*nth};
}

Timestamp beginOf(const model::InvocationRecord& record) {
    return record.started.value_or(record.accepted);
}

} // namespace

void MetricsStore::clear() {
    m_series.clear();
    m_running.clear();
}

void MetricsStore::addHistory(const std::vector<model::InvocationRecord>& finished) {
    std::vector<std::tuple<Timestamp, int, const std::string*>> changes;
    for (const model::InvocationRecord& record : finished) {
        if (!record.finished || model::isTrial(record))
            continue;
        count({}, record);
        count(record.function, record);
        if (record.outcome.kind != model::OutcomeKind::Throttled) {
            changes.emplace_back(beginOf(record), +1, &record.function);
            changes.emplace_back(*record.finished, -1, &record.function);
        }
    }
    std::sort(changes.begin(), changes.end(), [](const auto& a, const auto& b) {
        return std::tie(std::get<0>(a), std::get<1>(a)) < std::tie(std::get<0>(b), std::get<1>(b));
    });
    for (const auto& [time, by, function] : changes)
        changeRunning(*function, time, by);
}

void MetricsStore::addStarted(const std::vector<model::InvocationRecord>& records) {
    for (const model::InvocationRecord& record : records) {
        if (!model::isTrial(record) && m_running.emplace(record.requestId, record.function).second)
            changeRunning(record.function, beginOf(record), +1);
    }
}

void MetricsStore::addFinished(const std::vector<model::InvocationRecord>& records) {
    for (const model::InvocationRecord& record : records) {
        if (!record.finished || model::isTrial(record))
            continue;
        count({}, record);
        count(record.function, record);
        if (m_running.erase(record.requestId) > 0)
            changeRunning(record.function, *record.finished, -1);
    }
}

MetricsStore::Second& MetricsStore::secondAt(Series& series, Timestamp time) {
    const auto [place, fresh] = series.seconds.try_emplace(secondOf(time));
    if (fresh && place != series.seconds.begin()) {
        place->second.running = std::prev(place)->second.running;
        place->second.concurrency = place->second.running;
    }
    return place->second;
}

void MetricsStore::changeRunning(const std::string& function, Timestamp time, int by) {
    for (const std::string& name : {std::string{}, function}) {
        Series& series = m_series[name];
        Second& second = secondAt(series, time);
        series.running = std::max(0, series.running + by);
        second.concurrency = std::max(second.concurrency, series.running);
        second.running = series.running;
    }
}

void MetricsStore::count(const std::string& name, const model::InvocationRecord& record) {
    Second& second = secondAt(m_series[name], *record.finished);
    ++second.invocations;
    if (record.outcome.kind == model::OutcomeKind::Throttled) {
        ++second.throttles;
        return;
    }
    if (record.outcome.kind != model::OutcomeKind::Success)
        ++second.errors;
    if (record.maxMemoryUsed >= second.memoryUsed) {
        second.memoryUsed = record.maxMemoryUsed;
        second.memorySize = record.memorySize;
    }
    const auto duration = static_cast<std::uint32_t>(std::clamp<std::int64_t>(
        record.duration.count(), 0, std::numeric_limits<std::uint32_t>::max()));
    if (second.durations.size() < DurationsPerSecond) {
        second.durations.push_back(duration);
        return;
    }
    m_random = m_random * 1664525 + 1013904223;
    const std::size_t place = (m_random >> 8) % static_cast<std::size_t>(second.invocations);
    if (place < second.durations.size())
        second.durations[place] = duration;
}

void MetricsStore::forgetBefore(Timestamp time) {
    for (auto& [name, series] : m_series) {
        // The last second before stays: it tells what was running then.
        auto end = series.seconds.lower_bound(secondOf(time));
        if (end != series.seconds.begin())
            series.seconds.erase(series.seconds.begin(), std::prev(end));
    }
}

MetricsPoint MetricsStore::summarize(const Series& series, std::int64_t from, std::int64_t to,
                                     int& running) {
    MetricsPoint point;
    point.from = Timestamp{Seconds{from}};
    point.concurrency = running;
    std::vector<std::uint32_t> durations;
    for (auto it = series.seconds.lower_bound(from); it != series.seconds.end() && it->first < to;
         ++it) {
        const Second& second = it->second;
        point.invocations += second.invocations;
        point.errors += second.errors;
        point.throttles += second.throttles;
        point.concurrency = std::max(point.concurrency, second.concurrency);
        if (second.memoryUsed > point.memoryUsed) {
            point.memoryUsed = second.memoryUsed;
            point.memorySize = second.memorySize;
        }
        durations.insert(durations.end(), second.durations.begin(), second.durations.end());
        running = second.running;
    }
    if (!durations.empty()) {
        point.p50 = percentile(durations, 0.50);
        point.p95 = percentile(durations, 0.95);
        point.p99 = percentile(durations, 0.99);
    }
    return point;
}

std::vector<MetricsPoint> MetricsStore::points(const std::string& function, Timestamp now,
                                               Seconds window, Seconds step) const {
    static const Series none;
    const auto found = m_series.find(function);
    const Series& series = found == m_series.end() ? none : found->second;
    const std::int64_t length = step.count();
    const std::int64_t end = secondOf(now) / length * length + length;
    const std::int64_t begin = end - window.count() / length * length;

    int running = 0;
    if (auto before = series.seconds.lower_bound(begin); before != series.seconds.begin())
        running = std::prev(before)->second.running;
    std::vector<MetricsPoint> points;
    for (std::int64_t from = begin; from < end; from += length)
        points.push_back(summarize(series, from, from + length, running));
    return points;
}

} // namespace lathe::metrics
