#pragma once

#include "engine/base/Clock.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <optional>

namespace lathe::services {

/// Calls back when a clock shows a time. Lives on the io thread.
class Alarm {
  public:
    /// `ring` is also called now and then before its time, so that a clock which jumps is noticed:
    /// it looks at the clock itself.
    Alarm(boost::asio::io_context& io, const Clock& clock, std::function<void()> ring);

    /// Nothing: not at all.
    void set(std::optional<Timestamp> time);

  private:
    const Clock& m_clock;
    std::function<void()> m_ring;
    std::optional<Timestamp> m_time;
    boost::asio::steady_timer m_timer;
};

} // namespace lathe::services
