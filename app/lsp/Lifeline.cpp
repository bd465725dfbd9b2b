#include "app/lsp/Lifeline.h"

#include <cerrno>
#include <climits>
#include <csignal>
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace lathe::lsp {

namespace {

/// Between fork and exec only calls to the system are safe.
[[noreturn]] void waitAndEnd(int line, pid_t group) {
    if (line > 0)
        syscall(SYS_close_range, 0U, static_cast<unsigned>(line) - 1, 0U);
    syscall(SYS_close_range, static_cast<unsigned>(line) + 1, UINT_MAX, 0U);
    char byte = 0;
    while (read(line, &byte, 1) < 0 && errno == EINTR)
        continue;
    kill(-group, SIGKILL);
    _exit(0);
}

void hangOn(int line) {
    setpgid(0, 0);
    const pid_t group = getpid();
    const pid_t between = fork();
    if (between == 0) {
        // Nobody's child, lest the server waits for one that it does not know.
        if (fork() == 0)
            waitAndEnd(line, group);
        _exit(0);
    }
    while (between > 0 && waitpid(between, nullptr, 0) < 0 && errno == EINTR)
        continue;
}

} // namespace

Lifeline::Lifeline() {
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC) == 0) {
        m_read = ends[0];
        m_write = ends[1];
    }
}

Lifeline::~Lifeline() {
    cut();
    if (m_read >= 0)
        close(m_read);
}

std::function<void()> Lifeline::modifier() const {
    return [line = m_read] {
        if (line >= 0)
            hangOn(line);
    };
}

void Lifeline::cut() {
    if (const int end = std::exchange(m_write, -1); end >= 0)
        close(end);
}

} // namespace lathe::lsp
