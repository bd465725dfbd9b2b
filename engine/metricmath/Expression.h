#pragma once

#include "engine/metricmath/Problem.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::metricmath {

struct Node;

/// An expression of metric math, as GetMetricData and alarms have it
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html).
/// Immutable and cheap to copy; any thread. See Calculation for what it comes to.
class Expression {
  public:
    /// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataQuery.html
    static constexpr std::size_t mostCharacters = 2048;

    /// Syntax, the names of functions, and how many arguments they have: what goes together is
    /// known when an expression is computed.
    static tl::expected<Expression, Problem> parse(std::string_view text);

    const std::string& text() const { return m_text; }
    /// Of metrics and other expressions, each once, in the order of the text. What METRICS() takes
    /// is not among them.
    const std::vector<std::string>& ids() const { return m_ids; }
    /// Alarms, say, take no SEARCH.
    bool uses(std::string_view function) const;

    const Node& root() const { return *m_root; }

  private:
    friend class Parser;
    Expression() = default;

    std::string m_text;
    std::shared_ptr<const Node> m_root;
    std::vector<std::string> m_ids;
    std::vector<std::string> m_functions;
};

/// Whether a metric or expression may have this id.
bool isId(std::string_view text);

} // namespace lathe::metricmath
