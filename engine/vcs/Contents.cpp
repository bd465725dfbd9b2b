#include "engine/vcs/Contents.h"

#include "engine/vcs/Failures.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;

namespace lathe::vcs {

namespace {

Error unreadable(const std::string& path, int status) {
    return failure(status, Text::tr("{} cannot be read", path));
}

Result<Content> contentOf(const Repository& repository, const git_oid& id, unsigned mode,
                          const std::string& path) {
    Content content{mode, {}, {}};
    if (mode == GIT_FILEMODE_COMMIT) {
        content.submodule = hexOf(id);
        content.bytes = "Subproject commit " + content.submodule + "\n";
        return content;
    }
    BlobHandle blob;
    if (const int status = git_blob_lookup(Out{blob}, repository.get(), &id); status != 0)
        return unreadable(path, status);
    content.bytes.assign(static_cast<const char*>(git_blob_rawcontent(blob.get())),
                         static_cast<std::size_t>(git_blob_rawsize(blob.get())));
    return content;
}

/// As `git add` would keep these bytes.
Result<std::string> normalised(const Repository& repository, const std::string& path,
                               const std::string& bytes) {
    FilterListHandle filters;
    int status = git_filter_list_load(Out{filters}, repository.get(), nullptr, path.c_str(),
                                      GIT_FILTER_TO_ODB, GIT_FILTER_ALLOW_UNSAFE);
    if (status == 0 && !filters)
        return bytes;
    Buffer out;
    if (status == 0)
        status =
            git_filter_list_apply_to_buffer(out.get(), filters.get(), bytes.data(), bytes.size());
    if (status != 0)
        return unreadable(path, status);
    return out.text();
}

bool countsModes(const Repository& repository) {
    ConfigHandle config;
    int counts = 1;
    if (git_repository_config(Out{config}, repository.get()) == 0)
        git_config_get_bool(&counts, config.get(), "core.filemode");
    return counts != 0;
}

unsigned modeOnDisk(const Repository& repository, const struct stat& found, unsigned known) {
    if (S_ISLNK(found.st_mode))
        return GIT_FILEMODE_LINK;
    if (!countsModes(repository) && (known & S_IFMT) == S_IFREG)
        return known;
    return found.st_mode & S_IXUSR ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB;
}

/// The commit that a submodule's folder is at.
Content submoduleOnDisk(const fs::path& folder) {
    Content content{GIT_FILEMODE_COMMIT, {}, {}};
    if (const auto inner = Repository::discover(folder); inner && inner->root() == folder) {
        if (const auto head = inner->head())
            content.submodule = head->commit;
    }
    content.bytes = "Subproject commit " + content.submodule + "\n";
    return content;
}

void addHunks(git_patch* patch, FileDiff& diff) {
    for (std::size_t h = 0; h < git_patch_num_hunks(patch); ++h) {
        const git_diff_hunk* found = nullptr;
        std::size_t count = 0;
        if (git_patch_get_hunk(&found, &count, patch, h) != 0)
            return;
        Hunk hunk{found->old_start,
                  found->old_lines,
                  found->new_start,
                  found->new_lines,
                  std::string{found->header, found->header_len},
                  {}};
        while (hunk.header.ends_with('\n') || hunk.header.ends_with('\r'))
            hunk.header.pop_back();
        for (std::size_t l = 0; l < count; ++l) {
            const git_diff_line* line = nullptr;
            if (git_patch_get_line_in_hunk(&line, patch, h, l) != 0)
                return;
            // What tells of a missing line end is no line; that of the line before shows it.
            const auto kind = line->origin == GIT_DIFF_LINE_ADDITION   ? DiffLine::Kind::Added
                              : line->origin == GIT_DIFF_LINE_DELETION ? DiffLine::Kind::Removed
                                                                       : DiffLine::Kind::Context;
            if (kind == DiffLine::Kind::Context && line->origin != GIT_DIFF_LINE_CONTEXT)
                continue;
            hunk.lines.push_back({kind, std::string{line->content, line->content_len},
                                  std::max(0, line->old_lineno), std::max(0, line->new_lineno)});
        }
        diff.hunks.push_back(std::move(hunk));
    }
}

std::string blobId(const Content& content) {
    if (content.mode == 0)
        return {};
    if (!content.submodule.empty())
        return content.submodule;
    git_oid id;
    git_odb_hash(&id, content.bytes.data(), content.bytes.size(), GIT_OBJECT_BLOB);
    return hexOf(id);
}

} // namespace

std::vector<std::string_view> splitLines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

Result<Content> contentInTree(const Repository& repository, git_tree* tree,
                              const std::string& path) {
    TreeEntryHandle entry;
    const int status = tree ? git_tree_entry_bypath(Out{entry}, tree, path.c_str()) : GIT_ENOTFOUND;
    if (status == GIT_ENOTFOUND || (entry && git_tree_entry_type(entry.get()) == GIT_OBJECT_TREE))
        return Content{};
    if (status != 0)
        return unreadable(path, status);
    return contentOf(repository, *git_tree_entry_id(entry.get()),
                     git_tree_entry_filemode(entry.get()), path);
}

Result<Content> contentInIndex(const Repository& repository, git_index* index,
                               const std::string& path) {
    const git_index_entry* entry = git_index_get_bypath(index, path.c_str(), 0);
    // In a conflict one's own side is what the file is compared with.
    if (!entry)
        entry = git_index_get_bypath(index, path.c_str(), 2);
    if (!entry)
        return Content{};
    return contentOf(repository, entry->id, entry->mode, path);
}

Result<std::string> rawContent(const Repository& repository, const std::string& path) {
    const fs::path file = repository.root() / path;
    struct stat found {};
    if (::lstat(file.c_str(), &found) != 0)
        return systemError("Git.Failed", Text::tr("{} cannot be read", path), errno);
    if (S_ISLNK(found.st_mode)) {
        std::error_code error;
        const fs::path target = fs::read_symlink(file, error);
        if (error)
            return systemError("Git.Failed", Text::tr("{} cannot be read", path), error.value());
        return target.string();
    }
    std::ifstream stream{file, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
    if (!stream.good() && !stream.eof())
        return systemError("Git.Failed", Text::tr("{} cannot be read", path), errno);
    return bytes;
}

Result<Content> contentOnDisk(const Repository& repository, const std::string& path,
                              const std::optional<std::string>& unsaved, unsigned known) {
    const fs::path file = repository.root() / path;
    struct stat found {};
    const bool there = ::lstat(file.c_str(), &found) == 0;
    if (there && S_ISDIR(found.st_mode))
        return known == GIT_FILEMODE_COMMIT ? submoduleOnDisk(file) : Content{};
    if (!there && !unsaved)
        return Content{};
    Content content;
    content.mode = there   ? modeOnDisk(repository, found, known)
                   : known ? known
                           : static_cast<unsigned>(GIT_FILEMODE_BLOB);
    auto bytes = unsaved ? Result<std::string>{*unsaved} : rawContent(repository, path);
    if (bytes && content.mode != GIT_FILEMODE_LINK)
        bytes = normalised(repository, path, *bytes);
    if (!bytes)
        return bytes.error();
    content.bytes = std::move(*bytes);
    return content;
}

FileDiff compare(const Content& before, const Content& after, const std::string& path,
                 const std::string& oldPath) {
    FileDiff diff;
    diff.path = path;
    diff.oldPath = oldPath.empty() ? path : oldPath;
    diff.oldMode = before.mode;
    diff.newMode = after.mode;
    diff.oldId = blobId(before);
    diff.newId = blobId(after);
    diff.tooLarge = before.bytes.size() > MaximumDiffSize || after.bytes.size() > MaximumDiffSize;
    if (diff.tooLarge || diff.oldId == diff.newId)
        return diff;
    git_diff_options options;
    git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
    PatchHandle patch;
    git_patch_from_buffers(Out{patch}, before.bytes.data(), before.bytes.size(), path.c_str(),
                           after.bytes.data(), after.bytes.size(), path.c_str(), &options);
    if (!patch)
        return diff;
    diff.binary = git_patch_get_delta(patch.get())->flags & GIT_DIFF_FLAG_BINARY;
    addHunks(patch.get(), diff);
    return diff;
}

} // namespace lathe::vcs
