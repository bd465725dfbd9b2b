#include "engine/sandbox/Traces.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace lathe::sandbox {

namespace {

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

bool writeText(const std::string& path, const std::string& text) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool written = ::write(file, text.data(), text.size()) >= 0;
    ::close(file);
    return written;
}

void killMembers(const std::string& folder) {
    if (writeText(folder + "/cgroup.kill", "1"))
        return;
    const std::unique_ptr<std::FILE, Close> members{
        std::fopen((folder + "/cgroup.procs").c_str(), "re")};
    int member = 0;
    while (members && std::fscanf(members.get(), "%d", &member) == 1)
        if (member > 0 && member != ::getpid())
            ::kill(member, SIGKILL);
}

} // namespace

void writeTexts(const std::vector<std::string>& pathsAndTexts) {
    for (std::size_t i = 0; i + 1 < pathsAndTexts.size(); i += 2)
        writeText(pathsAndTexts[i], pathsAndTexts[i + 1]);
}

bool removeCgroup(const std::string& folder) {
    if (::rmdir(folder.c_str()) == 0 || errno == ENOENT)
        return true;
    killMembers(folder);
    return ::rmdir(folder.c_str()) == 0 || errno == ENOENT;
}

void removeFolder(const std::string& folder) {
    // What a function made unreadable is still its owner's to remove.
    std::error_code ignored;
    for (std::filesystem::recursive_directory_iterator it{folder, ignored}, end;
         !ignored && it != end; it.increment(ignored))
        if (it->is_directory(ignored) && !it->is_symlink(ignored))
            ::chmod(it->path().c_str(), 0700);
    std::filesystem::remove_all(folder, ignored);
}

} // namespace lathe::sandbox
