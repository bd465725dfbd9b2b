#include "engine/services/cloudwatch/AlarmEvaluation.h"

#include "engine/services/cloudwatch/AlarmTexts.h"
#include "engine/services/cloudwatch/Form.h"
#include "engine/services/cloudwatch/MetricNames.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace json = boost::json;

namespace lathe::services::cloudwatch {

namespace {

/// How many periods CloudWatch looks back beyond those that it evaluates.
constexpr std::size_t further = 2;

std::int64_t wholeIn(const json::object& alarm, std::string_view member, std::int64_t otherwise) {
    const json::value* found = alarm.if_contains(member);
    return found && found->is_number() ? found->to_number<std::int64_t>() : otherwise;
}

double thresholdOf(const json::object& alarm) {
    const json::value* found = alarm.if_contains("Threshold");
    return found && found->is_number() ? found->to_number<double>() : 0;
}

/// How a comparison reads in a reason.
std::string wordsOf(const std::string& comparison) {
    if (comparison == "GreaterThanOrEqualToThreshold")
        return "greater than or equal to the threshold";
    if (comparison == "LessThanThreshold")
        return "less than the threshold";
    if (comparison == "LessThanOrEqualToThreshold")
        return "less than or equal to the threshold";
    if (comparison == "LessThanLowerThreshold")
        return "less than the lower threshold";
    if (comparison == "GreaterThanUpperThreshold")
        return "greater than the upper threshold";
    if (comparison == "LessThanLowerOrGreaterThanUpperThreshold")
        return "less than the lower threshold or greater than the upper threshold";
    return "greater than the threshold";
}

bool breaches(const std::string& comparison, double threshold, const AlarmPeriod& period) {
    const double value = *period.value;
    const bool isBelow = period.lower && value < *period.lower;
    const bool isAbove = period.upper && value > *period.upper;
    if (comparison == "GreaterThanOrEqualToThreshold")
        return value >= threshold;
    if (comparison == "LessThanThreshold")
        return value < threshold;
    if (comparison == "LessThanOrEqualToThreshold")
        return value <= threshold;
    if (comparison == "LessThanLowerThreshold")
        return isBelow;
    if (comparison == "GreaterThanUpperThreshold")
        return isAbove;
    if (comparison == "LessThanLowerOrGreaterThanUpperThreshold")
        return isBelow || isAbove;
    return value > threshold;
}

class Evaluation {
  public:
    Evaluation(const json::object& alarm, const std::vector<AlarmPeriod>& periods, Timestamp now)
        : m_alarm{alarm}
        , m_now{now}
        , m_count{static_cast<std::size_t>(wholeIn(alarm, "EvaluationPeriods", 1))}
        , m_needed{static_cast<std::size_t>(
              wholeIn(alarm, "DatapointsToAlarm", static_cast<std::int64_t>(m_count)))}
        , m_comparison{textOf(alarm, "ComparisonOperator")}
        , m_threshold{thresholdOf(alarm)} {
        // The newest that have data.
        for (auto period = periods.rbegin(); period != periods.rend() && m_known.size() < m_count;
             ++period)
            if (period->value)
                m_known.insert(m_known.begin(), *period);
        m_missing = m_count - m_known.size();
        for (std::size_t back = 0; back < periods.size(); ++back) {
            const AlarmPeriod& period = periods[periods.size() - 1 - back];
            if (period.value && breaches(m_comparison, m_threshold, period))
                m_oldestBreach = back + 1;
        }
        for (const AlarmPeriod& period : m_known)
            (breaches(m_comparison, m_threshold, period) ? m_breaching : m_well).push_back(&period);
    }

    std::optional<AlarmVerdict> verdict() const {
        const std::string missing = textOf(m_alarm, "TreatMissingData");
        const bool isBreaching = missing == "breaching";
        if (m_breaching.size() >= m_needed ||
            (isBreaching && m_breaching.size() + m_missing >= m_needed))
            return alarming(isBreaching);
        if (isBreaching || missing == "notBreaching")
            return well(missing);
        if (!m_well.empty())
            return well(missing);
        if (missing == "ignore")
            return {};
        if (m_known.empty())
            return AlarmVerdict{
                "INSUFFICIENT_DATA",
                fmt::format("Insufficient Data: {}.",
                            m_count == 1 ? "1 datapoint was unknown"
                                         : fmt::format("{} datapoints were unknown", m_count)),
                data({})};
        // What is known breaches, and is too little: not before it has been so long enough.
        return m_oldestBreach >= m_needed ? std::optional{alarming(false)} : std::nullopt;
    }

