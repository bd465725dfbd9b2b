#pragma once

#include "engine/base/Units.h"

#include <chrono>

namespace lathe {

/// Where time comes from. Logic asks a Clock, so that a test moves time by hand.
/// Thread safe.
class Clock {
  public:
    using Steady = std::chrono::steady_clock::time_point;

    virtual ~Clock() = default;
    virtual Steady steady() const = 0;
    virtual Timestamp wall() const = 0;

    /// The machine's clock; lives as long as the program.
    static const Clock& system();
};

/// A clock that stands still until it is moved.
class ManualClock final : public Clock {
  public:
    Steady steady() const override { return m_steady; }
    Timestamp wall() const override { return m_wall; }
    void advance(std::chrono::microseconds step) {
        m_steady += step;
        m_wall += step;
    }

  private:
    Steady m_steady{};
    Timestamp m_wall{std::chrono::microseconds{1'700'000'000'000'000}};
};

} // namespace lathe
