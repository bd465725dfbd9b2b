#include "engine/traces/TraceDatabase.h"

#include "engine/base/Utf8.h"
#include "engine/store/StateFile.h"
#include "engine/traces/SegmentDocument.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::traces {

namespace {

/// More documents of one trace are not read.
constexpr int mostDocuments = 2'000;
constexpr int tracesPerStep = 200;

// The documents come last, so that reading the rest does not read them.
constexpr const char* tables = R"(
PRAGMA synchronous = NORMAL;
PRAGMA journal_size_limit = 16777216;
CREATE TABLE IF NOT EXISTS traces (
    id TEXT PRIMARY KEY,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    visibility INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS traces_by_start ON traces (start);
CREATE TABLE IF NOT EXISTS documents (
    trace_id TEXT NOT NULL,
    id TEXT NOT NULL,
    complete INTEGER NOT NULL,
    visibility INTEGER NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (trace_id, id)) WITHOUT ROWID;
)";

std::int64_t micros(Timestamp time) {
    return time.time_since_epoch().count();
}

Timestamp timeAt(std::int64_t micros) {
    return Timestamp{Microseconds{micros}};
}

} // namespace

Result<void> TraceDatabase::open(const std::filesystem::path& stateDirectory,
                                 const std::function<void(Error)>& tellTrouble) {
    m_file = stateDirectory / "traces.db";
    if (auto opened = store::openState(m_sqlite, m_file, tables, tellTrouble); !opened)
        return opened;
    m_putDocument = store::Statement{
        m_sqlite, "INSERT INTO documents (trace_id, id, complete, visibility, document) VALUES "
                  "(?1,?2,?3,?4,?5) ON CONFLICT (trace_id, id) DO UPDATE SET complete = ?3, "
                  "visibility = min(visibility, ?4), document = ?5 WHERE complete <= ?3"};
    m_putTrace = store::Statement{
        m_sqlite, "INSERT INTO traces (id, start, end, visibility) VALUES (?1,?2,?3,?4) "
                  "ON CONFLICT (id) DO UPDATE SET start = min(start, ?2), end = max(end, ?3), "
                  "visibility = min(visibility, ?4)"};
    return {};
}

void TraceDatabase::begin() {
    m_sqlite.clearFailure();
    m_sqlite.execute("BEGIN IMMEDIATE");
}

void TraceDatabase::put(const Segment& segment, Visibility visibility) {
    // What one sends as text need not be any.
    const std::string document = validUtf8(json::serialize(documentOf(segment)));
    const auto seen = static_cast<std::int64_t>(visibility);
    m_putDocument.bind(segment.traceId)
        .bind(segment.id)
        .bind(std::int64_t{segment.end.has_value()})
        .bind(seen)
        .bind(document)
        .run();
    m_putTrace.bind(segment.traceId)
        .bind(micros(segment.start))
        .bind(micros(segment.end.value_or(segment.start)))
        .bind(seen)
        .run();
}

Result<void> TraceDatabase::commit() {
    m_sqlite.execute("COMMIT");
    if (!m_sqlite.failed())
        return {};
    const Error why = failure("Traces.NotWritten");
    m_sqlite.rollback();
    return why;
}

Result<std::vector<TraceEntry>> TraceDatabase::between(Timestamp from, Timestamp until,
                                                       Visibility least) {
    m_sqlite.clearFailure();
    store::Statement statement{m_sqlite,
                               "SELECT id, start, end FROM traces WHERE start >= ? AND start < ? "
                               "AND visibility <= ? ORDER BY start DESC"};
    statement.bind(micros(from)).bind(micros(until)).bind(static_cast<std::int64_t>(least));
    std::vector<TraceEntry> entries;
    while (statement.row())
        entries.push_back(
            {statement.text(0), timeAt(statement.integer(1)), timeAt(statement.integer(2))});
    if (m_sqlite.failed())
        return failure("Traces.Unreadable");
    return entries;
}

Result<std::vector<Segment>> TraceDatabase::documentsOf(const std::string& traceId,
                                                        Visibility least, bool& limitExceeded) {
    m_sqlite.clearFailure();
    store::Statement statement{m_sqlite,
                               fmt::format("SELECT document FROM documents WHERE trace_id = ? AND "
                                           "visibility <= ? LIMIT {}",
                                           mostDocuments + 1)};
    statement.bind(traceId).bind(static_cast<std::int64_t>(least));
    std::vector<Segment> segments;
    while (statement.row()) {
        limitExceeded = segments.size() >= mostDocuments;
        if (limitExceeded)
            break;
        if (auto segment = readStored(statement.text(0)))
            segments.push_back(std::move(*segment));
    }
    statement.reset();
    if (m_sqlite.failed())
        return failure("Traces.Unreadable");
    return segments;
}

bool TraceDatabase::pruneStep(const TraceRetention& retention, Timestamp now) {
    m_sqlite.clearFailure();
    const std::int64_t pages =
        m_sqlite.integer("PRAGMA page_count") - m_sqlite.integer("PRAGMA freelist_count");
    const bool isTooLarge = pages * m_sqlite.integer("PRAGMA page_size") > retention.bytes;
    const std::int64_t oldest = isTooLarge ? micros(now) : micros(now - retention.age);
    m_sqlite.execute(fmt::format("CREATE TEMP TABLE IF NOT EXISTS leaving (id TEXT PRIMARY KEY);"
                                 "DELETE FROM leaving;"
                                 "INSERT INTO leaving SELECT id FROM traces WHERE start < {} "
                                 "ORDER BY start LIMIT {}",
                                 oldest, tracesPerStep));
    const std::int64_t leaving = m_sqlite.integer("SELECT count(*) FROM leaving");
    if (leaving == 0 || m_sqlite.failed())
        return false;
    m_sqlite.execute("BEGIN IMMEDIATE;"
                     "DELETE FROM documents WHERE trace_id IN (SELECT id FROM leaving);"
                     "DELETE FROM traces WHERE id IN (SELECT id FROM leaving);"
                     "COMMIT");
    if (m_sqlite.failed()) {
        m_sqlite.rollback();
        return false;
    }
    return isTooLarge || leaving == tracesPerStep;
}

Error TraceDatabase::failure(const char* code) const {
    return {code, Text::tr("cannot use {}: {}", m_file.string(), m_sqlite.failureText())};
}

} // namespace lathe::traces
