#pragma once

#include "engine/patterns/Fields.h"

#include <cstdint>
#include <vector>

namespace lathe::patterns {

/// One field of a pattern, and where in an event it is.
struct FieldPlaces {
    /// The elements (see Elements) with a value that the pattern takes, and those with any value:
    /// sorted, each once.
    std::vector<std::uint32_t> matching;
    std::vector<std::uint32_t> present;
    /// The pattern takes it as well that there is no value.
    bool mayBeAbsent = false;
};

/// Whether a value can be chosen for each field such that no two of them are in different elements
/// of one array; a field is absent when the elements that were chosen for the fields before it
/// leave none of its values. Fields come sorted by their paths. The rule is "array consistency" of
/// https://github.com/aws/event-ruler#json-array-matching. Takes time in proportion to the
/// elements, or to their product where arrays lie inside each other.
bool canChooseElements(const std::vector<FieldPlaces>& fields, const Elements& elements);

} // namespace lathe::patterns
