#include "engine/services/cloudwatch/DataQueries.h"

#include "engine/metricmath/Calculation.h"
#include "engine/metricmath/DynamicLabel.h"
#include "engine/metricmath/MetricsQuery.h"
#include "engine/metricmath/Search.h"
#include "engine/monitoring/Units.h"
#include "engine/services/cloudwatch/Errors.h"
#include "engine/services/cloudwatch/MetricLabels.h"
#include "engine/services/cloudwatch/MetricNames.h"
#include "engine/services/cloudwatch/Operations.h"
#include "engine/services/cloudwatch/Periods.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <utility>

namespace json = boost::json;

namespace lathe::services::cloudwatch {

namespace {

using monitoring::Statistic;

constexpr std::size_t mostQueries = 500;
/// Of SEARCH and Metrics Insights.
constexpr std::size_t mostFound = 500;
constexpr Seconds usualPeriod{300};

metricmath::Metric toMath(const monitoring::Metric& metric) {
    metricmath::Metric made{metric.space, metric.name, {}, {}};
    for (const auto& [name, value] : metric.dimensions)
        made.dimensions.push_back({name, value});
    return made;
}

Timestamp floorTo(Timestamp time, Seconds period) {
    const auto since = std::chrono::floor<Seconds>(time).time_since_epoch();
    return Timestamp{since - (since % period + period) % period};
}

/// What of a request's metrics has been read.
class Results {
  public:
    Results(const DataRequest& request, monitoring::MetricStore& metrics)
        : m_request{request}
        , m_metrics{metrics}
        , m_labels{labelsOf(request)} {}

    Result<std::vector<DataResult>> all() {
        metricmath::Calculation calculation{
            {floorTo(m_request.from, gridPeriod()), m_request.until, gridPeriod()},
            {[this](const metricmath::SearchCall& call) { return search(call); }, {}, {}}};
        for (std::size_t at = 0; at < m_request.queries.size(); ++at)
            if (auto added = add(calculation, at); !added)
                return added.error();
        std::vector<DataResult> results;
        for (std::size_t at = 0; at < m_request.queries.size(); ++at) {
            const DataQuery& query = m_request.queries[at];
            if (!query.isReturned)
                continue;
            if (query.statistic) {
                results.push_back(std::move(m_read.at(query.id)));
                continue;
            }
            auto value = calculation.valueOf(query.id);
            auto computed = calculation.seriesOf(query.id);
            if (!computed)
                return computed.error();
            const bool isArray = std::holds_alternative<metricmath::SeriesList>(*value);
            if (auto put = putComputed(query, *computed, isArray, results); !put)
                return put.error();
        }
        return results;
    }

  private:
    Seconds periodOf(const DataQuery& query) const { return query.period.value_or(usualPeriod); }

    /// Of expressions: the longest of the metrics'.
    Seconds gridPeriod() const {
        Seconds longest{0};
        for (const DataQuery& query : m_request.queries)
            if (query.period)
                longest = std::max(longest, *query.period);
        return longest.count() > 0 ? longest : usualPeriod;
    }

    static std::vector<std::string> labelsOf(const DataRequest& request) {
        std::vector<Labelled> all;
        for (const DataQuery& query : request.queries)
            if (query.statistic)
                all.push_back(
                    {query.metric, query.statisticText, query.period.value_or(usualPeriod)});
        auto made = metricLabels(all);
        std::vector<std::string> labels;
        auto next = made.begin();
        for (const DataQuery& query : request.queries)
            labels.push_back(query.statistic ? std::move(*next++) : query.id);
        return labels;
    }

    Result<void> add(metricmath::Calculation& calculation, std::size_t at) {
        const DataQuery& query = m_request.queries[at];
        if (query.statistic) {
            DataResult result = read(query);
            metricmath::Series series =
                seriesOf(query.metric, query.statisticText, periodOf(query), result.points);
            series.label = query.label.value_or(m_labels[at]);
            auto label = labelled(query, series);
            if (!label)
                return label.error();
            result.label = series.label = std::move(*label);
            calculation.addMetric(query.id, std::move(series));
            m_read[query.id] = std::move(result);
            return {};
        }
        if (metricmath::MetricsQuery::isOne(query.expression)) {
            auto selected = select(query);
            if (!selected)
                return selected.error();
            calculation.addResult(query.id, std::move(*selected));
            return {};
        }
        auto expression = metricmath::Expression::parse(query.expression);
        if (!expression)
            return expression.error().error(query.id);
        calculation.addExpression(query.id, std::move(*expression));
        return {};
    }

    metricmath::LabelSetting labelSetting(const DataQuery& query) const {
        return {m_request.now,
                metricmath::timeZoneOf(m_request.timezone).value_or(std::chrono::minutes{0}),
                periodOf(query)};
    }

