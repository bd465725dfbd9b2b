#include "engine/store/LogReader.h"

#include <algorithm>
#include <limits>

namespace lathe::store {

namespace {

constexpr const char* blockColumns = "SELECT sequence, count, lines FROM log_blocks ";

std::int64_t micros(Timestamp time) {
    return time.time_since_epoch().count();
}

} // namespace

Result<std::unique_ptr<LogReader>> LogReader::open(const std::filesystem::path& stateDirectory) {
    std::unique_ptr<LogReader> reader{new LogReader};
    reader->m_file = stateDirectory / "journal.db";
    reader->m_sqlite.open(reader->m_file);
    reader->m_sqlite.execute("PRAGMA query_only = 1");
    reader->m_sqlite.execute("PRAGMA mmap_size = 4294967296");
    if (reader->m_sqlite.failed())
        return reader->failure();
    return reader;
}

Error LogReader::failure() const {
    return {"Journal.Unreadable",
            Text::tr("cannot read the journal {}: {}", m_file.string(), m_sqlite.failureText())};
}

std::optional<Error> LogReader::takeDamage() {
    return std::exchange(m_damage, std::nullopt);
}

void LogReader::noteDamage(LogExtent lost) {
    m_damage = Error{"Journal.Damaged",
                     Text::tr("the journal {} is damaged: of its lines {} to {}, some or all "
                              "cannot be read",
                              m_file.string(), lost.first, lost.last)};
}

Result<LogExtent> LogReader::extent() {
    m_sqlite.clearFailure();
    const LogExtent extent{
        m_sqlite.integer("SELECT ifnull((SELECT sequence - count + 1 FROM log_blocks "
                         "ORDER BY sequence LIMIT 1), 1)"),
        m_sqlite.integer("SELECT ifnull(max(sequence), 0) FROM log_blocks")};
    if (m_sqlite.failed())
        return failure();
    return extent;
}

LogReader::Block LogReader::blockOf(const Statement& row) {
    return {{row.integer(0) - row.integer(1) + 1, row.integer(0)}, row.blob(2)};
}

std::vector<PlacedLine> LogReader::placed(const Block& block) {
    const std::vector<BlockLine> lines = readBlock(block.bytes);
    if (static_cast<std::int64_t>(lines.size()) != block.extent.count())
        noteDamage(block.extent);
    LinePlacer placer;
    std::vector<PlacedLine> found = placer.place(lines, block.extent.first);
    if (!placer.missesHeads())
        return found;
    Statement row{m_sqlite,
                  std::string{blockColumns} + "WHERE sequence < ? ORDER BY sequence DESC LIMIT 1"};
    if (!row.bind(block.extent.first).row())
        return found;
    const Block before = blockOf(row);
    LinePlacer both;
    (void)both.place(readBlock(before.bytes), before.extent.first);
    return both.place(lines, block.extent.first);
}

std::vector<PlacedLine> LogReader::plain(const Block& block) {
    std::vector<PlacedLine> found;
    std::int64_t sequence = block.extent.first;
    for (const BlockLine& line : readBlock(block.bytes))
        found.push_back({sequence++, line, line.level, 0});
    if (static_cast<std::int64_t>(found.size()) != block.extent.count())
        noteDamage(block.extent);
    return found;
}

// What of log_blocks cannot be read is still named by log_block_functions.
std::optional<LogExtent> LogReader::skipDamage(std::int64_t number, bool upwards) {
    if (!m_sqlite.isDamaged())
        return {};
    m_sqlite.clearFailure();
    Statement block{m_sqlite, "SELECT min(sequence) FROM log_block_functions WHERE sequence >= ?"};
    block.bind(number);
    const auto last = block.row() ? block.optionalInteger(0) : std::nullopt;
    block.reset();
    Statement previous{m_sqlite,
                       "SELECT max(sequence) FROM log_block_functions WHERE sequence < ?"};
    previous.bind(number);
    const auto before = previous.row() ? previous.optionalInteger(0) : std::nullopt;
    previous.reset();
    if (m_sqlite.failed() || (upwards && !last))
        return {};
    const LogExtent lost{before.value_or(0) + 1, last.value_or(number)};
    noteDamage(lost);
    return lost;
}

Result<std::vector<StoredLine>> LogReader::lines(const std::vector<std::int64_t>& numbers,
                                                 std::size_t longestText) {
    m_sqlite.clearFailure();
    std::vector<StoredLine> found;
    Statement row{m_sqlite,
                  std::string{blockColumns} + "WHERE sequence >= ? ORDER BY sequence LIMIT 1"};
    for (auto next = numbers.begin(); next != numbers.end();) {
        if (row.bind(*next).row()) {
            const Block block = blockOf(row);
            const auto inside = std::lower_bound(next, numbers.end(), block.extent.first);
            std::vector<PlacedLine> lines;
            if (inside != numbers.end() && *inside <= block.extent.last)
                lines = placed(block);
            for (; next != numbers.end() && *next <= block.extent.last; ++next) {
                const auto index = static_cast<std::size_t>(*next - block.extent.first);
                if (*next >= block.extent.first && index < lines.size())
                    found.push_back(stored(lines[index], longestText));
            }
            row.reset();
            continue;
        }
        if (!m_sqlite.failed())
            break;
        const auto lost = skipDamage(*next, true);
        if (!lost)
            return failure();
        next = std::upper_bound(next, numbers.end(), lost->last);
    }
    return found;
}

Result<std::vector<InvocationOutcome>>
LogReader::outcomes(const std::vector<std::string>& requestIds) {
    m_sqlite.clearFailure();
    std::vector<InvocationOutcome> outcomes;
    Statement row{m_sqlite, "SELECT outcome, finished, duration FROM invocations "
                            "WHERE request_id = ? ORDER BY attempt DESC LIMIT 1"};
    for (const std::string& id : requestIds) {
        if (row.bind(id).row()) {
            InvocationOutcome& outcome = outcomes.emplace_back(InvocationOutcome{id, {}, {}});
            if (row.optionalInteger(1))
                outcome.kind = static_cast<model::OutcomeKind>(row.integer(0));
            outcome.duration = Microseconds{row.integer(2)};
            row.reset();
        }
    }
    if (m_sqlite.failed())
        return failure();
    return outcomes;
}

Result<std::int64_t> LogReader::firstSince(Timestamp time) {
    const auto all = extent();
    if (!all)
        return all.error();
    std::int64_t low = all->first - 1;
    std::int64_t high = all->last;
    Statement latest{m_sqlite,
                     "SELECT latest FROM log_blocks WHERE sequence >= ? ORDER BY sequence LIMIT 1"};
    // `low` is in or before a block that is older, `high` in one that is not.
    while (high - low > 1 && !m_sqlite.failed()) {
        const std::int64_t middle = low + (high - low) / 2;
        const bool older = latest.bind(middle).row() && latest.integer(0) < micros(time);
        latest.reset();
        (older ? low : high) = middle;
    }
    std::int64_t found = all->last + 1;
    const auto looked = scan({{std::max(low, all->first), all->last}, false, false, {}},
                             [&](LogExtent, const std::vector<PlacedLine>& lines) {
                                 const auto line = std::find_if(lines.begin(), lines.end(),
                                                                [time](const PlacedLine& placed) {
                                                                    return placed.line.time >= time;
                                                                });
                                 if (line == lines.end())
                                     return true;
                                 found = line->sequence;
                                 return false;
                             });
    if (!looked)
        return looked.error();
    return found;
}

Result<void> LogReader::scan(const LogScan& scan, const Each& each) {
    m_sqlite.clearFailure();
    LogExtent left = scan.range;
    // The block that has the newest line ends after it.
    Statement end{m_sqlite, "SELECT min(sequence) FROM log_blocks WHERE sequence >= ?"};
    const bool ends = end.bind(left.last).row();
    const std::int64_t last = (ends ? end.optionalInteger(0) : std::nullopt)
                                  .value_or(std::numeric_limits<std::int64_t>::max());
    end.reset();
    Statement row{m_sqlite,
                  std::string{blockColumns} + (scan.newestFirst ? "WHERE sequence BETWEEN ? AND ? "
                                                                  "ORDER BY sequence DESC"
                                                                : "WHERE sequence BETWEEN ? AND ? "
                                                                  "ORDER BY sequence")};
    row.bind(left.first).bind(last);
    while (!left.empty()) {
        LogExtent looked;
        std::vector<PlacedLine> lines;
        if (row.row()) {
            const Block block = blockOf(row);
            looked = {std::max(block.extent.first, left.first),
                      std::min(block.extent.last, left.last)};
            // The range ends in a gap before it.
            if (looked.empty())
                continue;
            if (!scan.mayMatch || scan.mayMatch(block.bytes))
                lines = scan.placed ? placed(block) : plain(block);
        } else if (!m_sqlite.failed()) {
            break;
        } else {
            const auto lost =
                skipDamage(scan.newestFirst ? left.last : left.first, !scan.newestFirst);
            if (!lost)
                return failure();
            looked = {std::max(lost->first, left.first), std::min(lost->last, left.last)};
            row.reset();
            row.bind(scan.newestFirst ? left.first : lost->last + 1)
                .bind(scan.newestFirst ? lost->first - 1 : last);
        }
        std::erase_if(
            lines, [&looked](const PlacedLine& line) { return !looked.contains(line.sequence); });
        if (scan.newestFirst)
            left.last = looked.first - 1;
        else
            left.first = looked.last + 1;
        if (!each(looked, lines))
            break;
    }
    return {};
}

} // namespace lathe::store
