#include "engine/services/cloudwatch/Shapes.h"

#include <algorithm>
#include <initializer_list>

namespace lathe::services::cloudwatch {

namespace {

bool isOneOf(std::string_view member, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), member) != names.end();
}

} // namespace

bool isNumber(std::string_view member, std::string_view list) {
    if (member == "Value" || member == "Values" || member == "Counts")
        return list == "MetricData";
    return isOneOf(member, {"SampleCount", "Sum", "Minimum", "Maximum", "StorageResolution",
                            "Period", "EvaluationPeriods", "DatapointsToAlarm", "Threshold",
                            "MaxDatapoints", "MaxRecords", "MaxResults", "MaxContributorCount",
                            "ActionsSuppressorWaitPeriod", "ActionsSuppressorExtensionPeriod"});
}

bool isFlag(std::string_view member) {
    return isOneOf(member, {"ActionsEnabled", "ReturnData", "IncludeLinkedAccounts",
                            "PeriodicSpikes", "IncludeLinkedAccountsMetrics",
                            "ApplyOnTransformedLogs", "StrictEntityValidation"});
}

bool isList(std::string_view member) {
    return isOneOf(member, {"MetricData",
                            "Dimensions",
                            "Statistics",
                            "ExtendedStatistics",
                            "AlarmNames",
                            "AlarmTypes",
                            "AlarmActions",
                            "OKActions",
                            "InsufficientDataActions",
                            "Metrics",
                            "MetricDataQueries",
                            "Tags",
                            "TagKeys",
                            "DashboardNames",
                            "RuleNames",
                            "Names",
                            "IncludeFilters",
                            "ExcludeFilters",
                            "StatisticsConfigurations",
                            "AnomalyDetectorTypes",
                            "ExcludedTimeRanges",
                            "Values",
                            "Counts"});
}

bool isMap(std::string_view member) {
    return member == "ExtendedStatistics";
}

bool isTime(std::string_view member) {
    return isOneOf(member, {"Timestamp", "Timestamps", "StateUpdatedTimestamp",
                            "StateTransitionedTimestamp", "AlarmConfigurationUpdatedTimestamp",
                            "LastModified", "CreationDate", "LastUpdateDate", "StartTime",
                            "EndTime", "ApproximateTimestamp"});
}

} // namespace lathe::services::cloudwatch
