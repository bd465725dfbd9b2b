#include "engine/sandbox/Traces.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace fs = std::filesystem;

namespace lathe::sandbox {

namespace {

/// Killed processes need a moment before their cgroup can go.
constexpr int attempts = 50;
constexpr int pauseMilliseconds = 2;

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

bool removeCgroupPatiently(const std::string& folder) {
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (removeCgroup(folder))
            return true;
        ::poll(nullptr, 0, pauseMilliseconds);
    }
    return false;
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

std::vector<std::string> foldersOf(const std::string& key, const std::string& place) {
    std::vector<std::string> found;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator{place, ignored}) {
        const std::string name = entry.path().filename().string();
        if ((name == key || name.starts_with(key + "-")) && entry.is_directory(ignored))
            found.push_back(entry.path());
    }
    return found;
}

bool removeCgroups(const std::vector<std::string>& folders) {
    // Nothing frozen by version 1 dies, and it may be frozen in another hierarchy than the one
    // being removed.
    for (const std::string& folder : folders)
        writeText(folder + "/freezer.state", "THAWED");
    bool removed = true;
    for (const std::string& folder : folders) {
        std::error_code ignored;
        for (const fs::directory_entry& entry : fs::directory_iterator{folder, ignored})
            if (entry.is_directory(ignored))
                removeCgroupPatiently(entry.path());
        removed = removeCgroupPatiently(folder) && removed;
    }
    return removed;
}

void removeFolder(const std::string& folder) {
    // What a function made unreadable is still its owner's to remove.
    std::error_code ignored;
    for (fs::recursive_directory_iterator it{folder, ignored}, end; !ignored && it != end;
         it.increment(ignored))
        if (it->is_directory(ignored) && !it->is_symlink(ignored))
            ::chmod(it->path().c_str(), 0700);
    fs::remove_all(folder, ignored);
}

} // namespace lathe::sandbox
