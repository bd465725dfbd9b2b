#pragma once

#include "engine/base/Units.h"
#include "engine/sandbox/Sandbox.h"
#include "engine/sandbox/init/Wire.h"

#include <sys/types.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace lathe::sandbox {

/// What a cgroup's processes hold, without the page cache.
struct MemoryUse {
    Bytes anonymous;
    /// tmpfs and shared memory, /tmp included.
    Bytes shared;
    /// Kernel memory that cannot be reclaimed, as far as the kernel tells (cgroup v2).
    Bytes kernel;
};

/// What exceeds the limits without being the function's memory: /tmp in full and some kernel
/// memory.
Bytes memoryCeiling(const Limits& limits);

/// Microseconds. 20 ms, as on Lambda: a small share then means many short waits, not a few long
/// ones.
inline constexpr int cpuPeriod = 20'000;
/// Microseconds of each period that so many thousandths of a CPU are; the kernel's least is 1,000.
int cpuQuota(int millis);

/// The control group of one environment: of version 1 (one folder in each hierarchy) or 2 (one
/// folder). Removing it is the keeper's work, who outlives the engine.
class Cgroup {
  public:
    virtual ~Cgroup() = default;

    /// How a new process enters it.
    virtual wire::JoinBy joinBy() const = 0;
    virtual std::vector<int> joinDescriptors() const = 0;
    /// For the keeper: the folders to remove, and what to write first so that frozen processes die.
    virtual std::vector<std::string> folders() const = 0;
    virtual std::vector<std::string> thawWrites() const = 0;

    /// Thousandths of a CPU; 0 lifts the limit.
    virtual void setCpu(int millis) = 0;
    virtual bool canFreeze() const = 0;
    virtual void freeze() = 0;
    /// A few microseconds; the processes run when it returns.
    virtual void thaw() = 0;
    virtual MemoryUse memory() const = 0;
    /// How many processes the kernel has killed here for want of memory.
    virtual std::int64_t memoryKills() const = 0;
    virtual std::vector<pid_t> members() const = 0;

    /// Becomes readable when the memory in use passes the limit; -1 when the kernel has no such
    /// alarm. It may ring too early (the page cache counts), never too late.
    virtual int alarm() const = 0;
    /// So much of the memory in use is /tmp: moves the alarm.
    virtual void setTmpUse(Bytes used) = 0;
};

/// Where cgroups can be made on this machine.
struct CgroupPlace {
    enum class Version { None, V1, V2 };
    Version version = Version::None;
    /// V1: the folder of each controller below which environments may be made. V2: under "" the
    /// engine's own folder, whose children have the controllers.
    std::map<std::string, std::string> folders;
    /// Whether CPU time, and the number of processes, can be limited.
    bool cpu = false;
    bool processes = false;
    bool freezer = false;
    /// Why there is none and what to do about it.
    Text advice;
};

/// Found out on the first call, by trying. Thread safe.
const CgroupPlace& cgroupPlace();

/// A machine where none can be made.
CgroupPlace withoutCgroups(Text advice);

/// Makes the cgroup of an environment; null when the machine has none or refuses.
std::unique_ptr<Cgroup> makeCgroup(const CgroupPlace& place, const std::string& name,
                                   const Limits& limits);

/// The numbers of a cgroup.procs file.
std::vector<pid_t> parseMembers(std::string_view text);

} // namespace lathe::sandbox
