#pragma once

#include "engine/compare/Value.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace lathe::compare {

/// An element of the array before, of the one after, or one that is in both.
struct ElementPair {
    std::optional<std::size_t> before;
    std::optional<std::size_t> after;
    /// The same value, in another order among the others.
    bool moved = false;

    bool operator==(const ElementPair&) const = default;
};

/// Which elements of two arrays belong together: those that are equal (by their marks) and in
/// order, then those that are equal, then those between the same neighbours that are alike. In the
/// order of the array after, those without a partner there where they stood.
std::vector<ElementPair> pairElements(const Value& before, const Value& after);

} // namespace lathe::compare
