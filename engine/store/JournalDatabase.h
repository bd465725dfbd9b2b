#pragma once

#include "engine/base/Result.h"
#include "engine/store/Journal.h"
#include "engine/store/LogBlock.h"
#include "engine/store/LogStream.h"
#include "engine/store/Sqlite.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace lathe::store {

/// journal.db as SQL: what the store thread does to it. Writes go between beginWrites() and
/// commitWrites() and are checked by the latter.
class JournalDatabase {
  public:
    enum class Sync { Lazy, Full };

    /// Fails with State.NotWritable, State.TooNew; a damaged file becomes Journal.Damaged in
    /// `trouble` and a new one is begun.
    Result<bool> open(const std::filesystem::path& stateDirectory, std::optional<Error>& trouble);

    /// Full: the commit waits until the bytes are on the medium.
    void beginWrites(Sync sync);
    void putInvocation(const model::InvocationRecord& record);
    /// `number` is above those of all lines so far.
    void appendLine(const model::LogLine& line, std::int64_t number);
    /// The number of the newest line; 0 where there is none.
    std::int64_t lastLine();
    /// Does nothing where its group has one of that name.
    void putStream(const LogStream& stream);
    void removeStreams(const std::string& group, const std::string& name);
    void putDelivery(const model::Delivery& delivery);
    void putQueued(const QueuedEvent& event);
    void removeQueued(const std::string& requestId);
    /// False: nothing was written; writeFailure() says why until the next beginWrites().
    bool commitWrites();
    Error writeFailure() const;
    /// Why the last query failed.
    Error readFailure() const;
    bool isDamaged() const { return m_sqlite.isDamaged(); }
    /// Renames the file (with its -wal) and begins a new one; the Error tells where it went.
    Error setAside();

    Result<std::vector<model::InvocationRecord>> history(const HistoryQuery& query);
    Result<std::vector<model::LogLine>> logs(const LogQuery& query);
    Result<std::vector<FunctionTotals>> totals(Timestamp since);
    Result<std::vector<QueuedEvent>> queued();
    Result<model::Story> story(const std::string& traceId);

    void closeUnfinished();
    /// Deletes a little of what exceeds the retention; true when there may be more.
    bool pruneStep(const Retention& retention);

  private:
    struct Statements {
        Statement putInvocation;
        Statement putBlock;
        Statement putBlockFunction;
        Statement putStream;
        Statement touchStream;
        Statement putDelivery;
        Statement putQueued;
        Statement removeQueued;
    };

    /// Blocks whose number lies within.
    struct Range {
        std::int64_t after = 0;
        std::int64_t last = 0;
    };

    bool prepare();
    bool migrate();
    void prepareBlocks();
    void takeOverLines();
    void fillInTimes();
    void putBlock();
    std::int64_t blocksBefore(Timestamp time);
    Range blocksOf(const LogQuery& query);
    Error tooNew() const;

    std::filesystem::path m_file;
    Sqlite m_sqlite;
    Statements m_statements;
    LogBlock m_block;
    /// That of the last line stored, while there are writes.
    std::int64_t m_lastSequence = 0;
    Sync m_sync = Sync::Lazy;
    bool m_tooNew = false;
};

} // namespace lathe::store
