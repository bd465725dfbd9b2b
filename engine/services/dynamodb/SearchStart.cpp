#include "engine/services/dynamodb/Search.h"
#include "engine/services/dynamodb/Write.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

namespace json = boost::json;

namespace lathe::services::dynamodb {

namespace {

Error badStart(std::string_view reason = {}) {
    return validationError(fmt::format("The provided starting key is invalid{}{}",
                                       reason.empty() ? "" : ": ", reason));
}

Error noMatch() {
    return validationError("The provided key element does not match the schema");
}

/// Whether the start has an attribute of this name, and of the type that the key has.
bool isThere(const Search& search, const std::string& name) {
    return search.startKey->contains(name);
}
bool fits(const Search& search, const std::string& name) {
    return search.startKey->at(name).type() == search.table->keyTypes.at(name);
}

} // namespace

std::vector<std::string> namesOf(const KeySchema& key) {
    return key.range.empty() ? std::vector{key.hash} : std::vector{key.hash, key.range};
}

Result<void> checkStart(const Search& search) {
    if (!search.startKey)
        return {};
    std::set<std::string> all;
    for (const KeySchema& key : {search.key(), search.table->key})
        for (std::string& name : namesOf(key))
            all.insert(std::move(name));
    if (search.startKey->size() != all.size() || !isThere(search, search.key().hash))
        return badStart();
    if (!fits(search, search.key().hash))
        return noMatch();
    const std::string& range = search.key().range;
    return range.empty() || isThere(search, range) ? Result<void>{} : badStart();
}

Result<void> checkRangeStart(const Search& search) {
    const std::string& range = search.key().range;
    const bool wrong = search.startKey && !range.empty() && !fits(search, range);
    return wrong ? noMatch() : Result<void>{};
}

Result<void> checkTableStart(const Search& search) {
    if (!search.startKey)
        return {};
    const auto names = namesOf(search.table->key);
    const bool complete =
        (search.index || search.startKey->size() == names.size()) &&
        std::all_of(names.begin(), names.end(), [&search](const std::string& name) {
            return isThere(search, name) && fits(search, name);
        });
    return complete ? Result<void>{}
                    : badStart("The provided key element does not match the schema");
}

void startBehind(Search& search) {
    if (!search.startKey)
        return;
    const Map& start = *search.startKey;
    const Spot item = Tables::spotIn(*search.table, start);
    search.reading.after = search.index ? *Tables::spotIn(*search.index, start) : item;
    search.reading.afterItem = item;
}

Result<void> readStart(const Scene& scene, Search& search) {
    if (!memberOf(scene.input, "ExclusiveStartKey"))
        return {};
    auto start = mapIn(scene.input, "ExclusiveStartKey");
    if (start) {
        search.startKey = *std::move(start);
        return {};
    }
    // As the real service does: some are told with where they stand, others without.
    const std::string message = start.error().detail.english();
    for (const std::string_view part : {"datatypes", "Null attribute", "string set", "Binary sets"})
        if (message.find(part) != std::string::npos)
            return badStart(message);
    return start.error();
}

Result<void> chooseSegment(const Scene& scene, Search& search) {
    const json::value* total = memberOf(scene.input, "TotalSegments");
    if (!total)
        return {};
    constexpr std::int64_t places = INT64_MAX;
    const auto count = total->to_number<std::int64_t>();
    const auto segment = scene.input.at("Segment").to_number<std::int64_t>();
    search.reading.firstPlace = places / count * segment;
    if (segment + 1 < count)
        search.reading.endPlace = places / count * (segment + 1);
    if (!search.startKey)
        return {};
    const auto place = spotOf(search.startKey->at(search.key().hash), nullptr).place;
    if (place >= search.reading.firstPlace && place < search.reading.endPlace)
        return {};
    return badStart(
        fmt::format("Invalid ExclusiveStartKey. Please use ExclusiveStartKey with correct "
                    "Segment. TotalSegments: {} Segment: {}",
                    count, segment));
}

} // namespace lathe::services::dynamodb
