#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::loghistory {

/// A value that is neither object nor list, or an empty one of these.
struct JsonField {
    /// "order.items.0.price"
    std::string path;
    /// A text without its quotes; a number as it is written; true, false, null, {} or [].
    std::string value;
    bool isText = false;

    bool operator==(const JsonField&) const = default;
};

/// Where the JSON of a line begins: all of it, or what stands behind other words ("... INFO
/// {...}"). npos where it ends in none.
std::size_t jsonBegin(std::string_view line);

/// The fields of the object or list that a line ends in, in their order; no more than `most`.
/// Nothing where it ends in none.
std::optional<std::vector<JsonField>> jsonFields(std::string_view line, std::size_t most = 1000);

/// One of them.
std::optional<std::string> jsonField(std::string_view line, std::string_view path);

} // namespace lathe::loghistory
