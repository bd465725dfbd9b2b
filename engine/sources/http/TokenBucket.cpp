#include "engine/sources/http/TokenBucket.h"

#include <algorithm>
#include <chrono>

namespace lathe::sources::http {

bool TokenBucket::take(double rate, int burst, Clock::Steady now) {
    if (rate <= 0)
        return false;
    const double most = std::max(1, burst);
    const std::chrono::duration<double> passed = now - m_refilled;
    m_tokens = m_isUsed ? std::min(most, m_tokens + passed.count() * rate) : most;
    m_refilled = now;
    m_isUsed = true;
    if (m_tokens < 1)
        return false;
    m_tokens -= 1;
    return true;
}

} // namespace lathe::sources::http
