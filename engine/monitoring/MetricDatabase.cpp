#include "engine/monitoring/MetricDatabase.h"

#include "engine/store/StateFile.h"

#include <boost/json.hpp>

namespace json = boost::json;

namespace lathe::monitoring {

namespace {

constexpr const char* tables =
    "CREATE TABLE IF NOT EXISTS series(id INTEGER PRIMARY KEY, region TEXT NOT NULL, space TEXT "
    "NOT NULL, name TEXT NOT NULL, dimensions TEXT NOT NULL, unit TEXT NOT NULL, last INTEGER NOT "
    "NULL);"
    "CREATE TABLE IF NOT EXISTS span(series INTEGER NOT NULL, step INTEGER NOT NULL, start INTEGER "
    "NOT NULL, parts BLOB NOT NULL, PRIMARY KEY(series, step, start)) WITHOUT ROWID";

std::string textOf(const std::vector<Dimension>& dimensions) {
    json::array all;
    for (const Dimension& dimension : dimensions)
        all.push_back(json::array{dimension.name, dimension.value});
    return json::serialize(all);
}

std::vector<Dimension> dimensionsIn(const std::string& text) {
    std::vector<Dimension> dimensions;
    boost::system::error_code failed;
    const json::value read = json::parse(text, failed);
    if (failed || !read.is_array())
        return dimensions;
    for (const json::value& each : read.get_array())
        if (each.is_array() && each.get_array().size() == 2 && each.get_array()[0].is_string() &&
            each.get_array()[1].is_string())
            dimensions.push_back({std::string{each.get_array()[0].get_string()},
                                  std::string{each.get_array()[1].get_string()}});
    return dimensions;
}

} // namespace

Result<void> MetricDatabase::open(const std::filesystem::path& file,
                                  const std::function<void(Error)>& tellTrouble) {
    m_file = file;
    if (auto opened = store::openState(m_sqlite, file, tables, tellTrouble); !opened)
        return opened;
    m_addSeries = {m_sqlite, "INSERT INTO series(region, space, name, dimensions, unit, last) "
                             "VALUES(?, ?, ?, ?, ?, 0) RETURNING id"};
    m_touch = {m_sqlite, "UPDATE series SET last = max(last, ?) WHERE id = ?"};
    m_find = {m_sqlite, "SELECT parts FROM span WHERE series = ? AND step = ? AND start = ?"};
    m_put = {m_sqlite, "INSERT OR REPLACE INTO span VALUES(?, ?, ?, ?)"};
    m_points = {m_sqlite, "SELECT start, parts FROM span WHERE series = ? AND step = ? AND start "
                          ">= ? AND start < ? ORDER BY start"};
    m_remove = {m_sqlite, "DELETE FROM span WHERE series = ? AND step = ? AND start < ?"};
    return {};
}

std::vector<MetricDatabase::Row> MetricDatabase::series() {
    std::vector<Row> rows;
    store::Statement all{m_sqlite,
                         "SELECT id, region, space, name, dimensions, unit, last FROM series"};
    while (all.row())
        rows.push_back({all.integer(0),
                        {all.text(1), all.text(2), all.text(3), dimensionsIn(all.text(4))},
                        all.text(5),
                        all.integer(6)});
    return rows;
}

std::int64_t MetricDatabase::addSeries(const Metric& metric, std::string_view unit) {
    const std::string dimensions = textOf(metric.dimensions);
    m_addSeries.bind(metric.region)
        .bind(metric.space)
        .bind(metric.name)
        .bind(dimensions)
        .bind(unit);
    const std::int64_t id = m_addSeries.row() ? m_addSeries.integer(0) : 0;
    m_addSeries.reset();
    return id;
}

void MetricDatabase::touchSeries(std::int64_t id, std::int64_t last) {
    m_touch.bind(last).bind(id).run();
}

void MetricDatabase::merge(const Span& span, const Distribution& values) {
    Distribution all = values;
    m_find.bind(span.series).bind(span.step).bind(span.start);
    if (m_find.row())
        if (const auto kept = Distribution::of(m_find.blob(0))) {
            all = *kept;
            all.merge(values);
        }
    m_find.reset();
    const std::string bytes = all.bytes();
    m_put.bind(span.series).bind(span.step).bind(span.start).bindBlob(bytes).run();
}

std::vector<Point> MetricDatabase::points(std::int64_t series, std::int64_t step, std::int64_t from,
                                          std::int64_t until) {
    std::vector<Point> found;
    m_points.bind(series).bind(step).bind(from).bind(until);
    while (m_points.row())
        if (auto values = Distribution::of(m_points.blob(1)))
            found.push_back({Timestamp{Seconds{m_points.integer(0)}}, std::move(*values)});
    m_sqlite.clearFailure();
    return found;
}

void MetricDatabase::remove(std::int64_t series, std::int64_t step, std::int64_t before) {
    m_remove.bind(series).bind(step).bind(before).run();
}

void MetricDatabase::begin() {
    m_sqlite.execute("BEGIN");
}

Result<void> MetricDatabase::commit() {
    m_sqlite.execute("COMMIT");
    if (!m_sqlite.failed())
        return {};
    Error error = store::stateFailure(m_sqlite, m_file);
    m_sqlite.rollback();
    m_sqlite.clearFailure();
    return error;
}

} // namespace lathe::monitoring
