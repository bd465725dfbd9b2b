#include "engine/store/JournalDatabase.h"

#include "engine/base/Trace.h"
#include "engine/store/Rows.h"
#include "engine/store/Schema.h"
#include "engine/store/StateFile.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace fs = std::filesystem;

namespace lathe::store {

namespace {

using model::OutcomeKind;

constexpr std::int64_t linesPerStep = 4'000;
constexpr std::int64_t invocationsPerStep = 200;
constexpr std::size_t blockSize = std::size_t{128} * 1024;
/// The step of the schema that puts lines in blocks, and that with which a block is as it is now.
constexpr std::size_t stepToBlocks = 1;
constexpr std::size_t stepToTimes = 6;

std::int64_t micros(Timestamp time) {
    return time.time_since_epoch().count();
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
    m_statements.putStream =
        Statement{m_sqlite, "INSERT OR IGNORE INTO log_streams (id, log_group, name, function, "
                            "created) VALUES (?,?,?,?,?)"};
    m_statements.putDelivery = Statement{
        m_sqlite, fmt::format("INSERT INTO deliveries (root, {}) VALUES (?,?,?,?,?,?,?,?,?)",
                              deliveryColumnNames)};
    m_statements.putQueued = Statement{
        m_sqlite, fmt::format("INSERT INTO queue ({0}) VALUES ({1}) ON CONFLICT (request_id) DO "
                              "UPDATE SET ({0}) = ({1})",
                              queuedColumnNames(), queuedParameters())};
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
        if (step == stepToTimes)
            version <= stepToBlocks ? takeOverLines() : fillInTimes();
        m_sqlite.execute(fmt::format("PRAGMA user_version = {}", step + 1));
        m_sqlite.execute("COMMIT");
    }
    return !m_sqlite.failed();
}

void JournalDatabase::prepareBlocks() {
    m_statements.putBlock = Statement{
        m_sqlite, "INSERT INTO log_blocks (sequence, count, latest, lines) VALUES (?,?,?,?)"};
    m_statements.putBlockFunction =
        Statement{m_sqlite, "INSERT INTO log_block_functions (sequence, function, earliest, "
                            "latest) VALUES (?,?,?,?)"};
    m_statements.touchStream =
        Statement{m_sqlite, "UPDATE log_streams SET first = min(ifnull(first, ?1), ?1), "
                            "last = max(ifnull(last, ?2), ?2) WHERE id = ?3"};
}

void JournalDatabase::takeOverLines() {
    prepareBlocks();
    {
        Statement row{m_sqlite, "SELECT sequence, time, function, request_id, environment, source, "
                                "level, text FROM log_lines ORDER BY sequence"};
        while (row.row())
            appendLine(readLine(row), row.integer(0));
        putBlock();
    }
    m_sqlite.execute("DROP TABLE log_lines");
}

void JournalDatabase::fillInTimes() {
    Statement block{m_sqlite, "SELECT sequence, lines FROM log_blocks"};
    Statement update{m_sqlite, "UPDATE log_block_functions SET earliest = ?, latest = ? WHERE "
                               "sequence = ? AND function = ?"};
    while (block.row()) {
        std::map<std::string_view, LogBlock::Span> functions;
        for (const BlockLine& line : readBlock(block.blob(1)))
            functions[line.function].take({line.time, line.time});
        for (const auto& [function, span] : functions)
            update.bind(micros(span.earliest))
                .bind(micros(span.latest))
                .bind(block.integer(0))
                .bind(function)
                .run();
    }
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
    const std::string aside = store::setAside(m_file).string();
    prepare();
    return {"Journal.Damaged",
            Text::tr("the journal is damaged ({0}); it was set aside as {1} and a new one begun. "
                     "To look for what is left: sqlite3 {1} .recover",
                     why, aside)};
}

void JournalDatabase::beginWrites(Sync sync) {
    m_sqlite.clearFailure();
    if (sync != m_sync)
        m_sqlite.execute(sync == Sync::Full ? "PRAGMA synchronous = FULL"
                                            : "PRAGMA synchronous = NORMAL");
    m_sync = sync;
    m_sqlite.execute("BEGIN IMMEDIATE");
    m_block.clear();
    m_lastSequence = lastLine();
}

std::int64_t JournalDatabase::lastLine() {
    return m_sqlite.integer("SELECT ifnull(max(sequence), 0) FROM log_blocks");
}

void JournalDatabase::putInvocation(const model::InvocationRecord& record) {
    bindRecord(m_statements.putInvocation, record);
    m_statements.putInvocation.run();
}

void JournalDatabase::appendLine(const model::LogLine& line, std::int64_t number) {
    // What was pruned, or could not be kept, leaves a gap, and a block has none.
    if (number != m_lastSequence + m_block.count() + 1) {
        putBlock();
        m_lastSequence = number - 1;
    }
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
    for (const auto& [function, span] : m_block.functions())
        m_statements.putBlockFunction.bind(m_lastSequence)
            .bind(function)
            .bind(micros(span.earliest))
            .bind(micros(span.latest))
            .run();
    for (const auto& [stream, span] : m_block.environments())
        m_statements.touchStream.bind(micros(span.earliest))
            .bind(micros(span.latest))
            .bind(stream)
            .run();
    m_block.clear();
}

void JournalDatabase::putStream(const LogStream& stream) {
    m_statements.putStream.bind(stream.id)
        .bind(stream.group)
        .bind(stream.name)
        .bind(stream.function)
        .bind(micros(stream.created))
        .run();
}

void JournalDatabase::removeStreams(const std::string& group, const std::string& name) {
    Statement statement{m_sqlite, "DELETE FROM log_streams WHERE log_group = ?1 AND (?2 = '' OR "
                                  "name = ?2)"};
    statement.bind(group).bind(name).run();
}

void JournalDatabase::putDelivery(const model::Delivery& delivery) {
    m_statements.putDelivery.bind(traceRootOf(delivery.traceId));
    bindDelivery(m_statements.putDelivery, delivery);
    m_statements.putDelivery.run();
}

void JournalDatabase::putQueued(const QueuedEvent& event) {
    bindQueued(m_statements.putQueued, event);
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
            return false;
        m_sqlite.execute(
            fmt::format("DELETE FROM {} WHERE {} < {}", table, key, std::min(end, last)));
        more = more || tooLarge || surplus > end;
        return true;
    };
    // With the streams of environments whose last line goes.
    if (prune("log_block_functions", "sequence", retention.logLines, linesPerStep))
        m_sqlite.execute("DELETE FROM log_streams WHERE function <> '' AND last < "
                         "(SELECT min(earliest) FROM log_block_functions)");
    prune("log_blocks", "sequence", retention.logLines, linesPerStep);
    prune("invocations", "id", retention.invocations, invocationsPerStep);
    prune("deliveries", "id", retention.deliveries, invocationsPerStep);
    return more && !m_sqlite.failed();
}

} // namespace lathe::store
