#pragma once

#include <chrono>
#include <vector>

namespace lathe::bench {

using Duration = std::chrono::nanoseconds;

/// Durations of one kind of operation.
class Samples {
  public:
    void add(Duration duration) { m_durations.push_back(duration); }
    void add(const Samples& other);
    std::size_t count() const { return m_durations.size(); }
    /// `quantile` 0.5 is the median; zero without samples.
    Duration at(double quantile) const;

  private:
    mutable std::vector<Duration> m_durations;
};

/// Milliseconds as a number, for printing.
inline double ms(Duration duration) {
    return std::chrono::duration<double, std::milli>(duration).count();
}

template <class Operation> Duration timed(Operation&& operation) {
    const auto start = std::chrono::steady_clock::now();
    operation();
    return std::chrono::steady_clock::now() - start;
}

} // namespace lathe::bench
