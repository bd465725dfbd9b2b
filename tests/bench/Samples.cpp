#include "tests/bench/Samples.h"

#include <algorithm>

namespace lathe::bench {

void Samples::add(const Samples& other) {
    m_durations.insert(m_durations.end(), other.m_durations.begin(), other.m_durations.end());
}

Duration Samples::at(double quantile) const {
    if (m_durations.empty())
        return {};
    std::sort(m_durations.begin(), m_durations.end());
    const auto last = static_cast<double>(m_durations.size() - 1);
    return m_durations[static_cast<std::size_t>(last * quantile)];
}

} // namespace lathe::bench
