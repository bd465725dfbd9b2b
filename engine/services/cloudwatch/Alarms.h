#pragma once

#include "engine/services/cloudwatch/AlarmEvaluation.h"
#include "engine/services/cloudwatch/State.h"

#include <boost/json.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::cloudwatch {

/// What becomes of the alarms of a region: their states, their history, and who is told. Lives on
/// the io thread.
class Alarms {
  public:
    explicit Alarms(State& state);

    /// Puts one, new or changed, that is complete but for its state.
    void put(const std::string& name, boost::json::object alarm);
    void remove(const std::string& name);
    /// From now on. Actions run where the state is another than before; composite alarms follow.
    void setState(const std::string& name, const AlarmVerdict& verdict);
    /// Where the alarm is as it was when it was evaluated.
    void setEvaluated(const std::string& name, double configured, const AlarmVerdict& verdict);

    /// Metric alarms to be evaluated, by name, with when they were configured.
    struct Due {
        std::string name;
        double configured = 0;
        AlarmProbe probe;
    };
    std::vector<Due> due() const;
    bool hasMetricAlarms() const;

  private:
    void change(const std::string& name, const AlarmVerdict& verdict);
    void followComposites();
    bool followComposite(const std::string& name, const boost::json::object& alarm);
    std::string stateOf(const std::string& nameOrArn) const;
    void act(const boost::json::object& before, const boost::json::object& now);
    bool isSuppressed(const boost::json::object& alarm) const;
    void tellBus(const boost::json::object& before, const boost::json::object& now);
    void record(const boost::json::object& alarm, std::string_view kind, std::string summary,
                const boost::json::object& data);

    State& m_state;
    /// Number of the next item of the history.
    std::int64_t m_nextItem = 0;
};

/// "arn:aws:cloudwatch:us-east-1:123456789012:alarm:NAME" or "NAME" -> "NAME"
std::string alarmNameOf(std::string_view nameOrArn);
inline constexpr std::string_view metricAlarmType = "MetricAlarm";
inline constexpr std::string_view compositeAlarmType = "CompositeAlarm";

} // namespace lathe::services::cloudwatch
