#pragma once

#include "engine/metricmath/Problem.h"
#include "engine/metricmath/Series.h"

#include <tl/expected.hpp>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::metricmath {

/// What the values of a label depend on besides its series.
struct LabelSetting {
    Timestamp now{};
    /// Of the times in labels, ahead of UTC: LabelOptions of GetMetricData.
    std::chrono::minutes timeZone{0};
    /// Of series without one of their own.
    Seconds period{60};
};

/// A label with values of its series in it, "[max: ${MAX}] ${PROP('Dim.FunctionName')}"
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/graph-dynamic-labels.html).
///
/// What has no value, as the maximum of nothing, is "--". The documentation does not say how values
/// are written: numbers have three digits after the point at most, times are "2026-11-30 08:21:42",
/// and durations have their two largest units, "1h 5m".
class DynamicLabel {
  public:
    static constexpr std::size_t mostValues = 6;

    /// Fails for more than mostValues values or a second ${LABEL}. What is no value stays as it is
    /// written.
    static tl::expected<DynamicLabel, Problem> parse(std::string_view text);

    /// Of the only series of a metric or expression.
    std::string of(const Series& series, const LabelSetting& setting) const;
    /// Of one of the series of an array: before the series' own label, unless this label names it
    /// by ${LABEL} or ${PROP(...)}. That alone when there is none: a label that is not there.
    std::string ofOneOfSeveral(const Series& series, const LabelSetting& setting) const;

  private:
    struct Part {
        /// What stands before the value, and the value without "${" and "}"; empty at the end.
        std::string text;
        std::string value;
    };

    std::vector<Part> m_parts;
    bool m_namesSeries = false;
};

/// "+0130" of LabelOptions; nullopt for what is none.
std::optional<std::chrono::minutes> timeZoneOf(std::string_view text);

} // namespace lathe::metricmath
