#include "engine/services/lambda/EventSource.h"

#include "engine/base/Ids.h"
#include "engine/services/lambda/FilterPattern.h"
#include "engine/services/lambda/ServiceError.h"
#include "engine/services/lambda/Validation.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

using Kind = EventSource::Kind;

constexpr std::string_view arnPattern =
    R"(arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1})?:(\d{12})?:(.*))";
constexpr std::size_t mostFilters = 5;
constexpr std::int64_t mostWithoutWindow = 10;
constexpr std::int64_t mostOfFifoQueue = 10;

/// What every kind of source takes.
constexpr std::array<std::string_view, 9> common = {
    "FunctionName",   "EventSourceArn", "Enabled", "BatchSize",    "MaximumBatchingWindowInSeconds",
    "FilterCriteria", "KMSKeyArn",      "Tags",    "MetricsConfig"};

EventSource queue(bool fifo) {
    return {fifo ? Kind::FifoQueue : Kind::Queue,
            {"FunctionResponseTypes", "ScalingConfig", "ProvisionedPollerConfig"},
            {},
            {{"BatchSize", 10},
             {"MaximumBatchingWindowInSeconds", 0},
             {"FunctionResponseTypes", json::array{}}}};
}

EventSource stream(Kind kind) {
    return {kind,
            {"StartingPosition", "StartingPositionTimestamp", "DestinationConfig",
             "ParallelizationFactor", "MaximumRecordAgeInSeconds", "BisectBatchOnFunctionError",
             "MaximumRetryAttempts", "TumblingWindowInSeconds", "FunctionResponseTypes"},
            {},
            {{"BatchSize", 100},
             {"MaximumBatchingWindowInSeconds", 0},
             {"ParallelizationFactor", 1},
             {"MaximumRecordAgeInSeconds", -1},
             {"MaximumRetryAttempts", -1},
             {"BisectBatchOnFunctionError", false},
             {"TumblingWindowInSeconds", 0},
             {"FunctionResponseTypes", json::array{}},
             {"DestinationConfig", {{"OnFailure", json::object{}}}},
             {"LastProcessingResult", "No records processed"}}};
}

/// Amazon MSK's or the person's own.
EventSource kafka(Kind kind) {
    const bool managed = kind == Kind::ManagedKafka;
    const std::string_view config =
        managed ? "AmazonManagedKafkaEventSourceConfig" : "SelfManagedKafkaEventSourceConfig";
    EventSource source{kind,
                       {"StartingPosition", "StartingPositionTimestamp", "Topics",
                        "SourceAccessConfigurations", "DestinationConfig",
                        "ProvisionedPollerConfig", "LoggingConfig", "MaximumRecordAgeInSeconds",
                        "BisectBatchOnFunctionError", "MaximumRetryAttempts",
                        "FunctionResponseTypes", config},
                       {"Topics"},
                       {{"BatchSize", 100},
                        {"StartingPosition", "TRIM_HORIZON"},
                        {"LastProcessingResult", "No records processed"}}};
    if (!managed) {
        source.parameters.push_back("SelfManagedEventSource");
        source.required.push_back("SourceAccessConfigurations");
    }
    return source;
}

EventSource broker() {
    return {Kind::Mq,
            {"Queues", "SourceAccessConfigurations"},
            {"Queues", "SourceAccessConfigurations"},
            {{"BatchSize", 100}, {"LastProcessingResult", "No records processed"}}};
}

EventSource documentDb() {
    return {Kind::DocumentDb,
            {"StartingPosition", "StartingPositionTimestamp", "DocumentDBEventSourceConfig",
             "SourceAccessConfigurations"},
            {"DocumentDBEventSourceConfig", "SourceAccessConfigurations"},
            {{"BatchSize", 100},
             {"StartingPosition", "LATEST"},
             {"LastProcessingResult", "No records processed"}}};
}

const json::value* member(const json::object& object, std::string_view key) {
    return object.if_contains(key);
}

