#include "engine/process/Tool.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>

extern char** environ;

namespace fs = std::filesystem;

namespace lathe::process {

namespace {

constexpr int stopLatency = 50; // ms
constexpr std::size_t MostInput = 32 * 1024;

std::vector<std::string> environmentOf(const ToolRun& run) {
    std::vector<std::string> entries;
    for (char** entry = environ; *entry; ++entry) {
        const std::string_view text{*entry};
        if (!run.environment.contains(std::string{text.substr(0, text.find('='))}))
            entries.emplace_back(text);
    }
    for (const auto& [name, value] : run.environment)
        entries.push_back(name + "=" + value);
    return entries;
}

std::vector<char*> pointersTo(const std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (const std::string& text : texts)
        pointers.push_back(const_cast<char*>(text.c_str()));
    pointers.push_back(nullptr);
    return pointers;
}

/// In a process group of its own, with no signal blocked; 0 or an errno.
int spawn(const ToolRun& run, int input, int output, pid_t& child) {
    const std::vector<std::string> entries = environmentOf(run);
    const std::vector<char*> argv = pointersTo(run.arguments);
    const std::vector<char*> envp = pointersTo(entries);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addchdir_np(&actions, run.workingDirectory.c_str());
    if (input >= 0)
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    else
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    if (run.withErrors)
        posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO);
    else
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
    const int failure =
        ::posix_spawn(&child, argv[0], &actions, &attributes, argv.data(), envp.data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failure;
}

/// The end of a pipe that holds all of the input already; -1 where there is none.
int inputOf(const ToolRun& run) {
    int ends[2];
    if (run.input.empty() || ::pipe2(ends, O_CLOEXEC) != 0)
        return -1;
    // It fits into the pipe, so that this does not wait.
    const auto written = ::write(ends[1], run.input.data(), std::min(run.input.size(), MostInput));
    ::close(ends[1]);
    if (written >= 0)
        return ends[0];
    ::close(ends[0]);
    return -1;
}

/// Takes whole lines out of `text`; what has no end yet stays.
void takeLines(std::string& text, const std::function<void(std::string_view)>& onLine) {
    std::size_t begin = 0;
    for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n', begin)) {
        std::string_view line{text.data() + begin, end - begin};
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        onLine(line);
        begin = end + 1;
    }
    text.erase(0, begin);
}

/// Whether it came to its end without a stop.
bool readAll(int descriptor, const std::function<void(std::string_view)>& onLine,
             const std::stop_token& stop) {
    std::string text;
    while (!stop.stop_requested()) {
        pollfd waiting{descriptor, POLLIN, 0};
        if (::poll(&waiting, 1, stopLatency) <= 0)
            continue;
        char piece[8192];
        const auto count = ::read(descriptor, piece, sizeof piece);
        if (count <= 0) {
            if (!text.empty())
                onLine(text);
            return true;
        }
        text.append(piece, static_cast<std::size_t>(count));
        takeLines(text, onLine);
    }
    return false;
}

int waitFor(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace

fs::path findTool(std::string_view name) {
    const char* path = std::getenv("PATH");
    std::string_view folders = path ? path : "/usr/local/bin:/usr/bin:/bin";
    while (!folders.empty()) {
        const auto end = folders.find(':');
        const fs::path candidate = fs::path{folders.substr(0, end)} / name;
        std::error_code ignored;
        if (candidate.is_absolute() && fs::is_regular_file(candidate, ignored) &&
            ::access(candidate.c_str(), X_OK) == 0)
            return candidate;
        folders = end == std::string_view::npos ? "" : folders.substr(end + 1);
    }
    return {};
}

Result<int> runTool(const ToolRun& run, const std::function<void(std::string_view)>& onLine,
                    const std::stop_token& stop) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return systemError("Tool.Failed", Text::tr("Cannot start {}", run.arguments[0]), errno);
    pid_t child = 0;
    const int input = inputOf(run);
    const int failure = spawn(run, input, ends[1], child);
    ::close(ends[1]);
    if (input >= 0)
        ::close(input);
    if (failure != 0) {
        ::close(ends[0]);
        return systemError("Tool.Failed", Text::tr("Cannot start {}", run.arguments[0]), failure);
    }
    const bool complete = readAll(ends[0], onLine, stop);
    ::close(ends[0]);
    if (!complete)
        ::kill(-child, SIGKILL);
    const int status = waitFor(child);
    if (!complete)
        return Error{"Tool.Cancelled", Text::tr("This was cancelled.")};
    return status;
}

} // namespace lathe::process
