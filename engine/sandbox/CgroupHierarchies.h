#pragma once

#include <map>
#include <string>
#include <string_view>

namespace lathe::sandbox {

/// Which cgroup hierarchies are mounted and where in them a process is.
struct CgroupHierarchies {
    /// Version 1: the process' own folder in the hierarchy of memory, cpu, pids and freezer.
    std::map<std::string, std::string> own;
    /// Version 2: where it is mounted and the process' own folder; empty when it is not.
    std::string unifiedMount;
    std::string unifiedOwn;

    bool operator==(const CgroupHierarchies&) const = default;
};

/// From the texts of /proc/PID/mountinfo and /proc/PID/cgroup (man 5 proc, man 7 cgroups).
CgroupHierarchies parseHierarchies(std::string_view mountInfo, std::string_view membership);

/// This process'.
CgroupHierarchies ownHierarchies();

} // namespace lathe::sandbox
