#pragma once

#include "engine/items/KeyConditions.h"
#include "engine/services/dynamodb/Expressions.h"
#include "engine/services/dynamodb/Scene.h"

#include <optional>
#include <string>
#include <vector>

namespace lathe::services::dynamodb {

/// What Query and Scan have in common.
struct Search {
    Table* table = nullptr;
    const Index* index = nullptr;
    std::optional<items::KeyConditions> keys;
    Test filter;
    std::vector<std::string> filtered;
    std::optional<std::vector<items::Path>> projection;
    std::optional<Map> startKey;
    Reading reading;

    const KeySchema& key() const { return index ? index->key : table->key; }
};

/// Hash key and, where there is one, range key.
std::vector<std::string> namesOf(const KeySchema& key);

// Each fails with ValidationException, in AWS's words and in the order in which it looks.

/// ExclusiveStartKey, as far as it can be looked at without a table.
Result<void> readStart(const Scene& scene, Search& search);
/// How many attributes the start has, and that it has the keys of what is read, its hash key of the
/// right type.
Result<void> checkStart(const Search& search);
/// Of what checkStart() has let pass.
Result<void> checkRangeStart(const Search& search);
/// The rest of what is the table's; nothing of it has been looked at where it is scanned itself.
Result<void> checkTableStart(const Search& search);
/// Segment and TotalSegments of a scan.
Result<void> chooseSegment(const Scene& scene, Search& search);
/// Goes on behind the start.
void startBehind(Search& search);

/// That there is one value of the hash key, and at most a condition of the range key.
Result<void> readKeys(Search& search);
/// Whether the item with the start key would be found itself.
Result<void> checkBoundaries(const Search& search);

} // namespace lathe::services::dynamodb
