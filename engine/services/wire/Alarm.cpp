#include "engine/services/wire/Alarm.h"

#include <algorithm>

namespace lathe::services {

Alarm::Alarm(boost::asio::io_context& io, const Clock& clock, std::function<void()> ring)
    : m_clock{clock}
    , m_ring{std::move(ring)}
    , m_timer{io} {}

void Alarm::set(std::optional<Timestamp> time) {
    if (time == m_time)
        return;
    m_time = time;
    m_timer.cancel();
    if (!time)
        return;
    constexpr Microseconds longest = Seconds{30};
    m_timer.expires_after(std::clamp(*time - m_clock.wall(), Microseconds{0}, longest));
    m_timer.async_wait([this](const boost::system::error_code& error) {
        if (error)
            return;
        m_time.reset();
        m_ring();
    });
}

} // namespace lathe::services
