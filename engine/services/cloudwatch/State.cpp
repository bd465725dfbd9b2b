#include "engine/services/cloudwatch/State.h"

#include <fmt/format.h>

#include <cmath>

namespace json = boost::json;

namespace lathe::services::cloudwatch {

State::State(const Surroundings& all, monitoring::MetricStore& store,
             std::unique_ptr<store::Documents> file, std::string where, std::string whose)
    : surroundings{all}
    , metrics{store}
    , documents{std::move(file)}
    , region{std::move(where)}
    , account{std::move(whose)}
    , alarms{*documents, "alarm"}
    , history{*documents, "alarm-history"}
    , dashboards{*documents, "dashboard"}
    , anomalyDetectors{*documents, "anomaly-detector"}
    , insightRules{*documents, "insight-rule"}
    , metricStreams{*documents, "metric-stream"} {}

double State::now() const {
    return secondsOf(std::chrono::floor<Milliseconds>(surroundings.clock.wall()));
}

std::string State::arn(std::string_view rest) const {
    return fmt::format("arn:aws:cloudwatch:{}:{}:{}", region, account, rest);
}

double secondsOf(Timestamp time) {
    return std::chrono::duration<double>(time.time_since_epoch()).count();
}

Timestamp fromSeconds(double seconds) {
    // Within what a time can hold.
    constexpr double most = 9e12;
    return Timestamp{Microseconds{std::llround(std::clamp(seconds, -most, most) * 1e6)}};
}

void take(const json::object& from, json::object& to,
          std::initializer_list<std::string_view> members) {
    for (const std::string_view member : members)
        if (const json::value* found = from.if_contains(member); found && !found->is_null())
            to[member] = *found;
}

std::vector<std::string> textsOf(const json::object& object, std::string_view member) {
    std::vector<std::string> texts;
    const json::value* found = object.if_contains(member);
    if (const json::array* all = found ? found->if_array() : nullptr)
        for (const json::value& each : *all)
            if (each.is_string())
                texts.emplace_back(each.get_string());
    return texts;
}

} // namespace lathe::services::cloudwatch
