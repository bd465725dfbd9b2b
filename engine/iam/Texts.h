#pragma once

#include <boost/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace lathe::iam {

/// A text or a list of texts, as policies have them, as a list; numbers and truth values as text.
std::vector<std::string> textsOf(const boost::json::value& value);

/// The text of a member; empty where it is none.
std::string textOf(const boost::json::object& object, std::string_view member);
/// A member that is an object; nullptr where it is none.
const boost::json::object* objectOf(const boost::json::object& object, std::string_view member);
/// A member as a list: empty where it is missing, one where it is no list.
std::vector<const boost::json::value*> listOf(const boost::json::object& object,
                                              std::string_view member);

/// Whether it is, or has, what the template could not resolve.
bool isUnresolved(std::string_view text);

} // namespace lathe::iam
