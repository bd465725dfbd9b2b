#pragma once

#include "engine/logpatterns/FilterPattern.h"
#include "engine/model/Invocation.h"
#include "engine/services/logs/State.h"

#include <boost/asio/steady_timer.hpp>

#include <map>
#include <string>
#include <vector>

namespace lathe::services::logs {

/// Who sends, for the target's policy.
inline constexpr const char* logsPrincipal = "logs.amazonaws.com";

/// Where a subscription filter's events go: of a destination of CloudWatch Logs its target, of any
/// other ARN itself.
std::string targetOf(const State& state, const std::string& destinationArn);

/// Sends the events that the subscription filters of a region let through, gathered for a moment,
/// as functions get them: {"awslogs": {"data": base64 of gzip}}
/// (https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/logs/SubscriptionFilters.html). Lives
/// on the io thread.
class Subscriptions {
  public:
    explicit Subscriptions(State& state);

    /// The filters have changed.
    void refresh();
    bool follows(const std::string& group) const { return m_filters.contains(group); }
    void onLines(const std::string& group, const std::string& stream,
                 const std::vector<model::LogLine>& lines);

  private:
    struct Filter {
        std::string name;
        std::string target;
        std::string roleArn;
        /// Id of the trigger of the template; else the group's ARN.
        std::string origin;
        logpatterns::FilterPattern pattern;
    };
    /// Events of one stream for one filter.
    struct Batch {
        std::string group;
        std::string stream;
        std::string filter;
        boost::json::array events;
        std::size_t bytes = 0;
    };

    void add(const std::string& group, const std::string& stream, const Filter& filter,
             const model::LogLine& line);
    void send();
    void send(const Batch& batch, const Filter& filter);

    State& m_state;
    /// By group.
    std::map<std::string, std::vector<Filter>> m_filters;
    std::vector<Batch> m_batches;
    boost::asio::steady_timer m_timer;
    bool m_waiting = false;
    /// Of the last event.
    std::int64_t m_sequence = 0;
};

} // namespace lathe::services::logs