    Result<std::string> labelled(const DataQuery& query, const metricmath::Series& series) const {
        if (!query.label)
            return series.label;
        const auto label = metricmath::DynamicLabel::parse(*query.label);
        if (!label)
            return label.error().error(query.id);
        return label->of(series, labelSetting(query));
    }

    Result<void> putComputed(const DataQuery& query, const metricmath::SeriesList& computed,
                             bool isArray, std::vector<DataResult>& results) const {
        const auto label = metricmath::DynamicLabel::parse(query.label.value_or(""));
        if (!label)
            return label.error().error(query.id);
        for (const metricmath::Series& series : computed) {
            DataResult result;
            result.id = query.id;
            if (isArray)
                result.label = label->ofOneOfSeveral(series, labelSetting(query));
            else if (query.label)
                result.label = label->of(series, labelSetting(query));
            else
                result.label = series.label.empty() ? query.id : series.label;
            for (std::size_t at = 0; at < series.size(); ++at)
                result.points.push_back({series.times[at], series.values[at], {}});
            results.push_back(std::move(result));
        }
        if (computed.empty())
            results.push_back({query.id, query.label.value_or(query.id), {}, {}});
        return {};
    }

    std::vector<monitoring::PointSeries> pointsOf(const monitoring::Metric& metric,
                                                  const std::string& unit, Seconds period) const {
        return m_metrics.read(
            {metric, unit, floorTo(m_request.from, period), m_request.until, period});
    }

    DataResult read(const DataQuery& query) const {
        DataResult result;
        result.id = query.id;
        // Units by name: of several the first counts.
        const auto all = pointsOf(query.metric, query.unit, periodOf(query));
        if (all.empty())
            return result;
        if (all.size() > 1)
            for (const auto& series : all)
                result.units.push_back(series.unit);
        for (const auto& [start, values] : all.front().points)
            if (const auto value = query.statistic->value(values))
                result.points.push_back({start, *value, values.count()});
        return result;
    }

    metricmath::Series seriesOf(const monitoring::Metric& metric, const std::string& statistic,
                                Seconds period, const std::vector<DataPoint>& points) const {
        metricmath::Series series;
        series.period = period;
        series.origin = std::make_shared<const metricmath::Origin>(
            metricmath::Origin{toMath(metric), metric.region, statistic});
        for (const DataPoint& point : points)
            series.add(point.time, point.value);
        return series;
    }

    Result<metricmath::SeriesList> search(const metricmath::SearchCall& call) const {
        const auto statistic = Statistic::of(call.statistic);
        if (!statistic)
            return invalid(fmt::format("{} is no statistic.", call.statistic));
        const Seconds period = call.period.value_or(gridPeriod());
        std::vector<Labelled> found;
        for (auto& [metric, last] : m_metrics.metrics())
            if (metric.region == m_request.region && last >= m_request.from &&
                found.size() < mostFound && call.expression.matches(toMath(metric)))
                found.push_back({std::move(metric), call.statistic, period});
        auto labels = metricLabels(found);
        metricmath::SeriesList list;
        for (std::size_t at = 0; at < found.size(); ++at) {
            std::vector<DataPoint> points;
            for (const auto& each : pointsOf(found[at].metric, {}, period)) {
                for (const auto& [start, values] : each.points)
                    if (const auto value = statistic->value(values))
                        points.push_back({start, *value, {}});
                break;
            }
            list.push_back(seriesOf(found[at].metric, call.statistic, period, points));
            list.back().label = std::move(labels[at]);
        }
        return list;
    }

    Result<metricmath::Value> select(const DataQuery& query) const {
        const auto wanted = metricmath::MetricsQuery::parse(query.expression);
        if (!wanted)
            return wanted.error().error(query.id);
        std::vector<metricmath::ObservedMetric> observed;
        for (const auto& [metric, last] : m_metrics.metrics()) {
            metricmath::ObservedMetric each{toMath(metric), {}, {}, {}};
            if (metric.region != m_request.region || last < m_request.from ||
                !wanted->selects(each))
                continue;
            for (const auto& series : pointsOf(metric, {}, periodOf(query))) {
                for (const auto& [start, values] : series.points) {
                    each.times.push_back(start);
                    each.observations.push_back(
                        {values.count(), values.sum(), values.least(), values.greatest()});
                }
                break;
            }
            observed.push_back(std::move(each));
        }
        return metricmath::Value{wanted->run(observed)};
    }

