#include "engine/dispatch/CodeSnapshot.h"

#include "engine/base/Result.h"
#include "engine/dispatch/ContentHash.h"
#include "engine/dispatch/PackageCache.h"
#include "engine/model/CodeFolder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace fs = std::filesystem;

namespace lathe::dispatch {

namespace {

constexpr std::size_t mostFiles = 256;
constexpr std::uintmax_t mostBytes = 1024 * 1024;
/// A person may save while it is copied.
constexpr int attempts = 3;

/// Relative paths, folders before what is in them; nothing where it is too much, or no mere files.
using Listing = std::optional<std::vector<fs::path>>;

Listing listingOf(const fs::path& folder, const fs::path& stateDirectory) {
    std::vector<fs::path> paths;
    std::uintmax_t bytes = 0;
    std::error_code error;
    fs::recursive_directory_iterator entry{folder, error};
    for (; !error && entry != fs::recursive_directory_iterator{}; entry.increment(error)) {
        if (model::isNoCode(entry->path(), stateDirectory)) {
            entry.disable_recursion_pending();
            continue;
        }
        const fs::file_type type = entry->symlink_status(error).type();
        if (type == fs::file_type::regular)
            bytes += entry->file_size(error);
        else if (type != fs::file_type::directory && type != fs::file_type::symlink)
            return std::nullopt;
        paths.push_back(entry->path().lexically_relative(folder));
        if (error || paths.size() > mostFiles || bytes > mostBytes)
            return std::nullopt;
    }
    if (error)
        return std::nullopt;
    std::sort(paths.begin(), paths.end());
    return paths;
}

/// By paths, permissions and content; nothing where a file cannot be read.
std::optional<std::string> nameOf(const fs::path& folder, const std::vector<fs::path>& paths) {
    ContentHash hash;
    for (const fs::path& path : paths) {
        std::error_code error;
        const fs::file_status status = fs::symlink_status(folder / path, error);
        hash.add(fmt::format("{}\n{}\n{}\n", path.string(), static_cast<int>(status.type()),
                             static_cast<unsigned>(status.permissions())));
        if (status.type() == fs::file_type::symlink)
            hash.add(fs::read_symlink(folder / path, error).string());
        else if (status.type() == fs::file_type::regular && !hash.addFile(folder / path))
            return std::nullopt;
        if (error)
            return std::nullopt;
        hash.add("\n");
    }
    return hash.text();
}

/// With the times of the files, by which Python knows what it has compiled already.
void copy(const fs::path& folder, const std::vector<fs::path>& paths, const fs::path& to,
          std::error_code& error) {
    for (const fs::path& path : paths) {
        const fs::path from = folder / path;
        if (fs::is_symlink(fs::symlink_status(from, error))) {
            fs::copy_symlink(from, to / path, error);
        } else if (fs::is_directory(from, error)) {
            fs::create_directory(to / path, from, error);
        } else {
            fs::copy_file(from, to / path, error);
            const auto written = fs::last_write_time(from, error);
            if (!error)
                fs::last_write_time(to / path, written, error);
        }
        if (error)
            return;
    }
}

} // namespace

fs::path snapshotOf(const fs::path& folder, const fs::path& stateDirectory) {
    if (model::isWithin(folder, stateDirectory))
        return folder;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const Listing paths = listingOf(folder, stateDirectory);
        const auto name = paths ? nameOf(folder, *paths) : std::nullopt;
        if (!name)
            return folder;
        const auto made = makePackageOnce(
            stateDirectory / "code" / *name, [&](const fs::path& fresh) -> Result<bool> {
                std::error_code error;
                copy(folder, *paths, fresh, error);
                if (error)
                    return systemError("State.NotWritable",
                                       Text::tr("Cannot copy {}", folder.string()), error.value());
                if (nameOf(fresh, *paths) != name)
                    return Error{"Code.Changed",
                                 Text::tr("{} has changed meanwhile.", folder.string())};
                return true;
            });
        if (made)
            return *made;
    }
    return folder;
}

} // namespace lathe::dispatch
