#include "engine/sandbox/SandboxImpl.h"

#include "engine/sandbox/KeeperClient.h"
#include "engine/sandbox/LostTraces.h"

#include <boost/asio/post.hpp>
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <csignal>
#include <utility>

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
    if (m_made.ownNetwork)
        m_sockets.begin(m_control.native_handle());
    waitForMessage();
}

void Sandbox::Impl::close() {
    m_closed = true;
    m_handlers = {};
    m_sockets.close();
    m_watch->close();
    m_patience.cancel();
    m_output->close();
    for (const auto& companion : m_companions)
        companion->output.close();
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
    LostTraces traces;
    if (m_made.cgroup) {
        traces.thawWrites = m_made.cgroup->thawWrites();
        traces.cgroups = m_made.cgroup->folders();
    }
    traces.folder = m_made.tmp;
    removeSoon(m_io, std::move(traces));
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
    const std::uint64_t process = reader.number();
    switch (message.kind()) {
    case wire::Kind::Ready:
        return onReady(message);
    case wire::Kind::Failed:
        m_startFailures[process] = reader.text();
        return;
    case wire::Kind::Exited:
        return onExited(process, static_cast<int>(reader.number()));
    case wire::Kind::Socket:
        return m_sockets.onMessage(message);
    case wire::Kind::Gone:
        return onEnded(m_mainExit.value_or(Exit{Exit::Reason::Signalled, SIGKILL, {}}));
    default:
        return;
    }
}

