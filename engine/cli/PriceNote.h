#pragma once

#include <string>

namespace lathe::cli {

/// Says on standard error where costs are reckoned with another region's prices.
void printPriceNote(const std::string& region);

} // namespace lathe::cli
