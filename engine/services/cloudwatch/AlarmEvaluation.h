#pragma once

#include "engine/base/Units.h"
#include "engine/services/cloudwatch/DataQueries.h"
#include "engine/services/cloudwatch/State.h"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lathe::services::cloudwatch {

/// A state that an alarm gets, and why.
struct AlarmVerdict {
    /// "OK", "ALARM" or "INSUFFICIENT_DATA".
    std::string state;
    std::string reason;
    /// JSON; empty where there is none.
    std::string reasonData;
};

/// What a metric alarm sees: its periods, the newest last.
struct AlarmPeriod {
    Timestamp start{};
    /// Empty where there is no data point.
    std::optional<double> value;
    /// Of what is not computed.
    std::optional<double> count;
    /// Where the threshold is a band that metric math gives.
    std::optional<double> lower;
    std::optional<double> upper;
};

/// What a metric alarm says of its periods; nothing where it stays as it is. There are more periods
/// than it evaluates, as CloudWatch looks back further where some have no data
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html#alarms-and-missing-data).
std::optional<AlarmVerdict> evaluated(const boost::json::object& alarm,
                                      const std::vector<AlarmPeriod>& periods, Timestamp now);

/// A metric alarm as it is at one moment, ready to be evaluated on a thread that may wait.
class AlarmProbe {
  public:
    /// Nothing where it cannot be evaluated, as what asks for metrics of another region.
    static std::optional<AlarmProbe> of(const State& state, const boost::json::object& alarm,
                                        Timestamp now);

    std::optional<AlarmVerdict> evaluate(monitoring::MetricStore& metrics) const;

  private:
    std::vector<AlarmPeriod> periodsOf(monitoring::MetricStore& metrics) const;

    boost::json::object m_alarm;
    std::string m_region;
    std::vector<DataQuery> m_queries;
    /// Id of the query that is watched, and of the band where there is one.
    std::string m_watched;
    std::string m_band;
    Seconds m_period{60};
    std::size_t m_count = 0;
    Timestamp m_end{};
    Timestamp m_now{};
};

} // namespace lathe::services::cloudwatch
