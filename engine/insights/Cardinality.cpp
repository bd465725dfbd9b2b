#include "engine/insights/Cardinality.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>

namespace lathe::insights {

namespace {

constexpr std::size_t mostExact = 16'384;
constexpr int indexBits = 14;
constexpr std::size_t registerCount = std::size_t{1} << indexBits;

/// Spreads what std::hash leaves close together (the finalizer of MurmurHash3).
std::uint64_t mixed(std::uint64_t hash) {
    hash ^= hash >> 33;
    hash *= 0xff51afd7ed558ccdU;
    hash ^= hash >> 33;
    hash *= 0xc4ceb9fe1a85ec53U;
    return hash ^ hash >> 33;
}

} // namespace

void Cardinality::add(std::string_view text) {
    const std::uint64_t hash = mixed(std::hash<std::string_view>{}(text));
    if (!m_registers.empty()) {
        addToRegisters(hash);
        return;
    }
    m_hashes.insert(hash);
    if (m_hashes.size() <= mostExact)
        return;
    m_registers.resize(registerCount);
    for (const std::uint64_t seen : m_hashes)
        addToRegisters(seen);
    m_hashes = {};
}

void Cardinality::addToRegisters(std::uint64_t hash) {
    std::uint8_t& largest = m_registers[hash >> (64 - indexBits)];
    const int zeros = std::min(std::countl_zero(hash << indexBits), 64 - indexBits);
    largest = std::max(largest, static_cast<std::uint8_t>(zeros + 1));
}

std::int64_t Cardinality::estimate() const {
    if (m_registers.empty())
        return static_cast<std::int64_t>(m_hashes.size());
    const double count = registerCount;
    double sum = 0;
    for (const std::uint8_t largest : m_registers)
        sum += std::ldexp(1, -largest);
    const double bias = 0.7213 / (1 + 1.079 / count);
    const double raw = bias * count * count / sum;
    const auto empty = std::count(m_registers.begin(), m_registers.end(), 0);
    // Few values leave registers empty, which says more.
    if (raw <= 2.5 * count && empty > 0)
        return std::llround(count * std::log(count / static_cast<double>(empty)));
    return std::llround(raw);
}

} // namespace lathe::insights
