#include "engine/sandbox/Cgroup.h"

#include "engine/sandbox/CgroupV1.h"
#include "engine/sandbox/CgroupV2.h"

#include <algorithm>
#include <charconv>

namespace lathe::sandbox {

Bytes memoryCeiling(const Limits& limits) {
    const std::int64_t room = std::max(Bytes::mebi(32).count, limits.memory.count / 8);
    return {limits.memory.count + limits.tmp.count + room};
}

int cpuQuota(int millis) {
    return std::max(1000, millis * (cpuPeriod / 1000));
}

std::vector<pid_t> parseMembers(std::string_view text) {
    std::vector<pid_t> members;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        pid_t member = 0;
        const auto [next, error] = std::from_chars(at, end, member);
        if (error == std::errc{})
            members.push_back(member);
        at = std::find(next, end, '\n');
        at += at < end ? 1 : 0;
    }
    return members;
}

std::unique_ptr<Cgroup> makeCgroup(const CgroupPlace& place, const std::string& name,
                                   const Limits& limits) {
    switch (place.version) {
    case CgroupPlace::Version::V1:
        return CgroupV1::make(place, name, limits);
    case CgroupPlace::Version::V2:
        return CgroupV2::make(place, name, limits);
    case CgroupPlace::Version::None:
        break;
    }
    return nullptr;
}

} // namespace lathe::sandbox
