#include "engine/services/xray/Operations.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace json = boost::json;

namespace lathe::services::xray {

namespace {

constexpr Operation now(std::string_view path, std::string_view name,
                        Answer (*run)(State&, const json::object&)) {
    return {path, name, run, nullptr};
}
constexpr Operation later(std::string_view path, std::string_view name,
                          void (*read)(State&, const json::object&, Later)) {
    return {path, name, nullptr, read};
}

constexpr std::array operations = {
    now("/TraceSegments", "PutTraceSegments", putTraceSegments),
    now("/TelemetryRecords", "PutTelemetryRecords", putTelemetryRecords),
    later("/TraceSummaries", "GetTraceSummaries", getTraceSummaries),
    later("/Traces", "BatchGetTraces", batchGetTraces),
    later("/ServiceGraph", "GetServiceGraph", getServiceGraph),
    later("/TraceGraph", "GetTraceGraph", getTraceGraph),
    later("/TimeSeriesServiceStatistics", "GetTimeSeriesServiceStatistics",
          getTimeSeriesServiceStatistics),
    now("/StartTraceRetrieval", "StartTraceRetrieval", startTraceRetrieval),
    now("/CancelTraceRetrieval", "CancelTraceRetrieval", cancelTraceRetrieval),
    later("/ListRetrievedTraces", "ListRetrievedTraces", listRetrievedTraces),
    later("/GetRetrievedTracesGraph", "GetRetrievedTracesGraph", getRetrievedTracesGraph),
    now("/CreateGroup", "CreateGroup", createGroup),
    now("/GetGroup", "GetGroup", getGroup),
    now("/UpdateGroup", "UpdateGroup", updateGroup),
    now("/DeleteGroup", "DeleteGroup", deleteGroup),
    now("/Groups", "GetGroups", getGroups),
    now("/CreateSamplingRule", "CreateSamplingRule", createSamplingRule),
    now("/UpdateSamplingRule", "UpdateSamplingRule", updateSamplingRule),
    now("/DeleteSamplingRule", "DeleteSamplingRule", deleteSamplingRule),
    now("/GetSamplingRules", "GetSamplingRules", getSamplingRules),
    now("/SamplingTargets", "GetSamplingTargets", getSamplingTargets),
    now("/SamplingStatisticSummaries", "GetSamplingStatisticSummaries",
        getSamplingStatisticSummaries),
    now("/EncryptionConfig", "GetEncryptionConfig", getEncryptionConfig),
    now("/PutEncryptionConfig", "PutEncryptionConfig", putEncryptionConfig),
    now("/GetTraceSegmentDestination", "GetTraceSegmentDestination", getTraceSegmentDestination),
    now("/UpdateTraceSegmentDestination", "UpdateTraceSegmentDestination",
        updateTraceSegmentDestination),
    now("/GetIndexingRules", "GetIndexingRules", getIndexingRules),
    now("/UpdateIndexingRule", "UpdateIndexingRule", updateIndexingRule),
    now("/Insight", "GetInsight", getInsight),
    now("/InsightEvents", "GetInsightEvents", getInsightEvents),
    now("/InsightImpactGraph", "GetInsightImpactGraph", getInsightImpactGraph),
    now("/InsightSummaries", "GetInsightSummaries", getInsightSummaries),
    now("/PutResourcePolicy", "PutResourcePolicy", putResourcePolicy),
    now("/DeleteResourcePolicy", "DeleteResourcePolicy", deleteResourcePolicy),
    now("/ListResourcePolicies", "ListResourcePolicies", listResourcePolicies),
    now("/TagResource", "TagResource", tagResource),
    now("/UntagResource", "UntagResource", untagResource),
    now("/ListTagsForResource", "ListTagsForResource", listTagsForResource),
};

} // namespace

const Operation* operationAt(std::string_view path) {
    const auto found =
        std::find_if(operations.begin(), operations.end(),
                     [path](const Operation& operation) { return operation.path == path; });
    return found == operations.end() ? nullptr : &*found;
}

Error invalidRequest(std::string message) {
    return {"InvalidRequestException", Text::verbatim(std::move(message))};
}

Result<void> verdictOf(const Parameters& parameters) {
    if (auto valid = parameters.verdict(); !valid)
        return Error{"InvalidRequestException", valid.error().detail};
    return {};
}

Result<traces::TimeRange> timeRangeIn(const json::object& written, Seconds longest) {
    const Parameters parameters{written};
    const auto from = parameters.time("StartTime");
    const auto until = parameters.time("EndTime");
    if (!from || !until)
        return invalidRequest(
            fmt::format("1 validation error detected: Value null at '{}' failed to satisfy "
                        "constraint: Member must not be null",
                        from ? "endTime" : "startTime"));
    if (*from > *until)
        return invalidRequest("StartTime must be before EndTime");
    if (*until - *from > static_cast<double>(longest.count()))
        return invalidRequest(
            fmt::format("The time range between StartTime and EndTime cannot be longer than {} "
                        "hours",
                        longest.count() / 3600));
    // Whole seconds: what clients write has often lost the rest.
    return traces::TimeRange{Timestamp{Seconds{static_cast<std::int64_t>(std::floor(*from))}},
                             Timestamp{Seconds{static_cast<std::int64_t>(std::ceil(*until))}}};
}

std::optional<std::string> filterOfGroup(const State& state, std::string_view nameOrArn) {
    if (nameOrArn == defaultGroup)
        return std::string{};
    for (const auto& [name, group] : state.groups.all())
        if (name == nameOrArn || textOf(group, "GroupARN") == nameOrArn)
            return textOf(group, "FilterExpression");
    return {};
}

Result<traces::FilterExpression> filterIn(const State& state, const json::object& parameters) {
    std::string expression = textOf(parameters, "FilterExpression");
    for (const char* member : {"GroupName", "GroupARN"}) {
        const std::string group = textOf(parameters, member);
        if (group.empty())
            continue;
        const auto found = filterOfGroup(state, group);
        if (!found)
            return invalidRequest("Group not found");
        expression = *found;
    }
    return traces::FilterExpression::parse(
        expression, [&state](std::string_view name) { return filterOfGroup(state, name); });
}

void takeTags(const json::object& parameters, json::object& thing) {
    const json::array* given = Parameters{parameters}.array("Tags");
    if (!given)
        return;
    json::object tags;
    if (const json::object* before = Parameters{thing}.object(".tags"))
        tags = *before;
    for (const json::value& tag : *given)
        if (tag.is_object())
            tags[textOf(tag.get_object(), "Key")] = textOf(tag.get_object(), "Value");
    thing[".tags"] = std::move(tags);
}

} // namespace lathe::services::xray
