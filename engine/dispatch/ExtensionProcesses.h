#pragma once

#include "engine/dispatch/Worker.h"
#include "engine/runtimeapi/RuntimeApi.h"
#include "engine/sandbox/Sandbox.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace lathe::dispatch {

/// The extensions of one environment as processes: started before the runtime, told of the end and
/// waited for
/// (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html#runtimes-lifecycle-shutdown).
/// Also shuts down a runtime that has internal extensions only.
class ExtensionProcesses {
  public:
    struct Program {
        std::string name;
        sandbox::Command command;
    };

    /// `onExit` is told of those that end by themselves; a later turn of the loop calls it.
    ExtensionProcesses(boost::asio::io_context& io, std::vector<Program> programs,
                       sandbox::Sandbox& sandbox, runtimeapi::RuntimeApi& api,
                       std::function<void(const ExtensionExit&)> onExit);

    bool empty() const { return m_programs.empty(); }
    bool hasAny() const { return !empty() || !m_api.extensions().empty(); }
    void start();
    void onRuntimeStarted() { m_runtimeAlive = true; }

    bool isShuttingDown() const { return m_shuttingDown; }
    void shutDown(runtimeapi::ShutdownReason reason);
    void onExit(const std::string& name, const sandbox::Exit& exit);
    void onRuntimeExit();
    /// Everything is gone.
    void onAllGone();

  private:
    std::string errorTypeOf(const std::string& name) const;
    void launchFailed(const std::string& name, const char* errorType, const sandbox::Exit& exit);
    void refuseTooMany();
    void runtimeGone();
    void tellExtensions();
    void killWhenAllAreGone();
    void after(Milliseconds delay, void (ExtensionProcesses::*step)());
    void killRuntime();
    void killAll() { m_sandbox.kill(); }

    std::vector<Program> m_programs;
    sandbox::Sandbox& m_sandbox;
    runtimeapi::RuntimeApi& m_api;
    std::function<void(const ExtensionExit&)> m_onExit;
    boost::asio::steady_timer m_timer;
    std::set<std::string> m_alive;
    bool m_runtimeAlive = false;
    bool m_shuttingDown = false;
    /// The runtime has ended or been killed, and the extensions have been told.
    bool m_told = false;
    runtimeapi::ShutdownReason m_reason = runtimeapi::ShutdownReason::Spindown;
    std::chrono::steady_clock::time_point m_end{};
    /// A timer that has fired may still wait to be told.
    std::shared_ptr<int> m_life = std::make_shared<int>();
};

} // namespace lathe::dispatch
