#pragma once

#include "engine/base/Result.h"
#include "engine/metricmath/Context.h"
#include "engine/metricmath/Expression.h"

#include <tl/expected.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::metricmath {

/// The metrics and expressions of one request: expressions are computed when they are asked for,
/// once, and those that they name before them.
class Calculation {
  public:
    explicit Calculation(Grid grid, Sources sources = {});

    /// METRICS() has them in the order in which they were added. Ids are unique: of two, the first
    /// counts.
    void addMetric(std::string id, Series series);
    void addExpression(std::string id, Expression expression);
    /// What was computed elsewhere, as a query of Metrics Insights.
    void addResult(std::string id, Value value);

    /// Fails with ValidationError, in AWS's form "Error in expression 'e1': ..."; where a source
    /// fails, with its code.
    Result<Value> valueOf(std::string_view id);
    /// What GetMetricData answers: a scalar alone is nothing. Series of an array have the labels of
    /// what they were computed of; the only one of an expression has its id, which is what it is
    /// called without a Label.
    Result<SeriesList> seriesOf(std::string_view id);
    /// The same with the place of what is wrong in the expression's text.
    tl::expected<Value, Problem> computed(std::string_view id);

  private:
    struct Item {
        std::optional<Expression> expression;
        std::optional<tl::expected<Value, Problem>> value;
        /// Its value is awaited by something that it is computed of.
        bool isUnderWay = false;
        /// The id of the one that has no value, so that this has none either.
        std::string cause = {};
    };

    void compute(Item& wanted);
    /// An expression that this one needs first; nullptr when there is none. Where they need each
    /// other, the item gets its problem.
    Item* missingFor(Item& item);

    Grid m_grid;
    Sources m_sources;
    std::vector<NamedSeries> m_metrics;
    std::map<std::string, Item, std::less<>> m_items;
};

} // namespace lathe::metricmath
