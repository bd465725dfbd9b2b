#include "engine/store/JournalDatabase.h"

#include "engine/base/Clock.h"
#include "engine/base/Trace.h"
#include "engine/store/Rows.h"
#include "engine/store/Schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <system_error>

namespace fs = std::filesystem;

namespace lathe::store {

namespace {

using model::OutcomeKind;

constexpr std::int64_t linesPerStep = 4'000;
constexpr std::int64_t invocationsPerStep = 200;
/// More of one story nobody reads.
constexpr int mostInStory = 1'000;
constexpr std::size_t blockSize = std::size_t{128} * 1024;
/// Lines of different environments arrive a little out of order: more than any can be late.
constexpr Seconds mostLate{60};
/// The step of the schema that puts lines in blocks.
constexpr std::size_t stepToBlocks = 1;

std::int64_t micros(Timestamp time) {
    return time.time_since_epoch().count();
}

Timestamp timeOf(std::int64_t micros) {
    return Timestamp{Microseconds{micros}};
}

model::LogLine lineOf(const BlockLine& line, std::int64_t sequence) {
    return {sequence,
            line.time,
            std::string{line.function},
            std::string{line.requestId},
            std::string{line.environmentId},
            line.source,
            line.level,
            std::string{line.text}};
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
    prepareBlocks();
    m_statements.putDelivery = Statement{
        m_sqlite, fmt::format("INSERT INTO deliveries (root, {}) VALUES (?,?,?,?,?,?,?,?,?)",
                              deliveryColumnNames)};
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
        if (step == stepToBlocks)
            takeOverLines();
        m_sqlite.execute(fmt::format("PRAGMA user_version = {}", step + 1));
        m_sqlite.execute("COMMIT");
    }
    return !m_sqlite.failed();
}

void JournalDatabase::prepareBlocks() {
    m_statements.putBlock = Statement{
        m_sqlite, "INSERT INTO log_blocks (sequence, count, latest, lines) VALUES (?,?,?,?)"};
    m_statements.putBlockFunction =
        Statement{m_sqlite, "INSERT INTO log_block_functions (sequence, function) VALUES (?,?)"};
}

void JournalDatabase::takeOverLines() {
    prepareBlocks();
    {
        Statement row{m_sqlite, "SELECT sequence, time, function, request_id, environment, source, "
                                "level, text FROM log_lines ORDER BY sequence"};
        while (row.row()) {
            // What was pruned in between leaves a gap, and a block has none.
            if (row.integer(0) != m_lastSequence + m_block.count() + 1) {
                putBlock();
                m_lastSequence = row.integer(0) - 1;
            }
            appendLine(readLine(row));
        }
        putBlock();
    }
    m_sqlite.execute("DROP TABLE log_lines");
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
    m_block.clear();
    m_lastSequence = m_sqlite.integer("SELECT ifnull(max(sequence), 0) FROM log_blocks");
}

void JournalDatabase::putInvocation(const model::InvocationRecord& record) {
    bindRecord(m_statements.putInvocation, record);
    m_statements.putInvocation.run();
}

void JournalDatabase::appendLine(const model::LogLine& line) {
    m_block.append(line);
    if (m_block.bytes().size() >= blockSize)
        putBlock();
}

void JournalDatabase::putBlock() {
    if (m_block.empty())
        return;
    m_lastSequence += m_block.count();
    m_statements.putBlock.bind(m_lastSequence)
        .bind(m_block.count())
        .bind(micros(m_block.latest()))
        .bindBlob(m_block.bytes())
        .run();
    for (const std::string_view function : m_block.functions())
        m_statements.putBlockFunction.bind(m_lastSequence).bind(function).run();
    m_block.clear();
}

void JournalDatabase::putDelivery(const model::Delivery& delivery) {
    m_statements.putDelivery.bind(traceRootOf(delivery.traceId));
    bindDelivery(m_statements.putDelivery, delivery);
    m_statements.putDelivery.run();
}

void JournalDatabase::putQueued(const model::InvocationRecord& event) {
    bindRecord(m_statements.putQueued, event);
    m_statements.putQueued.run();
}

void JournalDatabase::removeQueued(const std::string& requestId) {
    m_statements.removeQueued.bind(requestId).run();
}

bool JournalDatabase::commitWrites() {
    putBlock();
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

// The number of the last block that, with all before it, is older than `time`.
std::int64_t JournalDatabase::blocksBefore(Timestamp time) {
    const std::int64_t wanted = micros(time);
    std::int64_t low = m_sqlite.integer("SELECT ifnull(min(sequence), 0) - 1 FROM log_blocks");
    std::int64_t high = m_sqlite.integer("SELECT ifnull(max(sequence), 0) FROM log_blocks");
    Statement latestAt{m_sqlite, "SELECT latest FROM log_blocks WHERE sequence >= ? "
                                 "ORDER BY sequence LIMIT 1"};
    while (low < high && !m_sqlite.failed()) {
        const std::int64_t middle = low + (high - low + 1) / 2;
        latestAt.bind(middle);
        const bool older = latestAt.row() && latestAt.integer(0) < wanted;
        latestAt.reset();
        if (older)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

JournalDatabase::Range JournalDatabase::blocksOf(const LogQuery& query) {
    Range range{query.afterSequence, std::numeric_limits<std::int64_t>::max()};
    if (query.since)
        range.after = std::max(range.after, blocksBefore(*query.since - mostLate));
    if (query.requestId.empty())
        return range;
    Statement times{m_sqlite, "SELECT min(accepted), max(finished), max(finished IS NULL) "
                              "FROM invocations WHERE request_id = ?"};
    times.bind(query.requestId);
    if (!times.row())
        return range;
    if (const auto accepted = times.optionalInteger(0))
        range.after = std::max(range.after, blocksBefore(timeOf(*accepted) - mostLate));
    if (const auto finished = times.optionalInteger(1); finished && times.integer(2) == 0) {
        Statement next{m_sqlite, "SELECT min(sequence) FROM log_blocks WHERE sequence > ?"};
        next.bind(blocksBefore(timeOf(*finished) + 2 * mostLate));
        if (next.row())
            range.last = next.optionalInteger(0).value_or(range.last);
    }
    return range;
}

Result<std::vector<model::LogLine>> JournalDatabase::logs(const LogQuery& query) {
    m_sqlite.clearFailure();
    const Range range = blocksOf(query);
    const Timestamp since = query.since.value_or(Timestamp::min());
    Statement block{m_sqlite,
                    fmt::format("SELECT sequence, count, lines FROM {} WHERE sequence > ? AND "
                                "sequence <= ? AND latest >= ?{} ORDER BY sequence DESC",
                                query.function.empty()
                                    ? "log_blocks"
                                    : "log_block_functions CROSS JOIN log_blocks USING (sequence)",
                                query.function.empty() ? "" : " AND function = ?")};
    block.bind(range.after).bind(range.last).bind(micros(since));
    if (!query.function.empty())
        block.bind(query.function);
    std::vector<model::LogLine> lines;
    const auto limit = static_cast<std::size_t>(std::max(query.limit, 0));
    while (lines.size() < limit && block.row()) {
        const std::vector<BlockLine> stored = readBlock(block.blob(2));
        std::int64_t sequence =
            block.integer(0) - block.integer(1) + static_cast<std::int64_t>(stored.size());
        for (auto line = stored.rbegin(); line != stored.rend(); ++line, --sequence) {
            if (lines.size() < limit && sequence > query.afterSequence && line->time >= since &&
                (query.function.empty() || line->function == query.function) &&
                (query.requestId.empty() || line->requestId == query.requestId))
                lines.push_back(lineOf(*line, sequence));
        }
    }
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
            "NOT IN ({}) AND origin <> '{}' "
            "GROUP BY function ORDER BY function",
            kinds({OutcomeKind::FunctionError, OutcomeKind::Crash, OutcomeKind::Timeout}),
            kinds({OutcomeKind::Throttled, OutcomeKind::NotRun}), model::debuggerOrigin)};
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

Result<model::Story> JournalDatabase::story(const std::string& traceId) {
    m_sqlite.clearFailure();
    model::Story story;
    const std::string root{traceRootOf(traceId)};
    Statement deliveries{
        m_sqlite, fmt::format("SELECT {} FROM deliveries WHERE root = ? ORDER BY time, id LIMIT {}",
                              deliveryColumnNames, mostInStory)};
    deliveries.bind(root);
    while (deliveries.row())
        story.deliveries.push_back(readDelivery(deliveries));
    // Stories are asked for by people: invocations are looked through, which needs no index.
    Statement invocations{
        m_sqlite,
        fmt::format(
            "SELECT {} FROM invocations WHERE instr(trace_id || ';', ?1) > 0 OR request_id IN "
            "(SELECT request_id FROM deliveries WHERE root = ?2 AND request_id <> '') "
            "ORDER BY accepted, id LIMIT {}",
            recordColumnNames, mostInStory)};
    const std::string mark = fmt::format("Root={};", root);
    invocations.bind(mark).bind(root);
    while (!root.empty() && invocations.row())
        story.invocations.push_back(readRecord(invocations));
    if (m_sqlite.failed())
        return readFailure();
    return story;
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
    prune("log_block_functions", "sequence", retention.logLines, linesPerStep);
    prune("log_blocks", "sequence", retention.logLines, linesPerStep);
    prune("invocations", "id", retention.invocations, invocationsPerStep);
    prune("deliveries", "id", retention.deliveries, invocationsPerStep);
    return more && !m_sqlite.failed();
}

} // namespace lathe::store
