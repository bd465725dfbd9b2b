#include "engine/dispatch/PackageCache.h"

#include "engine/base/Ids.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <vector>

namespace fs = std::filesystem;

namespace lathe::dispatch {

namespace {

constexpr std::size_t keptPackages = 32;
constexpr std::chrono::hours keptUnused{30 * 24};

struct Package {
    fs::path path;
    fs::file_time_type used;
};

/// "0a1b" where "0a1b.93fe" was never finished.
bool isUnfinished(const fs::path& package) {
    return package.has_extension();
}

std::vector<fs::path> unusedIn(const fs::path& folder) {
    std::vector<fs::path> unused;
    std::vector<Package> packages;
    std::error_code error;
    for (fs::directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        std::error_code ignored;
        if (isUnfinished(entry->path()))
            unused.push_back(entry->path());
        else
            packages.push_back({entry->path(), entry->last_write_time(ignored)});
    }
    std::sort(packages.begin(), packages.end(),
              [](const Package& a, const Package& b) { return a.used > b.used; });
    const auto oldest = fs::file_time_type::clock::now() - keptUnused;
    for (std::size_t i = 0; i < packages.size(); ++i) {
        if (i >= keptPackages || packages[i].used < oldest)
            unused.push_back(packages[i].path);
    }
    return unused;
}

fs::path placeAside(const fs::path& stateDirectory) {
    return stateDirectory / "dropped";
}

} // namespace

void setUnusedPackagesAside(const fs::path& stateDirectory) {
    const fs::path aside = placeAside(stateDirectory);
    for (const char* kind : {"code", "layers"}) {
        for (const fs::path& package : unusedIn(stateDirectory / kind)) {
            std::error_code ignored;
            fs::create_directories(aside / kind, ignored);
            fs::rename(package, aside / kind / package.filename(), ignored);
        }
    }
}

void deletePackagesSetAside(const fs::path& stateDirectory) {
    std::error_code ignored;
    fs::remove_all(placeAside(stateDirectory), ignored);
}

Result<fs::path> makePackageOnce(const fs::path& target,
                                 const std::function<Result<bool>(const fs::path&)>& fill) {
    std::error_code error;
    if (fs::exists(target, error)) {
        fs::last_write_time(target, fs::file_time_type::clock::now(), error);
        return target;
    }
    const fs::path fresh = target.string() + "." + newHexId(8);
    fs::create_directories(fresh, error);
    if (error)
        return systemError("State.NotWritable", Text::tr("Cannot make {}", fresh.string()),
                           error.value());
    Result<bool> filled = fill(fresh);
    if (filled)
        fs::rename(fresh, target, error);
    const bool lostTheRace = error && fs::exists(target);
    if (!filled || error) {
        std::error_code ignored;
        fs::remove_all(fresh, ignored);
    }
    if (!filled)
        return filled.error();
    if (error && !lostTheRace)
        return systemError("State.NotWritable", Text::tr("Cannot make {}", target.string()),
                           error.value());
    return target;
}

} // namespace lathe::dispatch
