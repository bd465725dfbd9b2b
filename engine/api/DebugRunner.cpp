#include "engine/api/DebugRunner.h"

#include "engine/base/Ids.h"
#include "engine/base/Paths.h"
#include "engine/build/Record.h"
#include "engine/debug/DapSession.h"
#include "engine/debug/InspectorSession.h"
#include "engine/debug/JavaSources.h"
#include "engine/dispatch/CodePackage.h"
#include "engine/runtimes/CompiledBootstrap.h"

#include <boost/asio/post.hpp>

#include <utility>

namespace fs = std::filesystem;

namespace lathe::api {

namespace {

std::unique_ptr<debug::ProtocolSession> makeSession(runtimes::DebugSupport::Kind kind,
                                                    debug::SessionHandlers handlers) {
    using Kind = runtimes::DebugSupport::Kind;
    using debug::DapSession;
    if (kind == Kind::Node)
        return std::make_unique<debug::InspectorSession>(std::move(handlers));
    return std::make_unique<DapSession>(kind == Kind::Java ? DapSession::Adapter::Java
                                                           : DapSession::Adapter::Debugpy,
                                        std::move(handlers));
}

bool isFolder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

/// As the environment names its folder, and as it does where there is no mount namespace.
void addFolder(debug::SourcePaths& paths, const char* inside, const fs::path& folder,
               const fs::path& source) {
    paths.add(inside, folder, source);
    paths.add(folder, folder, source);
}

} // namespace

DebugRunner::DebugRunner(boost::asio::io_context& io, dispatch::Dispatcher& dispatcher,
                         fs::path stateDirectory)
    : m_io{io}
    , m_dispatcher{dispatcher}
    , m_state{std::move(stateDirectory)} {
    // Of engines that were killed.
    std::error_code ignored;
    fs::remove_all(m_state / "debug", ignored);
}

void DebugRunner::start(Start start, dispatch::Dispatcher::Accepted accepted,
                        dispatch::Dispatcher::Done done) {
    if (m_session)
        return accepted(Error{"Debug.Running",
                              Text::tr("Another invocation is being debugged. Stop it first.")});
    m_handlers = std::move(start.handlers);
    auto session = makeSession(start.support.kind, sessionHandlers());
    const fs::path channel = m_state / "debug" / newHexId(16);
    if (auto opened = session->open(m_io, channel); !opened)
        return accepted(opened.error());
    session->setBreakpoints(start.stopPoints.breakpoints);
    session->setExceptions(start.stopPoints.exceptions);
    m_session = std::move(session);
    m_debugging = std::make_shared<dispatch::Debugging>(
        std::move(start.support), channel,
        dispatch::Debugging::Debugger{
            [this, function = std::move(start.function)](const dispatch::CodePackage& package) {
                setPaths(function, package);
            },
            [this] { m_session->settle([this] { m_debugging->settled(); }); }});
    m_dispatcher.debug(
        std::move(start.request), m_debugging,
        [this, accepted = std::move(accepted)](Result<std::string> requestId) {
            if (requestId)
                m_requestId = *requestId;
            else
                dropSession();
            accepted(std::move(requestId));
        },
        [this, done = std::move(done)](dispatch::Answer answer) {
            m_requestId.clear();
            dropSession();
            m_handlers.onEnded();
            done(std::move(answer));
        });
}

debug::SessionHandlers DebugRunner::sessionHandlers() {
    return {[this](bool still) { m_debugging->setStandsStill(still); },
            [this] { m_handlers.onRunning(); },
            [this](debug::Stop stop) { m_handlers.onStopped(std::move(stop)); },
            [this] { m_handlers.onContinued(); },
            [this](const debug::BreakpointState& state) { m_handlers.onBreakpoint(state); },
            [this](std::string line) { m_debugging->log(std::move(line)); },
            [this](const Error& error) {
                m_debugging->log(error.detail.english());
                m_dispatcher.stop(m_requestId);
            }};
}

void DebugRunner::setPaths(const model::FunctionSpec& function,
                           const dispatch::CodePackage& package) {
    debug::SourcePaths paths;
    const fs::path code = dispatch::localCode(function);
    if (m_debugging->support().kind == runtimes::DebugSupport::Kind::Java)
        for (const fs::path& sources :
             debug::javaSources(code, function.location.file.parent_path()))
            paths.add("/var/task", package.codeDirectory, sources);
    addFolder(paths, "/var/task", package.codeDirectory,
              isFolder(code) ? code : package.codeDirectory);
    // The later layer over the earlier.
    for (auto layer = function.layers.rbegin(); layer != function.layers.rend(); ++layer)
        if (isFolder(layer->content)) {
            addFolder(paths, "/opt", package.layerDirectory, layer->content);
            paths.addCopy(package.layerDirectory, layer->content);
        }
    if (!package.layerDirectory.empty())
        addFolder(paths, "/opt", package.layerDirectory, package.layerDirectory);
    if (isFolder(code)) {
        paths.addCopy(package.codeDirectory, code);
        paths.addCopy(build::buildFolder(m_state, false, function.logicalId) / "work", code);
    }
    for (const fs::path& runtime : {fs::path{"/var/runtime"}, fs::path{"/var/debug"},
                                    resourceDirectory() / "runtimes", runtimes::bootstrapCache()})
        paths.addRuntime(runtime);
    m_session->setPaths(std::move(paths));
}

// It may be who says so: it goes afterwards.
void DebugRunner::dropSession() {
    boost::asio::post(m_io, [session = std::shared_ptr<debug::Session>{std::move(m_session)}] {});
}

} // namespace lathe::api
