#include "engine/runtimes/RunTool.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace lathe::runtimes {

namespace {

// Reads until the end; false when that did not come in time.
bool readAll(int descriptor, std::string& output, std::chrono::milliseconds limit) {
    const auto deadline = std::chrono::steady_clock::now() + limit;
    while (true) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        pollfd waiting{descriptor, POLLIN, 0};
        if (left.count() <= 0 || ::poll(&waiting, 1, static_cast<int>(left.count())) == 0)
            return false;
        char piece[4096];
        const auto count = ::read(descriptor, piece, sizeof piece);
        if (count <= 0)
            return count == 0;
        output.append(piece, static_cast<std::size_t>(count));
    }
}

} // namespace

std::optional<std::string> runTool(const std::vector<std::string>& arguments,
                                   std::chrono::milliseconds limit) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return {};
    std::vector<char*> argv;
    for (const std::string& argument : arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    char path[] = "PATH=/usr/local/bin:/usr/bin:/bin";
    char locale[] = "LANG=C.UTF-8";
    char* environment[] = {path, locale, nullptr};

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int failure = ::posix_spawn(&child, argv[0], &actions, nullptr, argv.data(), environment);
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);

    std::string output;
    const bool complete = failure == 0 && readAll(ends[0], output, limit);
    ::close(ends[0]);
    if (failure != 0)
        return {};
    if (!complete)
        ::kill(child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return complete && status == 0 ? std::optional{output} : std::nullopt;
}

} // namespace lathe::runtimes
