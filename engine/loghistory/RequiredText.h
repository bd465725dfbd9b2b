#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lathe::loghistory {

/// Letters in a row that every text has, in large letters or small ones, in which this regular
/// expression is found, as far as they are seen at a glance: "order [0-9]+ could" has "order " and
/// " could".
std::vector<std::string> requiredTexts(std::string_view expression);

} // namespace lathe::loghistory
