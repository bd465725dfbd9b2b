#pragma once

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::tmpl {

/// Readers of resolved properties: templates write numbers and booleans as text as well, and a
/// value of another kind than asked for counts as absent.
const boost::json::object* objectAt(const boost::json::object& object, std::string_view key);
const boost::json::array* arrayAt(const boost::json::object& object, std::string_view key);
/// Scalars as text; empty when absent.
std::string textAt(const boost::json::object& object, std::string_view key);
std::optional<int> numberAt(const boost::json::object& object, std::string_view key);
std::optional<bool> flagAt(const boost::json::object& object, std::string_view key);
/// The strings of an array, or the one string that stands in its place.
std::vector<std::string> textsAt(const boost::json::object& object, std::string_view key);

} // namespace lathe::tmpl
