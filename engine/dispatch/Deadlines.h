#pragma once

#include "engine/base/Clock.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <utility>

namespace lathe::dispatch {

/// Every moment at which something of the dispatcher wants to run, and the one timer that obeys.
/// Lives on the io thread.
class Deadlines {
  public:
    Deadlines(boost::asio::io_context& io, const Clock& clock);
    Deadlines(const Deadlines&) = delete;
    Deadlines& operator=(const Deadlines&) = delete;

    const Clock& clock() const { return m_clock; }
    std::optional<Clock::Steady> next() const;
    /// Runs what is due by the clock.
    void advance();

  private:
    friend class Deadline;
    using Key = std::pair<Clock::Steady, std::uint64_t>;

    using Entries = std::map<Key, const std::function<void()>*>;

    Key add(Clock::Steady time, Entries::node_type entry);
    void arm();

    const Clock& m_clock;
    boost::asio::steady_timer m_timer;
    /// When the timer fires, if it is armed: re-arming costs a system call, firing early nothing.
    std::optional<Clock::Steady> m_armed;
    Entries m_entries;
    std::uint64_t m_lastId = 0;
};

/// One such moment; forgotten when this goes. The callback may set it again or destroy its owner.
class Deadline {
  public:
    Deadline(Deadlines& deadlines, std::function<void()> due);
    ~Deadline();
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;

    /// Takes the place of the moment set before.
    void set(Clock::Steady time);
    void setIn(Microseconds delay) { set(m_deadlines.clock().steady() + delay); }
    void clear();

  private:
    Deadlines& m_deadlines;
    std::function<void()> m_due;
    std::optional<Deadlines::Key> m_key;
    /// The entry while it waits for nothing: kept, since every invocation sets its deadlines.
    Deadlines::Entries::node_type m_unset;
};

} // namespace lathe::dispatch
