#include "engine/sandbox/init/Launch.h"

#include "engine/sandbox/init/Confinement.h"

#include <fcntl.h>
#include <linux/close_range.h>
#include <linux/sched.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include <cerrno>
#include <csignal>

namespace lathe::sandbox {

namespace {

/// fork(), into the cgroup where there is one: moving a process afterwards takes a lock of the
/// whole machine and milliseconds.
pid_t forkInto(wire::JoinBy joinBy, const std::vector<int>& join) {
    if (joinBy == wire::JoinBy::Birth && !join.empty()) {
        clone_args arguments{};
        arguments.flags = CLONE_INTO_CGROUP;
        arguments.exit_signal = SIGCHLD;
        arguments.cgroup = static_cast<std::uint64_t>(join.front());
        return static_cast<pid_t>(::syscall(SYS_clone3, &arguments, sizeof arguments));
    }
    return ::fork();
}

[[noreturn]] void fail(const wire::StartRequest& request, int control, const std::string& what) {
    const int reason = errno;
    wire::send(control, wire::Writer{wire::Kind::Failed}
                            .number(request.process)
                            .text(what + ": " + std::strerror(reason)));
    ::_exit(127);
}

void limit(int resource, std::uint64_t value) {
    const rlimit both{value, value};
    ::setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

void resetSignals() {
    for (int signal = 1; signal < NSIG; ++signal)
        ::signal(signal, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

std::vector<char*> pointersTo(const std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (const std::string& text : texts)
        pointers.push_back(const_cast<char*>(text.c_str()));
    pointers.push_back(nullptr);
    return pointers;
}

void connectStreams(Ends ends) {
    const int empty = ::open("/dev/null", O_RDONLY);
    if (empty >= 0)
        ::dup2(empty, STDIN_FILENO);
    ::dup2(ends.out, STDOUT_FILENO);
    ::dup2(ends.err, STDERR_FILENO);
}

/// Whoever is woken gets a core when it is free, or its turn has come, instead of at once: the
/// engine hands over more events and passes on more answers before it is interrupted, which makes
/// for a fifth more invocations a second under load. It also leaves the person's other programs
/// alone.
void waitForTurn() {
    const sched_param none{};
    ::sched_setscheduler(0, SCHED_BATCH, &none);
}

[[noreturn]] void become(const wire::StartRequest& request, Ends ends,
                         const std::vector<int>& tasks, int control) {
    for (const int file : tasks)
        if (::write(file, "0", 1) != 1)
            fail(request, control, "the process could not enter its cgroup");
    ::setsid();
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    waitForTurn();
    connectStreams(ends);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, request.descriptors);
    if (request.processes)
        limit(RLIMIT_NPROC, request.processes);
    if (::chdir(request.workingDirectory.c_str()) != 0)
        fail(request, control,
             "the working directory " + request.workingDirectory + " cannot be entered");
    const std::vector<char*> arguments = pointersTo(request.arguments);
    std::vector<std::string> variables = request.environment;
    if (ends.socket >= 0)
        variables.push_back(request.socketVariable + "=" + std::to_string(ends.socket));
    const std::vector<char*> environment = pointersTo(variables);
    ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
    if (ends.socket >= 0)
        ::fcntl(ends.socket, F_SETFD, 0);
    if (!confine(request.readable, request.writable))
        fail(request, control, "the process could not be confined");
    resetSignals();
    ::execve(arguments.front(), arguments.data(), environment.data());
    fail(request, control, request.arguments.front() + " cannot be run");
}

} // namespace

pid_t launch(const wire::StartRequest& request, Ends ends, wire::JoinBy joinBy,
             const std::vector<int>& join, int control) {
    if (request.arguments.empty()) {
        errno = EINVAL;
        return -1;
    }
    const pid_t child = forkInto(joinBy, join);
    if (child == 0)
        become(request, ends, joinBy == wire::JoinBy::Tasks ? join : std::vector<int>{}, control);
    return child;
}

} // namespace lathe::sandbox
