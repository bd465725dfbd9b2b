#include "engine/sandbox/Leftovers.h"

#include "engine/sandbox/CgroupHierarchies.h"
#include "engine/sandbox/EngineKey.h"
#include "engine/sandbox/Machine.h"
#include "engine/sandbox/Traces.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <thread>
#include <vector>

namespace fs = std::filesystem;

namespace lathe::sandbox {

namespace {

/// Killed processes need a moment before their cgroup can go.
constexpr int attempts = 50;
constexpr std::chrono::milliseconds pause{2};

bool isLeftover(const fs::path& path) {
    const std::string name = path.filename().string();
    const std::string_view key = keyIn(name);
    return !key.empty() && !isAlive(key);
}

std::vector<std::string> leftoversIn(const std::string& folder) {
    std::vector<std::string> found;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator{folder, ignored})
        if (entry.is_directory(ignored) && isLeftover(entry.path()))
            found.push_back(entry.path());
    return found;
}

void removeCgroupPatiently(const std::string& folder) {
    for (int attempt = 0; attempt < attempts && !removeCgroup(folder); ++attempt)
        std::this_thread::sleep_for(pause);
}

void sweepV1(const CgroupHierarchies& hierarchies) {
    std::vector<std::string> all;
    for (const auto& [controller, folder] : hierarchies.own)
        for (std::string& found : leftoversIn(folder))
            all.push_back(std::move(found));
    // Nothing frozen dies, and it may be frozen in another hierarchy than the one being removed.
    for (const std::string& folder : all)
        writeTexts({folder + "/freezer.state", "THAWED"});
    for (const std::string& folder : all)
        removeCgroupPatiently(folder);
}

/// An engine's folder holds those of its environments.
void sweepV2(const CgroupHierarchies& hierarchies) {
    if (hierarchies.unifiedMount.empty())
        return;
    for (std::string folder = hierarchies.unifiedOwn;
         folder.size() >= hierarchies.unifiedMount.size(); folder.resize(folder.rfind('/')))
        for (const std::string& engine : leftoversIn(folder)) {
            std::error_code ignored;
            for (const fs::directory_entry& entry : fs::directory_iterator{engine, ignored})
                if (entry.is_directory(ignored))
                    removeCgroupPatiently(entry.path());
            removeCgroupPatiently(engine);
        }
}

} // namespace

std::string privateFolder() {
    std::error_code failure;
    const fs::path base = fs::temp_directory_path(failure);
    const std::string folder = fmt::format("{}/lathe-sandbox-{}", base.string(), ::getuid());
    if (failure || (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST))
        return {};
    struct stat status {};
    const bool ours = ::lstat(folder.c_str(), &status) == 0 && S_ISDIR(status.st_mode) &&
                      status.st_uid == ::getuid() && (status.st_mode & 0077) == 0;
    return ours ? folder : std::string{};
}

void sweepLeftovers() {
    const CgroupHierarchies hierarchies = ownHierarchies();
    sweepV1(hierarchies);
    sweepV2(hierarchies);
    for (const std::string& folder : leftoversIn(privateFolder()))
        removeFolder(folder);
}

} // namespace lathe::sandbox
