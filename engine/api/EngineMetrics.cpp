#include "engine/api/Engine.h"
#include "engine/api/EngineImpl.h"
#include "engine/services/cloudwatch/Alarms.h"
#include "engine/services/cloudwatch/CloudWatchService.h"

namespace json = boost::json;

namespace lathe::api {

namespace {

namespace cloudwatch = services::cloudwatch;
using services::textOf;

monitoring::Metric metricOf(const json::object& alarm, const std::string& region) {
    monitoring::Metric metric{region, textOf(alarm, "Namespace"), textOf(alarm, "MetricName"), {}};
    const json::value* dimensions = alarm.if_contains("Dimensions");
    if (dimensions && dimensions->is_array())
        for (const json::value& each : dimensions->get_array())
            if (each.is_object())
                metric.dimensions.push_back(
                    {textOf(each.get_object(), "Name"), textOf(each.get_object(), "Value")});
    return metric;
}

AlarmView viewOf(const std::string& name, const json::object& alarm, const std::string& region) {
    AlarmView view;
    view.name = name;
    view.description = textOf(alarm, "AlarmDescription");
    view.state = textOf(alarm, "StateValue");
    view.reason = textOf(alarm, "StateReason");
    if (const json::value* since = alarm.if_contains("StateTransitionedTimestamp"))
        view.since = cloudwatch::fromSeconds(since->to_number<double>());
    view.metric = metricOf(alarm, region);
    view.statistic = textOf(alarm, "Statistic") + textOf(alarm, "ExtendedStatistic");
    view.comparison = textOf(alarm, "ComparisonOperator");
    if (const json::value* threshold = alarm.if_contains("Threshold"))
        view.threshold = threshold->to_number<double>();
    view.isComposite = textOf(alarm, ".type") == cloudwatch::compositeAlarmType;
    for (const char* kind : {"AlarmActions", "OKActions", "InsufficientDataActions"})
        view.hasActions |= !cloudwatch::textsOf(alarm, kind).empty();
    return view;
}

Result<cloudwatch::DataRequest> requestOf(const MetricsQuestion& question,
                                          const std::string& region) {
    cloudwatch::DataRequest request;
    request.region = region;
    request.from = question.from;
    request.until = question.until;
    request.now = Clock::system().wall();
    request.isAscending = true;
    for (const MetricLine& line : question.lines) {
        cloudwatch::DataQuery query;
        query.id = line.id;
        if (!line.label.empty())
            query.label = line.label;
        query.isReturned = line.isShown;
        query.period = question.period;
        query.expression = line.expression;
        if (line.expression.empty()) {
            query.metric = line.metric;
            query.metric.region = region;
            query.statisticText = line.statistic;
            query.statistic = monitoring::Statistic::of(line.statistic);
            if (!query.statistic)
                return Error{
                    "ValidationError",
                    Text::tr("\"{}\" is no statistic: take Average, Sum, Minimum, Maximum, "
                             "SampleCount, or one like p99 or tm(10%:90%).",
                             line.statistic)};
        }
        request.queries.push_back(std::move(query));
    }
    return request;
}

} // namespace

void Engine::metricsOverview(std::function<void(MetricsOverview)> done) {
    m_impl->onIo([impl = m_impl.get(), done = std::move(done)] {
        MetricsOverview overview;
        auto& service = impl->services().cloudWatch();
        for (auto& [metric, last] : impl->m_metrics->metrics())
            if (metric.region == service.homeRegion())
                overview.metrics.push_back({std::move(metric), last});
        if (const cloudwatch::State* state = service.state()) {
            for (const auto& [name, alarm] : state->alarms.all())
                overview.alarms.push_back(viewOf(name, alarm, state->region));
        }
        done(std::move(overview));
    });
}

void Engine::readMetrics(MetricsQuestion question,
                         std::function<void(Result<std::vector<MetricCurve>>)> done) {
    m_impl->onIo([impl = m_impl.get(), question = std::move(question), done = std::move(done)] {
        auto& service = impl->services().cloudWatch();
        auto request = requestOf(question, service.homeRegion());
        if (!request)
            return done(request.error());
        service.read(std::move(*request),
                     [done](Result<std::vector<cloudwatch::DataResult>> results) {
                         if (!results)
                             return done(results.error());
                         std::vector<MetricCurve> curves;
                         for (auto& result : *results) {
                             MetricCurve curve{result.id, result.label, {}, {}};
                             for (const auto& point : result.points) {
                                 curve.times.push_back(point.time);
                                 curve.values.push_back(point.value);
                             }
                             curves.push_back(std::move(curve));
                         }
                         done(std::move(curves));
                     });
    });
}

} // namespace lathe::api
