#pragma once

#include "engine/sandbox/Cgroup.h"
#include "engine/sandbox/ControlFile.h"

namespace lathe::sandbox {

/// One folder in each of the hierarchies memory, cpu, pids and freezer (the last three where there
/// are any). Linux: Documentation/admin-guide/cgroup-v1.
class CgroupV1 final : public Cgroup {
  public:
    /// Null when the memory controller refuses.
    static std::unique_ptr<Cgroup> make(const CgroupPlace& place, const std::string& name,
                                        const Limits& limits);

    wire::JoinBy joinBy() const override { return wire::JoinBy::Tasks; }
    std::vector<int> joinDescriptors() const override;
    std::vector<std::string> folders() const override;
    std::vector<std::string> thawWrites() const override;
    void setCpu(int millis) override;
    bool canFreeze() const override { return static_cast<bool>(m_freezer); }
    void freeze() override;
    void thaw() override;
    MemoryUse memory() const override;
    std::int64_t memoryKills() const override;
    std::vector<pid_t> members() const override;
    /// Setting one (cgroup.event_control) blocks for some 10 ms, which is more than it saves.
    int alarm() const override { return -1; }
    void setTmpUse(Bytes) override {}

  private:
    CgroupV1() = default;
    bool limitMemory(const Limits& limits) const;

    std::map<std::string, std::string> m_folders;
    std::vector<Descriptor> m_tasks;
    ControlFile m_memory;
    ControlFile m_oomControl;
    ControlFile m_quota;
    ControlFile m_freezer;
};

} // namespace lathe::sandbox
