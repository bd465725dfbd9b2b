#include "engine/api/IoLoop.h"

#include <sched.h>

#include <algorithm>
#include <thread>

namespace lathe::api {

namespace {

using namespace std::chrono_literals;

/// Longer than a warm round trip through a short function, shorter than anybody notices.
constexpr auto longestLook = 100us;
constexpr int mostWorth = 8;

} // namespace

void IoLoop::run() {
    // On a single core looking would only keep from running who is waited for.
    const bool mayLook = std::thread::hardware_concurrency() > 1;
    while (!m_io.stopped()) {
        m_io.poll();
        const auto before = Clock::now();
        if (!mayLook || m_worth <= 0 || !lookForEvents()) {
            if (m_io.run_one() == 0)
                return;
        }
        learn(Clock::now() - before);
    }
}

bool IoLoop::lookForEvents() {
    const auto until = Clock::now() + longestLook;
    do {
        if (m_io.poll_one() > 0)
            return true;
        ::sched_yield();
    } while (Clock::now() < until && !m_io.stopped());
    return false;
}

void IoLoop::learn(Clock::duration pause) {
    m_worth = std::clamp(pause < 2 * longestLook ? m_worth + 1 : m_worth - 2, 0, mostWorth);
}

} // namespace lathe::api
