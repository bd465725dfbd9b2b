#include "engine/sandbox/Leftovers.h"

#include "engine/sandbox/Cgroup.h"
#include "engine/sandbox/CgroupHierarchies.h"
#include "engine/sandbox/EngineKey.h"
#include "engine/sandbox/Machine.h"
#include "engine/sandbox/Traces.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <mutex>
#include <set>
#include <vector>

namespace fs = std::filesystem;

namespace lathe::sandbox {

namespace {

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

/// The folders in which this process' own engine could make cgroups: its own ones and, of version
/// 2, those above.
std::set<std::string> placesOf(const CgroupHierarchies& hierarchies) {
    std::set<std::string> places;
    for (const auto& [controller, folder] : hierarchies.own)
        places.insert(folder);
    if (hierarchies.unifiedMount.empty())
        return places;
    for (std::string folder = hierarchies.unifiedOwn;
         folder.size() >= hierarchies.unifiedMount.size(); folder.resize(folder.rfind('/')))
        places.insert(folder);
    return places;
}

std::vector<fs::path> recordsOfTheDead() {
    std::vector<fs::path> records;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator{privateFolder(), ignored})
        if (entry.is_regular_file(ignored) && isLeftover(entry.path()))
            records.push_back(entry.path());
    return records;
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

void recordCgroups() {
    static std::once_flag once;
    std::call_once(once, [] {
        const std::string folder = privateFolder();
        std::string places;
        for (const auto& [controller, place] : cgroupPlace().folders)
            // Of version 2 it is the engine's own folder.
            places += (controller.empty() ? fs::path{place}.parent_path().string() : place) + "\n";
        if (!folder.empty() && !places.empty())
            std::ofstream{folder + "/" + engineKey()} << places;
    });
}

void sweepLeftovers() {
    std::set<std::string> places = placesOf(ownHierarchies());
    const std::vector<fs::path> records = recordsOfTheDead();
    for (const fs::path& record : records) {
        std::ifstream stream{record};
        for (std::string place; std::getline(stream, place);)
            places.insert(place);
    }
    std::vector<std::string> cgroups;
    for (const std::string& place : places)
        for (std::string& found : leftoversIn(place))
            cgroups.push_back(std::move(found));
    removeCgroups(cgroups);
    std::error_code ignored;
    for (const fs::path& record : records)
        fs::remove(record, ignored);
    for (const std::string& folder : leftoversIn(privateFolder()))
        removeFolder(folder);
}

} // namespace lathe::sandbox
