#include "engine/cli/StateBeside.h"

#include "engine/base/Ids.h"

namespace lathe::cli {

StateBeside::StateBeside(const std::filesystem::path& stateDirectory)
    : m_path{stateDirectory / ("beside-" + newHexId(8))} {
    std::error_code ignored;
    std::filesystem::create_directories(m_path, ignored);
    std::filesystem::create_directory_symlink(stateDirectory / "build", m_path / "build", ignored);
}

StateBeside::~StateBeside() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

} // namespace lathe::cli
