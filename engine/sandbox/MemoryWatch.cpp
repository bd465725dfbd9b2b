#include "engine/sandbox/MemoryWatch.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>

namespace lathe::sandbox {

namespace {

using std::chrono::microseconds;

constexpr microseconds firstInterval{5'000};
constexpr microseconds calmInterval{25'000};
constexpr microseconds tenseInterval{2'000};
/// Faster than this no process gets new memory; so long the rest of the limit lasts.
constexpr std::int64_t bytesPerMicrosecond = 4'000;
/// Bounds the cost of a thousand environments at once: each adds this to the calm interval.
constexpr microseconds intervalPerWatch{500};
/// Of an environment with very many processes, the peaks of these count.
constexpr std::size_t processesLookedAt = 64;

std::atomic<int> runningWatches{0};

std::int64_t kilobytes(std::string_view text, std::string_view name) {
    return fieldOf(text, name) * 1024;
}

std::string statusOf(pid_t process, const char* file) {
    return readText(fmt::format("/proc/{}/{}", process, file));
}

} // namespace

MemoryWatch::MemoryWatch(boost::asio::io_context& io, Bytes limit, Cgroup* cgroup, Members members,
                         OnExceeded onExceeded)
    : m_timer(io)
    , m_alarm(io)
    , m_limit(limit)
    , m_cgroup(cgroup)
    , m_members(std::move(members))
    , m_onExceeded(std::move(onExceeded)) {
    // Without it the timer does alone.
    boost::system::error_code ignored;
    if (m_cgroup && m_cgroup->alarm() >= 0)
        m_alarm.assign(::fcntl(m_cgroup->alarm(), F_DUPFD_CLOEXEC, 0), ignored);
}

MemoryWatch::~MemoryWatch() {
    rest();
}

void MemoryWatch::run() {
    if (m_running)
        return;
    m_running = true;
    ++runningWatches;
    m_calm = firstInterval;
    if (m_alarm.is_open() && !m_waitingForAlarm)
        waitForAlarm();
    schedule({});
}

void MemoryWatch::startAnew() {
    m_killsAtStart = m_cgroup ? m_cgroup->memoryKills() : 0;
    m_peak = {};
}

void MemoryWatch::rest() {
    if (!m_running)
        return;
    m_running = false;
    --runningWatches;
    m_timer.cancel();
}

void MemoryWatch::close() {
    rest();
    m_cgroup = nullptr;
    m_members = nullptr;
    m_onExceeded = nullptr;
    boost::system::error_code ignored;
    m_alarm.close(ignored);
}

void MemoryWatch::sample() {
    const Bytes used = measure();
    m_peak = std::max(m_peak, used);
    if (exceeded(used)) {
        rest();
        const OnExceeded onExceeded = m_onExceeded;
        return onExceeded();
    }
    schedule(used);
}

bool MemoryWatch::exceeded(Bytes used) const {
    return used > m_limit || kernelKilled();
}

bool MemoryWatch::kernelKilled() const {
    return m_cgroup && m_cgroup->memoryKills() > m_killsAtStart;
}

void MemoryWatch::schedule(Bytes used) {
    const microseconds room{(m_limit.count - used.count) / bytesPerMicrosecond};
    microseconds interval = std::clamp(room, tenseInterval, m_calm);
    if (interval == calmInterval)
        interval += intervalPerWatch * runningWatches.load();
    m_calm = std::min(m_calm * 2, calmInterval);
    m_timer.expires_after(interval);
    m_timer.async_wait([self = shared_from_this()](const boost::system::error_code& failure) {
        if (failure || !self->m_running)
            return;
        // Here and not when it rang: an alarm that rings without end costs no more than the timer.
        if (self->m_alarm.is_open() && !self->m_waitingForAlarm)
            self->waitForAlarm();
        self->sample();
    });
}

void MemoryWatch::waitForAlarm() {
    m_waitingForAlarm = true;
    m_alarm.async_wait(boost::asio::posix::stream_descriptor::wait_read,
                       [self = shared_from_this()](const boost::system::error_code& failure) {
                           self->m_waitingForAlarm = false;
                           if (failure)
                               return;
                           std::array<char, 4096> ignored;
                           while (::read(self->m_alarm.native_handle(), ignored.data(),
                                         ignored.size()) == static_cast<ssize_t>(ignored.size())) {
                           }
                           if (self->m_running)
                               self->sample();
                       });
}

Bytes MemoryWatch::tmpUse() const {
    struct statfs status {};
    if (!m_tmp || ::fstatfs(m_tmp.get(), &status) != 0)
        return {};
    return {static_cast<std::int64_t>(status.f_blocks - status.f_bfree) * status.f_bsize};
}

Bytes MemoryWatch::measure() {
    if (!m_cgroup)
        return measureProcesses();
    const MemoryUse use = m_cgroup->memory();
    const Bytes tmp = tmpUse();
    m_cgroup->setTmpUse(tmp);
    const std::int64_t shared = std::max<std::int64_t>(0, use.shared.count - tmp.count);
    return {use.anonymous.count + shared + use.kernel.count};
}

Bytes MemoryWatch::measureProcesses() const {
    const std::vector<pid_t> members = m_members();
    std::int64_t sum = 0;
    for (const pid_t member : members) {
        const std::string status = statusOf(member, "status");
        sum += kilobytes(status, "RssAnon:") + kilobytes(status, "RssShmem:");
    }
    // After a fork parent and child share pages, which the sum counts twice: the kernel's own
    // division of shared pages is true but slow, so it is asked only where it decides.
    if (sum <= m_limit.count || members.size() < 2)
        return {sum};
    sum = 0;
    for (const pid_t member : members) {
        const std::string rollup = statusOf(member, "smaps_rollup");
        sum += kilobytes(rollup, "Pss_Anon:") + kilobytes(rollup, "Pss_Shmem:");
    }
    return {sum};
}

Bytes MemoryWatch::peak() {
    if (!m_members)
        return m_peak;
    std::vector<pid_t> members = m_members();
    if (members.empty())
        return m_peak;
    members.resize(std::min(members.size(), processesLookedAt));
    const Bytes used = measure();
    std::int64_t fallen = 0;
    std::int64_t mapped = 0;
    for (const pid_t member : members) {
        const std::string status = statusOf(member, "status");
        fallen = std::max(fallen, kilobytes(status, "VmHWM:") - kilobytes(status, "VmRSS:"));
        // Of programs and libraries, which the processes share.
        mapped = std::max(mapped, kilobytes(status, "RssFile:"));
    }
    // The kernel takes pages of files back before it lets the limit be passed.
    const std::int64_t own = used.count + fallen;
    const std::int64_t withFiles = std::max(own, std::min(own + mapped, m_limit.count));
    m_peak = std::max(m_peak, Bytes{withFiles});
    return m_peak;
}

void MemoryWatch::resetPeak() {
    m_peak = {};
    if (!m_members)
        return;
    std::vector<pid_t> members = m_members();
    members.resize(std::min(members.size(), processesLookedAt));
    // "5" resets the high-water mark (man 5 proc, /proc/PID/clear_refs).
    for (const pid_t member : members)
        writeText(fmt::format("/proc/{}/clear_refs", member), "5");
}

} // namespace lathe::sandbox
