#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::monitoring {

/// Values of a metric within one span of time: how many, their sum, the least and the greatest, and
/// how they are spread, so that percentiles can be told without keeping each. The first 64
/// different values are kept as they are; from then on there are 64 steps for each doubling, and
/// the mean of what lies in each: never more than 1.6 % off.
class Distribution {
  public:
    struct Share {
        double value = 0;
        double count = 0;

        bool operator==(const Share&) const = default;
    };

    /// `value` is finite.
    void record(double value, double count = 1);
    /// Of what is only told as a whole. Percentiles cannot be told from then on, unless its values
    /// must all be one.
    void recordSet(double count, double sum, double least, double greatest);
    void merge(const Distribution& other);

    double count() const { return m_count; }
    double sum() const { return m_sum; }
    /// Zero when nothing is recorded, as the next two.
    double average() const { return m_count > 0 ? m_sum / m_count : 0; }
    double least() const { return m_least; }
    double greatest() const { return m_greatest; }

    /// Whether shares() has all values.
    bool isSpread() const { return !m_isPartial; }
    /// Ascending.
    const std::vector<Share>& shares() const { return m_shares; }
    /// The value that `percent` of them do not exceed (nearest rank); 0 and 100 give the exact
    /// least and greatest. Zero when nothing is recorded.
    double percentile(double percent) const;

    /// As a file keeps it, and back; nothing where the bytes make no sense.
    std::string bytes() const;
    static std::optional<Distribution> of(std::string_view bytes);

    bool operator==(const Distribution&) const = default;

  private:
    void add(const Share& share);
    void round();
    void take(double count, double sum, double least, double greatest);

    std::vector<Share> m_shares;
    /// One share for each step.
    bool m_isRounded = false;
    bool m_isPartial = false;
    double m_count = 0;
    double m_sum = 0;
    double m_least = 0;
    double m_greatest = 0;
};

} // namespace lathe::monitoring
