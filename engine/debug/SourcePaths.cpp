#include "engine/debug/SourcePaths.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace fs = std::filesystem;

namespace lathe::debug {

namespace {

/// The path's rest below the folder. What climbs out of it is not below, however it is written.
std::optional<fs::path> below(const fs::path& path, const fs::path& folder) {
    if (folder.empty())
        return {};
    const fs::path rest = path.lexically_normal().lexically_relative(folder);
    if (rest.empty() || *rest.begin() == "..")
        return {};
    return rest;
}

bool isFile(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

/// Without a slash at the end, which lexically_relative() would count.
fs::path folderPath(const fs::path& path) {
    fs::path normal = path.lexically_normal();
    return normal.has_filename() ? normal : normal.parent_path();
}

} // namespace

void SourcePaths::add(fs::path inside, fs::path folder, fs::path source) {
    m_folders.push_back({folderPath(inside), folderPath(folder), folderPath(source)});
}

void SourcePaths::addCopy(fs::path copy, fs::path source) {
    m_copies.push_back({folderPath(copy), folderPath(source)});
}

const SourcePaths::Folder* SourcePaths::folderOf(const fs::path& inside) const {
    const auto found = std::find_if(m_folders.begin(), m_folders.end(), [&](const Folder& folder) {
        return below(inside, folder.inside).has_value();
    });
    return found == m_folders.end() ? nullptr : &*found;
}

fs::path SourcePaths::fileOf(const fs::path& inside) const {
    if (const Folder* folder = folderOf(inside))
        return folder->here / *below(inside, folder->inside);
    return isFile(inside) ? inside.lexically_normal() : fs::path{};
}

fs::path SourcePaths::sourceOf(const fs::path& inside) const {
    for (const Folder& folder : m_folders)
        if (const auto rest = below(inside, folder.inside); rest && isFile(folder.source / *rest))
            return folder.source / *rest;
    return fileOf(inside);
}

fs::path SourcePaths::original(const fs::path& file) const {
    for (const Copy& copy : m_copies)
        if (const auto rest = below(file, copy.copy); rest && isFile(copy.source / *rest))
            return copy.source / *rest;
    return file.lexically_normal();
}

std::vector<fs::path> SourcePaths::insidesOf(const fs::path& file) const {
    std::vector<fs::path> insides;
    for (const Folder& folder : m_folders)
        for (const fs::path& outside : {folder.source, folder.here})
            if (const auto rest = below(file, outside)) {
                insides.push_back(folder.inside / *rest);
                break;
            }
    return insides;
}

bool SourcePaths::isRuntime(const fs::path& inside) const {
    return std::any_of(m_runtime.begin(), m_runtime.end(),
                       [&](const fs::path& folder) { return below(inside, folder).has_value(); });
}

bool SourcePaths::isOwn(const fs::path& inside) const {
    if (!folderOf(inside))
        return false;
    return std::none_of(inside.begin(), inside.end(), [](const fs::path& part) {
        return part == "node_modules" || part == "site-packages";
    });
}

} // namespace lathe::debug