  private:
    AlarmVerdict alarming(bool withMissing) const {
        if (m_breaching.empty())
            return {"ALARM", missingReason("Breaching"), data({})};
        std::string reason = fmt::format("Threshold Crossed: {}", told(m_breaching, false));
        if (m_needed < m_count)
            reason += fmt::format(" (minimum {} datapoint{} for OK -> ALARM transition)", m_needed,
                                  m_needed == 1 ? "" : "s");
        if (withMissing && m_breaching.size() < m_needed)
            reason += fmt::format(" and {} missing datapoint{} treated as [Breaching]", m_missing,
                                  m_missing == 1 ? " was" : "s were");
        return {"ALARM", reason + ".", data(m_known)};
    }

    AlarmVerdict well(const std::string& missing) const {
        if (m_well.empty())
            return {"OK", missingReason(missing == "breaching" ? "Breaching" : "NonBreaching"),
                    data(m_known)};
        std::string reason = fmt::format("Threshold Crossed: {}", told(m_well, true));
        if (m_needed < m_count) {
            const std::size_t least = m_count - m_needed + 1;
            reason += fmt::format(" (minimum {} datapoint{} for ALARM -> OK transition)", least,
                                  least == 1 ? "" : "s");
        }
        return {"OK", reason + ".", data(m_known)};
    }

    std::string missingReason(std::string_view treated) const {
        return fmt::format("Threshold Crossed: no datapoints were received for {0} period{1} and "
                           "{0} missing datapoint{2} treated as [{3}].",
                           m_count, m_count == 1 ? "" : "s", m_count == 1 ? " was" : "s were",
                           treated);
    }

    // "2 out of the last 3 datapoints [22.0 (TIME), 21.5 (TIME)] were greater than the threshold
    // (21.0)", the newest first.
    std::string told(const std::vector<const AlarmPeriod*>& periods, bool negated) const {
        std::vector<std::string> points;
        for (auto period = periods.rbegin(); period != periods.rend(); ++period)
            points.push_back(fmt::format("{} ({})", decimalText(*(*period)->value),
                                         shortTime((*period)->start)));
        const std::string which =
            m_needed < m_count
                ? fmt::format("{} out of the last {} datapoints", points.size(), m_count)
                : fmt::format("{} datapoint{}", points.size(), points.size() == 1 ? "" : "s");
        return fmt::format("{} [{}] {}{} {} ({})", which, fmt::join(points, ", "),
                           points.size() == 1 ? "was" : "were", negated ? " not" : "",
                           wordsOf(m_comparison), threshold(*periods.back()));
    }

    std::string threshold(const AlarmPeriod& period) const {
        if (period.lower || period.upper)
            return fmt::format("{}, {}", decimalText(period.lower.value_or(0)),
                               decimalText(period.upper.value_or(0)));
        return decimalText(m_threshold);
    }

    std::string data(const std::vector<AlarmPeriod>& seen) const {
        json::object told{{"version", "1.0"}, {"queryDate", alarmTime(m_now)}};
        if (!seen.empty())
            told["startDate"] = alarmTime(seen.front().start);
        if (const std::string unit = textOf(m_alarm, "Unit"); !unit.empty())
            told["unit"] = unit;
        for (const char* member : {"Statistic", "ExtendedStatistic"})
            if (const std::string statistic = textOf(m_alarm, member); !statistic.empty())
                told["statistic"] = statistic;
        if (const json::value* period = m_alarm.if_contains("Period"))
            told["period"] = *period;
        json::array recent;
        json::array evaluated;
        for (const AlarmPeriod& period : seen)
            recent.push_back(*period.value);
        for (auto period = seen.rbegin(); period != seen.rend(); ++period) {
            json::object point{{"timestamp", alarmTime(period->start)}};
            if (period->count)
                point["sampleCount"] = *period->count;
            point["value"] = *period->value;
            evaluated.push_back(std::move(point));
        }
        told["recentDatapoints"] = std::move(recent);
        told["threshold"] = m_threshold;
        told["evaluatedDatapoints"] = std::move(evaluated);
        return json::serialize(told);
    }

