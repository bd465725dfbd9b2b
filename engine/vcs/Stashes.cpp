#include "engine/vcs/Stashes.h"

#include "engine/vcs/Failures.h"
#include "engine/vcs/Objects.h"

#include <algorithm>

namespace lathe::vcs {

namespace {

/// Its place in the list, which other programs change.
Result<std::size_t> placeOf(const Repository& repository, const std::string& id) {
    const auto all = stashes(repository);
    if (!all)
        return all.error();
    const auto found = std::ranges::find(*all, id, &Stash::id);
    if (found == all->end())
        return Error{"Git.NotFound", Text::tr("This stash is there no more.")};
    return static_cast<std::size_t>(found - all->begin());
}

} // namespace

Result<std::vector<Stash>> stashes(const Repository& repository) {
    std::vector<Stash> found;
    const int status = git_stash_foreach(
        repository.get(),
        [](std::size_t, const char* message, const git_oid* id, void* list) {
            static_cast<std::vector<Stash>*>(list)->push_back({hexOf(*id), message});
            return 0;
        },
        &found);
    if (status != 0)
        return failure(status, Text::tr("The stashes cannot be read"));
    return found;
}

Result<Stash> saveStash(const Repository& repository, const std::string& message) {
    const auto head = repository.head();
    if (!head)
        return head.error();
    if (head->unborn)
        return Error{"Git.UnbornHead",
                     Text::tr("There is no commit yet: nothing can be put aside.")};
    auto identity = identityOf(repository);
    if (!identity)
        return identity.error();
    git_oid id;
    const int status =
        git_stash_save(&id, repository.get(), identity->get(),
                       message.empty() ? nullptr : message.c_str(), GIT_STASH_INCLUDE_UNTRACKED);
    if (status == GIT_ENOTFOUND)
        return Error{"Git.NothingToStash",
                     Text::tr("Nothing has changed: there is nothing to put aside.")};
    if (status != 0)
        return failure(status, Text::tr("The changes cannot be put aside"));
    const auto all = stashes(repository);
    return all && !all->empty() ? all->front() : Stash{hexOf(id), message};
}

Result<void> popStash(const Repository& repository, const std::string& id) {
    const auto place = placeOf(repository, id);
    if (!place)
        return place.error();
    git_stash_apply_options options;
    git_stash_apply_options_init(&options, GIT_STASH_APPLY_OPTIONS_VERSION);
    options.flags = GIT_STASH_APPLY_REINSTATE_INDEX;
    const int status = git_stash_pop(repository.get(), *place, &options);
    if (status == GIT_ECONFLICT || status == GIT_EUNCOMMITTED)
        return Error{
            "Git.WouldOverwrite",
            Text::tr("Files that the stash holds have changed. Commit these changes first; "
                     "the stash is still there.")};
    if (status != 0)
        return failure(status, Text::tr("The stash cannot be brought back"));
    return {};
}

Result<void> dropStash(const Repository& repository, const std::string& id) {
    const auto place = placeOf(repository, id);
    if (!place)
        return place.error();
    if (const int status = git_stash_drop(repository.get(), *place); status != 0)
        return failure(status, Text::tr("The stash cannot be dropped"));
    return {};
}

} // namespace lathe::vcs
