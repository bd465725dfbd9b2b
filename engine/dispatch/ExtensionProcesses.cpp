#include "engine/dispatch/ExtensionProcesses.h"

#include "engine/base/Clock.h"

#include <algorithm>
#include <csignal>
#include <utility>

namespace lathe::dispatch {

namespace {

constexpr Milliseconds forRuntime{300};
constexpr Milliseconds forRuntimeWithInternal{500};
constexpr Milliseconds forAll{2'000};
/// At most, before the extensions are told.
constexpr Milliseconds forTelemetry{200};

} // namespace

ExtensionProcesses::ExtensionProcesses(boost::asio::io_context& io, std::vector<Program> programs,
                                       sandbox::Sandbox& sandbox, runtimeapi::RuntimeApi& api,
                                       std::function<void(const ExtensionExit&)> onExit)
    : m_programs{std::move(programs)}
    , m_sandbox{sandbox}
    , m_api{api}
    , m_onExit{std::move(onExit)}
    , m_timer{io} {}

void ExtensionProcesses::start() {
    for (std::size_t index = 0; index < m_programs.size(); ++index) {
        const Program& program = m_programs[index];
        if (index >= runtimeapi::mostExtensions) {
            after(Milliseconds{0}, &ExtensionProcesses::refuseTooMany);
            return;
        }
        m_alive.insert(program.name);
        m_sandbox.startCompanion(program.name, program.command);
    }
}

void ExtensionProcesses::refuseTooMany() {
    launchFailed(m_programs[runtimeapi::mostExtensions].name, "TooManyExtensions",
                 {sandbox::Exit::Reason::StartFailed, 0, "too many extensions"});
}

void ExtensionProcesses::launchFailed(const std::string& name, const char* errorType,
                                      const sandbox::Exit& exit) {
    m_api.noteLaunchError(name, errorType);
    m_onExit({name, "Extension.LaunchError", exit});
}

void ExtensionProcesses::shutDown(runtimeapi::ShutdownReason reason) {
    if (std::exchange(m_shuttingDown, true))
        return;
    if (!hasAny())
        return m_sandbox.kill();
    const auto all = m_api.extensions();
    const bool internal = std::any_of(all.begin(), all.end(),
                                      [](const auto& extension) { return !extension.external; });
    m_reason = reason;
    m_end = std::chrono::steady_clock::now() + forAll;
    if (!m_runtimeAlive)
        return runtimeGone();
    m_sandbox.signalMain(SIGTERM);
    after(internal ? forRuntimeWithInternal : forRuntime, &ExtensionProcesses::killRuntime);
}

void ExtensionProcesses::killRuntime() {
    if (empty())
        m_sandbox.kill();
    else
        m_sandbox.signalMain(SIGKILL);
}

void ExtensionProcesses::onExit(const std::string& name, const sandbox::Exit& exit) {
    m_alive.erase(name);
    if (m_shuttingDown)
        killWhenAllAreGone();
    else if (exit.reason == sandbox::Exit::Reason::StartFailed)
        launchFailed(
            name, exit.detail.ends_with("Permission denied") ? "PermissionDenied" : "UnknownError",
            exit);
    else
        m_onExit({name, errorTypeOf(name), exit});
}

void ExtensionProcesses::onRuntimeExit() {
    m_runtimeAlive = false;
    if (m_shuttingDown)
        runtimeGone();
}

// What happened reaches the subscribers before the news of the end.
void ExtensionProcesses::runtimeGone() {
    after(forTelemetry, &ExtensionProcesses::tellExtensions);
    m_api.flushTelemetry([this, weak = std::weak_ptr{m_life}] {
        if (weak.lock())
            after(Milliseconds{0}, &ExtensionProcesses::tellExtensions);
    });
}

void ExtensionProcesses::tellExtensions() {
    if (!m_shuttingDown || std::exchange(m_told, true))
        return;
    const auto left = m_end - std::chrono::steady_clock::now();
    after(std::chrono::ceil<Milliseconds>(left), &ExtensionProcesses::killAll);
    m_api.shutDown({m_reason, Clock::system().wall() + std::chrono::ceil<Microseconds>(left)});
    for (const auto& extension : m_api.extensions()) {
        const auto& events = extension.events;
        const bool waits = std::find(events.begin(), events.end(), "SHUTDOWN") != events.end();
        if (extension.external && !waits)
            m_sandbox.signalCompanion(extension.name, SIGKILL);
    }
    killWhenAllAreGone();
}

void ExtensionProcesses::killWhenAllAreGone() {
    if (m_told && m_alive.empty())
        killAll();
}

void ExtensionProcesses::onAllGone() {
    m_timer.cancel();
    m_alive.clear();
    m_runtimeAlive = m_shuttingDown = m_told = false;
}

std::string ExtensionProcesses::errorTypeOf(const std::string& name) const {
    for (const auto& extension : m_api.extensions()) {
        if (extension.name != name)
            continue;
        if (extension.state == "InitError")
            return "Extension.InitError";
        if (extension.state == "ExitError")
            return "Extension.ExitError";
    }
    return "Extension.Crash";
}

void ExtensionProcesses::after(Milliseconds delay, void (ExtensionProcesses::*step)()) {
    m_timer.expires_after(delay);
    m_timer.async_wait([this, step, weak = std::weak_ptr{m_life}](const auto& failure) {
        if (!failure && weak.lock())
            (this->*step)();
    });
}

} // namespace lathe::dispatch
