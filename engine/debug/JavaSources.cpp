#include "engine/debug/JavaSources.h"

#include <algorithm>
#include <utility>

namespace fs = std::filesystem;

namespace lathe::debug {

namespace {

/// Where Maven and Gradle have them.
constexpr const char* usual = "src/main/java";
/// From build/libs up to the module.
constexpr int furthest = 2;

class Folders {
  public:
    void add(const fs::path& folder) {
        std::error_code ignored;
        if (fs::is_directory(folder, ignored) &&
            std::find(m_found.begin(), m_found.end(), folder) == m_found.end())
            m_found.push_back(folder);
    }
    /// The folder's own source folders, and those of the modules in it.
    void addModules(const fs::path& folder) {
        add(folder / usual);
        std::vector<fs::path> modules;
        std::error_code ignored;
        for (const auto& entry : fs::directory_iterator{folder, ignored})
            if (entry.is_directory(ignored))
                modules.push_back(entry.path());
        std::sort(modules.begin(), modules.end());
        for (const fs::path& module : modules)
            add(module / usual);
    }
    std::vector<fs::path> take() { return std::move(m_found); }

  private:
    std::vector<fs::path> m_found;
};

} // namespace

std::vector<fs::path> javaSources(const fs::path& code, const fs::path& project) {
    if (code.empty())
        return {};
    std::error_code ignored;
    const fs::path normal = code.lexically_normal();
    fs::path folder =
        fs::is_directory(normal, ignored) && normal.has_filename() ? normal : normal.parent_path();
    Folders folders;
    folders.add(folder / usual);
    folders.add(folder / "src");
    folders.add(folder);
    for (int i = 0; i < furthest; ++i) {
        folder = folder.parent_path();
        folders.add(folder / usual);
    }
    if (!project.empty())
        folders.addModules(project);
    return folders.take();
}

} // namespace lathe::debug
