#include "engine/monitoring/Statistic.h"
#include "engine/monitoring/Units.h"
#include "engine/services/cloudwatch/DataQueries.h"
#include "engine/services/cloudwatch/Errors.h"
#include "engine/services/cloudwatch/MetricNames.h"
#include "engine/services/cloudwatch/Operations.h"
#include "engine/services/cloudwatch/Periods.h"

#include <fmt/format.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::cloudwatch {

namespace {

using monitoring::Statistic;

constexpr std::size_t mostListed = 500;
constexpr std::size_t mostDatapoints = 1440;

/// Whether the metric has each of these dimensions, with the value where one is given.
bool hasDimensions(const monitoring::Metric& metric, const json::array* wanted) {
    if (!wanted)
        return true;
    return std::all_of(wanted->begin(), wanted->end(), [&](const json::value& each) {
        const json::object* filter = each.if_object();
        if (!filter)
            return false;
        const std::string name = textOf(*filter, "Name");
        const std::string value = textOf(*filter, "Value");
        return std::any_of(
            metric.dimensions.begin(), metric.dimensions.end(), [&](const auto& dimension) {
                return dimension.name == name && (value.empty() || dimension.value == value);
            });
    });
}

struct StatisticsRequest {
    monitoring::MetricQuestion question;
    std::vector<std::pair<std::string, Statistic>> basic;
    std::vector<std::pair<std::string, Statistic>> extended;
};

Result<void> readStatistics(const json::object& written, std::string_view member,
                            std::vector<std::pair<std::string, Statistic>>& into, bool isBasic) {
    for (const std::string& text : textsOf(written, member)) {
        const auto statistic = Statistic::of(text);
        if (!statistic || statistic->isBasic() != isBasic)
            return invalidValue(
                fmt::format("The value {} for parameter {} is not supported.", text, member));
        into.emplace_back(text, *statistic);
    }
    return {};
}

Result<void> checkSpan(const StatisticsRequest& request) {
    const auto& question = request.question;
    if (question.from >= question.until)
        return invalidValue("The parameter StartTime must be less than the parameter EndTime.");
    const auto points = (question.until - question.from) / question.period;
    if (points > static_cast<std::int64_t>(mostDatapoints))
        return invalidCombination(fmt::format(
            "You have requested up to {} datapoints, which exceeds the limit of {}. You "
            "may reduce the datapoints requested by increasing Period, or decreasing "
            "the time range.",
            points, mostDatapoints));
    return {};
}

Result<StatisticsRequest> statisticsIn(const State& state, const json::object& written) {
    Parameters parameters{written};
    StatisticsRequest request;
    parameters.requiredText("Namespace", {.longest = 255, .pattern = "[^:].*", .shortest = 1});
    parameters.requiredText("MetricName", {.longest = 255, .shortest = 1});
    request.question.unit = parameters.text(
        "Unit", {.oneOf = {monitoring::units().begin(), monitoring::units().end()}});
    auto metric = metricIn(parameters, written, state.region);
    if (auto fits = verdictOf(parameters); !fits)
        return fits.error();
    if (!metric)
        return metric.error();
    request.question.metric = std::move(*metric);
    const auto from = parameters.time("StartTime");
    const auto until = parameters.time("EndTime");
    if (!from || !until)
        return missingParameter(
            fmt::format("The parameter {} is required.", from ? "EndTime" : "StartTime"));
    const auto period = periodIn(written, "Period");
    if (!period)
        return period.error();
    request.question.period = *period;
    request.question.from = startOf(fromSeconds(*from), *period, state.surroundings.clock.wall());
    request.question.until = fromSeconds(*until);
    if (auto read = readStatistics(written, "Statistics", request.basic, true); !read)
        return read.error();
    if (auto read = readStatistics(written, "ExtendedStatistics", request.extended, false); !read)
        return read.error();
    if (request.basic.empty() && request.extended.empty())
        return missingParameter("Must specify either Statistics or ExtendedStatistics");
    if (auto fits = checkSpan(request); !fits)
        return fits.error();
    return request;
}

json::object datapoint(const StatisticsRequest& request, const monitoring::Point& point,
                       const std::string& unit) {
    json::object told{{"Timestamp", secondsOf(point.start)}, {"Unit", unit}};
    for (const auto& [name, statistic] : request.basic)
        told[name] = statistic.value(point.values).value_or(0);
    json::object extended;
    for (const auto& [name, statistic] : request.extended)
        if (const auto value = statistic.value(point.values))
            extended[name] = *value;
    if (!request.extended.empty())
        told["ExtendedStatistics"] = std::move(extended);
    return told;
}

} // namespace

