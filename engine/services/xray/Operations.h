#pragma once

#include "engine/http/Message.h"
#include "engine/services/wire/Parameters.h"
#include "engine/services/xray/State.h"
#include "engine/traces/FilterExpression.h"

#include <boost/json.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::services::xray {

/// What is answered, or the error, with AWS's code and words.
using Answer = Result<boost::json::object>;
/// Called once, now or on the store's thread.
using Later = std::function<void(Answer)>;

/// One operation of https://docs.aws.amazon.com/xray/latest/api/API_Operations.html. Each has a
/// path of its own, and all of them are POST.
struct Operation {
    std::string_view path;
    std::string_view name;
    /// One of the two: what is answered at once, and what reads traces first.
    Answer (*run)(State& state, const boost::json::object& parameters) = nullptr;
    void (*read)(State& state, const boost::json::object& parameters, Later done) = nullptr;
};
/// nullptr where none has this path.
const Operation* operationAt(std::string_view path);

Answer putTraceSegments(State&, const boost::json::object&);
Answer putTelemetryRecords(State&, const boost::json::object&);

void getTraceSummaries(State&, const boost::json::object&, Later);
void batchGetTraces(State&, const boost::json::object&, Later);
void getServiceGraph(State&, const boost::json::object&, Later);
void getTraceGraph(State&, const boost::json::object&, Later);
void getTimeSeriesServiceStatistics(State&, const boost::json::object&, Later);

Answer startTraceRetrieval(State&, const boost::json::object&);
Answer cancelTraceRetrieval(State&, const boost::json::object&);
void listRetrievedTraces(State&, const boost::json::object&, Later);
void getRetrievedTracesGraph(State&, const boost::json::object&, Later);

Answer createGroup(State&, const boost::json::object&);
Answer getGroup(State&, const boost::json::object&);
Answer updateGroup(State&, const boost::json::object&);
Answer deleteGroup(State&, const boost::json::object&);
Answer getGroups(State&, const boost::json::object&);

Answer createSamplingRule(State&, const boost::json::object&);
Answer updateSamplingRule(State&, const boost::json::object&);
Answer deleteSamplingRule(State&, const boost::json::object&);
Answer getSamplingRules(State&, const boost::json::object&);
Answer getSamplingTargets(State&, const boost::json::object&);
Answer getSamplingStatisticSummaries(State&, const boost::json::object&);

Answer getEncryptionConfig(State&, const boost::json::object&);
Answer putEncryptionConfig(State&, const boost::json::object&);
Answer getTraceSegmentDestination(State&, const boost::json::object&);
Answer updateTraceSegmentDestination(State&, const boost::json::object&);
Answer getIndexingRules(State&, const boost::json::object&);
Answer updateIndexingRule(State&, const boost::json::object&);

Answer getInsight(State&, const boost::json::object&);
Answer getInsightEvents(State&, const boost::json::object&);
Answer getInsightImpactGraph(State&, const boost::json::object&);
Answer getInsightSummaries(State&, const boost::json::object&);

Answer putResourcePolicy(State&, const boost::json::object&);
Answer deleteResourcePolicy(State&, const boost::json::object&);
Answer listResourcePolicies(State&, const boost::json::object&);

Answer tagResource(State&, const boost::json::object&);
Answer untagResource(State&, const boost::json::object&);
Answer listTagsForResource(State&, const boost::json::object&);

/// InvalidRequestException.
Error invalidRequest(std::string message);
/// What is wrong with the parameters, in the words of that.
Result<void> verdictOf(const Parameters& parameters);
/// Parameters of StartTime and EndTime, which may be no further apart than this.
Result<traces::TimeRange> timeRangeIn(const boost::json::object& parameters, Seconds longest);
/// A group's expression by its name or ARN; empty where there is no such group.
std::optional<std::string> filterOfGroup(const State& state, std::string_view nameOrArn);
/// The filter that a request names by group, or writes. Fails with InvalidRequestException.
Result<traces::FilterExpression> filterIn(const State& state,
                                          const boost::json::object& parameters);
/// Adds ".tags" out of the parameter Tags to a thing.
void takeTags(const boost::json::object& parameters, boost::json::object& thing);

inline constexpr std::string_view defaultGroup = "Default";
inline constexpr std::string_view defaultRule = "Default";

} // namespace lathe::services::xray