std::string text(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

std::int64_t number(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_int64() ? value->get_int64() : 0;
}

/// A member of a member; nullptr when there is none.
const json::value* inner(const json::object& body, std::string_view outer, std::string_view key) {
    const json::value* object = member(body, outer);
    return object && object->is_object() ? object->get_object().if_contains(key) : nullptr;
}

bool isMissing(const json::object& settings, std::string_view key) {
    const json::value* value = member(settings, key);
    return !value || (value->is_array() && value->get_array().empty());
}

/// "SourceAccessConfigurations" -> "sourceAccessConfigurations"
std::string lowerFirst(std::string_view name) {
    std::string text{name};
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

Error missingMember(std::string_view name) {
    return invalidParameter(fmt::format("1 validation error detected: Value null at '{}' failed to "
                                        "satisfy constraint: Member must not be null.",
                                        name));
}

Result<void> checkFilters(const json::object& settings) {
    const json::value* filters = inner(settings, "FilterCriteria", "Filters");
    if (!filters)
        return {};
    if (filters->get_array().size() > mostFilters)
        return invalidParameter(
            fmt::format("The number of filters exceeds the limit of {}.", mostFilters));
    for (const json::value& filter : filters->get_array()) {
        if (!isFilterPattern(text(filter.get_object(), "Pattern")))
            return invalidParameter("Invalid filter pattern definition.");
    }
    return {};
}

Result<void> checkStart(const EventSource& source, const json::object& settings) {
    const std::string position = text(settings, "StartingPosition");
    if (position.empty())
        return source.isQueue() || source.kind == Kind::Mq ? Result<void>{}
                                                           : missingMember("startingPosition");
    if (position == "AT_TIMESTAMP" && source.kind == Kind::DynamoDb)
        return invalidParameter("Unsupported starting position for arn type: " +
                                text(settings, "EventSourceArn"));
    if (position == "AT_TIMESTAMP" && isMissing(settings, "StartingPositionTimestamp"))
        return missingMember("startingPositionTimestamp");
    return {};
}

Result<void> checkBatch(const EventSource& source, const json::object& settings) {
    const std::int64_t size = number(settings, "BatchSize");
    const std::int64_t window = number(settings, "MaximumBatchingWindowInSeconds");
    if (source.kind == Kind::FifoQueue && size > mostOfFifoQueue)
        return invalidParameter(fmt::format(
            "Batch size must be less than or equal to {} for FIFO queues", mostOfFifoQueue));
    if (source.kind == Kind::FifoQueue && window > 0)
        return invalidParameter("Batching window is not supported for FIFO queues");
    if (source.isQueue() && size > mostWithoutWindow && window == 0)
        return invalidParameter("Maximum batch window in seconds must be greater than 0 if "
                                "maximum batch size is greater than 10");
    return {};
}

} // namespace

Result<EventSource> eventSourceOf(const json::object& settings) {
    const std::string arn = text(settings, "EventSourceArn");
    if (arn.empty()) {
        if (member(settings, "SelfManagedEventSource"))
            return kafka(Kind::Kafka);
        return invalidParameter("Unrecognized event source.");
    }
    const auto serves = [&](std::string_view service) {
        const auto colon = arn.find(':', 4);
        return colon != std::string::npos &&
               std::string_view{arn}.substr(colon + 1).starts_with(service);
    };
    if (serves("sqs:"))
        return queue(arn.ends_with(".fifo"));
    if (serves("kinesis:"))
        return stream(Kind::Kinesis);
    if (serves("dynamodb:") && arn.find("/stream/") != std::string::npos)
        return stream(Kind::DynamoDb);
    if (serves("kafka:"))
        return kafka(Kind::ManagedKafka);
    if (serves("mq:"))
        return broker();
    if (serves("rds:"))
        return documentDb();
    return invalidParameter("Unrecognized event source, must be kinesis, dynamodb stream or sqs. "
                            "Unsupported source arn : " +
                            arn);
}

Result<void> checkMappingShape(const json::object& body) {
    struct Range {
        std::string_view member;
        std::int64_t least;
        std::int64_t most;
    };
    constexpr std::array ranges = {Range{"BatchSize", 1, 10'000},
                                   Range{"MaximumBatchingWindowInSeconds", 0, 300},
                                   Range{"ParallelizationFactor", 1, 10},
                                   Range{"MaximumRecordAgeInSeconds", -1, 604'800},
                                   Range{"MaximumRetryAttempts", -1, 10'000},
                                   Range{"TumblingWindowInSeconds", 0, 900}};
    Validation validation;
    validation.pattern("eventSourceArn", text(body, "EventSourceArn"), arnPattern);
    for (const Range& range : ranges)
        validation.range(lowerFirst(range.member), member(body, range.member), range.least,
                         range.most);
    validation.range("scalingConfig.maximumConcurrency",
                     inner(body, "ScalingConfig", "MaximumConcurrency"), 2, 1000);
    validation.oneOf("startingPosition", text(body, "StartingPosition"),
                     {"LATEST", "AT_TIMESTAMP", "TRIM_HORIZON"});
    if (const json::value* types = member(body, "FunctionResponseTypes")) {
        for (const json::value& type : types->get_array()) {
            if (type != "ReportBatchItemFailures")
                validation.broken("functionResponseTypes", listText(types->get_array()),
                                  "Member must satisfy constraint: [Member must satisfy enum "
                                  "value set: [ReportBatchItemFailures]]");
        }
    }
    return validation.outcome();
}

Result<void> checkMappingParameters(const EventSource& source, const json::object& body) {
    const auto isAmong = [](const auto& names, std::string_view name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    for (const auto& [key, value] : body) {
        if (isAmong(common, key) || isAmong(source.parameters, key))
            continue;
        if (source.isQueue() && key == "StartingPosition")
            return invalidParameter("StartingPosition is not valid for SQS event sources.");
        return invalidParameter(
            fmt::format("Unsupported {} parameter for given event source mapping type.",
                        std::string_view{key}));
    }
    return {};
}

Result<void> checkMappingSettings(const EventSource& source, const json::object& settings) {
    for (const std::string_view name : source.required) {
        if (isMissing(settings, name))
            return invalidParameter(
                fmt::format("Required '{}' parameter is missing.", lowerFirst(name)));
    }
    if (auto start = checkStart(source, settings); !start)
        return start;
    if (auto batch = checkBatch(source, settings); !batch)
        return batch;
    return checkFilters(settings);
}

} // namespace lathe::services::lambda
