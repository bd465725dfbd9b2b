#pragma once

#include "engine/metricmath/Metric.h"
#include "engine/metricmath/Problem.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::metricmath {

struct SearchTerm;

/// `{Namespace, Dimension, ...}`
struct MetricSchema {
    std::string nameSpace;
    std::vector<std::string> dimensions;

    /// A metric with exactly these dimensions; with any when there are none: the documentation
    /// finds dimension values in `{MyNamespace}`.
    bool matches(const Metric& metric) const;
};

/// What SEARCH finds metrics by
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/search-expression-syntax.html).
/// Immutable and cheap to copy; any thread.
class SearchExpression {
  public:
    static constexpr std::size_t mostCharacters = 1024;

    static tl::expected<SearchExpression, Problem> parse(std::string_view text);

    /// `ownAccount` is the id of the account that asks.
    bool matches(const Metric& metric, std::string_view ownAccount = {}) const;
    /// Who looks for metrics need not look further than its namespace.
    const std::optional<MetricSchema>& schema() const { return m_schema; }

  private:
    friend class SearchParser;
    SearchExpression() = default;

    std::optional<MetricSchema> m_schema;
    /// nullptr when there is only a schema.
    std::shared_ptr<const SearchTerm> m_term;
};

} // namespace lathe::metricmath
