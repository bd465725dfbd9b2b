#include "engine/sandbox/CgroupV2.h"

#include <fcntl.h>
#include <sys/inotify.h>
#include <sys/stat.h>

#include <fmt/format.h>

namespace lathe::sandbox {

namespace {

/// Above memory.high the kernel slows the allocating process down, the more the further above; this
/// much room keeps ordinary writing to /tmp and the kernel's own memory from that.
constexpr Bytes highRoom = Bytes::mebi(8);

} // namespace

bool enableControllers(const std::string& folder) {
    const std::string available = readText(folder + "/cgroup.controllers");
    const std::string control = folder + "/cgroup.subtree_control";
    // Memory decides: a folder with processes refuses it but would take the other two, and then
    // its children could not hold processes any more.
    for (const char* controller : {"memory", "pids", "cpu"})
        if (hasWord(available, controller) && !hasWord(readText(control), controller))
            if (!writeText(control, fmt::format("+{}", controller)) &&
                controller == std::string_view{"memory"})
                return false;
    return hasWord(readText(control), "memory");
}

std::unique_ptr<Cgroup> CgroupV2::make(const CgroupPlace& place, const std::string& name,
                                       const Limits& limits) {
    const std::string& parent = place.folders.at("");
    const std::string folder = parent + "/" + name;
    if (::mkdir(parent.c_str(), 0755) == 0)
        enableControllers(parent);
    if (::mkdir(folder.c_str(), 0755) != 0)
        return nullptr;
    return std::make_unique<CgroupV2>(folder, limits);
}

CgroupV2::CgroupV2(std::string folder, const Limits& limits)
    : m_folder(std::move(folder))
    , m_directory(::open(m_folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    , m_memory(m_folder + "/memory.stat", O_RDONLY)
    , m_events(m_folder + "/memory.events", O_RDONLY)
    , m_high(m_folder + "/memory.high", O_WRONLY)
    , m_cpu(m_folder + "/cpu.max", O_WRONLY)
    , m_freezer(m_folder + "/cgroup.freeze", O_WRONLY) {
    limit(limits);
}

void CgroupV2::limit(const Limits& limits) {
    m_limit = limits.memory;
    writeText(m_folder + "/memory.max", std::to_string(memoryCeiling(limits).count));
    writeText(m_folder + "/memory.swap.max", "0");
    writeText(m_folder + "/memory.oom.group", "1");
    m_high.write(std::to_string(m_limit.count + highRoom.count));
    writeText(m_folder + "/pids.max", std::to_string(limits.processes));
    setCpu(limits.cpuMillis);
    if (!m_events)
        return;
    m_alarm.reset(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
    if (::inotify_add_watch(m_alarm.get(), (m_folder + "/memory.events").c_str(), IN_MODIFY) < 0)
        m_alarm.reset();
}

void CgroupV2::setTmpUse(Bytes used) {
    if (used == m_tmpUse)
        return;
    m_tmpUse = used;
    m_high.write(std::to_string(m_limit.count + used.count + highRoom.count));
}

void CgroupV2::setCpu(int millis) {
    m_cpu.write(millis > 0 ? fmt::format("{} {}", cpuQuota(millis), cpuPeriod)
                           : fmt::format("max {}", cpuPeriod));
}

void CgroupV2::freeze() {
    m_freezer.write("1");
}

void CgroupV2::thaw() {
    m_freezer.write("0");
}

MemoryUse CgroupV2::memory() const {
    const std::string stat = m_memory.read();
    const std::int64_t kernel = fieldOf(stat, "kernel_stack") + fieldOf(stat, "pagetables") +
                                fieldOf(stat, "slab_unreclaimable");
    return {{fieldOf(stat, "anon")}, {fieldOf(stat, "shmem")}, {kernel}};
}

std::int64_t CgroupV2::memoryKills() const {
    return fieldOf(m_events.read(), "oom_kill");
}

std::vector<pid_t> CgroupV2::members() const {
    return parseMembers(readText(m_folder + "/cgroup.procs"));
}

} // namespace lathe::sandbox
