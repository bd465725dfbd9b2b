#pragma once

#include "engine/base/Units.h"
#include "engine/sandbox/Cgroup.h"
#include "engine/sandbox/ControlFile.h"

#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <memory>
#include <vector>

namespace lathe::sandbox {

/// Measures what the processes of an environment hold, without page cache and /tmp, and says when
/// that is more than the limit.
///
/// Samples while the processes run: after 5 ms, then more and more seldom up to every 25 ms where
/// there is much room, every 2 ms close to the limit, and at once when the cgroup's alarm rings.
/// Behind it stands the cgroup's own limit (see memoryCeiling), which no allocation outruns.
/// Between two samples the kernel's high-water marks of the processes count.
class MemoryWatch : public std::enable_shared_from_this<MemoryWatch> {
  public:
    /// The processes of the environment at this moment.
    using Members = std::function<std::vector<pid_t>()>;
    using OnExceeded = std::function<void()>;

    /// `cgroup` may be null: then the processes are added up one by one.
    MemoryWatch(boost::asio::io_context& io, Bytes limit, Cgroup* cgroup, Members members,
                OnExceeded onExceeded);
    ~MemoryWatch();

    /// A descriptor of the tmpfs at /tmp: what lies in there is not the function's memory.
    void setTmp(Descriptor tmp) { m_tmp = std::move(tmp); }
    /// Forgets what processes before did.
    void startAnew();
    /// The processes run from here on, or do not.
    void run();
    void rest();
    /// For good: nothing is called and the cgroup is not touched any more.
    void close();
    /// Whether the kernel has killed for want of memory since startAnew().
    bool kernelKilled() const;

    /// What REPORT calls Max Memory Used: the most that was used, and with it the pages of programs
    /// and libraries that are in memory now, up to the limit. They count as on AWS, where Node.js
    /// alone takes some 60 MB, but the limit does not fall to them: the kernel takes them back.
    Bytes peak();
    void resetPeak();

  private:
    Bytes measure();
    Bytes measureProcesses() const;
    Bytes tmpUse() const;
    bool exceeded(Bytes used) const;
    void sample();
    void schedule(Bytes used);
    void waitForAlarm();

    boost::asio::steady_timer m_timer;
    boost::asio::posix::stream_descriptor m_alarm;
    Bytes m_limit;
    Cgroup* m_cgroup;
    Members m_members;
    OnExceeded m_onExceeded;
    Descriptor m_tmp;
    Bytes m_peak;
    /// Until the next sample, when there is much room.
    std::chrono::microseconds m_calm{};
    std::int64_t m_killsAtStart = 0;
    bool m_running = false;
    bool m_waitingForAlarm = false;
};

} // namespace lathe::sandbox
