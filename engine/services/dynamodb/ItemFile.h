#pragma once

#include "engine/base/Clock.h"
#include "engine/base/Result.h"
#include "engine/items/AttributeValue.h"
#include "engine/store/Sqlite.h"

#include <boost/json.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lathe::services::dynamodb {

/// The place of an item in a table or index: bytes that sort as the values of its keys do.
struct Spot {
    /// Spreads the values of the hash key, so that a scan meets them in no order.
    std::int64_t place = 0;
    std::string hash;
    std::string range;

    bool operator==(const Spot&) const = default;
};

/// The spot of these values; `range` may be nullptr.
Spot spotOf(const items::AttributeValue& hash, const items::AttributeValue* range);

/// Of the range keys of a query.
struct Bound {
    std::string value;
    bool inclusive = true;
};

/// What is read of a table or an index.
struct Reading {
    std::int64_t table = 0;
    /// Of the index whose entries lead to the items; 0: the table's own order.
    std::int64_t index = 0;
    /// Only items with this hash key.
    std::optional<Spot> hash = {};
    std::optional<Bound> lower = {};
    std::optional<Bound> upper = {};
    bool forward = true;
    /// Behind this one; `afterItem` is its spot in the table, where an index is read.
    std::optional<Spot> after = {};
    Spot afterItem = {};
    /// Only places from the first to before the second.
    std::int64_t firstPlace = 0;
    std::int64_t endPlace = INT64_MAX;
};

/// What has happened to an item of a table that has a stream.
struct KeptRecord {
    /// Goes up by one with every record of any table.
    std::int64_t sequence = 0;
    Timestamp at{};
    /// JSON.
    std::string body;
};

/// Where tables and their items lie on disk, in SQLite. What is written is gathered in one
/// transaction until commit(): what was committed outlives the engine, also one that is killed.
/// Lives on the io thread.
class ItemFile {
  public:
    /// `begun` is called when there is something to commit.
    explicit ItemFile(std::function<void()> begun)
        : m_begun{std::move(begun)} {}

    /// As openState() does. Fails with State.NotWritable; then every commit() fails.
    Result<void> open(const std::filesystem::path& file,
                      const std::function<void(Error)>& tellTrouble);

    void eachTable(const std::function<void(const boost::json::object& document)>& visit);
    void putTable(std::int64_t id, const boost::json::object& document);
    /// With all of its items; `indexes` are those whose entries go too.
    void removeTable(std::int64_t id, const std::vector<std::int64_t>& indexes);
    void removeEntries(std::int64_t index);
    struct Amount {
        std::int64_t items = 0;
        std::int64_t bytes = 0;
    };
    Amount amountIn(std::int64_t table);

    std::optional<items::Map> get(std::int64_t table, const Spot& spot);
    void put(std::int64_t table, const Spot& spot, const items::Map& item);
    void remove(std::int64_t table, const Spot& spot);
    void putEntry(std::int64_t index, const Spot& spot, const Spot& item);
    void removeEntry(std::int64_t index, const Spot& spot, const Spot& item);
    /// In order, until `visit` answers false. Nothing may be written meanwhile.
    void read(const Reading& reading, const std::function<bool(items::Map item)>& visit);

    void addRecord(std::int64_t table, Timestamp at, const boost::json::object& body);
    /// Of one table, from this sequence number on, up to `most` of them.
    std::vector<KeptRecord> records(std::int64_t table, std::int64_t from, std::size_t most);
    /// The number that the next record of any table will have.
    std::int64_t nextSequence();
    /// How far readers have come who go on where they were: sequence numbers by their names.
    std::optional<std::int64_t> checkpoint(const std::string& reader);
    void keepCheckpoint(const std::string& reader, std::int64_t next);
    void removeRecords(std::int64_t table);
    void removeRecordsBefore(Timestamp time);

    bool hasUncommitted() const { return m_inTransaction; }
    /// Fails with InternalServerError, and nothing since the last one is on disk.
    Result<void> commit();

  private:
    void begin();

    std::function<void()> m_begun;
    store::Sqlite m_sqlite;
    bool m_isOpen = false;
    bool m_inTransaction = false;
    // Go before the connection.
    store::Statement m_get;
    store::Statement m_put;
    store::Statement m_remove;
    store::Statement m_putEntry;
    store::Statement m_removeEntry;
    /// By their SQL.
    std::map<std::string, store::Statement> m_readings;
};

} // namespace lathe::services::dynamodb
