#pragma once

#include <string_view>

namespace lathe::services::cloudwatch {

/// What members of CloudWatch's API are, by name, for protocols whose texts do not tell. `list` is
/// the name of the list that the member's structure is in: a "Value" of MetricData is a number, one
/// of Dimensions a text.
bool isNumber(std::string_view member, std::string_view list);
bool isFlag(std::string_view member);
bool isList(std::string_view member);
/// Whether an object of that name is a map and no structure.
bool isMap(std::string_view member);
/// In answers, where times are seconds since 1970; a list of that name has times.
bool isTime(std::string_view member);

} // namespace lathe::services::cloudwatch
