#pragma once

#include "engine/services/logs/Names.h"
#include "engine/services/wire/Service.h"
#include "engine/services/wire/Things.h"

#include <boost/json.hpp>

#include <cstdint>
#include <memory>
#include <string>

namespace lathe::services::logs {

/// All that CloudWatch Logs has in a region beside log streams and events, which are in the
/// journal.
struct State {
    State(const Surroundings& surroundings, std::unique_ptr<store::Documents> file, Home where);

    const Surroundings& surroundings;
    std::unique_ptr<store::Documents> documents;
    Home home;
    /// By name: "creationTime", "logGroupClass", "retentionInDays", "kmsKeyId"; ".tags"; those of
    /// the template have ".declared".
    Things groups;
    /// By filterKey(), as they are described.
    Things metricFilters;
    Things subscriptionFilters;
    /// By name.
    Things destinations;
    Things policies;
    /// One document with the statements of all resource policies.
    boost::json::object joinedPolicies() const;
    /// By id.
    Things queryDefinitions;
    Things exportTasks;
    /// By name, deliveries by id.
    Things deliveryDestinations;
    Things deliverySources;
    Things deliveries;

    /// Milliseconds since 1970, as CloudWatch Logs has times.
    std::int64_t now() const;
    /// Fails with ResourceNotFoundException.
    Result<const boost::json::object*> group(const std::string& name) const;
    /// Makes it where there is none.
    void ensureGroup(const std::string& name);
    /// Events from before it are expired; the earliest time where the group keeps them for ever.
    Timestamp keptSince(const std::string& group) const;
};

/// A filter among those of all groups.
std::string filterKey(std::string_view group, std::string_view filter);

Timestamp fromMillis(std::int64_t millis);
std::int64_t toMillis(Timestamp time);

/// Copies the members that are there.
void take(const boost::json::object& from, boost::json::object& to,
          std::initializer_list<std::string_view> members);

Error invalid(std::string message);
Error notFound(std::string message);
Error alreadyExists(std::string message);
Error noSuchGroup();
Error noSuchStream();

} // namespace lathe::services::logs
