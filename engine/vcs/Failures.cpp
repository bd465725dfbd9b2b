#include "engine/vcs/Failures.h"

#include "engine/vcs/Handles.h"

namespace lathe::vcs {

namespace {

std::string lastMessage() {
    const git_error* last = git_error_last();
    return last && last->message ? last->message : "";
}

} // namespace

Error cancelled() {
    return {"Git.Cancelled", Text::tr("This was cancelled.")};
}

Error failure(int status, Text what) {
    switch (status) {
    case GIT_ELOCKED:
        return {"Git.IndexLocked",
                Text::tr("Another program is changing this repository ({}). Wait for it; when none "
                         "runs any more, delete the file that ends in .lock.",
                         Text::verbatim(lastMessage()))};
    case GIT_EOWNER:
        return {"Git.NotOwned", Text::tr("The repository belongs to another user. To trust it: git "
                                         "config --global --add safe.directory PATH")};
    case GIT_EUNMERGED:
    case GIT_EMERGECONFLICT:
        return {"Git.Conflicts", Text::tr("Files have conflicts. Resolve and stage them first.")};
    case GIT_ECONFLICT:
    case GIT_EUNCOMMITTED:
    case GIT_EINDEXDIRTY:
        return {"Git.WouldOverwrite",
                Text::tr("Changes that are not committed would be overwritten. Commit or stash "
                         "them first.")};
    case GIT_EUNBORNBRANCH:
        return {"Git.UnbornHead", Text::tr("There is no commit yet.")};
    case GIT_EMODIFIED:
        return {"Git.Moved",
                Text::tr("The branch has moved meanwhile. Look at it again, then repeat this.")};
    case GIT_EUSER:
        return cancelled();
    default:
        return {"Git.Failed", Text::tr("{}: {}", what, Text::verbatim(lastMessage()))};
    }
}

} // namespace lathe::vcs
