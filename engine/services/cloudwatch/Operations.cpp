#include "engine/services/cloudwatch/Operations.h"

#include "engine/base/Base64.h"
#include "engine/services/cloudwatch/Errors.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace json = boost::json;

namespace lathe::services::cloudwatch {

namespace {

constexpr std::array operations{
    Operation{"PutMetricData", putMetricData},
    Operation{"ListMetrics", listMetrics},
    Operation{"GetMetricStatistics", getMetricStatistics},
    Operation{"GetMetricData", getMetricData},
    Operation{"PutMetricAlarm", putMetricAlarm},
    Operation{"PutCompositeAlarm", putCompositeAlarm},
    Operation{"DeleteAlarms", deleteAlarms},
    Operation{"DescribeAlarms", describeAlarms},
    Operation{"DescribeAlarmsForMetric", describeAlarmsForMetric},
    Operation{"DescribeAlarmHistory", describeAlarmHistory},
    Operation{"SetAlarmState", setAlarmState},
    Operation{"EnableAlarmActions", enableAlarmActions},
    Operation{"DisableAlarmActions", disableAlarmActions},
    Operation{"PutDashboard", putDashboard},
    Operation{"GetDashboard", getDashboard},
    Operation{"ListDashboards", listDashboards},
    Operation{"DeleteDashboards", deleteDashboards},
    Operation{"PutAnomalyDetector", putAnomalyDetector},
    Operation{"DescribeAnomalyDetectors", describeAnomalyDetectors},
    Operation{"DeleteAnomalyDetector", deleteAnomalyDetector},
    Operation{"PutInsightRule", putInsightRule},
    Operation{"DescribeInsightRules", describeInsightRules},
    Operation{"EnableInsightRules", enableInsightRules},
    Operation{"DisableInsightRules", disableInsightRules},
    Operation{"DeleteInsightRules", deleteInsightRules},
    Operation{"PutMetricStream", putMetricStream},
    Operation{"GetMetricStream", getMetricStream},
    Operation{"ListMetricStreams", listMetricStreams},
    Operation{"StartMetricStreams", startMetricStreams},
    Operation{"StopMetricStreams", stopMetricStreams},
    Operation{"DeleteMetricStream", deleteMetricStream},
    Operation{"TagResource", tagResource},
    Operation{"UntagResource", untagResource},
    Operation{"ListTagsForResource", listTagsForResource},
};

} // namespace

const Operation* findOperation(std::string_view name) {
    for (const Operation& operation : operations)
        if (operation.name == name)
            return &operation;
    return nullptr;
}

std::string resourceOf(const State& state, const json::object& parameters) {
    if (const std::string arn = textOf(parameters, "ResourceARN"); !arn.empty())
        return arn;
    if (const std::string alarm = textOf(parameters, "AlarmName"); !alarm.empty())
        return state.arn("alarm:" + alarm);
    if (const std::string dashboard = textOf(parameters, "DashboardName"); !dashboard.empty())
        return fmt::format("arn:aws:cloudwatch::{}:dashboard/{}", state.account, dashboard);
    if (const std::string rule = textOf(parameters, "RuleName"); !rule.empty())
        return state.arn("insight-rule/" + rule);
    return "*";
}

Result<void> verdictOf(const Parameters& parameters) {
    auto verdict = parameters.verdict();
    if (!verdict)
        return Error{"ValidationError", verdict.error().detail};
    return verdict;
}

Result<std::size_t> offsetIn(const json::object& written) {
    const std::string token = textOf(written, "NextToken");
    if (token.empty())
        return std::size_t{0};
    const std::string digits = base64Decoded(token).value_or("");
    std::size_t offset = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), offset);
    if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size())
        return Error{"InvalidNextToken", Text::verbatim("Request parameter NextToken is invalid")};
    return offset;
}

std::string tokenOf(std::size_t offset) {
    return base64(fmt::format("{}", offset));
}

Answer paged(const json::object& written, std::string_view member, json::array all,
             std::size_t most) {
    const auto offset = offsetIn(written);
    if (!offset)
        return offset.error();
    json::object answer;
    json::array& page = answer[member].emplace_array();
    const std::size_t end = std::min(all.size(), *offset + most);
    for (std::size_t at = std::min(*offset, end); at < end; ++at)
        page.push_back(std::move(all[at]));
    if (end < all.size())
        answer["NextToken"] = tokenOf(end);
    return answer;
}

} // namespace lathe::services::cloudwatch
