#include "engine/services/cloudwatch/Errors.h"
#include "engine/services/cloudwatch/MetricNames.h"
#include "engine/services/cloudwatch/Operations.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::cloudwatch {

namespace {

constexpr std::size_t mostListed = 100;

/// As it is described; ".key" tells it from others.
Result<json::object> detectorIn(const State& state, const json::object& written) {
    if (const json::value* math = written.if_contains("MetricMathAnomalyDetector")) {
        json::object detector{{"MetricMathAnomalyDetector", *math}};
        detector[".key"] = json::serialize(*math);
        return detector;
    }
    const json::value* single = written.if_contains("SingleMetricAnomalyDetector");
    const json::object& of = single && single->is_object() ? single->get_object() : written;
    Parameters parameters{of};
    parameters.requiredText("Namespace", {.longest = 255, .pattern = "[^:].*", .shortest = 1});
    parameters.requiredText("MetricName", {.longest = 255, .shortest = 1});
    parameters.requiredText("Stat", {.longest = 50});
    const auto metric = metricIn(parameters, of, state.region);
    if (auto fits = verdictOf(parameters); !fits)
        return fits.error();
    if (!metric)
        return metric.error();
    json::object plain{{"Namespace", metric->space},
                       {"MetricName", metric->name},
                       {"Dimensions", dimensionsOf(*metric)},
                       {"Stat", textOf(of, "Stat")}};
    json::object detector = plain;
    detector[".key"] = json::serialize(plain);
    plain["AccountId"] = state.account;
    detector["SingleMetricAnomalyDetector"] = std::move(plain);
    return detector;
}

} // namespace

Reply putAnomalyDetector(const Desk& desk, const json::object& written) {
    auto detector = detectorIn(desk.state, written);
    if (!detector)
        return detector.error();
    json::object configuration{{"ExcludedTimeRanges", json::array{}}};
    if (const json::object* given = Parameters{written}.object("Configuration"))
        take(*given, configuration, {"ExcludedTimeRanges", "MetricTimezone"});
    (*detector)["Configuration"] = std::move(configuration);
    (*detector)["StateValue"] = "PENDING_TRAINING";
    take(written, *detector, {"MetricCharacteristics"});
    const std::string key = textOf(*detector, ".key");
    desk.state.anomalyDetectors.put(key, std::move(*detector));
    return json::object{};
}

Reply describeAnomalyDetectors(const Desk& desk, const json::object& written) {
    auto types = textsOf(written, "AnomalyDetectorTypes");
    if (types.empty())
        types.emplace_back("SINGLE_METRIC");
    const auto takes = [&](const json::object& detector, const char* member) {
        const std::string wanted = textOf(written, member);
        return wanted.empty() || textOf(detector, member) == wanted;
    };
    json::array found;
    for (const auto& [key, detector] : desk.state.anomalyDetectors.all()) {
        const std::string type =
            detector.contains("MetricMathAnomalyDetector") ? "METRIC_MATH" : "SINGLE_METRIC";
        if (std::find(types.begin(), types.end(), type) != types.end() &&
            takes(detector, "Namespace") && takes(detector, "MetricName"))
            found.push_back(shown(detector));
    }
    auto page = paged(written, "AnomalyDetectors", std::move(found), mostListed);
    if (!page)
        return page.error();
    return std::move(*page);
}

Reply deleteAnomalyDetector(const Desk& desk, const json::object& written) {
    const auto detector = detectorIn(desk.state, written);
    if (!detector)
        return detector.error();
    const std::string key = textOf(*detector, ".key");
    if (!desk.state.anomalyDetectors.find(key))
        return Error{"ResourceNotFoundException",
                     Text::verbatim("The anomaly detector was not found.")};
    desk.state.anomalyDetectors.remove(key);
    return json::object{};
}

} // namespace lathe::services::cloudwatch
