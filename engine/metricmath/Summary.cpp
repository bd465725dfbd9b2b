#include "engine/metricmath/Summary.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lathe::metricmath {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

} // namespace

Summary Summary::of(const Series& series) {
    Summary summary;
    for (const double value : series.values)
        summary.add(value);
    return summary;
}

void Summary::add(double value) {
    m_smallest = m_count == 0 ? value : std::min(m_smallest, value);
    m_largest = m_count == 0 ? value : std::max(m_largest, value);
    ++m_count;
    m_sum += value;
    const double before = value - m_mean;
    m_mean += before / static_cast<double>(m_count);
    m_squares += before * (value - m_mean);
}

double Summary::average() const {
    return m_count == 0 ? none : m_sum / static_cast<double>(m_count);
}

double Summary::smallest() const {
    return m_count == 0 ? none : m_smallest;
}

double Summary::largest() const {
    return m_count == 0 ? none : m_largest;
}

double Summary::deviation() const {
    return m_count == 0 ? none : std::sqrt(m_squares / static_cast<double>(m_count));
}

} // namespace lathe::metricmath