Reply listMetrics(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string space = parameters.text("Namespace", {.longest = 255, .pattern = "[^:].*"});
    const std::string name = parameters.text("MetricName", {.longest = 255});
    const std::string recent = parameters.text("RecentlyActive", {.oneOf = {"PT3H"}});
    const json::array* dimensions = parameters.array("Dimensions");
    if (auto fits = verdictOf(parameters); !fits)
        return fits.error();
    const Timestamp now = desk.state.surroundings.clock.wall();
    const Timestamp since =
        now - (recent.empty() ? std::chrono::hours{14 * 24} : std::chrono::hours{3});
    json::array found;
    for (const auto& [metric, last] : desk.state.metrics.metrics())
        if (metric.region == desk.state.region && last >= since &&
            (space.empty() || metric.space == space) && (name.empty() || metric.name == name) &&
            hasDimensions(metric, dimensions))
            found.push_back(json::object{{"Namespace", metric.space},
                                         {"MetricName", metric.name},
                                         {"Dimensions", dimensionsOf(metric)}});
    auto answer = paged(written, "Metrics", std::move(found), mostListed);
    if (!answer)
        return answer.error();
    return std::move(*answer);
}

Reply getMetricStatistics(const Desk& desk, const json::object& written) {
    auto request = statisticsIn(desk.state, written);
    if (!request)
        return request.error();
    return Reading{[request = std::move(*request), &metrics = desk.state.metrics]() -> Answer {
        json::array points;
        for (const auto& series : metrics.read(request.question))
            for (const auto& point : series.points)
                points.push_back(datapoint(request, point, series.unit));
        return json::object{{"Label", request.question.metric.name},
                            {"Datapoints", std::move(points)}};
    }};
}

Reply getMetricData(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    DataRequest request;
    const auto from = parameters.time("StartTime");
    const auto until = parameters.time("EndTime");
    if (!from || !until)
        return missingParameter(
            fmt::format("The parameter {} is required.", from ? "EndTime" : "StartTime"));
    request.from = fromSeconds(*from);
    request.until = fromSeconds(*until);
    if (request.from >= request.until)
        return invalid("The parameter EndTime must be greater than StartTime.");
    request.isAscending =
        parameters.text("ScanBy", {.oneOf = {"TimestampDescending", "TimestampAscending"}}) ==
        "TimestampAscending";
    request.most = static_cast<std::size_t>(
        parameters.integer("MaxDatapoints", 1).value_or(DataRequest::usualMost));
    if (auto fits = verdictOf(parameters); !fits)
        return fits.error();
    if (const json::object* options = parameters.object("LabelOptions"))
        request.timezone = textOf(*options, "Timezone");
    const auto offset = offsetIn(written);
    if (!offset)
        return offset.error();
    request.offset = *offset;
    auto queries = queriesIn(desk.state, parameters.array("MetricDataQueries"));
    if (!queries)
        return queries.error();
    request.queries = std::move(*queries);
    request.region = desk.state.region;
    request.now = desk.state.surroundings.clock.wall();
    return Reading{[request = std::move(request), &metrics = desk.state.metrics] {
        return answerTo(request, metrics);
    }};
}

} // namespace lathe::services::cloudwatch
