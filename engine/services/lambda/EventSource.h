#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::lambda {

/// What a kind of event source takes in an event source mapping, and what it gets where nothing is
/// said (https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html).
struct EventSource {
    enum class Kind { Queue, FifoQueue, Kinesis, DynamoDb, ManagedKafka, Kafka, Mq, DocumentDb };

    Kind kind = Kind::Queue;
    /// Parameters besides those that all have.
    std::vector<std::string_view> parameters;
    std::vector<std::string_view> required;
    boost::json::object defaults;

    bool isQueue() const { return kind == Kind::Queue || kind == Kind::FifoQueue; }
    bool isStream() const { return kind == Kind::Kinesis || kind == Kind::DynamoDb; }
    /// Why a state is what it is, which AWS words differently for streams.
    std::string_view transitionReason() const {
        return isStream() ? "User action" : "USER_INITIATED";
    }
};

/// The kind that a request or a mapping names by EventSourceArn or SelfManagedEventSource. Fails
/// with InvalidParameterValueException.
Result<EventSource> eventSourceOf(const boost::json::object& settings);

/// Constraints of single members of Create- and UpdateEventSourceMapping, whatever the source.
/// Fails with ValidationException.
Result<void> checkMappingShape(const boost::json::object& body);

/// Whether the source takes these parameters at all. Fails with InvalidParameterValueException.
Result<void> checkMappingParameters(const EventSource& source, const boost::json::object& body);

/// Whether settings, defaults filled in, are complete and fit together. Fails with
/// InvalidParameterValueException.
Result<void> checkMappingSettings(const EventSource& source, const boost::json::object& settings);

} // namespace lathe::services::lambda
