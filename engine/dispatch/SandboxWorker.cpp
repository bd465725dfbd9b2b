#include "engine/dispatch/SandboxWorker.h"

#include "engine/dispatch/ExtensionProcesses.h"
#include "engine/runtimes/ExtensionLaunch.h"
#include "engine/runtimes/Runtimes.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace lathe::dispatch {

namespace {

namespace fs = std::filesystem;

/// What the debugger inside may take beside the function.
constexpr Bytes debuggerMemory = Bytes::mebi(256);

class SandboxWorker final : public Worker {
  public:
    static Result<std::unique_ptr<Worker>> create(boost::asio::io_context& io,
                                                  const fs::path& stateDirectory,
                                                  const std::vector<InnerPort>& innerPorts,
                                                  WorkerSpec spec, WorkerHandlers handlers);

    void start() override {
        m_api->reset();
        startProcesses();
    }
    void startForSnapshot() override {
        m_api->reset();
        m_api->holdRestore();
        startProcesses();
    }
    bool restore() override { return m_api->restore(); }
    bool canStandBy() const override { return m_extensions->empty() && !m_layersRunFirst; }
    void standBy() override {
        m_api->reset();
        m_api->holdInit();
        sandbox::Command command = m_command;
        command.arguments.emplace_back("--standby");
        startRuntime(std::move(command));
    }
    void beginInit() override { m_api->beginInit(); }
    void kill() override { m_sandbox->kill(); }
    void shutDown(runtimeapi::ShutdownReason reason) override { m_extensions->shutDown(reason); }
    bool hasExtensions() const override { return m_extensions->hasAny(); }
    std::vector<runtimeapi::ExtensionInfo> extensions() const override {
        return m_api->extensions();
    }
    void tell(telemetry::TelemetryEvent event) override { m_api->publish(std::move(event)); }
    bool hasSubscribers() const override { return m_api->hasSubscribers(); }
    void dispatch(runtimeapi::NextEvent event) override { m_api->dispatch(std::move(event)); }
    void freeze() override { m_sandbox->freeze(); }
    void thaw() override { m_sandbox->thaw(); }
    void setCpu(int millis) override { m_sandbox->setCpu(millis); }
    Bytes peakMemory() const override { return m_sandbox->peakMemory(); }
    void drain() override { m_sandbox->drain(); }
    std::string runtimeVersion() const override { return m_runtimeVersion; }

  private:
    Result<void> listen(boost::asio::io_context& io, const WorkerSpec& spec,
                        std::vector<std::string> extensions);
    void listenInside(const std::vector<InnerPort>& innerPorts);
    Result<void> makeSandbox(boost::asio::io_context& io, sandbox::Spec place);
    void startProcesses() {
        if (m_extensions->empty())
            startRuntime(m_command);
        else
            m_extensions->start();
    }
    void startRuntime(sandbox::Command command) {
        m_extensions->onRuntimeStarted();
        sandbox::Inherited inherited;
        if (!m_socketVariable.empty())
            inherited = {m_api->connect(), m_socketVariable};
        m_sandbox->start(std::move(command), std::move(inherited));
    }
    void onExtensionError(const runtimeapi::ExtensionInfo& extension) const;

