#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"
#include "engine/services/events/Names.h"

#include <boost/json.hpp>

#include <string>

namespace lathe::services::events {

/// The event that an entry of PutEvents becomes, in the order in which AWS writes it
/// (https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html). Fails with
/// what the entry's ErrorCode and ErrorMessage are: InvalidArgument, MalformedDetail,
/// NotAuthorizedForSource.
Result<boost::json::object> eventOf(const boost::json::object& entry, const Home& home,
                                    Timestamp now);
/// Of what another service sends (see delivery::Message), or a bus sends on. Fails with
/// MalformedDetail.
Result<boost::json::object> eventSent(const std::string& body, const Home& home, Timestamp now);
/// What a rule with a schedule sends to its targets.
boost::json::object scheduledEvent(const std::string& ruleArn, const Home& home, Timestamp time);

/// "2026-01-02T03:04:05Z"
std::string eventTime(Timestamp time);
/// The time from seconds since 1970, held within what can be written.
Timestamp timestampOf(double seconds);
/// What AWS counts of an entry
/// (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevents.html#eb-putevent-size).
std::size_t sizeOf(const boost::json::object& entry);

} // namespace lathe::services::events
