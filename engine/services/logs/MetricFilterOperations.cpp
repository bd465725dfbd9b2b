#include "engine/logpatterns/FilterPattern.h"
#include "engine/services/logs/MetricFilters.h"
#include "engine/services/logs/Operations.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace json = boost::json;

namespace lathe::services::logs {

namespace {

constexpr std::int64_t mostFilters = 50;

/// The filter's name and pattern as they must be.
struct Named {
    std::string filter;
    std::string pattern;
};

/// As the complaint about several writes one.
std::string transformationText(const json::value& transformation) {
    const json::object* members = transformation.if_object();
    std::string text;
    for (const char* name :
         {"metricName", "metricNamespace", "metricValue", "defaultValue", "unit", "dimensions"}) {
        const json::value* value = members ? members->if_contains(name) : nullptr;
        const json::string* written = value ? value->if_string() : nullptr;
        text += fmt::format("{}{}={}", text.empty() ? "" : ", ", name,
                            written ? std::string{*written}
                            : value ? json::serialize(*value)
                                    : "null");
    }
    return fmt::format("MetricTransformation({})", text);
}

Result<Named> namedIn(const json::object& written) {
    Parameters parameters{written};
    Named named{parameters.requiredText("filterName", {512, streamPattern, 1}),
                parameters.text("filterPattern", {1024})};
    if (!parameters.has("filterPattern"))
        parameters.requiredText("filterPattern");
    const json::array* transformations = parameters.requiredArray("metricTransformations");
    if (transformations && transformations->size() > 1) {
        std::vector<std::string> all;
        std::transform(transformations->begin(), transformations->end(), std::back_inserter(all),
                       transformationText);
        parameters.complain(fmt::format("[{}]", fmt::join(all, ", ")), "metricTransformations",
                            "Member must have length less than or equal to 1");
    }
    for (std::size_t i = 0; transformations && i < transformations->size(); ++i) {
        const json::value& written = (*transformations)[i];
        const json::object one = written.is_object() ? written.get_object() : json::object{};
        Parameters member{one, fmt::format("metricTransformations.{}.member", i + 1)};
        member.requiredText("metricName", {255, "[^:*$]*"});
        // Colons are taken, whatever the reference says of them.
        member.requiredText("metricNamespace", {255, "[^*$]*"});
        member.requiredText("metricValue", {100});
        parameters.join(member);
    }
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    if (auto pattern = logpatterns::FilterPattern::parse(named.pattern); !pattern)
        return pattern.error();
    return named;
}

bool hasMetric(const json::object& filter, const std::string& name, const std::string& space) {
    const json::array* transformations = Parameters{filter}.array("metricTransformations");
    for (const json::value& one : transformations ? *transformations : json::array{})
        if (textOf(one.get_object(), "metricName") == name &&
            textOf(one.get_object(), "metricNamespace") == space)
            return true;
    return false;
}

} // namespace

Reply putMetricFilter(const Desk& desk, const json::object& written) {
    const auto named = namedIn(written);
    if (!named)
        return named.error();
    const auto group = groupIn(desk.state, written);
    if (!group)
        return group.error();
    json::object filter{{"filterName", named->filter},
                        {"filterPattern", named->pattern},
                        {"logGroupName", *group},
                        {"creationTime", desk.state.now()},
                        {"applyOnTransformedLogs", false}};
    take(written, filter, {"metricTransformations", "applyOnTransformedLogs"});
    desk.state.metricFilters.put(filterKey(*group, named->filter), std::move(filter));
    desk.metricFilters.refresh();
    return json::object{};
}

Reply deleteMetricFilter(const Desk& desk, const json::object& written) {
    const auto key = filterIn(desk.state, written);
    if (!key)
        return key.error();
    if (!desk.state.metricFilters.find(*key))
        return notFound("The specified metric filter does not exist.");
    desk.state.metricFilters.remove(*key);
    desk.metricFilters.refresh();
    return json::object{};
}

Reply describeMetricFilters(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string group = parameters.text("logGroupName", {512, groupPattern});
    const std::string prefix = parameters.text("filterNamePrefix", {512, streamPattern});
    const std::string metric = parameters.text("metricName", {255});
    const std::string space = parameters.text("metricNamespace", {255});
    parameters.integer("limit", 1, mostFilters);
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    if (metric.empty() != space.empty())
        return invalid("metricName and metricNamespace must be specified together.");
    if (!group.empty())
        if (auto known = desk.state.group(group); !known)
            return known.error();
    return listed(
        desk.state.metricFilters, written, "metricFilters", mostFilters,
        [&](const std::string&, const json::object& filter) -> std::optional<json::object> {
            if (!textOf(filter, "filterName").starts_with(prefix) ||
                (!metric.empty() && !hasMetric(filter, metric, space)))
                return {};
            return shown(filter);
        },
        group.empty() ? std::string{} : filterKey(group, ""));
}

Reply testMetricFilter(const Desk&, const json::object& written) {
    Parameters parameters{written};
    const std::string text = parameters.text("filterPattern", {1024});
    if (!parameters.has("filterPattern"))
        parameters.requiredText("filterPattern");
    const json::array* messages = parameters.requiredArray("logEventMessages");
    if (messages && messages->size() > 50)
        parameters.complain("[...]", "logEventMessages",
                            "Member must have length less than or equal to 50");
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    const auto pattern = logpatterns::FilterPattern::parse(text);
    if (!pattern)
        return pattern.error();
    json::array matches;
    for (std::size_t i = 0; i < messages->size(); ++i) {
        const json::string* message = (*messages)[i].if_string();
        if (!message || !pattern->matches(std::string_view{*message}))
            continue;
        json::object values;
        for (const auto& [name, value] : pattern->extracted(std::string_view{*message}))
            values[name] = value;
        matches.push_back(json::object{
            {"eventNumber", i + 1}, {"eventMessage", *message}, {"extractedValues", values}});
    }
    return json::object{{"matches", std::move(matches)}};
}

} // namespace lathe::services::logs
