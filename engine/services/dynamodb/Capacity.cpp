#include "engine/services/dynamodb/Capacity.h"

#include "engine/services/dynamodb/Tables.h"

#include <algorithm>
#include <utility>

namespace json = boost::json;

namespace lathe::services::dynamodb {

namespace {

constexpr std::size_t readUnit = 4096;
constexpr std::size_t writeUnit = 1024;

double units(std::size_t bytes, std::size_t unit) {
    return static_cast<double>(std::max<std::size_t>(1, (bytes + unit - 1) / unit));
}

/// A number without a fraction as JSON has it in AWS's answers: 1.0.
json::object entry(double used, std::string_view kind) {
    json::object told{{"CapacityUnits", used}};
    if (!kind.empty())
        told[kind] = used;
    return told;
}

json::object entries(const std::map<std::string, double>& all, std::string_view kind) {
    json::object told;
    for (const auto& [name, used] : all)
        told[name] = entry(used, kind);
    return told;
}

} // namespace

Map projected(const Table& table, const Index& index, const Map& item) {
    if (index.projectionType == "ALL")
        return item;
    Map part;
    for (const auto& [name, value] : item) {
        const bool kept = table.key.has(name) || index.key.has(name) ||
                          std::find(index.nonKeyAttributes.begin(), index.nonKeyAttributes.end(),
                                    name) != index.nonKeyAttributes.end();
        if (kept)
            part.emplace(name, value);
    }
    return part;
}

double Capacity::Used::total() const {
    double sum = table;
    for (const auto* all : {&local, &global})
        for (const auto& [name, used] : *all)
            sum += used;
    return sum;
}

void Capacity::read(const Table& table, std::size_t bytes, bool consistent, const Index* index) {
    Used& used = m_used[table.name];
    const double count = units(bytes, readUnit) / (consistent ? 1 : 2);
    if (!index)
        used.table += count;
    else
        (index->isGlobal ? used.global : used.local)[index->name] += count;
}

void Capacity::write(const Table& table, const Map* before, const Map* after, int times) {
    Used& used = m_used[table.name];
    const std::size_t old = before ? items::sizeOf(*before) : 0;
    const std::size_t now = after ? items::sizeOf(*after) : 0;
    used.table += times * units(std::max(old, now), writeUnit);
    for (const Index& index : table.indexes) {
        const auto was = before ? Tables::spotIn(index, *before) : std::nullopt;
        const auto is = after ? Tables::spotIn(index, *after) : std::nullopt;
        if (!was && !is)
            continue;
        const Map oldPart = was ? projected(table, index, *before) : Map{};
        const Map newPart = is ? projected(table, index, *after) : Map{};
        double count = 0;
        if (was && is && *was == *is) {
            if (oldPart != newPart)
                count = units(std::max(items::sizeOf(oldPart), items::sizeOf(newPart)), writeUnit);
        } else {
            count += was ? units(items::sizeOf(oldPart), writeUnit) : 0;
            count += is ? units(items::sizeOf(newPart), writeUnit) : 0;
        }
        if (count > 0)
            (index.isGlobal ? used.global : used.local)[index.name] += times * count;
    }
}

json::array Capacity::told(std::string_view wanted, std::string_view kind) const {
    json::array all;
    if (wanted != "TOTAL" && wanted != "INDEXES")
        return all;
    for (const auto& [name, used] : m_used) {
        json::object one = entry(used.total(), kind);
        one["TableName"] = name;
        if (wanted == "INDEXES") {
            one["Table"] = entry(used.table, kind);
            if (!used.local.empty())
                one["LocalSecondaryIndexes"] = entries(used.local, kind);
            if (!used.global.empty())
                one["GlobalSecondaryIndexes"] = entries(used.global, kind);
        }
        all.push_back(std::move(one));
    }
    return all;
}

} // namespace lathe::services::dynamodb
