#include "engine/runtimes/Discovery.h"

#include <algorithm>
#include <cstdlib>

namespace fs = std::filesystem;

namespace lathe::runtimes {

namespace {

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

fs::path rooted(const char* name, const fs::path& standard) {
    const std::string value = variable(name);
    return value.empty() ? standard : fs::path{value};
}

std::vector<fs::path> foldersOfPath() {
    std::vector<fs::path> folders;
    const std::string path = variable("PATH") + ":/usr/local/bin:/usr/bin:/bin";
    for (std::size_t at = 0; at < path.size();) {
        const auto end = std::min(path.find(':', at), path.size());
        const fs::path folder = path.substr(at, end - at);
        at = end + 1;
        if (folder.is_absolute() &&
            std::find(folders.begin(), folders.end(), folder) == folders.end())
            folders.push_back(folder);
    }
    return folders;
}

} // namespace

SearchPlaces SearchPlaces::ofThisMachine() {
    SearchPlaces places;
    const fs::path home = variable("HOME");
    places.binFolders = foldersOfPath();
    const fs::path data = rooted("XDG_DATA_HOME", home / ".local/share");
    const fs::path asdf = rooted("ASDF_DATA_DIR", home / ".asdf") / "installs";
    const fs::path mise = rooted("MISE_DATA_DIR", data / "mise") / "installs";
    places.pythonVersions = {rooted("PYENV_ROOT", home / ".pyenv") / "versions",
                             asdf / "python",
                             mise / "python",
                             data / "uv/python",
                             "/opt/python",
                             "/opt"};
    places.nodeVersions = {rooted("NVM_DIR", home / ".nvm") / "versions/node",
                           asdf / "nodejs",
                           mise / "node",
                           rooted("N_PREFIX", "/usr/local") / "n/versions/node",
                           rooted("FNM_DIR", data / "fnm") / "node-versions",
                           rooted("VOLTA_HOME", home / ".volta") / "tools/image/node",
                           "/opt/node",
                           "/opt/nodejs",
                           "/opt"};
    places.rubyVersions = {rooted("RBENV_ROOT", home / ".rbenv") / "versions",
                           rooted("rvm_path", home / ".rvm") / "rubies",
                           asdf / "ruby",
                           mise / "ruby",
                           home / ".rubies",
                           "/opt/rubies",
                           "/opt"};
    places.javaVersions = {
        "/usr/lib/jvm", rooted("SDKMAN_DIR", home / ".sdkman") / "candidates/java",
        asdf / "java",  mise / "java",
        home / ".jdks", "/opt/java",
        "/opt"};
    if (const fs::path java = variable("JAVA_HOME"); java.is_absolute())
        places.binFolders.push_back(java / "bin");
    places.dotnetRoots = {rooted("DOTNET_ROOT", home / ".dotnet"), "/usr/share/dotnet",
                          "/usr/lib/dotnet", "/opt/dotnet"};
    return places;
}

} // namespace lathe::runtimes
