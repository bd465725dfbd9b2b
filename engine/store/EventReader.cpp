#include "engine/store/EventReader.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>
#include <unordered_map>
#include <utility>

namespace lathe::store {

namespace {

constexpr const char* streamColumns = "id, log_group, name, function, created, first, last";

std::int64_t micros(Timestamp time) {
    return time.time_since_epoch().count();
}

Timestamp timeOf(std::int64_t micros) {
    return Timestamp{Microseconds{micros}};
}

std::optional<Timestamp> timeOf(std::optional<std::int64_t> micros) {
    return micros ? std::optional{timeOf(*micros)} : std::nullopt;
}

/// A line that waits for its turn, with the bytes that it lies in.
struct Waiting {
    EventPosition position;
    const LogStream* stream;
    BlockLine line;
    std::shared_ptr<const std::string> bytes;
};

/// Which lines are wanted.
class Choice {
  public:
    explicit Choice(const EventSearch& search)
        : m_search{search} {
        for (const LogStream& stream : search.streams)
            m_streams.emplace(stream.id, &stream);
    }

    /// nullptr where the line is not.
    const LogStream* streamOf(const BlockLine& line, EventPosition position) const {
        if (position.time < m_search.from || position.time >= m_search.until)
            return nullptr;
        if (m_search.after && !isBefore(*m_search.after, position))
            return nullptr;
        const auto found = m_streams.find(line.environmentId);
        if (found == m_streams.end() || (m_search.matches && !m_search.matches(line.text)))
            return nullptr;
        return found->second;
    }

    bool isBefore(const EventPosition& one, const EventPosition& other) const {
        return m_search.newestFirst ? other < one : one < other;
    }

