#pragma once

#include <boost/json.hpp>

#include <optional>
#include <string_view>

namespace lathe::velocity {

/// What a path of a JSON document leads to: "$.a.b[0]", "$['a b']"; with "*", "..", "[1:3]" and
/// "[0,2]" the array of all, with "[?(@.price < 10)]" that of all that fit. Empty optional where it
/// leads nowhere.
std::optional<boost::json::value> valueAt(const boost::json::value& document,
                                          std::string_view path);

} // namespace lathe::velocity
