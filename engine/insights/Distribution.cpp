#include "engine/insights/Distribution.h"

#include <algorithm>
#include <cmath>

namespace lathe::insights {

namespace {

constexpr std::size_t mostExact = 8192;
constexpr std::size_t cells = 16'384;
/// So that widths stay finite.
constexpr double farthest = 1e300;

} // namespace

void Distribution::add(double number) {
    if (std::isnan(number))
        return;
    number = std::clamp(number, -farthest, farthest);
    const bool isFirst = m_numbers.empty() && m_cells.empty();
    m_smallest = isFirst ? number : std::min(m_smallest, number);
    m_largest = isFirst ? number : std::max(m_largest, number);
    if (m_cells.empty() && m_numbers.size() < mostExact) {
        m_numbers.push_back(number);
        return;
    }
    if (m_cells.empty()) {
        m_cells.resize(cells);
        m_begin = m_smallest;
        const double least = std::max(std::abs(m_smallest), 1.0) * 1e-12;
        m_width = std::max((m_largest - m_smallest) / cells, least);
        for (const double seen : m_numbers)
            addToCells(seen);
        m_numbers = {};
    }
    addToCells(number);
}

void Distribution::addToCells(double number) {
    while (number < m_begin)
        widenBelow();
    while (number >= m_begin + m_width * cells)
        widenAbove();
    const auto cell = static_cast<std::size_t>((number - m_begin) / m_width);
    ++m_cells[std::min(cell, cells - 1)];
}

void Distribution::widenBelow() {
    std::vector<std::int64_t> wider(cells);
    for (std::size_t i = 0; i < cells; ++i)
        wider[(i + cells) / 2] += m_cells[i];
    m_cells = std::move(wider);
    m_begin -= m_width * cells;
    m_width *= 2;
}

void Distribution::widenAbove() {
    std::vector<std::int64_t> wider(cells);
    for (std::size_t i = 0; i < cells; ++i)
        wider[i / 2] += m_cells[i];
    m_cells = std::move(wider);
    m_width *= 2;
}

std::vector<Distribution::Bucket> Distribution::buckets(std::size_t count) const {
    if (m_numbers.empty() && m_cells.empty())
        return {};
    const double width = (m_largest - m_smallest) / static_cast<double>(count);
    if (width <= 0)
        count = 1;
    std::vector<Bucket> result;
    for (std::size_t i = 0; i < count; ++i)
        result.push_back(
            {m_smallest + static_cast<double>(i) * width,
             i + 1 == count ? m_largest : m_smallest + static_cast<double>(i + 1) * width, 0});
    const auto put = [&](double number, std::int64_t times) {
        const double place = width <= 0 ? 0 : (number - m_smallest) / width;
        const auto at = std::clamp(place, 0.0, static_cast<double>(count - 1));
        result[static_cast<std::size_t>(at)].count += times;
    };
    for (const double number : m_numbers)
        put(number, 1);
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        if (m_cells[i] > 0)
            put(m_begin + (static_cast<double>(i) + 0.5) * m_width, m_cells[i]);
    return result;
}

} // namespace lathe::insights
