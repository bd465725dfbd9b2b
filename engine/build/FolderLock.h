#pragma once

#include <filesystem>
#include <stop_token>

namespace lathe::build {

/// Held while a folder is written, against other threads and processes; a crash lets go of it.
class FolderLock {
  public:
    /// Waits until it has the lock, or for `stop`.
    FolderLock(const std::filesystem::path& folder, const std::stop_token& stop);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

  private:
    int m_descriptor;
};

} // namespace lathe::build
