#include "engine/dispatch/Deadlines.h"

#include <boost/system/error_code.hpp>

namespace lathe::dispatch {

Deadlines::Deadlines(boost::asio::io_context& io, const Clock& clock)
    : m_clock{clock}
    , m_timer{io} {}

std::optional<Clock::Steady> Deadlines::next() const {
    if (m_entries.empty())
        return {};
    return m_entries.begin()->first.first;
}

void Deadlines::advance() {
    const auto now = m_clock.steady();
    while (!m_entries.empty() && m_entries.begin()->first.first <= now) {
        // A copy: the callback may destroy the Deadline that owns it.
        const std::function<void()> due = *m_entries.begin()->second;
        m_entries.erase(m_entries.begin());
        due();
    }
}

Deadlines::Key Deadlines::add(Clock::Steady time, Entries::node_type entry) {
    const Key key{time, ++m_lastId};
    entry.key() = key;
    m_entries.insert(std::move(entry));
    arm();
    return key;
}

void Deadlines::arm() {
    const auto earliest = next();
    if (!earliest || (m_armed && *m_armed <= *earliest))
        return;
    m_armed = earliest;
    m_timer.expires_after(*earliest - m_clock.steady());
    m_timer.async_wait([this](const boost::system::error_code& error) {
        if (error)
            return;
        m_armed.reset();
        advance();
        arm();
    });
}

Deadline::Deadline(Deadlines& deadlines, std::function<void()> due)
    : m_deadlines{deadlines}
    , m_due{std::move(due)} {}

Deadline::~Deadline() {
    clear();
}

void Deadline::set(Clock::Steady time) {
    clear();
    if (!m_unset) {
        Deadlines::Entries made;
        made.emplace(Deadlines::Key{}, &m_due);
        m_unset = made.extract(made.begin());
    }
    m_key = m_deadlines.add(time, std::move(m_unset));
}

void Deadline::clear() {
    if (m_key)
        m_unset = m_deadlines.m_entries.extract(*m_key);
    m_key.reset();
}

} // namespace lathe::dispatch
