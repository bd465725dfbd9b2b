#include "engine/api/KnownFiles.h"

#include "engine/dispatch/ContentHash.h"

#include <algorithm>
#include <optional>
#include <system_error>

namespace fs = std::filesystem;

namespace lathe::api {

namespace {

constexpr std::size_t mostFiles = 2'000;
constexpr std::uintmax_t mostBytes = 16 << 20;
constexpr std::uintmax_t largestFile = 1 << 20;

/// Of a file's content, permissions and link; empty where there is none; nothing where it is too
/// large, or no file.
std::optional<std::string> digestOf(const fs::path& file) {
    std::error_code error;
    if (!fs::exists(fs::symlink_status(file, error)))
        return std::string{};
    const fs::file_status status = fs::status(file, error);
    if (!fs::is_regular_file(status) || fs::file_size(file, error) > largestFile || error)
        return {};
    dispatch::ContentHash hash;
    hash.add(std::to_string(static_cast<unsigned>(status.permissions())));
    hash.add(fs::read_symlink(file, error).native());
    hash.add({"\0", 1});
    if (!hash.addFile(file))
        return {};
    return hash.text();
}

} // namespace

void KnownFiles::add(const fs::path& folder) {
    std::error_code error;
    for (fs::directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        std::error_code ignored;
        if (!entry->is_regular_file(ignored))
            continue;
        m_size += std::min(entry->file_size(ignored), largestFile);
        if (m_size > mostBytes || m_digests.size() >= mostFiles)
            return;
        isNews(entry->path());
    }
    m_folders.insert(folder);
}

bool KnownFiles::isNews(const fs::path& file) {
    const std::optional<std::string> now = digestOf(file);
    const auto known = m_digests.find(file.native());
    const std::string before = known == m_digests.end() ? std::string{} : known->second;
    const bool same = now && *now == before && m_folders.contains(file.parent_path());
    // What cannot be told apart from what comes next is like nothing else.
    if (now && now->empty())
        m_digests.erase(file.native());
    else
        m_digests[file.native()] = now.value_or("unknown");
    return !same;
}

} // namespace lathe::api
