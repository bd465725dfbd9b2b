#pragma once

#include "engine/base/Clock.h"

#include <atomic>

namespace lathe {

/// Another clock, moved forward by what a person has asked for so far: time passes at its pace, and
/// tomorrow can be made now. Thread safe.
class ShiftableClock final : public Clock {
  public:
    explicit ShiftableClock(const Clock& clock)
        : m_clock{clock} {}

    Steady steady() const override { return m_clock.steady() + shift(); }
    Timestamp wall() const override { return m_clock.wall() + shift(); }
    /// Forward only: a negative step does nothing.
    void advance(Microseconds step) {
        if (step > Microseconds{0})
            m_shift += step.count();
    }
    Microseconds shift() const { return Microseconds{m_shift.load()}; }

  private:
    const Clock& m_clock;
    std::atomic<std::int64_t> m_shift{0};
};

} // namespace lathe
