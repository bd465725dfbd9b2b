#include "engine/vcs/Failures.h"
#include "engine/vcs/RemoteConfig.h"
#include "engine/vcs/RemoteSession.h"
#include "engine/vcs/Remotes.h"

namespace fs = std::filesystem;

namespace lathe::vcs {

namespace {

constexpr const char* Origin = "origin";

bool isFree(const fs::path& folder) {
    std::error_code error;
    return !fs::exists(folder, error) ||
           (fs::is_directory(folder, error) && fs::is_empty(folder, error));
}

int configure(const Repository& repository, const std::string& url) {
    ConfigHandle config;
    int status = git_repository_config(Out{config}, repository.get());
    if (status == 0)
        status = git_config_set_string(config.get(), "remote.origin.url", shownUrl(url).c_str());
    return status != 0 ? status
                       : git_config_set_string(config.get(), "remote.origin.fetch",
                                               "+refs/heads/*:refs/remotes/origin/*");
}

int checkOutAll(const Repository& repository, const git_oid& id, RemoteSession& session) {
    ObjectHandle commit;
    git_checkout_options options;
    git_checkout_options_init(&options, GIT_CHECKOUT_OPTIONS_VERSION);
    options.checkout_strategy = GIT_CHECKOUT_SAFE | GIT_CHECKOUT_RECREATE_MISSING;
    options.progress_payload = options.notify_payload = &session;
    options.progress_cb = [](const char*, std::size_t done, std::size_t total, void* self) {
        static_cast<RemoteSession*>(self)->report({Transfer::Phase::CheckingOut, done, total, 0});
    };
    options.notify_flags = GIT_CHECKOUT_NOTIFY_UPDATED;
    options.notify_cb = [](git_checkout_notify_t, const char*, const git_diff_file*,
                           const git_diff_file*, const git_diff_file*, void* self) {
        return static_cast<RemoteSession*>(self)->isStopped() ? static_cast<int>(GIT_EUSER) : 0;
    };
    const int status = git_object_lookup(Out{commit}, repository.get(), &id, GIT_OBJECT_COMMIT);
    return status != 0 ? status : git_checkout_tree(repository.get(), commit.get(), &options);
}

/// The local branch that follows the remote's own, and its files.
int begin(const Repository& repository, git_remote* remote, RemoteSession& session) {
    Buffer name;
    const int named = git_remote_default_branch(name.get(), remote);
    // A remote without a commit has no branch, and its clone neither.
    if (named == GIT_ENOTFOUND)
        return 0;
    constexpr std::string_view heads = "refs/heads/";
    if (named != 0 || !name.text().starts_with(heads))
        return named;
    const std::string branch = name.text().substr(heads.size());
    const std::string tracking = "refs/remotes/origin/" + branch;
    git_oid id;
    ReferenceHandle made;
    int status = git_reference_name_to_id(&id, repository.get(), tracking.c_str());
    if (status == GIT_ENOTFOUND)
        return git_repository_set_head(repository.get(), name.text().c_str());
    if (status == 0)
        status = git_reference_symbolic_create(
            Out{made}, repository.get(), "refs/remotes/origin/HEAD", tracking.c_str(), 1, nullptr);
    // The files come first: until they are all there, nothing is checked out.
    if (status == 0)
        status = git_repository_set_head(repository.get(), name.text().c_str());
    if (status == 0)
        status = checkOutAll(repository, id, session);
    if (status == 0)
        status =
            git_reference_create(Out{made}, repository.get(), name.text().c_str(), &id, 1, nullptr);
    return status != 0 ? status : follow(repository, branch, Origin, branch);
}

/// The address as url.BASE.insteadOf of the person's configuration has it; with its password, which
/// the configuration has not.
Result<std::string> realUrl(const Repository& repository, const std::string& url) {
    const auto known = configuredRemotes(repository);
    if (!known)
        return known.error();
    const auto own = known->find(Origin);
    return own == known->end() || own->second.url == shownUrl(url) ? url : own->second.url;
}

Result<void> fill(const Repository& repository, const std::string& given, RemoteTalk& talk,
                  const std::stop_token& stop) {
    int status = configure(repository, given);
    const auto url = realUrl(repository, given);
    if (!url)
        return url.error();
    RemoteSession session{*url, repository.root(), talk, stop};
    if (auto can = session.begin(); !can)
        return can;
    RemoteHandle remote;
    if (status == 0)
        status = openRemote(Out{remote}, repository, *url);
    git_fetch_options options;
    git_fetch_options_init(&options, GIT_FETCH_OPTIONS_VERSION);
    options.callbacks = session.callbacks();
    options.download_tags = GIT_REMOTE_DOWNLOAD_TAGS_ALL;
    options.proxy_opts.type = GIT_PROXY_AUTO;
    std::string spec = "+refs/heads/*:refs/remotes/origin/*";
    char* specs[] = {spec.data()};
    const git_strarray list{specs, 1};
    if (status == 0)
        status = git_remote_fetch(remote.get(), &list, &options, "clone");
    if (status == 0)
        status = begin(repository, remote.get(), session);
    if (status != 0)
        return session.failed(status, Text::tr("{} cannot be cloned", shownUrl(*url)));
    return {};
}

void removeAll(const fs::path& folder, bool itself) {
    std::error_code ignored;
    if (itself) {
        fs::remove_all(folder, ignored);
        return;
    }
    for (const auto& entry : fs::directory_iterator{folder, ignored})
        fs::remove_all(entry.path(), ignored);
}

} // namespace

Result<void> clone(const std::string& url, const fs::path& folder, RemoteTalk& talk,
                   const std::stop_token& stop) {
    if (!isFree(folder))
        return Error{"Git.Exists", Text::tr("{} holds something already. Choose another folder.",
                                            folder.string())};
    std::error_code ignored;
    const bool isNew = !fs::exists(folder, ignored);
    auto repository = Repository::init(folder);
    if (!repository)
        return repository.error();
    auto filled = fill(*repository, url, talk, stop);
    if (!filled)
        removeAll(folder, isNew);
    return filled;
}

} // namespace lathe::vcs
