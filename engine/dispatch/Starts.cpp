#include "engine/dispatch/Starts.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <utility>

namespace lathe::dispatch {

namespace {

/// Several times what an interpreter takes to start.
constexpr Milliseconds ordinaryStart{250};

} // namespace

Starts::Starts(boost::asio::io_context& io, Deadlines& deadlines, int atOnce,
               std::function<void()> onRoom)
    : m_io{io}
    , m_clock{deadlines.clock()}
    , m_atOnce{static_cast<std::size_t>(std::max(1, atOnce))}
    , m_onRoom{std::move(onRoom)}
    , m_slow{deadlines, [this] {
                 forgetSlowOnes();
                 tellRoom();
             }} {}

bool Starts::mayBegin() {
    forgetSlowOnes();
    if (m_running.size() < m_atOnce)
        return true;
    m_refused = true;
    const auto oldest =
        std::min_element(m_running.begin(), m_running.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    m_slow.set(oldest->second + ordinaryStart);
    return false;
}

void Starts::began(const Environment& environment) {
    m_running[&environment] = m_clock.steady();
}

void Starts::ended(const Environment& environment) {
    if (m_running.erase(&environment) > 0)
        tellRoom();
}

void Starts::forgetSlowOnes() {
    std::erase_if(m_running, [now = m_clock.steady()](const auto& start) {
        return now - start.second >= ordinaryStart;
    });
}

void Starts::tellRoom() {
    if (m_running.size() >= m_atOnce || !std::exchange(m_refused, false))
        return;
    boost::asio::post(m_io, [weak = std::weak_ptr{m_self}] {
        if (const auto self = weak.lock())
            (*self)->m_onRoom();
    });
}

} // namespace lathe::dispatch
