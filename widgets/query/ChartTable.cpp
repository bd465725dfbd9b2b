#include "widgets/query/ChartTable.h"

#include "engine/insights/Query.h"
#include "widgets/query/QueryResults.h"

#include <QDateTime>
#include <QLocale>
#include <QMap>

#include <algorithm>
#include <cmath>

namespace lathe::query {

namespace {

using Series = ChartTable::Series;

/// As results write times: UTC.
std::optional<qint64> timeIn(const QString& cell) {
    if (cell.size() != 23)
        return std::nullopt;
    QDateTime time = QDateTime::fromString(cell, QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? std::optional{time.toMSecsSinceEpoch()} : std::nullopt;
}

std::optional<double> numberIn(const QString& cell) {
    bool is = false;
    const double number = cell.toDouble(&is);
    return is && std::isfinite(number) ? std::optional{number} : std::nullopt;
}

/// Which columns say what rows are of, and which are drawn.
struct Columns {
    int time = -1;
    std::vector<int> keys;
    std::vector<int> numbers;
};

Columns columnsOf(const QueryResults& results, const QStringList& keys) {
    Columns columns;
    for (int column = 0; column < results.columnCount(); ++column) {
        bool isTime = true, isNumber = true, isEmpty = true;
        for (const QStringList& row : results.rows()) {
            const QString& cell = row.value(column);
            isEmpty = isEmpty && cell.isEmpty();
            isTime = isTime && (cell.isEmpty() || timeIn(cell));
            isNumber = isNumber && (cell.isEmpty() || numberIn(cell));
        }
        const bool isKey = keys.contains(results.columns().value(column));
        if (isEmpty)
            continue;
        if (isTime && columns.time < 0)
            columns.time = column;
        else if (isNumber && !isKey)
            columns.numbers.push_back(column);
        else
            columns.keys.push_back(column);
    }
    return columns;
}

QString nameOf(const QStringList& row, const std::vector<int>& keys) {
    QStringList parts;
    for (const int key : keys)
        parts << (row.value(key).isEmpty() ? QStringLiteral("\u2013") : row.value(key));
    return parts.join(QStringLiteral(" \u00b7 "));
}

double weightOf(const Series& series) {
    double sum = 0;
    for (const auto& value : series.values)
        sum += std::abs(value.value_or(0));
    return sum;
}

/// Keeps the largest, in their order.
void keepLargest(ChartTable& table) {
    if (table.series.size() <= ChartTable::mostSeries)
        return;
    std::vector<double> weights;
    for (const Series& one : table.series)
        weights.push_back(weightOf(one));
    std::vector<double> sorted = weights;
    std::sort(sorted.begin(), sorted.end(), std::greater{});
    const double least = sorted[ChartTable::mostSeries - 1];
    std::vector<Series> kept;
    for (std::size_t i = 0; i < table.series.size(); ++i)
        if (weights[i] >= least && kept.size() < ChartTable::mostSeries)
            kept.push_back(std::move(table.series[i]));
    table.seriesLeft = int(table.series.size() - kept.size());
    table.series = std::move(kept);
}

/// Times at which nothing is, so that all are equally far apart: not where periods differ, as
/// months do, nor where there would be too many.
void fillGaps(QMap<qint64, std::size_t>& places) {
    constexpr qint64 mostTimes = 2000;
    const QList<qint64> times = places.keys();
    qint64 step = 0;
    for (qsizetype i = 1; i < times.size(); ++i)
        step = step == 0 ? times[i] - times[i - 1] : std::min(step, times[i] - times[i - 1]);
    if (step == 0 || (times.back() - times.front()) / step >= mostTimes)
        return;
    for (const qint64 time : times)
        if ((time - times.front()) % step != 0)
            return;
    for (qint64 time = times.front(); time < times.back(); time += step)
        places[time] = 0;
}

ChartTable byTime(const QueryResults& results, const Columns& columns) {
    ChartTable table;
    QMap<qint64, std::size_t> places;
    for (const QStringList& row : results.rows())
        if (const auto time = timeIn(row.value(columns.time)))
            places[*time] = 0;
    fillGaps(places);
    for (auto place = places.begin(); place != places.end(); ++place) {
        place.value() = table.times.size();
        table.times.push_back(place.key());
    }
    QMap<QString, std::size_t> known;
    for (const QStringList& row : results.rows()) {
        const auto time = timeIn(row.value(columns.time));
        if (!time)
            continue;
        const QString group = nameOf(row, columns.keys);
        for (const int column : columns.numbers) {
            const QString number = results.columns().value(column);
            const QString name = columns.keys.empty()          ? number
                                 : columns.numbers.size() == 1 ? group
                                                               : group + ": " + number;
            if (!known.contains(name)) {
                known[name] = table.series.size();
                table.series.push_back(
                    {name, std::vector<std::optional<double>>(table.times.size())});
            }
            table.series[known[name]].values[places[*time]] = numberIn(row.value(column));
        }
    }
    keepLargest(table);
    return table;
}

ChartTable byName(const QueryResults& results, const Columns& columns) {
    ChartTable table;
    // One row alone: its numbers are what is compared.
    if (columns.keys.empty() && results.rowCount() == 1) {
        table.series.push_back({{}, {}});
        for (const int column : columns.numbers) {
            table.names << results.columns().value(column);
            table.series.front().values.push_back(numberIn(results.rows().front().value(column)));
        }
        return table;
    }
    for (const int column : columns.numbers)
        table.series.push_back({results.columns().value(column), {}});
    for (const QStringList& row : results.rows()) {
        if (std::size_t(table.names.size()) == ChartTable::mostNames) {
            ++table.namesLeft;
            continue;
        }
        table.names << (columns.keys.empty() ? QString::number(table.names.size() + 1)
                                             : nameOf(row, columns.keys));
        for (std::size_t i = 0; i < columns.numbers.size(); ++i)
            table.series[i].values.push_back(numberIn(row.value(columns.numbers[i])));
    }
    keepLargest(table);
    return table;
}

constexpr std::size_t mostShares = 10;

} // namespace

QStringList ChartTable::points() const {
    if (!isByTime())
        return names;
    const qint64 day = 86'400'000;
    const bool isLong = times.back() - times.front() >= day;
    const bool hasSeconds =
        std::any_of(times.begin(), times.end(), [](qint64 time) { return time % 60'000 != 0; });
    QStringList points;
    for (const qint64 time : times) {
        const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time);
        const QString clock =
            moment.toString(hasSeconds ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
        points << (isLong ? QLocale{}.toString(moment.date(), QLocale::ShortFormat) + ' ' + clock
                          : clock);
    }
    return points;
}

std::vector<ChartTable::Series> ChartTable::shares(const QString& nameOfOthers) const {
    std::vector<Series> all;
    if (series.size() == 1 && !isByTime()) {
        for (qsizetype i = 0; i < names.size(); ++i)
            all.push_back({names[i], {series.front().values[std::size_t(i)].value_or(0)}});
    } else {
        for (const Series& one : series) {
            double sum = 0;
            for (const auto& value : one.values)
                sum += value.value_or(0);
            all.push_back({one.name, {sum}});
        }
    }
    all.erase(std::remove_if(all.begin(), all.end(),
                             [](const Series& one) { return *one.values.front() <= 0; }),
              all.end());
    std::stable_sort(all.begin(), all.end(), [](const Series& one, const Series& other) {
        return *one.values.front() > *other.values.front();
    });
    if (all.size() > mostShares) {
        double rest = 0;
        for (std::size_t i = mostShares - 1; i < all.size(); ++i)
            rest += *all[i].values.front();
        all.resize(mostShares - 1);
        all.push_back({nameOfOthers, {rest}});
    }
    return all;
}

std::optional<ChartTable> ChartTable::of(const QueryResults& results, const QStringList& keys) {
    if (results.areEvents() || results.rowCount() == 0)
        return std::nullopt;
    const Columns columns = columnsOf(results, keys);
    if (columns.numbers.empty())
        return std::nullopt;
    return columns.time >= 0 ? byTime(results, columns) : byName(results, columns);
}

QStringList keysOf(const QString& query) {
    const auto parsed = insights::Query::parse(query.toStdString());
    QStringList keys;
    if (!parsed)
        return keys;
    for (const insights::Command& command : parsed->commands)
        if (const auto* stats = std::get_if<insights::Stats>(&command)) {
            keys.clear();
            for (const insights::Assignment& key : stats->keys)
                keys << QString::fromStdString(parsed->fields[key.slot].name);
        }
    return keys;
}

QString valueText(double value) {
    const QLocale locale;
    if (value == std::floor(value) && std::abs(value) < 1e15)
        return locale.toString(static_cast<qlonglong>(value));
    return locale.toString(value, 'g', 5);
}

} // namespace lathe::query
