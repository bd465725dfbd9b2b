#include "engine/metricmath/MetricsQuery.h"

#include "engine/metricmath/Summary.h"

#include <algorithm>
#include <map>

namespace lathe::metricmath {

namespace {

using Function = MetricsQuery::Function;
using Label = MetricsQuery::Label;

/// Nullopt when the metric has no such label.
std::optional<std::string_view> valueOf(const Label& label, const ObservedMetric& observed,
                                        std::string_view ownAccount) {
    if (label.kind == Label::Kind::Account) {
        const std::string& account = observed.metric.accountId;
        return account.empty() ? ownAccount : std::string_view{account};
    }
    if (label.kind == Label::Kind::Dimension) {
        const std::string* value = observed.metric.dimension(label.name);
        return value ? std::optional<std::string_view>{*value} : std::nullopt;
    }
    for (const Dimension& tag : observed.tags)
        if (tag.name == label.name)
            return tag.value;
    return std::nullopt;
}

bool holds(const MetricsQuery::Condition& condition, const ObservedMetric& observed,
           std::string_view ownAccount) {
    const auto value = valueOf(condition.label, observed, ownAccount);
    const std::string_view wanted = condition.value ? *condition.value : ownAccount;
    return value && (*value == wanted) == condition.isEqual;
}

/// The values of a group's labels.
using Group = std::vector<std::string>;
using Buckets = std::map<Timestamp, Observations>;

Group groupOf(const std::vector<Label>& labels, const ObservedMetric& observed,
              std::string_view ownAccount) {
    Group group;
    for (const Label& label : labels)
        group.emplace_back(valueOf(label, observed, ownAccount).value_or("Other"));
    return group;
}

void add(Buckets& buckets, Timestamp time, const Observations& observations) {
    if (observations.count <= 0)
        return;
    const auto [found, isNew] = buckets.try_emplace(time, observations);
    if (isNew)
        return;
    Observations& sum = found->second;
    sum.count += observations.count;
    sum.sum += observations.sum;
    sum.smallest = std::min(sum.smallest, observations.smallest);
    sum.largest = std::max(sum.largest, observations.largest);
}

double valueOf(const Observations& observations, Function function) {
    switch (function) {
    case Function::Average:
        return observations.sum / observations.count;
    case Function::Count:
        return observations.count;
    case Function::Maximum:
        return observations.largest;
    case Function::Minimum:
        return observations.smallest;
    case Function::Sum:
        return observations.sum;
    }
    return 0;
}

double valueOf(const Series& series, Function function) {
    const Summary summary = Summary::of(series);
    switch (function) {
    case Function::Average:
        return summary.average();
    case Function::Count:
        return static_cast<double>(summary.count());
    case Function::Maximum:
        return summary.largest();
    case Function::Minimum:
        return summary.smallest();
    case Function::Sum:
        return summary.sum();
    }
    return 0;
}

Series seriesOf(const Group& group, const Buckets& buckets, Function function) {
    Series series;
    for (const std::string& value : group)
        series.label += (series.label.empty() ? "" : " ") + value;
    for (const auto& [time, observations] : buckets)
        series.add(time, valueOf(observations, function));
    return series;
}

void sort(SeriesList& list, const MetricsQuery::Order& order) {
    struct Keyed {
        double key;
        Series series;
    };
    std::vector<Keyed> keyed;
    for (Series& series : list)
        keyed.push_back({valueOf(series, order.function), std::move(series)});
    std::stable_sort(keyed.begin(), keyed.end(), [&](const Keyed& left, const Keyed& right) {
        return order.isDescending ? left.key > right.key : left.key < right.key;
    });
    list.clear();
    for (Keyed& one : keyed)
        list.push_back(std::move(one.series));
}

} // namespace

bool MetricsQuery::selects(const ObservedMetric& observed, std::string_view ownAccount) const {
    const Metric& metric = observed.metric;
    if (metric.name != metricName || metric.nameSpace != nameSpace)
        return false;
    const auto hasDimension = [&](const std::string& name) { return metric.dimension(name); };
    if (dimensions && (dimensions->size() != metric.dimensions.size() ||
                       !std::all_of(dimensions->begin(), dimensions->end(), hasDimension)))
        return false;
    return std::all_of(conditions.begin(), conditions.end(), [&](const Condition& condition) {
        return holds(condition, observed, ownAccount);
    });
}

SeriesList MetricsQuery::run(const std::vector<ObservedMetric>& metrics,
                             std::string_view ownAccount) const {
    std::map<Group, Buckets> groups;
    for (const ObservedMetric& observed : metrics) {
        if (!selects(observed, ownAccount))
            continue;
        Buckets& buckets = groups[groupOf(groupBy, observed, ownAccount)];
        const std::size_t points = std::min(observed.times.size(), observed.observations.size());
        for (std::size_t i = 0; i < points; ++i)
            add(buckets, observed.times[i], observed.observations[i]);
    }
    SeriesList result;
    for (const auto& [group, buckets] : groups)
        if (Series series = seriesOf(group, buckets, function); !series.empty())
            result.push_back(std::move(series));
    if (order)
        sort(result, *order);
    result.resize(std::min(result.size(), limit));
    return result;
}

} // namespace lathe::metricmath
