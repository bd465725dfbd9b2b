#include "engine/vcs/Objects.h"

#include "engine/vcs/Failures.h"

namespace lathe::vcs {

std::string hexOf(const git_oid& id) {
    char text[GIT_OID_HEXSZ + 1];
    return git_oid_tostr(text, sizeof text, &id);
}

std::optional<git_oid> idOf(const std::string& hex) {
    git_oid id;
    if (hex.size() != GIT_OID_HEXSZ || git_oid_fromstr(&id, hex.c_str()) != 0)
        return {};
    return id;
}

Result<IndexHandle> indexOf(const Repository& repository) {
    IndexHandle index;
    int status = git_repository_index(Out{index}, repository.get());
    if (status == 0)
        status = git_index_read(index.get(), 0);
    if (status != 0)
        return failure(status, Text::tr("What is staged cannot be read"));
    return index;
}

Result<void> writeIndex(git_index* index) {
    if (const int status = git_index_write(index); status != 0)
        return failure(status, Text::tr("What is staged cannot be written"));
    return {};
}

Result<CommitHandle> headCommit(const Repository& repository) {
    git_oid id;
    int status = git_reference_name_to_id(&id, repository.get(), "HEAD");
    if (status == GIT_ENOTFOUND || status == GIT_EUNBORNBRANCH)
        return CommitHandle{};
    CommitHandle commit;
    if (status == 0)
        status = git_commit_lookup(Out{commit}, repository.get(), &id);
    if (status != 0)
        return failure(status, Text::tr("The last commit cannot be read"));
    return commit;
}

Result<TreeHandle> headTree(const Repository& repository) {
    auto commit = headCommit(repository);
    if (!commit)
        return commit.error();
    TreeHandle tree;
    if (!*commit)
        return tree;
    if (const int status = git_commit_tree(Out{tree}, commit->get()); status != 0)
        return failure(status, Text::tr("The last commit cannot be read"));
    return tree;
}

Result<CommitHandle> commitOf(const Repository& repository, const std::string& hex) {
    CommitHandle commit;
    const auto id = idOf(hex);
    if (!id || git_commit_lookup(Out{commit}, repository.get(), &*id) != 0)
        return Error{"Git.NotFound", Text::tr("There is no commit {}.", hex)};
    return commit;
}

ReferenceHandle upstreamOf(const Repository& repository, const std::string& branch) {
    ConfigHandle config;
    ReferenceHandle upstream;
    if (git_repository_config_snapshot(Out{config}, repository.get()) != 0)
        return upstream;
    const char* remote = nullptr;
    const char* merge = nullptr;
    git_config_get_string(&remote, config.get(), ("branch." + branch + ".remote").c_str());
    git_config_get_string(&merge, config.get(), ("branch." + branch + ".merge").c_str());
    constexpr std::string_view heads = "refs/heads/";
    if (!remote || !merge || !std::string_view{merge}.starts_with(heads))
        return upstream;
    const std::string name = merge + heads.size();
    const std::string reference = std::string_view{remote} == "."
                                      ? merge
                                      : "refs/remotes/" + std::string{remote} + "/" + name;
    git_reference_lookup(Out{upstream}, repository.get(), reference.c_str());
    return upstream;
}

int follow(const Repository& repository, const std::string& branch, const std::string& remote,
           const std::string& remoteBranch) {
    ConfigHandle config;
    if (const int status = git_repository_config(Out{config}, repository.get()); status != 0)
        return status;
    const std::string section = "branch." + branch;
    const int status =
        git_config_set_string(config.get(), (section + ".remote").c_str(), remote.c_str());
    return status != 0 ? status
                       : git_config_set_string(config.get(), (section + ".merge").c_str(),
                                               ("refs/heads/" + remoteBranch).c_str());
}

Result<SignatureHandle> identityOf(const Repository& repository) {
    SignatureHandle signature;
    if (git_signature_default(Out{signature}, repository.get()) != 0)
        return Error{"Git.NoIdentity",
                     Text::tr("Git does not know who you are. Set user.name and user.email: git "
                              "config --global user.name \"Your Name\"; git config --global "
                              "user.email you@example.org")};
    return signature;
}

} // namespace lathe::vcs
