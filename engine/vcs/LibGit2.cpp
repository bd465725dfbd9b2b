#include "engine/vcs/LibGit2.h"

#include <dlfcn.h>

#include <stdexcept>
#include <string>

namespace lathe::vcs {

namespace {

constexpr const char* fileName = "libgit2.so." LIBGIT2_SOVERSION;

/// nullptr where it is not there. It stays until the process ends.
void* library() {
    static void* const handle = ::dlopen(fileName, RTLD_LAZY | RTLD_LOCAL);
    return handle;
}

} // namespace

void* findInLibGit2(const char* name) {
    void* const found = library() ? ::dlsym(library(), name) : nullptr;
    if (!found)
        throw std::runtime_error{std::string{fileName} + " has no " + name};
    return found;
}

Result<void> startLibGit2() {
    if (!library())
        return Error{"Git.NoLibrary",
                     Text::tr("{} is not installed, without which there is no git here. Install it "
                              "by packaging/run, then start Lathe again.",
                              fileName)};
    static const struct Started {
        Started() { git_libgit2_init(); }
        ~Started() { git_libgit2_shutdown(); }
    } started;
    return {};
}

} // namespace lathe::vcs