  private:
    const EventSearch& m_search;
    std::unordered_map<std::string_view, const LogStream*> m_streams;
};

} // namespace

struct EventReader::Block {
    std::int64_t sequence = 0;
    Timestamp earliest{};
    Timestamp latest{};
};

Result<std::unique_ptr<EventReader>> EventReader::open(const std::filesystem::path& directory) {
    std::unique_ptr<EventReader> reader{new EventReader};
    reader->m_file = directory / "journal.db";
    reader->m_sqlite.open(reader->m_file);
    reader->m_sqlite.execute("PRAGMA query_only = 1");
    // Blocks are larger than pages, and are read from the file's own pages so.
    reader->m_sqlite.execute("PRAGMA mmap_size = 1073741824");
    if (reader->m_sqlite.failed())
        return reader->failure();
    return reader;
}

Error EventReader::failure() const {
    return {"Journal.Unreadable",
            Text::tr("cannot read the journal {}: {}", m_file.string(), m_sqlite.failureText())};
}

std::vector<LogStream> EventReader::readStreams(Statement& statement) {
    std::vector<LogStream> streams;
    while (statement.row())
        streams.push_back({statement.text(0), statement.text(1), statement.text(2),
                           statement.text(3), timeOf(statement.integer(4)),
                           timeOf(statement.optionalInteger(5)),
                           timeOf(statement.optionalInteger(6))});
    return streams;
}

Result<std::vector<LogStream>> EventReader::streams(const std::string& group) {
    m_sqlite.clearFailure();
    Statement statement{
        m_sqlite,
        fmt::format("SELECT {} FROM log_streams WHERE log_group = ? ORDER BY name", streamColumns)};
    statement.bind(group);
    auto streams = readStreams(statement);
    if (m_sqlite.failed())
        return failure();
    return streams;
}

Result<std::optional<LogStream>> EventReader::stream(const std::string& group,
                                                     const std::string& name) {
    m_sqlite.clearFailure();
    Statement statement{
        m_sqlite,
        fmt::format("SELECT {} FROM log_streams WHERE log_group = ? AND name = ?", streamColumns)};
    statement.bind(group).bind(name);
    auto streams = readStreams(statement);
    if (m_sqlite.failed())
        return failure();
    return streams.empty() ? std::optional<LogStream>{} : std::optional{std::move(streams.front())};
}

Result<std::vector<std::pair<std::string, Timestamp>>> EventReader::groups() {
    m_sqlite.clearFailure();
    Statement statement{m_sqlite, "SELECT log_group, min(created) FROM log_streams "
                                  "GROUP BY log_group ORDER BY log_group"};
    std::vector<std::pair<std::string, Timestamp>> groups;
    while (statement.row())
        groups.emplace_back(statement.text(0), timeOf(statement.integer(1)));
    if (m_sqlite.failed())
        return failure();
    return groups;
}

std::vector<EventReader::Block> EventReader::blocksOf(const EventSearch& search) {
    std::set<std::string_view> functions;
    for (const LogStream& stream : search.streams)
        functions.insert(stream.function);
    Timestamp from = search.from;
    Timestamp until = search.until;
    if (search.after && search.newestFirst)
        until = std::min(until, search.after->time + Microseconds{1});
    else if (search.after)
        from = std::max(from, search.after->time);
    std::vector<Block> blocks;
    Statement statement{m_sqlite, "SELECT sequence, earliest, latest FROM log_block_functions "
                                  "WHERE function = ? AND latest >= ? AND earliest < ?"};
    for (const std::string_view function : functions) {
        statement.bind(function).bind(micros(from)).bind(micros(until));
        while (statement.row())
            blocks.push_back(
                {statement.integer(0), timeOf(statement.integer(1)), timeOf(statement.integer(2))});
    }
    // A block of several functions comes once.
    std::sort(blocks.begin(), blocks.end(),
              [](const Block& one, const Block& other) { return one.sequence < other.sequence; });
    std::vector<Block> once;
    for (const Block& block : blocks) {
        if (once.empty() || once.back().sequence != block.sequence) {
            once.push_back(block);
            continue;
        }
        once.back().earliest = std::min(once.back().earliest, block.earliest);
        once.back().latest = std::max(once.back().latest, block.latest);
    }
    std::stable_sort(once.begin(), once.end(), [&search](const Block& one, const Block& other) {
        return search.newestFirst ? one.latest > other.latest : one.earliest < other.earliest;
    });
    return once;
}

Result<void> EventReader::read(const EventSearch& search,
                               const std::function<bool(const StoredEvent&)>& each) {
    m_sqlite.clearFailure();
    m_bytesRead = 0;
    m_linesLost = 0;
    const Choice choice{search};
    const auto inOrder = [&choice](const Waiting& one, const Waiting& other) {
        return choice.isBefore(one.position, other.position);
    };
    // What retention takes away meanwhile is still seen.
    m_sqlite.execute("BEGIN");
    const std::vector<Block> blocks = blocksOf(search);
    Statement row{m_sqlite, "SELECT count, lines FROM log_blocks WHERE sequence = ?"};
    std::vector<Waiting> waiting;
    bool wanted = true;
    for (std::size_t i = 0; i < blocks.size() && wanted && !m_sqlite.failed(); ++i) {
        row.bind(blocks[i].sequence);
        if (row.row()) {
            const auto bytes = std::make_shared<const std::string>(row.blob(1));
            std::int64_t sequence = blocks[i].sequence - row.integer(0);
            m_bytesRead += static_cast<std::int64_t>(bytes->size());
            const std::vector<BlockLine> lines = readBlock(*bytes);
            m_linesLost += std::max<std::int64_t>(0, row.integer(0) - std::ssize(lines));
            for (const BlockLine& line : lines) {
                const EventPosition position{line.time, ++sequence};
                if (const LogStream* stream = choice.streamOf(line, position))
                    waiting.push_back({position, stream, line, bytes});
            }
            row.reset();
        }
        if (!std::is_sorted(waiting.begin(), waiting.end(), inOrder))
            std::sort(waiting.begin(), waiting.end(), inOrder);
        // Before what the blocks that follow can have.
        auto end = waiting.end();
        if (i + 1 < blocks.size()) {
            const Block& next = blocks[i + 1];
            end = std::find_if(waiting.begin(), end, [&](const Waiting& event) {
                return search.newestFirst ? event.position.time <= next.latest
                                          : event.position.time >= next.earliest;
            });
        }
        auto told = waiting.begin();
        for (; told != end && wanted; ++told)
            wanted = each({told->position, *told->stream, told->line});
        waiting.erase(waiting.begin(), told);
    }
    const bool failed = m_sqlite.failed();
    const Error why = failed ? failure() : Error{};
    m_sqlite.rollback();
    return failed ? Result<void>{why} : Result<void>{};
}

} // namespace lathe::store
