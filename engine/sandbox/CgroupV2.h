#pragma once

#include "engine/sandbox/Cgroup.h"
#include "engine/sandbox/ControlFile.h"

namespace lathe::sandbox {

/// Gives the children of a cgroup the controllers memory, pids and cpu; false when it is not even
/// memory.
bool enableControllers(const std::string& folder);

/// One folder of the unified hierarchy. Linux: Documentation/admin-guide/cgroup-v2.
class CgroupV2 final : public Cgroup {
  public:
    /// Null when the folder cannot be made. A controller that is missing is left out.
    static std::unique_ptr<Cgroup> make(const CgroupPlace& place, const std::string& name,
                                        const Limits& limits);

    /// Takes over a folder and writes the limits into it.
    CgroupV2(std::string folder, const Limits& limits);

    wire::JoinBy joinBy() const override { return wire::JoinBy::Birth; }
    std::vector<int> joinDescriptors() const override { return {m_directory.get()}; }
    std::vector<std::string> folders() const override { return {m_folder}; }
    std::vector<std::string> thawWrites() const override {
        return {m_folder + "/cgroup.freeze", "0"};
    }
    void setCpu(int millis) override;
    bool canFreeze() const override { return static_cast<bool>(m_freezer); }
    void freeze() override;
    void thaw() override;
    MemoryUse memory() const override;
    std::int64_t memoryKills() const override;
    std::vector<pid_t> members() const override;
    int alarm() const override { return m_alarm.get(); }
    void setTmpUse(Bytes used) override;

  private:
    void limit(const Limits& limits);

    std::string m_folder;
    Descriptor m_directory;
    ControlFile m_memory;
    ControlFile m_events;
    ControlFile m_high;
    ControlFile m_cpu;
    ControlFile m_freezer;
    Descriptor m_alarm;
    Bytes m_limit;
    Bytes m_tmpUse;
};

} // namespace lathe::sandbox
