#include "engine/services/cloudwatch/MetricNames.h"

#include "engine/services/wire/Things.h"

#include <fmt/format.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::cloudwatch {

namespace {

constexpr std::size_t mostDimensions = 30;

} // namespace

Result<monitoring::Metric> metricIn(Parameters& parameters, const json::object& written,
                                    const std::string& region) {
    monitoring::Metric metric{
        region, textOf(written, "Namespace"), textOf(written, "MetricName"), {}};
    const json::array* dimensions = parameters.array("Dimensions");
    if (!dimensions)
        return metric;
    if (dimensions->size() > mostDimensions)
        parameters.complain("[...]", "dimensions",
                            "Member must have length less than or equal to 30");
    const json::object none;
    for (std::size_t at = 0; at < dimensions->size(); ++at) {
        const json::object* each = (*dimensions)[at].if_object();
        Parameters dimension{each ? *each : none, fmt::format("dimensions.{}.member", at + 1)};
        metric.dimensions.push_back(
            {dimension.requiredText("Name", {.longest = 255, .shortest = 1}),
             dimension.requiredText("Value", {.longest = 1024, .shortest = 1})});
        parameters.join(dimension);
    }
    std::sort(metric.dimensions.begin(), metric.dimensions.end());
    const auto twice =
        std::adjacent_find(metric.dimensions.begin(), metric.dimensions.end(),
                           [](const auto& a, const auto& b) { return a.name == b.name; });
    if (twice != metric.dimensions.end())
        return Error{"InvalidParameterValue",
                     Text::verbatim(fmt::format("No two dimensions can have the same name: {}.",
                                                twice->name))};
    return metric;
}

json::array dimensionsOf(const monitoring::Metric& metric) {
    json::array all;
    for (const auto& [name, value] : metric.dimensions)
        all.push_back(json::object{{"Name", name}, {"Value", value}});
    return all;
}

} // namespace lathe::services::cloudwatch
