#pragma once

#include "engine/vcs/HostKeys.h"
#include "engine/vcs/LibGit2.h"
#include "engine/vcs/RemoteTalk.h"
#include "engine/vcs/RemoteUrl.h"
#include "engine/vcs/Repository.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace lathe::vcs {

/// One exchange with a remote, for the .cpp files of this folder: who the person is there, whether
/// the host is the one that it says, progress, and what has gone wrong in words. Credentials come
/// from the ssh agent, the keys in ~/.ssh and git's credential helpers; then the person is asked.
class RemoteSession {
  public:
    /// `folder`: whose configuration git's helpers read.
    RemoteSession(std::string url, std::filesystem::path folder, RemoteTalk& talk,
                  std::stop_token stop);

    /// Fails with Git.BadUrl, Git.Unreachable and Git.Cancelled. To be called first.
    Result<void> begin();
    /// For libgit2; they use this object.
    git_remote_callbacks callbacks();
    /// What `status` of libgit2 means: Git.NoCredentials, Git.UnknownHost, Git.HostChanged,
    /// Git.BadCertificate, Git.Rejected, Git.NoRepository, Git.Unreachable, Git.Cancelled, and what
    /// failure() gives.
    Error failed(int status, Text what) const;
    /// Why the remote has not taken a reference; empty: it has.
    const std::string& refusal() const { return m_refusal; }
    void report(const Transfer& transfer) { m_talk.progress(transfer); }
    bool isStopped() const { return m_stop.stop_requested(); }

  private:
    int takeCredential(git_credential** out, const char* user, unsigned allowed);
    int sshCredential(git_credential** out, const std::string& user);
    int keyCredential(git_credential** out, const std::string& user,
                      const std::filesystem::path& key);
    int passwordCredential(git_credential** out, const std::string& user);
    std::optional<Login> helperLogin(const std::string& user) const;
    int checkHost(git_cert* certificate, bool valid, const char* host);
    int give(Error error);

    std::string m_url;
    std::optional<RemoteUrl> m_parsed;
    std::filesystem::path m_folder;
    RemoteTalk& m_talk;
    std::stop_token m_stop;
    std::optional<Error> m_error;
    std::string m_refusal;
    /// Keys that were not tried yet, the last first.
    std::vector<std::filesystem::path> m_keys;
    bool m_agentTried = false;
    bool m_helperTried = false;
    bool m_asked = false;
    /// A key whose passphrase was given.
    std::filesystem::path m_locked;
};

} // namespace lathe::vcs
