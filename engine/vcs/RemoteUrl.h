#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lathe::vcs {

/// Where a repository is: https://host/path, ssh://user@host:port/path, user@host:path,
/// file:///path or a path (https://git-scm.com/docs/git-clone#_git_urls).
struct RemoteUrl {
    /// "https", "http", "ssh", "git"; "file" for a path.
    std::string scheme;
    std::string user;
    /// As it stands there: shown to nobody.
    std::string password;
    std::string host;
    /// 0: that of the scheme.
    int port = 0;
    std::string path;

    bool operator==(const RemoteUrl&) const = default;

    bool isLocal() const { return scheme == "file"; }
    /// The port that is asked; 0 where none is.
    int effectivePort() const;
};

/// Nothing where it is none, or of a kind that libgit2 does not speak.
std::optional<RemoteUrl> parseRemoteUrl(std::string_view text);

/// For people and logs: without a password.
std::string shownUrl(std::string_view text);

/// What a clone of it is called: "orders" of "https://host/team/orders.git".
std::string nameOfClone(std::string_view url);

} // namespace lathe::vcs
