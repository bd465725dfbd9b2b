#pragma once

#include <vector>

namespace lathe::bench {

/// By their numbers.
using Cores = std::vector<int>;

/// Keeps this thread, and the threads and processes that it starts meanwhile, on some cores; puts
/// itself back when it goes, not what it has started.
class Placement {
  public:
    /// Throws std::runtime_error where the system does not allow it.
    explicit Placement(const Cores& cores);
    ~Placement();
    Placement(const Placement&) = delete;

    /// The cores that this thread may run on, at least one.
    static Cores available();

  private:
    Cores m_before = available();
};

} // namespace lathe::bench
