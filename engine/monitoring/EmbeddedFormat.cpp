#include "engine/monitoring/EmbeddedFormat.h"

#include "engine/monitoring/Units.h"

#include <boost/json.hpp>

#include <algorithm>
#include <cmath>

namespace json = boost::json;

namespace lathe::monitoring {

namespace {

constexpr std::size_t mostValues = 100;
constexpr std::size_t mostDimensions = 30;
constexpr std::size_t longestDimensionValue = 1024;

std::string textOf(const json::object& object, std::string_view member) {
    const json::value* found = object.if_contains(member);
    return found && found->is_string() ? std::string{found->get_string()} : std::string{};
}

const json::array* arrayIn(const json::object& object, std::string_view member) {
    const json::value* found = object.if_contains(member);
    return found ? found->if_array() : nullptr;
}

std::optional<double> numberOf(const json::value& value) {
    boost::system::error_code failed;
    const double number = value.to_number<double>(failed);
    return failed || !std::isfinite(number) ? std::nullopt : std::optional{number};
}

std::vector<double> valuesOf(const json::object& root, const std::string& name) {
    std::vector<double> values;
    const json::value* found = root.if_contains(name);
    if (!found)
        return values;
    if (const json::array* many = found->if_array()) {
        if (many->size() <= mostValues)
            for (const json::value& each : *many)
                if (const auto number = numberOf(each))
                    values.push_back(*number);
    } else if (const auto number = numberOf(*found)) {
        values.push_back(*number);
    }
    return values;
}

// Nothing where a dimension is not there or no text.
std::optional<std::vector<Dimension>> dimensionsOf(const json::object& root,
                                                   const json::array& names) {
    std::vector<Dimension> dimensions;
    if (names.size() > mostDimensions)
        return {};
    for (const json::value& name : names) {
        if (!name.is_string())
            return {};
        const std::string value = textOf(root, name.get_string());
        if (value.empty() || value.size() > longestDimensionValue)
            return {};
        dimensions.push_back({std::string{name.get_string()}, value});
    }
    std::sort(dimensions.begin(), dimensions.end());
    const auto sameName = [](const Dimension& a, const Dimension& b) { return a.name == b.name; };
    dimensions.erase(std::unique(dimensions.begin(), dimensions.end(), sameName), dimensions.end());
    return dimensions;
}

void readDirective(const json::object& root, const json::object& directive, Timestamp time,
                   std::vector<EmbeddedValue>& found) {
    const std::string space = textOf(directive, "Namespace");
    const json::array* metrics = arrayIn(directive, "Metrics");
    if (space.empty() || !metrics)
        return;
    std::vector<std::vector<Dimension>> sets;
    if (const json::array* written = arrayIn(directive, "Dimensions"))
        for (const json::value& set : *written)
            if (const json::array* names = set.if_array())
                if (auto dimensions = dimensionsOf(root, *names))
                    sets.push_back(std::move(*dimensions));
    if (sets.empty())
        sets.emplace_back();
    for (const json::value& each : *metrics) {
        const json::object* metric = each.if_object();
        const std::string name = metric ? textOf(*metric, "Name") : std::string{};
        auto values = valuesOf(root, name);
        if (name.empty() || values.empty())
            continue;
        const std::string unit = textOf(*metric, "Unit");
        found.push_back({space, name, isUnit(unit) ? unit : "None", sets, std::move(values), time});
    }
}

} // namespace

std::vector<EmbeddedValue> embeddedMetrics(std::string_view line) {
    std::vector<EmbeddedValue> found;
    // Most lines are none.
    if (!line.ends_with('}') || line.find("\"_aws\"") == std::string_view::npos)
        return found;
    const auto begin = line.find('{');
    boost::system::error_code failed;
    const json::value parsed = json::parse(line.substr(begin), failed);
    const json::object* root = failed ? nullptr : parsed.if_object();
    const json::value* aws = root ? root->if_contains("_aws") : nullptr;
    if (!aws || !aws->is_object())
        return found;
    const json::value* time = aws->get_object().if_contains("Timestamp");
    const auto millis = time ? numberOf(*time) : std::nullopt;
    const json::array* directives = arrayIn(aws->get_object(), "CloudWatchMetrics");
    constexpr double latest = 9e15;
    if (!millis || *millis < 0 || *millis > latest || !directives)
        return found;
    const Timestamp at{Milliseconds{static_cast<std::int64_t>(*millis)}};
    for (const json::value& directive : *directives)
        if (directive.is_object())
            readDirective(*root, directive.get_object(), at, found);
    return found;
}

void addEmbedded(MetricStore& store, const std::string& region, std::string_view line) {
    for (const EmbeddedValue& embedded : embeddedMetrics(line)) {
        Distribution values;
        for (const double value : embedded.values)
            values.record(value);
        for (const auto& dimensions : embedded.dimensionSets)
            store.add(
                store.series({region, embedded.space, embedded.name, dimensions}, embedded.unit),
                embedded.time, values);
    }
}

} // namespace lathe::monitoring
