#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace lathe::compare {

/// Indexes of what is the same in both, in the order of both: a longest common subsequence, or a
/// shorter one where the two have more than a thousand differences: then only what stands once in
/// each is an anchor. Takes no longer than a few hundred steps an element.
std::vector<std::pair<std::size_t, std::size_t>> align(const std::vector<std::uint64_t>& before,
                                                       const std::vector<std::uint64_t>& after);

} // namespace lathe::compare
