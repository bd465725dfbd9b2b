#include "engine/vcs/CommittedFiles.h"

#include "engine/vcs/Failures.h"
#include "engine/vcs/Objects.h"

#include <fstream>
#include <string_view>

namespace lathe::vcs {

namespace {

struct Writing {
    const Repository& repository;
    const std::function<bool(const std::string&)>& isWanted;
    std::uint64_t largest;
    const std::filesystem::path& folder;
    const std::stop_token& stop;
    bool failed = false;
};

/// Git makes no others; a tree that somebody else has made may have any.
bool isProperName(std::string_view name) {
    return !name.empty() && name != "." && name != ".." && name != ".git" &&
           name.find('/') == std::string_view::npos;
}

bool write(const Writing& writing, const std::string& path, const git_oid& id) {
    BlobHandle blob;
    if (git_blob_lookup(Out{blob}, writing.repository.get(), &id) != 0)
        return false;
    const auto size = static_cast<std::uint64_t>(git_blob_rawsize(blob.get()));
    if (size > writing.largest)
        return true;
    const std::filesystem::path file = writing.folder / path;
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    std::ofstream stream{file, std::ios::binary};
    stream.write(static_cast<const char*>(git_blob_rawcontent(blob.get())),
                 static_cast<std::streamsize>(size));
    return stream.good();
}

/// 0: go on, 1: not below this, -1: not any further.
int visit(const char* root, const git_tree_entry* entry, void* payload) {
    auto& writing = *static_cast<Writing*>(payload);
    if (writing.stop.stop_requested())
        return -1;
    const std::string name = git_tree_entry_name(entry);
    const git_filemode_t mode = git_tree_entry_filemode(entry);
    if (!isProperName(name))
        return 1;
    const std::string path = root + name;
    const bool isFile = mode == GIT_FILEMODE_BLOB || mode == GIT_FILEMODE_BLOB_EXECUTABLE;
    if (!isFile || !writing.isWanted(path))
        return 0;
    writing.failed = !write(writing, path, *git_tree_entry_id(entry));
    return writing.failed ? -1 : 0;
}

} // namespace

Result<void> writeCommitted(const Repository& repository, const std::string& id,
                            const std::function<bool(const std::string&)>& isWanted,
                            std::uint64_t largest, const std::filesystem::path& folder,
                            const std::stop_token& stop) {
    const auto commit = commitOf(repository, id);
    if (!commit)
        return commit.error();
    TreeHandle tree;
    int status = git_commit_tree(Out{tree}, commit->get());
    Writing writing{repository, isWanted, largest, folder, stop};
    if (status == 0)
        status = git_tree_walk(tree.get(), GIT_TREEWALK_PRE, &visit, &writing);
    if (stop.stop_requested())
        return cancelled();
    if (status != 0 || writing.failed)
        return failure(status, Text::tr("The files of commit {} cannot be read", id));
    return {};
}

} // namespace lathe::vcs
