#include "engine/services/s3/content/Tree.h"

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace lathe::services::s3 {

namespace {

FileStamp stampIn(const struct stat& facts) {
    return {facts.st_ino,
            std::int64_t{facts.st_mtim.tv_sec} * 1'000'000'000 + facts.st_mtim.tv_nsec,
            static_cast<std::uint64_t>(facts.st_size)};
}

std::string nameIn(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

} // namespace

Descriptor::~Descriptor() {
    if (m_number >= 0)
        ::close(m_number);
}

FileStamp stampOf(const Descriptor& file) {
    struct stat facts {};
    ::fstat(file.number(), &facts);
    return stampIn(facts);
}

Descriptor Tree::folderOf(const std::string& path, Missing missing) const {
    constexpr int flags = O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    if (missing == Missing::Make)
        ::mkdir(m_root.c_str(), 0700);
    Descriptor folder{::open(m_root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)};
    std::size_t start = 0;
    for (auto end = path.find('/'); folder && end != std::string::npos;
         start = end + 1, end = path.find('/', start)) {
        const std::string name = path.substr(start, end - start);
        if (missing == Missing::Make)
            ::mkdirat(folder.number(), name.c_str(), 0700);
        folder = Descriptor{::openat(folder.number(), name.c_str(), flags)};
    }
    return folder;
}

Descriptor Tree::open(const std::string& path) const {
    const Descriptor folder = folderOf(path, Missing::Fail);
    if (!folder)
        return {};
    // Not waiting for the other end of what may be a pipe.
    Descriptor file{::openat(folder.number(), nameIn(path).c_str(),
                             O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)};
    struct stat facts {};
    if (!file || ::fstat(file.number(), &facts) != 0 || !S_ISREG(facts.st_mode))
        return {};
    return file;
}

std::optional<FileStamp> Tree::stampOf(const std::string& path) const {
    const Descriptor folder = folderOf(path, Missing::Fail);
    struct stat facts {};
    if (!folder ||
        ::fstatat(folder.number(), nameIn(path).c_str(), &facts, AT_SYMLINK_NOFOLLOW) != 0 ||
        !S_ISREG(facts.st_mode))
        return {};
    return stampIn(facts);
}

bool Tree::isFolder(const std::string& path) const {
    const Descriptor folder = folderOf(path, Missing::Fail);
    struct stat facts {};
    return folder &&
           ::fstatat(folder.number(), nameIn(path).c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0 &&
           S_ISDIR(facts.st_mode);
}

bool Tree::moveIn(const std::filesystem::path& from, const std::string& path) const {
    const Descriptor folder = folderOf(path, Missing::Make);
    return folder && ::renameat(AT_FDCWD, from.c_str(), folder.number(), nameIn(path).c_str()) == 0;
}

bool Tree::moveOut(const std::string& path, const std::filesystem::path& to) const {
    const Descriptor folder = folderOf(path, Missing::Fail);
    if (!folder || ::renameat(folder.number(), nameIn(path).c_str(), AT_FDCWD, to.c_str()) != 0)
        return false;
    removeEmptyFolders(path);
    return true;
}

void Tree::remove(const std::string& path) const {
    const Descriptor folder = folderOf(path, Missing::Fail);
    if (folder && ::unlinkat(folder.number(), nameIn(path).c_str(), 0) == 0)
        removeEmptyFolders(path);
}

void Tree::removeEmptyFolders(std::string path) const {
    for (auto slash = path.rfind('/'); slash != std::string::npos; slash = path.rfind('/')) {
        path.resize(slash);
        const Descriptor folder = folderOf(path, Missing::Fail);
        if (!folder || ::unlinkat(folder.number(), nameIn(path).c_str(), AT_REMOVEDIR) != 0)
            return;
    }
}

void Tree::visit(const std::string& folder,
                 const std::function<void(const std::string&, bool)>& see) const {
    const Descriptor place = folderOf(folder + "/", Missing::Fail);
    if (!place && !folder.empty())
        return;
    const int readable =
        ::openat(folder.empty() ? AT_FDCWD : place.number(), folder.empty() ? m_root.c_str() : ".",
                 O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const std::unique_ptr<DIR, int (*)(DIR*)> entries{
        readable < 0 ? nullptr : ::fdopendir(readable), &::closedir};
    if (!entries)
        return;
    see(folder, true);
    while (const dirent* entry = ::readdir(entries.get())) {
        const std::string_view name = entry->d_name;
        if (name == "." || name == "..")
            continue;
        const std::string path = folder.empty() ? std::string{name} : folder + "/" + entry->d_name;
        struct stat facts {};
        if (::fstatat(readable, entry->d_name, &facts, AT_SYMLINK_NOFOLLOW) != 0)
            continue;
        if (S_ISDIR(facts.st_mode))
            visit(path, see);
        else if (S_ISREG(facts.st_mode))
            see(path, false);
    }
}

} // namespace lathe::services::s3
