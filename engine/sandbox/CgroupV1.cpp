#include "engine/sandbox/CgroupV1.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lathe::sandbox {

std::unique_ptr<Cgroup> CgroupV1::make(const CgroupPlace& place, const std::string& name,
                                       const Limits& limits) {
    std::unique_ptr<CgroupV1> cgroup{new CgroupV1};
    for (const auto& [controller, parent] : place.folders) {
        const std::string folder = parent + "/" + name;
        if (::mkdir(folder.c_str(), 0755) != 0)
            continue;
        cgroup->m_folders[controller] = folder;
        cgroup->m_tasks.emplace_back(::open((folder + "/tasks").c_str(), O_WRONLY | O_CLOEXEC));
    }
    const auto at = [&](const char* controller, const char* file, int flags) {
        const auto found = cgroup->m_folders.find(controller);
        return found == cgroup->m_folders.end() ? ControlFile{}
                                                : ControlFile{found->second + "/" + file, flags};
    };
    cgroup->m_memory = at("memory", "memory.stat", O_RDONLY);
    cgroup->m_oomControl = at("memory", "memory.oom_control", O_RDONLY);
    cgroup->m_quota = at("cpu", "cpu.cfs_quota_us", O_WRONLY);
    cgroup->m_freezer = at("freezer", "freezer.state", O_WRONLY);
    if (!cgroup->limitMemory(limits)) {
        for (const auto& [controller, folder] : cgroup->m_folders)
            ::rmdir(folder.c_str());
        return nullptr;
    }
    at("cpu", "cpu.cfs_period_us", O_WRONLY).write(std::to_string(cpuPeriod));
    at("pids", "pids.max", O_WRONLY).write(std::to_string(limits.processes));
    cgroup->setCpu(limits.cpuMillis);
    return cgroup;
}

bool CgroupV1::limitMemory(const Limits& limits) const {
    const auto memory = m_folders.find("memory");
    if (memory == m_folders.end())
        return false;
    const std::string ceiling = std::to_string(memoryCeiling(limits).count);
    if (!writeText(memory->second + "/memory.limit_in_bytes", ceiling))
        return false;
    // Absent where the kernel does not account for swap; then there is none to speak of.
    writeText(memory->second + "/memory.memsw.limit_in_bytes", ceiling);
    writeText(memory->second + "/memory.swappiness", "0");
    return true;
}

std::vector<int> CgroupV1::joinDescriptors() const {
    std::vector<int> descriptors;
    for (const Descriptor& tasks : m_tasks)
        descriptors.push_back(tasks.get());
    return descriptors;
}

std::vector<std::string> CgroupV1::folders() const {
    std::vector<std::string> paths;
    for (const auto& [controller, folder] : m_folders)
        paths.push_back(folder);
    return paths;
}

std::vector<std::string> CgroupV1::thawWrites() const {
    const auto freezer = m_folders.find("freezer");
    if (freezer == m_folders.end())
        return {};
    return {freezer->second + "/freezer.state", "THAWED"};
}

void CgroupV1::setCpu(int millis) {
    m_quota.write(std::to_string(millis > 0 ? cpuQuota(millis) : -1));
}

void CgroupV1::freeze() {
    m_freezer.write("FROZEN");
}

void CgroupV1::thaw() {
    m_freezer.write("THAWED");
}

MemoryUse CgroupV1::memory() const {
    const std::string stat = m_memory.read();
    return {{fieldOf(stat, "total_rss")}, {fieldOf(stat, "total_shmem")}, {}};
}

std::int64_t CgroupV1::memoryKills() const {
    return fieldOf(m_oomControl.read(), "oom_kill");
}

std::vector<pid_t> CgroupV1::members() const {

    // Opened anew: an open file keeps the list that it showed first.
    return parseMembers(readText(m_folders.at("memory") + "/cgroup.procs"));
}

} // namespace lathe::sandbox
