#include "engine/vcs/Remotes.h"

#include "engine/vcs/Failures.h"
#include "engine/vcs/Hooks.h"
#include "engine/vcs/RemoteConfig.h"
#include "engine/vcs/RemoteSession.h"

namespace lathe::vcs {

namespace {

Result<ConfiguredRemote> find(const Repository& repository, const std::string& name) {
    auto all = configuredRemotes(repository);
    if (!all)
        return all.error();
    const auto found = all->find(name);
    if (found == all->end())
        return Error{"Git.NoRemote", Text::tr("There is no remote {}.", name)};
    return std::move(found->second);
}

/// Where a branch goes: "origin" and "main".
struct Target {
    std::string remote;
    std::string branch;
    bool isNew = false;
};

Result<Target> targetOf(const Repository& repository, const std::string& branch) {
    ConfigHandle config;
    const char* remote = nullptr;
    const char* merge = nullptr;
    if (git_repository_config_snapshot(Out{config}, repository.get()) == 0) {
        git_config_get_string(&remote, config.get(), ("branch." + branch + ".remote").c_str());
        git_config_get_string(&merge, config.get(), ("branch." + branch + ".merge").c_str());
    }
    constexpr std::string_view heads = "refs/heads/";
    if (remote && merge && std::string_view{merge}.starts_with(heads))
        return Target{remote, merge + heads.size(), false};
    auto usual = usualRemote(repository);
    if (!usual)
        return usual.error();
    return Target{std::move(*usual), branch, true};
}

/// What git tells pre-push of the only reference: what goes, and what is there.
std::string lineForHook(const Repository& repository, const Head& head, const Target& target) {
    git_oid known;
    const std::string tracking = "refs/remotes/" + target.remote + "/" + target.branch;
    const bool isKnown = git_reference_name_to_id(&known, repository.get(), tracking.c_str()) == 0;
    return "refs/heads/" + head.branch + " " + head.commit + " refs/heads/" + target.branch + " " +
           (isKnown ? hexOf(known) : std::string(GIT_OID_HEXSZ, '0')) + "\n";
}

Error rejected(const std::string& remote, const std::string& why) {
    return {"Git.Rejected",
            Text::tr("{} does not take the branch: {}", remote, Text::verbatim(why))};
}

Result<void> send(const Repository& repository, const ConfiguredRemote& remote,
                  const Target& target, const std::string& branch, RemoteTalk& talk,
                  const std::stop_token& stop) {
    RemoteSession session{remote.pushUrl, repository.root(), talk, stop};
    if (auto can = session.begin(); !can)
        return can;
    RemoteHandle handle;
    int status = openRemote(Out{handle}, repository, remote.pushUrl);
    git_push_options options;
    git_push_options_init(&options, GIT_PUSH_OPTIONS_VERSION);
    options.callbacks = session.callbacks();
    options.proxy_opts.type = GIT_PROXY_AUTO;
    std::string spec = "refs/heads/" + branch + ":refs/heads/" + target.branch;
    char* specs[] = {spec.data()};
    const git_strarray list{specs, 1};
    if (status == 0)
        status = git_remote_push(handle.get(), &list, &options);
    if (status == GIT_ENONFASTFORWARD)
        return Error{"Git.Rejected",
                     Text::tr("{} has commits that are not here. Pull first, then push again.",
                              target.remote + "/" + target.branch)};
    if (!session.refusal().empty())
        return rejected(target.remote, session.refusal());
    if (status != 0)
        return session.failed(status, Text::tr("The branch cannot be pushed"));
    return {};
}

} // namespace

Result<std::vector<Remote>> remotes(const Repository& repository) {
    const auto all = configuredRemotes(repository);
    if (!all)
        return all.error();
    std::vector<Remote> found;
    for (const auto& [name, remote] : *all)
        found.push_back({name, shownUrl(remote.url)});
    return found;
}

Result<std::string> usualRemote(const Repository& repository) {
    const auto all = configuredRemotes(repository);
    if (!all)
        return all.error();
    const auto head = repository.head();
    ConfigHandle config;
    const char* followed = nullptr;
    if (head && git_repository_config_snapshot(Out{config}, repository.get()) == 0)
        git_config_get_string(&followed, config.get(),
                              ("branch." + head->branch + ".remote").c_str());
    if (followed && all->contains(followed))
        return std::string{followed};
    if (all->contains("origin"))
        return std::string{"origin"};
    if (all->size() == 1)
        return all->begin()->first;
    return Error{"Git.NoRemote",
                 all->empty()
                     ? Text::tr("This repository has no remote. Add one with git remote add "
                                "origin URL.")
                     : Text::tr("This repository has several remotes and none is called origin. "
                                "Say which with git push --set-upstream REMOTE BRANCH.")};
}

Result<void> fetch(const Repository& repository, const std::string& name, RemoteTalk& talk,
                   const std::stop_token& stop) {
    auto remote = find(repository, name);
    if (!remote)
        return remote.error();
    RemoteSession session{remote->url, repository.root(), talk, stop};
    if (auto can = session.begin(); !can)
        return can;
    RemoteHandle handle;
    int status = openRemote(Out{handle}, repository, remote->url);
    git_fetch_options options;
    git_fetch_options_init(&options, GIT_FETCH_OPTIONS_VERSION);
    options.callbacks = session.callbacks();
    options.download_tags = GIT_REMOTE_DOWNLOAD_TAGS_AUTO;
    options.proxy_opts.type = GIT_PROXY_AUTO;
    std::vector<char*> specs;
    for (std::string& spec : remote->fetch)
        specs.push_back(spec.data());
    const git_strarray list{specs.data(), specs.size()};
    if (status == 0)
        status = git_remote_fetch(handle.get(), &list, &options, ("fetch " + name).c_str());
    if (status != 0)
        return session.failed(status, Text::tr("{} cannot be fetched", name));
    return {};
}

Result<void> push(const Repository& repository, RemoteTalk& talk, const std::stop_token& stop) {
    const auto head = repository.head();
    if (!head)
        return head.error();
    if (head->detached)
        return Error{"Git.DetachedHead",
                     Text::tr("No branch is checked out, so that none can be pushed. Make a branch "
                              "first.")};
    if (head->unborn)
        return Error{"Git.UnbornHead", Text::tr("There is no commit yet that could be pushed.")};
    const auto target = targetOf(repository, head->branch);
    if (!target)
        return target.error();
    const auto remote = find(repository, target->remote);
    if (!remote)
        return remote.error();
    Hooks hooks{repository};
    if (auto may = hooks.run("pre-push", {target->remote, remote->pushUrl}, stop,
                             lineForHook(repository, *head, *target));
        !may)
        return may;
    if (auto sent = send(repository, *remote, *target, head->branch, talk, stop); !sent)
        return sent;
    // A remote that knows its address only does not know where its branches are kept here.
    const auto id = idOf(head->commit);
    ReferenceHandle known;
    int status =
        git_reference_create(Out{known}, repository.get(),
                             ("refs/remotes/" + target->remote + "/" + target->branch).c_str(),
                             &*id, 1, "update by push");
    if (status == 0 && target->isNew)
        status = follow(repository, head->branch, target->remote, target->branch);
    if (status != 0)
        return failure(status, Text::tr("The branch was pushed, but this cannot be noted here"));
    return {};
}

} // namespace lathe::vcs
