#pragma once

#include "engine/metricmath/Series.h"

#include <cstddef>

namespace lathe::metricmath {

/// What is known of numbers that were gone through once.
class Summary {
  public:
    static Summary of(const Series& series);

    void add(double value);

    std::size_t count() const { return m_count; }
    double sum() const { return m_sum; }
    /// No numbers when there was nothing.
    double average() const;
    double smallest() const;
    double largest() const;
    /// Of all that there was, not of a sample.
    double deviation() const;

  private:
    std::size_t m_count = 0;
    double m_sum = 0;
    double m_smallest = 0;
    double m_largest = 0;
    /// Welford's: the mean so far, and the sum of the squares of what differs from it.
    double m_mean = 0;
    double m_squares = 0;
};

} // namespace lathe::metricmath
