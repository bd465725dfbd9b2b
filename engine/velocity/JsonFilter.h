#pragma once

#include <boost/json.hpp>

#include <optional>
#include <string_view>

namespace lathe::velocity {

/// Whether an element fits the condition of a path's filter, "@.price < 10 && @.kind == 'book'":
/// comparisons, what exists, '!', "&&", "||", parentheses; of paths '@' is the element, '$' the
/// document. Empty optional for what is no condition.
std::optional<bool> fitsFilter(std::string_view condition, const boost::json::value& element,
                               const boost::json::value& document);

} // namespace lathe::velocity
