#include "engine/store/JournalDatabase.h"

#include "engine/base/Clock.h"
#include "engine/store/Rows.h"
#include "engine/store/Schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace fs = std::filesystem;

namespace lathe::store {

namespace {

using model::OutcomeKind;

constexpr std::int64_t linesPerStep = 4'000;
constexpr std::int64_t invocationsPerStep = 200;

std::int64_t micros(Timestamp time) {
    return time.time_since_epoch().count();
}

std::string kinds(std::initializer_list<OutcomeKind> list) {
    std::string text;
    for (const OutcomeKind kind : list)
        text += fmt::format("{}{}", text.empty() ? "" : ",", static_cast<int>(kind));
    return text;
}

} // namespace

Result<bool> JournalDatabase::open(const fs::path& stateDirectory, std::optional<Error>& trouble) {
    std::error_code failure;
    fs::create_directories(stateDirectory, failure);
    if (failure)
        return Error{"State.NotWritable",
                     Text::tr("cannot make the state directory {}: {}; choose another with --state",
                              stateDirectory.string(), failure.message())};
    m_file = stateDirectory / "journal.db";
    if (prepare())
        return true;
    if (m_tooNew)
        return tooNew();
    if (isDamaged()) {
        trouble = setAside();
        if (!m_sqlite.failed())
            return true;
    }
    return Error{"State.NotWritable",
                 Text::tr("cannot write {}: {}; free space or choose another folder with --state",
                          m_file.string(), m_sqlite.failureText())};
}

bool JournalDatabase::prepare() {
    m_sqlite.open(m_file);
    m_sqlite.execute("PRAGMA journal_mode = WAL");
    m_sqlite.execute("PRAGMA synchronous = NORMAL");
    m_sqlite.execute("PRAGMA journal_size_limit = 67108864");
    // 16 MB: what the indexes of a busy hour need, so that a flood of lines does not wait for
    // reads.
    m_sqlite.execute("PRAGMA cache_size = -16384");
    m_sync = Sync::Lazy;
    if (!migrate())
        return false;
    m_statements.putInvocation = Statement{
        m_sqlite,
        fmt::format(
            "INSERT INTO invocations ({0}) VALUES ({1}) ON CONFLICT (request_id, attempt) DO "
            "UPDATE SET ({0}) = ({1})",
            recordColumnNames, recordParameters)};
    m_statements.appendLine = Statement{
        m_sqlite, "INSERT INTO log_lines (time, function, request_id, environment, source, level, "
                  "text) VALUES (?,?,?,?,?,?,?)"};
    m_statements.putQueued = Statement{
        m_sqlite, fmt::format("INSERT INTO queue ({0}) VALUES ({1}) ON CONFLICT (request_id) DO "
                              "UPDATE SET ({0}) = ({1})",
                              recordColumnNames, recordParameters)};
    m_statements.removeQueued = Statement{m_sqlite, "DELETE FROM queue WHERE request_id = ?"};
    return !m_sqlite.failed();
}

bool JournalDatabase::migrate() {
    const auto& steps = schemaSteps();
    const auto version = static_cast<std::size_t>(m_sqlite.integer("PRAGMA user_version"));
    m_tooNew = !m_sqlite.failed() && version > steps.size();
    if (m_tooNew)
        return false;
    for (std::size_t step = version; step < steps.size(); ++step) {
        m_sqlite.execute("BEGIN IMMEDIATE");
        m_sqlite.execute(steps[step]);
        m_sqlite.execute(fmt::format("PRAGMA user_version = {}", step + 1));
        m_sqlite.execute("COMMIT");
    }
    return !m_sqlite.failed();
}

Error JournalDatabase::tooNew() const {
    return {
        "State.TooNew",
        Text::tr("{} was written by a newer Lathe; use that one, or another folder with --state",
                 m_file.string())};
}

Error JournalDatabase::setAside() {
    m_statements = {};
    m_sqlite.close();
    const std::string why = m_sqlite.failureText();
    m_sqlite.clearFailure();
    std::string date = toIso8601(Clock::system().wall());
    std::erase_if(date, [](char c) { return c == '-' || c == ':'; });
    const std::string aside = m_file.string() + ".damaged-" + date;
    std::error_code ignored;
    fs::rename(m_file, aside, ignored);
    fs::rename(m_file.string() + "-wal", aside + "-wal", ignored);
    fs::remove(m_file.string() + "-shm", ignored);
    prepare();
    return {"Journal.Damaged",
            Text::tr("the journal is damaged ({}); it was set aside as {} and a new one begun", why,
                     aside)};
}

void JournalDatabase::beginWrites(Sync sync) {
    m_sqlite.clearFailure();
    if (sync != m_sync)
        m_sqlite.execute(sync == Sync::Full ? "PRAGMA synchronous = FULL"
                                            : "PRAGMA synchronous = NORMAL");
    m_sync = sync;
    m_sqlite.execute("BEGIN IMMEDIATE");
}

void JournalDatabase::putInvocation(const model::InvocationRecord& record) {
    bindRecord(m_statements.putInvocation, record);
    m_statements.putInvocation.run();
}

void JournalDatabase::appendLine(const model::LogLine& line) {
    m_statements.appendLine.bind(micros(line.time))
        .bind(line.function)
        .bind(line.requestId)
        .bind(line.environmentId)
        .bind(static_cast<std::int64_t>(line.source))
        .bind(static_cast<std::int64_t>(line.level))
        .bind(line.text)
        .run();
}

void JournalDatabase::putQueued(const model::InvocationRecord& event) {
    bindRecord(m_statements.putQueued, event);
    m_statements.putQueued.run();
}

void JournalDatabase::removeQueued(const std::string& requestId) {
    m_statements.removeQueued.bind(requestId).run();
}

bool JournalDatabase::commitWrites() {
    m_sqlite.execute("COMMIT");
    if (!m_sqlite.failed())
        return true;
    m_sqlite.rollback();
    return false;
}

Error JournalDatabase::writeFailure() const {
    return {
        "Journal.NotWritten",
        Text::tr("cannot write {}: {}; make room or make it writable: what is not written waits "
                 "in memory and is tried again each second",
                 m_file.string(), m_sqlite.failureText())};
}

Error JournalDatabase::readFailure() const {
    const std::string why = m_sqlite.failureText();
    if (isDamaged())
        return {"Journal.Unreadable",
                Text::tr("the journal {} is damaged ({}); move it away, and a new one is begun",
                         m_file.string(), why)};
    return {"Journal.Unreadable", Text::tr("cannot read the journal {}: {}", m_file.string(), why)};
}

Result<std::vector<model::InvocationRecord>> JournalDatabase::history(const HistoryQuery& query) {
    m_sqlite.clearFailure();
    std::string sql = fmt::format("SELECT {} FROM invocations WHERE accepted >= ? AND accepted < ?",
                                  recordColumnNames);
    if (!query.function.empty())
        sql += " AND function = ?";
    if (!query.requestId.empty())
        sql += " AND request_id = ?";
    sql += " ORDER BY accepted DESC, id DESC LIMIT ?";
    Statement statement{m_sqlite, sql};
    statement.bind(micros(query.since.value_or(Timestamp::min())))
        .bind(micros(query.before.value_or(Timestamp::max())));
    if (!query.function.empty())
        statement.bind(query.function);
    if (!query.requestId.empty())
        statement.bind(query.requestId);
    statement.bind(std::int64_t{query.limit});
    std::vector<model::InvocationRecord> records;
    while (statement.row())
        records.push_back(readRecord(statement));
    if (m_sqlite.failed())
        return readFailure();
    return records;
}

// The highest sequence whose lines, and all before it, are older than `time`. Lines of different
// environments arrive a little out of order; a minute is more than any can be late.
std::int64_t JournalDatabase::sequenceBefore(Timestamp time) {
    const std::int64_t wanted = micros(time - Seconds{60});
    std::int64_t low = m_sqlite.integer("SELECT ifnull(min(sequence), 0) - 1 FROM log_lines");
    std::int64_t high = m_sqlite.integer("SELECT ifnull(max(sequence), 0) FROM log_lines");
    Statement timeAt{m_sqlite, "SELECT time FROM log_lines WHERE sequence >= ? LIMIT 1"};
    while (low < high && !m_sqlite.failed()) {
        const std::int64_t middle = low + (high - low + 1) / 2;
        timeAt.bind(middle);
        const bool older = timeAt.row() && timeAt.integer(0) < wanted;
        timeAt.reset();
        if (older)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

Result<std::vector<model::LogLine>> JournalDatabase::logs(const LogQuery& query) {
    m_sqlite.clearFailure();
    std::int64_t after = query.afterSequence;
    if (query.since)
        after = std::max(after, sequenceBefore(*query.since));
    std::string sql =
        "SELECT sequence, time, function, request_id, environment, source, level, text "
        "FROM log_lines WHERE sequence > ? AND time >= ?";
    if (!query.requestId.empty())
        sql += " AND request_id <> '' AND request_id = ?";
    if (!query.function.empty())
        sql += query.requestId.empty() ? " AND function = ?" : " AND +function = ?";
    sql += " ORDER BY sequence DESC LIMIT ?";
    Statement statement{m_sqlite, sql};
    statement.bind(after).bind(micros(query.since.value_or(Timestamp::min())));
    if (!query.requestId.empty())
        statement.bind(query.requestId);
    if (!query.function.empty())
        statement.bind(query.function);
    statement.bind(std::int64_t{query.limit});
    std::vector<model::LogLine> lines;
    while (statement.row())
        lines.push_back(readLine(statement));
    if (m_sqlite.failed())
        return readFailure();
    std::reverse(lines.begin(), lines.end());
    return lines;
}

Result<std::vector<FunctionTotals>> JournalDatabase::totals(Timestamp since) {
    m_sqlite.clearFailure();
    Statement statement{
        m_sqlite,
        fmt::format(
            "SELECT function, count(*), sum(outcome IN ({})), sum(billed), sum(cost) FROM "
            "invocations WHERE accepted >= ? AND finished IS NOT NULL AND billed > 0 AND outcome "
            "NOT IN ({}) "
            "GROUP BY function ORDER BY function",
            kinds({OutcomeKind::FunctionError, OutcomeKind::Crash, OutcomeKind::Timeout}),
            kinds({OutcomeKind::Throttled, OutcomeKind::NotRun}))};
    statement.bind(micros(since));
    std::vector<FunctionTotals> totals;
    while (statement.row())
        totals.push_back({statement.text(0), statement.integer(1), statement.integer(2),
                          Milliseconds{statement.integer(3)}, PicoDollars{statement.integer(4)}});
    if (m_sqlite.failed())
        return readFailure();
    return totals;
}

Result<std::vector<model::InvocationRecord>> JournalDatabase::queued() {
    m_sqlite.clearFailure();
    Statement statement{
        m_sqlite, fmt::format("SELECT {} FROM queue ORDER BY accepted, id", recordColumnNames)};
    std::vector<model::InvocationRecord> events;
    while (statement.row())
        events.push_back(readRecord(statement));
    if (m_sqlite.failed())
        return readFailure();
    return events;
}

void JournalDatabase::closeUnfinished() {
    beginWrites(Sync::Lazy);
    m_sqlite.execute(fmt::format(
        "UPDATE invocations SET finished = ifnull(started, accepted), outcome = {}, "
        "error_message = 'The engine ended while this was running.' WHERE finished IS NULL",
        static_cast<int>(OutcomeKind::Stopped)));
    commitWrites();
}

bool JournalDatabase::pruneStep(const Retention& retention) {
    m_sqlite.clearFailure();
    const std::int64_t pages =
        m_sqlite.integer("PRAGMA page_count") - m_sqlite.integer("PRAGMA freelist_count");
    const bool tooLarge = pages * m_sqlite.integer("PRAGMA page_size") > retention.bytes;
    bool more = false;
    const auto prune = [&](const char* table, const char* key, std::int64_t kept,
                           std::int64_t step) {
        const std::int64_t first =
            m_sqlite.integer(fmt::format("SELECT ifnull(min({}), 0) FROM {}", key, table));
        const std::int64_t last =
            m_sqlite.integer(fmt::format("SELECT ifnull(max({}), 0) FROM {}", key, table));
        const std::int64_t surplus = last - kept + 1;
        const std::int64_t end = tooLarge ? first + step : std::min(first + step, surplus);
        if (end <= first || first == last)
            return;
        m_sqlite.execute(
            fmt::format("DELETE FROM {} WHERE {} < {}", table, key, std::min(end, last)));
        more = more || tooLarge || surplus > end;
    };
    prune("log_lines", "sequence", retention.logLines, linesPerStep);
    prune("invocations", "id", retention.invocations, invocationsPerStep);
    return more && !m_sqlite.failed();
}

} // namespace lathe::store