void Sandbox::Impl::onReady(wire::Message& message) {
    m_init = message.sender;
    // The command may have started, and been frozen, before this was read.
    if (m_frozen && !(m_made.cgroup && m_made.cgroup->canFreeze()))
        stopProcesses();
    if (!message.descriptors.empty())
        m_watch->setTmp(Descriptor{message.descriptors.front()});
    if (m_handlers.onUp)
        m_handlers.onUp();
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

void Sandbox::Impl::start(Command command, Inherited inherited) {
    const Descriptor ours{inherited.socket};
    assert(!m_running || (!m_companions.empty() && m_output->ended()));
    if (!m_running && !beginRun())
        return;
    if (auto failure = launch(wire::mainProcess, std::move(command), *m_output, inherited))
        failToStart(std::move(*failure));
}

void Sandbox::Impl::startCompanion(const std::string& name, Command command) {
    if (!m_running && !beginRun())
        return;
    const auto companion = m_companions.emplace_back(std::make_shared<Companion>());
    companion->name = name;
    if (auto failure = launch(m_companions.size(), std::move(command), companion->output))
        boost::asio::post(m_io, [self = shared_from_this(), companion, why = *failure] {
            self->onCompanionEnded(*companion, {Exit::Reason::StartFailed, 0, why});
        });
}

bool Sandbox::Impl::beginRun() {
    m_running = true;
    m_outOfMemory = false;
    m_startFailures.clear();
    m_companions.clear();
    m_output = std::make_shared<ProcessOutput>();
    m_exit.reset();
    m_mainExit.reset();
    if (isLost())
        if (Result<void> made = makeAnew(); !made) {
            failToStart(made.error().detail.english());
            return false;
        }
    setCpu(m_spec.limits.cpuMillis);
    m_watch->startAnew();
    m_watch->run();
    return true;
}

std::optional<std::string> Sandbox::Impl::launch(std::uint64_t process, Command command,
                                                 ProcessOutput& output,
                                                 const Inherited& inherited) {
    const std::weak_ptr<Impl> weak = weak_from_this();
    const bool open = output.open(
        m_io,
        [weak, process](Stream stream, std::string_view bytes) {
            if (const auto self = weak.lock())
                self->onOutput(process, stream, bytes);
        },
        [weak] {
            if (const auto self = weak.lock())
                self->reportWhenOutputEnded();
        });
    if (!open)
        return "The engine has no file descriptors left.";
    const bool sent =
        sendStart(process, m_made.paths.translate(std::move(command)), output, inherited);
    output.closeWriteEnds();
    if (!sent)
        return "The command and its environment variables are too long.";
    return {};
}

bool Sandbox::Impl::sendStart(std::uint64_t process, const Command& command,
                              const ProcessOutput& output, const Inherited& inherited) {
    wire::StartRequest request;
    request.process = process;
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
    request.socketVariable = inherited.variable;
    std::vector<int> descriptors{output.out(), output.err()};
    if (inherited.socket >= 0)
        descriptors.push_back(inherited.socket);
    const wire::Writer message = request.encode();
    return message.bytes().size() <= wire::maxMessage &&
           wire::send(m_control.native_handle(), message, descriptors);
}

void Sandbox::Impl::onOutput(std::uint64_t process, Stream stream, std::string_view bytes) {
    if (process == wire::mainProcess && m_handlers.onOutput)
        m_handlers.onOutput(stream, bytes);
    else if (process != wire::mainProcess && m_handlers.onCompanionOutput)
        m_handlers.onCompanionOutput(m_companions.at(process - 1)->name, stream, bytes);
}

void Sandbox::Impl::failToStart(std::string why) {
    boost::asio::post(m_io, [self = shared_from_this(), why = std::move(why)] {
        self->onMainEnded({Exit::Reason::StartFailed, 0, why});
    });
}

Exit Sandbox::Impl::exitFor(std::uint64_t process, int status) const {
    if (const auto failure = m_startFailures.find(process); failure != m_startFailures.end())
        return {Exit::Reason::StartFailed, 0, failure->second};
    const bool signalled = WIFSIGNALED(status);
    const int number = signalled ? WTERMSIG(status) : WEXITSTATUS(status);
    if (m_outOfMemory || m_watch->kernelKilled())
        return {Exit::Reason::OutOfMemory, number, {}};
    return {signalled ? Exit::Reason::Signalled : Exit::Reason::Exited, number, {}};
}

void Sandbox::Impl::onExited(std::uint64_t process, int status) {
    if (!m_running || m_exit || m_closed)
        return;
    Exit exit = exitFor(process, status);
    if (process == wire::mainProcess)
        onMainEnded(std::move(exit));
    else
        onCompanionEnded(*m_companions.at(process - 1), exit);
}

void Sandbox::Impl::onMainEnded(Exit exit) {
    if (m_companions.empty())
        return onEnded(std::move(exit));
    m_mainExit = std::move(exit);
    const auto self = shared_from_this();
    m_output->drain();
    if (const auto onMainExit = m_handlers.onMainExit)
        onMainExit(*m_mainExit);
}

void Sandbox::Impl::onCompanionEnded(Companion& companion, const Exit& exit) {
    const auto self = shared_from_this();
    companion.output.drain();
    if (const auto onExit = m_handlers.onCompanionExit)
        onExit(companion.name, exit);
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
    const auto ended = [](const auto& companion) { return companion->output.ended(); };
    if (m_exit && m_output->ended() && std::all_of(m_companions.begin(), m_companions.end(), ended))
        report();
}

void Sandbox::Impl::report() {
    const auto self = shared_from_this();
    m_output->drainAndClose();
    for (const auto& companion : m_companions)
        companion->output.drainAndClose();
    if (m_closed || !m_exit)
        return;
    m_companions.clear();
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

void Sandbox::Impl::signalMain(int number) {
    signal(wire::mainProcess, number);
}

void Sandbox::Impl::signalCompanion(const std::string& name, int number) {
    for (std::size_t index = 0; index < m_companions.size(); ++index)
        if (m_companions[index]->name == name)
            signal(index + 1, number);
}

void Sandbox::Impl::signal(std::uint64_t process, int number) {
    if (m_running)
        wire::send(m_control.native_handle(),
                   wire::Writer{wire::Kind::Signal}.number(process).number(
                       static_cast<std::uint64_t>(number)));
}

void Sandbox::Impl::drain() {
    const auto self = shared_from_this();
    m_output->drain();
    for (std::size_t index = 0; index < m_companions.size(); ++index)
        m_companions[index]->output.drain();
}

void Sandbox::Impl::listenInside(std::uint16_t port, OnSocket onSocket) {
    m_sockets.listen(m_control.native_handle(), port, std::move(onSocket));
}

void Sandbox::Impl::receiveInside(std::uint16_t port, OnSocket onSocket) {
    m_sockets.receive(m_control.native_handle(), port, std::move(onSocket));
}

void Sandbox::Impl::connectInside(std::uint16_t port, OnSocket onSocket) {
    m_sockets.connect(m_control.native_handle(), port, std::move(onSocket));
}

std::filesystem::path Sandbox::Impl::seenInside(const std::filesystem::path& inside) const {
    return m_made.paths.translate(inside.string());
}

} // namespace lathe::sandbox
