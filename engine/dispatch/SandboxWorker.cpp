#include "engine/dispatch/SandboxWorker.h"

#include "engine/runtimes/Runtimes.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace lathe::dispatch {

namespace {

namespace fs = std::filesystem;

class SandboxWorker final : public Worker {
  public:
    static Result<std::unique_ptr<Worker>> create(boost::asio::io_context& io,
                                                  const fs::path& stateDirectory, WorkerSpec spec,
                                                  WorkerHandlers handlers);

    void start() override {
        m_api->reset();
        m_sandbox->start(m_command);
    }
    void kill() override { m_sandbox->kill(); }
    void dispatch(runtimeapi::NextEvent event) override { m_api->dispatch(std::move(event)); }
    void freeze() override { m_sandbox->freeze(); }
    void thaw() override { m_sandbox->thaw(); }
    void setCpu(int millis) override { m_sandbox->setCpu(millis); }
    Bytes peakMemory() const override { return m_sandbox->peakMemory(); }
    void drain() override { m_sandbox->drain(); }
    std::string runtimeVersion() const override { return m_runtimeVersion; }

  private:
    // The sandbox goes first: what its processes still say finds the Runtime API alive.
    std::unique_ptr<runtimeapi::RuntimeApi> m_api;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    sandbox::Command m_command;
    std::string m_runtimeVersion;
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

Result<std::unique_ptr<Worker>> SandboxWorker::create(boost::asio::io_context& io,
                                                      const fs::path& stateDirectory,
                                                      WorkerSpec spec, WorkerHandlers handlers) {
    auto worker = std::make_unique<SandboxWorker>();
    SandboxWorker* self = worker.get();
    auto api = runtimeapi::RuntimeApi::listen(
        io,
        {std::move(handlers.onReady), std::move(handlers.onResponse), std::move(handlers.onError),
         std::move(handlers.onInitError)},
        [self](int socket) { return self->m_sandbox && self->m_sandbox->owns(socket); });
    if (!api)
        return api.error();
    worker->m_api = std::move(*api);
    spec.variables["AWS_LAMBDA_RUNTIME_API"] = fmt::format("127.0.0.1:{}", worker->m_api->port());

    auto launch = runtimes::prepareLaunch(*spec.function, spec.codeDirectory, spec.layerDirectory,
                                          std::move(spec.variables));
    if (!launch)
        return launch.error();
    worker->m_command = std::move(launch->command);
    worker->m_runtimeVersion = versionText(runtimes::match(spec.function->runtime));
    for (const auto& fileSystem : spec.function->fileSystems) {
        auto bind = mount(fileSystem, stateDirectory);
        if (!bind)
            return bind.error();
        launch->binds.push_back(std::move(*bind));
    }

    sandbox::Spec place;
    place.environmentId = spec.environmentId;
    place.binds = std::move(launch->binds);
    place.limits.memory = spec.function->memory;
    place.limits.tmp = spec.function->ephemeralStorage;
    place.limits.cpuMillis = spec.cpuMillis;
    auto created = sandbox::Sandbox::create(
        io, std::move(place), {std::move(handlers.onOutput), std::move(handlers.onExit)});
    if (!created)
        return created.error();
    worker->m_sandbox = std::move(*created);
    return std::unique_ptr<Worker>{std::move(worker)};
}

} // namespace

WorkerFactory sandboxWorkers(boost::asio::io_context& io, fs::path stateDirectory) {
    return [&io, stateDirectory = std::move(stateDirectory)](WorkerSpec spec,
                                                             WorkerHandlers handlers) {
        return SandboxWorker::create(io, stateDirectory, std::move(spec), std::move(handlers));
    };
}

} // namespace lathe::dispatch
