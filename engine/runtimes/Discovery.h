#pragma once

#include "engine/runtimes/RuntimeId.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::runtimes {

/// -1 where only asking the binary would tell.
struct Version {
    int major = -1;
    int minor = -1;
    int patch = -1;

    auto operator<=>(const Version&) const = default;
};

/// "3.11.7", "v20.20.2", "Python 3.11.2\n"; parts that are missing are -1.
Version parseVersion(std::string_view text);
std::string toText(const Version& version);

/// A binary of this machine that can run functions.
struct Interpreter {
    Language language = Language::Other;
    /// Canonical, and an executable rather than a script.
    std::filesystem::path binary;
    Version version;

    bool operator==(const Interpreter&) const = default;
};

/// Where to look. Tests give their own.
struct SearchPlaces {
    /// The folders of PATH and the distribution's, in order.
    std::vector<std::filesystem::path> binFolders;
    /// Folders that hold one folder for each version: ~/.pyenv/versions, ...
    std::vector<std::filesystem::path> pythonVersions;
    std::vector<std::filesystem::path> nodeVersions;
    std::vector<std::filesystem::path> rubyVersions;
    /// Folders that hold one Java a folder: /usr/lib/jvm, ~/.sdkman/candidates/java, ...
    std::vector<std::filesystem::path> javaVersions;
    /// Folders with a `dotnet` in them.
    std::vector<std::filesystem::path> dotnetRoots;

    /// PATH, /usr/bin, /usr/local/bin, /opt, /usr/lib/jvm, JAVA_HOME, DOTNET_ROOT; pyenv, asdf,
    /// mise, uv, nvm, n, fnm, volta, rbenv, rvm, sdkman where they are installed, at
    /// their default places and where their variables say.
    static SearchPlaces ofThisMachine();
};

/// All interpreters of `language`, without starting any: versions come from the names of folders
/// and binaries, Java's from the file `release` beside them. In the order of the places, each
/// binary once; of .NET, of which one binary starts many versions, with the newest.
std::vector<Interpreter> findInterpreters(Language language, const SearchPlaces& places);

/// What `binary --version` says; empty optional when it does not answer within two seconds.
std::optional<Version> askVersion(const std::filesystem::path& binary);

} // namespace lathe::runtimes
