#include "engine/services/dynamodb/Tables.h"

#include "engine/base/Ids.h"

#include <algorithm>
#include <utility>

namespace json = boost::json;

namespace lathe::services::dynamodb {

namespace {

const items::AttributeValue* valueOf(const Map& item, const std::string& name) {
    const auto found = item.find(name);
    return found == item.end() ? nullptr : &found->second;
}

std::vector<std::int64_t> idsOf(const Table& table) {
    std::vector<std::int64_t> ids;
    for (const Index& index : table.indexes)
        ids.push_back(index.id);
    return ids;
}

} // namespace

Spot Tables::spotIn(const Table& table, const Map& item) {
    return spotOf(item.at(table.key.hash),
                  table.key.range.empty() ? nullptr : &item.at(table.key.range));
}

std::optional<Spot> Tables::spotIn(const Index& index, const Map& item) {
    const auto* const hash = valueOf(item, index.key.hash);
    const auto* const range = valueOf(item, index.key.range);
    if (!hash || (!range && !index.key.range.empty()))
        return {};
    return spotOf(*hash, range);
}

void Tables::load() {
    m_tables.clear();
    m_file.eachTable([this](const json::object& document) {
        auto table = std::make_unique<Table>(Table::fromDocument(document));
        m_lastId = std::max(m_lastId, table->id);
        for (const Index& index : table->indexes)
            m_lastId = std::max(m_lastId, index.id);
        m_tables[{table->region, table->name}] = std::move(table);
    });
}

void Tables::count(Table& table) {
    if (std::exchange(table.isCounted, true))
        return;
    const auto amount = m_file.amountIn(table.id);
    table.itemCount = amount.items;
    table.bytes = amount.bytes;
}

Table* Tables::find(const std::string& region, const std::string& name) {
    const auto found = m_tables.find({region, name});
    return found == m_tables.end() ? nullptr : found->second.get();
}

std::vector<Table*> Tables::all() {
    std::vector<Table*> tables;
    for (const auto& [name, table] : m_tables)
        tables.push_back(table.get());
    return tables;
}

std::vector<const Table*> Tables::of(const std::string& region) const {
    std::vector<const Table*> tables;
    for (auto each = m_tables.lower_bound({region, {}});
         each != m_tables.end() && each->first.first == region; ++each)
        tables.push_back(each->second.get());
    return tables;
}

void Tables::giveIds(Table& table) {
    const bool isNew = table.id == 0;
    if (isNew)
        table.id = ++m_lastId;
    for (Index& index : table.indexes) {
        if (index.id != 0)
            continue;
        index.id = ++m_lastId;
        if (!isNew)
            fill(table, index);
    }
}

Table& Tables::create(Table table) {
    giveIds(table);
    table.isCounted = true;
    m_file.putTable(table.id, table.toDocument());
    auto& place = m_tables[{table.region, table.name}];
    place = std::make_unique<Table>(std::move(table));
    return *place;
}

void Tables::save(Table& table, const std::vector<std::int64_t>& gone) {
    giveIds(table);
    for (const std::int64_t index : gone)
        m_file.removeEntries(index);
    m_file.putTable(table.id, table.toDocument());
}

void Tables::fill(const Table& table, const Index& index) {
    std::vector<std::pair<Spot, Spot>> entries;
    m_file.read({table.id}, [&](Map item) {
        if (auto spot = spotIn(index, item))
            entries.emplace_back(*std::move(spot), spotIn(table, item));
        return true;
    });
    for (const auto& [spot, item] : entries)
        m_file.putEntry(index.id, spot, item);
}

void Tables::remove(Table& table) {
    m_file.removeTable(table.id, idsOf(table));
    m_tables.erase({table.region, table.name});
}

std::optional<Map> Tables::get(const Table& table, const Map& key) {
    return m_file.get(table.id, spotIn(table, key));
}

void Tables::beginStream(Table& table, std::string label) {
    m_file.removeRecords(table.id);
    table.streamLabel = std::move(label);
}

void Tables::forgetOldRecords() {
    constexpr std::chrono::hours kept{24};
    m_file.removeRecordsBefore(m_clock.wall() - kept);
}

void Tables::record(const Table& table, const Map* before, const Map* after, Cause cause) {
    const std::string view = table.streamView();
    // What changes nothing is not told.
    if (view.empty() || (before && after && *before == *after))
        return;
    const Map& item = after ? *after : *before;
    Map key{{table.key.hash, item.at(table.key.hash)}};
    if (!table.key.range.empty())
        key.emplace(table.key.range, item.at(table.key.range));
    std::size_t size = items::sizeOf(key);
    json::object change{{"Keys", items::toJson(key)}};
    const auto show = [&](const char* name, const Map* image) {
        if (!image)
            return;
        change[name] = items::toJson(*image);
        size += items::sizeOf(*image);
    };
    if (view == "NEW_IMAGE" || view == "NEW_AND_OLD_IMAGES")
        show("NewImage", after);
    if (view == "OLD_IMAGE" || view == "NEW_AND_OLD_IMAGES")
        show("OldImage", before);
    change["SizeBytes"] = size;
    change["StreamViewType"] = view;
    json::object body{{"eventID", newHexId(32)},
                      {"eventName", !before ? "INSERT"
                                    : after ? "MODIFY"
                                            : "REMOVE"},
                      {"dynamodb", std::move(change)}};
    if (cause == Cause::TimeToLive)
        body["userIdentity"] = {{"type", "Service"}, {"principalId", "dynamodb.amazonaws.com"}};
    m_file.addRecord(table.id, m_clock.wall(), body);
    m_told();
}

void Tables::write(Table& table, const Map* before, const Map* after, Cause cause) {
    const Spot spot = spotIn(table, after ? *after : *before);
    for (const Index& index : table.indexes) {
        const auto old = before ? spotIn(index, *before) : std::nullopt;
        const auto now = after ? spotIn(index, *after) : std::nullopt;
        if (old == now)
            continue;
        if (old)
            m_file.removeEntry(index.id, *old, spot);
        if (now)
            m_file.putEntry(index.id, *now, spot);
    }
    if (after)
        m_file.put(table.id, spot, *after);
    else
        m_file.remove(table.id, spot);
    record(table, before, after, cause);
    if (!table.isCounted)
        return;
    table.itemCount += (after ? 1 : 0) - (before ? 1 : 0);
    table.bytes += static_cast<std::int64_t>(after ? items::sizeOf(*after) : 0) -
                   static_cast<std::int64_t>(before ? items::sizeOf(*before) : 0);
}

void Tables::read(const Table& table, Reading reading, const std::function<bool(Map)>& visit) {
    reading.table = table.id;
    m_file.read(reading, visit);
}

} // namespace lathe::services::dynamodb
