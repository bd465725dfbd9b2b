#pragma once

#include "engine/base/Regex.h"

#include <optional>
#include <string_view>

namespace lathe::logpatterns {

/// What stands between the `%` of a filter pattern, in the syntax that CloudWatch Logs supports:
/// letters, digits, blanks, the symbols : _ # = @ / ; , - and the operators ^ $ ? [ ] { } | \ * + .
/// with the classes \d \D \s \S \w \W and characters as \xhh. Nullopt for anything else, such as
/// parentheses
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html#regex-expressions).
std::optional<Regex> compileSubset(std::string_view pattern);

} // namespace lathe::logpatterns
