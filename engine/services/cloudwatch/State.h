#pragma once

#include "engine/monitoring/MetricStore.h"
#include "engine/services/wire/Service.h"
#include "engine/services/wire/Things.h"

#include <boost/json.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace lathe::services::cloudwatch {

/// All that CloudWatch has in a region beside the metrics, which are in the store.
struct State {
    State(const Surroundings& surroundings, monitoring::MetricStore& metrics,
          std::unique_ptr<store::Documents> file, std::string region, std::string account);

    const Surroundings& surroundings;
    monitoring::MetricStore& metrics;
    std::unique_ptr<store::Documents> documents;
    std::string region;
    std::string account;
    /// By name, metric alarms and composite ones: as they are described, with ".tags" and, of those
    /// of the template, ".declared".
    Things alarms;
    /// By numbers that grow, as they are described.
    Things history;
    /// By name: "DashboardBody", "LastModified".
    Things dashboards;
    /// By what they are of.
    Things anomalyDetectors;
    /// By name.
    Things insightRules;
    Things metricStreams;

    /// Seconds since 1970, as answers have times.
    double now() const;
    /// "alarm:NAME" -> "arn:aws:cloudwatch:REGION:ACCOUNT:alarm:NAME"
    std::string arn(std::string_view rest) const;
};

double secondsOf(Timestamp time);
Timestamp fromSeconds(double seconds);

/// Copies the members that are there.
void take(const boost::json::object& from, boost::json::object& to,
          std::initializer_list<std::string_view> members);
/// The texts of a list; empty where it is not there.
std::vector<std::string> textsOf(const boost::json::object& object, std::string_view member);

} // namespace lathe::services::cloudwatch
