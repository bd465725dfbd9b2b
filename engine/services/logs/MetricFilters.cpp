#include "engine/services/logs/MetricFilters.h"

#include "engine/services/wire/Parameters.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace json = boost::json;

namespace lathe::services::logs {

namespace {

constexpr std::chrono::minutes span{1};

std::optional<double> numberOf(const std::string& text) {
    double number = 0;
    const char* const end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && at == end && std::isfinite(number) ? std::optional{number}
                                                                      : std::nullopt;
}

} // namespace

MetricFilters::MetricFilters(State& state, monitoring::MetricStore& metrics)
    : m_state{state}
    , m_metrics{metrics}
    , m_timer{state.surroundings.io} {
    refresh();
}

void MetricFilters::refresh() {
    m_filters.clear();
    for (const auto& [key, filter] : m_state.metricFilters.all()) {
        const auto pattern = logpatterns::FilterPattern::parse(textOf(filter, "filterPattern"));
        const json::array* transformations = Parameters{filter}.array("metricTransformations");
        if (!pattern || !transformations)
            continue;
        for (const json::value& each : *transformations) {
            const json::object* one = each.if_object();
            if (!one)
                continue;
            Filter made{*pattern,
                        textOf(*one, "metricNamespace"),
                        textOf(*one, "metricName"),
                        textOf(*one, "unit"),
                        textOf(*one, "metricValue"),
                        {},
                        {},
                        {},
                        false};
            if (made.unit.empty())
                made.unit = "None";
            if (const json::value* otherwise = one->if_contains("defaultValue");
                otherwise && otherwise->is_number())
                made.defaultValue = otherwise->to_number<double>();
            if (const json::object* dimensions = Parameters{*one}.object("dimensions"))
                for (const auto& [name, selector] : *dimensions)
                    if (selector.is_string())
                        made.dimensions.emplace_back(name, selector.get_string());
            m_filters[textOf(filter, "logGroupName")].push_back(std::move(made));
        }
    }
}

void MetricFilters::onLines(const std::string& group, const std::vector<model::LogLine>& lines) {
    const auto filters = m_filters.find(group);
    if (filters == m_filters.end())
        return;
    for (Filter& filter : filters->second)
        for (const model::LogLine& line : lines) {
            settle(filter, line.time);
            filter.minute = std::max(
                filter.minute, Timestamp{std::chrono::floor<std::chrono::minutes>(line.time)});
            if (!filter.pattern.matches(line.text))
                continue;
            filter.hasMatched = true;
            count(filter, line);
        }
    settleSoon();
}

void MetricFilters::count(Filter& filter, const model::LogLine& line) {
    const auto written = filter.value.starts_with('$')
                             ? filter.pattern.value(line.text, filter.value)
                             : std::optional{filter.value};
    const auto number = written ? numberOf(*written) : std::nullopt;
    if (!number)
        return;
    monitoring::Metric metric{m_state.home.region, filter.space, filter.name, {}};
    for (const auto& [name, selector] : filter.dimensions) {
        // An event without one of them has no metric.
        auto value = filter.pattern.value(line.text, selector);
        if (!value || value->empty())
            return;
        metric.dimensions.push_back({name, std::move(*value)});
    }
    std::sort(metric.dimensions.begin(), metric.dimensions.end());
    m_metrics.add(m_metrics.series(metric, filter.unit), line.time, *number);
}

/// The minute before is over.
void MetricFilters::settle(Filter& filter, Timestamp now) {
    if (filter.minute == Timestamp{} || now < filter.minute + span)
        return;
    if (!filter.hasMatched && filter.defaultValue && filter.dimensions.empty())
        m_metrics.add(
            m_metrics.series({m_state.home.region, filter.space, filter.name, {}}, filter.unit),
            filter.minute, *filter.defaultValue);
    filter.minute = {};
    filter.hasMatched = false;
}

void MetricFilters::settleSoon() {
    if (std::exchange(m_isWaiting, true))
        return;
    m_timer.expires_after(span);
    m_timer.async_wait([this](const boost::system::error_code& error) {
        if (error)
            return;
        m_isWaiting = false;
        bool isLeft = false;
        for (auto& [group, filters] : m_filters)
            for (Filter& filter : filters) {
                settle(filter, m_state.surroundings.clock.wall());
                isLeft |= filter.minute != Timestamp{};
            }
        if (isLeft)
            settleSoon();
    });
}

} // namespace lathe::services::logs
