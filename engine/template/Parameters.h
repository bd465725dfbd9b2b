#pragma once

#include "engine/template/Node.h"
#include "engine/template/Problems.h"

#include <boost/json.hpp>

#include <filesystem>
#include <map>
#include <set>
#include <string>

namespace lathe::tmpl {

/// Values of the template's parameters: the override where there is one, else the default. Lists
/// (CommaDelimitedList, List<...>) become arrays; what lies in the SSM parameter store, or has no
/// value, becomes a placeholder. A value that AllowedValues, AllowedPattern, the limits or the type
/// forbid is reported: an error where it was given, a warning where it is the default
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html).
std::map<std::string, boost::json::value>
resolveParameters(const Node& root, const std::map<std::string, std::string>& overrides,
                  const std::filesystem::path& file, Problems& problems);

/// Names of those that are declared with NoEcho.
std::set<std::string> secretParameters(const Node& root);

} // namespace lathe::tmpl
