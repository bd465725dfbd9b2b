#pragma once

#include "engine/compare/JsonDiff.h"

#include <cstddef>
#include <string>
#include <vector>

namespace lathe::compare {

/// Values that seem to be others in every run: a person says whether they are to be ignored.
struct Suggestion {
    /// A pattern for PathPattern; of elements of arrays it means all.
    std::string path;
    Form form = Form::Uuid;
    /// One of them.
    std::string example;
    /// How many there are.
    std::size_t count = 1;

    bool operator==(const Suggestion&) const = default;
};

/// Of what differs, that which has the same volatile form on both sides.
std::vector<Suggestion> suggestionsFor(const Difference& root);
/// Of everything in one document that has a volatile form.
std::vector<Suggestion> suggestionsFor(const Value& value);

} // namespace lathe::compare
