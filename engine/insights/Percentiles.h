#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace lathe::insights {

/// Percentiles of numbers: exact for some thousands of them; beyond, within a half percent of the
/// true one, so that the memory is bounded (buckets that grow with the numbers, as in Masson et
/// al., "DDSketch", 2019).
class Percentiles {
  public:
    void add(double number);
    /// The number that `percent` of a hundred numbers do not exceed; nothing when there is none.
    std::optional<double> at(double percent) const;

  private:
    void addToBuckets(double number);

    std::vector<double> m_numbers;
    /// By the logarithm of its numbers, negative ones apart.
    std::map<int, std::int64_t> m_positive;
    std::map<int, std::int64_t> m_negative;
    std::int64_t m_zeros = 0;
    std::int64_t m_count = 0;
};

} // namespace lathe::insights
