#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lathe::insights {

/// How numbers spread over ranges of equal width: exact for some thousands of them; beyond, to a
/// hundredth of a range or so, so that the memory is bounded.
class Distribution {
  public:
    struct Bucket {
        double from;
        double to;
        std::int64_t count;
    };

    void add(double number);
    /// So many ranges from the smallest number to the largest; one where all are the same, none
    /// where there is no number.
    std::vector<Bucket> buckets(std::size_t count) const;

  private:
    void addToCells(double number);
    void widenBelow();
    void widenAbove();

    double m_smallest = 0;
    double m_largest = 0;
    std::vector<double> m_numbers;
    /// When there are too many numbers: how many lie in each of these, from m_begin on.
    std::vector<std::int64_t> m_cells;
    double m_begin = 0;
    double m_width = 0;
};

} // namespace lathe::insights
