#pragma once

#include "engine/services/cloudwatch/Alarms.h"
#include "engine/services/cloudwatch/State.h"
#include "engine/services/wire/Parameters.h"

#include <functional>
#include <string>
#include <string_view>
#include <variant>

namespace lathe::services::cloudwatch {

/// What is answered, or the error with the code of the Query protocol and AWS's words.
using Answer = Result<boost::json::object>;
/// What is answered out of the metrics: run on a thread that may wait for the disk. It has what it
/// needs, and touches no State.
using Reading = std::function<Answer()>;
using Reply = Result<std::variant<boost::json::object, Reading>>;

/// What an operation works on.
struct Desk {
    State& state;
    Alarms& alarms;
};

/// One operation of
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Operations.html.
struct Operation {
    std::string_view name;
    Reply (*run)(const Desk& desk, const boost::json::object& parameters);
};

/// nullptr where there is none of that name.
const Operation* findOperation(std::string_view name);
/// ARN of what a call acts on, for whoever decides whether it is allowed; "*" for nothing in
/// particular, as most are.
std::string resourceOf(const State& state, const boost::json::object& parameters);

/// The verdict with the code that CloudWatch has for it.
Result<void> verdictOf(const Parameters& parameters);
/// Where a page begins: what "NextToken" says, an offset. Fails with InvalidNextToken.
Result<std::size_t> offsetIn(const boost::json::object& written);
/// A token that offsetIn() reads.
std::string tokenOf(std::size_t offset);
/// A page of `all` under `member`, with the token of the next.
Answer paged(const boost::json::object& written, std::string_view member, boost::json::array all,
             std::size_t most);

Reply putMetricData(const Desk&, const boost::json::object&);
Reply listMetrics(const Desk&, const boost::json::object&);
Reply getMetricStatistics(const Desk&, const boost::json::object&);
Reply getMetricData(const Desk&, const boost::json::object&);

Reply putMetricAlarm(const Desk&, const boost::json::object&);
Reply putCompositeAlarm(const Desk&, const boost::json::object&);
Reply deleteAlarms(const Desk&, const boost::json::object&);
Reply describeAlarms(const Desk&, const boost::json::object&);
Reply describeAlarmsForMetric(const Desk&, const boost::json::object&);
Reply describeAlarmHistory(const Desk&, const boost::json::object&);
Reply setAlarmState(const Desk&, const boost::json::object&);
Reply enableAlarmActions(const Desk&, const boost::json::object&);
Reply disableAlarmActions(const Desk&, const boost::json::object&);

Reply putDashboard(const Desk&, const boost::json::object&);
Reply getDashboard(const Desk&, const boost::json::object&);
Reply listDashboards(const Desk&, const boost::json::object&);
Reply deleteDashboards(const Desk&, const boost::json::object&);

Reply putAnomalyDetector(const Desk&, const boost::json::object&);
Reply describeAnomalyDetectors(const Desk&, const boost::json::object&);
Reply deleteAnomalyDetector(const Desk&, const boost::json::object&);

Reply putInsightRule(const Desk&, const boost::json::object&);
Reply describeInsightRules(const Desk&, const boost::json::object&);
Reply enableInsightRules(const Desk&, const boost::json::object&);
Reply disableInsightRules(const Desk&, const boost::json::object&);
Reply deleteInsightRules(const Desk&, const boost::json::object&);

Reply putMetricStream(const Desk&, const boost::json::object&);
Reply getMetricStream(const Desk&, const boost::json::object&);
Reply listMetricStreams(const Desk&, const boost::json::object&);
Reply startMetricStreams(const Desk&, const boost::json::object&);
Reply stopMetricStreams(const Desk&, const boost::json::object&);
Reply deleteMetricStream(const Desk&, const boost::json::object&);

Reply tagResource(const Desk&, const boost::json::object&);
Reply untagResource(const Desk&, const boost::json::object&);
Reply listTagsForResource(const Desk&, const boost::json::object&);

} // namespace lathe::services::cloudwatch
