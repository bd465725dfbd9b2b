#pragma once

#include "engine/debug/Session.h"
#include "engine/dispatch/Dispatcher.h"
#include "engine/model/FunctionSpec.h"
#include "engine/runtimes/Debugging.h"

#include <boost/asio/io_context.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lathe::api {

/// Told of an invocation under the debugger, on the io thread.
struct DebugHandlers {
    /// The function's code begins to run.
    std::function<void()> onRunning;
    std::function<void(debug::Stop)> onStopped;
    std::function<void()> onContinued;
    std::function<void(debug::BreakpointState)> onBreakpoint;
    /// It is over, or could not begin: nothing follows. The whole record is the answer's.
    std::function<void()> onEnded;
};

/// The one invocation at a time that runs under the debugger. Lives on the io thread.
class DebugRunner {
  public:
    DebugRunner(boost::asio::io_context& io, dispatch::Dispatcher& dispatcher,
                std::filesystem::path stateDirectory);

    struct Start {
        model::InvocationRequest request;
        model::FunctionSpec function;
        runtimes::DebugSupport support;
        debug::StopPoints stopPoints;
        DebugHandlers handlers;
    };
    /// As Dispatcher::debug; `accepted` also with Debug.Running, where another is under way.
    void start(Start start, dispatch::Dispatcher::Accepted accepted,
               dispatch::Dispatcher::Done done);
    /// nullptr when none is under way.
    debug::Session* session() { return m_session.get(); }

  private:
    debug::SessionHandlers sessionHandlers();
    void setPaths(const model::FunctionSpec& function, const dispatch::CodePackage& package);
    void dropSession();

    boost::asio::io_context& m_io;
    dispatch::Dispatcher& m_dispatcher;
    std::filesystem::path m_state;
    DebugHandlers m_handlers;
    std::string m_requestId;
    std::shared_ptr<dispatch::Debugging> m_debugging;
    std::unique_ptr<debug::Session> m_session;
};

} // namespace lathe::api
