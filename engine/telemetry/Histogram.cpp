#include "engine/telemetry/Histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace lathe::telemetry {

namespace {

constexpr int stepBits = 6;
constexpr std::uint64_t steps = 1U << stepBits;

// Values below 2 * steps have a bin of their own; above, each doubling has `steps` bins.
std::size_t binOf(Microseconds value) {
    const auto magnitude = static_cast<std::uint64_t>(std::max<std::int64_t>(0, value.count()));
    const int shift = std::max(0, static_cast<int>(std::bit_width(magnitude)) - stepBits - 1);
    return static_cast<std::size_t>(shift) * steps + (magnitude >> shift);
}

// The middle of what the bin holds.
Microseconds valueOf(std::size_t bin) {
    if (bin < 2 * steps)
        return Microseconds{static_cast<std::int64_t>(bin)};
    const std::size_t shift = bin / steps - 1;
    const std::uint64_t low = (bin - shift * steps) << shift;
    return Microseconds{static_cast<std::int64_t>(low + ((std::uint64_t{1} << shift) / 2))};
}

} // namespace

void Histogram::record(Microseconds value) {
    const std::size_t bin = binOf(value);
    if (m_counts.size() <= bin)
        m_counts.resize(bin + 1);
    ++m_counts[bin];
    ++m_count;
    m_sum += value;
    m_least = std::min(m_least, value);
    m_greatest = std::max(m_greatest, value);
}

void Histogram::merge(const Histogram& other) {
    if (m_counts.size() < other.m_counts.size())
        m_counts.resize(other.m_counts.size());
    for (std::size_t bin = 0; bin < other.m_counts.size(); ++bin)
        m_counts[bin] += other.m_counts[bin];
    m_count += other.m_count;
    m_sum += other.m_sum;
    m_least = std::min(m_least, other.m_least);
    m_greatest = std::max(m_greatest, other.m_greatest);
}

Microseconds Histogram::percentile(double percent) const {
    if (m_count == 0)
        return Microseconds{0};
    const auto rank = std::clamp<std::int64_t>(
        std::llround(std::ceil(percent / 100.0 * static_cast<double>(m_count))), 1, m_count);
    if (rank == 1)
        return m_least;
    if (rank == m_count)
        return m_greatest;
    std::int64_t seen = 0;
    for (std::size_t bin = 0; bin < m_counts.size(); ++bin) {
        seen += m_counts[bin];
        if (seen >= rank)
            return std::clamp(valueOf(bin), m_least, m_greatest);
    }
    return m_greatest;
}

Microseconds Histogram::mean() const {
    return m_count == 0 ? Microseconds{0} : m_sum / m_count;
}

} // namespace lathe::telemetry
