#include "engine/vcs/Checkout.h"

#include "engine/vcs/Failures.h"

#include <algorithm>

namespace lathe::vcs {

namespace {

constexpr std::size_t NamedFiles = 5;

} // namespace

void InTheWay::watch(git_checkout_options& options) {
    options.notify_flags |= GIT_CHECKOUT_NOTIFY_CONFLICT;
    options.notify_cb = [](git_checkout_notify_t, const char* path, const git_diff_file*,
                           const git_diff_file*, const git_diff_file*, void* self) {
        static_cast<InTheWay*>(self)->m_paths.emplace_back(path);
        return 0;
    };
    options.notify_payload = this;
}

Error InTheWay::error() const {
    std::string names;
    for (std::size_t i = 0; i < std::min(m_paths.size(), NamedFiles); ++i)
        names += (i ? ", " : "") + m_paths[i];
    if (m_paths.size() > NamedFiles)
        names += ", ...";
    return {"Git.WouldOverwrite",
            Text::tr("Changes that are not committed would be overwritten in {}. Commit or "
                     "stash them first.",
                     names)};
}

Result<void> checkOutTree(const Repository& repository, git_reference* reference) {
    ObjectHandle commit;
    int status = git_reference_peel(Out{commit}, reference, GIT_OBJECT_COMMIT);
    InTheWay inTheWay;
    git_checkout_options options;
    git_checkout_options_init(&options, GIT_CHECKOUT_OPTIONS_VERSION);
    options.checkout_strategy = GIT_CHECKOUT_SAFE;
    inTheWay.watch(options);
    if (status == 0)
        status = git_checkout_tree(repository.get(), commit.get(), &options);
    if (status == GIT_ECONFLICT)
        return inTheWay.error();
    if (status != 0)
        return failure(status, Text::tr("The branch cannot be checked out"));
    return {};
}

} // namespace lathe::vcs
