#include "engine/sources/sqs/Settings.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace json = boost::json;

namespace lathe::sources::sqs {

namespace {

constexpr std::int64_t largestBatch = 10'000;
constexpr std::int64_t largestFifoBatch = 10;
constexpr std::int64_t longestWindow = 300;
constexpr std::int64_t mostAtOnce = 1250;

const json::object* child(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    return value ? value->if_object() : nullptr;
}

std::int64_t number(const json::object& object, std::string_view name, std::int64_t otherwise,
                    std::int64_t least, std::int64_t most) {
    const json::value* value = object.if_contains(name);
    return std::clamp(value && value->is_int64() ? value->get_int64() : otherwise, least, most);
}

std::vector<std::string> patternsOf(const json::object& settings) {
    std::vector<std::string> found;
    const json::object* criteria = child(settings, "FilterCriteria");
    const json::value* filters = criteria ? criteria->if_contains("Filters") : nullptr;
    if (!filters || !filters->is_array())
        return found;
    for (const json::value& filter : filters->get_array()) {
        const json::object* object = filter.if_object();
        const json::value* pattern = object ? object->if_contains("Pattern") : nullptr;
        if (pattern && pattern->is_string())
            found.emplace_back(pattern->get_string());
    }
    return found;
}

bool reportsFailures(const json::object& settings) {
    const json::value* types = settings.if_contains("FunctionResponseTypes");
    if (!types || !types->is_array())
        return false;
    const json::array& list = types->get_array();
    return std::find(list.begin(), list.end(), json::value("ReportBatchItemFailures")) !=
           list.end();
}

} // namespace

Result<Settings> Settings::read(const json::object& settings, bool fifo) {
    auto filter =
        patterns::RecordFilter::compile(patterns::RecordSource::Sqs, patternsOf(settings));
    if (!filter)
        return filter.error();
    const auto batchSize =
        number(settings, "BatchSize", 10, 1, fifo ? largestFifoBatch : largestBatch);
    const auto window =
        fifo ? 0 : number(settings, "MaximumBatchingWindowInSeconds", 0, 0, longestWindow);
    const json::object* scaling = child(settings, "ScalingConfig");
    const auto atOnce =
        scaling ? number(*scaling, "MaximumConcurrency", mostAtOnce, 1, mostAtOnce) : mostAtOnce;
    return Settings{static_cast<std::size_t>(batchSize),
                    Seconds{window},
                    static_cast<std::size_t>(atOnce),
                    sources::sqs::reportsFailures(settings),
                    fifo,
                    *std::move(filter)};
}

} // namespace lathe::sources::sqs
