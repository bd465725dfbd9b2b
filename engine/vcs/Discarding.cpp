#include "engine/vcs/Contents.h"
#include "engine/vcs/Failures.h"
#include "engine/vcs/LinePatch.h"
#include "engine/vcs/Staging.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <system_error>

// Taking changes out of the working tree: what was there is kept as a blob first.

namespace fs = std::filesystem;

namespace lathe::vcs {

namespace {

Result<Discarded> keep(const Repository& repository, const std::string& path) {
    struct stat found {};
    if (::lstat((repository.root() / path).c_str(), &found) != 0)
        return Discarded{path, 0, {}};
    auto bytes = rawContent(repository, path);
    if (!bytes)
        return bytes.error();
    git_oid id;
    const int status =
        git_blob_create_from_buffer(&id, repository.get(), bytes->data(), bytes->size());
    if (status != 0)
        return failure(status, Text::tr("{} cannot be kept, so that nothing was discarded", path));
    return Discarded{path, static_cast<unsigned>(found.st_mode), hexOf(id)};
}

/// Beside the file, then in its place in one step. A link is made anew.
Result<void> writeFile(const fs::path& file, unsigned mode, const std::string& bytes) {
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    const fs::path beside = file.string() + ".lathe-new";
    fs::remove(beside, error);
    if (S_ISLNK(mode)) {
        fs::create_symlink(bytes, beside, error);
    } else {
        std::ofstream stream{beside, std::ios::binary};
        stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        stream.close();
        if (!stream)
            error = std::make_error_code(std::errc::io_error);
        else if (::chmod(beside.c_str(), mode & 07777) != 0)
            error = {errno, std::generic_category()};
    }
    if (!error)
        fs::rename(beside, file, error);
    if (!error)
        return {};
    std::error_code ignored;
    fs::remove(beside, ignored);
    return systemError("Git.Failed", Text::tr("{} cannot be written", file.string()),
                       error.value());
}

Result<void> checkOutStaged(const Repository& repository, const std::vector<std::string>& paths) {
    std::vector<char*> names;
    for (const std::string& path : paths)
        names.push_back(const_cast<char*>(path.c_str()));
    git_checkout_options options;
    git_checkout_options_init(&options, GIT_CHECKOUT_OPTIONS_VERSION);
    options.checkout_strategy =
        GIT_CHECKOUT_FORCE | GIT_CHECKOUT_DISABLE_PATHSPEC_MATCH | GIT_CHECKOUT_DONT_UPDATE_INDEX;
    options.paths = {names.data(), names.size()};
    if (names.empty())
        return {};
    if (const int status = git_checkout_index(repository.get(), nullptr, &options); status != 0)
        return failure(status, Text::tr("The changes cannot be discarded"));
    return {};
}

/// The file's lines stand for those that git keeps, unless a filter does more than line ends.
Result<std::string> withoutLines(const Repository& repository, const FileDiff& shown,
                                 const LineSet& lines) {
    const auto kept = contentOnDisk(repository, shown.path, {}, shown.newMode);
    const auto raw = shown.newMode ? rawContent(repository, shown.path) : Result<std::string>{""};
    if (!kept)
        return kept.error();
    if (!raw)
        return raw.error();
    if (splitLines(*raw).size() != splitLines(kept->bytes).size())
        return Error{"Git.NotText",
                     Text::tr("{} is no text: it can only be taken as a whole.", shown.path)};
    return reverted(*raw, shown, lines);
}

} // namespace

Result<std::vector<Discarded>> discard(const Repository& repository,
                                       const std::vector<std::string>& paths) {
    auto index = indexOf(repository);
    if (!index)
        return index.error();
    std::vector<Discarded> discarded;
    std::vector<std::string> tracked;
    for (const std::string& path : paths) {
        if (!git_index_get_bypath(index->get(), path.c_str(), 0))
            continue;
        auto kept = keep(repository, path);
        if (!kept)
            return kept.error();
        discarded.push_back(std::move(*kept));
        tracked.push_back(path);
    }
    if (auto done = checkOutStaged(repository, tracked); !done)
        return done.error();
    return discarded;
}

Result<std::vector<Discarded>> discardLines(const Repository& repository, const FileDiff& shown,
                                            const LineSet& lines) {
    if (shown.binary || shown.tooLarge)
        return discard(repository, {shown.path});
    const auto now = diff(repository, {shown.path, {}, Sides::WorktreeToIndex, {}});
    if (!now)
        return now.error();
    if (now->oldId != shown.oldId || now->newId != shown.newId)
        return Error{
            "Git.Changed",
            Text::tr("{} has changed meanwhile. Look at it again, then repeat this.", shown.path)};
    auto kept = keep(repository, shown.path);
    if (!kept)
        return kept.error();
    const auto bytes = withoutLines(repository, shown, lines);
    if (!bytes)
        return bytes.error();
    const unsigned mode = kept->mode ? kept->mode : shown.oldMode;
    if (auto written = writeFile(repository.root() / shown.path, mode, *bytes); !written)
        return written.error();
    return std::vector{*kept};
}

Result<void> putBack(const Repository& repository, const std::vector<Discarded>& discarded) {
    for (const Discarded& one : discarded) {
        const fs::path file = repository.root() / one.path;
        if (one.mode == 0) {
            std::error_code ignored;
            fs::remove(file, ignored);
            continue;
        }
        BlobHandle blob;
        const auto id = idOf(one.blob);
        const int status =
            id ? git_blob_lookup(Out{blob}, repository.get(), &*id) : static_cast<int>(GIT_ERROR);
        if (status != 0)
            return failure(status, Text::tr("{} cannot be put back", one.path));
        const std::string bytes{static_cast<const char*>(git_blob_rawcontent(blob.get())),
                                static_cast<std::size_t>(git_blob_rawsize(blob.get()))};
        if (auto written = writeFile(file, one.mode, bytes); !written)
            return written;
    }
    return {};
}

} // namespace lathe::vcs
