#include "engine/dispatch/Pace.h"

namespace lathe::dispatch {

namespace {

constexpr Microseconds longestBrief{3'000};
/// What comes on top of an invocation's duration.
constexpr Microseconds overhead{100};

} // namespace

void Pace::learn(Microseconds duration) {
    if (duration.count() == 0)
        return;
    if (m_usual.count() == 0)
        m_usual = duration;
    else
        m_usual += (duration - m_usual) / (duration < m_usual ? 4 : 16);
}

bool Pace::isBrief() const {
    return m_usual.count() > 0 && m_usual <= longestBrief;
}

std::size_t Pace::served(Microseconds within) const {
    return static_cast<std::size_t>(within / (m_usual + overhead));
}

} // namespace lathe::dispatch
