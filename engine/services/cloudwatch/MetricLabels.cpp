#include "engine/services/cloudwatch/MetricLabels.h"

#include <fmt/format.h>

#include <algorithm>

namespace lathe::services::cloudwatch {

namespace {

template <class Part> bool differs(const std::vector<Labelled>& all, Part part) {
    return std::any_of(all.begin(), all.end(),
                       [&](const Labelled& each) { return part(each) != part(all.front()); });
}

const std::string* valueOf(const monitoring::Metric& metric, const std::string& dimension) {
    for (const auto& [name, value] : metric.dimensions)
        if (name == dimension)
            return &value;
    return nullptr;
}

} // namespace

std::vector<std::string> metricLabels(const std::vector<Labelled>& all) {
    const bool statistics = differs(all, [](const Labelled& each) { return each.statistic; });
    const bool periods = differs(all, [](const Labelled& each) { return each.period; });
    std::vector<std::string> labels;
    for (const Labelled& each : all) {
        std::string label;
        for (const auto& [name, value] : each.metric.dimensions)
            if (differs(all, [&, dimension = name](const Labelled& other) {
                    const std::string* its = valueOf(other.metric, dimension);
                    return its ? *its : std::string{};
                }))
                label += value + ' ';
        label += each.metric.name;
        if (statistics)
            label += ' ' + each.statistic;
        if (periods)
            label += fmt::format(" {}", each.period.count());
        labels.push_back(std::move(label));
    }
    return labels;
}

} // namespace lathe::services::cloudwatch
