#pragma once

#include "engine/base/Units.h"

#include <chrono>
#include <cstddef>

namespace lathe::dispatch {

/// How long a function's invocations take as a rule, and what follows for those that wait for an
/// environment: whether one that is at work is worth to wait for.
class Pace {
  public:
    /// Brief invocations may wait for so long altogether before environments that are free are put
    /// to work beside those that keep all cores busy...
    static constexpr Microseconds shortQueue{5'000};
    /// ... and for so long before another environment is started.
    static constexpr Microseconds longestQueue{40'000};
    /// Others wait for so long for runtimes that have answered and only have to ask for the next
    /// event: less than a cold start takes.
    static constexpr Microseconds longestUntilNext{10'000};
    /// What has run for so long is not about to be over.
    static constexpr Microseconds stuck{10'000};
    /// Before an environment is started for brief invocations, two looks find that it is needed.
    static constexpr Microseconds betweenLooks{3'000};

    void learn(Microseconds duration);

    /// Whether invocations are over in a moment: then one environment serves several in the time
    /// that another would take to start, and few that are warm run faster than many.
    bool isBrief() const;
    /// How many invocations an environment does within this time; of brief ones only.
    std::size_t served(Microseconds within) const;

  private:
    /// Nearer to the shorter ones, as they are when cores are free; zero before the first.
    Microseconds m_usual{};
};

} // namespace lathe::dispatch
