#pragma once

#include <boost/unordered/unordered_flat_set.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace lathe::insights {

/// How many different texts there are: exactly up to some ten thousand, about (within two percent)
/// beyond, so that the memory is bounded (HyperLogLog, Flajolet et al. 2007).
class Cardinality {
  public:
    void add(std::string_view text);
    std::int64_t estimate() const;

  private:
    void addToRegisters(std::uint64_t hash);

    boost::unordered_flat_set<std::uint64_t> m_hashes;
    /// Empty as long as the count is exact.
    std::vector<std::uint8_t> m_registers;
};

} // namespace lathe::insights
