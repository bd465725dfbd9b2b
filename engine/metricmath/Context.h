#pragma once

#include "engine/base/Result.h"
#include "engine/metricmath/Grid.h"
#include "engine/metricmath/Series.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lathe::metricmath {

class SearchExpression;

/// `SEARCH('{AWS/Lambda,FunctionName} Errors', 'Sum', 300)`
struct SearchCall {
    const SearchExpression& expression;
    std::string statistic;
    /// Where the call has none, that of the query.
    std::optional<Seconds> period;
};

/// `LAMBDA("name", "text", 3.14, true)`
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_MultiDataSources-Custom-Use.html)
struct LambdaCall {
    static constexpr std::size_t mostArguments = 20;

    std::string function;
    std::vector<std::variant<std::string, double, bool>> arguments;
};

/// Where data come from that no id names. What is not given is refused by name.
struct Sources {
    std::function<Result<SeriesList>(const SearchCall&)> search;
    std::function<Result<SeriesList>(const LambdaCall&)> lambda;
    /// The quota that a usage metric counts against; nullopt when it has none.
    std::function<std::optional<double>(const Series&)> serviceQuota;
};

struct NamedSeries {
    std::string id;
    Series series;
};

/// What an expression is computed in.
struct Context {
    const Grid& grid;
    const Sources& sources;
    /// In the order of METRICS().
    const std::vector<NamedSeries>& metrics;
    /// The value of another expression; nullptr when there is none.
    std::function<const Value*(std::string_view id)> other;

    /// nullptr when no metric has this id.
    const Series* metric(std::string_view id) const {
        for (const NamedSeries& each : metrics)
            if (each.id == id)
                return &each.series;
        return nullptr;
    }
};

} // namespace lathe::metricmath
