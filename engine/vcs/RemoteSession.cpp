#include "engine/vcs/RemoteSession.h"

#include "engine/process/Tool.h"
#include "engine/vcs/Failures.h"
#include "engine/vcs/Reach.h"
#include "engine/vcs/SshKeys.h"

#include <cstdlib>

namespace fs = std::filesystem;

namespace lathe::vcs {

namespace {

/// Then what is asked is not the host itself.
bool usesProxy(const RemoteUrl& url) {
    for (const char* name :
         {"https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy"}) {
        if (const char* value = std::getenv(name); value && *value)
            return url.scheme.starts_with("http");
    }
    return false;
}

std::string localUser() {
    const char* user = std::getenv("USER");
    return user && *user ? user : "git";
}

Transfer transferOf(const git_indexer_progress& stats) {
    if (stats.received_objects < stats.total_objects || stats.total_deltas == 0)
        return {Transfer::Phase::Receiving, stats.received_objects, stats.total_objects,
                stats.received_bytes};
    return {Transfer::Phase::Resolving, stats.indexed_deltas, stats.total_deltas,
            stats.received_bytes};
}

RemoteSession& sessionOf(void* payload) {
    return *static_cast<RemoteSession*>(payload);
}

int goOn(void* payload) {
    return sessionOf(payload).isStopped() ? GIT_EUSER : 0;
}

} // namespace

RemoteSession::RemoteSession(std::string url, fs::path folder, RemoteTalk& talk,
                             std::stop_token stop)
    : m_url{std::move(url)}
    , m_parsed{parseRemoteUrl(m_url)}
    , m_folder{std::move(folder)}
    , m_talk{talk}
    , m_stop{std::move(stop)}
    , m_keys{standardKeys()} {}

Result<void> RemoteSession::begin() {
    if (!m_parsed)
        return Error{"Git.BadUrl", Text::tr("{} is no address of a repository. It looks like "
                                            "https://host/path, git@host:path or /path.",
                                            shownUrl(m_url))};
    m_talk.progress({});
    std::error_code ignored;
    if (m_parsed->isLocal() && !fs::exists(m_folder / m_parsed->path, ignored))
        return Error{"Git.NoRepository", Text::tr("There is no folder {}.", m_parsed->path)};
    if (m_parsed->isLocal() || usesProxy(*m_parsed))
        return {};
    return reach(m_parsed->host, m_parsed->effectivePort(), m_stop);
}

git_remote_callbacks RemoteSession::callbacks() {
    git_remote_callbacks callbacks;
    git_remote_init_callbacks(&callbacks, GIT_REMOTE_CALLBACKS_VERSION);
    callbacks.payload = this;
    callbacks.credentials = [](git_credential** out, const char*, const char* user,
                               unsigned allowed, void* self) {
        return sessionOf(self).takeCredential(out, user, allowed);
    };
    callbacks.certificate_check = [](git_cert* certificate, int valid, const char* host,
                                     void* self) {
        return sessionOf(self).checkHost(certificate, valid != 0, host);
    };
    callbacks.sideband_progress = [](const char*, int, void* self) { return goOn(self); };
    callbacks.transfer_progress = [](const git_indexer_progress* stats, void* self) {
        sessionOf(self).report(transferOf(*stats));
        return goOn(self);
    };
    callbacks.pack_progress = [](int, std::uint32_t done, std::uint32_t total, void* self) {
        sessionOf(self).report({Transfer::Phase::Sending, done, total, 0});
        return goOn(self);
    };
    callbacks.push_transfer_progress = [](unsigned done, unsigned total, std::size_t bytes,
                                          void* self) {
        sessionOf(self).report({Transfer::Phase::Sending, done, total, bytes});
        return goOn(self);
    };
    callbacks.push_update_reference = [](const char*, const char* status, void* self) {
        if (status)
            sessionOf(self).m_refusal = status;
        return 0;
    };
    return callbacks;
}

int RemoteSession::give(Error error) {
    m_error = std::move(error);
    git_error_set_str(GIT_ERROR_CALLBACK, m_error->code.c_str());
    return GIT_EUSER;
}

int RemoteSession::takeCredential(git_credential** out, const char* user, unsigned allowed) {
    if (isStopped())
        return GIT_EUSER;
    const std::string name = user && *user ? user : m_parsed->user;
    if (allowed & GIT_CREDENTIAL_USERNAME)
        return git_credential_username_new(out, (name.empty() ? localUser() : name).c_str());
    if (allowed & GIT_CREDENTIAL_SSH_KEY) {
        if (const int status = sshCredential(out, name.empty() ? localUser() : name);
            status != GIT_PASSTHROUGH)
            return status;
    }
    if (allowed & GIT_CREDENTIAL_USERPASS_PLAINTEXT)
        return passwordCredential(out, name);
    return give(
        {"Git.NoCredentials",
         Text::tr("{} knows none of your ssh keys. Make one with ssh-keygen, add it to your "
                  "account there, and to the agent with ssh-add.",
                  m_parsed->host)});
}

int RemoteSession::sshCredential(git_credential** out, const std::string& user) {
    if (!std::exchange(m_agentTried, true) && hasSshAgent())
        return git_credential_ssh_key_from_agent(out, user.c_str());
    if (m_keys.empty())
        return GIT_PASSTHROUGH;
    const fs::path key = m_keys.front();
    m_keys.erase(m_keys.begin());
    return keyCredential(out, user, key);
}

int RemoteSession::keyCredential(git_credential** out, const std::string& user,
                                 const fs::path& key) {
    std::string passphrase;
    if (isEncryptedKey(key)) {
        const auto answer =
            m_talk.login({LoginQuestion::Kind::Passphrase, key.string(), user, false});
        if (!answer)
            return give(cancelled());
        passphrase = answer->secret;
        m_locked = key;
    }
    std::error_code ignored;
    const fs::path known = key.string() + ".pub";
    return git_credential_ssh_key_new(out, user.c_str(),
                                      fs::exists(known, ignored) ? known.c_str() : nullptr,
                                      key.c_str(), passphrase.c_str());
}

std::optional<Login> RemoteSession::helperLogin(const std::string& user) const {
    const fs::path git = process::findTool("git");
    if (git.empty() || !m_parsed->scheme.starts_with("http"))
        return {};
    process::ToolRun run;
    run.arguments = {git.string(), "credential", "fill"};
    run.workingDirectory = m_folder;
    // It may ask a helper, and nobody else: people are asked by us.
    run.environment = {{"GIT_TERMINAL_PROMPT", "0"}, {"GIT_ASKPASS", ""}, {"SSH_ASKPASS", ""}};
    run.withErrors = false;
    run.input = "protocol=" + m_parsed->scheme + "\nhost=" + m_parsed->host +
                (m_parsed->port ? ":" + std::to_string(m_parsed->port) : "") +
                "\npath=" + m_parsed->path.substr(m_parsed->path.starts_with('/')) +
                (user.empty() ? "" : "\nusername=" + user) + "\n\n";
    Login login;
    const auto status = process::runTool(
        run,
        [&login](std::string_view line) {
            if (line.starts_with("username="))
                login.user = line.substr(9);
            else if (line.starts_with("password="))
                login.secret = line.substr(9);
        },
        m_stop);
    return status && *status == 0 && !login.secret.empty() ? std::optional{login} : std::nullopt;
}

int RemoteSession::passwordCredential(git_credential** out, const std::string& user) {
    auto login = std::exchange(m_helperTried, true) ? std::nullopt : helperLogin(user);
    if (!login && !isStopped())
        login = m_talk.login(
            {LoginQuestion::Kind::Password, shownUrl(m_url), user, std::exchange(m_asked, true)});
    if (!login)
        return give(cancelled());
    return git_credential_userpass_plaintext_new(out, login->user.c_str(), login->secret.c_str());
}

int RemoteSession::checkHost(git_cert* certificate, bool valid, const char* host) {
    if (valid)
        return 0;
    if (certificate->cert_type != GIT_CERT_HOSTKEY_LIBSSH2)
        return give({"Git.BadCertificate",
                     Text::tr("The certificate of {} is not valid: somebody may pretend to be it. "
                              "If it is your own, make this machine trust who has signed it.",
                              std::string_view{host})});
    const auto& shown = *reinterpret_cast<const git_cert_hostkey*>(certificate);
    if (!(shown.type & GIT_CERT_SSH_RAW))
        return give({"Git.UnknownHost", Text::tr("{} has shown no key.", std::string_view{host})});
    const HostKey key = hostKeyOf({shown.hostkey, shown.hostkey_len});
    const KnownHost known = lookUpHost(knownHosts(), host, m_parsed->effectivePort(), key);
    if (known.known)
        return 0;
    if (known.differs)
        return give(
            {"Git.HostChanged",
             Text::tr("{} has another key than before ({}): somebody may pretend to be it. If you "
                      "know that it has changed, take the old one out: ssh-keygen -R {}",
                      std::string_view{host}, fingerprintOf(key),
                      knownHostName(host, m_parsed->effectivePort()))});
    if (!m_talk.trusts({host, key.type, fingerprintOf(key)}))
        return give(
            {"Git.UnknownHost", Text::tr("{} is not known, so that nothing was asked of it.",
                                         std::string_view{host})});
    if (const auto kept = rememberHost(host, m_parsed->effectivePort(), key); !kept)
        return give(kept.error());
    return 0;
}

Error RemoteSession::failed(int status, Text what) const {
    if (m_error)
        return *m_error;
    if (isStopped() || status == GIT_EUSER)
        return cancelled();
    const git_error* last = git_error_last();
    const std::string said = last && last->message ? last->message : "";
    const std::string url = shownUrl(m_url);
    const auto has = [&said](const char* words) { return said.find(words) != std::string::npos; };
    if (status == GIT_EAUTH || has("status code: 401") || has("status code: 403"))
        return {"Git.NoCredentials", Text::tr("{} does not let you in.", url)};
    if (status == GIT_ENOTFOUND || has("status code: 404") || has("resolve path") ||
        has("could not find repository") || has("not found") || has("does not appear to be"))
        return {"Git.NoRepository",
                Text::tr("There is no git repository at {}, or you may not see it.", url)};
    const int kind = last ? last->klass : 0;
    if (kind == GIT_ERROR_NET || kind == GIT_ERROR_HTTP || kind == GIT_ERROR_SSL ||
        kind == GIT_ERROR_SSH)
        return {"Git.Unreachable", Text::tr("{} has broken off: {}", url, Text::verbatim(said))};
    return failure(status, std::move(what));
}

} // namespace lathe::vcs
