#pragma once

#include "engine/services/events/State.h"
#include "engine/services/events/Traffic.h"
#include "engine/services/wire/Parameters.h"

#include <string_view>

namespace lathe::services::events {

/// What an operation works on.
struct Desk {
    State& state;
    Traffic& traffic;
    /// The request's X-Amzn-Trace-Id.
    std::string traceId = {};
};

/// Gives what is answered, or the error, with AWS's code and words.
using Answer = Result<boost::json::object>;

/// One operation of
/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Operations.html.
struct Operation {
    std::string_view name;
    Answer (*run)(const Desk& desk, const boost::json::object& parameters);
    /// ARN of what it acts on, for whoever decides whether it is allowed; nullptr: "*".
    std::string (*resource)(const State& state, const boost::json::object& parameters) = nullptr;
};
/// Fails with ManagedRuleException where the rule is an archive's, and the request does not say
/// Force.
Result<void> checkUnmanaged(const boost::json::object& rule, const boost::json::object& parameters);

/// Of a connection that is to go.
void removeSecret(const State& state, const boost::json::object& connection);

/// nullptr where there is none of that name.
const Operation* findOperation(std::string_view name);

Answer createEventBus(const Desk&, const boost::json::object&);
Answer updateEventBus(const Desk&, const boost::json::object&);
Answer deleteEventBus(const Desk&, const boost::json::object&);
Answer describeEventBus(const Desk&, const boost::json::object&);
Answer listEventBuses(const Desk&, const boost::json::object&);
Answer putPermission(const Desk&, const boost::json::object&);
Answer removePermission(const Desk&, const boost::json::object&);

Answer putRule(const Desk&, const boost::json::object&);
Answer deleteRule(const Desk&, const boost::json::object&);
Answer describeRule(const Desk&, const boost::json::object&);
Answer listRules(const Desk&, const boost::json::object&);
Answer enableRule(const Desk&, const boost::json::object&);
Answer disableRule(const Desk&, const boost::json::object&);
Answer listRuleNamesByTarget(const Desk&, const boost::json::object&);

Answer putTargets(const Desk&, const boost::json::object&);
Answer removeTargets(const Desk&, const boost::json::object&);
Answer listTargetsByRule(const Desk&, const boost::json::object&);

Answer putEvents(const Desk&, const boost::json::object&);
Answer testEventPattern(const Desk&, const boost::json::object&);

Answer createArchive(const Desk&, const boost::json::object&);
Answer updateArchive(const Desk&, const boost::json::object&);
Answer deleteArchive(const Desk&, const boost::json::object&);
Answer describeArchive(const Desk&, const boost::json::object&);
Answer listArchives(const Desk&, const boost::json::object&);
Answer startReplay(const Desk&, const boost::json::object&);
Answer cancelReplay(const Desk&, const boost::json::object&);
Answer describeReplay(const Desk&, const boost::json::object&);
Answer listReplays(const Desk&, const boost::json::object&);

Answer createConnection(const Desk&, const boost::json::object&);
Answer updateConnection(const Desk&, const boost::json::object&);
Answer deleteConnection(const Desk&, const boost::json::object&);
Answer deauthorizeConnection(const Desk&, const boost::json::object&);
Answer describeConnection(const Desk&, const boost::json::object&);
Answer listConnections(const Desk&, const boost::json::object&);
Answer createApiDestination(const Desk&, const boost::json::object&);
Answer updateApiDestination(const Desk&, const boost::json::object&);
Answer deleteApiDestination(const Desk&, const boost::json::object&);
Answer describeApiDestination(const Desk&, const boost::json::object&);
Answer listApiDestinations(const Desk&, const boost::json::object&);

Answer tagResource(const Desk&, const boost::json::object&);
Answer untagResource(const Desk&, const boost::json::object&);
Answer listTagsForResource(const Desk&, const boost::json::object&);

/// Names of things: [\.\-_A-Za-z0-9]+, to 64 characters; of archives to 48.
inline constexpr std::string_view namePattern = R"([\.\-_A-Za-z0-9]+)";
/// {"Key": .., "Value": ..} as an object by key; what `tags` holds is joined. Fails where a key
/// stands twice.
Result<boost::json::object> tagsOf(const boost::json::array* tags,
                                   const boost::json::object& before = {});
/// Fails with InvalidEventPatternException.
Result<void> checkPattern(const std::string& pattern);
/// Puts those members of `from` that are there into `to`.
void take(const boost::json::object& from, boost::json::object& to,
          std::initializer_list<std::string_view> members);
/// Fails with ValidationException where more than one of State, EventSourceArn and NamePrefix is
/// given.
Result<void> checkFilters(const boost::json::object& parameters, std::string_view operation);
/// {member: one page of what `shows` gives}, with NextToken where there are more.
Answer
listed(const Things& things, const boost::json::object& parameters, std::string_view member,
       std::string_view prefixParameter, std::string_view keyPrefix,
       const std::function<std::optional<boost::json::object>(const boost::json::object&)>& shows);

} // namespace lathe::services::events
