#include "widgets/metrics/MetricsHistory.h"

#include "widgets/common/Formats.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <cmath>
#include <map>

namespace lathe::metrics {

namespace {

constexpr std::array<int, 11> steps{1, 5, 10, 30, 60, 300, 900, 3600, 21'600, 86'400, 604'800};
constexpr std::chrono::hours secondsKept{3};
constexpr std::chrono::days minutesKept{63};

Timestamp floorTo(Timestamp time, Seconds step) {
    const auto since = std::chrono::floor<Seconds>(time).time_since_epoch();
    return Timestamp{since / step * step};
}

api::MetricLine lineOf(const char* id, const char* name, const char* statistic,
                       const QString& function) {
    api::MetricLine line;
    line.id = id;
    line.metric.space = "AWS/Lambda";
    line.metric.name = name;
    if (!function.isEmpty())
        line.metric.dimensions = {{"FunctionName", function.toStdString()}};
    line.statistic = statistic;
    return line;
}

/// What a curve is for, and how a value of it is taken.
using Take = void (*)(MetricsPoint& point, double value);

std::optional<Microseconds> duration(double millis) {
    return Microseconds{std::llround(millis * 1000)};
}

const std::map<std::string, Take>& takes() {
    static const std::map<std::string, Take> all{
        {"ran", [](MetricsPoint& p, double value) { p.invocations = int(value); }},
        {"failed", [](MetricsPoint& p, double value) { p.errors = int(value); }},
        {"throttled", [](MetricsPoint& p, double value) { p.throttles = int(value); }},
        {"p50", [](MetricsPoint& p, double value) { p.p50 = duration(value); }},
        {"p95", [](MetricsPoint& p, double value) { p.p95 = duration(value); }},
        {"p99", [](MetricsPoint& p, double value) { p.p99 = duration(value); }},
        {"running", [](MetricsPoint& p, double value) { p.concurrency = int(value); }},
        {"memory",
         [](MetricsPoint& p, double value) { p.memoryUsed = Bytes::mebi(std::llround(value)); }}};
    return all;
}

} // namespace

Span spanOf(Timestamp from, Timestamp until, int points, Timestamp now) {
    Seconds finest{1};
    if (now - from > secondsKept)
        finest = Seconds{60};
    if (now - from > minutesKept)
        finest = Seconds{3600};
    const auto length = std::chrono::ceil<Seconds>(until - from);
    Seconds step{steps.back()};
    for (const int seconds : steps)
        if (Seconds{seconds} >= finest && length / seconds <= Seconds{points}) {
            step = Seconds{seconds};
            break;
        }
    return {floorTo(from, step), floorTo(until - Microseconds{1}, step) + step, step};
}

Span wholeOf(const Span& span) {
    // A period is whole minutes.
    const auto length = std::chrono::ceil<std::chrono::minutes>(span.until - span.from);
    const Timestamp from = floorTo(span.from, length);
    return {from, from + 2 * length, length};
}

Span before(const Span& span) {
    const auto length = span.until - span.from;
    return {span.from - length, span.from, span.step};
}

api::MetricLine changesOf(const QString& function) {
    api::MetricLine changes;
    changes.id = "changes";
    changes.label = "${PROP('Dim.FunctionName')}";
    if (function.isEmpty()) {
        changes.expression = "SEARCH('{Lathe,FunctionName} MetricName=\"CodeChanges\"', 'Sum')";
    } else {
        changes.metric = {{}, "Lathe", "CodeChanges", {{"FunctionName", function.toStdString()}}};
        changes.statistic = "Sum";
    }
    return changes;
}

api::MetricsQuestion questionOf(const QString& function, const Span& span) {
    api::MetricsQuestion question;
    question.from = span.from;
    question.until = span.until;
    question.period = span.step;
    question.lines = {lineOf("ran", "Invocations", "Sum", function),
                      lineOf("failed", "Errors", "Sum", function),
                      lineOf("throttled", "Throttles", "Sum", function),
                      lineOf("p50", "Duration", "p50", function),
                      lineOf("p95", "Duration", "p95", function),
                      lineOf("p99", "Duration", "p99", function),
                      lineOf("running", "ConcurrentExecutions", "Maximum", function),
                      lineOf("memory", "MaxMemoryUsed", "Maximum", function)};
    question.lines.push_back(changesOf(function));
    return question;
}

std::vector<MetricsPoint> pointsOf(const std::vector<api::MetricCurve>& curves, const Span& span) {
    const auto count = std::size_t((span.until - span.from) / span.step);
    std::vector<MetricsPoint> points(count);
    for (std::size_t at = 0; at < count; ++at)
        points[at].from = span.from + std::int64_t(at) * span.step;
    for (const api::MetricCurve& curve : curves) {
        const auto take = takes().find(curve.id);
        if (take == takes().end())
            continue;
        for (std::size_t at = 0; at < curve.times.size(); ++at)
            if (curve.times[at] >= span.from && curve.times[at] < span.until)
                take->second(points[std::size_t((curve.times[at] - span.from) / span.step)],
                             curve.values[at]);
    }
    return points;
}

std::vector<ChartMark> marksOf(const std::vector<api::MetricCurve>& curves) {
    std::map<Timestamp, QStringList> changed;
    for (const api::MetricCurve& curve : curves)
        if (curve.id == "changes")
            for (const Timestamp time : curve.times)
                changed[time].append(QString::fromStdString(curve.label));
    std::vector<ChartMark> marks;
    for (const auto& [time, functions] : changed)
        marks.push_back(
            {time, QCoreApplication::translate("lathe::metrics::MetricsPane", "%1 was changed")
                       .arg(functions.join(QStringLiteral(", ")))});
    return marks;
}

QString csvOf(const std::vector<MetricsPoint>& points) {
    const auto millis = [](const std::optional<Microseconds>& value) {
        return value ? QString::number(double(value->count()) / 1000) : QString{};
    };
    QStringList lines{QStringLiteral("time,invocations,errors,throttles,p50 (ms),p95 (ms),p99 (ms),"
                                     "concurrency,max memory used (MB)")};
    for (const MetricsPoint& p : points)
        lines.append(QStringList{
            QString::fromStdString(toIso8601(p.from)), QString::number(p.invocations),
            QString::number(p.errors), QString::number(p.throttles), millis(p.p50), millis(p.p95),
            millis(p.p99), QString::number(p.concurrency),
            p.memoryUsed.count > 0 ? QString::number(p.memoryUsed.ceilMebi()) : QString{}}
                         .join(QLatin1Char{','}));
    return lines.join(QLatin1Char{'\n'}) + QLatin1Char{'\n'};
}

} // namespace lathe::metrics
