#pragma once

#include "engine/base/Units.h"
#include "engine/monitoring/Metric.h"

#include <string>
#include <vector>

namespace lathe::services::cloudwatch {

struct Labelled {
    monitoring::Metric metric;
    std::string statistic;
    Seconds period{60};
};

/// What metrics of one request are called where nobody says: their names, and of dimensions,
/// statistic and period what is not the same in all.
std::vector<std::string> metricLabels(const std::vector<Labelled>& all);

} // namespace lathe::services::cloudwatch
