#pragma once

#include "engine/dispatch/Deadlines.h"

#include <boost/asio/io_context.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <memory>

namespace lathe::dispatch {

class Environment;

/// Which environments are in their init, and whether another may begin its own. More at once than
/// the machine has cores only make each other slower, and meanwhile the first that are up serve
/// what waits: of a burst of short invocations a few environments make short work. An init that
/// takes its time (it may wait for something) does not keep others from beginning.
class Starts {
  public:
    /// `onRoom` is called after a refusal, when another may begin; never from within a call.
    Starts(boost::asio::io_context& io, Deadlines& deadlines, int atOnce,
           std::function<void()> onRoom);

    bool mayBegin();
    bool areNone();
    void began(const Environment& environment);
    /// Its init has gone well: what it runs now may be over in a moment, and it be free.
    void isUp(const Environment& environment);
    /// It is free or gone; also for one that has not begun.
    void ended(const Environment& environment);

  private:
    void forgetSlowOnes();
    void awaitNext();
    void tellRoom();

    boost::asio::io_context& m_io;
    const Clock& m_clock;
    std::size_t m_atOnce;
    std::function<void()> m_onRoom;
    bool m_refused = false;
    /// Those that count, and until when.
    std::map<const Environment*, Clock::Steady> m_counted;
    Deadline m_next;
    std::shared_ptr<Starts*> m_self = std::make_shared<Starts*>(this);
};

} // namespace lathe::dispatch