    const DataRequest& m_request;
    monitoring::MetricStore& m_metrics;
    /// Of metrics that have none of their own.
    std::vector<std::string> m_labels;
    std::map<std::string, DataResult> m_read;
};

Result<DataQuery> queryIn(const State& state, const json::object& written, std::size_t number) {
    Parameters parameters{written, fmt::format("metricDataQueries.{}.member", number)};
    DataQuery query;
    query.id = parameters.requiredText("Id", {.longest = 255, .shortest = 1});
    if (parameters.has("Label"))
        query.label = parameters.text("Label");
    query.isReturned = !parameters.has("ReturnData") || parameters.flag("ReturnData");
    query.expression = parameters.text("Expression", {.longest = 2048});
    if (auto fits = verdictOf(parameters); !fits)
        return fits.error();
    if (!metricmath::isId(query.id))
        return invalid(fmt::format("The value {} for parameter MetricDataQueries.member.{}.Id is "
                                   "not matching the expected pattern ^[a-z][a-zA-Z0-9_]*$.",
                                   query.id, number));
    if (parameters.has("Period")) {
        const auto period = periodIn(written, "Period");
        if (!period)
            return period.error();
        query.period = *period;
    }
    const json::object* stat = parameters.object("MetricStat");
    if ((stat != nullptr) == !query.expression.empty())
        return invalid(fmt::format("The parameter MetricDataQueries.member.{} must have either "
                                   "Expression or MetricStat.",
                                   number));
    if (!stat)
        return query;
    Parameters inner{*stat};
    const json::object* metric = inner.object("Metric");
    const json::object none;
    Parameters named{metric ? *metric : none};
    auto read = metricIn(named, metric ? *metric : none, state.region);
    query.unit =
        inner.text("Unit", {.oneOf = {monitoring::units().begin(), monitoring::units().end()}});
    inner.join(named);
    if (auto fits = verdictOf(inner); !fits)
        return fits.error();
    if (!read)
        return read.error();
    query.metric = std::move(*read);
    const auto period = periodIn(*stat, "Period");
    if (!period)
        return period.error();
    query.period = *period;
    query.statisticText = textOf(*stat, "Stat");
    query.statistic = Statistic::of(query.statisticText);
    if (!query.statistic)
        return invalid(fmt::format("The value {} for parameter MetricDataQueries.member.{}."
                                   "MetricStat.Stat is not supported.",
                                   query.statisticText, number));
    return query;
}

} // namespace

Result<std::vector<DataQuery>> queriesIn(const State& state, const json::array* written) {
    if (!written || written->empty())
        return missingParameter("The parameter MetricDataQueries is required.");
    if (written->size() > mostQueries)
        return invalid("The collection MetricDataQueries must not have a size greater than 500.");
    std::vector<DataQuery> queries;
    std::set<std::string> ids;
    for (std::size_t at = 0; at < written->size(); ++at) {
        const json::object* one = (*written)[at].if_object();
        auto query = queryIn(state, one ? *one : json::object{}, at + 1);
        if (!query)
            return query.error();
        if (!ids.insert(query->id).second)
            return invalid(fmt::format("The values for parameter id in MetricDataQueries are not "
                                       "unique: {}.",
                                       query->id));
        queries.push_back(std::move(*query));
    }
    if (std::none_of(queries.begin(), queries.end(),
                     [](const DataQuery& query) { return query.isReturned; }))
        return invalid("At least one of the MetricDataQueries must return data.");
    return queries;
}

Result<std::vector<DataResult>> resultsOf(const DataRequest& request,
                                          monitoring::MetricStore& metrics) {
    return Results{request, metrics}.all();
}

Result<json::object> answerTo(const DataRequest& request, monitoring::MetricStore& metrics) {
    auto results = resultsOf(request, metrics);
    if (!results)
        return results.error();
    json::array told;
    const std::size_t end = request.offset + request.most;
    std::size_t position = 0;
    for (DataResult& result : *results) {
        if (!request.isAscending)
            std::reverse(result.points.begin(), result.points.end());
        const std::size_t begin = position;
        position += result.points.size();
        if (request.offset > 0 && (position <= request.offset || begin >= end))
            continue;
        json::array times;
        json::array values;
        for (std::size_t at = 0; at < result.points.size(); ++at)
            if (begin + at >= request.offset && begin + at < end) {
                times.push_back(secondsOf(result.points[at].time));
                values.push_back(result.points[at].value);
            }
        json::object one{{"Id", result.id},
                         {"Label", result.label},
                         {"Timestamps", std::move(times)},
                         {"Values", std::move(values)},
                         {"StatusCode", position > end ? "PartialData" : "Complete"}};
        if (!result.units.empty())
            one["Messages"] =
                json::array{json::object{{"Code", "MultipleUnits"},
                                         {"Value", fmt::format("Multiple units returned: '[{}]'",
                                                               fmt::join(result.units, ", "))}}};
        told.push_back(std::move(one));
    }
    json::object answer{{"MetricDataResults", std::move(told)}, {"Messages", json::array{}}};
    if (position > end)
        answer["NextToken"] = tokenOf(end);
    return answer;
}

} // namespace lathe::services::cloudwatch
