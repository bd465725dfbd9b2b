#include "engine/dispatch/Starts.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <utility>

namespace lathe::dispatch {

namespace {

/// Several times what an interpreter takes to start.
constexpr Milliseconds ordinaryStart{250};
/// What a first invocation may take that others wait for.
constexpr Milliseconds moment{3};

} // namespace

Starts::Starts(boost::asio::io_context& io, Deadlines& deadlines, int atOnce,
               std::function<void()> onRoom)
    : m_io{io}
    , m_clock{deadlines.clock()}
    , m_atOnce{static_cast<std::size_t>(std::max(1, atOnce))}
    , m_onRoom{std::move(onRoom)}
    , m_next{deadlines, [this] {
                 forgetSlowOnes();
                 tellRoom();
             }} {}

bool Starts::mayBegin() {
    forgetSlowOnes();
    if (m_counted.size() < m_atOnce)
        return true;
    m_refused = true;
    awaitNext();
    return false;
}

bool Starts::areNone() {
    forgetSlowOnes();
    return m_counted.empty();
}

void Starts::began(const Environment& environment) {
    m_counted[&environment] = m_clock.steady() + ordinaryStart;
}

void Starts::isUp(const Environment& environment) {
    const auto counted = m_counted.find(&environment);
    if (counted == m_counted.end())
        return;
    counted->second = std::min(counted->second, m_clock.steady() + moment);
    if (m_refused)
        awaitNext();
}

void Starts::ended(const Environment& environment) {
    if (m_counted.erase(&environment) > 0)
        tellRoom();
}

void Starts::forgetSlowOnes() {
    std::erase_if(m_counted,
                  [now = m_clock.steady()](const auto& entry) { return now >= entry.second; });
}

void Starts::awaitNext() {
    const auto next =
        std::min_element(m_counted.begin(), m_counted.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (next != m_counted.end())
        m_next.set(next->second);
}

void Starts::tellRoom() {
    if (m_counted.size() >= m_atOnce || !std::exchange(m_refused, false))
        return;
    boost::asio::post(m_io, [weak = std::weak_ptr{m_self}] {
        if (const auto self = weak.lock())
            (*self)->m_onRoom();
    });
}

} // namespace lathe::dispatch
