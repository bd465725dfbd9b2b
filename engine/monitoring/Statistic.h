#pragma once

#include "engine/base/Result.h"
#include "engine/monitoring/Distribution.h"

#include <optional>
#include <string>
#include <string_view>

namespace lathe::monitoring {

/// What is told of the values of a period: "Average", "p99.9", "tm(10%:90%)", "PR(:300)"...
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html).
class Statistic {
  public:
    /// Nothing where there is no such statistic. Case does not matter but for the five that are
    /// words.
    static std::optional<Statistic> of(std::string_view text);

    /// One of SampleCount, Average, Sum, Minimum and Maximum.
    bool isBasic() const { return m_kind <= Kind::Maximum; }
    /// Nothing where the values are not known one by one, and for a percentage of none.
    std::optional<double> value(const Distribution& values) const;

  private:
    enum class Kind {
        SampleCount,
        Average,
        Sum,
        Minimum,
        Maximum,
        Percentile,
        TrimmedMean,
        WinsorizedMean,
        TrimmedCount,
        TrimmedSum,
        PercentileRank,
    };
    /// An end of the range that counts.
    struct Bound {
        double number = 0;
        bool isPercent = false;
    };
    struct Part {
        double count = 0;
        double sum = 0;
    };

    static std::optional<Statistic> rangeOf(Kind kind, std::string_view text);
    Part part(const Distribution& values) const;
    double winsorizedMean(const Distribution& values) const;
    static std::optional<Bound> boundOf(std::string_view text);

    Kind m_kind = Kind::Average;
    std::optional<Bound> m_from;
    std::optional<Bound> m_until;
};

} // namespace lathe::monitoring
