#pragma once

#include <filesystem>

namespace lathe::cli {

/// A state directory that is thrown away, for an engine beside the one that has the project's; what
/// was built there serves it as well.
class StateBeside {
  public:
    explicit StateBeside(const std::filesystem::path& stateDirectory);
    ~StateBeside();
    StateBeside(const StateBeside&) = delete;
    StateBeside& operator=(const StateBeside&) = delete;

    const std::filesystem::path& path() const { return m_path; }

  private:
    std::filesystem::path m_path;
};

} // namespace lathe::cli
