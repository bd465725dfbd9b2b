#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace lathe::vcs {

/// How far an exchange with a remote is.
struct Transfer {
    enum class Phase { Connecting, Receiving, Resolving, CheckingOut, Sending };
    Phase phase = Phase::Connecting;
    /// Objects or files; a total of 0 is not known yet.
    std::size_t done = 0;
    std::size_t total = 0;
    std::size_t bytes = 0;

    bool operator==(const Transfer&) const = default;
};

/// What a remote wants to know and nobody else could say.
struct LoginQuestion {
    enum class Kind { Password, Passphrase };
    Kind kind = Kind::Password;
    /// The remote (without a password), or the file of the key.
    std::string subject;
    /// As far as it is known.
    std::string user;
    /// The last answer was refused.
    bool again = false;
};
struct Login {
    std::string user;
    std::string secret;
};

/// A host that is about to be trusted.
struct HostQuestion {
    std::string host;
    /// "ssh-ed25519".
    std::string keyType;
    /// "SHA256:...", as ssh shows it.
    std::string fingerprint;
};

/// Whoever looks on while a remote is spoken with. Called on the thread that does, which waits for
/// the answers.
class RemoteTalk {
  public:
    virtual ~RemoteTalk() = default;

    /// Many times a second.
    virtual void progress(const Transfer& transfer) = 0;
    /// Nothing: the person gives up. What is answered is neither kept nor logged.
    virtual std::optional<Login> login(const LoginQuestion& question) = 0;
    virtual bool trusts(const HostQuestion& question) = 0;
};

} // namespace lathe::vcs
