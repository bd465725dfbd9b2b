#include "engine/catalog/TemplateMappings.h"

#include "engine/base/Sha256.h"
#include "engine/catalog/Catalog.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>
#include <utility>

namespace fs = std::filesystem;
namespace json = boost::json;

namespace lathe::catalog {

namespace {

using model::Project;
using model::Trigger;

constexpr std::string_view plainType = "AWS::Lambda::EventSourceMapping";
constexpr std::array<std::string_view, 7> samTypes = {"SQS", "DynamoDB",         "Kinesis",   "MSK",
                                                      "MQ",  "SelfManagedKafka", "DocumentDB"};
/// What SAM's events call the source.
constexpr std::array<std::string_view, 5> sourceProperties = {"EventSourceArn", "Queue", "Stream",
                                                              "Broker", "Cluster"};
constexpr std::array<std::string_view, 6> numbers = {"BatchSize",
                                                     "MaximumBatchingWindowInSeconds",
                                                     "MaximumRecordAgeInSeconds",
                                                     "MaximumRetryAttempts",
                                                     "ParallelizationFactor",
                                                     "TumblingWindowInSeconds"};
/// These and the next ones are called and written as in the API.
constexpr std::array<std::string_view, 3> lists = {"FunctionResponseTypes", "Topics", "Queues"};
constexpr std::array<std::string_view, 8> objects = {"DestinationConfig",
                                                     "ScalingConfig",
                                                     "ProvisionedPollerConfig",
                                                     "MetricsConfig",
                                                     "LoggingConfig",
                                                     "SelfManagedKafkaEventSourceConfig",
                                                     "AmazonManagedKafkaEventSourceConfig",
                                                     "DocumentDBEventSourceConfig"};

template <class Names> bool isAmong(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string text(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

template <class Object> auto child(Object& object, std::string_view key) {
    auto* value = object.if_contains(key);
    return value ? value->if_object() : nullptr;
}

/// CloudFormation takes "10" for 10. What is no whole number is left out.
void copyNumber(const json::object& from, std::string_view key, json::object& to) {
    const json::value* value = from.if_contains(key);
    std::int64_t number = 0;
    if (value && value->is_string()) {
        const json::string& digits = value->get_string();
        const auto read = std::from_chars(digits.begin(), digits.end(), number);
        if (read.ec == std::errc{} && read.ptr == digits.end())
            to[key] = number;
    } else if (value && value->is_number()) {
        boost::system::error_code failure;
        number = value->to_number<std::int64_t>(failure);
        if (!failure)
            to[key] = number;
    }
}

void copyFlag(const json::object& from, std::string_view key, json::object& to) {
    if (const json::value* value = from.if_contains(key))
        to[key] = value->is_bool() ? value->get_bool() : text(from, key) == "true";
}

json::array textsOf(const json::value& list) {
    json::array texts;
    for (const json::value& entry : list.is_array() ? list.get_array() : json::array{list}) {
        if (entry.is_string())
            texts.push_back(entry);
    }
    return texts;
}

json::array objectsAt(const json::object& from, std::string_view key) {
    json::array found;
    const json::value* list = from.if_contains(key);
    for (const json::value& entry : list && list->is_array() ? list->get_array() : json::array{}) {
        if (entry.is_object())
            found.push_back(entry);
    }
    return found;
}

void copyAlike(const json::object& from, json::object& to) {
    for (const auto& [key, value] : from) {
        if (isAmong(lists, key))
            to[key] = textsOf(value);
        else if (isAmong(objects, key) && value.is_object())
            to[key] = value;
    }
    if (const std::string start = text(from, "StartingPosition"); !start.empty())
        to["StartingPosition"] = start;
    if (const json::value* time = from.if_contains("StartingPositionTimestamp");
        time && time->is_number())
        to["StartingPositionTimestamp"] = *time;
    if (json::array access = objectsAt(from, "SourceAccessConfigurations"); !access.empty())
        to["SourceAccessConfigurations"] = std::move(access);
}

void copyFilters(const json::object& from, json::object& to) {
    const json::object* criteria = child(from, "FilterCriteria");
    json::array filters;
    for (const json::value& filter : criteria ? objectsAt(*criteria, "Filters") : json::array{})
        filters.emplace_back(json::object{{"Pattern", text(filter.get_object(), "Pattern")}});
    if (!filters.empty())
        to["FilterCriteria"] = {{"Filters", std::move(filters)}};
}

/// The servers of a Kafka that is not Amazon's, which SAM writes flat.
void copyServers(const json::object& from, json::object& to) {
    const json::object* self = child(from, "SelfManagedEventSource");
    const json::object* endpoints = self ? child(*self, "Endpoints") : nullptr;
    const json::value* servers =
        (endpoints ? *endpoints : from).if_contains("KafkaBootstrapServers");
    if (servers)
        to["SelfManagedEventSource"] = {
            {"Endpoints", {{"KAFKA_BOOTSTRAP_SERVERS", textsOf(*servers)}}}};
}

/// What SAM writes flat and the API does not.
void gather(const json::object& properties, std::string_view type, json::object& settings) {
    const json::value* group = properties.if_contains("ConsumerGroupId");
    if (type == "MSK" && group)
        settings["AmazonManagedKafkaEventSourceConfig"] = {{"ConsumerGroupId", *group}};
    if (type == "SelfManagedKafka" && group)
        settings["SelfManagedKafkaEventSourceConfig"] = {{"ConsumerGroupId", *group}};
    if (type == "DocumentDB") {
        json::object config;
        for (const std::string_view key : {"DatabaseName", "CollectionName", "FullDocument"}) {
            if (const json::value* value = properties.if_contains(key))
                config[key] = *value;
        }
        settings["DocumentDBEventSourceConfig"] = std::move(config);
    }
}

/// SAM's word for what a destination is.
void dropKind(json::object& settings) {
    json::object* destinations = child(settings, "DestinationConfig");
    if (json::object* failure = destinations ? child(*destinations, "OnFailure") : nullptr)
        failure->erase("Type");
}

json::object settingsOf(const json::object& properties, std::string_view type) {
    json::object settings;
    for (const std::string_view key : sourceProperties) {
        if (const std::string arn = text(properties, key); arn.starts_with("arn:"))
            settings["EventSourceArn"] = arn;
    }
    for (const std::string_view key : numbers)
        copyNumber(properties, key, settings);
    copyFlag(properties, "BisectBatchOnFunctionError", settings);
    copyAlike(properties, settings);
    copyFilters(properties, settings);
    copyServers(properties, settings);
    if (const std::string key = text(properties, "KmsKeyArn"); !key.empty())
        settings["KMSKeyArn"] = key;
    gather(properties, type, settings);
    dropKind(settings);
    return settings;
}

/// SAM's mappings are for the alias that it publishes.
std::string functionArnOf(const Project& project, const Trigger& trigger) {
    const std::string named = text(trigger.properties, "FunctionName");
    if (trigger.type == plainType && named.starts_with("arn:"))
        return named;
    const model::FunctionSpec* function = project.findFunction(trigger.target);
    if (trigger.type == plainType || !function)
        return functionArn(project, named);
    const std::string arn = functionArn(project, function->name);
    return function->autoPublishAlias.empty() ? arn : arn + ":" + function->autoPublishAlias;
}

const model::Resource* resourceOf(const Project& project, const std::string& logicalId) {
    const auto& made = project.generatedResources;
    const auto found = std::find_if(made.begin(), made.end(), [&](const model::Resource& resource) {
        return resource.logicalId == logicalId;
    });
    return found != made.end() ? &*found : project.findResource(logicalId);
}

/// "Child/Function/Event" -> "Child/FunctionEvent"; others are resources themselves.
std::string logicalIdOf(const Trigger& trigger) {
    std::string id = trigger.id;
    if (trigger.type != plainType)
        id.erase(id.rfind('/'), 1);
    return id;
}

std::map<std::string, std::string> tagsOf(const json::object& properties) {
    std::map<std::string, std::string> tags;
    const json::value* list = properties.if_contains("Tags");
    if (!list || !list->is_array())
        return tags;
    for (const json::value& entry : list->get_array()) {
        if (entry.is_object())
            tags[text(entry.get_object(), "Key")] = text(entry.get_object(), "Value");
    }
    return tags;
}

Timestamp writtenAt(const fs::path& file) {
    std::error_code failure;
    const auto time = fs::last_write_time(file, failure);
    if (failure)
        return {};
    return std::chrono::time_point_cast<Microseconds>(fs::file_time_type::clock::to_sys(time));
}

/// Topic, queue and mapping of an SNS event with SqsSubscription, as an SQS event of its queue.
std::optional<Trigger> viaQueue(const Project& project, const Trigger& trigger) {
    const json::value* subscription = trigger.properties.if_contains("SqsSubscription");
    if (!subscription)
        return {};
    Trigger made = trigger;
    made.properties.clear();
    if (const json::object* details = subscription->if_object()) {
        made.properties = *details;
        made.properties["Queue"] = text(*details, "QueueArn");
        json::object enabled;
        copyFlag(*details, "Enabled", enabled);
        made.enabled = enabled.empty() || enabled["Enabled"].as_bool();
    } else if (const auto* queue = resourceOf(project, logicalIdOf(trigger) + "Queue")) {
        const std::string& url = queue->physicalId;
        made.properties["Queue"] = fmt::format("arn:aws:sqs:{}:{}:{}", project.region,
                                               project.accountId, url.substr(url.rfind('/') + 1));
    }
    return made;
}

void add(const Project& project, const Trigger& trigger, const std::string& logicalId,
         std::vector<EventSourceMapping>& mappings) {
    json::object settings = settingsOf(trigger.properties, trigger.type);
    if (!settings.contains("EventSourceArn") && !settings.contains("SelfManagedEventSource"))
        return;
    const model::Resource* resource = resourceOf(project, logicalId);
    if (!resource)
        return;
    settings["FunctionArn"] = functionArnOf(project, trigger);
    auto mapping = EventSourceMapping::settled(resource->physicalId, trigger.enabled,
                                               writtenAt(trigger.location.file));
    mapping.settings = std::move(settings);
    mapping.tags = tagsOf(trigger.properties);
    mapping.basis =
        sha256Hex(fmt::format("{} {} {}", json::serialize(mapping.settings), trigger.enabled,
                              json::serialize(json::value_from(mapping.tags))));
    mapping.declared = true;
    mapping.trigger = trigger.id;
    mappings.push_back(std::move(mapping));
}

} // namespace

std::vector<EventSourceMapping> templateMappings(const Project& project) {
    std::vector<EventSourceMapping> mappings;
    for (const Trigger& trigger : project.triggers.triggers) {
        if (trigger.type == plainType || isAmong(samTypes, trigger.type))
            add(project, trigger, logicalIdOf(trigger), mappings);
        else if (trigger.type == "SNS") {
            if (const auto queue = viaQueue(project, trigger))
                add(project, *queue, logicalIdOf(trigger) + "EventSourceMapping", mappings);
        }
    }
    return mappings;
}

} // namespace lathe::catalog
