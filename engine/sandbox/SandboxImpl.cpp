#include "engine/sandbox/SandboxImpl.h"

#include "engine/sandbox/KeeperClient.h"
#include "engine/sandbox/ProcessTree.h"
#include "engine/sandbox/SocketPeer.h"
#include "engine/sandbox/Traces.h"

#include <boost/asio/post.hpp>
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cassert>
#include <csignal>

namespace lathe::sandbox {

namespace {

/// How long the output may take to end after the last process has. Only a descriptor that was
/// handed to a process outside can hold it open.
constexpr std::chrono::milliseconds patienceWithOutput{500};

/// Without a namespace of its own the limit counts all processes of the person.
std::uint64_t processesEverywhere() {
    const std::string load = readText("/proc/loadavg");
    const auto slash = load.find('/');
    return slash == std::string::npos ? 0 : std::strtoull(load.c_str() + slash + 1, nullptr, 10);
}

/// Of an environment that was lost.
struct Traces {
    explicit Traces(boost::asio::io_context& io)
        : timer(io) {}

    std::vector<std::string> thawWrites;
    std::vector<std::string> cgroups;
    std::string folder;
    int attempts = 500;
    boost::asio::steady_timer timer;
};
constexpr std::chrono::milliseconds untilNextAttempt{5};

/// Now, or as soon as the processes have died.
void remove(const std::shared_ptr<Traces>& traces) {
    writeTexts(traces->thawWrites);
    bool removed = true;
    for (const std::string& cgroup : traces->cgroups)
        removed = removeCgroup(cgroup) && removed;
    if (removed && !traces->folder.empty())
        removeFolder(traces->folder);
    if (removed || --traces->attempts == 0)
        return;
    traces->timer.expires_after(untilNextAttempt);
    traces->timer.async_wait([traces](const boost::system::error_code& failure) {
        if (!failure)
            remove(traces);
    });
}

} // namespace

Sandbox::Impl::Impl(boost::asio::io_context& io, Spec spec, Handlers handlers, Environment made)
    : m_io(io)
    , m_spec(std::move(spec))
    , m_handlers(std::move(handlers))
    , m_made(std::move(made))
    , m_control(io, m_made.control.release())
    , m_patience(io) {}

void Sandbox::Impl::listen() {
    const std::weak_ptr<Impl> weak = weak_from_this();
    m_watch = std::make_shared<MemoryWatch>(
        m_io, m_spec.limits.memory, m_made.cgroup.get(),
        [weak] {
            const auto self = weak.lock();
            return self ? self->members() : std::vector<pid_t>{};
        },
        [weak] {
            if (const auto self = weak.lock()) {
                self->m_outOfMemory = true;
                self->kill();
            }
        });
    waitForMessage();
}

void Sandbox::Impl::close() {
    m_closed = true;
    m_handlers = {};
    m_watch->close();
    m_patience.cancel();
    for (const auto& pipe : {m_out, m_err})
        if (pipe)
            pipe->close();
    thaw();
    if (isLost())
        removeTraces();
    // A process that waits for its share of CPU time would be late in dying.
    if (m_made.cgroup)
        m_made.cgroup->setCpu(0);
    boost::system::error_code ignored;
    m_control.close(ignored);
}

void Sandbox::Impl::removeTraces() {
    const auto traces = std::make_shared<Traces>(m_io);
    if (m_made.cgroup) {
        traces->thawWrites = m_made.cgroup->thawWrites();
        traces->cgroups = m_made.cgroup->folders();
    }
    traces->folder = m_made.tmp;
    remove(traces);
}

bool Sandbox::Impl::isLost() {
    if (!m_control.is_open())
        return true;
    // It may be so, and the news still be waiting on the io thread.
    pollfd peer{m_control.native_handle(), 0, 0};
    return ::poll(&peer, 1, 0) == 1;
}

Result<void> Sandbox::Impl::makeAnew() {
    boost::system::error_code ignored;
    m_control.close(ignored);
    removeTraces();
    m_watch->close();
    m_init = 0;
    Result<Environment> made = makeEnvironment(m_spec);
    if (!made)
        return made.error();
    m_made = std::move(*made);
    m_control.assign(m_made.control.release());
    listen();
    return {};
}

void Sandbox::Impl::waitForMessage() {
    m_control.async_wait(boost::asio::posix::stream_descriptor::wait_read,
                         [self = shared_from_this()](const boost::system::error_code& failure) {
                             if (failure || self->m_closed)
                                 return;
                             wire::Message message;
                             const wire::Received received =
                                 wire::receive(self->m_control.native_handle(), message);
                             if (received == wire::Received::Closed)
                                 return self->onEnvironmentLost();
                             if (received == wire::Received::Message)
                                 self->handle(message);
                             if (!self->m_closed)
                                 self->waitForMessage();
                         });
}

void Sandbox::Impl::handle(wire::Message& message) {
    wire::Reader reader{message.bytes};
    switch (message.kind()) {
    case wire::Kind::Ready:
        return onReady(message);
    case wire::Kind::Failed:
        m_startFailure = reader.text();
        return;
    case wire::Kind::Exited:
        return onEnded(exitFor(static_cast<int>(reader.number())));
    default:
        return;
    }
}

void Sandbox::Impl::onReady(wire::Message& message) {
    m_init = message.sender;
    if (!message.descriptors.empty())
        m_watch->setTmp(Descriptor{message.descriptors.front()});
}

void Sandbox::Impl::onEnvironmentLost() {
    boost::system::error_code ignored;
    m_control.close(ignored);
    // The keeper may be lost too.
    KeeperClient::instance().revive();
    removeTraces();
    if (!m_running)
        return;
    if (m_init)
        return onEnded({m_outOfMemory ? Exit::Reason::OutOfMemory : Exit::Reason::Signalled,
                        SIGKILL, "The whole environment was killed."});
    onEnded({Exit::Reason::StartFailed, 0,
             fmt::format("The sandbox could not be made: {}", launchErrors())});
}

std::string Sandbox::Impl::launchErrors() const {
    std::array<char, 4096> text;
    const ssize_t size = ::pread(m_made.launchErrors.get(), text.data(), text.size(), 0);
    std::string errors{text.data(), static_cast<std::size_t>(std::max<ssize_t>(0, size))};
    while (errors.ends_with('\n'))
        errors.pop_back();
    return errors.empty() ? "bubblewrap ended without saying why." : errors;
}

void Sandbox::Impl::start(Command command) {
    assert(!m_running);
    m_running = true;
    m_outOfMemory = false;
    m_startFailure.clear();
    m_exit.reset();
    if (isLost())
        if (Result<void> made = makeAnew(); !made)
            return failToStart(made.error().detail.english());
    int out[2];
    int err[2];
    if (::pipe2(out, O_CLOEXEC) != 0)
        return failToStart("The engine has no file descriptors left.");
    const Descriptor outEnd{out[1]};
    m_out = openPipe(out[0], Stream::Out);
    if (::pipe2(err, O_CLOEXEC) != 0)
        return failToStart("The engine has no file descriptors left.");
    const Descriptor errEnd{err[1]};
    m_err = openPipe(err[0], Stream::Err);
    setCpu(m_spec.limits.cpuMillis);
    if (!sendStart(m_made.paths.translate(std::move(command)), outEnd.get(), errEnd.get()))
        return failToStart("The command and its environment variables are too long.");
    m_watch->startAnew();
    m_watch->run();
}

bool Sandbox::Impl::sendStart(const Command& command, int out, int err) {
    wire::StartRequest request;
    request.arguments = command.arguments;
    for (const auto& [name, value] : command.environment)
        request.environment.push_back(name + "=" + value);
    if (!m_made.namespaces && !command.environment.contains("TMPDIR"))
        request.environment.push_back("TMPDIR=" + m_made.tmp);
    request.workingDirectory = command.workingDirectory.string();
    request.descriptors = static_cast<std::uint64_t>(m_spec.limits.descriptors);
    request.processes = static_cast<std::uint64_t>(m_spec.limits.processes);
    if (!m_made.namespaces)
        request.processes += processesEverywhere();
    request.readable = m_made.readable;
    request.writable = m_made.writable;
    const wire::Writer message = request.encode();
    return message.bytes().size() <= wire::maxMessage &&
           wire::send(m_control.native_handle(), message, {out, err});
}

std::shared_ptr<OutputPipe> Sandbox::Impl::openPipe(int readEnd, Stream stream) {
    const std::weak_ptr<Impl> weak = weak_from_this();
    const auto pipe = std::make_shared<OutputPipe>(
        m_io, readEnd,
        [weak, stream](std::string_view bytes) {
            const auto self = weak.lock();
            if (self && self->m_handlers.onOutput)
                self->m_handlers.onOutput(stream, bytes);
        },
        [weak] {
            if (const auto self = weak.lock())
                self->reportWhenOutputEnded();
        });
    pipe->start();
    return pipe;
}

void Sandbox::Impl::failToStart(std::string why) {
    boost::asio::post(m_io, [self = shared_from_this(), why = std::move(why)] {
        self->onEnded({Exit::Reason::StartFailed, 0, why});
    });
}

Exit Sandbox::Impl::exitFor(int status) const {
    if (!m_startFailure.empty())
        return {Exit::Reason::StartFailed, 0, m_startFailure};
    const bool signalled = WIFSIGNALED(status);
    const int number = signalled ? WTERMSIG(status) : WEXITSTATUS(status);
    if (m_outOfMemory || m_watch->kernelKilled())
        return {Exit::Reason::OutOfMemory, number, {}};
    return {signalled ? Exit::Reason::Signalled : Exit::Reason::Exited, number, {}};
}

void Sandbox::Impl::onEnded(Exit exit) {
    if (!m_running || m_exit || m_closed)
        return;
    m_exit = std::move(exit);
    // Whoever was stopped is gone. What else version 1 has frozen cannot go before it is thawed.
    m_stopped.clear();
    thaw();
    m_watch->rest();
    m_patience.expires_after(patienceWithOutput);
    m_patience.async_wait([self = shared_from_this()](const boost::system::error_code& failure) {
        if (!failure && self->m_exit)
            self->report();
    });
    reportWhenOutputEnded();
}

void Sandbox::Impl::reportWhenOutputEnded() {
    const bool flowing = (m_out && !m_out->ended()) || (m_err && !m_err->ended());
    if (m_exit && !flowing)
        report();
}

void Sandbox::Impl::report() {
    const auto self = shared_from_this();
    for (const auto& pipe : {m_out, m_err})
        if (pipe && !pipe->ended())
            pipe->drainAndClose();
    if (m_closed || !m_exit)
        return;
    m_out.reset();
    m_err.reset();
    m_patience.cancel();
    m_running = false;
    const Exit exit = std::move(*m_exit);
    m_exit.reset();
    // The handler may start the next process or destroy the sandbox.
    if (const auto onExit = m_handlers.onExit)
        onExit(exit);
}

void Sandbox::Impl::kill() {
    if (!m_running)
        return;
    // It cannot be asked of those who are gone.
    m_watch->peak();
    wire::send(m_control.native_handle(), wire::Writer{wire::Kind::KillAll});
    if (m_made.cgroup)
        m_made.cgroup->setCpu(0);
    // What is frozen by version 1 does not die.
    thaw();
}

void Sandbox::Impl::terminate() {
    if (m_running)
        wire::send(m_control.native_handle(), wire::Writer{wire::Kind::Terminate});
}

void Sandbox::Impl::drain() {
    const auto self = shared_from_this();
    // Copies: a handler may end the sandbox.
    for (const auto& pipe : {m_out, m_err})
        if (pipe)
            pipe->drain();
}

void Sandbox::Impl::freeze() {
    if (m_frozen || !m_running || m_exit)
        return;
    m_frozen = true;
    m_watch->rest();
    if (m_made.cgroup && m_made.cgroup->canFreeze())
        m_made.cgroup->freeze();
    else if (m_init)
        m_stopped = stopDescendants(m_init);
}

void Sandbox::Impl::thaw() {
    if (!m_frozen)
        return;
    m_frozen = false;
    if (m_made.cgroup && m_made.cgroup->canFreeze())
        m_made.cgroup->thaw();
    for (const pid_t process : m_stopped)
        ::kill(process, SIGCONT);
    m_stopped.clear();
    if (!m_closed)
        m_watch->run();
}

Bytes Sandbox::Impl::peakMemory() {
    return m_watch->peak();
}

void Sandbox::Impl::resetPeak() {
    m_watch->resetPeak();
}

void Sandbox::Impl::setCpu(int millis) {
    m_spec.limits.cpuMillis = millis;
    if (m_made.cgroup)
        m_made.cgroup->setCpu(millis);
}

std::vector<pid_t> Sandbox::Impl::members() const {
    if (m_made.cgroup)
        return m_made.cgroup->members();
    return m_init ? descendantsOf(m_init) : std::vector<pid_t>{};
}

bool Sandbox::Impl::owns(int socket) const {
    return anyHolds(members(), peerInode(socket));
}

std::filesystem::path Sandbox::Impl::seenInside(const std::filesystem::path& inside) const {
    return m_made.paths.translate(inside.string());
}

} // namespace lathe::sandbox
