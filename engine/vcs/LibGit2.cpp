#include "engine/vcs/LibGit2.h"

namespace lathe::vcs {

Result<void> startLibGit2() {
    if (!libGit2.isInstalled())
        return Error{"Git.NoLibrary",
                     Text::tr("{} is not installed, without which there is no git here. Install it "
                              "by packaging/run, then start Lathe again.",
                              libGit2.fileName())};
    static const struct Started {
        Started() { git_libgit2_init(); }
        ~Started() { git_libgit2_shutdown(); }
    } started;
    return {};
}

} // namespace lathe::vcs
