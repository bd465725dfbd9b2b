#pragma once

#include "engine/patterns/Condition.h"
#include "engine/patterns/Fields.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lathe::patterns {

/// A key of a pattern with what it asks of the values there: one condition must hold for one value.
struct Leaf {
    /// The field: "detail.state".
    std::string path;
    /// Where it stands in the pattern: "detail.$or[1].state".
    std::string place;
    std::vector<Condition> conditions;
};

/// A leaf, and the number under which Fields finds its values.
struct NumberedLeaf {
    const Leaf* leaf;
    std::uint32_t field;
};

/// Whether any of the leaf's conditions holds for the value.
bool anyHolds(const Leaf& leaf, const boost::json::value& scalar);
/// Whether the values that were found match these leaves, sorted by path, all together: what they
/// take out of an array must be in one element.
bool matchTogether(const std::vector<NumberedLeaf>& leaves, const Findings& findings);

} // namespace lathe::patterns
