#include "engine/telemetry/MetricSeries.h"

#include "engine/model/Trial.h"

#include <algorithm>
#include <cassert>

namespace lathe::telemetry {

namespace {

const std::string allFunctions;

MetricBucket emptyBucket(Timestamp start) {
    MetricBucket bucket;
    bucket.start = start;
    return bucket;
}

Timestamp endOf(const model::InvocationRecord& record) {
    return record.finished.value_or(record.accepted);
}

Timestamp beginOf(const model::InvocationRecord& record) {
    return record.started.value_or(record.accepted);
}

bool isError(model::OutcomeKind kind) {
    return kind == model::OutcomeKind::FunctionError || kind == model::OutcomeKind::Crash ||
           kind == model::OutcomeKind::Timeout || kind == model::OutcomeKind::NotRun;
}

void add(MetricBucket& into, const MetricBucket& from) {
    into.invocations += from.invocations;
    into.errors += from.errors;
    into.throttles += from.throttles;
    into.coldStarts += from.coldStarts;
    into.concurrency = std::max(into.concurrency, from.concurrency);
    into.durations.merge(from.durations);
    into.maxMemoryUsed = std::max(into.maxMemoryUsed, from.maxMemoryUsed);
    into.cost += from.cost;
}

} // namespace

MetricSeries::MetricSeries(Microseconds width, std::size_t capacity)
    : m_width{width}
    , m_capacity{capacity} {
    assert(width.count() > 0 && capacity > 0);
}

Timestamp MetricSeries::bucketStart(Timestamp time) const {
    return time - time.time_since_epoch() % m_width;
}

// Buckets are sparse and in order of time; nearly always the last is the one.
MetricBucket& MetricSeries::bucketAt(Series& series, Timestamp time) const {
    const Timestamp start = bucketStart(time);
    std::deque<MetricBucket>& buckets = series.buckets;
    if (!buckets.empty() && buckets.back().start == start)
        return buckets.back();
    const auto at = std::lower_bound(
        buckets.begin(), buckets.end(), start,
        [](const MetricBucket& bucket, Timestamp wanted) { return bucket.start < wanted; });
    if (at != buckets.end() && at->start == start)
        return *at;
    if (buckets.size() >= m_capacity && at != buckets.begin()) {
        const auto position = at - buckets.begin() - 1;
        buckets.pop_front();
        return *buckets.insert(buckets.begin() + position, emptyBucket(start));
    }
    if (buckets.size() >= m_capacity)
        return buckets.front();
    return *buckets.insert(at, emptyBucket(start));
}

void MetricSeries::started(const model::InvocationRecord& record) {
    if (model::isTrial(record))
        return;
    start(m_series[allFunctions], record);
    start(m_series[record.function], record);
}

void MetricSeries::finished(const model::InvocationRecord& record) {
    if (model::isTrial(record))
        return;
    finish(m_series[allFunctions], record);
    finish(m_series[record.function], record);
}

void MetricSeries::start(Series& series, const model::InvocationRecord& record) const {
    series.running.insert(record.requestId);
    MetricBucket& bucket = bucketAt(series, beginOf(record));
    bucket.concurrency = std::max(bucket.concurrency, static_cast<int>(series.running.size()));
}

void MetricSeries::finish(Series& series, const model::InvocationRecord& record) const {
    MetricBucket& bucket = bucketAt(series, endOf(record));
    if (record.outcome.kind == model::OutcomeKind::Throttled) {
        ++bucket.throttles;
        return;
    }
    ++bucket.invocations;
    bucket.errors += isError(record.outcome.kind) ? 1 : 0;
    bucket.coldStarts += record.coldStart() ? 1 : 0;
    bucket.durations.record(record.duration);
    bucket.maxMemoryUsed = std::max(bucket.maxMemoryUsed, record.maxMemoryUsed);
    bucket.cost += record.cost;
    // What still runs at this moment ran beside it, started() told or not.
    const bool known = series.running.contains(record.requestId);
    bucket.concurrency =
        std::max(bucket.concurrency, static_cast<int>(series.running.size()) + (known ? 0 : 1));
    series.running.erase(record.requestId);
}

std::vector<MetricBucket> MetricSeries::buckets(const std::string& function, Timestamp from,
                                                Timestamp to) const {
    std::vector<MetricBucket> result;
    if (to <= from)
        return result;
    const Timestamp last = bucketStart(to - Microseconds{1});
    const Timestamp first =
        std::max(bucketStart(from), last - m_width * static_cast<std::int64_t>(m_capacity - 1));
    for (Timestamp start = first; start <= last; start += m_width)
        result.push_back(emptyBucket(start));
    const auto series = m_series.find(function);
    if (series == m_series.end())
        return result;
    for (const MetricBucket& bucket : series->second.buckets) {
        if (bucket.start >= first && bucket.start <= last)
            result[static_cast<std::size_t>((bucket.start - first) / m_width)] = bucket;
    }
    return result;
}

MetricBucket MetricSeries::total(const std::string& function) const {
    MetricBucket sum;
    const auto series = m_series.find(function);
    if (series == m_series.end() || series->second.buckets.empty())
        return sum;
    sum.start = series->second.buckets.front().start;
    for (const MetricBucket& bucket : series->second.buckets)
        add(sum, bucket);
    return sum;
}

std::vector<std::string> MetricSeries::functions() const {
    std::vector<std::string> names;
    for (const auto& [name, series] : m_series) {
        if (!name.empty())
            names.push_back(name);
    }
    return names;
}

} // namespace lathe::telemetry
