#pragma once

#include "engine/services/dynamodb/ItemFile.h"
#include "engine/services/dynamodb/Table.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lathe::services::dynamodb {

/// Why an item is written.
enum class Cause { Request, TimeToLive };

/// The tables and what is in them: keeps indexes and counts with every item that is written. Lives
/// on the io thread.
class Tables {
  public:
    Tables(ItemFile& file, const Clock& clock)
        : m_file{file}
        , m_clock{clock} {}

    /// Reads what is in the file; what was not committed is forgotten.
    void load();

    /// nullptr where there is none.
    Table* find(const std::string& region, const std::string& name);
    std::vector<Table*> all();
    /// In the order of their names.
    std::vector<const Table*> of(const std::string& region) const;
    /// Gives it and its indexes their ids.
    Table& create(Table table);
    /// Keeps what has been changed in it, but for its items. Indexes that are new get their
    /// entries; of those that are `gone` the entries go.
    void save(Table& table, const std::vector<std::int64_t>& gone = {});
    void remove(Table& table);

    /// Counts the items of a table where that has not been done.
    void count(Table& table);

    std::optional<Map> get(const Table& table, const Map& key);
    /// `before` is what is there now, `after` what shall be there; nullptr is nothing. One of them
    /// is something, and both have the same key.
    void write(Table& table, const Map* before, const Map* after, Cause cause = Cause::Request);
    void read(const Table& table, Reading reading, const std::function<bool(Map)>& visit);

    /// Gives it a stream with this time in its ARN, which has no records yet.
    void beginStream(Table& table, std::string label);
    std::vector<KeptRecord> records(const Table& table, std::int64_t from, std::size_t most) {
        return m_file.records(table.id, from, most);
    }
    std::int64_t nextSequence() { return m_file.nextSequence(); }
    /// Called with every record, before it is on disk.
    void onRecord(std::function<void()> told) { m_told = std::move(told); }
    /// What is older than the real service keeps.
    void forgetOldRecords();

    /// Where an item lies in its table. It must have the keys.
    static Spot spotIn(const Table& table, const Map& item);
    /// Nothing where it lacks a key of the index.
    static std::optional<Spot> spotIn(const Index& index, const Map& item);

  private:
    void record(const Table& table, const Map* before, const Map* after, Cause cause);
    void giveIds(Table& table);
    void fill(const Table& table, const Index& index);

    ItemFile& m_file;
    const Clock& m_clock;
    std::function<void()> m_told = [] {};
    std::int64_t m_lastId = 0;
    /// By region and name.
    std::map<std::pair<std::string, std::string>, std::unique_ptr<Table>> m_tables;
};

} // namespace lathe::services::dynamodb
