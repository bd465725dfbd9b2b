#include "engine/sandbox/EngineKey.h"

#include "engine/sandbox/ControlFile.h"

#include <unistd.h>

#include <fmt/format.h>

namespace lathe::sandbox {

namespace {

constexpr std::string_view prefix = "lathe-";
constexpr std::string_view digits = "0123456789";

/// Field 22 of /proc/PID/stat; empty when there is no such process or it is a zombie.
std::string startOf(std::string_view process) {
    const std::string stat = readText(fmt::format("/proc/{}/stat", process));
    // The name in field 2 may hold anything, so count from its end.
    std::size_t at = stat.rfind(')');
    if (at == std::string::npos || stat.compare(at, 3, ") Z") == 0)
        return {};
    for (int field = 2; field < 22 && at != std::string::npos; ++field)
        at = stat.find(' ', at + 1);
    if (at == std::string::npos)
        return {};
    return stat.substr(at + 1, stat.find(' ', at + 1) - at - 1);
}

} // namespace

const std::string& engineKey() {
    static const std::string key = [] {
        const std::string process = std::to_string(::getpid());
        return fmt::format("{}{}-{}", prefix, process, startOf(process));
    }();
    return key;
}

std::string_view keyIn(std::string_view name) {
    if (!name.starts_with(prefix))
        return {};
    const auto dash = name.find_first_not_of(digits, prefix.size());
    if (dash == std::string_view::npos || dash == prefix.size() || name[dash] != '-')
        return {};
    const auto end = std::min(name.find_first_not_of(digits, dash + 1), name.size());
    return end == dash + 1 ? std::string_view{} : name.substr(0, end);
}

bool isAlive(std::string_view key) {
    const auto dash = key.find('-', prefix.size());
    if (dash == std::string_view::npos)
        return false;
    return startOf(key.substr(prefix.size(), dash - prefix.size())) == key.substr(dash + 1);
}

} // namespace lathe::sandbox
