#include "engine/sources/dynamodb/Settings.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace json = boost::json;

namespace lathe::sources::dynamodb {

namespace {

constexpr std::int64_t largestBatch = 10'000;
constexpr std::int64_t longestWindow = 300;
constexpr std::int64_t mostLanes = 10;
constexpr std::int64_t mostRetries = 10'000;
constexpr std::int64_t mostSeconds = 604'800;

const json::object* child(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    return value ? value->if_object() : nullptr;
}

std::int64_t number(const json::object& object, std::string_view name, std::int64_t otherwise,
                    std::int64_t least, std::int64_t most) {
    const json::value* value = object.if_contains(name);
    return std::clamp(value && value->is_int64() ? value->get_int64() : otherwise, least, most);
}

std::string text(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

std::vector<std::string> patternsOf(const json::object& settings) {
    std::vector<std::string> found;
    const json::object* criteria = child(settings, "FilterCriteria");
    const json::value* filters = criteria ? criteria->if_contains("Filters") : nullptr;
    if (!filters || !filters->is_array())
        return found;
    for (const json::value& filter : filters->get_array())
        if (filter.is_object())
            found.push_back(text(filter.get_object(), "Pattern"));
    std::erase(found, "");
    return found;
}

bool has(const json::object& settings, std::string_view list, std::string_view member) {
    const json::value* found = settings.if_contains(list);
    return found && found->is_array() &&
           std::find(found->get_array().begin(), found->get_array().end(), json::value(member)) !=
               found->get_array().end();
}

} // namespace

Result<Settings> Settings::read(const json::object& settings) {
    auto filter =
        patterns::RecordFilter::compile(patterns::RecordSource::DynamoDb, patternsOf(settings));
    if (!filter)
        return filter.error();
    Settings read{100, {}, 1, {}, {}, false, false, false, {}, *std::move(filter)};
    read.batchSize = static_cast<std::size_t>(number(settings, "BatchSize", 100, 1, largestBatch));
    read.window = Seconds{number(settings, "MaximumBatchingWindowInSeconds", 0, 0, longestWindow)};
    read.lanes =
        static_cast<std::size_t>(number(settings, "ParallelizationFactor", 1, 1, mostLanes));
    if (const auto retries = number(settings, "MaximumRetryAttempts", -1, -1, mostRetries);
        retries >= 0)
        read.retries = static_cast<int>(retries);
    if (const auto age = number(settings, "MaximumRecordAgeInSeconds", -1, -1, mostSeconds);
        age >= 0)
        read.longestAge = Seconds{age};
    const json::value* bisects = settings.if_contains("BisectBatchOnFunctionError");
    read.bisects = bisects && bisects->is_bool() && bisects->get_bool();
    read.reportsFailures = has(settings, "FunctionResponseTypes", "ReportBatchItemFailures");
    read.fromTheBeginning = text(settings, "StartingPosition") == "TRIM_HORIZON";
    if (const json::object* destinations = child(settings, "DestinationConfig"))
        if (const json::object* failure = child(*destinations, "OnFailure"))
            read.onFailure = text(*failure, "Destination");
    return read;
}

} // namespace lathe::sources::dynamodb
