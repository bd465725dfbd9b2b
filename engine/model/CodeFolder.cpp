#include "engine/model/CodeFolder.h"

namespace fs = std::filesystem;

namespace lathe::model {

namespace {

fs::path wayTo(const fs::path& path, const fs::path& folder) {
    return path.lexically_normal().lexically_relative(folder.lexically_normal());
}

} // namespace

bool isWithin(const fs::path& path, const fs::path& folder) {
    const fs::path way = wayTo(path, folder);
    return !way.empty() && *way.begin() != "..";
}

bool isNoCode(const fs::path& path, const fs::path& stateDirectory) {
    const fs::path name = path.filename();
    return name == ".git" || name == ".aws-sam" ||
           (!stateDirectory.empty() && wayTo(path, stateDirectory) == ".");
}

} // namespace lathe::model
