#include "engine/patterns/Leaf.h"

#include "engine/patterns/ElementChoice.h"

#include <algorithm>

namespace lathe::patterns {

namespace {

/// Values are found in the order in which they stand, so that their elements come sorted, but for
/// those of the fields that are in no array of their own.
void makeSet(std::vector<std::uint32_t>& places) {
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
}

FieldPlaces placesOf(const NumberedLeaf& numbered, const Findings& findings) {
    FieldPlaces places;
    for (const Found& found : findings.found) {
        if (found.field != numbered.field)
            continue;
        places.present.push_back(found.element);
        if (anyHolds(*numbered.leaf, *found.value))
            places.matching.push_back(found.element);
    }
    makeSet(places.present);
    makeSet(places.matching);
    const auto& conditions = numbered.leaf->conditions;
    places.mayBeAbsent =
        std::any_of(conditions.begin(), conditions.end(),
                    [](const Condition& condition) { return condition.holdsWithoutValue(); });
    return places;
}

} // namespace

bool anyHolds(const Leaf& leaf, const boost::json::value& scalar) {
    return std::any_of(leaf.conditions.begin(), leaf.conditions.end(),
                       [&](const Condition& condition) { return condition.holds(scalar); });
}

bool matchTogether(const std::vector<NumberedLeaf>& leaves, const Findings& findings) {
    std::vector<FieldPlaces> fields;
    fields.reserve(leaves.size());
    for (const NumberedLeaf& leaf : leaves) {
        fields.push_back(placesOf(leaf, findings));
        if (fields.back().matching.empty() && !fields.back().mayBeAbsent)
            return false;
    }
    return canChooseElements(fields, findings.elements);
}

} // namespace lathe::patterns
