#pragma once

#include "widgets/cost/CostBook.h"

#include <QString>

namespace lathe::cost {

/// The table for other programs: plain numbers, money in dollars.
QString csvOf(const std::vector<CostLine>& lines);

} // namespace lathe::cost
