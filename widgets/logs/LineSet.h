#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace lathe::logs {

/// Numbers of lines: at most a bit each where there are many (ten million lines: 1.2 MB), by
/// CRoaring.
class LineSet {
  public:
    LineSet();
    ~LineSet();
    LineSet(const LineSet&) = delete;
    LineSet& operator=(const LineSet&) = delete;

    /// Ascending ones, none of which is more than four billion from the first one ever added.
    void add(const std::vector<std::int64_t>& numbers);
    void removeBelow(std::int64_t number);
    void clear();

    std::int64_t count() const { return m_count; }
    bool contains(std::int64_t number) const;
    /// The n-th, from 0.
    std::int64_t at(std::int64_t index) const;
    /// How many are below this number: the index of it, where it is in.
    std::int64_t indexOf(std::int64_t number) const;

  private:
    struct Bits;
    std::uint32_t keyOf(std::int64_t number) const;

    std::unique_ptr<Bits> m_bits;
    /// What the bitmap's 0 stands for.
    std::int64_t m_base = 0;
    std::int64_t m_count = 0;
};

} // namespace lathe::logs
