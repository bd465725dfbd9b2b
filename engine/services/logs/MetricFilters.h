#pragma once

#include "engine/logpatterns/FilterPattern.h"
#include "engine/model/Invocation.h"
#include "engine/monitoring/MetricStore.h"
#include "engine/services/logs/State.h"

#include <boost/asio/steady_timer.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lathe::services::logs {

/// Makes metrics of the events that the metric filters of a region let through; where events came
/// within a minute and none of them did, the default value counts
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/MonitoringPolicyExamples.html). Lives
/// on the io thread.
class MetricFilters {
  public:
    MetricFilters(State& state, monitoring::MetricStore& metrics);

    /// The filters have changed.
    void refresh();
    bool follows(const std::string& group) const { return m_filters.contains(group); }
    void onLines(const std::string& group, const std::vector<model::LogLine>& lines);

  private:
    struct Filter {
        logpatterns::FilterPattern pattern;
        std::string space;
        std::string name;
        std::string unit;
        /// A number, or where it stands in the event: "$.latency".
        std::string value;
        std::optional<double> defaultValue;
        /// Where their values stand, by name.
        std::vector<std::pair<std::string, std::string>> dimensions;
        /// The minute that events came in, and whether one of them matched.
        Timestamp minute{};
        bool hasMatched = false;
    };

    void count(Filter& filter, const model::LogLine& line);
    void settle(Filter& filter, Timestamp now);
    void settleSoon();

    State& m_state;
    monitoring::MetricStore& m_metrics;
    /// By group.
    std::map<std::string, std::vector<Filter>> m_filters;
    boost::asio::steady_timer m_timer;
    bool m_isWaiting = false;
};

} // namespace lathe::services::logs