    const json::object& m_alarm;
    Timestamp m_now;
    std::size_t m_count;
    std::size_t m_needed;
    std::string m_comparison;
    double m_threshold;
    /// Those with data, the newest last; how many there should be more.
    std::vector<AlarmPeriod> m_known;
    std::size_t m_missing = 0;
    std::vector<const AlarmPeriod*> m_breaching;
    std::vector<const AlarmPeriod*> m_well;
    /// How many periods ago the oldest began that breaches; 0: none does.
    std::size_t m_oldestBreach = 0;
};

} // namespace

std::optional<AlarmVerdict> evaluated(const json::object& alarm,
                                      const std::vector<AlarmPeriod>& periods, Timestamp now) {
    return Evaluation{alarm, periods, now}.verdict();
}

std::optional<AlarmProbe> AlarmProbe::of(const State& state, const json::object& alarm,
                                         Timestamp now) {
    AlarmProbe probe;
    probe.m_alarm = alarm;
    probe.m_region = state.region;
    probe.m_now = now;
    const std::string watched = textOf(alarm, "ThresholdMetricId");
    if (const json::value* metrics = alarm.if_contains("Metrics");
        metrics && metrics->is_array() && !metrics->get_array().empty()) {
        auto queries = queriesIn(state, &metrics->get_array());
        if (!queries)
            return {};
        probe.m_queries = std::move(*queries);
        probe.m_band = watched;
        for (const DataQuery& query : probe.m_queries) {
            if (query.isReturned && query.id != watched)
                probe.m_watched = query.id;
            if (query.period)
                probe.m_period = std::max(probe.m_period, *query.period);
        }
    } else {
        DataQuery query;
        query.id = probe.m_watched = "m1";
        Parameters parameters{alarm};
        auto metric = metricIn(parameters, alarm, state.region);
        if (!metric)
            return {};
        query.metric = std::move(*metric);
        query.statisticText =
            textOf(alarm, alarm.contains("ExtendedStatistic") ? "ExtendedStatistic" : "Statistic");
        query.statistic = monitoring::Statistic::of(query.statisticText);
        query.unit = textOf(alarm, "Unit");
        query.period = probe.m_period = Seconds{wholeIn(alarm, "Period", 60)};
        probe.m_queries.push_back(std::move(query));
    }
    // Short periods end every ten seconds, others with the minute.
    const Seconds grain = probe.m_period < Seconds{60} ? Seconds{10} : Seconds{60};
    probe.m_end = Timestamp{std::chrono::floor<Seconds>(now).time_since_epoch() / grain * grain};
    probe.m_count = static_cast<std::size_t>(wholeIn(alarm, "EvaluationPeriods", 1)) + further;
    return probe;
}

std::vector<AlarmPeriod> AlarmProbe::periodsOf(monitoring::MetricStore& metrics) const {
    std::vector<AlarmPeriod> periods;
    const Timestamp begin = m_end - static_cast<std::int64_t>(m_count) * m_period;
    for (std::size_t at = 0; at < m_count; ++at)
        periods.push_back({begin + static_cast<std::int64_t>(at) * m_period, {}, {}, {}, {}});
    DataRequest request;
    request.queries = m_queries;
    request.region = m_region;
    request.from = begin;
    request.until = m_end;
    request.now = m_now;
    request.isAscending = true;
    const auto results = resultsOf(request, metrics);
    if (!results)
        return periods;
    const auto put = [&](const DataResult& result, auto member) {
        for (const auto& point : result.points) {
            const auto at = static_cast<std::size_t>((point.time - begin) / m_period);
            if (at < periods.size())
                member(periods[at], point);
        }
    };
    std::size_t bands = 0;
    for (const DataResult& result : *results) {
        if (result.id == m_watched)
            put(result, [](AlarmPeriod& period, const DataPoint& point) {
                period.value = point.value;
                period.count = point.count;
            });
        // The upper end of a band comes first.
        else if (result.id == m_band && bands++ == 0)
            put(result,
                [](AlarmPeriod& period, const DataPoint& point) { period.upper = point.value; });
        else if (result.id == m_band)
            put(result,
                [](AlarmPeriod& period, const DataPoint& point) { period.lower = point.value; });
    }
    return periods;
}

std::optional<AlarmVerdict> AlarmProbe::evaluate(monitoring::MetricStore& metrics) const {
    return evaluated(m_alarm, periodsOf(metrics), m_now);
}

} // namespace lathe::services::cloudwatch
