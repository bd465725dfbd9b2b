#pragma once

#include "engine/cost/Breakdown.h"
#include "widgets/cost/CostBook.h"

#include <QString>

namespace lathe::cost {

/// The table for other programs: plain numbers, money in dollars.
QString csvOf(const std::vector<CostLine>& lines);
/// `key`: what the lines are summed by.
QString csvOf(const std::vector<BreakdownLine>& lines, const QString& key);

} // namespace lathe::cost
