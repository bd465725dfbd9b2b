#pragma once

#include "engine/items/AttributeValue.h"

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace lathe::items {

/// Where something lies in an item: "a.b[1]" is {"a", "b", 1}
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.Attributes.html).
using Step = std::variant<std::string, std::size_t>;
using Path = std::vector<Step>;

/// As messages show it: "[a, b, [1]]".
std::string textOf(const Path& path);

/// nullptr where there is nothing.
const AttributeValue* find(const Map& item, const Path& path);
/// Replaces what is there; an element behind the end of a list becomes its last. Fails with
/// ValidationException where its parent is not there or of another kind.
Result<void> put(Map& item, const Path& path, AttributeValue value);
/// Takes away all that is named, so that the elements of lists move up only then. Fails with
/// ValidationException where the parent of one is not there or of another kind.
Result<void> remove(Map& item, const std::vector<Path>& paths);
/// The parts of an item that the paths name, in the places where they were; elements of a list
/// close up.
Map project(const Map& item, const std::vector<Path>& paths);

/// Fails with ValidationException where one path is within another, or where two of them take the
/// same place for a map and for a list. `kind` is the expression's: "UpdateExpression".
Result<void> checkApart(std::string_view kind, const std::vector<Path>& paths);

} // namespace lathe::items