    WorkerHandlers m_handlers;
    // The sandbox goes first: what its processes still say finds the Runtime API alive.
    std::unique_ptr<runtimeapi::RuntimeApi> m_api;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<ExtensionProcesses> m_extensions;
    sandbox::Command m_command;
    std::string m_socketVariable;
    std::string m_runtimeVersion;
    bool m_layersRunFirst = false;
    /// Whether the environment has a network of its own.
    bool m_inside = false;
    std::vector<std::shared_ptr<void>> m_innerPorts;
};

/// "python3.11" 3.11.2 -> "python:3.11.2"
std::string versionText(const model::RuntimeMatch& match) {
    const std::string& name = match.served.empty() ? match.asked : match.served;
    const std::string language = name.substr(0, name.find_first_of("0123456789."));
    return match.version.empty() ? name : language + ":" + match.version;
}

/// "/mnt/data" of file system ARN: one folder per ARN, shared by the functions that mount it.
Result<sandbox::Bind> mount(const model::FileSystemMount& fileSystem,
                            const fs::path& stateDirectory) {
    std::string name = fileSystem.arn;
    std::replace_if(
        name.begin(), name.end(), [](unsigned char c) { return !std::isalnum(c) && c != '-'; },
        '_');
    const fs::path folder = stateDirectory / "filesystems" / name;
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return systemError("State.NotWritable", Text::tr("Cannot make {}", folder.string()),
                           error.value());
    return sandbox::Bind{folder, fileSystem.mountPath, true};
}

Result<void> SandboxWorker::listen(boost::asio::io_context& io, const WorkerSpec& spec,
                                   std::vector<std::string> extensions) {
    m_inside = !extensions.empty() && sandbox::ownNetworksArePossible();
    runtimeapi::Setup setup;
    setup.function = {spec.function->name, spec.function->version, spec.function->handler,
                      spec.accountId};
    setup.extensions = std::move(extensions);
    setup.inside = m_inside;
    if (m_inside)
        setup.connect = [this](std::uint16_t port, sandbox::Sandbox::OnSocket onSocket) {
            m_sandbox->connectInside(port, std::move(onSocket));
        };
    runtimeapi::Handlers handlers{
        m_handlers.onReady,
        m_handlers.onResponse,
        m_handlers.onError,
        m_handlers.onInitError,
        m_handlers.onResponseBegin,
        m_handlers.onResponsePart,
        m_handlers.onRuntimeDone,
        [this] {
            if (!m_extensions->isShuttingDown())
                startRuntime(m_command);
        },
        [this](const runtimeapi::ExtensionInfo& extension) { onExtensionError(extension); },
        m_handlers.onStandingBy,
        m_handlers.onCheckpoint,
        m_handlers.onInitProfile};
    auto api = runtimeapi::RuntimeApi::listen(
        io, std::move(handlers),
        [this](int socket) { return m_inside || (m_sandbox && m_sandbox->owns(socket)); },
        std::move(setup));
    if (!api)
        return api.error();
    m_api = std::move(*api);
    return {};
}

Result<void> SandboxWorker::makeSandbox(boost::asio::io_context& io, sandbox::Spec place) {
    sandbox::Handlers handlers;
    handlers.onOutput = m_handlers.onOutput;
    handlers.onExit = [this](const sandbox::Exit& exit) {
        m_extensions->onAllGone();
        m_api->forgetSubscribers();
        m_handlers.onExit(exit);
    };
    handlers.onMainExit = [this](const sandbox::Exit& exit) {
        const bool expected = m_extensions->isShuttingDown();
        m_extensions->onRuntimeExit();
        if (!expected)
            m_handlers.onRuntimeExit(exit);
    };
    handlers.onUp = m_handlers.onUp;
    handlers.onCompanionOutput = m_handlers.onExtensionOutput;
    handlers.onCompanionExit = [this](const std::string& name, const sandbox::Exit& exit) {
        m_extensions->onExit(name, exit);
    };
    auto created = sandbox::Sandbox::create(io, std::move(place), std::move(handlers));
    if (!created)
        return created.error();
    m_sandbox = std::move(*created);
    return {};
}

void SandboxWorker::listenInside(const std::vector<InnerPort>& innerPorts) {
    m_sandbox->listenInside(runtimeapi::portInside, [this](Result<int> socket) {
        if (socket)
            m_api->acceptOn(*socket);
    });
    // Another environment's sockets come where this one had to be made anew.
    m_innerPorts.resize(innerPorts.size());
    for (std::size_t index = 0; index < innerPorts.size(); ++index) {
        const InnerPort& port = innerPorts[index];
        const auto take = [this, index, accept = port.accept](Result<int> socket) {
            if (socket)
                m_innerPorts[index] = accept(*socket);
        };
        if (port.takesDatagrams)
            m_sandbox->receiveInside(port.port, take);
        else
            m_sandbox->listenInside(port.port, take);
    }
}

// An external one is about to exit; an internal one is a part of a process that may go on.
void SandboxWorker::onExtensionError(const runtimeapi::ExtensionInfo& extension) const {
    if (!extension.external && !m_extensions->isShuttingDown())
        m_handlers.onExtensionExit(
            {extension.name,
             extension.state == "InitError" ? "Extension.InitError" : "Extension.ExitError",
             {}});
}

namespace {

/// Clients inside trust the certificate that the ports of this engine have, too: an API's name in
/// an event is asked over https. Who sets it means another list.
std::vector<sandbox::Bind> trustOwnPorts(const fs::path& stateDirectory,
                                         std::map<std::string, std::string>& variables) {
    std::vector<sandbox::Bind> binds;
    // Node.js takes an authority besides its own, the SDK for Python takes another list.
    for (const auto& [variable, name] : {std::pair{"NODE_EXTRA_CA_CERTS", "authority.pem"},
                                         std::pair{"AWS_CA_BUNDLE", "bundle.pem"}}) {
        const fs::path file = stateDirectory / "tls" / name;
        const fs::path inside = fs::path{"/var/lathe"} / name;
        std::error_code ignored;
        if (!fs::exists(file, ignored) || !variables.emplace(variable, inside.string()).second)
            continue;
        binds.push_back({file, inside});
    }
    return binds;
}

} // namespace

Result<std::unique_ptr<Worker>> SandboxWorker::create(boost::asio::io_context& io,
                                                      const fs::path& stateDirectory,
                                                      const std::vector<InnerPort>& innerPorts,
                                                      WorkerSpec spec, WorkerHandlers handlers) {
    auto worker = std::make_unique<SandboxWorker>();
    worker->m_handlers = std::move(handlers);
    const std::vector<std::string> extensions = runtimes::extensionsIn(spec.layerDirectory);
    if (auto listening = worker->listen(io, spec, extensions); !listening)
        return listening.error();
    spec.variables["AWS_LAMBDA_RUNTIME_API"] = fmt::format("127.0.0.1:{}", worker->m_api->port());

    std::vector<sandbox::Bind> trusted = trustOwnPorts(stateDirectory, spec.variables);
    std::vector<ExtensionProcesses::Program> programs;
    for (const std::string& name : extensions)
        programs.push_back({name, runtimes::extensionCommand(name, spec.variables)});
    auto launch = runtimes::prepareLaunch(*spec.function, spec.codeDirectory, spec.layerDirectory,
                                          std::move(spec.variables));
    if (!launch)
        return launch.error();
    if (spec.debugging)
        runtimes::addDebugger(*launch, spec.debugging->support(), spec.debugging->channel());
    worker->m_command = std::move(launch->command);
    worker->m_socketVariable = std::move(launch->socketVariable);
    worker->m_layersRunFirst = runtimes::layersRunFirst(spec.layerDirectory);
    worker->m_runtimeVersion = versionText(runtimes::match(spec.function->runtime));
    for (const auto& fileSystem : spec.function->fileSystems) {
        auto bind = mount(fileSystem, stateDirectory);
        if (!bind)
            return bind.error();
        launch->binds.push_back(std::move(*bind));
    }

    launch->binds.insert(launch->binds.end(), trusted.begin(), trusted.end());
    sandbox::Spec place;
    place.environmentId = spec.environmentId;
    place.binds = std::move(launch->binds);
    place.limits.memory = spec.function->memory;
    if (spec.debugging)
        place.limits.memory.count += debuggerMemory.count;
    place.limits.tmp = spec.function->ephemeralStorage;
    place.limits.cpuMillis = spec.cpuMillis;
    if (worker->m_inside)
        place.network = sandbox::Network::Own;
    if (auto made = worker->makeSandbox(io, std::move(place)); !made)
        return made.error();
    if (worker->m_inside)
        worker->listenInside(innerPorts);
    worker->m_extensions =
        std::make_unique<ExtensionProcesses>(io, std::move(programs), *worker->m_sandbox,
                                             *worker->m_api, worker->m_handlers.onExtensionExit);
    return std::unique_ptr<Worker>{std::move(worker)};
}

} // namespace

WorkerFactory sandboxWorkers(boost::asio::io_context& io, fs::path stateDirectory,
                             std::vector<InnerPort> innerPorts) {
    return [&io, stateDirectory = std::move(stateDirectory),
            innerPorts = std::move(innerPorts)](WorkerSpec spec, WorkerHandlers handlers) {
        return SandboxWorker::create(io, stateDirectory, innerPorts, std::move(spec),
                                     std::move(handlers));
    };
}

} // namespace lathe::dispatch
