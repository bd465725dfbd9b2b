#pragma once

#include "engine/services/logs/LiveTail.h"
#include "engine/services/logs/State.h"
#include "engine/services/wire/Parameters.h"
#include "engine/store/EventReader.h"
#include "engine/store/Journal.h"

#include <functional>
#include <set>
#include <string_view>
#include <variant>

namespace lathe::services::logs {

class MetricFilters;
class Queries;
class Subscriptions;

/// What is answered, or the error with AWS's code and words.
using Answer = Result<boost::json::object>;
/// What is answered from the journal: run on a thread that may wait for it, with all that was
/// written before the request. It has what it needs, and touches no State.
using Reading = std::function<Answer(store::EventReader&)>;
/// What is answered later, on the io thread.
using Pending = std::function<void(std::function<void(Answer)> done)>;
/// What is answered, how it is read or waited for, or what is told from now on.
using Reply = Result<std::variant<boost::json::object, Reading, Pending, TailRequest>>;

/// What an operation works on.
struct Desk {
    State& state;
    store::Journal& journal;
    Queries& queries;
    Subscriptions& subscriptions;
    MetricFilters& metricFilters;
    /// Runs it on a thread that may wait for the journal, beside requests.
    std::function<void(std::function<void(Result<std::unique_ptr<store::EventReader>>)>)>
        inBackground;
    /// For what clients have put: tells who follows the group, on any thread.
    std::function<void(std::string group, std::string stream, model::SharedLines)> onPut;
};

/// One operation of
/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_Operations.html.
struct Operation {
    std::string_view name;
    Reply (*run)(const Desk& desk, const boost::json::object& parameters);
};

/// nullptr where there is none of that name.
const Operation* findOperation(std::string_view name);
/// ARNs of what a call acts on, for whoever decides whether it is allowed: of every group that it
/// names; "*" for nothing in particular.
std::set<std::string> resourcesOf(const Home& home, const boost::json::object& parameters);

/// The verdict with the code that all but the newest operations have.
Result<void> verdictOf(const Parameters& parameters);
/// The group that logGroupName, or logGroupIdentifier, names. Fails with ValidationException where
/// there are both, InvalidParameterException or ResourceNotFoundException.
Result<std::string> groupIn(const State& state, const boost::json::object& written);
/// The group, and the stream that logStreamName names. Fails as groupIn(), and where the name could
/// be no stream's.
struct StreamPlace {
    std::string group;
    std::string stream;
};
Result<StreamPlace> streamIn(const State& state, const boost::json::object& written);
/// filterKey() of the group and the filter that the call names. Fails likewise.
Result<std::string> filterIn(const State& state, const boost::json::object& written);
/// A page of what passes, under `member`; `nextToken` goes on.
boost::json::object
listed(const Things& things, const boost::json::object& written, std::string_view member,
       std::int64_t most,
       const std::function<std::optional<boost::json::object>(const std::string& name,
                                                              const boost::json::object&)>& each,
       std::string_view prefix = {});

Reply createLogGroup(const Desk&, const boost::json::object&);
Reply deleteLogGroup(const Desk&, const boost::json::object&);
Reply describeLogGroups(const Desk&, const boost::json::object&);
Reply listLogGroups(const Desk&, const boost::json::object&);
Reply putRetentionPolicy(const Desk&, const boost::json::object&);
Reply deleteRetentionPolicy(const Desk&, const boost::json::object&);
Reply associateKmsKey(const Desk&, const boost::json::object&);
Reply disassociateKmsKey(const Desk&, const boost::json::object&);
Reply putLogGroupDeletionProtection(const Desk&, const boost::json::object&);

Reply tagLogGroup(const Desk&, const boost::json::object&);
Reply untagLogGroup(const Desk&, const boost::json::object&);
Reply listTagsLogGroup(const Desk&, const boost::json::object&);
Reply tagResource(const Desk&, const boost::json::object&);
Reply untagResource(const Desk&, const boost::json::object&);
Reply listTagsForResource(const Desk&, const boost::json::object&);

Reply createLogStream(const Desk&, const boost::json::object&);
Reply deleteLogStream(const Desk&, const boost::json::object&);
Reply describeLogStreams(const Desk&, const boost::json::object&);

Reply putLogEvents(const Desk&, const boost::json::object&);
Reply getLogEvents(const Desk&, const boost::json::object&);
Reply filterLogEvents(const Desk&, const boost::json::object&);
Reply startLiveTail(const Desk&, const boost::json::object&);

Reply startQuery(const Desk&, const boost::json::object&);
Reply stopQuery(const Desk&, const boost::json::object&);
Reply getQueryResults(const Desk&, const boost::json::object&);
Reply describeQueries(const Desk&, const boost::json::object&);
Reply getLogRecord(const Desk&, const boost::json::object&);
Reply getLogGroupFields(const Desk&, const boost::json::object&);
/// A saved query, with a new id where it has none; gives the id.
std::string saveDefinition(State& state, const boost::json::object& written);
Reply putQueryDefinition(const Desk&, const boost::json::object&);
Reply deleteQueryDefinition(const Desk&, const boost::json::object&);
Reply describeQueryDefinitions(const Desk&, const boost::json::object&);

Reply putMetricFilter(const Desk&, const boost::json::object&);
Reply deleteMetricFilter(const Desk&, const boost::json::object&);
Reply describeMetricFilters(const Desk&, const boost::json::object&);
Reply testMetricFilter(const Desk&, const boost::json::object&);

Reply putSubscriptionFilter(const Desk&, const boost::json::object&);
Reply deleteSubscriptionFilter(const Desk&, const boost::json::object&);
Reply describeSubscriptionFilters(const Desk&, const boost::json::object&);

Reply putDestination(const Desk&, const boost::json::object&);
Reply putDestinationPolicy(const Desk&, const boost::json::object&);
Reply deleteDestination(const Desk&, const boost::json::object&);
Reply describeDestinations(const Desk&, const boost::json::object&);

Reply putResourcePolicy(const Desk&, const boost::json::object&);
Reply deleteResourcePolicy(const Desk&, const boost::json::object&);
Reply describeResourcePolicies(const Desk&, const boost::json::object&);

Reply createExportTask(const Desk&, const boost::json::object&);
Reply cancelExportTask(const Desk&, const boost::json::object&);
Reply describeExportTasks(const Desk&, const boost::json::object&);

Reply putDeliveryDestination(const Desk&, const boost::json::object&);
Reply getDeliveryDestination(const Desk&, const boost::json::object&);
Reply deleteDeliveryDestination(const Desk&, const boost::json::object&);
Reply describeDeliveryDestinations(const Desk&, const boost::json::object&);
Reply putDeliveryDestinationPolicy(const Desk&, const boost::json::object&);
Reply getDeliveryDestinationPolicy(const Desk&, const boost::json::object&);
Reply deleteDeliveryDestinationPolicy(const Desk&, const boost::json::object&);
Reply putDeliverySource(const Desk&, const boost::json::object&);
Reply getDeliverySource(const Desk&, const boost::json::object&);
Reply deleteDeliverySource(const Desk&, const boost::json::object&);
Reply describeDeliverySources(const Desk&, const boost::json::object&);
Reply createDelivery(const Desk&, const boost::json::object&);
Reply getDelivery(const Desk&, const boost::json::object&);
Reply deleteDelivery(const Desk&, const boost::json::object&);
Reply describeDeliveries(const Desk&, const boost::json::object&);

} // namespace lathe::services::logs
