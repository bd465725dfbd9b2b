#include "engine/services/dynamodb/ItemFile.h"

#include "engine/store/StateFile.h"

#include <fmt/format.h>

#include <openssl/evp.h>

#include <array>
#include <cstdint>
#include <utility>

namespace fs = std::filesystem;
namespace json = boost::json;

namespace lathe::services::dynamodb {

namespace {

constexpr const char* setup =
    "CREATE TABLE IF NOT EXISTS thing (id INTEGER PRIMARY KEY, body TEXT NOT NULL);"
    "CREATE TABLE IF NOT EXISTS item (owner INTEGER NOT NULL, place INTEGER NOT NULL, hash BLOB "
    "NOT NULL, range BLOB NOT NULL, body TEXT NOT NULL, size INTEGER NOT NULL, PRIMARY KEY (owner, "
    "place, hash, range)) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS entry (owner INTEGER NOT NULL, place INTEGER NOT NULL, hash BLOB "
    "NOT NULL, range BLOB NOT NULL, itemPlace INTEGER NOT NULL, itemHash BLOB NOT NULL, itemRange "
    "BLOB NOT NULL, PRIMARY KEY (owner, place, hash, range, itemPlace, itemHash, itemRange)) "
    "WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS record (sequence INTEGER PRIMARY KEY AUTOINCREMENT, owner INTEGER "
    "NOT "
    "NULL, at INTEGER NOT NULL, body TEXT NOT NULL);"
    "CREATE INDEX IF NOT EXISTS record_of ON record (owner, sequence);"
    "CREATE TABLE IF NOT EXISTS checkpoint (reader TEXT PRIMARY KEY, next INTEGER NOT NULL) "
    "WITHOUT "
    "ROWID";

std::string keyBytes(const items::AttributeValue& value) {
    if (const auto* const number = std::get_if<items::Decimal>(&value.value))
        return number->sortKey();
    if (const auto* const binary = std::get_if<items::Binary>(&value.value))
        return binary->bytes;
    const auto* const text = std::get_if<std::string>(&value.value);
    return text ? *text : std::string{};
}

/// In the order in which the real service scans strings.
std::int64_t placeOf(std::string_view hash) {
    const std::string salted = "Outliers" + std::string{hash};
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    EVP_Digest(salted.data(), salted.size(), digest.data(), nullptr, EVP_md5(), nullptr);
    std::uint64_t place = 0;
    for (std::size_t i = 0; i < sizeof place; ++i)
        place = place << 8 | digest[i];
    return static_cast<std::int64_t>(place >> 1);
}

items::Map itemIn(std::string_view body) {
    json::parse_options deep;
    deep.max_depth = 1000;
    boost::system::error_code failure;
    const json::value value = json::parse(body, failure, {}, deep);
    auto item = failure ? Result<items::Map>{items::Map{}} : items::mapFromJson(value);
    return item ? *std::move(item) : items::Map{};
}

store::Statement& bind(store::Statement& statement, const Spot& spot) {
    return statement.bind(spot.place).bindBlob(spot.hash).bindBlob(spot.range);
}

std::string sqlOf(const Reading& reading) {
    const bool indexed = reading.index != 0;
    const std::string_view sign = reading.forward ? ">" : "<";
    const std::string_view order = reading.forward ? "" : " DESC";
    std::string sql = indexed
                          ? "SELECT i.body FROM entry e JOIN item i ON i.owner = ? AND i.place = "
                            "e.itemPlace AND i.hash = e.itemHash AND i.range = e.itemRange "
                            "WHERE e.owner = ?"
                          : "SELECT e.body FROM item e WHERE e.owner = ?";
    sql += reading.hash ? " AND e.place = ? AND e.hash = ?" : " AND e.place >= ? AND e.place < ?";
    if (reading.lower)
        sql += reading.lower->inclusive ? " AND e.range >= ?" : " AND e.range > ?";
    if (reading.upper)
        sql += reading.upper->inclusive ? " AND e.range <= ?" : " AND e.range < ?";
    if (reading.after && indexed)
        sql += fmt::format(" AND (e.place, e.hash, e.range, e.itemPlace, e.itemHash, e.itemRange) "
                           "{} (?, ?, ?, ?, ?, ?)",
                           sign);
    else if (reading.after)
        sql += fmt::format(" AND (e.place, e.hash, e.range) {} (?, ?, ?)", sign);
    sql += fmt::format(" ORDER BY e.place{0}, e.hash{0}, e.range{0}", order);
    if (indexed)
        sql += fmt::format(", e.itemPlace{0}, e.itemHash{0}, e.itemRange{0}", order);
    return sql;
}

void bindAll(store::Statement& statement, const Reading& reading) {
    statement.bind(reading.table);
    if (reading.index != 0)
        statement.bind(reading.index);
    if (reading.hash)
        statement.bind(reading.hash->place).bindBlob(reading.hash->hash);
    else
        statement.bind(reading.firstPlace).bind(reading.endPlace);
    for (const auto* bound : {&reading.lower, &reading.upper})
        if (*bound)
            statement.bindBlob((*bound)->value);
    if (reading.after) {
        bind(statement, *reading.after);
        if (reading.index != 0)
            bind(statement, reading.afterItem);
    }
}

} // namespace

Spot spotOf(const items::AttributeValue& hash, const items::AttributeValue* range) {
    Spot spot;
    spot.hash = keyBytes(hash);
    spot.place = placeOf(spot.hash);
    if (range)
        spot.range = keyBytes(*range);
    return spot;
}

Result<void> ItemFile::open(const fs::path& file, const std::function<void(Error)>& tellTrouble) {
    if (auto opened = store::openState(m_sqlite, file, setup, tellTrouble); !opened)
        return opened;
    m_get = {m_sqlite,
             "SELECT body FROM item WHERE owner = ? AND place = ? AND hash = ? AND range = ?"};
    m_put = {m_sqlite, "INSERT OR REPLACE INTO item VALUES (?, ?, ?, ?, ?, ?)"};
    m_remove = {m_sqlite,
                "DELETE FROM item WHERE owner = ? AND place = ? AND hash = ? AND range = ?"};
    m_putEntry = {m_sqlite, "INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)"};
    m_removeEntry = {m_sqlite,
                     "DELETE FROM entry WHERE owner = ? AND place = ? AND hash = ? AND range = ? "
                     "AND itemPlace = ? AND itemHash = ? AND itemRange = ?"};
    m_isOpen = true;
    return {};
}

void ItemFile::eachTable(const std::function<void(const json::object&)>& visit) {
    store::Statement rows{m_sqlite, "SELECT body FROM thing ORDER BY id"};
    while (rows.row()) {
        boost::system::error_code failure;
        const json::value body = json::parse(rows.text(0), failure);
        if (!failure && body.is_object())
            visit(body.get_object());
    }
}

void ItemFile::putTable(std::int64_t id, const json::object& document) {
    begin();
    const std::string body = json::serialize(document);
    store::Statement insert{m_sqlite, "INSERT OR REPLACE INTO thing VALUES (?, ?)"};
    insert.bind(id).bind(std::string_view{body}).run();
}

void ItemFile::removeTable(std::int64_t id, const std::vector<std::int64_t>& indexes) {
    begin();
    for (const char* sql : {"DELETE FROM thing WHERE id = ?", "DELETE FROM item WHERE owner = ?",
                            "DELETE FROM record WHERE owner = ?"}) {
        store::Statement removal{m_sqlite, sql};
        removal.bind(id).run();
    }
    for (const std::int64_t index : indexes)
        removeEntries(index);
}

void ItemFile::removeEntries(std::int64_t index) {
    begin();
    store::Statement removal{m_sqlite, "DELETE FROM entry WHERE owner = ?"};
    removal.bind(index).run();
}

ItemFile::Amount ItemFile::amountIn(std::int64_t table) {
    store::Statement sum{m_sqlite,
                         "SELECT count(*), coalesce(sum(size), 0) FROM item WHERE owner = ?"};
    sum.bind(table);
    Amount amount;
    if (sum.row())
        amount = {sum.integer(0), sum.integer(1)};
    sum.reset();
    return amount;
}

std::optional<items::Map> ItemFile::get(std::int64_t table, const Spot& spot) {
    bind(m_get.bind(table), spot);
    std::optional<items::Map> found;
    if (m_get.row())
        found = itemIn(m_get.text(0));
    m_get.reset();
    return found;
}

void ItemFile::put(std::int64_t table, const Spot& spot, const items::Map& item) {
    begin();
    const std::string body = json::serialize(items::toJson(item));
    bind(m_put.bind(table), spot)
        .bind(std::string_view{body})
        .bind(static_cast<std::int64_t>(items::sizeOf(item)))
        .run();
}

void ItemFile::remove(std::int64_t table, const Spot& spot) {
    begin();
    bind(m_remove.bind(table), spot).run();
}

void ItemFile::putEntry(std::int64_t index, const Spot& spot, const Spot& item) {
    begin();
    bind(bind(m_putEntry.bind(index), spot), item).run();
}

void ItemFile::removeEntry(std::int64_t index, const Spot& spot, const Spot& item) {
    begin();
    bind(bind(m_removeEntry.bind(index), spot), item).run();
}

void ItemFile::read(const Reading& reading, const std::function<bool(items::Map)>& visit) {
    const std::string sql = sqlOf(reading);
    auto found = m_readings.find(sql);
    if (found == m_readings.end())
        found = m_readings.emplace(sql, store::Statement{m_sqlite, sql}).first;
    store::Statement& rows = found->second;
    bindAll(rows, reading);
    bool more = true;
    while (more && rows.row())
        more = visit(itemIn(rows.text(0)));
    if (!more)
        rows.reset();
}

void ItemFile::addRecord(std::int64_t table, Timestamp at, const json::object& body) {
    begin();
    const std::string text = json::serialize(body);
    store::Statement insert{m_sqlite, "INSERT INTO record (owner, at, body) VALUES (?, ?, ?)"};
    insert.bind(table)
        .bind(std::int64_t{at.time_since_epoch().count()})
        .bind(std::string_view{text})
        .run();
}

std::vector<KeptRecord> ItemFile::records(std::int64_t table, std::int64_t from, std::size_t most) {
    std::vector<KeptRecord> found;
    store::Statement rows{m_sqlite, "SELECT sequence, at, body FROM record WHERE owner = ? AND "
                                    "sequence >= ? ORDER BY sequence LIMIT ?"};
    rows.bind(table).bind(from).bind(static_cast<std::int64_t>(most));
    while (rows.row())
        found.push_back({rows.integer(0), Timestamp{Microseconds{rows.integer(1)}}, rows.text(2)});
    return found;
}

std::int64_t ItemFile::nextSequence() {
    return m_sqlite.integer("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = "
                            "'record'), 0) + 1");
}

std::optional<std::int64_t> ItemFile::checkpoint(const std::string& reader) {
    store::Statement rows{m_sqlite, "SELECT next FROM checkpoint WHERE reader = ?"};
    rows.bind(std::string_view{reader});
    std::optional<std::int64_t> next;
    if (rows.row())
        next = rows.integer(0);
    rows.reset();
    return next;
}

void ItemFile::keepCheckpoint(const std::string& reader, std::int64_t next) {
    begin();
    store::Statement insert{m_sqlite, "INSERT OR REPLACE INTO checkpoint VALUES (?, ?)"};
    insert.bind(std::string_view{reader}).bind(next).run();
}

void ItemFile::removeRecords(std::int64_t table) {
    begin();
    store::Statement removal{m_sqlite, "DELETE FROM record WHERE owner = ?"};
    removal.bind(table).run();
}

void ItemFile::removeRecordsBefore(Timestamp time) {
    const std::int64_t limit = time.time_since_epoch().count();
    store::Statement oldest{m_sqlite, "SELECT at FROM record ORDER BY sequence LIMIT 1"};
    const bool some = oldest.row() && oldest.integer(0) < limit;
    oldest.reset();
    if (!some)
        return;
    begin();
    store::Statement removal{m_sqlite, "DELETE FROM record WHERE at < ?"};
    removal.bind(limit).run();
}

void ItemFile::begin() {
    if (m_inTransaction)
        return;
    m_inTransaction = true;
    m_sqlite.execute("BEGIN IMMEDIATE");
    m_begun();
}

Result<void> ItemFile::commit() {
    if (!m_inTransaction)
        return {};
    m_inTransaction = false;
    m_sqlite.execute("COMMIT");
    if (!m_sqlite.failed())
        return {};
    Error error{"InternalServerError",
                Text::tr("The tables cannot be written to disk: {}", m_sqlite.failureText())};
    // Of a file that could not be opened there is nothing to go back to.
    if (m_isOpen) {
        m_sqlite.rollback();
        m_sqlite.clearFailure();
    }
    return error;
}

} // namespace lathe::services::dynamodb
