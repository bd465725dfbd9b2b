#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <unordered_map>

namespace lathe::api {

/// What the files of some folders held when they were looked at last: a file that is written again
/// with what it held is no change. The first 2,000 files and 16 MB are known, of files up to 1 MB.
class KnownFiles {
  public:
    /// Looks at the files right in the folder.
    void add(const std::filesystem::path& folder);
    /// Whether the file, or that it is not there, may be news. What it holds is known from now on.
    bool isNews(const std::filesystem::path& file);

  private:
    std::set<std::filesystem::path> m_folders;
    /// By path; a file that is not there has none.
    std::unordered_map<std::string, std::string> m_digests;
    std::uintmax_t m_size = 0;
};

} // namespace lathe::api
