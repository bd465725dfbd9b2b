#pragma once

#include "engine/base/Clock.h"

namespace lathe::sources::http {

/// So many requests a second, and so many at once.
class TokenBucket {
  public:
    /// False where none is left.
    bool take(double rate, int burst, Clock::Steady now);

  private:
    double m_tokens = 0;
    Clock::Steady m_refilled{};
    bool m_isUsed = false;
};

} // namespace lathe::sources::http
