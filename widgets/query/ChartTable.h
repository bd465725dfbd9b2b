#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace lathe::query {

class QueryResults;

/// How numbers are drawn.
enum class ChartKind { Lines, Areas, Bars, Pie };

/// What of the results of a query can be drawn: numbers by time, or by what they are of.
struct ChartTable {
    struct Series {
        QString name;
        /// One for each point; empty where there is none.
        std::vector<std::optional<double>> values;

        bool operator==(const Series&) const = default;
    };

    /// Series that are drawn, and points of a chart that is not by time: the largest ones.
    static constexpr std::size_t mostSeries = 16;
    static constexpr std::size_t mostNames = 50;

    /// Milliseconds since 1970, rising; empty where the results are not by time.
    std::vector<qint64> times;
    /// Otherwise, what each point is of.
    QStringList names;
    std::vector<Series> series;
    /// What was left out because there was too much.
    int seriesLeft = 0;
    int namesLeft = 0;

    bool isByTime() const { return !times.empty(); }
    std::size_t size() const { return isByTime() ? times.size() : std::size_t(names.size()); }
    ChartKind usualKind() const { return isByTime() ? ChartKind::Lines : ChartKind::Bars; }

    /// What each point is of: times are local.
    QStringList points() const;
    /// For a pie: what there is in all of each series, or of each point where there is one series
    /// that is not by time. The largest come first, and small ones are together in the last.
    std::vector<Series> shares(const QString& nameOfOthers) const;

    /// Of results of stats or pattern that have a number. `keys` are the fields that others are by.
    static std::optional<ChartTable> of(const QueryResults& results, const QStringList& keys);
};

/// The fields that the last stats of a query is by.
QStringList keysOf(const QString& query);

/// "1,234", "0.25": a value of a chart.
QString valueText(double value);

} // namespace lathe::query
