#include "engine/sandbox/ProcessTree.h"

#include <dirent.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <memory>
#include <string>

namespace lathe::sandbox {

namespace {

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
    void operator()(DIR* folder) const { ::closedir(folder); }
};
using File = std::unique_ptr<std::FILE, Close>;
using Folder = std::unique_ptr<DIR, Close>;

void appendChildrenOfThread(const std::string& thread, std::vector<pid_t>& found) {
    const File children{std::fopen((thread + "/children").c_str(), "re")};
    int child = 0;
    while (children && std::fscanf(children.get(), "%d", &child) == 1)
        found.push_back(child);
}

void appendChildren(pid_t parent, std::vector<pid_t>& found) {
    const std::string tasks = "/proc/" + std::to_string(parent) + "/task";
    const Folder folder{::opendir(tasks.c_str())};
    if (!folder)
        return;
    while (const dirent* entry = ::readdir(folder.get()))
        if (entry->d_name[0] != '.')
            appendChildrenOfThread(tasks + "/" + entry->d_name, found);
}

constexpr int roundsOfStopping = 100;

} // namespace

std::vector<pid_t> childrenOf(pid_t parent) {
    std::vector<pid_t> found;
    appendChildren(parent, found);
    return found;
}

std::vector<pid_t> descendantsOf(pid_t root) {
    std::vector<pid_t> found = childrenOf(root);
    for (std::size_t i = 0; i < found.size(); ++i)
        appendChildren(found[i], found);
    return found;
}

std::vector<pid_t> stopDescendants(pid_t root) {
    std::vector<pid_t> stopped;
    for (int round = 0; round < roundsOfStopping; ++round) {
        const std::size_t before = stopped.size();
        for (const pid_t process : descendantsOf(root))
            if (std::find(stopped.begin(), stopped.end(), process) == stopped.end()) {
                ::kill(process, SIGSTOP);
                stopped.push_back(process);
            }
        if (stopped.size() == before)
            break;
    }
    return stopped;
}

void killDescendants(pid_t root) {
    stopDescendants(root);
    for (const pid_t process : descendantsOf(root))
        ::kill(process, SIGKILL);
}

} // namespace lathe::sandbox
