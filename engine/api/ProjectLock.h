#pragma once

#include "engine/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace lathe::api {

/// The right of one engine to a state directory: a lock on DIR/engine.lock that the kernel takes
/// back whatever becomes of the process, and DIR/engine.json, which tells who has it.
class ProjectLock {
  public:
    /// Makes the directory. Fails with ProjectInUse (detail names the process) and
    /// State.NotWritable.
    static Result<std::unique_ptr<ProjectLock>> take(const std::filesystem::path& stateDirectory);
    ~ProjectLock();
    ProjectLock(const ProjectLock&) = delete;
    ProjectLock& operator=(const ProjectLock&) = delete;

    /// Tells others where this engine listens.
    Result<void> announce(std::uint16_t port, const std::string& endpoint);

  private:
    ProjectLock(int descriptor, std::filesystem::path file);

    int m_descriptor;
    std::filesystem::path m_file;
};

/// Where the engine that holds the lock listens; empty when none does.
std::optional<std::string> lockHolderEndpoint(const std::filesystem::path& stateDirectory);

} // namespace lathe::api
