#include "engine/insights/Percentiles.h"

#include <algorithm>
#include <cmath>

namespace lathe::insights {

namespace {

constexpr std::size_t mostExact = 8192;
constexpr double accuracy = 0.005;
constexpr double growth = (1 + accuracy) / (1 - accuracy);
/// What is nearer to zero is zero.
constexpr double smallest = 1e-9;

int bucketOf(double size) {
    return static_cast<int>(std::ceil(std::log(size) / std::log(growth)));
}

double middleOf(int bucket) {
    return 2 * std::pow(growth, bucket) / (growth + 1);
}

} // namespace

void Percentiles::add(double number) {
    ++m_count;
    if (m_count <= static_cast<std::int64_t>(mostExact)) {
        m_numbers.push_back(number);
        return;
    }
    for (const double seen : m_numbers)
        addToBuckets(seen);
    m_numbers = {};
    addToBuckets(number);
}

void Percentiles::addToBuckets(double number) {
    if (std::abs(number) < smallest)
        ++m_zeros;
    else if (number > 0)
        ++m_positive[bucketOf(number)];
    else
        ++m_negative[bucketOf(-number)];
}

std::optional<double> Percentiles::at(double percent) const {
    if (m_count == 0)
        return std::nullopt;
    const auto rank = std::clamp<std::int64_t>(
        std::llround(std::ceil(percent / 100 * static_cast<double>(m_count))), 1, m_count);
    if (!m_numbers.empty()) {
        std::vector<double> numbers = m_numbers;
        const auto found = numbers.begin() + (rank - 1);
        std::nth_element(numbers.begin(), found, numbers.end());
        return *found;
    }
    std::int64_t seen = 0;
    for (auto bucket = m_negative.rbegin(); bucket != m_negative.rend(); ++bucket)
        if ((seen += bucket->second) >= rank)
            return -middleOf(bucket->first);
    if ((seen += m_zeros) >= rank)
        return 0;
    for (const auto& [bucket, count] : m_positive)
        if ((seen += count) >= rank)
            return middleOf(bucket);
    return std::nullopt;
}

} // namespace lathe::insights
