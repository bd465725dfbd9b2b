#include "engine/base/Trace.h"
#include "engine/model/Trial.h"
#include "engine/store/JournalDatabase.h"
#include "engine/store/Rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

// What the journal is asked for.

namespace lathe::store {

namespace {

using model::OutcomeKind;

/// More of one story nobody reads.
constexpr int mostInStory = 1'000;
/// Lines of different environments arrive a little out of order: more than any can be late.
constexpr Seconds mostLate{60};

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

Result<std::vector<model::InvocationRecord>> JournalDatabase::history(const HistoryQuery& query) {
    m_sqlite.clearFailure();
    std::string sql = fmt::format("SELECT {} FROM invocations WHERE accepted >= ? AND accepted < ?",
                                  recordColumnNames);
    if (!query.function.empty())
        sql += " AND function = ?";
    if (!query.requestId.empty())
        sql += " AND request_id = ?";
    if (query.failedOnly)
        sql += fmt::format(" AND finished IS NOT NULL AND outcome NOT IN ({})",
                           kinds({OutcomeKind::Success, OutcomeKind::Stopped}));
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
                                "sequence <= ? AND log_blocks.latest >= ?{} ORDER BY sequence DESC",
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
            "NOT IN ({}) AND origin NOT IN ('{}', '{}') "
            "GROUP BY function ORDER BY function",
            kinds({OutcomeKind::FunctionError, OutcomeKind::Crash, OutcomeKind::Timeout}),
            kinds({OutcomeKind::Throttled, OutcomeKind::NotRun}), model::debuggerOrigin,
            model::tuningOrigin)};
    statement.bind(micros(since));
    std::vector<FunctionTotals> totals;
    while (statement.row())
        totals.push_back({statement.text(0), statement.integer(1), statement.integer(2),
                          Milliseconds{statement.integer(3)}, PicoDollars{statement.integer(4)}});
    if (m_sqlite.failed())
        return readFailure();
    return totals;
}

Result<std::vector<QueuedEvent>> JournalDatabase::queued() {
    m_sqlite.clearFailure();
    Statement statement{
        m_sqlite, fmt::format("SELECT {} FROM queue ORDER BY accepted, id", queuedColumnNames())};
    std::vector<QueuedEvent> events;
    while (statement.row())
        events.push_back(readQueued(statement));
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

} // namespace lathe::store
