#pragma once

#include <boost/json.hpp>

#include <string>

namespace lathe {

/// JSON in lines, indented by two spaces; keys keep their order. No line end at the end.
std::string prettyJson(const boost::json::value& value);

} // namespace lathe
